package gb_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gb"
)

func TestNHS(t *testing.T) {
	detecttest.Run(t, gb.NHS(), []detecttest.Row{
		{Name: "label", Text: "NHS number: 943 476 5870", Want: []string{"943 476 5870"}},
		{Name: "as one", Text: "NHS No 9434765870", Want: []string{"9434765870"}},
		{Name: "dashes", Text: "nhs 943-476-5870", Want: []string{"943-476-5870"}},
		{Name: "other", Text: "NHS Number 4505577104", Want: []string{"4505577104"}},
		{Name: "above", Text: "NHS number\n450 557 7104", Want: []string{"450 557 7104"}},
		{Name: "whole", Text: "9434765870", Want: []string{"9434765870"}},
		{Name: "field", Text: "nhs_number=4505577104", Want: []string{"4505577104"}},
		{Name: "wrong check digit", Text: "NHS number: 943 476 5871"},
		{Name: "phone", Text: "Tel. 943 476 5870"},
		{Name: "no label as one", Text: "total 9434765870 items"},
		{Name: "order", Text: "Order 9434765870"},
		{Name: "nine digits", Text: "NHS 943476587"},
	})
}
