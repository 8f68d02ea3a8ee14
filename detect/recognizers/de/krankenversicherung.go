package de

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Krankenversicherung finds the lifelong part of German health insurance numbers: a letter, eight digits and a check digit
// by the Luhn rule over the letter's place and the digits.
//
// Source: § 290 SGB V; GKV-Spitzenverband, "Richtlinie Krankenversichertennummer". A letter and nine digits are a product
// code as often, so it wants a label.
func Krankenversicherung() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DEKrankenversicherung, Labelled: true,
			Shapes: []string{"1L9D"},
			Labels: []string{"krankenversicherungsnummer*", "krankenversichertennummer*", "krankenversicherung*", "krankenkasse*", "krankenkassennummer*", "versichertennummer*", "versichertennr", "versicherten nr", "versicherten id*", "kvnr", "kv nummer*", "kvnummer*", "egk", "gesundheitskarte*", "krankenversicherungs nr", "health insurance number*", "health insurance id*", "insurance number*", "insured id*", "patient id"},
		},
		Fits:  func(t *detect.Token) bool { return t.Raw()[0] <= 'Z' },
		Check: func(t *detect.Token) bool { return checksum.DEKrankenversicherung(t.Raw()) },
	}
}
