import kunder

SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
FARVER = ["#112233", "#445566", "#778899"]

def test_gem():
    # rigtige data glemt i en test
    k = kunder.Kunde(navn="Kåre Sørensen", cpr="060187-6299", mail="kaare76@post.example.org")
    assert k.nr == 1234567890
    assert kunder.VERSION == "1.22.333.4"
