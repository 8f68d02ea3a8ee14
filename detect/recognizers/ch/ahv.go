// Package ch holds the recognizer of Swiss numbers.
package ch

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// AHV finds Swiss social insurance numbers (AHV, AVS, AVS): 756, nine digits and the check digit of EAN-13.
//
// Source: AHVG art. 50c; Zentrale Ausgleichsstelle, "Die AHV-Nummer". The country's 756 and the check digit pass by chance
// once in ten thousand: a value stands alone. Products with a Swiss EAN begin with 76, not 756.
func AHV() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.CHAHV,
			Shapes: []string{"3.4.4.2", "13", "3 4 4 2", "3-4-4-2"},
			Labels: []string{"ahv", "ahvnr", "ahv nr", "ahv nummer*", "ahvnummer*", "ahvn13", "sozialversicherungsnummer*", "avs", "numéro avs", "no avs", "n avs", "navs13", "numero avs", "oasi", "versichertennummer*", "social security number*", "social insurance number*", "ssn", "swiss social*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] == 7 && t.Digits[1] == 5 && t.Digits[2] == 6 },
		Check: func(t *detect.Token) bool { return checksum.CHAHV(t.Digits) },
		More:  func(t *detect.Token, j *detect.Judgement) { j.AddAt(detect.Prefix, t.Start, t.Start+3) },
	}
}
