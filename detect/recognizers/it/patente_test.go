package it_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/it"
)

func TestPatente(t *testing.T) {
	detecttest.Run(t, it.Patente(), []detecttest.Row{
		{Name: "label", Text: "Patente di guida: RM1234567A", Want: []string{"RM1234567A"}},
		{Name: "new", Text: "Patente n. U1A23B456C", Want: []string{"U1A23B456C"}},
		{Name: "English", Text: "driving licence RM1234567A", Want: []string{"RM1234567A"}},
		{Name: "short", Text: "patente RM1234567A", Want: []string{"RM1234567A"}},
		{Name: "above", Text: "Patente\nRM1234567A", Want: []string{"RM1234567A"}},
		{Name: "number", Text: "Numero patente: RM1234567A", Want: []string{"RM1234567A"}},
		{Name: "no label", Text: "codice RM1234567A"},
		{Name: "small letters", Text: "patente rm1234567a"},
		{Name: "order", Text: "ordine RM1234567A"},
		{Name: "nine characters", Text: "patente RM123456A"},
		{Name: "digits first", Text: "patente 1234567RMA"},
	})
}
