package no

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Kontonummer finds Norwegian accounts: eleven digits, usually 4.2.5, the last by modulus 11.
//
// Source: Bits, "Norsk standard for kontonummer". The dotted form with a right check digit stands alone, eleven digits as
// one want a label.
func Kontonummer() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.NOKontonummer,
			Shapes: []string{"4.2.5", "4 2 5", "11", "4-2-5"},
			Labels: []string{"kontonummer*", "kontonr", "konto nr", "konto", "bankkonto*", "lønnskonto*", "sparekonto*", "til konto", "account number*", "account no*", "bank account*", "bankgiro*"},
		},
		Check: func(t *detect.Token) bool { return checksum.NOKontonummer(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if t.Shape == 0 {
				j.Add(detect.Format)
			}
		},
	}
}
