package fr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/fr"
)

func TestCNI(t *testing.T) {
	detecttest.Run(t, fr.CNI(), []detecttest.Row{
		{Name: "old", Text: "Carte d'identité n° 880692310285", Want: []string{"880692310285"}},
		{Name: "new", Text: "CNI : D2H6862M2", Want: []string{"D2H6862M2"}},
		{Name: "grouped", Text: "carte nationale d'identité 8806 9231 0285", Want: []string{"8806 9231 0285"}},
		{Name: "English", Text: "French ID card D2H6862M2", Want: []string{"D2H6862M2"}},
		{Name: "above", Text: "Carte d'identité\n880692310285", Want: []string{"880692310285"}},
		{Name: "upper case label", Text: "CARTE D'IDENTITÉ 880692310285", Want: []string{"880692310285"}},
		{Name: "no label", Text: "référence 880692310285"},
		{Name: "small letters", Text: "CNI d2h6862m2"},
		{Name: "order", Text: "Commande 880692310285"},
		{Name: "eleven digits", Text: "CNI 88069231028"},
		{Name: "word", Text: "carte bancaire"},
		{Name: "time", Text: "202401151030"},
	})
}
