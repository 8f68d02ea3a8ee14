package dk_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

func TestBankAccount(t *testing.T) {
	detecttest.Run(t, dk.BankAccount(), []detecttest.Row{
		{Name: "label", Text: "Kontonr. 1234 0012345678", Want: []string{"1234 0012345678"}},
		{Name: "dash", Text: "Bankkonto: 1234-12345678", Want: []string{"1234-12345678"}},
		{Name: "fourteen digits", Text: "Lønkonto: 12340012345678", Want: []string{"12340012345678"}},
		{Name: "parts with labels", Text: "Reg.nr.: 5301 Kontonr.: 0246813579", Want: []string{"5301 Kontonr.: 0246813579"}},
		{Name: "parts over two lines", Text: "Reg. nr. 5301\nKonto nr. 246813579", Want: []string{"5301\nKonto nr. 246813579"}},
		{Name: "short form", Text: "reg 5301 konto 246 813", Want: []string{"5301 konto 246 813"}},
		{Name: "reg and slash", Text: "Regnr. 5301 / 246813579", Want: []string{"5301 / 246813579"}},
		{Name: "English", Text: "Account number: 5301 0246813579", Want: []string{"5301 0246813579"}},
		{Name: "sentence", Text: "Beløbet indsættes på 5301 0246813579.", Want: []string{"5301 0246813579"}},
		{Name: "grouped", Text: "NemKonto 5301 024 681 3579", Want: []string{"5301 024 681 3579"}},
		{Name: "name of a fault", Text: "off-by-one in iavf_config_rss_reg() (CVE-2025-71087)", Why: "the number of a fault"},
		{Name: "argument of a call", Text: "var fpRegMask = regMask(4294901760)", Why: "a number of a program"},
		{Name: "no label", Text: "5301 0246813579", Why: "two numbers"},
		{Name: "phone and extension", Text: "Tlf. 5301 20123456"},
		{Name: "order", Text: "Ordre 5301-12345678", Why: "an order number"},
		{Name: "registration of a car", Text: "Reg.nr. AB 12 345", Why: "a number plate"},
		{Name: "year and amount", Text: "Regnskab 2023 1234567", Why: "a year and an amount"},
		{Name: "long card", Text: "kort 4571 1234 5678 9012 3"},
	})
}
