package calendar

import "testing"

func TestDateAt(t *testing.T) {
	for _, c := range []struct {
		text string
		want string
	}{
		{"03-05-1980 og", "03-05-1980"}, {"3.5.80.", "3.5.80"}, {"1980-05-03T", "1980-05-03"}, {"3/5/1980", "3/5/1980"}, {"3. 5. 1980", "3. 5. 1980"}, {"05/23/1980", "05/23/1980"}, {"29.02.80", "29.02.80"},
		{"3. maj 1980 i", "3. maj 1980"}, {"3 May 1980", "3 May 1980"}, {"May 3rd, 1980", "May 3rd, 1980"}, {"3. Mai 1980", "3. Mai 1980"}, {"3 de mayo de 1980", "3 de mayo de 1980"}, {"1er août 1980", "1er août 1980"}, {"12 października 1980", "12 października 1980"}, {"3. huhtikuuta 1980", "3. huhtikuuta 1980"}, {"21 dec 80", "21 dec 80"},
		{"32-05-1980", ""}, {"30-02-1980", ""}, {"1980", ""}, {"3.5", ""}, {"3-5/1980", ""}, {"3. hest 1980", ""}, {"192.168.1.1", ""}, {"1.2.3", ""}, {"", ""}, {"may", ""}, {"2024-13-01", ""}, {"3.5.19801", ""},
	} {
		n, _ := DateAt(c.text)
		if got := c.text[:n]; got != c.want {
			t.Errorf("DateAt(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestValid(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    bool
	}{{2000, 2, 29, true}, {1900, 2, 29, false}, {2024, 2, 29, true}, {2023, 2, 29, false}, {2023, 4, 31, false}, {2023, 12, 31, true}, {2023, 0, 1, false}, {2023, 13, 1, false}, {2023, 1, 0, false}} {
		if got := Valid(c.y, c.m, c.d); got != c.want {
			t.Errorf("Valid(%d, %d, %d) = %v", c.y, c.m, c.d, got)
		}
	}
}

func FuzzDateAt(f *testing.F) {
	f.Add("3. maj 1980")
	f.Add("1980-05-03")
	f.Fuzz(func(t *testing.T, s string) {
		if n, _ := DateAt(s); n < 0 || n > len(s) {
			t.Fatalf("%d of %d bytes", n, len(s))
		}
	})
}
