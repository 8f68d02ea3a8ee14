// Package si holds the recognizers of Slovenian numbers.
package si

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// EMSO finds Slovenian personal numbers: ddmm and three digits of the year, two of the register, three digits and a check
// digit by modulus 11. The rule is that of the JMBG of all states of former Yugoslavia, whose numbers are found too.
//
// Source: Zakon o centralnem registru prebivalstva, 9. člen. Date and check digit pass by chance once in 1,500 (the year
// has three digits): a value stands alone.
func EMSO() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.SIEMSO,
			Shapes: []string{"13", "7 6", "7 2 4", "2 2 3 6"},
			Labels: []string{"emšo", "emso", "matična številka", "enotna matična številka", "matične številke", "jmbg", "matični broj", "jedinstveni matični broj", "slovenian id*", "slovenian personal*", "unique master citizen number*", "master citizen number*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			year = int(d[4])*100 + int(d[5])*10 + int(d[6])
			switch {
			case year >= 900: // the numbers were first given out in 1977
				year += 1000
			case year < 100:
				year += 2000
			default:
				return 0, 0, 0
			}
			return year, int(d[2])*10 + int(d[3]), int(d[0])*10 + int(d[1])
		},
		Check: func(t *detect.Token) bool { return checksum.SIEMSO(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if d := t.Digits; d[7]|d[8]|d[9]|d[10]|d[11]|d[12] == 0 {
				j.Add(detect.Example) // a round number
			} else if r := d[7]*10 + d[8]; r/10 == 6 || r == 20 || r == 40 || r == 90 || r > 96 {
				j.Add(detect.RangeBad) // no register has it: those of the republics begin with 1 to 5, 7, 8 and 91 to 96
			}
		},
	}
}

// Davcna finds Slovenian tax numbers: eight digits that do not begin with 0, the last by modulus 11.
//
// Source: Zakon o davčni službi; FURS, "Davčna številka". Eight digits want a label.
func Davcna() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.SIDavcna, Labelled: true,
			Shapes: []string{"8", "4 4", "2 3 3", "3 3 2"},
			Labels: []string{"davčna številka", "davčne številke", "davčna št", "davčna", "davčni zavezanec", "davcna stevilka", "identifikacijska številka", "slovenian tax*", "slovenian tax number*", "slovenian tax identification number*", "ddv", "davčna številka za ddv", "tax number*", "tax id", "tin", "tax identification number*", "vat number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] != 0 },
		Check: func(t *detect.Token) bool { return checksum.SIDavcna(t.Digits) },
	}
}
