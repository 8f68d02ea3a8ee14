// Package mt holds the recognizer of Maltese numbers.
package mt

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// ID finds numbers of Maltese identity cards: up to seven digits and one of the letters A B G H L M P Z.
//
// Source: Identity Card and other Identity Documents Act (Cap. 258); Identità, "Identity card number". There is no check
// rule, so it wants a label.
func ID() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.MTID, Labelled: true,
			Shapes: []string{"7D1L", "6D1L", "5D1L", "4D1L", "3D1L"},
			Labels: []string{"id card*", "id card no*", "id card number*", "karta tal identità", "karta ta' l identità", "karta tal-identità", "numru tal karta", "identità", "maltese id*", "malta id*", "identity card*", "identity card number*", "identity number*", "national id card*", "tax number*", "tin", "national id*", "personal id", "id number*"},
		},
		Fits: func(t *detect.Token) bool {
			s := t.Raw()
			switch s[len(s)-1] {
			case 'A', 'B', 'G', 'H', 'L', 'M', 'P', 'Z':
				return true
			}
			return false
		},
		More: func(t *detect.Token, j *detect.Judgement) {
			if len(t.Digits) < 7 {
				j.Add(detect.Unusual)
			}
		},
	}
}
