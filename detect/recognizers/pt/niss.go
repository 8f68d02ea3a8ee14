package pt

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NISS finds Portuguese social security numbers: eleven digits that begin with 1 or 2, the last a check digit (weights of
// prime numbers, modulus 10).
//
// Source: Instituto da Segurança Social, "Número de identificação de segurança social".
func NISS() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.PTNISS, Labelled: true,
			Shapes: []string{"11", "3 3 3 2", "2 3 3 3", "3 3 5"},
			Labels: []string{"niss", "segurança social", "seguranca social", "número de segurança social", "nº segurança social", "identificação de segurança social", "beneficiário*", "nº beneficiário", "portuguese social*", "social security number*", "social security no*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] == 1 || t.Digits[0] == 2 },
		Check: func(t *detect.Token) bool { return checksum.PTNISS(t.Digits) },
	}
}
