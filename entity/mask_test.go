package entity_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
)

func TestMask(t *testing.T) {
	for _, row := range []struct {
		name string
		typ  entity.Type
		raw  string
		want string
	}{
		{"civil number", entity.DKCPR, "010203-1234", "01••••-••••"},
		{"civil number without dash", entity.DKCPR, "0102031234", "01••••-••••"},
		{"card", entity.CreditCard, "4111 1111 1111 1142", "•••• •••• •••• ••42"},
		{"mail", entity.Email, "Mads.Sand@Firm.dk", "m•••@firm.dk"},
		{"mail, domain with odd signs", entity.Email, `m@x"y`, "m•••@•••"},
		{"name", entity.Person, "Mads Skov", "M••• S•••"},
		{"name, three words", entity.Person, "Mads Emil Skov", "M••• S•••"},
		{"name, last first", entity.Person, "Skov, Mads", "M••• S•••"},
		{"name, one word", entity.Person, "Åse", "Å••• ••••"},
		{"account", entity.IBAN, "DK50 0040 0440 1162 43", "DK•• •••• •••• ••43"},
		{"phone with country", entity.Phone, "+45 12 34 56 78", "+45 •••••• 78"},
		{"phone with three digits of country", entity.Phone, "00354 123 4567", "+354 •••••• 67"},
		{"phone without country", entity.Phone, "12 34 56 78", "•••••• 78"},
		{"phone too short to show", entity.Phone, "1234", "•••••• ••"},
		{"birth date", entity.DateOfBirth, "3. april 1962", "1962-••-••"},
		{"birth date, unsure", entity.DateOfBirth, "03/04/62", "••••-••-••"},
		{"address", entity.PostalAddress, "Nygade 1, 2. tv, 9999 Ingensted", "N••••• ••, •••• •••••"},
		{"IPv4", entity.IPAddress, "192.0.2.17", "192.•••.•••.•••"},
		{"IPv6", entity.IPAddress, "2001:db8::17", "2001:••••:••••"},
		{"MAC", entity.MACAddress, "00-00-5E-00-53-01", "00:••:••:••:••:••"},
		{"password", entity.Password, "hest", "••••••••••"},
		{"key", entity.APIKey, "abcdefghijklmnop", "••••••••••"},
		{"passage", entity.Health, "Mads er syg.", "••••••••••"},
		{"national number", entity.GBNINO, "QQ 12 34 56 C", "QQ••••••••"},
		{"national number too short", entity.GBNINO, "QQ1", "••••••••••"},
		{"machine-readable line", entity.PassportMRZ, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "••••••••••••"},
		{"nothing", entity.DKCPR, "", "••••••-••••"},
		{"unknown entity", "xx_own", "anything", "••••••••••"},
	} {
		if got := entity.Mask(row.typ, row.raw); got != row.want {
			t.Errorf("%s: mask is %q, not %q", row.name, got, row.want)
		}
	}
}

// A mask must not tell how long the value is, but for what it shows whole.
func TestMaskLengthIsFixed(t *testing.T) {
	for _, info := range entity.All() {
		want := -1
		for _, n := range []int{8, 9, 10, 11, 13, 16, 24, 90, 3000} {
			for _, unit := range []string{"7", "A7", "ø k", "\xff7"} {
				raw := strings.Repeat(unit, n)
				got := utf8.RuneCountInString(entity.Mask(info.Type, raw))
				if want < 0 {
					want = got
				}
				if got != want {
					t.Fatalf("%s: %d characters for %d times %q, and %d", info.Type, got, n, unit, want)
				}
			}
		}
	}
}

func FuzzMask(f *testing.F) {
	for _, s := range []string{"010203-1234", "mads@firm.dk", "\xff\xfe", "a\"b\\c@x.dk\n", "+4512345678", "2001:db8::1"} {
		f.Add(s, 3)
	}
	all := entity.All()
	f.Fuzz(func(t *testing.T, raw string, at int) {
		typ := all[uint(at)%uint(len(all))].Type
		mask := entity.Mask(typ, raw)
		if mask != entity.Mask(typ, raw) || mask == "" || !strings.Contains(mask, "•") {
			t.Fatalf("%s: a mask without dots, or not the same twice", typ)
		}
		out, err := json.Marshal(entity.NewValue(typ, raw))
		if err != nil || string(out) != `"`+mask+`"` {
			t.Fatalf("%s: the mask is no plain text: %v", typ, err)
		}
		if typ != entity.Email && utf8.RuneCountInString(mask) > 32 {
			t.Fatalf("%s: a mask of %d characters", typ, utf8.RuneCountInString(mask))
		}
	})
}
