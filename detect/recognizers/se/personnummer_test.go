package se_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/se"
)

func TestPersonnummer(t *testing.T) {
	detecttest.Run(t, se.Personnummer(), []detecttest.Row{
		{Name: "ten digits", Text: "Personnummer: 811218-9876", Want: []string{"811218-9876"}},
		{Name: "twelve digits", Text: "Personnr 19811218-9876", Want: []string{"19811218-9876"}},
		{Name: "twelve as one", Text: "pnr: 198112189876", Want: []string{"198112189876"}},
		{Name: "ten as one with label", Text: "Personnummer 8112189876", Want: []string{"8112189876"}},
		{Name: "plus for a hundred", Text: "personnummer 811218+9876", Want: []string{"811218+9876"}},
		{Name: "coordination number", Text: "samordningsnummer 701063-2391", Want: []string{"701063-2391"}},
		{Name: "no label, dash", Text: "Sökanden (811218-9876) ringde.", Want: []string{"811218-9876"}},
		{Name: "no label, twelve", Text: "19811218-9876", Want: []string{"19811218-9876"}},
		{Name: "English", Text: "Swedish personal identity number 640823-3234", Want: []string{"640823-3234"}},
		{Name: "above", Text: "Personnummer\n640823-3234", Want: []string{"640823-3234"}},
		{Name: "behind", Text: "640823-3234 (personnummer)", Want: []string{"640823-3234"}},
		{Name: "field", Text: "\"person_nr\": \"6408233234\"", Want: []string{"6408233234"}},
		{Name: "en dash", Text: "Personnummer 640823–3234", Want: []string{"640823–3234"}},
		{Name: "wrong check digit", Text: "Personnummer: 811218-9877"},
		{Name: "impossible month", Text: "Personnummer: 811318-9876"},
		{Name: "impossible day", Text: "Personnummer: 810231-9876"},
		{Name: "ten as one, no label", Text: "Vi sålde 8112189876 st."},
		{Name: "order", Text: "Ordernummer 811218-9876"},
		{Name: "century that is none", Text: "pnr 178112189876"},
		{Name: "nine digits", Text: "Personnummer 811218-987"},
		{Name: "seconds since 1970", Text: "ts=1481121898"},
	})
}
