package mt_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/mt"
)

func TestID(t *testing.T) {
	detecttest.Run(t, mt.ID(), []detecttest.Row{
		{Name: "label", Text: "ID card no. 1234567M", Want: []string{"1234567M"}},
		{Name: "short number", Text: "Identity card 54321M", Want: []string{"54321M"}},
		{Name: "Maltese", Text: "Karta tal-Identità 0123456M", Want: []string{"0123456M"}},
		{Name: "national", Text: "Maltese ID 0123456M", Want: []string{"0123456M"}},
		{Name: "above", Text: "ID Card Number\n0123456M", Want: []string{"0123456M"}},
		{Name: "letter G", Text: "ID number 0012345G", Want: []string{"0012345G"}},
		{Name: "no label", Text: "item 1234567M"},
		{Name: "letter that is none", Text: "ID card 1234567X"},
		{Name: "small letter", Text: "ID card 1234567m"},
		{Name: "order", Text: "Order 1234567M"},
		{Name: "eight digits", Text: "ID card 12345678M"},
	})
}
