// Package ee holds the recognizer of Estonian numbers.
package ee

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Isikukood finds Estonian personal codes: a digit for century and sex, yymmdd, three digits and a check digit by modulus
// 11 in two stages.
//
// Source: EVS 585:2007; Rahvastikuregistri seadus § 39. Date and check digit pass by chance once in 350: a value stands
// alone only where nothing else is near it to be asked of.
func Isikukood() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.EEIsikukood, Labelled: true,
			Shapes: []string{"11"},
			Labels: []string{"isikukood*", "isikukoodi*", "isiku kood*", "isikutunnus*", "estonian id*", "estonian personal*", "personal code*", "personal identification code*", "personal id code*", "identity code*", "national id*", "personal identification number*", "id number*", "ssn", "id kood*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			if d[0] < 1 || d[0] > 8 {
				return 0, 0, 0
			}
			return 1800 + int(d[0]-1)/2*100 + int(d[1])*10 + int(d[2]), int(d[3])*10 + int(d[4]), int(d[5])*10 + int(d[6])
		},
		Check: func(t *detect.Token) bool { return checksum.EEIsikukood(t.Digits) },
	}
}
