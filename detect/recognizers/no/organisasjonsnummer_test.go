package no_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/no"
)

func TestOrganisasjonsnummer(t *testing.T) {
	detecttest.Run(t, no.Organisasjonsnummer(), []detecttest.Row{
		{Name: "label", Text: "Organisasjonsnummer 982243459", Want: []string{"982243459"}},
		{Name: "short", Text: "Org.nr. 982 243 459", Want: []string{"982 243 459"}},
		{Name: "MVA behind", Text: "NO 982243459 MVA", Want: []string{"982243459"}},
		{Name: "MVA attached", Text: "Org nr 982243459MVA", Want: []string{"982243459"}},
		{Name: "English", Text: "Organisation number: 982 243 459", Want: []string{"982 243 459"}},
		{Name: "above", Text: "Foretaksnummer\n982243459", Want: []string{"982243459"}},
		{Name: "wrong check digit", Text: "Org.nr. 982243458"},
		{Name: "begins with 7", Text: "Org.nr. 782243459"},
		{Name: "no label", Text: "982243459 enheter"},
		{Name: "order", Text: "Ordre 982243459"},
		{Name: "phone", Text: "Tlf 982243459"},
		{Name: "eight digits", Text: "Org.nr. 98224345"},
	})
}
