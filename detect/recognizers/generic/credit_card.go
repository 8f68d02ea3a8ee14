package generic

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CreditCard finds numbers of payment cards.
//
// Source: ISO/IEC 7812-1 (length, Luhn digit) and the ranges the schemes publish. One random number of sixteen digits in
// forty has a range and a right digit: groups, labels and the labels of other things decide about the rest. Lengths other
// than a scheme's usual one need a label. What it misses: masked numbers, and ranges of local schemes not listed here.
func CreditCard() detect.Recognizer { return creditCard{} }

type creditCard struct{}

func (creditCard) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.CreditCard,
		Shapes: []string{"4~4~4~4", "16", "4~6~5", "15", "4~6~4", "14", "4~4~4~4~3", "19", "4~4~4~4~2", "18", "17", "4~4~4~1", "13", "4~4~4", "12", "6~13", "4~4~4~3", "4~4~5", "4~4~4~2", "6~10"},
		Labels: []string{
			"card", "card no", "card number*", "cardno", "cardnumber*", "card nr", "credit card*", "creditcard*", "debit card*", "debitcard*", "payment card*", "paymentcard*", "cc number", "ccnumber", "pan", "visa*", "mastercard*", "master card", "maestro", "dankort*", "visadankort*", "amex", "american express",
			"diners*", "jcb", "unionpay", "discover card", "kort", "kortnr", "kortnummer*", "kort nr", "kreditkort*", "betalingskort*", "hævekort*", "bankkort*", "betalkort*", "kontokort*", "karte", "kartennummer*", "karten nr", "kreditkarte*", "bankkarte*", "carte", "carte bancaire", "carte bleue", "carte de crédit",
			"numéro de carte", "tarjeta*", "número de tarjeta", "carta di credito", "numero carta", "carta", "cartão*", "creditcardnummer*", "kaart*", "kaartnummer*", "betaalkaart*", "luottokort*", "pankkikort*", "kortin numero", "karta", "numer karty", "karty", "karta kredytowa", "kreditní karta", "bankkártya*", "girocard*",
			"card ending",
		},
	}
}

func (creditCard) Judge(t *detect.Token, j *detect.Judgement) {
	d := t.Digits
	n := len(d)
	ok, usual := cardRange(d)
	luhn := checksum.Luhn(d)
	if !ok {
		j.Reject(detect.RangeBad)
		return
	}
	if luhn {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
		return
	}
	if usual && !(n == t.End-t.Start && wide(d)) {
		j.Add(detect.Range)
	} else {
		j.Add(detect.Unusual)
	}
	switch {
	case n == t.End-t.Start:
		j.Add(detect.Bare)
	case t.Shape == 0 || n == 15 && t.Shape == 2 || n == 14 && t.Shape == 4:
		j.Add(detect.Separated)
	}
	if testCard(d) {
		j.Add(detect.Example)
	}
	if s := t.Text; n == t.End-t.Start && t.Start > 0 && s[t.Start-1] == '-' && (t.Start == 1 || !isAlnum(s[t.Start-2])) {
		j.Add(detect.Joined) // a negative number
	}
	if s := t.Text; n == t.End-t.Start && t.Start > 1 && (s[t.Start-1] == '-' || s[t.Start-1] == '/') && isLetter(s[t.Start-2]) {
		j.Add(detect.Joined) // "testcase-5667125715927040", ".../feature/5166674414927872"
	}
	if fourMore(t.Text, t.Start, t.End) {
		j.Add(detect.Joined)
	}
}

// fourMore reports whether another group of four hexadecimal digits stands before or behind: then it is a list of numbers.
func fourMore(s string, start, end int) bool {
	four := func(p int) bool {
		if p < 0 || p+4 > len(s) {
			return false
		}
		for i := p; i < p+4; i++ {
			if !isHex(s[i]) {
				return false
			}
		}
		return (p == 0 || !isAlnum(s[p-1])) && (p+4 == len(s) || !isAlnum(s[p+4]))
	}
	return start > 4 && s[start-1] == ' ' && four(start-5) || end < len(s) && s[end] == ' ' && four(end+1)
}

// cardRange reports whether a scheme gives out numbers that begin so, and whether this is their usual length.
func cardRange(d []byte) (ok, usual bool) {
	n := len(d)
	p := int(d[0])*1000 + int(d[1])*100 + int(d[2])*10 + int(d[3])
	two, three := p/100, p/10
	switch {
	case two == 34 || two == 37: // American Express
		return n == 15, n == 15
	case d[0] == 4: // Visa
		return n == 13 || n == 16 || n == 19, n == 16
	case two >= 51 && two <= 55, p >= 2221 && p <= 2720: // Mastercard
		return n == 16, n == 16
	case p == 5019: // Dankort
		return n == 16, n == 16
	case three >= 300 && three <= 305, p == 3095, two == 36, two == 38, two == 39: // Diners Club
		return n == 14 || n >= 16 && n <= 19, n == 14
	case two == 35: // JCB, 3528 to 3589
		return n >= 16 && n <= 19, n == 16 && p >= 3528 && p <= 3589
	case p == 1800 || p == 2131: // JCB, the older numbers
		return n == 15, false
	case p == 6011, three >= 644 && three <= 649, two == 65: // Discover
		return n >= 16 && n <= 19, n == 16
	case two == 62, two == 81: // UnionPay
		return n >= 16 && n <= 19, n == 16
	case p >= 2200 && p <= 2205: // Mir, BORICA
		return n >= 16 && n <= 19, n == 16
	case p == 9792, p == 9860, p == 8600, three == 508, two == 60, two == 82, two == 63, p == 5060, p == 5061: // Troy, Humo, Uzcard, RuPay, Elo, Hipercard, Verve
		return n == 16 || two == 60 && n >= 12 && n <= 19 || two == 63 && n >= 12 && n <= 19 || two == 50 && n >= 12 && n <= 19, n == 16
	case two == 50, two >= 56 && two <= 58, d[0] == 6: // Maestro
		return n >= 12 && n <= 19, n == 16
	}
	return false, false
}

// wide reports whether a number of sixteen digits lies in the wide ranges of schemes whose cards are rare: together they
// hold one number in eight, so digits as one in them are other things unless a label says otherwise.
func wide(d []byte) bool {
	p := int(d[0])*1000 + int(d[1])*100 + int(d[2])*10 + int(d[3])
	switch two := p / 100; {
	case p == 5019, p == 6011, two == 62, two == 65, p >= 6440 && p <= 6499:
		return false
	case two == 50, two >= 56 && two <= 58, d[0] == 6, two == 81, two == 82, two == 86, two >= 97:
		return true
	}
	return false
}

// testCard reports whether the number is one of those that processors publish for tests: few different digits.
func testCard(d []byte) bool {
	var count [10]int
	most := 0
	for _, x := range d {
		count[x]++
		most = max(most, count[x])
	}
	return most*4 >= len(d)*3-1
}
