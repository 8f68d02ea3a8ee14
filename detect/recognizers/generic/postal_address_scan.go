package generic

import (
	"unicode"
	"unicode/utf8"
)

// addressToken is a word, a number or a sign of the text around an address.
type addressToken struct {
	start, end int   // bytes of the window
	kind       byte  // 'w' a word, '0' a number with at most a letter behind, 'x' letters and digits, '\n', or the sign itself
	digits     uint8 // how many a number has
	capital    bool
	roles      roles
	ends       byte // whether it ends as a street does: 0 not asked yet, 'n' no, 'y' yes, 'l' with an everyday end
}

// addressText is what is looked at of the text around an anchor, cut into tokens as they are asked for. It is bounded, so
// that an address in a long line costs no more than one in a short.
type addressText struct {
	words   *addressWords
	text    string
	at, hi  int // where the next token is cut, and where the text ends
	tokens  [96]addressToken
	n       int
	small   bool // no word has a capital: case says nothing
	capital bool // a word with one was met
	least   int  // no street that ends before it is of use
}

// Bytes before and behind an anchor that are looked at.
const (
	addressBehind = 112
	addressAhead  = 224
)

// scan begins to look at the text around an anchor; street says that the anchor is the word for a street, so that nothing
// counts before it that cannot stand between the begin of an address and its street.
func (a *addressText) scan(words *addressWords, text string, from, to int, street bool) {
	lo, hi := max(0, from-addressBehind), min(len(text), to+addressAhead)
	for lo > 0 && lo < from && !isSpace(text[lo-1]) {
		lo++
	}
	a.words, a.text, a.at, a.hi, a.n, a.small, a.capital = words, text, lo, hi, 0, false, false
	switch hasCapital(text[lo:hi]) {
	case no:
		a.small = true
	case unsure:
		for a.has(a.n) {
		}
		if a.small = !a.capital; a.small {
			for i := range a.tokens[:a.n] {
				a.tokens[i].capital = a.tokens[i].kind == 'w'
			}
		}
		return
	}
	if street {
		a.at = streetBegin(text, lo, from)
	}
}

type answer uint8

const (
	no answer = iota
	yes
	unsure
)

// hasCapital reports whether a word of s begins with a capital, as far as bytes can tell.
func hasCapital(s string) answer {
	maybe := no
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case isUpper(c):
			if i == 0 || s[i-1] == ' ' || s[i-1] == '\n' {
				return yes
			}
			maybe = unsure
		case c >= 0x80:
			if c == 0xC3 && i+1 < len(s) && s[i+1] >= 0x9F {
				i++ // a small letter of Latin-1
				continue
			}
			maybe = unsure
		}
	}
	return maybe
}

// streetBegin is where to begin to look for the address whose word for a street begins at from: behind anything that
// cannot stand in it before, with a word more, which may say that the number behind it is none of a house.
func streetBegin(text string, lo, from int) int {
	p, numbers := from, 0
	for ; p > lo; p-- {
		c := text[p-1]
		if isDigit(c) && (p == from || !isDigit(text[p])) {
			if numbers++; numbers > 7 {
				break
			}
		} else if c == '\n' || c == ':' || c == ';' || c == '(' || c == '=' {
			break
		}
	}
	for spaces := 0; p > lo; p-- {
		if text[p-1] == ' ' {
			if spaces++; spaces > 2 {
				return p
			}
		}
	}
	return lo
}

// has reports whether there is a token i, and cuts the text up to it.
func (a *addressText) has(i int) bool { return i < a.n || a.more(i) }

func (a *addressText) more(i int) bool {
	if i >= len(a.tokens) {
		return false
	}
	text := a.text
	for a.at < a.hi && a.n <= i {
		p := a.at
		c := text[p]
		switch {
		case c == ' ' || c == '\r' || c == 0xC2 && p+1 < a.hi && text[p+1] == 0xA0:
			a.at += 1 + int(c>>7)
		case isDigit(c) || letterAt(text, p) > 0:
			a.at = a.word(p)
		default:
			kind, size := c, 1
			if c == 0xE2 && p+2 < a.hi && text[p+1] == 0x80 && text[p+2] <= 0x95 {
				kind, size = '-', 3
			} else if c >= 0x80 {
				_, size = utf8.DecodeRuneInString(text[p:])
			}
			a.tokens[a.n] = addressToken{start: p, end: p + size, kind: kind}
			a.n++
			a.at += size
		}
	}
	return i < a.n
}

// word reads a word or a number at p and returns where it ends.
func (a *addressText) word(p int) int {
	text, start, hi := a.text, p, a.hi
	digits, letters, first, high := 0, 0, isDigit(text[p]), false
	from := p // where the last piece begins
	for p < hi {
		c := text[p]
		if isLetter(c) {
			letters++
			p++
			continue
		}
		if isDigit(c) {
			digits++
			p++
			continue
		}
		if n := letterAt(text, p); n > 0 {
			letters++
			high = true
			p += n
			continue
		}
		// An apostrophe or a dash between two letters is part of a word.
		k := 1
		if c == 0xE2 && p+3 < hi && text[p+1] == 0x80 && text[p+2] == 0x99 {
			k = 3
		} else if c != '\'' && c != '-' {
			break
		}
		if digits > 0 || letters == 0 || p+k >= hi || letterAt(text, p+k) == 0 {
			break
		}
		p += k
		from, high = p, false // the role is that of the last piece
	}
	t := addressToken{start: start, end: p, kind: 'w', digits: uint8(min(digits, 99))}
	if !first {
		t.capital = isUpper(text[start])
		if text[start] >= 0x80 {
			c, _ := utf8.DecodeRuneInString(text[start:])
			t.capital = unicode.IsUpper(c)
		}
		a.capital = a.capital || t.capital
	}
	switch {
	case digits == 0:
		t.roles = a.words.of(text[from:p], high)
	case first && letters <= 1:
		t.kind = '0'
	case first && digits <= 3 && letters == 2: // 42nd
		t.capital = true
	default:
		t.kind, t.capital = 'x', false
	}
	if a.small {
		t.capital = t.kind == 'w'
	}
	a.tokens[a.n] = t
	a.n++
	return p
}

// letterAt returns the bytes of the letter at p, or of a sign of order (º, ª, °), 0 if there is none.
func letterAt(s string, p int) int {
	if s[p] < 0x80 {
		if isLetter(s[p]) {
			return 1
		}
		return 0
	}
	c, n := utf8.DecodeRuneInString(s[p:])
	if c != utf8.RuneError && (unicode.IsLetter(c) || c == 'º' || c == 'ª' || c == '°') {
		return n
	}
	return 0
}
