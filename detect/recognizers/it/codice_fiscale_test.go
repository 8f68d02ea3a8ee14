package it_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/it"
)

func TestCodiceFiscale(t *testing.T) {
	detecttest.Run(t, it.CodiceFiscale(), []detecttest.Row{
		{Name: "label", Text: "Codice fiscale: RSSMRA85T10A562S", Want: []string{"RSSMRA85T10A562S"}},
		{Name: "no label", Text: "La signora BNCGNN90A41F205C dichiara", Want: []string{"BNCGNN90A41F205C"}},
		{Name: "omocodia", Text: "C.F. VRDLCU75B15L21NN codice fiscale", Want: []string{"VRDLCU75B15L21NN"}},
		{Name: "small letters", Text: "rssmra85t10a562s", Want: []string{"rssmra85t10a562s"}},
		{Name: "English", Text: "Italian tax code RSSMRA85T10A562S", Want: []string{"RSSMRA85T10A562S"}},
		{Name: "above", Text: "Codice fiscale\nRSSMRA85T10A562S", Want: []string{"RSSMRA85T10A562S"}},
		{Name: "field", Text: "codice_fiscale=RSSMRA85T10A562S", Want: []string{"RSSMRA85T10A562S"}},
		{Name: "wrong check letter", Text: "RSSMRA85T10A562A"},
		{Name: "month that is none", Text: "RSSMRA85G10A562S"},
		{Name: "day that is none", Text: "RSSMRA85T32A562S"},
		{Name: "digits where letters are", Text: "RSS1RA85T10A562S"},
		{Name: "too short", Text: "RSSMRA85T10A562"},
		{Name: "random code", Text: "A1B2C3D4E5F6G7H8"},
		{Name: "hash", Text: "deadbeef01234567"},
	})
}
