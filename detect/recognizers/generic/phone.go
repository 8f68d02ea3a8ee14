package generic

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/phoneplan"
	"github.com/datamapper/datamapper/entity"
)

// Phone finds telephone and fax numbers: those of the world with + or 00 before the country code, and as they are written
// at home in the EEA, Switzerland, the United Kingdom and North America. Spaces, dashes, dots, slashes, brackets, "(0)" and
// an extension belong to them.
//
// Source: ITU-T E.164 (country codes, 15 digits at most), ITU-T E.123 (how numbers are written), RFC 3966 ("tel:", ";ext="),
// and the national plans in [phoneplan].
//
// A country code behind + is enough, for little else is written so. A number that begins with its country's trunk zero
// and has its usual groups ("020 7946 0018", "06 12 34 56 78") is mostly enough too. All other digits want a word beside them
// or in the head of their column: eight digits are a phone in Denmark and an order anywhere. A number that no plan gives
// out is kept beside such a word, for people mistype numbers and invent them for examples. What it misses: short numbers (112),
// those written in letters (0800 FLOWERS), and national numbers without a word and without a zero.
func Phone() detect.Recognizer { return phone{} }

type phone struct{}

func (phone) Declare() detect.Declaration {
	d := detect.Declaration{Entity: entity.Phone, Anchors: phoneLabels, Signs: []string{"+"}}
	// A number is seen by its first one or two groups; Judge reads on from there. Letters behind may be an extension.
	for n := 7; n <= 15; n++ {
		d.Shapes = append(d.Shapes, fmt.Sprint(n))
	}
	d.Shapes = append(d.Shapes, "8A", "10A", "3~4A")
	for a := 1; a <= 6; a++ {
		for b := 1; b <= 11; b++ {
			d.Shapes = append(d.Shapes, fmt.Sprintf("%d~%d", a, b))
		}
	}
	return d
}

// phoneSingle is how many of the shapes are one group.
const phoneSingle = 9

func (phone) Judge(t *detect.Token, j *detect.Judgement) {
	var x phoneText
	if t.Kind == detect.Sign {
		start := t.Start
		open := start > 0 && t.Text[start-1] == '('
		if open {
			start--
		}
		if start > 0 && (word(t.Text[start-1]) || t.Text[start-1] == '+') {
			j.Drop()
			return
		}
		x.read(t.Text, t.End, open, true)
		international(t, j, &x, start, x.digits[:x.n], false)
		return
	}
	if t.Kind == detect.Word {
		bracketBehind(t, j, &x)
		return
	}
	if !phoneLike(t) {
		j.Drop()
		return
	}
	start, plus, ok := phoneStart(t)
	if !ok {
		j.Drop()
		return
	}
	p := start
	if plus {
		p = t.Start
	}
	x.read(t.Text, p, false, plus)
	if x.count == 0 || t.Shape < phoneSingle && x.count > 1 && x.ends[0] == t.End && x.groups[1] <= 11 && x.groups[0] <= 6 {
		j.Drop() // shown again with two groups
		return
	}
	switch {
	case plus:
		international(t, j, &x, start, x.digits[:x.n], false)
	case x.n > 9 && x.digits[0] == 0 && x.digits[1] == 0:
		x.read(t.Text, p, false, true)
		if c, _ := phoneplan.Country(x.digits[2:x.n]); c != (phoneplan.Calling{}) {
			international(t, j, &x, start, x.digits[2:x.n], true)
			return
		}
		fallthrough
	default:
		national(t, j, &x, start)
	}
}

// phoneLike tells the mass of other digits apart at little cost: without a word beside them they begin with a zero, or have a
// plus, a bracket or a sign of a phone before them.
func phoneLike(t *detect.Token) bool {
	if t.Digits[0] == 0 {
		return true
	}
	gap := true // nothing but spaces and colons yet
	for p := t.Start - 1; p >= 0 && p >= t.Start-3 && gap; p-- {
		c := t.Text[p]
		if c == '+' || c == '(' || c == ')' {
			return true
		}
		gap = c == ' ' || c == ':' || c == '.'
		if !gap && word(c) && p < t.Start-1 && callSign(t.Text[max(0, t.Start-24):t.Start], true) > 0 {
			return true
		}
	}
	if t.Labelled() {
		return true
	}
	// A word behind stands behind the last group, not behind the two that were shown.
	if t.End+1 >= len(t.Text) || !isDigit(t.Text[t.End+1]) || isDigit(t.Text[t.End]) {
		return false
	}
	var x phoneText
	x.read(t.Text, t.Start, false, false)
	whole := *t
	whole.End = x.ends[max(0, x.count-1)]
	return whole.End > t.End && whole.Labelled()
}

