// Package hr holds the recognizer of Croatian numbers.
package hr

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// OIB finds Croatian personal identification numbers: eleven digits, the last by ISO 7064 MOD 11,10.
//
// Source: Zakon o osobnom identifikacijskom broju (NN 60/08). Firms have one too. One random number in ten passes, so it
// wants a label.
func OIB() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.HROIB, Labelled: true,
			Shapes: []string{"11", "3 4 4", "2 3 3 3"},
			Labels: []string{"oib osobe", "oib br*", "oib", "oib broj", "osobni identifikacijski broj", "osobnog identifikacijskog broja", "identifikacijski broj", "porezni broj", "croatian id*", "croatian personal*", "personal identification no*", "tax number*", "tax id", "tin", "vat number*", "social security number*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Check: func(t *detect.Token) bool { return checksum.HROIB(t.Digits) },
	}
}
