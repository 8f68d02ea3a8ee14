package it

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Patente finds numbers of Italian driving licences: two letters of the province (or U1), seven digits or characters and a
// letter.
//
// Source: Decreto 30 settembre 2003, field 5 of the licence by directive 2006/126/EC. It has no check rule that is
// published, so it wants a label.
func Patente() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.ITPatente, Labelled: true,
			Shapes: []string{"2L7D1L", "1L8D1L", "10X"},
			Labels: []string{"patente*", "patente di guida", "patente n", "numero patente", "patente nr", "patente no", "licenza di guida", "driving licence*", "driving license*", "driver's licence*", "driver's license*", "drivers license*", "driver license*", "licence number*", "license number*"},
		},
		Fits: func(t *detect.Token) bool {
			s := t.Raw()
			return s[0] >= 'A' && s[0] <= 'Z' && s[9] >= 'A' && s[9] <= 'Z'
		},
	}
}
