package no_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/no"
)

func TestFodselsnummer(t *testing.T) {
	detecttest.Run(t, no.Fodselsnummer(), []detecttest.Row{
		{Name: "D number", Text: "D-nummer 55076832187", Want: []string{"55076832187"}},
		{Name: "rule of 2032", Text: "Fødselsnummer 15076847905", Want: []string{"15076847905"}},
		{Name: "no label, both digits", Text: "Søkeren er 55076832187.", Want: []string{"55076832187"}},
		{Name: "six and five", Text: "Fnr. 550768 32187", Want: []string{"550768 32187"}},
		{Name: "dash", Text: "personnummer 550768-32187", Want: []string{"550768-32187"}},
		{Name: "field", Text: "{\"fnr\":\"55076832187\"}", Want: []string{"55076832187"}},
		{Name: "English", Text: "Norwegian national identity number: 55076832187", Want: []string{"55076832187"}},
		{Name: "above", Text: "Fødselsnummer\n55076832187", Want: []string{"55076832187"}},
		{Name: "behind", Text: "55076832187 (fnr)", Want: []string{"55076832187"}},
		{Name: "wrong check digit", Text: "Fødselsnummer 55076832188"},
		{Name: "swapped", Text: "Fødselsnummer 55076823187"},
		{Name: "impossible date", Text: "Fødselsnummer 32136847905"},
		{Name: "ten digits", Text: "Fnr 5507683218"},
		{Name: "order", Text: "Ordrenummer 55076832187"},
		{Name: "phone with code", Text: "tlf 47551234567"},
		{Name: "rule of 2032, no label", Text: "nummer i rekken 15076847905"},
		{Name: "EAN cut", Text: "EAN 15076847905"},
	})
}
