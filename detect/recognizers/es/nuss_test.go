package es_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/es"
)

func TestNUSS(t *testing.T) {
	detecttest.Run(t, es.NUSS(), []detecttest.Row{
		{Name: "label", Text: "NUSS 281234567840", Want: []string{"281234567840"}},
		{Name: "slashes", Text: "Nº Seguridad Social: 28/12345678/40", Want: []string{"28/12345678/40"}},
		{Name: "spaces", Text: "NAF 28 12345678 40", Want: []string{"28 12345678 40"}},
		{Name: "long", Text: "Número de afiliación 28 1234567840", Want: []string{"28 1234567840"}},
		{Name: "English", Text: "Spanish social security number 281234567840", Want: []string{"281234567840"}},
		{Name: "above", Text: "Seguridad Social\n281234567840", Want: []string{"281234567840"}},
		{Name: "whole", Text: "281234567840", Want: []string{"281234567840"}},
		{Name: "wrong check", Text: "NUSS 281234567841"},
		{Name: "province that is none", Text: "NUSS 991234567840"},
		{Name: "no label", Text: "lote de 281234567840 piezas"},
		{Name: "order", Text: "Pedido 281234567840"},
		{Name: "eleven digits", Text: "NUSS 28123456784"},
	})
}
