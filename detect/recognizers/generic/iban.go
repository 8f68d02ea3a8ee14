package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// IBAN finds international account numbers.
//
// Source: ISO 13616-1 and the IBAN Registry of SWIFT for the lengths and structures of the countries. Country, length,
// structure and ISO 7064 MOD 97-10 together leave chance one in a hundred thousand, so no label is needed; a wrong check
// digit is never given out. What it misses: numbers broken over two lines, and countries that are not in the registry.
func IBAN() detect.Recognizer { return iban{} }

type iban struct{}

func (iban) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.IBAN,
		// The shapes of digits are for countries written apart: "NO 93 8601 1117 947".
		Shapes: []string{"2L2D*", "6L2D*", "2 4", "4 4", "2 3", "6 2", "4 3", "2 2", "2 11", "2 14", "2 16", "2 18", "2 20", "13", "14", "16", "18", "20", "22", "24", "25", "26", "27"},
		Labels: []string{
			"iban", "iban*",
			"kontonummer*", "kontonr", "konto nr", "account number", "account no", "bank account", "bankkonto*", "bankverbindung", "kontoverbindung", "compte bancaire", "rekeningnummer*", "numero de cuenta", "número de cuenta", "cuenta bancaria", "conto corrente", "tilinumero*", "rachunek*", "numer rachunku",
			"numer konta", "bankovní účet", "číslo účtu", "számlaszám*", "international bank account number", "internationales bankkonto", "conta bancária",
		},
	}
}

// longestIBAN is the longest number of the standard, in characters without separators.
const longestIBAN = 34

func (iban) Judge(t *detect.Token, j *detect.Judgement) {
	text, start := t.Text, t.Start
	if t.Kind == detect.Number {
		if start -= 3; start < 0 || text[start+2] != ' ' || !isUpper(text[start]) || !isUpper(text[start+1]) || start > 0 && (isAlnum(text[start-1]) || text[start-1] >= 0x80) {
			j.Drop()
			return
		}
	} else if isLetter(text[start+2]) {
		if !equalFold(text[start:start+4], "iban") {
			j.Drop()
			return
		}
		start += 4
	}
	country := bbanOf(upper(text[start]), upper(text[start+1]))
	if country == "" {
		j.Drop()
		return
	}
	var buf [longestIBAN]byte
	n := 0
	length := 4 + bbanLength(country)
	p, separated := start, false
	for p < len(text) && n < length {
		c := text[p]
		if isAlnum(c) {
			buf[n] = upper(c)
			n++
			p++
			continue
		}
		w := ibanGap(text[p:])
		if w == 0 {
			break
		}
		separated = true
		p += w
	}
	if n < length || p < len(text) && isAlnum(text[p]) {
		j.Drop()
		return
	}
	j.Span(start, p)
	if !bbanFits(buf[4:n], country) {
		j.Reject(detect.RangeBad)
		return
	}
	j.Add(detect.Format)
	if checksum.IBAN(string(buf[:n])) && nationalCheck(buf[:n]) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
	if separated {
		j.Add(detect.Separated)
	}
}

// nationalCheck checks the digits that Belgium and Spain had in their account numbers before the standard and still have:
// the remainder by 97, and two digits by weights modulo 11 (Banco de España, Código Cuenta Cliente). Others have them too,
// but not for all their banks.
func nationalCheck(b []byte) bool {
	switch {
	case b[0] == 'B' && b[1] == 'E':
		r := 0
		for _, c := range b[4:14] {
			r = (r*10 + int(c-'0')) % 97
		}
		if r == 0 {
			r = 97
		}
		return r == int(b[14]-'0')*10+int(b[15]-'0')
	case b[0] == 'E' && b[1] == 'S':
		weights := [10]int{1, 2, 4, 8, 5, 10, 9, 7, 3, 6}
		digit := func(d []byte, from int) byte {
			sum := 0
			for i, c := range d {
				sum += int(c-'0') * weights[from+i]
			}
			switch r := 11 - sum%11; r {
			case 10:
				return '1'
			case 11:
				return '0'
			default:
				return '0' + byte(r)
			}
		}
		return digit(b[4:12], 2) == b[12] && digit(b[14:24], 0) == b[13]
	}
	return true
}

// ibanGap is the length of what may stand between two groups at the begin of s: one or two spaces, a dash or a dot.
func ibanGap(s string) int {
	switch {
	case len(s) > 1 && (s[0] == ' ' || s[0] == '-' || s[0] == '.') && isAlnum(s[1]):
		return 1
	case len(s) > 2 && (s[0] == ' ' || s[0] == '\t') && s[1] == ' ' && isAlnum(s[2]):
		return 2
	case len(s) > 2 && s[:2] == "\u00a0" && isAlnum(s[2]):
		return 2
	case len(s) > 3 && (s[:3] == "\u202f" || s[:3] == "\u2009" || s[:3] == "\u2011" || s[:3] == "\u2013") && isAlnum(s[3]):
		return 3
	}
	return 0
}

// bbanOf returns the structure of a country's account numbers as the registry writes it, without the marks for fixed
// lengths: "4a14n"; "" if the country is not in it.
func bbanOf(a, b byte) string {
	key := [2]byte{a, b}
	for s := bbans; len(s) > 2; {
		end := strings.IndexByte(s, ' ')
		if s[0] == key[0] && s[1] == key[1] {
			return s[2:end]
		}
		s = s[end+1:]
	}
	return ""
}

// bbanLength is the number of characters of a structure.
func bbanLength(structure string) int {
	total, n := 0, 0
	for i := 0; i < len(structure); i++ {
		if isDigit(structure[i]) {
			n = n*10 + int(structure[i]-'0')
			continue
		}
		total, n = total+n, 0
	}
	return total
}

// bbanFits reports whether a number has a structure: n digits, a capitals, c either.
func bbanFits(b []byte, structure string) bool {
	p, n := 0, 0
	for i := 0; i < len(structure); i++ {
		kind := structure[i]
		if isDigit(kind) {
			n = n*10 + int(kind-'0')
			continue
		}
		for ; n > 0; n-- {
			if kind == 'n' && !isDigit(b[p]) || kind == 'a' && !isUpper(b[p]) {
				return false
			}
			p++
		}
	}
	return true
}

// bbans are the countries of the IBAN Registry with the structures of their account numbers, each with a space behind.
const bbans = "DK14n DE18n SE20n NO11n FI14n NL4a10n GB4a14n FR10n11c2n ES20n IT1a10n12c PL24n BE12n AT16n CH5n12c PT21n IE4a14n LU3n13c CZ20n SK20n HU24n RO4a16c BG4a6n8c GR7n16c HR17n SI15n EE16n LV4a13c LT16n MT4a5n18c CY8n16c IS22n LI5n12c FO14n GL14n " +
	"AD8n12c AE19n AL8n16c AZ4a20c BA16n BH4a14c BI23n BR23n1a1c BY4c4n16c CR18n DJ23n DO4c20n EG25n FK2a12n GE2a16n GI4a15c GT24c HN4a20n IL19n IQ4a15n JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MU4a19n3a NI4a20n OM3n16c " +
	"PK4a16c PS4a21c QA4a21c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c "
