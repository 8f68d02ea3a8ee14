package de

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Rentenversicherung finds German pension insurance numbers: two digits of the office, ddmmyy, the first letter of the
// name at birth, two digits and a check digit; as one or in groups "15 070649 C 103".
//
// Source: § 147 SGB VI; Versicherungsnummern-, Kontoführungs- und Versicherungsverlaufsverordnung § 2. Days are raised by
// 50 where the first run of numbers was used up. Form, date and check digit stand alone.
func Rentenversicherung() detect.Recognizer { return rentenversicherung{} }

type rentenversicherung struct{}

func (rentenversicherung) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.DERentenversicherung,
		Shapes: []string{"8D1L3D", "2 6", "2 6A", "2~2~2~2"},
		Labels: []string{"rentenversicherungsnummer*", "rentenversicherung*", "rvnr", "rv nummer*", "rvnummer*", "versicherungsnummer*", "versicherungsnr", "sozialversicherungsnummer*", "sozialversicherungsnr", "sozialversicherungs nr", "sv nummer*", "svnummer*", "svnr", "vsnr", "sozialversicherungsausweis*", "vers nr", "pension insurance number*", "social security number*", "social insurance number*", "ssn"},
	}
}

func (rentenversicherung) Judge(t *detect.Token, j *detect.Judgement) {
	code := t.Raw()
	if t.Kind == detect.Number {
		n := 0
		if code, n = joinTail(t); code == "" {
			j.Drop()
			return
		}
		j.Span(t.Start, t.End+n)
		j.Add(detect.Separated)
	}
	if code[8] >= 'a' {
		j.Add(detect.Unusual) // the card has a capital; hashes, UUIDs and dumps have not
	}
	code = strings.ToUpper(code)
	d := t.Digits
	day, month := int(d[2])*10+int(d[3]), int(d[4])*10+int(d[5])
	if day > 50 {
		day -= 50
	}
	if !calendar.Valid(2000+int(d[6])*10+int(d[7]), month, day) {
		j.Reject(detect.DateBad)
		return
	}
	j.Add(detect.DateOK)
	if checksum.DERentenversicherung(code) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

// joinTail returns the eight digits of a token with the letter and three digits that follow them, and how many bytes these
// take, or "".
func joinTail(t *detect.Token) (code string, n int) {
	s := t.After(8)
	code = string([]byte{t.Digits[0] + '0', t.Digits[1] + '0', t.Digits[2] + '0', t.Digits[3] + '0', t.Digits[4] + '0', t.Digits[5] + '0', t.Digits[6] + '0', t.Digits[7] + '0'})
	for n < len(s) && len(code) < 12 {
		c := s[n]
		letter := len(code) == 8
		switch {
		case letter && (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'), !letter && c >= '0' && c <= '9':
			code += s[n : n+1]
		case c != ' ' && c != '-' || len(code) > 9:
			return "", 0 // the last three stand together
		}
		n++
	}
	if len(code) < 12 || n < len(s) && s[n] >= '0' && s[n] <= '9' {
		return "", 0
	}
	return code, n
}
