// Package nl holds the recognizer of Dutch numbers.
package nl

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// BSN finds Dutch citizen service numbers: nine digits that pass the test of eleven with weights 9 8 7 6 5 4 3 2 -1.
//
// Source: Wet algemene bepalingen burgerservicenummer; RvIG, "Burgerservicenummer". One random number in eleven passes, so
// it wants a label or a head. Numbers of eight digits lack their leading zero and are not taken.
func BSN() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.NLBSN, Labelled: true,
			Shapes: []string{"9", "4.2.3", "3.3.3", "3 3 3", "4 2 3", "4 3 2", "3-3-3", "2 2 2 3"},
			Labels: []string{"bsn", "bsnnummer*", "bsn nummer*", "bsn nr", "burgerservicenummer*", "burger service nummer*", "burgerservicenr", "sofinummer*", "sofi nummer*", "sofi", "sofinr", "persoonsnummer*", "citizen service number*", "dutch social*", "dutch id*", "rsin", "social security number*", "ssn", "tax number*", "tin", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Check: func(t *detect.Token) bool { return checksum.NLBSN(t.Digits) },
	}
}