// bracketBehind reads "Tel. (0-612) 34567" at its word: the digits on neither side of the bracket are enough to be shown.
func bracketBehind(t *detect.Token, j *detect.Judgement, x *phoneText) {
	p := t.End
	for p < len(t.Text) && p < t.End+4 && strings.IndexByte(" .:\t", t.Text[p]) >= 0 {
		p++
	}
	if p+1 >= len(t.Text) || t.Text[p] != '(' || !isDigit(t.Text[p+1]) {
		j.Drop()
		return
	}
	if x.read(t.Text, p, false, false); x.count < 2 || x.count > 3 || x.groups[x.count-1] > 6 {
		j.Drop() // shown by its digits
		return
	}
	national(t, j, x, p)
}

// phoneStart returns where a number begins whose first digits were found, with a bracket or a + and a space before them;
// ok is false if the digits go on before, belong to something else, or have their + directly before them.
func phoneStart(t *detect.Token) (start int, plus, ok bool) {
	s, p := t.Text, t.Start
	at := func(i int) byte {
		if i < 0 {
			return '\n'
		}
		return s[i]
	}
	if at(p-1) == '+' || at(p-1) == '(' && at(p-2) == '+' {
		return 0, false, false
	}
	// "(0171) 1234567": the digits in the bracket were too few to be shown.
	if at(p-1) == ')' || (at(p-1) == ' ' || at(p-1) == '-') && at(p-2) == ')' {
		q := p - 1
		if s[q] != ')' {
			q--
		}
		from := q
		for q > 0 && from-q < 7 && (isDigit(s[q-1]) || s[q-1] == ' ') {
			q--
		}
		if q < from && at(q-1) == '+' {
			return 0, false, false // "(+45) 12345678"
		}
		if q == from || at(q-1) != '(' {
			return p, false, true
		}
		p = q - 1
		if at(p-1) == '1' && !word(at(p-2)) && at(p-2) != '+' {
			p-- // the trunk prefix of North America
		}
	} else if at(p-1) == '(' {
		p--
	}
	if at(p-1) == ' ' && at(p-2) == '+' && !word(at(p-3)) {
		return p - 2, true, true
	}
	digitsGoOn := func(i int) bool { return isDigit(at(i)) }
	switch c := at(p - 1); c {
	case ' ':
		// Digits before a space are another number's only if this one has no spaces of its own.
		if digitsGoOn(p-2) && strings.IndexByte(t.Raw(), ' ') >= 0 {
			return 0, false, false
		}
	case '/':
		if digitsGoOn(p-2) && strings.IndexByte(t.Raw(), '/') < 0 && t.End-p >= 7 {
			return p, false, true
		}
		return 0, false, false // a path
	case '-', '.', ':', ',', '\'':
		return p, false, !digitsGoOn(p - 2)
	case '@', '%', '\\', '#', '_', '&', '$':
		return 0, false, false
	default:
		return p, false, !isAlnum(c)
	}
	return p, false, true
}

// phoneEnd returns where a number of k groups ends, its extension taken in; ok is false if it goes on as something else.
func phoneEnd(s string, start, k int, x *phoneText) (from, end int, ok bool) {
	end = x.ends[k-1]
	if i := strings.IndexByte(s[start:end], ')'); s[start] == '(' && (i < 0 || start+i == end-1) {
		start++ // a bracket around all of it
	}
	if s[end-1] == ')' && strings.IndexByte(s[start:end], '(') < 0 {
		end--
	}
	if n := extension(s[end:min(len(s), end+24)]); n > 0 {
		return start, end + n, true
	}
	if end < len(s) {
		c := s[end]
		next := byte('\n')
		if end+1 < len(s) {
			next = s[end+1]
		}
		switch {
		case isAlnum(c) || c == '_' || c == '@' || c == '%' || c == '\\' || c == '=':
			return start, end, false
		case (c == ':' || c == ',' || c == '\'') && isDigit(next), (c == '.' || c == '-') && isLetter(next) && next >= 'a':
			return start, end, false
		}
	}
	return start, end, true
}

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
	case fit.Trunk && fit.Grouped && (n > 9 || n == 9 && best > 2) || american(x, best, t.Text[from]):
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
