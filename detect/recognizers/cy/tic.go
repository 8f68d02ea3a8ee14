// Package cy holds the recognizer of Cypriot numbers.
package cy

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// TIC finds Cypriot tax codes: eight digits and a check letter.
//
// Source: Tax Department of Cyprus, "Tax identification code"; European Commission, VIES. Persons begin with 0 or 9, firms
// with 1. One random letter in 26 passes.
func TIC() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.CYTIC, Labelled: true,
			Shapes: []string{"8D1L"},
			Labels: []string{"tic", "φπα", "αφτ", "αριθμός φορολογικής ταυτότητας", "φορολογικής ταυτότητας", "φορολογικής", "cyprus tax*", "cypriot tax*", "tax identification code*", "tax identification number*", "tax code*", "tax number*", "tax id", "tin", "vat number*", "vat no*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Raw()[8] <= 'Z' },
		Check: func(t *detect.Token) bool { return checksum.CYTIC(t.Raw()) },
	}
}
