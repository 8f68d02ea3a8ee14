package entity

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// dateForm is ISO 8601 where only one date can be meant: the year has four digits, and either it stands first, or the
// month is a word, or dots or dashes part the numbers (the day comes first in every country that writes so), or one of
// the numbers is above twelve. 03/04/1962 is a day in April or in March, 03.04.62 of this century or the last: they are
// kept as written.
func dateForm(raw string) string {
	s := lower(raw)
	var numbers []string
	var month int
	slashed := false // anything but dots and dashes parts the numbers
	for rest := s; rest != ""; {
		switch c := rest[0]; {
		case c >= '0' && c <= '9':
			n := span(rest, func(r rune) bool { return r >= '0' && r <= '9' })
			if numbers = append(numbers, rest[:n]); len(numbers) > 8 {
				return s // a date and a time of day have seven
			}
			rest = rest[n:]
		default:
			n := span(rest, unicode.IsLetter)
			if n == 0 {
				slashed = slashed || len(numbers) < 3 && c != ' ' && c != '.' && c != '-'
				rest = rest[1:]
				continue
			}
			if m := monthOf(rest[:n]); m > 0 && month == 0 {
				month = m
			}
			rest = rest[n:]
		}
	}
	if y, m, d, ok := readDate(numbers, month, slashed); ok {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	}
	return s
}

// span is how many bytes of s, from the start, are of a kind.
func span(s string, kind func(rune) bool) int {
	for i, r := range s {
		if !kind(r) {
			return i
		}
	}
	return len(s)
}

func readDate(numbers []string, month int, slashed bool) (y, m, d int, ok bool) {
	at := func(i int) int {
		if len(numbers[i]) > 4 {
			return 0
		}
		n, _ := strconv.Atoi(numbers[i])
		return n
	}
	year := func(i int) bool { return len(numbers[i]) == 4 }
	switch n := len(numbers); {
	case month > 0 && n == 2 && year(1):
		y, m, d = at(1), month, at(0)
	case month > 0 && n == 2 && year(0):
		y, m, d = at(0), month, at(1)
	case month > 0:
		return 0, 0, 0, false
	case n >= 3 && year(0): // a time of day may follow
		y, m, d = at(0), at(1), at(2)
	case n == 3 && year(2):
		y, m, d = at(2), at(1), at(0)
		if slashed && d != m {
			switch {
			case d <= 12 && m <= 12:
				return 0, 0, 0, false
			case m > 12:
				m, d = d, m
			}
		}
	case n == 1 && len(numbers[0]) == 8:
		return compactDate(numbers[0])
	default:
		return 0, 0, 0, false
	}
	return y, m, d, realDate(y, m, d)
}

// compactDate reads eight digits. Only one order can be meant: the years that stand last start with 18 to 21, which no
// month does.
func compactDate(s string) (y, m, d int, ok bool) {
	n, _ := strconv.Atoi(s)
	if y, m, d = n/10000, n/100%100, n%100; realDate(y, m, d) {
		return y, m, d, true
	}
	y, m, d = n%10000, n/10000%100, n/1000000
	return y, m, d, realDate(y, m, d)
}

func realDate(y, m, d int) bool {
	if y < 1800 || y > 2199 || m < 1 || m > 12 || d < 1 {
		return false
	}
	days := int("\x1f\x1c\x1f\x1e\x1f\x1e\x1f\x1f\x1e\x1f\x1e\x1f"[m-1])
	if m == 2 && y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		days++
	}
	return d <= days
}

// monthOf reads the names of months and their short forms in the Germanic and Romance languages by their first letters,
// in Finnish by the whole name. Other languages write dates in figures or are kept as written.
func monthOf(word string) int {
	w := fold(word)
	if i := strings.Index(w, "kuu"); i >= 3 {
		return byPrefix(w, "tam", "hel", "maa", "huh", "tou", "kes", "hei", "elo", "syy", "lok", "mar", "jou")
	}
	return byPrefix(w, "jan ene gen", "feb fev", "mar maa mae", "apr avr abr", "maj mai may mei mag", "jun juin giu",
		"jul juil lug", "aug aou ago", "sep set", "okt oct ott out", "nov", "dec dez dic des")
}

func byPrefix(w string, months ...string) int {
	for i, names := range months {
		for _, p := range strings.Fields(names) {
			if strings.HasPrefix(w, p) {
				return i + 1
			}
		}
	}
	return 0
}
