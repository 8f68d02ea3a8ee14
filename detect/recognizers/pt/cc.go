package pt

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CC finds numbers of Portuguese citizen cards: eight digits, a check digit, two letters or digits and a check digit; as one
// or "00000000 0 ZZ4".
//
// Source: Portaria n.º 203/2007; "Cartão de Cidadão: validação de número de documento". The number of the person alone
// (eight digits, "BI") is found by its label only in part.
func CC() detect.Recognizer { return cc{} }

type cc struct{}

func (cc) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.PTCC,
		Shapes: []string{"9D2L1D", "8 1", "9", "8-1"},
		Labels: []string{"cartão de cidadão", "cartao de cidadao", "cartão do cidadão", "cartão cidadão", "citizen card*", "bilhete de identidade", "número de documento", "documento de identificação", "nº documento", "identificação civil", "portuguese id*", "identity card*", "id card*", "national id card*", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*"},
	}
}

func (cc) Judge(t *detect.Token, j *detect.Judgement) {
	code, end := t.Raw(), t.End
	if t.Kind == detect.Number {
		s := t.After(5)
		s = strings.TrimPrefix(strings.TrimPrefix(s, " "), "-")
		if len(s) < 3 || !letters(s[:2]) || s[2] < '0' || s[2] > '9' || len(s) > 3 && s[3] >= '0' && s[3] <= '9' {
			j.Drop()
			return
		}
		end = t.End + strings.Index(t.Text[t.End:], s[:3]) + 3
		code = t.Text[t.Start:end]
		j.Add(detect.Separated)
	}
	if strings.ContainsAny(code, "abcdefghijklmnopqrstuvwxyz") {
		j.Add(detect.Unusual) // cards have capitals; the ends of hashes and UUIDs have not
	}
	code = strings.ToUpper(strings.NewReplacer(" ", "", "-", "").Replace(code))
	j.Span(t.Start, end)
	if checksum.PTCC(code) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}
