package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestCardSecurityCode(t *testing.T) {
	detecttest.Run(t, generic.CardSecurityCode(), []detecttest.Row{
		{Name: "label", Text: "CVV: 123", Want: []string{"123"}, Over: 0.6},
		{Name: "beside a card", Text: "4716 2210 5188 5662 12/27 CVC 987", Want: []string{"987"}, Over: 0.9},
		{Name: "second form", Text: "CVV2: 4321", Want: []string{"4321"}},
		{Name: "Danish", Text: "Kontrolcifre: 456", Want: []string{"456"}},
		{Name: "sentence", Text: "the cvv is 321", Want: []string{"321"}},
		{Name: "field name", Text: `"cardNumber":"4716221051885662","cvv":"123"`, Want: []string{"123"}},
		{Name: "other label beside a card", Text: "Card 4716221051885662, security code: 123", Want: []string{"123"}},
		{Name: "German", Text: "Kartenprüfnummer: 789", Want: []string{"789"}},
		{Name: "setting", Text: "cvc=555", Want: []string{"555"}},
		{Name: "below", Text: "CVV\n123\n", Want: []string{"123"}},
		{Name: "two digits", Text: "CVV: 12"},
		{Name: "five digits", Text: "CVV: 12345"},
		{Name: "year", Text: "security code 2024", Why: "a year"},
		{Name: "no card beside a common label", Text: "sikkerhedskode: 1234", Why: "a code of anything"},
		{Name: "a word", Text: "CVV required"},
		{Name: "number with decimals", Text: "CVV 123.45"},
		{Name: "no label", Text: "123"},
		{Name: "date", Text: "cvc: 123-abc"},
	})
}
