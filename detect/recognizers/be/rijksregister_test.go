package be_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/be"
)

func TestRijksregister(t *testing.T) {
	detecttest.Run(t, be.Rijksregister(), []detecttest.Row{
		{Name: "label", Text: "Rijksregisternummer: 85.07.30-033.28", Want: []string{"85.07.30-033.28"}},
		{Name: "no label", Text: "85.07.30-033.28", Want: []string{"85.07.30-033.28"}},
		{Name: "as one with label", Text: "INSZ 85073003328", Want: []string{"85073003328"}},
		{Name: "born from 2000", Text: "numéro national 01.02.03-123.45", Want: []string{"01.02.03-123.45"}},
		{Name: "as one, no label", Text: "dossier 85073003328", Want: []string{"85073003328"}},
		{Name: "spaces", Text: "NISS 850730 033 28", Want: []string{"850730 033 28"}},
		{Name: "English", Text: "Belgian national register number 85073003328", Want: []string{"85073003328"}},
		{Name: "above", Text: "Rijksregisternr.\n85073003328", Want: []string{"85073003328"}},
		{Name: "wrong check digits", Text: "Rijksregisternummer: 85.07.30-033.29"},
		{Name: "impossible month", Text: "85.13.30-033.28"},
		{Name: "impossible day", Text: "85.02.30-033.28"},
		{Name: "order", Text: "Order 85073003327"},
		{Name: "date and time", Text: "85.07.30-033"},
		{Name: "ten digits", Text: "INSZ 8507300332"},
	})
}
