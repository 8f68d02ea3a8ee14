// Package se holds the recognizers of Swedish numbers.
package se

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Personnummer finds Swedish personal and co-ordination numbers: (cc)yymmdd, a separator and four digits, the last by the
// Luhn rule over the ten. A co-ordination number (samordningsnummer) has 60 added to the day; the separator is a plus from
// the year in which the person turns a hundred.
//
// Source: Folkbokföringslagen (1991:481) 18 §; Skatteverket, SKV 704 and SKV 707. The check digit is never wrong. Ten
// digits without separator pass by chance once in 270, so they want a label; twelve hardly ever do.
func Personnummer() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.SEPersonnummer,
			Shapes: []string{"6-4", "6+4", "6 4", "10", "8-4", "8+4", "8 4", "12", "4-2-2-4", "2 2 2 4"},
			Labels: []string{"personnummer*", "personnr", "persnr", "pers nr", "pers nummer*", "person nr", "pnr", "samordningsnummer*", "samordningsnr", "person id", "personid", "personal identity number*", "personal identification number*", "personal number*", "swedish personal*", "swedish id*", "national id*", "id nummer*", "identitetsnummer*", "födelsenummer*", "födelsedata", "social security number*", "ssn", "civic registration*", "id number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			year = 2000
			if len(d) == 12 {
				year, d = int(d[0])*1000+int(d[1])*100, d[2:]
				if year != 1800 && year != 1900 && year != 2000 {
					return 0, 0, 0
				}
			}
			year += int(d[0])*10 + int(d[1])
			if day = int(d[4])*10 + int(d[5]); day > 60 {
				day -= 60
			}
			return year, int(d[2])*10 + int(d[3]), day
		},
		Check: func(t *detect.Token) bool { return checksum.SEPersonnummer(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if len(t.Digits) == 12 {
				j.Add(detect.Format)
			}
		},
	}
}
