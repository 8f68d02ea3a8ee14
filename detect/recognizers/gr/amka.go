// Package gr holds the recognizers of Greek numbers.
package gr

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// AMKA finds Greek social security numbers: ddmmyy, four digits and a check digit by Luhn.
//
// Source: Νόμος 3655/2008 άρθρο 153; ΗΔΙΚΑ, "ΑΜΚΑ". Date and check digit pass by chance once in 270.
func AMKA() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.GRAMKA,
			Shapes: []string{"11", "6 5", "6-5", "6 4 1"},
			Labels: []string{"αμκα", "amka", "αριθμός μητρώου κοινωνικής ασφάλισης", "κοινωνικής ασφάλισης", "μητρώου", "ασφάλισης", "greek social*", "social security number*", "social insurance number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			return 2000 + int(d[4])*10 + int(d[5]), int(d[2])*10 + int(d[3]), int(d[0])*10 + int(d[1])
		},
		Check: func(t *detect.Token) bool { return checksum.GRAMKA(t.Digits) },
	}
}
