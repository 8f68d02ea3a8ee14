package dk_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

func TestCVR(t *testing.T) {
	detecttest.Run(t, dk.CVR(), []detecttest.Row{
		{Name: "label", Text: "CVR: 31546281", Want: []string{"31546281"}, Over: 0.9},
		{Name: "label with dots", Text: "CVR-nr.: 40711805", Want: []string{"40711805"}},
		{Name: "in pairs", Text: "CVR nr. 40 71 18 05", Want: []string{"40 71 18 05"}},
		{Name: "in fours", Text: "cvr 4071 1805", Want: []string{"4071 1805"}},
		{Name: "label behind", Text: "31546281 (CVR)", Want: []string{"31546281"}},
		{Name: "field", Text: `{"cvrNumber":"31546281"}`, Want: []string{"31546281"}},
		{Name: "English label", Text: "Company registration no. 31546281", Want: []string{"31546281"}},
		{Name: "line above", Text: "CVR-nummer\n31546281", Want: []string{"31546281"}},
		{Name: "two", Text: "CVR 31546281 og CVR 40711805", Want: []string{"31546281", "40711805"}},
		{Name: "wrong check digit", Text: "CVR: 31546282"},
		{Name: "swapped digits", Text: "CVR: 13546281"},
		{Name: "nine digits", Text: "CVR: 315462810"},
		{Name: "phone", Text: "Tlf. 31546281", Why: "a phone number"},
		{Name: "no label", Text: "Vi har 31546281 på lager.", Why: "a count"},
		{Name: "order", Text: "Ordrenr. 31546281", Why: "an order number"},
		{Name: "date", Text: "20240115"},
		{Name: "amount", Text: "31546281,50 kr"},
	})
}
