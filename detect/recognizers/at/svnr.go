// Package at holds the recognizer of Austrian numbers.
package at

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// SVNR finds Austrian social insurance numbers: three digits, a check digit and the date of birth ddmmyy.
//
// Source: § 31 ASVG; Dachverband der Sozialversicherungsträger, "Versicherungsnummer". Where a day has more than 999
// births the month is 13 to 15. Ten digits as one pass by chance once in 230: they want a label.
func SVNR() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.ATSVNR, Labelled: true,
			Shapes: []string{"4 6", "10", "4-6", "4/6", "4~2~2~2"},
			Labels: []string{"sozialversicherungsnummer*", "sozialversicherungsnr", "sozialversicherungs nr", "sv nummer*", "svnummer*", "svnr", "versicherungsnummer*", "versicherungsnr", "vsnr", "ecard", "e card*", "versicherung*", "austrian social*", "social security number*", "social insurance number*", "insurance number*", "insurance no*", "austrian social security number*", "austrian social insurance number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			if month = int(d[6])*10 + int(d[7]); month >= 13 && month <= 15 {
				month = 1
			}
			return 2000 + int(d[8])*10 + int(d[9]), month, int(d[4])*10 + int(d[5])
		},
		Check: func(t *detect.Token) bool { return t.Digits[0] != 0 && checksum.ATSVNR(t.Digits) },
	}
}
