package cy_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/cy"
)

func TestTIC(t *testing.T) {
	detecttest.Run(t, cy.TIC(), []detecttest.Row{
		{Name: "label", Text: "TIC: 00123456H", Want: []string{"00123456H"}},
		{Name: "English", Text: "Cyprus tax identification code 00123456H", Want: []string{"00123456H"}},
		{Name: "number", Text: "Tax number 00123456H", Want: []string{"00123456H"}},
		{Name: "above", Text: "TIC\n00123456H", Want: []string{"00123456H"}},
		{Name: "whole", Text: "00123456H", Want: []string{"00123456H"}},
		{Name: "VAT", Text: "VAT number 10259033P", Want: []string{"10259033P"}},
		{Name: "wrong letter", Text: "TIC 00123456A"},
		{Name: "no label", Text: "item 00123456H"},
		{Name: "small letter", Text: "TIC 00123456h"},
		{Name: "order", Text: "Order 00123456H"},
		{Name: "seven digits", Text: "TIC 0123456H"},
	})
}
