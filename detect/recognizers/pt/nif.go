// Package pt holds the recognizers of Portuguese numbers.
package pt

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NIF finds Portuguese tax numbers: nine digits, the last by modulus 11; persons begin with 1, 2, 3 or 45.
//
// Source: Decreto-Lei n.º 14/2013; Autoridade Tributária, "Número de identificação fiscal". One random number in eleven
// passes, so it wants a label.
func NIF() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.PTNIF, Labelled: true,
			Shapes: []string{"9", "3 3 3", "3.3.3", "3-3-3"},
			Labels: []string{"nif", "nif nº", "contribuinte*", "número de contribuinte", "nº contribuinte", "nipc", "número de identificação fiscal", "identificação fiscal", "número fiscal*", "nº fiscal", "portuguese tax*", "portuguese tax identification number*", "tax number*", "tax id", "tin", "vat number*", "tax identification number*"},
		},
		Check: func(t *detect.Token) bool { return checksum.PTNIF(t.Digits) },
	}
}
