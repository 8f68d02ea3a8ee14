package bench

import "strings"

// Hostile is text made to be slow: as many candidates a byte as can be written.
type Hostile struct{ Name, Text string }

// HostileInputs repeat a few bytes each, to about size bytes.
func HostileInputs(size int) []Hostile {
	var all []Hostile
	for _, h := range []Hostile{
		{"digits", "1"}, {"digit groups", "1 "}, {"letters and digits", "a1"}, {"at signs", "@"}, {"plus signs", "+1"},
		{"colons", ":"}, {"hex groups", "a1:"}, {"angle brackets", "<"}, {"label", "cpr "}, {"two of two", "11 22-"},
		{"camel case", "aBcD"}, {"cpr", "010203-1234 "}, {"phones", "+4512345678 "}, {"mail", "a@b.dk,"},
		{"addresses", "gade 1 "}, {"spaces", " "}, {"letters", "a"}, {"high", "æ"}, {"dots", "1.1.1.1."},
		{"mail without end", "a@"}, {"labels and numbers", "cpr 0102031234 iban "}, {"cards", "4571 0000 0000 0000 "},
		{"ibans", "DK5000400440116243 "}, {"passwords", "password: a1B "}, {"lines", "\n"}, {"quotes", "\"1\","},
	} {
		all = append(all, Hostile{h.Name, strings.Repeat(h.Text, size/len(h.Text))})
	}
	return all
}
