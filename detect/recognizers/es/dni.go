// Package es holds the recognizers of Spanish numbers.
package es

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// DNI finds numbers of Spanish identity cards: eight digits and a check letter (modulus 23), also written 12.345.678-Z.
//
// Source: Real Decreto 1553/2005; Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE". One random letter in
// 23 passes; U, I, O and Ñ are never used.
func DNI() detect.Recognizer { return dni{} }

type dni struct{}

func (dni) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.ESDNI, Labelled: true,
		Shapes: []string{"8D1L", "8", "2.3.3", "2.3.3A", "2 3 3", "2 3 3A"},
		Labels: []string{"dni", "dni nº", "nif", "documento nacional*", "documento nacional de identidad", "documento de identidad", "número de identificación fiscal", "identificación*", "número de documento", "identificador fiscal", "carnet de identidad", "spanish id*", "spanish national*", "tax id", "tax number*", "tin", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
	}
}

func (dni) Judge(t *detect.Token, j *detect.Judgement) {
	code, end := t.Raw(), t.End
	if t.Kind == detect.Number {
		var c byte
		if c, end = letterBehind(t); end == 0 {
			j.Drop()
			return
		}
		code = digitsOf(t) + string(c)
		j.Add(detect.Separated)
	}
	j.Span(t.Start, end)
	checked(j, checksum.ESDNI(strings.ToUpper(code)))
}

func checked(j *detect.Judgement, ok bool) {
	if ok {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

// letterBehind returns the single letter that follows a number, directly or behind a dash or space, and where it ends, or 0.
func letterBehind(t *detect.Token) (letter byte, end int) {
	s := t.After(4)
	i := 0
	if i < len(s) && (s[i] == '-' || s[i] == ' ') {
		i++
	}
	if i >= len(s) || s[i]|0x20 < 'a' || s[i]|0x20 > 'z' || i+1 < len(s) && (s[i+1]|0x20 >= 'a' && s[i+1]|0x20 <= 'z' || s[i+1] >= '0' && s[i+1] <= '9') {
		return 0, 0
	}
	return s[i] &^ 0x20, t.End + i + 1
}

func digitsOf(t *detect.Token) string {
	var b strings.Builder
	for _, d := range t.Digits {
		b.WriteByte('0' + d)
	}
	return b.String()
}
