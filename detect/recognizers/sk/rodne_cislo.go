// Package sk holds the recognizer of Slovak numbers.
package sk

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/detect/shortlabel"
	"github.com/datamapper/datamapper/entity"
)

// RodneCislo finds Slovak birth numbers: yymmdd with 50 added to the month for women (and 20 where the numbers of a day were
// used up), a slash, and three digits, or since 1954 four of which the whole is divisible by eleven.
//
// Source: Zákon č. 301/1995 Z. z. o rodnom čísle. The number is the same in the Czech Republic and in Slovakia: labels decide, and
// without one it counts as Czech. With its slash a value stands alone; ten digits as one want a label.
func RodneCislo() detect.Recognizer {
	return rodneCislo(detect.Declaration{
		Entity: entity.SKRodneCislo,
		Labels: []string{"rodné číslo", "rodného čísla", "rodne cislo", "rodným číslom", "rodnom čísle", "rod číslo", "osobné číslo", "birth number*", "slovak id*", "slovak birth*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
	})
}

func rodneCislo(of detect.Declaration) detect.Recognizer {
	of.Shapes = []string{"6/4", "6/3", "10", "6 4", "9", "6-4"}
	return detect.Pattern{
		Of: of,
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			month = int(d[2])*10 + int(d[3])
			if month > 50 {
				month -= 50
			}
			year = 1900 + int(d[0])*10 + int(d[1])
			if len(d) == 10 && year < 1954 {
				year += 100
			}
			if month > 20 && year >= 2004 {
				month -= 20 // a Czech rule since 2004, and Czech numbers stand in Slovak files
			}
			if len(d) == 9 && year >= 1954 {
				return 0, 0, 0
			}
			return year, month, int(d[4])*10 + int(d[5])
		},
		More: func(t *detect.Token, j *detect.Judgement) {
			switch {
			case len(t.Digits) == 9:
				j.Add(detect.Unusual)
			case checksum.SKRodneCislo(t.Digits):
				j.Add(detect.CheckOK)
			default:
				j.Add(detect.CheckFail)
			}
			if t.Shape < 2 {
				j.Add(detect.Format)
			}
			if shortlabel.Before(t.Text, t.Start, "rč") {
				j.Add(detect.Keyword)
			}
		},
	}
}
