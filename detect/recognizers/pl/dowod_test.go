package pl_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pl"
)

func TestDowod(t *testing.T) {
	detecttest.Run(t, pl.Dowod(), []detecttest.Row{
		{Name: "label", Text: "Dowód osobisty: ABA300000", Want: []string{"ABA300000"}},
		{Name: "behind a tab", Text: "dowód osobisty nr:\tAGP 947087", Want: []string{"AGP 947087"}},
		{Name: "label above", Text: "identity card number\nAOI 997382\n", Want: []string{"AOI 997382"}},
		{Name: "apart", Text: "dowód osobisty ABA 300000", Want: []string{"ABA 300000"}},
		{Name: "series", Text: "seria i numer: CBW 812345", Want: []string{"CBW 812345"}},
		{Name: "genitive", Text: "dowodu osobistego CBW812345", Want: []string{"CBW812345"}},
		{Name: "English", Text: "Polish identity card CBW812345", Want: []string{"CBW812345"}},
		{Name: "above", Text: "Dowód osobisty\nABA300000", Want: []string{"ABA300000"}},
		{Name: "wrong digit", Text: "Dowód osobisty ABA400000"},
		{Name: "no label", Text: "kod ABA300000"},
		{Name: "small letters apart", Text: "dowód aba 300000"},
		{Name: "order", Text: "Zamówienie ABA300000"},
		{Name: "seven digits", Text: "dowód ABA 3000001"},
	})
}
