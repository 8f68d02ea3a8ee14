// Package dk holds the recognizers of Danish numbers.
package dk

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CPR finds Danish civil numbers: ddmmyy and four digits, of which the first and the year give the century.
//
// Source: CPR-kontoret, "Personnummeret i CPR-systemet". Replacement and administrative numbers (erstatningspersonnummer)
// have 60 added to the day. The check digit (weights 4 3 2 7 6 5 4 3 2 1, modulus 11) is only a signal: numbers without it
// are given out since 2007. What it misses: numbers broken over two lines.
func CPR() detect.Recognizer { return cpr{} }

type cpr struct{}

func (cpr) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.DKCPR,
		Shapes: []string{"6-4", "6 4", "10", "2~2~2~4", "2~2~2~2~2", "6.4", "6/4", "2 2 2-4", "6+4"},
		Labels: []string{
			"cpr", "cprnr", "cprnummer*", "cpr nummer*", "cpr nr", "cpr no", "cpr number", "personnummer*", "personnr", "person nr", "civil registration number", "danish id number",
			"civilnummer*", "erstatningspersonnummer*", "erstatnings cpr", "fødselsnummer*", "ssn", "social security number", "socialsecuritynumber", "personal identification number", "personal number", "national id*", "id nummer*", "identifikationsnummer*",
			"patient id", "patient*", "borger*", "personoplysninger", "lønmodtager*",
		},
	}
}

func (cpr) Judge(t *detect.Token, j *detect.Judgement) {
	d := t.Digits
	day, month := int(d[0])*10+int(d[1]), int(d[2])*10+int(d[3])
	if day > 60 {
		day -= 60
	}
	if !calendar.Valid(cprYear(d), month, day) {
		j.Reject(detect.DateBad)
		return
	}
	j.Add(detect.DateOK)
	if checksum.DKCPR(d) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
	switch t.Shape {
	case 0:
		j.Add(detect.Separated)
	case 2:
		j.Add(detect.Bare)
		if d[0] > 5 || inProgram(t) {
			j.Add(detect.Unusual) // few have a replacement number, but it doubles what chance lets pass
		}
	default:
		j.Add(detect.Unusual)
	}
	if serial := int(d[6])*1000 + int(d[7])*100 + int(d[8])*10 + int(d[9]); serial == 0 || serial == 1234 && d[0] == d[1] || binary(d) {
		j.Add(detect.Example)
	}
}

// inProgram reports whether digits stand as in a program: the argument of a call "uint32(1006208920)", or negative.
func inProgram(t *detect.Token) bool {
	s := t.Before(2)
	return len(s) == 2 && (s[1] == '(' && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' || s[0]-'0' <= 9) || s[1] == '-' && (s[0] == ' ' || s[0] == '(' || s[0] == ','))
}

// binary reports whether all digits are 0 or 1, as in tables of codes: "1111111010".
func binary(d []byte) bool {
	for _, x := range d {
		if x > 1 {
			return false
		}
	}
	return true
}

// cprYear is the full year of birth that the seventh digit and the two-digit year give.
func cprYear(d []byte) int {
	yy := int(d[4])*10 + int(d[5])
	switch s := d[6]; {
	case s <= 3:
		return 1900 + yy
	case s == 4 || s == 9:
		if yy <= 36 {
			return 2000 + yy
		}
		return 1900 + yy
	case yy <= 57:
		return 2000 + yy
	default:
		return 1800 + yy
	}
}
