package ie_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/ie"
)

func TestPPS(t *testing.T) {
	detecttest.Run(t, ie.PPS(), []detecttest.Row{
		{Name: "label", Text: "PPS number: 1234567T", Want: []string{"1234567T"}},
		{Name: "new", Text: "PPSN 6433435FW", Want: []string{"6433435FW"}},
		{Name: "second letter A", Text: "PPS No. 1234567FA", Want: []string{"1234567FA"}},
		{Name: "long", Text: "Personal Public Service Number 6433435FW", Want: []string{"6433435FW"}},
		{Name: "above", Text: "PPSN\n6433435FW", Want: []string{"6433435FW"}},
		{Name: "whole", Text: "1234567T", Want: []string{"1234567T"}},
		{Name: "field", Text: "ppsn=6433435FW", Want: []string{"6433435FW"}},
		{Name: "wrong letter", Text: "PPS number: 1234567A"},
		{Name: "no label", Text: "part 1234567T"},
		{Name: "order", Text: "Order 1234567T"},
		{Name: "eight digits", Text: "PPS 12345678T"},
		{Name: "six digits", Text: "PPS 123456T"},
		{Name: "three letters", Text: "PPS 1234567TAB"},
	})
}
