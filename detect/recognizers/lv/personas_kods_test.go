package lv_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/lv"
)

func TestPersonasKods(t *testing.T) {
	detecttest.Run(t, lv.PersonasKods(), []detecttest.Row{
		{Name: "label", Text: "Personas kods: 161175-19997", Want: []string{"161175-19997"}},
		{Name: "short label", Text: "p.k.: 27015612422", Want: []string{"27015612422"}},
		{Name: "Lithuanian number with a wrong digit", Text: "personal code: 37801178804", Why: "its first digits are a date of birth in the Lithuanian way"},
		{Name: "no label", Text: "Pieteicējs 161175-19997", Want: []string{"161175-19997"}},
		{Name: "new form", Text: "personas kods 321234-56789", Want: []string{"321234-56789"}},
		{Name: "as one", Text: "personas kods 16117519997", Want: []string{"16117519997"}},
		{Name: "inflected", Text: "personas kodu 020377-12343", Want: []string{"020377-12343"}},
		{Name: "English", Text: "personal code 020377-12343", Want: []string{"020377-12343"}},
		{Name: "above", Text: "Personas kods\n161175-19997", Want: []string{"161175-19997"}},
		{Name: "wrong digit", Text: "Personas kods: 161175-19996"},
		{Name: "impossible date", Text: "Personas kods: 161375-19997"},
		{Name: "new form, no label", Text: "nr. 32123456789"},
		{Name: "as one, no label", Text: "gab. 16117519997"},
		{Name: "order", Text: "Order 161175-19997"},
		{Name: "four digits", Text: "Personas kods 161175-1999"},
	})
}
