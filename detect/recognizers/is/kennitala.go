// Package is holds the recognizer of Icelandic numbers.
package is

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/detect/shortlabel"
	"github.com/datamapper/datamapper/entity"
)

// Kennitala finds Icelandic identity numbers of persons: ddmmyy, two random digits, a check digit by modulus 11 and the
// century (8, 9, 0). Firms have 40 added to the day and are found too: a sole trader cannot be told apart.
//
// Source: Lög um skráningu einstaklinga 140/2019; Þjóðskrá Íslands, "Um kennitölur". From 2026 numbers without a check
// digit may be given out, so a wrong one speaks against the value less than elsewhere beside its label.
func Kennitala() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.ISKennitala,
			Shapes: []string{"6-4", "10", "6 4"},
			Labels: []string{"kennitala*", "kennitalan", "kennitölu*", "kennitölur", "kennit", "ktnr", "icelandic id*", "icelandic id number*", "icelandic national id*", "icelandic identity*", "identification number*", "identity number*", "national id*", "personal identity number*", "id number*", "ssn", "social security number*", "personal id", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Fits: func(t *detect.Token) bool { return t.Digits[9] >= 8 || t.Digits[9] == 0 },
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			if day = int(d[0])*10 + int(d[1]); day > 40 {
				day -= 40
			}
			century := map[byte]int{8: 1800, 9: 1900, 0: 2000}[d[9]]
			return century + int(d[4])*10 + int(d[5]), int(d[2])*10 + int(d[3]), day
		},
		Check: func(t *detect.Token) bool { return checksum.ISKennitala(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if shortlabel.Before(t.Text, t.Start, "kt") {
				j.Add(detect.Keyword)
			}
		},
	}
}
