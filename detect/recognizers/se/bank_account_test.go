package se_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/se"
)

func TestBankAccount(t *testing.T) {
	detecttest.Run(t, se.BankAccount(), []detecttest.Row{
		{Name: "clearing and account", Text: "Kontonummer 8327-9 123 456 789", Want: []string{"8327-9 123 456 789"}},
		{Name: "dash", Text: "Bankkonto: 5051-1234567", Want: []string{"5051-1234567"}},
		{Name: "space", Text: "Clearing 5051 1234567", Want: []string{"5051 1234567"}},
		{Name: "bankgiro", Text: "Bankgiro 5805-6201", Want: []string{"5805-6201"}},
		{Name: "grouped", Text: "Kontonr 5051 12 34567", Want: []string{"5051 12 34567"}},
		{Name: "eleven as one", Text: "Lönekonto 50511234567", Want: []string{"50511234567"}},
		{Name: "English", Text: "Account number 5051 1234567", Want: []string{"5051 1234567"}},
		{Name: "no label", Text: "5051 1234567"},
		{Name: "bankgiro with a wrong digit", Text: "Bankgiro 5805-6202"},
		{Name: "phone", Text: "Telefon 5051-1234567"},
		{Name: "order", Text: "Order 5051-1234567"},
		{Name: "zeros", Text: "Konto 0000-1234567"},
	})
}
