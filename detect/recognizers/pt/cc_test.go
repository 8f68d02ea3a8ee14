package pt_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pt"
)

func TestCC(t *testing.T) {
	detecttest.Run(t, pt.CC(), []detecttest.Row{
		{Name: "label", Text: "Cartão de Cidadão: 00000000 0 ZZ4", Want: []string{"00000000 0 ZZ4"}},
		{Name: "as one", Text: "cartão de cidadão 123456780ZY2", Want: []string{"123456780ZY2"}},
		{Name: "no label", Text: "123456780ZY2", Want: []string{"123456780ZY2"}},
		{Name: "spaced, no label", Text: "O titular 12345678 1 ZY0 assinou", Want: []string{"12345678 1 ZY0"}},
		{Name: "English", Text: "Portuguese ID 123456780ZY2", Want: []string{"123456780ZY2"}},
		{Name: "above", Text: "Cartão de cidadão\n12345678 0 ZY2", Want: []string{"12345678 0 ZY2"}},
		{Name: "small letters", Text: "cartão de cidadão 123456780zy2", Want: []string{"123456780zy2"}},
		{Name: "end of a UUID", Text: "8dd3b131-86bf-e68a-c65e-390685056ff3", Why: "hexadecimal digits that pass by chance"},
		{Name: "wrong digit", Text: "Cartão de Cidadão 123456780ZY3"},
		{Name: "order", Text: "Encomenda 123456780ZY3"},
		{Name: "small letters in a word", Text: "12345678 1 uma"},
		{Name: "eight digits", Text: "12345678 ZZ4"},
		{Name: "longer", Text: "12345678 1 ZY05"},
	})
}
