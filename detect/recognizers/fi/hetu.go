// Package fi holds the recognizers of Finnish numbers.
package fi

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Hetu finds Finnish personal identity codes: ddmmyy, a sign for the century, three digits and a control character.
//
// Source: Valtioneuvoston asetus 128/2010 and its change 1000/2022, by which the signs are + for the 1800s, - U V W X Y for
// the 1900s and A B C D E F for the 2000s; the control character is the rest of the nine digits by 31. Date and control
// pass by chance once in 800, so a value stands alone.
func Hetu() detect.Recognizer { return hetu{} }

type hetu struct{}

func (hetu) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.FIHetu,
		Shapes: []string{"6-3A", "6+3A", "6-4", "6+4", "6D1L3D1L", "6D1L4D"},
		Labels: []string{"henkilötunnus*", "henkilötunnu*", "hetu", "hetun", "htunnus", "sotu", "sosiaaliturvatunnus*", "personbeteckning*", "personal identity code*", "personal identification code*", "personal identity number*", "finnish personal*", "identity code*", "national id*", "personal id", "social security number*", "ssn", "id number*", "tunnus*", "syntymäaika*", "tax number*", "tax id", "tin", "tax identification number*"},
	}
}

func (hetu) Judge(t *detect.Token, j *detect.Judgement) {
	s := t.Raw()
	if t.Kind == detect.Number && t.Attached {
		after := t.After(2)
		if len(after) == 2 && (after[1]|0x20-'a' < 26 || after[1]-'0' <= 9) {
			j.Drop()
			return
		}
		s = t.Text[t.Start : t.End+1]
		j.Span(t.Start, t.End+1)
	}
	if len(s) != 11 {
		j.Drop()
		return
	}
	century := 1900
	switch s[6] {
	case '+':
		century = 1800
	case '-', 'U', 'V', 'W', 'X', 'Y':
	case 'A', 'B', 'C', 'D', 'E', 'F', 'a':
		century = 2000
	default:
		j.Drop()
		return
	}
	d := t.Digits
	if !calendar.Valid(century+int(d[4])*10+int(d[5]), int(d[2])*10+int(d[3]), int(d[0])*10+int(d[1])) {
		j.Reject(detect.DateBad)
		return
	}
	j.Add(detect.DateOK)
	var code [11]byte
	copy(code[:], s)
	if c := code[10]; c >= 'a' && c <= 'z' {
		code[10] = c - 0x20
	}
	if checksum.FIHetu(string(code[:])) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
	if code[10] > '9' {
		j.Add(detect.Format)
	}
}
