package checksum

import (
	"strings"
	"testing"
)

// digitRules are the rules of numbers made of digits, with examples that their authorities or encyclopaedias publish,
// or made up.
var digitRules = []struct {
	name  string
	rule  func([]byte) bool
	every bool // every single wrong digit is found
	good  string
}{
	{"Luhn", Luhn, true, "79927398713 4111111111111111 378282246310005 5555555555554444"},
	{"IMEI", IMEI, true, "490154203237518"},
	{"EAN13", EAN13, true, "4006381333931 9780306406157"},
	{"Verhoeff", Verhoeff, true, "2363 1234567890120"},
	{"Damm", Damm, true, "5724"},
	{"Mod11_10", Mod11_10, true, "07945"},
	{"DKCPR", DKCPR, true, "0707614285"},
	{"DKCVR", DKCVR, true, "13585628"},
	{"SEPersonnummer", SEPersonnummer, true, "8112189876 6408233234"},
	{"SEOrganisationsnummer", SEOrganisationsnummer, true, "5560360793"},
	{"NOFodselsnummer", NOFodselsnummer, true, "31129956715"},
	{"NOFodselsnummer2032", NOFodselsnummer2032, true, "31129956715"},
	{"NOOrganisasjonsnummer", NOOrganisasjonsnummer, true, "974760673"},
	{"NOKontonummer", NOKontonummer, true, "86011117947"},
	{"FIYtunnus", FIYtunnus, true, "15728600 01120389"},
	{"ISKennitala", ISKennitala, false, "1201743399"},
	{"EEIsikukood", EEIsikukood, false, "37605030299"},
	{"LTAsmensKodas", LTAsmensKodas, false, "33309240064"},
	{"LVPersonasKods", LVPersonasKods, false, "16117519997"},
	{"DESteuerID", DESteuerID, true, "86095742719"},
	{"ATSVNR", ATSVNR, true, "1237010180"},
	{"CHAHV", CHAHV, true, "7569217076985"},
	{"NLBSN", NLBSN, true, "111222333 123456782"},
	{"BERijksregister", BERijksregister, false, "85073003328 17073003384"},
	{"LUMatricule", LUMatricule, true, "1893120105732"},
	{"FRSPI", FRSPI, true, "3023217600053"},
	{"ESNUSS", ESNUSS, false, "281234567840"},
	{"PTNIF", PTNIF, false, "123456789"},
	{"PTNISS", PTNISS, false, "12345678902"},
	{"GBNHS", GBNHS, true, "9434765919"},
	{"GBUTR", GBUTR, false, "2234567890"},
	{"GRAFM", GRAFM, false, "094259216"},
	{"GRAMKA", GRAMKA, true, "01013099997"},
	{"HROIB", HROIB, true, "33392005961"},
	{"SIEMSO", SIEMSO, false, "0101006500006"},
	{"SIDavcna", SIDavcna, true, "50223054"},
	{"PLPESEL", PLPESEL, true, "44051401359"},
	{"PLNIP", PLNIP, true, "1234563218"},
	{"CZRodneCislo", CZRodneCislo, false, "7103192745 7801233540"},
	{"SKRodneCislo", SKRodneCislo, false, "7103192745"},
	{"HUTAJ", HUTAJ, true, "123456788"},
	{"HUAdoazonosito", HUAdoazonosito, true, "8071592153"},
	{"ROCNP", ROCNP, false, "1800101221144"},
	{"BGEGN", BGEGN, false, "7523169263"},
	{"BGLNCH", BGLNCH, true, "7111042925"},
}

func TestDigitRules(t *testing.T) {
	for _, row := range digitRules {
		for _, good := range strings.Fields(row.good) {
			d := AppendDigits(nil, good)
			if !row.rule(d) {
				t.Errorf("%s: %s is refused", row.name, good)
				continue
			}
			if row.rule(nil) || row.rule(d[:1]) || row.rule(make([]byte, len(d))) || row.rule(append(d[:len(d):len(d)], 0, 0, 0, 0, 0, 0, 1)) {
				t.Errorf("%s: nothing, one digit, zeros or too many pass", row.name)
			}
			missed, swaps := 0, 0
			for i := range d {
				right := d[i]
				for x := byte(0); x < 16; x++ {
					d[i] = x
					if x != right && row.rule(d) {
						if missed++; x > 9 {
							t.Errorf("%s: the value %d at place %d passes", row.name, x, i)
						}
					}
				}
				d[i] = right
				if i > 0 && d[i] != d[i-1] {
					d[i], d[i-1] = d[i-1], d[i]
					if row.rule(d) {
						swaps++
					}
					d[i], d[i-1] = d[i-1], d[i]
				}
			}
			if row.every && missed > 0 {
				t.Errorf("%s: %d wrong digits of %s pass", row.name, missed, good)
			}
			if missed > len(d)*9/5 {
				t.Errorf("%s: %d wrong digits of %s pass, more than one in five", row.name, missed, good)
			}
			if swaps > len(d)/3 {
				t.Errorf("%s: %d swaps of %s pass", row.name, swaps, good)
			}
		}
	}
}

