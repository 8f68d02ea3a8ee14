package gr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gr"
)

func TestAMKA(t *testing.T) {
	detecttest.Run(t, gr.AMKA(), []detecttest.Row{
		{Name: "label", Text: "ΑΜΚΑ: 01018001238", Want: []string{"01018001238"}},
		{Name: "Latin", Text: "AMKA 15029145677", Want: []string{"15029145677"}},
		{Name: "spaces", Text: "ΑΜΚΑ 010180 01238", Want: []string{"010180 01238"}},
		{Name: "no label", Text: "15029145677", Want: []string{"15029145677"}},
		{Name: "English", Text: "Greek social security number 15029145677", Want: []string{"15029145677"}},
		{Name: "above", Text: "ΑΜΚΑ\n15029145677", Want: []string{"15029145677"}},
		{Name: "small", Text: "αμκα 15029145677", Want: []string{"15029145677"}},
		{Name: "wrong digit", Text: "ΑΜΚΑ 01018001239"},
		{Name: "impossible date", Text: "ΑΜΚΑ 32018001238"},
		{Name: "order", Text: "order 15029145677"},
		{Name: "no label in a text", Text: "κωδικός 15029145678"},
		{Name: "ten digits", Text: "ΑΜΚΑ 1502914567"},
	})
}
