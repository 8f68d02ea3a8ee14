package pl

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NIP finds Polish tax numbers: ten digits, the last by modulus 11, often grouped 3-3-2-2 or 3-2-2-3.
//
// Source: Ustawa z dnia 13 października 1995 r. o zasadach ewidencji i identyfikacji podatników. The grouping with dashes
// and its check digit stand alone; ten digits as one want a label.
func NIP() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.PLNIP,
			Shapes: []string{"10", "3-3-2-2", "3-2-2-3", "3 3 2 2", "3 2 2 3"},
			Labels: []string{"nip", "nip nr", "numer identyfikacji podatkowej", "identyfikacji podatkowej", "numer nip", "podatnik*", "podatnika", "polish tax*", "tax number*", "tax id", "tin", "tax identification number*", "vat number*", "vat no*", "regon nip"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] != 0 },
		Check: func(t *detect.Token) bool { return checksum.PLNIP(t.Digits) },
	}
}
