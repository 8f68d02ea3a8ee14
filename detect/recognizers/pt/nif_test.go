package pt_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pt"
)

func TestNIF(t *testing.T) {
	detecttest.Run(t, pt.NIF(), []detecttest.Row{
		{Name: "label", Text: "NIF: 123456789", Want: []string{"123456789"}},
		{Name: "spaces", Text: "Contribuinte n.º 501 964 843", Want: []string{"501 964 843"}},
		{Name: "long", Text: "Número de identificação fiscal 501964843", Want: []string{"501964843"}},
		{Name: "English", Text: "Portuguese tax number 501964843", Want: []string{"501964843"}},
		{Name: "above", Text: "NIF\n501964843", Want: []string{"501964843"}},
		{Name: "whole", Text: "501964843", Want: []string{"501964843"}},
		{Name: "wrong digit", Text: "NIF: 501964844"},
		{Name: "no label", Text: "stock 501964843 un."},
		{Name: "order", Text: "Fatura 501964843"},
		{Name: "eight digits", Text: "NIF 50196484"},
		{Name: "phone", Text: "Tel 501964844"},
	})
}
