package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// VATNumber finds VAT numbers of the EU, Northern Ireland, Norway, Switzerland and Great Britain with their country code,
// as one or with spaces, dots and dashes.
//
// Source: Council Directive 2006/112/EC art. 215; European Commission, "VIES: structure of VAT numbers"; UID-Register and
// Brønnøysundregistrene for Switzerland and Norway. Numbers without country code are found as those of their country.
func VATNumber() detect.Recognizer { return vat{} }

type vat struct{}

func (vat) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.VATNumber,
		Shapes: []string{
			"2L2D*", "3L7D*", "4L9D", "2L1D1L5D1L", "2L1D1L9D",
			"8", "9", "10", "11", "12", "2 2 2 2", "3 3 3", "4.3.3", "4 3 3", "3.3.3", "3 4 2", "2 3 3 3", "3 2 2 3", "4 4", "4 4 4", "5 5 1",
		},
		Labels: []string{"vat", "vat no*", "vat nr", "vat number*", "vat id*", "vat reg*", "vat registration*", "ust id*", "ust idnr", "ustidnr", "ustid", "umsatzsteuer*", "umsatzsteuer identifikationsnummer", "mwst*", "moms*", "momsnr", "momsregistreringsnummer*", "tva", "no tva", "numéro de tva", "partita iva", "iva", "nif iva", "cif", "btw", "btw nummer*", "btw nr", "alv", "alv numero*", "uid", "nip", "dph", "dič", "cvr", "mva", "orgnr", "tax id", "tva intracommunautaire", "eu vat", "kmkr", "pvn", "pvm"},
	}
}

func (vat) Judge(t *detect.Token, j *detect.Judgement) {
	start, end := t.Start, t.End
	if t.Kind == detect.Number {
		if start = codeBefore(t); start < 0 {
			j.Drop()
			return
		}
	} else if !vatCountry(t.Raw()) {
		j.Drop()
		return
	}
	// "NO 982 243 459 MVA", "CHE-107.787.577 MWST": what follows belongs to it.
	tail := ""
	for _, word := range []string{" MVA", "MVA", " MWST", " TVA", " IVA"} {
		if strings.HasPrefix(t.Text[end:], word) {
			tail, end = strings.TrimSpace(word), end+len(word)
			break
		}
	}
	code := compact(t.Text[start:t.End])
	if strings.HasPrefix(code, "NO") && !strings.HasSuffix(code, "MVA") {
		if tail != "MVA" {
			j.Drop()
			return
		}
		code += tail
	}
	j.Span(start, end)
	j.AddAt(detect.Prefix, start, min(end, start+2))
	if checksum.VAT(code) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}

const vatCountries = " AT BE BG CH CY CZ DE DK EE EL ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK XI "

// vatCountry reports whether s begins with the code of a country, in capitals.
func vatCountry(s string) bool {
	return len(s) > 2 && strings.Contains(vatCountries, " "+s[:2]+" ")
}

// codeBefore returns where a country code directly before a number begins: "DK 13 58 56 28", "CHE-107.787.577", or -1.
func codeBefore(t *detect.Token) int {
	p := t.Start
	if p > 0 && (t.Text[p-1] == ' ' || t.Text[p-1] == '-' || t.Text[p-1] == '.') {
		p--
	}
	q := p
	for q > 0 && p-q < 4 && t.Text[q-1] >= 'A' && t.Text[q-1] <= 'Z' {
		q--
	}
	if n := p - q; n < 2 || n > 3 || !vatCountry(t.Text[q:p]+"0") || n == 3 && t.Text[q:p] != "CHE" && t.Text[q:p] != "ATU" && t.Text[q:q+2] != "ES" {
		return -1
	}
	if q > 0 && t.Text[q-1] >= '0' && t.Text[q-1] <= '9' {
		return -1
	}
	return q
}

// compact is s without what may stand between its characters, in capitals.
func compact(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'a' && c <= 'z' {
			c -= 0x20
		}
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' {
			b.WriteByte(c)
		}
	}
	return b.String()
}
