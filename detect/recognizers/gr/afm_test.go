package gr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gr"
)

func TestAFM(t *testing.T) {
	detecttest.Run(t, gr.AFM(), []detecttest.Row{
		{Name: "label", Text: "ΑΦΜ: 094259216", Want: []string{"094259216"}},
		{Name: "Latin", Text: "AFM 123456783", Want: []string{"123456783"}},
		{Name: "spaces", Text: "ΑΦΜ 094 259 216", Want: []string{"094 259 216"}},
		{Name: "English", Text: "Greek tax number 094259216", Want: []string{"094259216"}},
		{Name: "above", Text: "Α.Φ.Μ.\n094259216 ΑΦΜ", Want: []string{"094259216"}},
		{Name: "whole", Text: "094259216", Want: []string{"094259216"}},
		{Name: "wrong digit", Text: "ΑΦΜ 094259217"},
		{Name: "no label", Text: "σύνολο 094259216"},
		{Name: "order", Text: "order 094259216"},
		{Name: "phone", Text: "tel 094259217"},
		{Name: "eight digits", Text: "ΑΦΜ 09425921"},
	})
}
