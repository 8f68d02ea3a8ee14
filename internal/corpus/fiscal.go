package corpus

import (
	"fmt"
	"strings"
)

// codiceFiscale makes the Italian number of a name, a birth and a town code (decree of 23 December 1976).
func codiceFiscale(family, given string, b birth, woman bool, town string) string {
	day := b.day
	if woman {
		day += 40
	}
	s := letters(family, false) + letters(given, true) + fmt.Sprintf("%02d%c%02d%s", b.year%100, "ABCDEHLMPRST"[b.month-1], day, town)
	odd := [26]int{1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23}
	sum := 0
	for i, c := range s {
		v := int(c - 'A')
		if c <= '9' {
			v = int(c - '0')
		}
		if i%2 == 0 {
			v = odd[v]
		}
		sum += v
	}
	return s + string(rune('A'+sum%26))
}

// letters takes three letters of a name: consonants, then vowels, then X; of a given name with four consonants or more
// the second is left out.
func letters(name string, given bool) string {
	var consonants, vowels string
	for _, c := range strings.ToUpper(name) {
		switch {
		case strings.ContainsRune("AEIOU", c):
			vowels += string(c)
		case c >= 'A' && c <= 'Z':
			consonants += string(c)
		}
	}
	if given && len(consonants) > 3 {
		consonants = consonants[:1] + consonants[2:]
	}
	return (consonants + vowels + "XXX")[:3]
}
