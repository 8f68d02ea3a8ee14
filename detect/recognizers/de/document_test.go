package de_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/de"
)

func TestPersonalausweis(t *testing.T) {
	detecttest.Run(t, de.Personalausweis(), []detecttest.Row{
		{Name: "label", Text: "Personalausweis: L01X00T47", Want: []string{"L01X00T47"}},
		{Name: "with check digit", Text: "Ausweisnummer L01X00T471", Want: []string{"L01X00T471"}},
		{Name: "other", Text: "Perso-Nr. T220001293", Want: []string{"T220001293"}},
		{Name: "English", Text: "German ID card number L01X00T471", Want: []string{"L01X00T471"}},
		{Name: "above", Text: "Ausweis-Nr.\nL01X00T47", Want: []string{"L01X00T47"}},
		{Name: "long label", Text: "Personalausweisnummer L01X00T471", Want: []string{"L01X00T471"}},
		{Name: "whole", Text: "L01X00T471", Want: []string{"L01X00T471"}},
		{Name: "vowels", Text: "Personalausweis: LA1X00T47"},
		{Name: "wrong check digit, no label", Text: "Code L01X00T472"},
		{Name: "no label", Text: "Artikel L01X00T47"},
		{Name: "small letters", Text: "Personalausweis l01x00t47"},
		{Name: "begins otherwise", Text: "Personalausweis S01X00T47"},
		{Name: "too long", Text: "Personalausweis L01X00T4712"},
	})
}
