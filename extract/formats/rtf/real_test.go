package rtf

import (
	"os"
	"testing"
)

// A document that a real program wrote yields exactly these texts.
func TestRealDocument(t *testing.T) {
	b, err := os.ReadFile("testdata/brev.rtf")
	if err != nil {
		t.Fatal(err)
	}
	r := read(t, string(b))
	for path, want := range map[string]string{
		"":                "\tReferat af møde\nKære Ida Holm, vi skriver om Maja, CPR 010203-1234, som har det godt.\nRing til os hurtigst muligt. Skjult bemærkning.\nSkriv her\nTekst i ramme\nEfter rammen.\nNavn\tCPR\t\nMaja Holm\t010203-1234\t\nVenlig hilsen\tEva\nÅse Lund\n",
		"header":          "Eksempelskolen, Skolevej 4, 8000 Aarhus C\n",
		"footer":          "Sagsbehandler: Eva Dam\n",
		"footnotes":       "Nummeret er opdigtet.\n",
		"comments":        "Eva Dam\nHusk at ringe til moren på 20 12 34 56\n",
		"tracked changes": "hun er sygemeldt\n",
		"field codes":     "HYPERLINK \"mailto:ida.holm@eksempel.dk\"\n",
		"authors":         "Bo Bek\nEva Dam\n",
		"properties":      "title: Brev til forældre\nkeywords: fravær\nauthor: Eva Dam\nauthor: Bo Bek\nproperty: Journalnummer\nvalue: 2024-1177\n",
	} {
		if got := r.Part(path).Text; got != want {
			t.Errorf("part %q is %q, want %q", path, got, want)
		}
	}
	if r.Outcome.Reason != "" {
		t.Errorf("outcome %+v", r.Outcome)
	}
}
