// Package ie holds the recognizer of Irish numbers.
package ie

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// PPS finds Irish personal public service numbers: seven digits, a check letter (modulus 23) and, since 2013, a second
// letter that counts in it.
//
// Source: Social Welfare Consolidation Act 2005 section 262; Revenue, "PPS number format". One random letter in 23 passes.
func PPS() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.IEPPS, Labelled: true,
			Shapes: []string{"7D1L", "7D2L"},
			Labels: []string{"pps", "ppsn", "ppsno", "pps no", "pps nr", "pps number*", "personal public service*", "personal public service number*", "rsi", "rsi number*", "irish tax*", "tax reference*", "tax number*", "tin", "tax id", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Fits:  func(t *detect.Token) bool { s := t.Raw(); return s[7] <= 'W' || s[7] >= 'a' },
		Check: func(t *detect.Token) bool { return checksum.IEPPS(strings.ToUpper(t.Raw())) },
	}
}
