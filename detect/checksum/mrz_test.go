package checksum

import "testing"

// The documents of Utopia are the specimens of ICAO Doc 9303 parts 4 to 6.
const (
	td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10"
	td1 = "I<UTOD231458907<<<<<<<<<<<<<<<" + "7408122F1204159UTO<<<<<<<<<<<6" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"
	td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" + "D231458907UTO7408122F1204159<<<<<<<6"
)

func TestMRZLines(t *testing.T) {
	for _, row := range []struct {
		name, lines string
		good, all   int
	}{
		{"passport", td3, 5, 5},
		{"identity card of three lines", td1, 4, 4},
		{"identity card of two lines", td2, 4, 4},
		{"wrong digit in the birth date", td3[:57] + "8" + td3[58:], 3, 5},
		{"wrong composite", td3[:87] + "1", 4, 5},
		{"too short", td3[:87], 0, 0},
		{"nothing", "", 0, 0},
	} {
		if good, all := MRZLines(row.lines); good != row.good || all != row.all {
			t.Errorf("%s: %d of %d", row.name, good, all)
		}
	}
}

func TestMRZ(t *testing.T) {
	for _, row := range []struct {
		name, field string
		check       byte
		want        bool
	}{
		{"document number", "L898902C3", '6', true},
		{"date", "520727", '3', true},
		{"swapped digits", "527027", '3', false},
		{"empty optional field, filler as check", "<<<<<<<<<<<<<<", '<', true},
		{"small letters", "l898902c3", '6', false},
		{"letter as check", "520727", 'A', false},
		{"nothing", "", '0', false},
	} {
		if got := MRZ(row.field, row.check); got != row.want {
			t.Errorf("%s: %t", row.name, got)
		}
	}
}
