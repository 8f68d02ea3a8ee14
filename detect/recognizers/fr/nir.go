// Package fr holds the recognizers of French numbers.
package fr

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NIR finds French social security numbers: sex, year and month of birth, department (2A and 2B for Corsica), commune,
// three digits, and usually a key of two digits, 97 less the rest by 97.
//
// Source: Décret n° 82-103 du 22 janvier 1982; Insee, "Numéro d'inscription au répertoire". With its key a value stands
// alone; the thirteen digits without it want a label.
func NIR() detect.Recognizer { return nir{} }

type nir struct{}

func (nir) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.FRNIR,
		Shapes: []string{"15", "1~2~2~2~3~3~2", "1~2~2~2~3~3", "13", "13~2", "1~2~2~5~3~2", "1~12~2", "6D1L8D", "6D1L6D", "1 2 2 1A"},
		Labels: []string{"nir", "numéro de sécurité sociale", "numero de securite sociale", "sécurité sociale", "securite sociale", "sécu", "secu", "num sécu", "nss", "no sécu", "numéro ss", "insee", "numéro insee", "inscription au répertoire", "carte vitale", "vitale", "immatriculation", "assuré social", "assuré", "french social*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
	}
}

func (nir) Judge(t *detect.Token, j *detect.Judgement) {
	code := strings.ToUpper(t.Raw())
	if t.Kind == detect.Number && t.Attached {
		end := corsica(t)
		if end == 0 {
			j.Drop()
			return
		}
		code = strings.ToUpper(t.Text[t.Start:end])
		j.Span(t.Start, end)
	}
	code = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == 'A' || r == 'B' {
			return r
		}
		return -1
	}, code)
	if len(code) != 13 && len(code) != 15 || !born(code) {
		j.Drop()
		return
	}
	if len(code) == 13 && keyFollows(t) {
		j.Drop() // the whole with its key is another token
		return
	}
	if dated(code) {
		j.Add(detect.DateOK)
	}
	switch {
	case len(code) == 13:
		j.Add(detect.Unusual)
	case checksum.FRNIR(code):
		j.Add(detect.CheckOK)
	default:
		j.Add(detect.CheckFail)
	}
	if len(code) < len(t.Raw()) {
		j.Add(detect.Separated)
	}
}

// keyFollows reports whether two digits more stand behind thirteen: the key.
func keyFollows(t *detect.Token) bool {
	s := t.After(4)
	if len(s) > 0 && (s[0] == ' ' || s[0] == '.' || s[0] == '-' || s[0] == '/') {
		s = s[1:]
	}
	digit := func(i int) bool { return i < len(s) && s[i]-'0' <= 9 }
	return digit(0) && digit(1) && !digit(2)
}

// born reports whether sex, month and department are ones that are given out.
func born(code string) bool {
	month := int(code[3]-'0')*10 + int(code[4]-'0')
	return strings.IndexByte("123478", code[0]) >= 0 && code[3] <= '9' && code[4] <= '9' && (month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50) && code[5:7] != "00"
}

// dated reports whether a number holds a month, and a sex that is not a temporary number's. The others are real but rare, and
// let pass three times as many random digits.
func dated(code string) bool {
	return code[0] <= '2' && (code[3] == '0' || code[3] == '1' && code[4] <= '2')
}

// corsica reads on behind "1 89 12 2" when the department is 2A or 2B, and returns where the number ends, or 0.
func corsica(t *detect.Token) int {
	s := t.After(16)
	if len(s) < 8 || t.Digits[len(t.Digits)-1] != 2 || s[0] != 'A' && s[0] != 'B' {
		return 0
	}
	digits, end := 0, 0
	for i := 1; i < len(s) && digits < 8; i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			if digits++; digits == 6 || digits == 8 {
				end = t.End + i + 1
			}
		case c != ' ':
			i = len(s)
		}
	}
	return end
}
