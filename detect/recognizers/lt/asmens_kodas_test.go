package lt_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/lt"
)

func TestAsmensKodas(t *testing.T) {
	detecttest.Run(t, lt.AsmensKodas(), []detecttest.Row{
		{Name: "label", Text: "Asmens kodas: 38703181745", Want: []string{"38703181745"}},
		{Name: "inflected", Text: "asmens kodu 49107170027", Want: []string{"49107170027"}},
		{Name: "short", Text: "A.k. asmens kodas 49107170027", Want: []string{"49107170027"}},
		{Name: "English", Text: "personal code 38703181745", Want: []string{"38703181745"}},
		{Name: "field", Text: "asmens_kodas=38703181745", Want: []string{"38703181745"}},
		{Name: "above", Text: "Asmens kodas\n38703181745", Want: []string{"38703181745"}},
		{Name: "behind", Text: "38703181745 (asmens kodas)", Want: []string{"38703181745"}},
		{Name: "wrong digit", Text: "Asmens kodas: 38703181746"},
		{Name: "impossible day", Text: "Asmens kodas: 38703321745"},
		{Name: "order", Text: "Invoice 38703181745"},
		{Name: "ten digits", Text: "Asmens kodas 3870318174"},
		{Name: "letters", Text: "Asmens kodas 38703A81745"},
	})
}
