package generic

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// CardSecurityCode finds the three or four digits printed on a payment card, beside their label.
//
// Source: PCI DSS v4.0, requirement 3.3.1.2: sensitive authentication data. Three digits mean nothing by themselves, so the
// label is the evidence, and a card number near it the rest.
func CardSecurityCode() detect.Recognizer { return cardSecurityCode{} }

type cardSecurityCode struct{}

// sureCodes is how many of the anchors name nothing but such a code.
const sureCodes = 24

func (cardSecurityCode) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.CardSecurityCode,
		Fields: true,
		Anchors: []string{
			"cvv", "cvc", "cvn", "cvvcode", "cvccode", "card verification value", "card verification code", "card verification number", "card verification", "card security code", "cardsecuritycode", "kontrolcifre*", "kortets kontrolcifre", "kontrolsiffer", "kontrollsiffror*", "kartenprüfnummer*", "prüfziffer karte",
			"kartenprüfziffer*", "cryptogramme*", "cryptogramme visuel", "kortverifikation*", "código de verificación", "codice di verifica", "card code",
			// The others may be codes of anything.
			"security code", "securitycode", "sikkerhedskode*", "sikkerhetskode*", "säkerhetskod*", "sicherheitscode", "code de sécurité", "código de seguridad", "codice di sicurezza", "código de segurança", "beveiligingscode", "turvakoodi*", "turvaluku*", "kod bezpieczeństwa", "verification code", "cid", "csc", "kontrolkode*", "controlecode",
		},
	}
}

func (cardSecurityCode) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Field {
		if n := t.End - t.Start; n != 3 && n != 4 || digitsIn(t.Raw()) != n {
			j.Drop()
		}
		return
	}
	s, p := t.Text, t.End
	if p < len(s) && s[p] == '2' && (p+1 == len(s) || !isDigit(s[p+1])) {
		p++ // CVV2, CVC2
	}
	p = behindLabel(s, p)
	start := p
	for p < len(s) && isDigit(s[p]) {
		p++
	}
	if n := p - start; n != 3 && n != 4 || start == t.End || p < len(s) && (isAlnum(s[p]) || s[p] >= 0x80 || s[p] == '-' && p+1 < len(s) && isAlnum(s[p+1]) || (s[p] == '.' || s[p] == ',' || s[p] == '/') && p+1 < len(s) && isDigit(s[p+1])) {
		j.Drop()
		return
	}
	j.Span(start, p)
	if t.Shape < sureCodes {
		j.Add(detect.Keyword)
	}
	if cardNear(s, max(0, t.Start-160), t.Start) || cardNear(s, p, min(len(s), p+120)) {
		j.Add(detect.Partner)
	}
}

// cardNear reports whether digits of a payment card's length stand between two places, or four with a mask before them.
func cardNear(s string, from, to int) bool {
	run := 0
	for p := from; p < to; p++ {
		switch c := s[p]; {
		case isDigit(c) || c == '*' || c == 'X' || c == 'x':
			if run++; run >= 13 {
				return true
			}
		case c == ' ' || c == '-':
		default:
			run = 0
		}
	}
	return false
}
