// Package ro holds the recognizer of Romanian numbers.
package ro

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CNP finds Romanian personal numbers: a digit for sex and century, yymmdd, two digits of the county, three digits and a
// check digit by modulus 11.
//
// Source: O.U.G. nr. 97/2005 art. 6; H.G. nr. 64/2011. Date, county and check digit pass by chance once in 700: a value
// stands alone.
func CNP() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.ROCNP,
			Shapes: []string{"13", "1 6 6", "1 2 2 2 6"},
			Labels: []string{"cnp", "cod numeric personal", "codul numeric personal", "numeric personal", "romanian id*", "romanian personal*", "personal numeric code*", "personal numerical code*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			century := [10]int{0, 1900, 1900, 1800, 1800, 2000, 2000, 2000, 2000, 2000}[d[0]]
			if county := int(d[7])*10 + int(d[8]); century == 0 || county == 0 || county > 52 && county != 70 && county < 80 {
				return 0, 0, 0
			}
			return century + int(d[1])*10 + int(d[2]), int(d[3])*10 + int(d[4]), int(d[5])*10 + int(d[6])
		},
		Check: func(t *detect.Token) bool { return checksum.ROCNP(t.Digits) },
	}
}
