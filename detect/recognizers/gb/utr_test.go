package gb_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gb"
)

func TestUTR(t *testing.T) {
	detecttest.Run(t, gb.UTR(), []detecttest.Row{
		{Name: "label", Text: "UTR: 8195839661", Want: []string{"8195839661"}},
		{Name: "long", Text: "Unique Taxpayer Reference 22345 67890", Want: []string{"22345 67890"}},
		{Name: "with K", Text: "UTR 2234567890K", Want: []string{"2234567890"}},
		{Name: "tax", Text: "Self Assessment 8195839661", Want: []string{"8195839661"}},
		{Name: "above", Text: "UTR\n8195839661", Want: []string{"8195839661"}},
		{Name: "whole", Text: "8195839661", Want: []string{"8195839661"}},
		{Name: "wrong check digit", Text: "UTR: 1195839661"},
		{Name: "no label", Text: "order of 8195839661 things"},
		{Name: "phone", Text: "Phone 8195839661"},
		{Name: "letter that is none", Text: "UTR 2234567890X"},
		{Name: "nine digits", Text: "UTR 819583966"},
		{Name: "order", Text: "Order no 8195839661"},
	})
}
