package es

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NUSS finds Spanish social security numbers: two digits of the province, eight of the person, two check digits (modulus
// 97).
//
// Source: Real Decreto 84/1996 art. 21; Tesorería General de la Seguridad Social, "Número de afiliación".
func NUSS() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.ESNUSS, Labelled: true,
			Shapes: []string{"12", "2/8/2", "2 8 2", "2-8-2", "2/10", "2 10"},
			Labels: []string{"nuss", "naf", "número de la seguridad social", "número de seguridad social", "seguridad social", "afiliación*", "número de afiliación", "nº seguridad social", "nss", "afiliado", "num ss", "spanish social*", "social security number*", "social security no*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Fits:  func(t *detect.Token) bool { p := t.Digits[0]*10 + t.Digits[1]; return p >= 1 && p <= 66 },
		Check: func(t *detect.Token) bool { return checksum.ESNUSS(t.Digits) },
	}
}
