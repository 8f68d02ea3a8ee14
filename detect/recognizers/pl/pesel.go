// Package pl holds the recognizers of Polish numbers.
package pl

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// PESEL finds Polish personal numbers: yymmdd with 80, 20, 40 or 60 added to the month for the century, four digits and a
// check digit.
//
// Source: Ustawa z dnia 24 września 2010 r. o ewidencji ludności, art. 15. With five centuries a sixth of all digits hold a
// date, so date and check digit pass by chance once in 60: it wants a label, or to stand where nothing else is asked of.
func PESEL() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.PLPESEL,
			Shapes: []string{"11", "6 5", "6-5"},
			Labels: []string{"pesel", "pesel nr", "numer pesel", "numer ewidencyjny", "ewidencyjny", "polish id*", "polish national*", "personal number*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			month = int(d[2])*10 + int(d[3])
			century := [5]int{1900, 2000, 2100, 2200, 1800}[month/20]
			return century + int(d[0])*10 + int(d[1]), month % 20, int(d[4])*10 + int(d[5])
		},
		Check: func(t *detect.Token) bool { return checksum.PLPESEL(t.Digits) },
	}
}
