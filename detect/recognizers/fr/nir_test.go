package fr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/fr"
)

func TestNIR(t *testing.T) {
	detecttest.Run(t, fr.NIR(), []detecttest.Row{
		{Name: "label", Text: "Numéro de sécurité sociale : 2 55 08 14 168 025 38", Want: []string{"2 55 08 14 168 025 38"}},
		{Name: "wrong key in groups", Text: "NIR: 1 62 11 18 926 915 11", Why: "thirteen digits and a key that is not theirs are no number without a key"},
		{Name: "as one", Text: "NIR 255081416802538", Want: []string{"255081416802538"}},
		{Name: "no label", Text: "255081416802538", Want: []string{"255081416802538"}},
		{Name: "grouped, no label", Text: "2 55 08 14 168 025 38", Want: []string{"2 55 08 14 168 025 38"}},
		{Name: "thirteen with label", Text: "NIR 2550814168025", Want: []string{"2550814168025"}},
		{Name: "Corsica", Text: "NIR 189122A12345678"},
		{Name: "other", Text: "sécu 189067511608784", Want: []string{"189067511608784"}},
		{Name: "English", Text: "French social security number 189067511608784", Want: []string{"189067511608784"}},
		{Name: "above", Text: "N° de sécurité sociale\n189067511608784", Want: []string{"189067511608784"}},
		{Name: "temporary number, labelled", Text: "NIR 755081416802579", Want: []string{"755081416802579"}},
		{Name: "month not known, labelled", Text: "NIR 155251416802569", Want: []string{"155251416802569"}},
		{Name: "digits that a temporary number would have", Text: "robot 755081416802579 moved", Why: "one of many random numbers"},
		{Name: "wrong key", Text: "NIR 255081416802539"},
		{Name: "sex that is none", Text: "NIR 955081416802538"},
		{Name: "month that is none", Text: "NIR 255131416802538"},
		{Name: "thirteen, no label", Text: "2550814168025"},
		{Name: "card", Text: "carte 255081416802539"},
		{Name: "fourteen digits", Text: "NIR 25508141680253"},
	})
}
