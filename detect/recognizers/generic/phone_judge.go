package generic

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/phoneplan"
)

// international judges a number with a country code: digits are those behind + or 00.
func international(t *detect.Token, j *detect.Judgement, x *phoneText, start int, digits []byte, zeros bool) {
	country, code := phoneplan.Country(digits)
	if code == 0 || x.count == 0 {
		j.Drop()
		return
	}
	skipped := x.n - len(digits)
	best, valid := 0, false
	for k := x.count; k > 0 && !valid; k-- {
		n := x.total(k) - skipped - code
		switch {
		case n < 3 || n+code > len(digits):
		case country.Valid(digits[code : code+n]):
			best, valid = k, true
		case best == 0 && n+code <= 15 && n+code >= 7 && x.parted(k):
			best = k
		}
	}
	if best == 0 {
		j.Drop()
		return
	}
	from, end, ok := phoneEnd(t.Text, start, best, x)
	if !ok {
		j.Drop()
		return
	}
	n := x.total(best) - skipped - code
	j.Span(from, end)
	j.AddAt(detect.Prefix, from, min(end, from+skipped+code+1))
	switch {
	case valid:
		j.Add(detect.Range)
	case country.Possible(n) && n+code >= 9:
		j.Add(detect.RangeBad)
	default:
		j.Add(detect.RangeBad)
		j.Add(detect.Unusual)
	}
	if best > 1 {
		j.Add(detect.Separated)
	}
	// Zeros also fill up other numbers, so that the country must stand apart; a + with a space also adds.
	if zeros && (best == 1 || !valid || x.groups[0] == 1 || !x.border(2) && !x.border(2+code)) || best == 1 && t.Kind != detect.Sign && !zeros {
		j.Add(detect.Unusual)
	}
	if best == 2 && x.gaps[0] == gapDot || bytesOfDump(t.Text, from, end, x, best) {
		j.Add(detect.Plain) // +55.67610 is a place or a sum
	}
	phoneContext(t, j, from, best > 1)
}

// national judges a number without a country code.
func national(t *detect.Token, j *detect.Judgement, x *phoneText, start int) {
	best := 0
	var fit phoneplan.Fit
	for k := x.count; k > 0; k-- {
		n := x.total(k)
		if n < 6 || n == 6 && k == 1 || n > 14 || !x.parted(k) {
			continue
		}
		f := phoneplan.National(x.digits[:n], phoneplan.Groups(x.groups[:k]))
		if best == 0 || f.Valid && !fit.Valid {
			best, fit = k, f
		}
	}
	if best == 0 {
		j.Drop()
		return
	}
	from, end, ok := phoneEnd(t.Text, start, best, x)
	if !ok {
		j.Drop()
		return
	}
	j.Span(from, end)
	n := x.total(best)
	grouped := best > 1
	switch {
	case fit.Trunk && fit.Grouped && n > 8 && best > 2 || american(x, best, t.Text[from]):
		j.Add(detect.Range)
		j.Add(detect.Format)
	case fit.Trunk:
		j.Add(detect.Range)
	case !fit.Valid:
		j.Add(detect.RangeBad)
	}
	switch {
	case grouped:
		j.Add(detect.Separated)
	default:
		j.Add(detect.Bare)
	}
	if !fit.Valid && (n == 7 && !grouped || n > 12) {
		j.Add(detect.Unusual)
	}
	if plainNumber(t.Text[from:end], x, best) || bytesOfDump(t.Text, from, end, x, best) {
		j.Add(detect.Plain)
	}
	if oneDigit(x.digits[:n]) || counts(x.digits[:n]) {
		j.Add(detect.Example)
	}
	if n > 6 {
		phoneContext(t, j, from, grouped)
	}
}

// american reports whether a number is written "(201) 555-0123", which is the way of North America alone.
func american(x *phoneText, k int, first byte) bool {
	return k == 3 && first == '(' && x.groups[0] == 3 && x.groups[1] == 3 && x.groups[2] == 4 && x.gaps[1]&(gapDash|gapDot) != 0 &&
		x.digits[0] >= 2 && x.digits[3] >= 2
}

// plainNumber reports whether the groups are those of a date, a span of years, a decimal number or an address on the internet.
func plainNumber(raw string, x *phoneText, k int) bool {
	if k == 1 {
		return false
	}
	gaps := x.between(k)
	if k == 2 {
		years := x.groups[0] == 4 && x.groups[1] == 4 && century(x.digits[:2]) && century(x.digits[4:6])
		return gaps == gapDot || years
	}
	if n, _ := calendar.DateAt(raw); k == 3 && n == len(raw) {
		return true
	}
	if gaps != gapDot {
		return false
	}
	// 192.168.10.101, but not 12.34.56.78; and sums in thousands: 12.345.678.
	address, sum, pairs := k == 4, x.groups[0] < 3, true
	d := x.digits[:]
	for i, g := range x.groups[:k] {
		address = address && (g < 3 || g == 3 && (d[0] == 1 || d[0] == 2 && d[1] <= 5))
		sum = sum && (i == 0 || g == 3)
		pairs = pairs && g == 2
		d = d[g:]
	}
	return sum || address && !pairs
}

// bytesOfDump reports whether a number in pairs stands among other pairs, as the bytes of a dump do: "0e 06 03 55 04 03".
func bytesOfDump(s string, from, end int, x *phoneText, k int) bool {
	for _, g := range x.groups[:k] {
		if g != 2 {
			return false
		}
	}
	pair := func(i int) bool { return isHex(s[i]) && isHex(s[i+1]) }
	return from >= 4 && s[from-1] == ' ' && pair(from-3) && !isAlnum(s[from-4]) ||
		end+3 < len(s) && s[end] == ' ' && pair(end+1) && !isAlnum(s[end+3])
}

func century(d []byte) bool { return d[0] == 1 && d[1] == 9 || d[0] == 2 && d[1] == 0 }

// counts reports whether pairs of digits count on: 01 02 03 04 05.
func counts(d []byte) bool {
	for i := 2; i+1 < len(d); i += 2 {
		if d[i]*10+d[i+1] != d[i-2]*10+d[i-1]+1 {
			return false
		}
	}
	return len(d)%2 == 0
}

// oneDigit reports whether all digits but the first are the same.
func oneDigit(digits []byte) bool {
	for _, d := range digits[1:] {
		if d != digits[len(digits)-1] {
			return false
		}
	}
	return true
}
