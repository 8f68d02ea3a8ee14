// Package lt holds the recognizer of Lithuanian numbers.
package lt

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// AsmensKodas finds Lithuanian personal codes: a digit for century and sex, yymmdd, three digits and a check digit by
// modulus 11 in two stages. It is the Estonian rule, so only labels tell the two countries apart.
//
// Source: Lietuvos Respublikos gyventojų registro įstatymas, 8 straipsnis.
func AsmensKodas() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.LTAsmensKodas, Labelled: true,
			Shapes: []string{"11"},
			Labels: []string{"asmens kodas*", "asmens kod*", "asmenskodas*", "asmens nr", "asmens numeris", "kodas", "lithuanian personal*", "lithuanian id*", "personal code*", "personal identification code*", "identity code*", "national id*", "personal identification number*", "id number*", "ssn", "personal id", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			if d[0] < 1 || d[0] > 8 {
				return 0, 0, 0
			}
			return 1800 + int(d[0]-1)/2*100 + int(d[1])*10 + int(d[2]), int(d[3])*10 + int(d[4]), int(d[5])*10 + int(d[6])
		},
		Check: func(t *detect.Token) bool { return checksum.LTAsmensKodas(t.Digits) },
	}
}