// A rule of one check digit lets about one random number in ten or eleven pass, not none and not most.
func TestDigitRulesAreSelective(t *testing.T) {
	for _, row := range digitRules {
		d := AppendDigits(nil, strings.Fields(row.good)[0])
		head := min(4, len(d)-4) // what says which kind of number it is stays
		passed, tried := 0, 0
		seed := uint64(1)
		for range 20_000 {
			for i := max(head, 0); i < len(d); i++ {
				seed = seed*6364136223846793005 + 1442695040888963407
				d[i] = byte(seed>>33) % 10
			}
			tried++
			if row.rule(d) {
				passed++
			}
		}
		if passed == 0 || passed > tried/4 {
			t.Errorf("%s: %d of %d random numbers pass", row.name, passed, tried)
		}
	}
}

func TestSpecialCases(t *testing.T) {
	digits := func(s string) []byte { return AppendDigits(nil, s) }
	for _, row := range []struct {
		name string
		got  bool
		want bool
	}{
		{"civil number without modulus 11", DKCPR(digits("010203-1234")), false},
		{"Swedish number with its century", SEPersonnummer(digits("19811218-9876")), true},
		{"Swedish organisation with 16 before it", SEOrganisationsnummer(digits("16556036-0793")), true},
		{"Swedish person is no organisation", SEOrganisationsnummer(digits("811218-9876")), false},
		{"Norwegian giro account", NOKontonummer(digits("0000 12 34566")), true},
		{"Latvian code since 2017 has no check", LVPersonasKods(digits("321234-56789")), false},
		{"Dutch number without its zero", NLBSN(digits("10000008")) == NLBSN(digits("010000008")), true},
		{"German tax number, a digit three times running", DESteuerID(digits("99921783046")), false},
		{"German tax number, all digits different", DESteuerID(append(digits("1234567890"), 3)), false},
		{"Spanish number below ten million", ESNUSS(digits("280123456742")), true},
		{"Czech number that leaves ten", CZRodneCislo(digits("7401040020")) || CZRodneCislo(digits("7801233540")), true},
		{"Czech number of nine digits", CZRodneCislo(digits("530121999")), false},
		{"Portuguese number from 3", PTNISS(digits("32345678902")), false},
		{"Hungarian number not from 8", HUAdoazonosito(digits("7071592153")), false},
		{"Swiss number of another country", CHAHV(digits("4006381333931")), false},
	} {
		if row.got != row.want {
			t.Errorf("%s: %t", row.name, row.got)
		}
	}
}

// The relaxed Norwegian rule lets in every old number and about four times as many new ones.
func TestNorwegianRuleOf2032(t *testing.T) {
	var d [11]byte
	older, newer := 0, 0
	for n := range 200_000 {
		x := 13_010_000_000 + n*104_729
		for i := 10; i >= 0; i-- {
			d[i] = byte(x % 10)
			x /= 10
		}
		old, relaxed := NOFodselsnummer(d[:]), NOFodselsnummer2032(d[:])
		if old && !relaxed {
			t.Fatalf("%v passes the old rule only", d)
		}
		if old {
			older++
		}
		if relaxed {
			newer++
		}
	}
	if older == 0 || newer < 3*older || newer > 5*older {
		t.Errorf("%d pass the old rule and %d the new", older, newer)
	}
}

func TestWeighted(t *testing.T) {
	for _, row := range []struct {
		name    string
		d       []byte
		weights string
		want    int
	}{
		{"nothing", nil, "123", 0},
		{"letters are weights above nine", []byte{1, 2, 3}, "9AZ", 9 + 20 + 105},
		{"fewer weights", []byte{1, 2, 3}, "11", 3},
		{"fewer digits", []byte{4}, "23", 8},
	} {
		if got := Weighted(row.d, row.weights); got != row.want {
			t.Errorf("%s: %d, not %d", row.name, got, row.want)
		}
	}
}
