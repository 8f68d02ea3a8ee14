package pt_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pt"
)

func TestNISS(t *testing.T) {
	detecttest.Run(t, pt.NISS(), []detecttest.Row{
		{Name: "label", Text: "NISS: 11234567892", Want: []string{"11234567892"}},
		{Name: "grouped", Text: "Segurança Social 112 345 678 92", Want: []string{"112 345 678 92"}},
		{Name: "long", Text: "Número de segurança social 11234567892", Want: []string{"11234567892"}},
		{Name: "English", Text: "Portuguese social security number 11234567892", Want: []string{"11234567892"}},
		{Name: "above", Text: "NISS\n11234567892", Want: []string{"11234567892"}},
		{Name: "whole", Text: "11234567892", Want: []string{"11234567892"}},
		{Name: "wrong digit", Text: "NISS 11234567893"},
		{Name: "begins with 3", Text: "NISS 31234567892"},
		{Name: "no label", Text: "total 11234567892"},
		{Name: "order", Text: "Fatura 11234567892"},
		{Name: "ten digits", Text: "NISS 1123456789"},
	})
}
