package hu_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/hu"
)

func TestTAJ(t *testing.T) {
	detecttest.Run(t, hu.TAJ(), []detecttest.Row{
		{Name: "label", Text: "TAJ: 112 223 337", Want: []string{"112 223 337"}},
		{Name: "as one", Text: "TAJ szám 112223337", Want: []string{"112223337"}},
		{Name: "dashes", Text: "TAJ-szám: 081-234-567", Want: []string{"081-234-567"}},
		{Name: "long", Text: "társadalombiztosítási azonosító jel 081234567", Want: []string{"081234567"}},
		{Name: "English", Text: "Hungarian social security number 081234567", Want: []string{"081234567"}},
		{Name: "above", Text: "TAJ szám\n112 223 337", Want: []string{"112 223 337"}},
		{Name: "whole", Text: "112223337", Want: []string{"112223337"}},
		{Name: "wrong digit", Text: "TAJ 112 223 338"},
		{Name: "no label", Text: "db 112223337"},
		{Name: "order", Text: "order 112223337"},
		{Name: "eight digits", Text: "TAJ 11222333"},
	})
}
