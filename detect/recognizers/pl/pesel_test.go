package pl_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/pl"
)

func TestPESEL(t *testing.T) {
	detecttest.Run(t, pl.PESEL(), []detecttest.Row{
		{Name: "label", Text: "PESEL: 44051401458", Want: []string{"44051401458"}},
		{Name: "born from 2000", Text: "Nr PESEL 02212301353", Want: []string{"02212301353"}},
		{Name: "in a sentence", Text: "legitymujący się numerem PESEL 44051401458,", Want: []string{"44051401458"}},
		{Name: "English", Text: "Polish national identification number 44051401458", Want: []string{"44051401458"}},
		{Name: "above", Text: "PESEL\n44051401458", Want: []string{"44051401458"}},
		{Name: "whole", Text: "44051401458", Want: []string{"44051401458"}},
		{Name: "field", Text: "pesel=44051401458", Want: []string{"44051401458"}},
		{Name: "wrong digit", Text: "PESEL: 44051401459"},
		{Name: "impossible month", Text: "PESEL 44131401458"},
		{Name: "impossible day", Text: "PESEL 44053201458"},
		{Name: "no label", Text: "zapas 44051401458 szt."},
		{Name: "order", Text: "Zamówienie 44051401458"},
		{Name: "ten digits", Text: "PESEL 4405140145"},
	})
}
