package ee_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/ee"
)

func TestIsikukood(t *testing.T) {
	detecttest.Run(t, ee.Isikukood(), []detecttest.Row{
		{Name: "label", Text: "Isikukood: 37605030299", Want: []string{"37605030299"}},
		{Name: "inflected", Text: "isikukoodiga 49508082714", Want: []string{"49508082714"}},
		{Name: "two words", Text: "isiku kood 49508082714", Want: []string{"49508082714"}},
		{Name: "English", Text: "personal identification code 49508082714", Want: []string{"49508082714"}},
		{Name: "field", Text: "isikukood=37605030299", Want: []string{"37605030299"}},
		{Name: "above", Text: "Isikukood\n37605030299", Want: []string{"37605030299"}},
		{Name: "behind", Text: "37605030299 (isikukood)", Want: []string{"37605030299"}},
		{Name: "whole", Text: "37605030299", Want: []string{"37605030299"}},
		{Name: "wrong digit", Text: "Isikukood: 37605030298"},
		{Name: "impossible month", Text: "Isikukood: 37613030299"},
		{Name: "begins with 9", Text: "Isikukood: 97605030299"},
		{Name: "order", Text: "Order 37605030299"},
		{Name: "ten digits", Text: "Isikukood 3760503029"},
		{Name: "phone", Text: "tel 37605030299"},
	})
}
