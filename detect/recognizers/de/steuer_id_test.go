package de_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/de"
)

func TestSteuerID(t *testing.T) {
	detecttest.Run(t, de.SteuerID(), []detecttest.Row{
		{Name: "label", Text: "Steuer-ID: 86925748106", Want: []string{"86925748106"}},
		{Name: "long label", Text: "Steueridentifikationsnummer 86 925 748 106", Want: []string{"86 925 748 106"}},
		{Name: "abbreviated", Text: "IdNr. 86 925 748 106", Want: []string{"86 925 748 106"}},
		{Name: "grouped, no label", Text: "Herr Krüger, 86 925 748 106, Ulm", Want: []string{"86 925 748 106"}},
		{Name: "English", Text: "German tax ID 86925748106", Want: []string{"86925748106"}},
		{Name: "whole", Text: "86925748106", Want: []string{"86925748106"}},
		{Name: "field", Text: "steuer_id=86925748106", Want: []string{"86925748106"}},
		{Name: "above", Text: "Steuer-ID\n86925748106", Want: []string{"86925748106"}},
		{Name: "wrong check digit", Text: "Steuer-ID: 86925748105"},
		{Name: "every digit different", Text: "Steuer-ID: 12345678903"},
		{Name: "begins with 0", Text: "Steuer-ID: 06925748106"},
		{Name: "no label", Text: "Seriennr. 86925748106"},
		{Name: "order", Text: "Auftragsnummer 86925748106"},
		{Name: "phone", Text: "Tel. 86925748106"},
		{Name: "ten digits", Text: "Steuer-ID 8692574810"},
	})
}
