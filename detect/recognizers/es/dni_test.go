package es_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/es"
)

func TestDNI(t *testing.T) {
	detecttest.Run(t, es.DNI(), []detecttest.Row{
		{Name: "label", Text: "DNI: 12345678Z", Want: []string{"12345678Z"}},
		{Name: "dash", Text: "DNI 54362315-K", Want: []string{"54362315-K"}},
		{Name: "dots", Text: "N.I.F. 54.362.315-K nif", Want: []string{"54.362.315-K"}},
		{Name: "space", Text: "dni 54362315 K", Want: []string{"54362315 K"}},
		{Name: "small letter", Text: "dni 54362315k", Want: []string{"54362315k"}},
		{Name: "English", Text: "Spanish national ID 54362315K", Want: []string{"54362315K"}},
		{Name: "above", Text: "DNI\n54362315K", Want: []string{"54362315K"}},
		{Name: "whole", Text: "54362315K", Want: []string{"54362315K"}},
		{Name: "wrong letter", Text: "DNI: 54362315A"},
		{Name: "no label", Text: "ref. 54362315K"},
		{Name: "order", Text: "Pedido 54362315K"},
		{Name: "seven digits", Text: "DNI 5436231K"},
		{Name: "two letters", Text: "DNI 54362315KK"},
		{Name: "no letter", Text: "DNI 54362315"},
	})
}
