package checksum

import (
	"strings"
	"testing"
)

var textRules = []struct {
	name string
	rule func(string) bool
	good string
}{
	{"Mod97", Mod97, "3214282912345698765432161182"},
	{"IBAN", IBAN, "GB82WEST12345698765432 DE89370400440532013000 DK5000400440116243 NO9386011117947 FR1420041010050500013M02606"},
	{"Mod11_2", Mod11_2, "07940 0000000218250097 000000012146438X"},
	{"Mod37_2", Mod37_2, "G123489654321Y"},
	{"Mod37_36", Mod37_36, "A12425GABC1234002M"},
	{"FIHetu", FIHetu, "131052-308T 131052A308T"},
	{"DERentenversicherung", DERentenversicherung, "15070649C103 65180539W001"},
	{"DEKrankenversicherung", DEKrankenversicherung, "A123456780"},
	{"DEDocument", DEDocument, "T220001293 C01X00T478"},
	{"FRNIR", FRNIR, "255081416802538"},
	{"ESDNI", ESDNI, "12345678Z"},
	{"ESNIE", ESNIE, "X1234567L Z1234567R"},
	{"PTCC", PTCC, "000000000ZZ4"},
	{"IEPPS", IEPPS, "1234567T 1234567FA 1234567TW"},
	{"ITCodiceFiscale", ITCodiceFiscale, "RSSMRA85T10A562S RSSMRA85T10A56NH"},
	{"CYTIC", CYTIC, "10259033P"},
	{"PLDowod", PLDowod, "ABA300000"},
	{"Base58Check", Base58Check, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa 3P14159f73E4gFr7JterCCQh9QjiTjiZrG"},
	{"Bech32", Bech32, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4 bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"},
	{"EIP55", EIP55, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"},
	{"VAT", VAT, "ATU13585627 BE0428759497 BG175074752 CHE107787577 CY10259033P CZ25123891 CZ640903926 DE136695976 DK13585628 " +
		"EE100931558 EL094259216 ESA13585625 ES54362315K ESX2482300W FI20774740 FR40303265045 FR83404833048 GB980780684 " +
		"HR33392005961 HU12892312 IE6433435F IE6433435OA IE8D79739I IT00743110157 LT119511515 LT100001919017 LU15027442 " +
		"LV40003521600 MT11679112 NL004495445B01 NO974760673 NO974760673MVA PL8567346215 PT501964843 RO18547290 " +
		"SE556036079301 SI50223054 SK2022749619"},
}

func TestTextRules(t *testing.T) {
	// Their numbers have several lengths, so that a number cut short may be another.
	several := map[string]bool{"Mod97": true, "Mod11_2": true, "Mod37_2": true, "Mod37_36": true, "IEPPS": true, "VAT": true}
	for _, row := range textRules {
		for _, good := range strings.Fields(row.good) {
			if !several[row.name] && row.rule(good[:len(good)-1]) {
				t.Errorf("%s: %s cut short passes", row.name, good)
			}
			if !row.rule(good) {
				t.Errorf("%s: %s is refused", row.name, good)
				continue
			}
			for _, bad := range []string{"", good[:1], good + "00000000000000000000000000", strings.Repeat("0", len(good)),
				strings.Repeat("\xff", len(good)), " " + good[1:], strings.Repeat("é", len(good)/2) + good[len(good)/2*2:]} {
				if bad != good && row.rule(bad) {
					t.Errorf("%s: %q passes", row.name, bad)
				}
			}
			if missed := wrongDigits(row.rule, good); missed*5 > len(good)*9 {
				t.Errorf("%s: %d wrong digits of %s pass", row.name, missed, good)
			}
		}
	}
}

// wrongDigits counts the changes of one digit that the rule lets pass.
func wrongDigits(rule func(string) bool, good string) (missed int) {
	b := []byte(good)
	for i, right := range b {
		if !isDigit(right) {
			continue
		}
		for x := byte('0'); x <= '9'; x++ {
			if b[i] = x; x != right && rule(string(b)) {
				missed++
			}
		}
		b[i] = right
	}
	return missed
}

// These find every single wrong digit, as the standards promise.
func TestEveryWrongDigitIsFound(t *testing.T) {
	every := map[string]bool{"Mod97": true, "IBAN": true, "Mod11_2": true, "Mod37_2": true, "Mod37_36": true, "FIHetu": true, "DEKrankenversicherung": true,
		"DEDocument": true, "FRNIR": true, "ESDNI": true, "PTCC": true, "IEPPS": true, "ITCodiceFiscale": true, "CYTIC": true, "PLDowod": true, "Base58Check": true, "Bech32": true}
	tried := 0
	for _, row := range textRules {
		for _, good := range strings.Fields(row.good) {
			if every[row.name] {
				tried++
				if n := wrongDigits(row.rule, good); n > 0 {
					t.Errorf("%s: %d wrong digits of %s pass", row.name, n, good)
				}
			}
		}
	}
	if tried < len(every) {
		t.Errorf("%d rules tried of %d", tried, len(every))
	}
}

func TestTextSpecialCases(t *testing.T) {
	for _, row := range []struct {
		name string
		got  bool
		want bool
	}{
		{"check digits 01 of an IBAN are never made", IBAN("GB01FS6RZLJIB7JQD9X71G"), false},
		{"IBAN in small letters is not its normal form", IBAN("gb82west12345698765432"), false},
		{"Corsica 2A counts as 19", FRNIR("255102A12345691") == (97-2551019123456%97 == 91), true},
		{"Corsica 2B counts as 18", FRNIR("255102B12345624") == (97-2551018123456%97 == 24), true},
		{"Corsica at another place", FRNIR("2A5081416802538"), false},
		{"omocodia may use no other letter", ITCodiceFiscale("RSSMRA85T10A5A2S"), false},
		{"Ethereum address in one case has no check", EIP55("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"), false},
		{"Ethereum address with a wrong capital", EIP55("0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"), false},
		{"bech32 in both cases", Bech32("bc1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"), false},
		{"VAT of no country", VAT("XX13585628"), false},
		{"VAT of Northern Ireland", VAT("XI980780684"), true},
		{"VAT of an Italian office that is none", VAT("IT56754073775"), false},
		{"PPS with a second letter that is none", IEPPS("1234567TZ"), false},
	} {
		if row.got != row.want {
			t.Errorf("%s: %t", row.name, row.got)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, row := range textRules {
		for _, good := range strings.Fields(row.good) {
			f.Add(good)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, row := range textRules {
			if first := row.rule(s); row.rule(s) != first {
				t.Fatalf("%s: not the same twice", row.name)
			}
		}
		for _, row := range digitRules {
			row.rule([]byte(s))
			row.rule(AppendDigits(nil, s))
		}
		if good, all := MRZLines(s); good < 0 || good > all {
			t.Fatalf("%d of %d check digits", good, all)
		}
	})
}
