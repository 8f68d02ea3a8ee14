// Package phoneplan knows which digits are telephone numbers: the calling codes of the world with the numbers behind them,
// and how the countries of the EEA, Switzerland, the United Kingdom and North America write theirs at home.
//
// The one idea: all plans together are one automaton over digits, so that a number is looked up in as many steps as it has
// digits and nothing is compiled when a program starts.
//
//	country, n := phoneplan.Country(digits)  // 45 and the 2 digits of it, for 4532123456
//	country.Valid(digits[n:])                // whether Denmark gives out 32123456
//	phoneplan.National(digits, groups)       // without a calling code: whether any plan has it, and writes it so
//
// Sources: ITU-T E.164 and its list of assigned country codes; the national plans that administrations notify to the ITU
// (Operational Bulletin), as collected in the metadata of Google's libphonenumber (Apache License 2.0), from which the
// table is made: go generate. The library itself is needed by the tests only.
//
// The package promises to allocate nothing and to answer for any digits.
package phoneplan

//go:generate go test -run TestTable -update

// Calling is a country code of E.164 and the numbers behind it.
type Calling struct {
	code    uint16 // 1 to 999
	start   uint16 // state behind the code
	lengths uint32 // bit n: numbers of n digits behind the code are possible
}

// Country returns the plan that an international number, without + or 00, belongs to, and how many of its digits are the
// code; 0 if no country has it.
func Country(digits []byte) (Calling, int) {
	code := 0
	for n := 1; n <= 3 && n <= len(digits); n++ {
		code = code*10 + int(digits[n-1])
		lo, hi := 0, len(callings)
		for lo < hi {
			mid := (lo + hi) / 2
			if int(callings[mid].code) < code {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		// Codes are free of prefixes: the first that is found is the only one.
		if code > 0 && lo < len(callings) && int(callings[lo].code) == code {
			return callings[lo], n
		}
		if code == 0 {
			break
		}
	}
	return Calling{}, 0
}

// Valid reports whether the digits behind the code are a number that is given out.
func (c Calling) Valid(national []byte) bool { return accepted(c.start, national) }

// Possible reports whether numbers of so many digits behind the code exist.
func (c Calling) Possible(n int) bool { return n >= 0 && n < 32 && c.lengths>>n&1 != 0 }

// accepted walks the automaton from a state.
func accepted(state uint16, digits []byte) bool {
	for _, d := range digits {
		if state = next[state][d]; state == 0 {
			return false
		}
	}
	return accepts[state>>6]>>(state&63)&1 != 0
}

// Fit says how digits without a country code follow a national plan.
type Fit struct {
	Valid   bool // some plan gives the number out, written as people there write it: with its trunk prefix if it has one
	Trunk   bool // a plan whose numbers begin with a trunk prefix, mostly 0
	Grouped bool // in groups that are usual in that plan
}

// plan is how one country writes its numbers at home.
type plan struct {
	region string // ISO 3166-1
	trunk  string // what is dialled before a number inside the country
	start  uint16 // state behind its calling code
	groups []uint64
}

// Groups packs the lengths of groups of digits, the first lowest, for [National].
func Groups(lengths []uint8) uint64 {
	g := uint64(0)
	for i, n := range lengths {
		if i > 9 || n > 15 {
			return 0
		}
		g |= uint64(n) << (4 * i)
	}
	return g
}

// National looks digits, and the [Groups] in which they are written, up in the plans of the EEA, Switzerland, the United
// Kingdom and North America, and returns the best that any of them says.
func National(digits []byte, groups uint64) Fit {
	var best Fit
	for i := range plans {
		p := &plans[i]
		rest, ok := p.cut(digits)
		if !ok || !accepted(p.start, rest) {
			continue
		}
		fit := Fit{Valid: true, Trunk: p.trunk != ""}
		for _, g := range p.groups {
			if g == groups {
				fit.Grouped = true
				break
			}
		}
		if fit.rank() > best.rank() {
			best = fit
			if fit.Grouped && fit.Trunk || groups < 1<<4 && (fit.Trunk || digits[0] != 0) {
				break // nothing says more
			}
		}
	}
	return best
}

func (f Fit) rank() int {
	n := 0
	if f.Valid {
		n++
	}
	if f.Trunk {
		n++
	}
	if f.Grouped {
		n += 2
	}
	return n
}

// cut takes the trunk prefix off; ok is false if the number lacks it.
func (p *plan) cut(digits []byte) (rest []byte, ok bool) {
	if len(digits) <= len(p.trunk) || next[p.start][digits[len(p.trunk)]] == 0 {
		return nil, false
	}
	for i := 0; i < len(p.trunk); i++ {
		if digits[i] != p.trunk[i]-'0' {
			return nil, false
		}
	}
	return digits[len(p.trunk):], true
}
