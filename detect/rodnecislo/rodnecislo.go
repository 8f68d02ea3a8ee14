// Package rodnecislo reads the birth number that the Czech Republic and Slovakia have in common: each has a recognizer of its
// own, with its own labels and weights, over this one reading.
//
// Source: Zákon č. 133/2000 Sb. § 13; Zákon č. 301/1995 Z. z. It promises the same answer for both.
package rodnecislo

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/detect/shortlabel"
)

// Recognizer finds birth numbers as the entity, beside the labels, that of declares.
func Recognizer(of detect.Declaration) detect.Recognizer {
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
				month -= 20 // § 13 (5), since 2004
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
			case checksum.CZRodneCislo(t.Digits):
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
