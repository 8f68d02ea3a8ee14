package pl_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pl"
)

func TestNIP(t *testing.T) {
	detecttest.Run(t, pl.NIP(), []detecttest.Row{
		{Name: "label", Text: "NIP: 5213017228", Want: []string{"5213017228"}},
		{Name: "dashes", Text: "NIP 123-456-32-18", Want: []string{"123-456-32-18"}},
		{Name: "dashes, no label", Text: "firma 521-30-17-228 Kraków", Want: []string{"521-30-17-228"}},
		{Name: "English", Text: "Polish tax number 5213017228", Want: []string{"5213017228"}},
		{Name: "above", Text: "NIP\n521-301-72-28", Want: []string{"521-301-72-28"}},
		{Name: "whole", Text: "5213017228", Want: []string{"5213017228"}},
		{Name: "wrong digit", Text: "NIP 5213017229"},
		{Name: "wrong digit with dashes", Text: "123-456-32-19"},
		{Name: "no label", Text: "sztuk 5213017228"},
		{Name: "phone", Text: "tel. 5213017229"},
		{Name: "order", Text: "Zamówienie 5213017228"},
	})
}
