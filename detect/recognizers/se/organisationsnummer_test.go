package se_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/se"
)

func TestOrganisationsnummer(t *testing.T) {
	detecttest.Run(t, se.Organisationsnummer(), []detecttest.Row{
		{Name: "label", Text: "Organisationsnummer: 556036-0793", Want: []string{"556036-0793"}},
		{Name: "short label", Text: "Org.nr 556036-0793", Want: []string{"556036-0793"}},
		{Name: "as one", Text: "orgnr 5560360793", Want: []string{"5560360793"}},
		{Name: "association", Text: "Org nr 802002-4280", Want: []string{"802002-4280"}},
		{Name: "English", Text: "Organisation number 556036-0793", Want: []string{"556036-0793"}},
		{Name: "twelve digits", Text: "organisationsnummer 165560360793", Want: []string{"165560360793"}},
		{Name: "above", Text: "Organisationsnr\n556036-0793", Want: []string{"556036-0793"}},
		{Name: "wrong check digit", Text: "Org.nr 556036-0794"},
		{Name: "a person's number", Text: "Org.nr 811218-9876"},
		{Name: "no label as one", Text: "antal 5560360793"},
		{Name: "invoice", Text: "Fakturanr 5560360793"},
		{Name: "phone", Text: "tel 5560360793"},
		{Name: "nine digits", Text: "Org.nr 556036079"},
	})
}
