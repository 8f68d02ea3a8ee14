package gr

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// AFM finds Greek tax numbers: nine digits, the last by modulus 11 over powers of two.
//
// Source: ΑΑΔΕ, "Αριθμός Φορολογικού Μητρώου". One random number in ten passes, so it wants a label.
func AFM() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.GRAFM, Labelled: true,
			Shapes: []string{"9", "3 3 3"},
			Labels: []string{"αφμ", "afm", "αριθμός φορολογικού μητρώου", "φορολογικού μητρώου", "φορολογικό μητρώο", "φορολογικού", "greek tax*", "tax number*", "tax id", "tin", "tax identification number*", "tax registration number*", "vat number*", "vat no*"},
		},
		Check: func(t *detect.Token) bool { return checksum.GRAFM(t.Digits) },
	}
}
