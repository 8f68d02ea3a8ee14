package cz_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/cz"
)

func TestRodneCislo(t *testing.T) {
	detecttest.Run(t, cz.RodneCislo(), []detecttest.Row{
		{Name: "label", Text: "Rodné číslo: 736028/5163", Want: []string{"736028/5163"}},
		{Name: "two letters", Text: "RČ: 6205112353", Want: []string{"6205112353"}},
		{Name: "two letters and dots", Text: "r. č. 6702055822", Want: []string{"6702055822"}},
		{Name: "twenty added too early", Text: "Jde o 607703/1609, jak víme.", Why: "20 is added to months since 2004 only"},
		{Name: "no label", Text: "Pan Novák, 736028/5163, Brno", Want: []string{"736028/5163"}},
		{Name: "as one", Text: "Rodné číslo 7360285163", Want: []string{"7360285163"}},
		{Name: "other", Text: "r. č. rodné číslo 855212/1237", Want: []string{"855212/1237"}},
		{Name: "before 1954", Text: "Rodné číslo 530101/123", Want: []string{"530101/123"}},
		{Name: "English", Text: "birth number 855212/1237", Want: []string{"855212/1237"}},
		{Name: "above", Text: "Rodné číslo\n736028/5163", Want: []string{"736028/5163"}},
		{Name: "not divisible", Text: "Rodné číslo: 736028/5164"},
		{Name: "impossible month", Text: "Rodné číslo 733328/5163"},
		{Name: "as one, no label", Text: "počet 7360285163 ks"},
		{Name: "order", Text: "order 736028/5164"},
		{Name: "nine digits after 1954", Text: "Rodné číslo 736028/516"},
		{Name: "nine digits, no label", Text: "530101123 ks"},
	})
}
