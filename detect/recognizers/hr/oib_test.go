package hr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/hr"
)

func TestOIB(t *testing.T) {
	detecttest.Run(t, hr.OIB(), []detecttest.Row{
		{Name: "label", Text: "OIB: 33392005961", Want: []string{"33392005961"}},
		{Name: "long", Text: "Osobni identifikacijski broj 12345678903", Want: []string{"12345678903"}},
		{Name: "spaces", Text: "OIB 333 9200 5961", Want: []string{"333 9200 5961"}},
		{Name: "English", Text: "Croatian personal identification number 33392005961", Want: []string{"33392005961"}},
		{Name: "above", Text: "OIB\n33392005961", Want: []string{"33392005961"}},
		{Name: "whole", Text: "33392005961", Want: []string{"33392005961"}},
		{Name: "field", Text: "oib=33392005961", Want: []string{"33392005961"}},
		{Name: "wrong digit", Text: "OIB: 33392005962"},
		{Name: "no label", Text: "količina 33392005961"},
		{Name: "order", Text: "order 33392005961"},
		{Name: "ten digits", Text: "OIB 3339200596"},
		{Name: "phone", Text: "tel 33392005962"},
	})
}
