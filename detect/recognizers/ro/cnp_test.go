package ro_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/ro"
)

func TestCNP(t *testing.T) {
	detecttest.Run(t, ro.CNP(), []detecttest.Row{
		{Name: "label", Text: "CNP: 1630615123457", Want: []string{"1630615123457"}},
		{Name: "no label", Text: "Subsemnata 2851010123453 declar", Want: []string{"2851010123453"}},
		{Name: "long", Text: "Cod numeric personal 2851010123453", Want: []string{"2851010123453"}},
		{Name: "English", Text: "Romanian personal numeric code 2851010123453", Want: []string{"2851010123453"}},
		{Name: "above", Text: "CNP\n2851010123453", Want: []string{"2851010123453"}},
		{Name: "field", Text: "cnp=2851010123453", Want: []string{"2851010123453"}},
		{Name: "wrong digit", Text: "CNP 1630615123458"},
		{Name: "impossible date", Text: "CNP 1631315123457"},
		{Name: "county that is none", Text: "CNP 1630615663457"},
		{Name: "sex that is none", Text: "CNP 0630615123457"},
		{Name: "EAN", Text: "EAN 5901234123457"},
		{Name: "order", Text: "Factura 1630615123458"},
		{Name: "twelve digits", Text: "CNP 163061512345"},
	})
}
