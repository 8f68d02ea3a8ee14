package es_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/es"
)

func TestNIE(t *testing.T) {
	detecttest.Run(t, es.NIE(), []detecttest.Row{
		{Name: "label", Text: "NIE: X1234567L", Want: []string{"X1234567L"}},
		{Name: "dashes", Text: "NIE X-1234567-L", Want: []string{"X-1234567-L"}},
		{Name: "no label", Text: "Y7654321G", Want: []string{"Y7654321G"}},
		{Name: "in a sentence, no label", Text: "el titular Y7654321G firma", Want: []string{"Y7654321G"}},
		{Name: "small letters", Text: "nie x1234567l", Want: []string{"x1234567l"}},
		{Name: "above", Text: "NIE\nX1234567L", Want: []string{"X1234567L"}},
		{Name: "English", Text: "Spanish foreigner number X1234567L", Want: []string{"X1234567L"}},
		{Name: "wrong letter", Text: "NIE: X1234567A"},
		{Name: "other first letter", Text: "NIE A1234567L"},
		{Name: "order", Text: "pedido X1234567A"},
		{Name: "six digits", Text: "NIE X123456L"},
		{Name: "word", Text: "X-1234567-LA"},
	})
}
