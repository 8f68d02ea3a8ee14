// Package lu holds the recognizer of Luxembourg numbers.
package lu

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Matricule finds Luxembourg identification numbers: yyyymmdd, three digits and two check digits, one by Luhn and one by
// Verhoeff.
//
// Source: Loi du 19 juin 2013 relative à l'identification des personnes physiques, art. 1; Règlement grand-ducal du 28
// novembre 2013. Date and check digits pass by chance less than once in ten thousand: a value stands alone.
func Matricule() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.LUMatricule,
			Shapes: []string{"13", "8 5", "8-5", "4 4 5", "4 4 3 2", "4 2 2 5", "4 2 2 3 2"},
			Labels: []string{"matricule*", "numéro de matricule", "no matricule", "num matricule", "numéro d'identification", "identification national*", "nationale identifikationsnummer", "matrikel*", "sozialversicherungsnummer*", "matrikelnummer*", "luxembourg id*", "social security number*", "ssn", "cns", "sécurité sociale", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			year = int(d[0])*1000 + int(d[1])*100 + int(d[2])*10 + int(d[3])
			if year < 1850 || year > 2100 {
				return 0, 0, 0
			}
			return year, int(d[4])*10 + int(d[5]), int(d[6])*10 + int(d[7])
		},
		Check: func(t *detect.Token) bool { return checksum.LUMatricule(t.Digits) },
	}
}
