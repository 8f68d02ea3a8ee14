// Package bg holds the recognizers of Bulgarian numbers.
package bg

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// EGN finds Bulgarian citizen numbers: yymmdd with 20 or 40 added to the month for the 1800s and 2000s, three digits and a
// check digit by modulus 11.
//
// Source: Закон за гражданската регистрация, чл. 11; ГРАО, "Структура на ЕГН". Date and check digit pass by chance once in
// 100: it wants a label.
func EGN() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.BGEGN, Labelled: true,
			Shapes: []string{"10", "6 4", "6 3 1"},
			Labels: []string{"егн", "egn", "единен граждански номер", "граждански номер", "гражданския номер", "bulgarian id*", "bulgarian citizen*", "uniform civil number*", "civil number*", "citizen number*", "personal number*", "social security number*", "ssn", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Date: func(t *detect.Token) (year, month, day int) {
			d := t.Digits
			month = int(d[2])*10 + int(d[3])
			century := 1900
			switch {
			case month > 40:
				month, century = month-40, 2000
			case month > 20:
				month, century = month-20, 1800
			}
			return century + int(d[0])*10 + int(d[1]), month, int(d[4])*10 + int(d[5])
		},
		Check: func(t *detect.Token) bool { return checksum.BGEGN(t.Digits) },
	}
}

// LNCH finds numbers of foreigners in Bulgaria: ten digits, the last by weights and modulus 10.
//
// Source: Закон за чужденците в Република България; МВР, "Личен номер на чужденец". It wants a label.
func LNCH() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.BGLNCH, Labelled: true,
			Shapes: []string{"10"},
			Labels: []string{"лнч", "lnch", "lnc", "личен номер на чужденец", "номер на чужденец", "личен номер", "foreigner*", "foreigner's number*", "personal number of a foreigner", "bulgarian foreigner*", "personal number*", "social security number*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
		},
		Check: func(t *detect.Token) bool { return checksum.BGLNCH(t.Digits) },
	}
}
