package bg_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/bg"
)

func TestLNCH(t *testing.T) {
	detecttest.Run(t, bg.LNCH(), []detecttest.Row{
		{Name: "label", Text: "ЛНЧ: 7001234568", Want: []string{"7001234568"}},
		{Name: "Latin", Text: "LNCH 7001234568", Want: []string{"7001234568"}},
		{Name: "long", Text: "личен номер на чужденец 7001234568", Want: []string{"7001234568"}},
		{Name: "English", Text: "Bulgarian foreigner's number 7001234568", Want: []string{"7001234568"}},
		{Name: "above", Text: "ЛНЧ\n7001234568", Want: []string{"7001234568"}},
		{Name: "whole", Text: "7001234568", Want: []string{"7001234568"}},
		{Name: "wrong digit", Text: "ЛНЧ 7001234569"},
		{Name: "no label", Text: "брой 7001234568"},
		{Name: "order", Text: "order 7001234568"},
		{Name: "nine digits", Text: "ЛНЧ 700123456"},
		{Name: "phone", Text: "tel 7001234569"},
	})
}
