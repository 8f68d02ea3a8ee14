package is_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/is"
)

func TestKennitala(t *testing.T) {
	detecttest.Run(t, is.Kennitala(), []detecttest.Row{
		{Name: "label", Text: "Kennitala: 120174-3399", Want: []string{"120174-3399"}},
		{Name: "short label", Text: "kt. 0904792969", Want: []string{"0904792969"}},
		{Name: "as one", Text: "kt. 1201743399 kennitala", Want: []string{"1201743399"}},
		{Name: "this century", Text: "Kennitala 450401-3150", Want: []string{"450401-3150"}},
		{Name: "other", Text: "kennitala 020884-2749", Want: []string{"020884-2749"}},
		{Name: "English", Text: "Icelandic ID 120174-3399", Want: []string{"120174-3399"}},
		{Name: "above", Text: "Kennitala\n120174-3399", Want: []string{"120174-3399"}},
		{Name: "inflected", Text: "Kennitalan er 120174-3399.", Want: []string{"120174-3399"}},
		{Name: "wrong digit", Text: "Kennitala: 120174-3389"},
		{Name: "century that is none", Text: "Kennitala: 120174-3395"},
		{Name: "impossible date", Text: "Kennitala: 321374-3399"},
		{Name: "as one, no label", Text: "nr 1201743399 er"},
		{Name: "order", Text: "Invoice 1201743399"},
		{Name: "nine digits", Text: "Kennitala 120174-339"},
	})
}
