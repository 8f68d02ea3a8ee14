package calendar

import (
	"strings"
	"unicode/utf8"
)

// DateAt returns how many bytes at the begin of s are a date written for people, 0 if none: "3. maj 1980", "03-05-80",
// "1980-05-03", "May 3rd, 1980". Day and month may stand in either order; it must exist in one of them. numeric says that
// it has digits and single signs only.
func DateAt(s string) (n int, numeric bool) {
	if n := numericAt(s); n > 0 {
		return n, true
	}
	return namedAt(s), false
}

func number(s string) (value, n int) {
	for n < len(s) && n < 5 && s[n] >= '0' && s[n] <= '9' {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

func year(v, digits int) bool { return digits == 4 && v >= 1850 && v <= 2150 || digits == 2 }

// numericAt reads three numbers with the same sign between them.
func numericAt(s string) int {
	a, na := number(s)
	if na == 0 || na > 4 || na == 3 || na >= len(s) {
		return 0
	}
	sep := s[na]
	if sep != '.' && sep != '-' && sep != '/' && sep != ' ' {
		return 0
	}
	p := na + 1
	if sep == '.' && p < len(s) && s[p] == ' ' {
		p++ // "3. 5. 1980"
	}
	b, nb := number(s[p:])
	p += nb
	if nb == 0 || nb > 2 || p >= len(s) || s[p] != sep {
		return 0
	}
	p++
	if sep == '.' && p < len(s) && s[p] == ' ' {
		p++
	}
	c, nc := number(s[p:])
	p += nc
	if p < len(s) && s[p] >= '0' && s[p] <= '9' {
		return 0
	}
	if na == 4 {
		if year(a, 4) && nc <= 2 && Valid(a, b, c) {
			return p
		}
		return 0
	}
	if !year(c, nc) {
		return 0
	}
	if nc == 2 {
		c += 2000
		if c%4 != 0 {
			c -= 100
		}
	}
	if Valid(c, b, a) || Valid(c, a, b) {
		return p
	}
	return 0
}

// months holds the beginnings by which the months of the main languages are told, a line a month.
var months = strings.Fields(`
	jan gen ene sty tammi led ian januar janvier enero gennaio siječ
	feb fév fev fevr lut helmi úno februar févr lednu velj
	mar mär maa brez maaliskuu märz març mars ožuj
	apr avr abr kwi huhti dub avril abril tra
	maj may mai mag maggio mayo maio touko kvě svib mei
	jun giu cze kesä čvn czerw juin giugno lip jún
	jul lug lipc heinä čvc juil luglio srp júl lipca
	aug aoû ago sie elo srpe août agosto kolov
	sep set wrz syys zář rujan sett szept
	oct okt ott out paź loka říj listopad listop
	nov listopad marras studeni novem
	dec déc dez dic gru joulu pros prosi dicem prosin
`)

// wordAt returns how many bytes at the begin of s are letters, at most 24 or a few more.
func wordAt(s string) int {
	n := 0
	for n < len(s) && n < 24 {
		c := s[n]
		if c < utf8.RuneSelf {
			if c|0x20 < 'a' || c|0x20 > 'z' {
				break
			}
			n++
			continue
		}
		r, k := utf8.DecodeRuneInString(s[n:])
		if r == utf8.RuneError {
			break
		}
		n += k
	}
	return n
}

// isMonth reports whether a word is the name of a month.
func isMonth(word string) bool {
	if len(word) < 3 {
		return false
	}
	first := word[0]
	if first < utf8.RuneSelf {
		first |= 0x20
	}
	for _, name := range months {
		if name[0] == first && len(word) >= len(name) && len(word) <= len(name)+9 && strings.EqualFold(word[:len(name)], name) {
			return true
		}
	}
	return false
}

// namedAt reads a date with the name of a month: "3. maj 1980", "May 3rd, 1980", "3 de mayo de 1980".
func namedAt(s string) int {
	day, n := number(s)
	if n == 0 {
		return monthFirst(s)
	}
	if n > 2 || day < 1 || day > 31 {
		return 0
	}
	p := n
	for _, end := range []string{"st", "nd", "rd", "th", "er", "º", "°", "."} {
		if strings.HasPrefix(s[p:], end) {
			p += len(end)
			break
		}
	}
	p += gap(s[p:])
	month := p
	p += wordAt(s[p:])
	if p == month || !isMonth(s[month:p]) {
		return 0
	}
	p += gap(s[p:])
	v, k := number(s[p:])
	if !year(v, k) || p+k < len(s) && s[p+k] >= '0' && s[p+k] <= '9' {
		return 0
	}
	return p + k
}

func monthFirst(s string) int {
	m := wordAt(s)
	if m < 3 {
		return 0
	}
	p := m + gap(s[m:])
	day, n := number(s[p:])
	if n == 0 || n > 2 || day < 1 || day > 31 || !isMonth(s[:m]) {
		return 0
	}
	p += n
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(s[p:], end) {
			p += 2
			break
		}
	}
	p += gap(s[p:])
	v, k := number(s[p:])
	if k != 4 || !year(v, k) {
		return 0
	}
	return p + k
}

// gap is how many bytes at the begin of s may stand between the parts of a date: spaces, a comma, a dot, "de".
func gap(s string) int {
	n := 0
	for n < len(s) && n < 4 && (s[n] == ' ' || s[n] == ',' || s[n] == '.' || s[n] == '-') {
		n++
	}
	for _, word := range []string{"de ", "del ", "of "} {
		if strings.HasPrefix(s[n:], word) {
			return n + len(word)
		}
	}
	return n
}
