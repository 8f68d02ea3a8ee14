// Package it holds the recognizers of Italian numbers.
package it

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CodiceFiscale finds Italian tax codes of persons: three consonants of surname and name, year, a letter for the month, the
// day (40 more for women), the place of birth and a check letter. Where two persons would have the same code, digits are
// replaced by the letters L M N P Q R S T U V (omocodia).
//
// Source: D.P.R. 605/1973; D.M. 23 dicembre 1976. Form, date and check letter stand alone.
func CodiceFiscale() detect.Recognizer { return codiceFiscale{} }

type codiceFiscale struct{}

func (codiceFiscale) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.ITCodiceFiscale,
		Shapes: []string{"16X"},
		Labels: []string{"codice fiscale", "codicefiscale", "cod fiscale", "cod fisc", "codfis", "codice fisc", "tessera sanitaria", "fiscale", "contribuente", "italian tax*", "fiscal code*", "tax code*", "tax id", "tin", "tax identification number*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
	}
}

// place holds what stands where in a code: L a letter, D a digit or its letter, M the month, A a letter of a place.
const place = "LLLLLLDDMDDADDDC"

func (codiceFiscale) Judge(t *detect.Token, j *detect.Judgement) {
	if !lettersFirst(t.Raw()) {
		j.Drop()
		return
	}
	s := strings.ToUpper(t.Raw())
	var digit [16]int
	for i := range len(place) {
		switch letter := s[i] >= 'A' && s[i] <= 'Z'; place[i] {
		case 'D':
			if digit[i] = int(s[i] - '0'); letter {
				if digit[i] = strings.IndexByte("LMNPQRSTUV", s[i]); digit[i] < 0 {
					j.Drop()
					return
				}
			}
		default:
			if !letter {
				j.Drop()
				return
			}
		}
	}
	month := strings.IndexByte("ABCDEHLMPRST", s[8]) + 1
	day := digit[9]*10 + digit[10]
	if day > 40 {
		day -= 40
	}
	if month == 0 || !calendar.Valid(2000+digit[6]*10+digit[7], month, day) {
		j.Reject(detect.DateBad)
		return
	}
	j.Add(detect.DateOK)
	if checksum.ITCodiceFiscale(s) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
	if t.Raw() == s {
		j.Add(detect.Format)
	}
}

// lettersFirst tells most other runs of sixteen, such as hashes, apart at little cost: a code has letters in front and at
// its end.
func lettersFirst(s string) bool {
	for _, i := range [...]int{0, 1, 2, 3, 4, 5, 8, 11, 15} {
		if s[i]|0x20 < 'a' || s[i]|0x20 > 'z' {
			return false
		}
	}
	return true
}
