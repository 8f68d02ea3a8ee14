// Package no holds the recognizers of Norwegian numbers.
package no

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Fodselsnummer finds Norwegian birth numbers, D numbers (40 added to the day) and help numbers (40 added to the month):
// ddmmyy, three digits of the person, two check digits by modulus 11.
//
// Source: Skatteetaten, "Fødselsnummer" and "Nytt format fra 2032", by which the first check digit may leave a rest of 0
// to 3; every number of the old rule passes the new one. Both check digits and the date pass by chance once in 2,700 (the
// old rule), so a value stands alone.
func Fodselsnummer() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.NOFodselsnummer,
			Shapes: []string{"11", "6~5", "6~3~2", "2~2~2~5", "2~2~2~3~2"},
			Labels: []string{"fødselsnummer*", "fødselsnr", "fodselsnummer*", "fodselsnr", "fnr", "personnummer*", "personnr", "person nr", "pnr", "dnummer*", "d nummer*", "dnr", "hjelpenummer*", "h nummer*", "national identity number*", "national identification number*", "national id*", "norwegian id*", "id nummer*", "id number*", "personal identification number*", "social security number*", "ssn", "birth number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			day, month = int(d[0])*10+int(d[1]), int(d[2])*10+int(d[3])
			if day > 40 {
				day -= 40
			}
			switch {
			case month > 80:
				month -= 80
			case month > 60:
				month -= 60
			case month > 40:
				month -= 40
			}
			return 2000 + int(d[4])*10 + int(d[5]), month, day
		},
		Check: func(t *detect.Token) bool { return checksum.NOFodselsnummer2032(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if checksum.NOFodselsnummer(t.Digits) {
				j.Add(detect.Format)
			}
		},
	}
}
