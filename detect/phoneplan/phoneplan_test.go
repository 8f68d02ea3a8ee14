package phoneplan_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/nyaruka/phonenumbers"

	"github.com/datamapper/datamapper/detect/phoneplan"
)

func values(s string) []byte {
	var d []byte
	for _, c := range []byte(s) {
		if c >= '0' && c <= '9' {
			d = append(d, c-'0')
		}
	}
	return d
}

func TestCountry(t *testing.T) {
	for _, row := range []struct {
		name, digits    string
		code            int
		valid, possible bool
	}{
		{"Denmark", "4532123456", 2, true, true},
		{"Denmark, not given out", "4512345678", 2, false, true},
		{"Denmark, a digit short", "453212345", 2, false, false},
		{"North America", "12015550123", 1, true, true},
		{"Iceland", "3544101234", 3, true, true},
		{"Faroe Islands", "298201234", 3, true, true},
		{"United Kingdom", "442079460018", 2, true, true},
		{"Germany, a long number", "493023125123", 2, true, true},
		{"service of no country", "80012345678", 3, true, true},
		{"code given to nobody", "999123456789", 0, false, false},
		{"zero", "04532123456", 0, false, false},
		{"nothing", "", 0, false, false},
		{"code alone", "45", 2, false, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := values(row.digits)
			country, n := phoneplan.Country(d)
			if n != row.code || country.Valid(d[n:]) != row.valid || country.Possible(len(d)-n) != row.possible {
				t.Errorf("code of %d digits, valid %v, possible %v; want %d, %v, %v", n, country.Valid(d[n:]), country.Possible(len(d)-n), row.code, row.valid, row.possible)
			}
		})
	}
}

func TestNational(t *testing.T) {
	for _, row := range []struct {
		name, digits string
		groups       []uint8
		want         phoneplan.Fit
	}{
		{"London", "020 7946 0018", []uint8{3, 4, 4}, phoneplan.Fit{Valid: true, Trunk: true, Grouped: true}},
		{"French pairs", "06 12 34 56 78", []uint8{2, 2, 2, 2, 2}, phoneplan.Fit{Valid: true, Trunk: true, Grouped: true}},
		{"Swedish", "070-174 06 12", []uint8{3, 3, 2, 2}, phoneplan.Fit{Valid: true, Trunk: true, Grouped: true}},
		{"German in one group", "03023125123", []uint8{11}, phoneplan.Fit{Valid: true, Trunk: true}},
		{"Danish pairs", "32 12 34 56", []uint8{2, 2, 2, 2}, phoneplan.Fit{Valid: true, Grouped: true}},
		{"Hungarian", "06 1 234 5678", []uint8{2, 1, 3, 4}, phoneplan.Fit{Valid: true, Trunk: true, Grouped: true}},
		{"North America", "(201) 555-0123", []uint8{3, 3, 4}, phoneplan.Fit{Valid: true, Grouped: true}},
		{"two zeros", "0012345678901", []uint8{13}, phoneplan.Fit{}},
		{"too short", "12", []uint8{2}, phoneplan.Fit{}},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := phoneplan.National(values(row.digits), phoneplan.Groups(row.groups)); got != row.want {
				t.Errorf("got %+v, want %+v", got, row.want)
			}
		})
	}
}

// TestOracle: for random digits behind every country code the table says what the library says of them.
func TestOracle(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	agreed, valid := 0, 0
	for _, code := range slices.Sorted(maps.Keys(phonenumbers.GetSupportedCallingCodes())) {
		for range 250 {
			prefix := strconv.Itoa(code)
			// Half of them begin as real numbers do, so that many are valid.
			example := phonenumbers.GetExampleNumber(phonenumbers.GetRegionCodeForCountryCode(code))
			body := fmt.Sprint(random.Uint64())
			body = body[:min(len(body), 5+random.IntN(8))]
			if random.IntN(2) == 0 && example != nil {
				n := []byte(phonenumbers.GetNationalSignificantNumber(example))
				for k := range 3 {
					n[len(n)-1-k] = '0' + byte(random.IntN(10))
				}
				body = string(n)
			}
			n, err := phonenumbers.Parse("+"+prefix+body, "")
			if err != nil || int(n.GetCountryCode()) != code || phonenumbers.GetNationalSignificantNumber(n) != body {
				continue // the library takes a trunk prefix off first
			}
			want := phonenumbers.IsValidNumber(n)
			country, skip := phoneplan.Country(values(prefix + body))
			if skip != len(prefix) || country.Valid(values(body)) != want {
				t.Fatalf("+%s %s: the library says %v, the table the opposite", prefix, body, want)
			}
			agreed++
			if want {
				valid++
			}
		}
	}
	if agreed < 25000 || valid < 8000 {
		t.Errorf("only %d numbers were compared, %d of them valid", agreed, valid)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	d, g := values("02079460018"), phoneplan.Groups([]uint8{3, 4, 4})
	if n := testing.AllocsPerRun(100, func() {
		phoneplan.National(d, g)
		c, k := phoneplan.Country(d[1:])
		c.Valid(d[k:])
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
