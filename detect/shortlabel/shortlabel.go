// Package shortlabel finds labels of one to four letters directly before a value, with or without their dots: "RČ:",
// "r. č.", "kt.", "p.k.".
//
// The one idea: labels that short are no words that text can be searched for, but where a value already is they say
// what it is.
//
//	shortlabel.Before("RČ: 6205112353", 5, "rč") // true
//
// It looks back a few bytes, allocates nothing, and promises never to take a piece of a longer word for a label.
package shortlabel

import (
	"unicode"
	"unicode/utf8"
)

// Before reports whether one of the labels, lower case and without dots, stands directly before the byte at start.
func Before(text string, start int, labels ...string) bool {
	s := trim(text[max(0, start-24):start], 4)
	for _, l := range labels {
		if ends(s, l) {
			return true
		}
	}
	return false
}

// trim takes up to most signs that stand between a label and its value off the end.
func trim(s string, most int) string {
	for ; len(s) > 0 && most > 0; most-- {
		switch s[len(s)-1] {
		case ' ', '\t', ':', '.', '=', '"', '\'':
			s = s[:len(s)-1]
		default:
			return s
		}
	}
	return s
}

// ends reports whether s ends in the letters of a label, as a word or with a dot behind each.
func ends(s, label string) bool {
	for len(label) > 0 {
		want, n := utf8.DecodeLastRuneInString(label)
		got, k := utf8.DecodeLastRuneInString(s)
		if unicode.ToLower(got) != want {
			return false
		}
		label, s = label[:len(label)-n], s[:len(s)-k]
		if len(label) > 0 {
			s = dot(s)
		}
	}
	before, _ := utf8.DecodeLastRuneInString(s)
	return len(s) == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != utf8.RuneError
}

// dot takes a dot, and a space behind it, off the end.
func dot(s string) string {
	t := s
	if len(t) > 0 && t[len(t)-1] == ' ' {
		t = t[:len(t)-1]
	}
	if len(t) > 0 && (t[len(t)-1] == '.' || t[len(t)-1] == '_') {
		return t[:len(t)-1]
	}
	return s
}
