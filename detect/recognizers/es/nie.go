package es

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NIE finds numbers of foreigners in Spain: X, Y or Z, seven digits and a check letter (modulus 23), also X-1234567-L.
//
// Source: Real Decreto 557/2011 art. 206; Ministerio del Interior, "Cálculo del dígito de control del NIF/NIE". The first
// letter and the check letter pass by chance once in 200: a value stands alone.
func NIE() detect.Recognizer { return nie{} }

type nie struct{}

func (nie) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.ESNIE,
		Shapes: []string{"1L7D1L", "7", "7A", "1.3.3"},
		Labels: []string{"nie", "nif", "número de identidad de extranjero", "identidad de extranjero", "extranjero*", "tarjeta de residencia", "permiso de residencia", "tie", "foreigner*", "foreigner identification number*", "foreigner identity number*", "foreigner's identification number*", "foreigner's identity number*", "foreign id*", "spanish id*", "residence permit*", "tax id", "dni nie", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tin", "tax identification number*"},
	}
}

func (nie) Judge(t *detect.Token, j *detect.Judgement) {
	code, start, end := t.Raw(), t.Start, t.End
	if t.Kind == detect.Number {
		var c byte
		before := t.Before(3)
		n := len(before)
		if c, end = letterBehind(t); end == 0 || n < 2 || before[n-1] != '-' && before[n-1] != ' ' || !foreign(before[n-2]) || n == 3 && before[0]|0x20 >= 'a' && before[0]|0x20 <= 'z' {
			j.Drop()
			return
		}
		start -= 2
		code = before[n-2:n-1] + digitsOf(t) + string(c)
		j.Add(detect.Separated)
	}
	if !foreign(code[0]) {
		j.Drop()
		return
	}
	j.Span(start, end)
	checked(j, checksum.ESNIE(strings.ToUpper(code)))
}

func foreign(c byte) bool { return c >= 'X' && c <= 'Z' || c >= 'x' && c <= 'z' }
