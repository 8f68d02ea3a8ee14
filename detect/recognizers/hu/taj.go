// Package hu holds the recognizers of Hungarian numbers.
package hu

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// TAJ finds Hungarian social security numbers: nine digits, usually in threes, the last a check digit.
//
// Source: 1996. évi XX. törvény, 2. melléklet. One random number in ten passes, so it wants a label.
func TAJ() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.HUTAJ, Labelled: true,
			Shapes: []string{"9", "3 3 3", "3-3-3"},
			Labels: []string{"taj", "taj szám", "tajszám*", "taj számom", "taj kártya", "társadalombiztosítási azonosító*", "társadalombiztosítási*", "tb szám", "hungarian social*", "social security number*", "social insurance number*", "health insurance number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Check: func(t *detect.Token) bool { return checksum.HUTAJ(t.Digits) },
	}
}

// Adoazonosito finds Hungarian tax numbers of persons: ten digits that begin with 8, five of them the days from 1 January
// 1867 to the birth, the last by modulus 11.
//
// Source: 1996. évi XX. törvény, 1. melléklet.
func Adoazonosito() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.HUAdoazonosito, Labelled: true,
			Shapes: []string{"10", "3 3 4", "1 3 3 3"},
			Labels: []string{"adóazonosító*", "hungarian tax id*", "hungarian tax number*", "hungarian tax identification number*", "adóazonosító jel", "adóazonosító szám", "adószám*", "adó azonosító*", "adójel", "adoazonosito*", "hungarian tax*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] == 8 },
		Check: func(t *detect.Token) bool { return checksum.HUAdoazonosito(t.Digits) },
	}
}
