package dk

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// BankAccount finds Danish bank accounts: a registration number of four digits (the branch) and an account number of up to
// ten, often written apart with words between them.
//
// Source: Finans Danmark, "Registreringsnumre"; MasterCard Payment Services (Nets), "BBAN for Denmark". There is no check
// digit that all banks use, so nothing but a label, a head or the two parts together make one.
func BankAccount() detect.Recognizer { return bankAccount{} }

type bankAccount struct{}

func (bankAccount) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.DKBankAccount, Labelled: true,
		Shapes:  []string{"4~10", "4~9", "4~8", "4~7", "4~6", "14", "10", "4~3~3~4", "4~2~2~2~2~2", "4~4~4~2", "4~4~3~3", "4~3~5~2"},
		Labels:  []string{"bankkonto*", "kontonr", "kontonummer*", "konto nr", "konto nummer*", "konto", "konti", "lønkonto", "nemkonto*", "account", "account number*", "account no*", "bank account*", "bankoplysninger", "overføres til", "indsættes på", "udbetales til", "bban"},
		Anchors: []string{"reg", "regnr", "reg nr", "reg no", "registreringsnummer*", "registreringsnr", "afdelingsnr bank"},
	}
}

func (bankAccount) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Word {
		apart(t, j)
		return
	}
	if len(t.Digits) < 10 {
		j.Drop()
		return
	}
	if len(t.Digits) == 10 || len(t.Digits) == 14 && t.Raw() == t.Raw()[:14] && !strings.ContainsAny(t.Raw(), " -./") {
		j.Add(detect.Bare)
		if inProgram(t) {
			j.Add(detect.Unusual) // "regMask(4294901760)"
		}
	} else {
		j.Add(detect.Separated)
	}
	if t.Digits[0]|t.Digits[1]|t.Digits[2]|t.Digits[3] == 0 {
		j.Add(detect.RangeBad)
	}
}

// apart reads "Reg.nr. 1234 Kontonr. 12345678" from its first label on.
func apart(t *detect.Token, j *detect.Judgement) {
	s := t.After(80)
	p := skipTo(s, 12)
	reg := digitsAt(s, p)
	if reg != 4 || between(s[:p]) {
		j.Drop()
		return
	}
	q := p + reg
	gap := skipTo(s[q:], 28)
	if gap == 0 {
		j.Drop()
		return
	}
	n, digits := accountAt(s, q+gap)
	if digits < 5 || digits > 10 {
		j.Drop()
		return
	}
	words := strings.ToLower(s[q : q+gap])
	if strings.Contains(words, "kont") || strings.Contains(words, "acc") {
		j.AddAt(detect.Partner, t.End+q, t.End+q+gap)
	} else if strings.TrimLeft(words, " -.:/\t") != "" {
		j.Drop()
		return
	}
	j.Add(detect.Format)
	j.Span(t.End+p, t.End+q+gap+n)
}

// between reports whether a word other than the rest of the label stands before the registration number: "reg() (CVE-".
func between(s string) bool {
	w := strings.ToLower(strings.Trim(s, " .:-=\t\n\"'"))
	return w != "" && w != "nr" && w != "no" && w != "nummer" && w != "number" && w != "nr. er" && w != "er" && w != "nr er"
}

// skipTo returns how many bytes stand before the first digit of s, 0 if there is none within most.
func skipTo(s string, most int) int {
	for i := 0; i < len(s) && i < most; i++ {
		if s[i] >= '0' && s[i] <= '9' {
			return i
		}
	}
	return 0
}

func digitsAt(s string, p int) int {
	n := 0
	for p+n < len(s) && s[p+n] >= '0' && s[p+n] <= '9' {
		n++
	}
	return n
}

// accountAt reads digits with single spaces between groups: bytes and digits.
func accountAt(s string, p int) (n, digits int) {
	for {
		k := digitsAt(s, p+n)
		n, digits = n+k, digits+k
		if k == 0 || p+n+1 >= len(s) || s[p+n] != ' ' || digitsAt(s, p+n+1) == 0 || digits+digitsAt(s, p+n+1) > 10 {
			return n, digits
		}
		n++
	}
}
