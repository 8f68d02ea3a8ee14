package ch_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/ch"
)

func TestAHV(t *testing.T) {
	detecttest.Run(t, ch.AHV(), []detecttest.Row{
		{Name: "other number", Text: "AHVN13: 756.9217.0077.00"},
		{Name: "dots, no label", Text: "756.1234.5678.97", Want: []string{"756.1234.5678.97"}},
		{Name: "label as one", Text: "AHV 7561234567897", Want: []string{"7561234567897"}},
		{Name: "spaces", Text: "AVS 756 1234 5678 97", Want: []string{"756 1234 5678 97"}},
		{Name: "as one, no label", Text: "Person 7561234567897 hat", Want: []string{"7561234567897"}},
		{Name: "French", Text: "numéro AVS 756.1234.5678.97", Want: []string{"756.1234.5678.97"}},
		{Name: "above", Text: "AHV-Nummer\n756.1234.5678.97", Want: []string{"756.1234.5678.97"}},
		{Name: "wrong check digit", Text: "AHV 756.1234.5678.96"},
		{Name: "another country", Text: "AHV 755.1234.5678.97"},
		{Name: "EAN", Text: "EAN 7561234567897"},
		{Name: "version", Text: "v756.1234.5678"},
		{Name: "short", Text: "AHV 756.1234.5678"},
	})
}
