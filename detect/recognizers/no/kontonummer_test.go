package no_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/no"
)

func TestKontonummer(t *testing.T) {
	detecttest.Run(t, no.Kontonummer(), []detecttest.Row{
		{Name: "dots", Text: "Kontonummer 1506.06.17322", Want: []string{"1506.06.17322"}},
		{Name: "dots, no label", Text: "Betal til 1506.06.17322 innen fredag.", Want: []string{"1506.06.17322"}},
		{Name: "spaces", Text: "Kontonr. 8601 11 17947", Want: []string{"8601 11 17947"}},
		{Name: "as one", Text: "konto 86011117947", Want: []string{"86011117947"}},
		{Name: "English", Text: "Account number 86011117947", Want: []string{"86011117947"}},
		{Name: "above", Text: "Bankkonto\n8601 11 17947", Want: []string{"8601 11 17947"}},
		{Name: "salary", Text: "Lønnskonto: 8601.11.17947", Want: []string{"8601.11.17947"}},
		{Name: "wrong check digit", Text: "Kontonummer 1506.06.17323"},
		{Name: "as one, no label", Text: "serie 86011117947 slutt"},
		{Name: "order", Text: "Ordre 86011117947"},
		{Name: "ten digits", Text: "Kontonummer 8601111794"},
		{Name: "date and number", Text: "2024.06.17322"},
	})
}
