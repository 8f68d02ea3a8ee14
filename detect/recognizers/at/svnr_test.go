package at_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/at"
)

func TestSVNR(t *testing.T) {
	detecttest.Run(t, at.SVNR(), []detecttest.Row{
		{Name: "label", Text: "SVNR 1237 010180", Want: []string{"1237 010180"}},
		{Name: "as one", Text: "Sozialversicherungsnummer: 1237010180", Want: []string{"1237010180"}},
		{Name: "other", Text: "Versicherungsnummer 4578 150775", Want: []string{"4578 150775"}},
		{Name: "English", Text: "Austrian social security number 4578150775", Want: []string{"4578150775"}},
		{Name: "slash", Text: "SV-Nummer 4578/150775", Want: []string{"4578/150775"}},
		{Name: "above", Text: "SVNR\n4578 150775", Want: []string{"4578 150775"}},
		{Name: "whole", Text: "4578150775", Want: []string{"4578150775"}},
		{Name: "wrong check digit", Text: "SVNR 1238 010180"},
		{Name: "impossible date", Text: "SVNR 1237 310280"},
		{Name: "no label as one", Text: "Zahl 1237010180 und"},
		{Name: "order", Text: "Auftrag 1237010180"},
		{Name: "phone", Text: "Tel. 1237 010180"},
		{Name: "nine digits", Text: "SVNR 123701018"},
	})
}
