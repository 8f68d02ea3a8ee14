package de_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/de"
)

func TestReisepass(t *testing.T) {
	detecttest.Run(t, de.Reisepass(), []detecttest.Row{
		{Name: "label", Text: "Reisepass: C01X00T47", Want: []string{"C01X00T47"}},
		{Name: "with check digit", Text: "Reisepassnummer C01X00T478", Want: []string{"C01X00T478"}},
		{Name: "English", Text: "German passport no. C01X00T478", Want: []string{"C01X00T478"}},
		{Name: "short", Text: "Pass-Nr.: C01X00T47", Want: []string{"C01X00T47"}},
		{Name: "above", Text: "Passnummer\nC01X00T478", Want: []string{"C01X00T478"}},
		{Name: "field", Text: "passport_number=C01X00T478", Want: []string{"C01X00T478"}},
		{Name: "wrong check digit", Text: "Reisepass C01X00T471"},
		{Name: "no label", Text: "Produkt C01X00T47"},
		{Name: "vowels", Text: "Reisepass CA1X00T47"},
		{Name: "small letters", Text: "reisepass c01x00t47"},
		{Name: "an identity card", Text: "Reisepass L01X00T47"},
		{Name: "too short", Text: "Reisepass C01X00T4"},
	})
}
