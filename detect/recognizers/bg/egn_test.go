package bg_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/bg"
)

func TestEGN(t *testing.T) {
	detecttest.Run(t, bg.EGN(), []detecttest.Row{
		{Name: "label", Text: "ЕГН: 7523169263", Want: []string{"7523169263"}},
		{Name: "Latin", Text: "EGN 8501011234", Want: []string{"8501011234"}},
		{Name: "long", Text: "Единен граждански номер 8501011234", Want: []string{"8501011234"}},
		{Name: "spaces", Text: "ЕГН 752316 9263", Want: []string{"752316 9263"}},
		{Name: "English", Text: "Bulgarian citizen number 8501011234", Want: []string{"8501011234"}},
		{Name: "above", Text: "ЕГН\n7523169263", Want: []string{"7523169263"}},
		{Name: "whole", Text: "7523169263", Want: []string{"7523169263"}},
		{Name: "wrong digit", Text: "ЕГН 7523169264"},
		{Name: "impossible date", Text: "ЕГН 7533329263"},
		{Name: "no label", Text: "брой 7523169263"},
		{Name: "order", Text: "order 7523169263"},
		{Name: "nine digits", Text: "ЕГН 752316926"},
	})
}
