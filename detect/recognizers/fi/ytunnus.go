package fi

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Ytunnus finds Finnish business codes: seven digits, a dash and a check digit by modulus 11.
//
// Source: Yritys- ja yhteisötietolaki (244/2001); Verohallinto, "Y-tunnuksen tarkistusmerkin laskenta".
func Ytunnus() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.FIYtunnus, Labelled: true,
			Shapes: []string{"7-1", "8"},
			Labels: []string{"ytunnus*", "y tunnus*", "tunnus*", "liiketunnus*", "yritystunnus*", "fo nummer*", "företags och organisationsnummer", "business id*", "business identity code*", "company id*", "company number*", "company no*", "finnish company number*", "business number*", "company registration*", "registration number", "vat number*", "alv nro", "alv numero*"},
		},
		Check: func(t *detect.Token) bool { return checksum.FIYtunnus(t.Digits) },
	}
}
