package dk_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

func TestCPR(t *testing.T) {
	detecttest.Run(t, dk.CPR(), []detecttest.Row{
		{Name: "label before", Text: "CPR: 010203-1234", Want: []string{"010203-1234"}, Over: 0.95},
		{Name: "label in a sentence, no check digit", Text: "CPR-nr. på medarbejderen er 0101011234.", Want: []string{"0101011234"}, Over: 0.9},
		{Name: "check digit, no label", Text: "Kunden (070761-4285) ringede.", Want: []string{"070761-4285"}},
		{Name: "bare with check digit", Text: "0707614285", Want: []string{"0707614285"}},
		{Name: "en dash", Text: "Cpr 070761–4285", Want: []string{"070761–4285"}},
		{Name: "dash between spaces", Text: "Cpr 070761 - 4285", Want: []string{"070761 - 4285"}},
		{Name: "no-break space", Text: "Cpr 070761\u00a04285", Want: []string{"070761\u00a04285"}},
		{Name: "groups of two", Text: "CPR-nummer: 07 07 61 42 85", Want: []string{"07 07 61 42 85"}},
		{Name: "field name in code", Text: `"cprNumber": "0707614285"`, Want: []string{"0707614285"}},
		{Name: "label behind", Text: "070761-4286 (CPR)", Want: []string{"070761-4286"}},
		{Name: "label in the line above", Text: "CPR-nr.\n070761-4286\n", Want: []string{"070761-4286"}},
		{Name: "replacement number", Text: "Erstatnings-CPR 670761-4285", Want: []string{"670761-4285"}},
		{Name: "invoice on the same page", Text: "Fakturanr 1234. CPR 070761-4285", Want: []string{"070761-4285"}},
		{Name: "two in a row", Text: "070761-4285 070761-4285", Want: []string{"070761-4285", "070761-4285"}},
		{Name: "impossible day", Text: "CPR 310203-1234 320203-1234"},
		{Name: "impossible month", Text: "CPR 011303-1234"},
		{Name: "a leap day that was none", Text: "CPR 290201-1234"},
		{Name: "replacement number, labelled", Text: "CPR: 8702872708", Want: []string{"8702872708"}},
		{Name: "replacement number with a dash", Text: "Kunden 870287-2708 ringede.", Want: []string{"870287-2708"}},
		{Name: "ten digits that a replacement number would have", Text: "id 8702872708 done", Why: "one of many random numbers"},
		{Name: "argument of a call", Text: "uint32(1006208920), f(-2203948800), {1, -2203948800}", Why: "numbers of a program"},
		{Name: "code of ones and zeros", Text: "2/3 10 1111111010 and 1001010111", Why: "a binary code"},
		{Name: "invoice number", Text: "Faktura 0707614285", Why: "an invoice number with a date's digits"},
		{Name: "order number", Text: "Ordrenr.: 070761-4285", Why: "an order number"},
		{Name: "longer number", Text: "Sag 12345-0707614285-33", Why: "a case number"},
		{Name: "seconds since 1970", Text: `{"time":1412345678}`, Why: "a time"},
		{Name: "amount", Text: "i alt 0101011234,50 kr", Why: "an amount"},
		{Name: "letters attached", Text: "AB0707614285X", Why: "a product code"},
	})
}
