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

// addressText is what is looked at of the text around an anchor, cut into tokens. It is bounded, so that an address in a
// long line costs no more than one in a short.
type addressText struct {
	text   string
	tokens [96]addressToken
	n      int
	small  bool // no word has a capital: case says nothing
}

// Bytes before and behind an anchor that are looked at.
const (
	addressBehind = 112
	addressAhead  = 224
)

func (r postalAddress) scan(a *addressText, text string, from, to int) {
	lo, hi := max(0, from-addressBehind), min(len(text), to+addressAhead)
	for lo > 0 && lo < from && !isSpace(text[lo-1]) {
		lo++
	}
	a.text, a.n, a.small = text, 0, true
	for p := lo; p < hi && a.n < len(a.tokens); {
		c := text[p]
		switch {
		case c == ' ' || c == '\r' || c == 0xC2 && p+1 < hi && text[p+1] == 0xA0:
			p += 1 + int(c>>7)
			continue
		case isDigit(c) || letterAt(text, p) > 0:
			p = r.word(a, p, hi)
		default:
			kind, size := c, 1
			if c == 0xE2 && p+2 < hi && text[p+1] == 0x80 && text[p+2] <= 0x95 {
				kind, size = '-', 3
			} else if c >= 0x80 {
				_, size = utf8.DecodeRuneInString(text[p:])
			}
			a.tokens[a.n] = addressToken{start: p, end: p + size, kind: kind}
			a.n++
			p += size
		}
	}
	if a.small {
		for i := range a.tokens[:a.n] {
			a.tokens[i].capital = a.tokens[i].kind == 'w'
		}
	}
}

// word reads a word or a number at p and returns where it ends.
func (r postalAddress) word(a *addressText, p, hi int) int {
	text, start := a.text, p
	digits, letters, first := 0, 0, isDigit(text[p])
	var low [40]byte
	lower := low[:0]
	for p < hi {
		if isDigit(text[p]) {
			digits++
			p++
			continue
		}
		n := letterAt(text, p)
		if n == 0 {
			// An apostrophe or a dash between two letters is part of a word.
			k := 1
			if text[p] == 0xE2 && p+3 < hi && text[p+1] == 0x80 && text[p+2] == 0x99 {
				k = 3
			} else if text[p] != '\'' && text[p] != '-' {
				break
			}
			if digits > 0 || letters == 0 || p+k >= hi || letterAt(text, p+k) == 0 {
				break
			}
			p += k
			lower = lower[:0] // the role is that of the last piece
			continue
		}
		c, _ := utf8.DecodeRuneInString(text[p:])
		if letters == 0 && unicode.IsUpper(c) && !first {
			a.small = false
		}
		if len(lower) < len(low)-4 {
			lower = utf8.AppendRune(lower, unicode.ToLower(c))
		}
		letters++
		p += n
	}
	t := addressToken{start: start, end: p, kind: 'w', digits: uint8(min(digits, 99))}
	c, _ := utf8.DecodeRuneInString(text[start:])
	switch {
	case digits == 0:
		t.capital, t.roles = unicode.IsUpper(c), r.words[string(lower)]
	case first && (letters <= 1):
		t.kind = '0'
	case first && digits <= 3 && letters == 2: // 42nd
		t.capital = true
	default:
		t.kind = 'x'
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
