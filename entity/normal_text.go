package entity

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words folds raw and parts it at everything but letters, digits and marks. Apostrophes join: "O'Brien" is one word.
func words(raw string) []string {
	return strings.FieldsFunc(fold(raw), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// personForm is the words of a name in alphabetical order, so that "Hansen, Mads" and "Mads Hansen" are one.
func personForm(raw string) string {
	raw = strings.TrimSpace(raw)
	for _, possessive := range []string{"'s", "’s", "'S", "’S"} {
		raw = strings.TrimSuffix(raw, possessive)
	}
	w := words(raw)
	slices.Sort(w)
	return strings.Join(w, " ")
}

// fold is lower case without accents. Letters that are more than an accent follow the transliteration that passports
// use, so that a name meets itself in a machine-readable line: å aa, ä and æ ae, ö and ø oe, ü ue, ß ss, þ th
// (ICAO Doc 9303 part 3, section 6 A). Other scripts are kept.
func fold(raw string) string {
	s := transliterate(norm.NFC.String(strings.ToLower(compatible(raw))))
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
	return norm.NFC.String(transliterate(s)) // what stood under an accent
}

func transliterate(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] < 0x80 && s[i] != '\''
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch r {
		case 'å':
			b.WriteString("aa")
		case 'ä', 'æ':
			b.WriteString("ae")
		case 'ö', 'ø', 'œ':
			b.WriteString("oe")
		case 'ü':
			b.WriteString("ue")
		case 'ß':
			b.WriteString("ss")
		case 'þ':
			b.WriteString("th")
		case 'ð', 'đ':
			b.WriteByte('d')
		case 'ł':
			b.WriteByte('l')
		case 'ħ':
			b.WriteByte('h')
		case 'ŋ':
			b.WriteByte('n')
		case 'ŧ':
			b.WriteByte('t')
		case 'ı':
			b.WriteByte('i')
		case 'ς':
			b.WriteRune('σ')
		case '\'', '’', '‘', 'ʼ', '´', '`':
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// lower is raw in lower case and compatible, with single spaces.
func lower(raw string) string {
	return strings.Join(strings.Fields(norm.NFKC.String(strings.ToLower(compatible(raw)))), " ")
}
