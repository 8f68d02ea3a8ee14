package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
)

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
