package de_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/de"
)

func TestKrankenversicherung(t *testing.T) {
	detecttest.Run(t, de.Krankenversicherung(), []detecttest.Row{
		{Name: "label", Text: "Krankenversicherungsnummer: A123456780", Want: []string{"A123456780"}},
		{Name: "short", Text: "KVNR T048876359", Want: []string{"T048876359"}},
		{Name: "insured", Text: "Versichertennummer A123456780", Want: []string{"A123456780"}},
		{Name: "English", Text: "health insurance number A123456780", Want: []string{"A123456780"}},
		{Name: "above", Text: "Versicherten-Nr.\nT048876359", Want: []string{"T048876359"}},
		{Name: "whole", Text: "A123456780", Want: []string{"A123456780"}},
		{Name: "behind", Text: "A123456780 (KVNR)", Want: []string{"A123456780"}},
		{Name: "wrong check digit", Text: "KVNR A123456781"},
		{Name: "no label", Text: "Artikel A123456780"},
		{Name: "small letter", Text: "KVNR a123456780"},
		{Name: "eight digits", Text: "KVNR A12345678"},
		{Name: "two letters", Text: "KVNR AB12345678"},
		{Name: "order", Text: "Bestellnummer A123456780"},
	})
}
