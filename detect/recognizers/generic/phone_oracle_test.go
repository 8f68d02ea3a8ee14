package generic_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

// europe are the regions whose national writing must be found beside a word.
const europe = "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"

// TestPhoneOracle writes the example numbers of libphonenumber, and random valid numbers like them, in all its formats,
// and looks for each: with a country code anywhere, the national writing of Europe beside a word.
func TestPhoneOracle(t *testing.T) {
	analyzer := detect.New(generic.Phone())
	random := rand.New(rand.NewPCG(7, 11))
	kinds := []phonenumbers.PhoneNumberType{phonenumbers.FIXED_LINE, phonenumbers.MOBILE, phonenumbers.VOIP, phonenumbers.TOLL_FREE, phonenumbers.PERSONAL_NUMBER}
	var regions []string
	for r := range phonenumbers.GetSupportedRegions() {
		regions = append(regions, r)
	}
	slices.Sort(regions)
	asked := map[string]int{}
	missed := map[string]int{}
	look := func(kind, text, want string) {
		asked[kind]++
		for _, f := range analyzer.Text(text) {
			if f.Value.Reveal() == want {
				return
			}
		}
		missed[kind]++
		t.Logf("%s: %q not found in %q", kind, want, text)
	}
	for _, region := range regions {
		for _, kind := range kinds {
			example := phonenumbers.GetExampleNumberForType(region, kind)
			if example == nil {
				continue
			}
			for _, n := range like(example, region, random) {
				international := phonenumbers.Format(n, phonenumbers.INTERNATIONAL)
				national := phonenumbers.Format(n, phonenumbers.NATIONAL)
				e164 := phonenumbers.Format(n, phonenumbers.E164)
				look("E.164", "Write to us or "+e164+" before noon", e164)
				look("international", "Write to us or "+international+" before noon", international)
				look("RFC 3966", "<"+phonenumbers.Format(n, phonenumbers.RFC3966)+">", strings.TrimPrefix(phonenumbers.Format(n, phonenumbers.RFC3966), "tel:"))
				look("00", "Tel: 00"+international[1:]+".", "00"+international[1:])
				if strings.Contains(europe, region) && len(digits(national)) >= 7 {
					look("national", "Telefon: "+national+"\n", national)
					look("national digits", "Phone number "+digits(national)+", please", digits(national))
				}
			}
		}
	}
	for kind, n := range asked {
		t.Logf("%s: %d of %d not found", kind, missed[kind], n)
		if n < 300 {
			t.Errorf("%s: only %d numbers were tried", kind, n)
		}
		if missed[kind]*200 > n {
			t.Errorf("%s: %d of %d numbers were not found; one in two hundred is the most", kind, missed[kind], n)
		}
	}
}

// like returns a number and valid ones of its region that differ in their last digits.
func like(n *phonenumbers.PhoneNumber, region string, random *rand.Rand) []*phonenumbers.PhoneNumber {
	all := []*phonenumbers.PhoneNumber{n}
	for range 6 {
		e164 := []byte(phonenumbers.Format(n, phonenumbers.E164))
		for i := len(e164) - 4; i < len(e164); i++ {
			e164[i] = '0' + byte(random.IntN(10))
		}
		m, err := phonenumbers.Parse(string(e164), "")
		if err == nil && phonenumbers.IsValidNumberForRegion(m, region) {
			all = append(all, m)
		}
	}
	return all
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// TestPhoneInLongText: what stands for a word of a phone counts far from the ends of a text too.
func TestPhoneInLongText(t *testing.T) {
	analyzer := detect.New(generic.Phone())
	filler := strings.Repeat("Det er en lang tekst om noget helt andet.\n", 40)
	for _, text := range []string{"T: 32 12 34 56", "M 32 12 34 56", "☎ 32 12 34 56", "Vagttelefon: 32 12 34 56", "Du kan ringe 32 12 34 56", "M: 32123456", "32 12 34 56 (mobil)", "Telefon 32123456 / 23123456", "(201) 555-0123", "(020) 7946 0018", "Tel. (0-612) 34567"} {
		if found := analyzer.Text(filler + text + "\n" + filler); len(found) == 0 {
			t.Errorf("nothing is found at %q", text)
		}
	}
}

// FuzzPhone: no text makes the recognizer panic, find something outside the text, or answer otherwise when the text comes in
// pieces.
func FuzzPhone(f *testing.F) {
	for _, s := range []string{"+45 32 12 34 56", "(+44 (0)20) 7946-0018x12", "Tel. 0171/1234567 - 12", "T: 0045 (0)1.2.3", "+((0)", "☎ 32 12 34 56 / 32 12 34 57", "1(201) 555-0123 ext. 1", "+45\u00a0(\u2011)32\u202f12 34 56"} {
		f.Add(s)
	}
	analyzer := detect.New(generic.Phone())
	f.Fuzz(func(t *testing.T, text string) {
		found := analyzer.Text(text)
		for _, x := range found {
			if x.Span.Start < 0 || x.Span.End > int64(len(text)) || x.Span.Start >= x.Span.End || text[x.Span.Start:x.Span.End] != x.Value.Reveal() {
				t.Fatalf("span %v is not the value in a text of %d bytes", x.Span, len(text))
			}
			if n := len(digits(x.Value.Reveal())); n < 6 || n > 30 {
				t.Fatalf("a number of %d digits", n)
			}
		}
		if again := detecttest.InPieces(analyzer, text, 5); len(again) != len(found) {
			t.Fatalf("%d findings in pieces, %d in one", len(again), len(found))
		}
	})
}

// TestPhoneColumn: the head of a column makes phones of the bare digits below it, and of no others.
func TestPhoneColumn(t *testing.T) {
	for _, row := range []struct {
		name, head string
		want       int
	}{
		{"mobile", "mobil", 3},
		{"phone number", "phone_number", 3},
		{"order", "ordrenr", 0},
		{"nothing known", "xyz", 0},
		{"register of firms", "cvr", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			var text strings.Builder
			var cells []detect.Cell
			for i, cell := range []string{row.head, "32123456", "23123456", "61234567"} {
				at := int64(text.Len())
				text.WriteString(cell + "\n")
				cells = append(cells, detect.Cell{Row: i, Column: 0, Span: detect.Span{Start: at, End: at + int64(len(cell))}})
			}
			found := 0
			d := detect.New(generic.Phone()).Document(func(detect.Finding) { found++ })
			d.Add(detect.Piece{Text: text.String(), Cells: cells, Last: true})
			d.Close()
			if found != row.want {
				t.Errorf("%d phones, want %d", found, row.want)
			}
		})
	}
}
