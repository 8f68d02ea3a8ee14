// Package be holds the recognizer of Belgian numbers.
package be

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Rijksregister finds Belgian national register numbers: yymmdd, three digits and two check digits (97 less the rest by
// 97, a 2 before the nine digits for births from 2000); in bis numbers 20 or 40 is added to the month, and unknown parts of
// the date are zeros.
//
// Source: Koninklijk besluit van 3 april 1984 betreffende de samenstelling van het identificatienummer; Kruispuntbank van
// de Sociale Zekerheid, bisnummers. Date and check digits pass by chance once in 1,500: a value stands alone.
func Rijksregister() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.BERijksregister,
			Shapes: []string{"2.2.2-3.2", "11", "2~2~2~3~2", "6~3~2", "6~5", "9~2"},
			Labels: []string{"rijksregisternummer*", "rijksregister*", "rijksregisternr", "rrn", "rrnr", "insz", "inss", "niss", "nrn", "numéro national*", "numéro de registre national", "registre national", "num national", "nationaal nummer*", "bisnummer*", "identificatienummer*", "national register number*", "national registration number*", "national number*", "belgian national*", "nationalnummer*", "nationalregister*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Fits: func(t *detect.Token) bool {
			d := t.Digits
			month, day := int(d[2])*10+int(d[3]), int(d[4])*10+int(d[5])
			return month%20 <= 12 && month <= 52 && day <= 31
		},
		Check: func(t *detect.Token) bool { return checksum.BERijksregister(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			d := t.Digits
			month, day := int(d[2])*10+int(d[3])-int(d[2])/2*20, int(d[4])*10+int(d[5])
			if calendar.Valid(2000+int(d[0])*10+int(d[1]), month, day) {
				j.Add(detect.DateOK)
			} else if month != 0 && day != 0 {
				j.Reject(detect.DateBad)
			}
			if t.Shape == 0 {
				j.Add(detect.Format)
			}
		},
	}
}
