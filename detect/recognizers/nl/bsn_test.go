package nl_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/nl"
)

func TestBSN(t *testing.T) {
	detecttest.Run(t, nl.BSN(), []detecttest.Row{
		{Name: "label", Text: "BSN: 111222333", Want: []string{"111222333"}},
		{Name: "long", Text: "Burgerservicenummer 123456782", Want: []string{"123456782"}},
		{Name: "dots", Text: "BSN 1112.22.333", Want: []string{"1112.22.333"}},
		{Name: "spaces", Text: "BSN-nummer: 298 753 169", Want: []string{"298 753 169"}},
		{Name: "old name", Text: "Sofinummer 298753169", Want: []string{"298753169"}},
		{Name: "English", Text: "citizen service number 298753169", Want: []string{"298753169"}},
		{Name: "above", Text: "BSN\n298753169", Want: []string{"298753169"}},
		{Name: "whole", Text: "298753169", Want: []string{"298753169"}},
		{Name: "behind", Text: "298753169 (BSN)", Want: []string{"298753169"}},
		{Name: "wrong check digit", Text: "BSN: 111222334"},
		{Name: "no label", Text: "aantal 298753169 stuks"},
		{Name: "order", Text: "Ordernummer 298753169"},
		{Name: "eight digits", Text: "BSN 29875316"},
		{Name: "ten digits", Text: "BSN 2987531690"},
		{Name: "zeros", Text: "BSN 000000000"},
	})
}
