package fr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/fr"
)

func TestSPI(t *testing.T) {
	detecttest.Run(t, fr.SPI(), []detecttest.Row{
		{Name: "label", Text: "Numéro fiscal : 30 12 345 678 167", Want: []string{"30 12 345 678 167"}},
		{Name: "as one", Text: "N° fiscal 3012345678167", Want: []string{"3012345678167"}},
		{Name: "other", Text: "SPI 0701987765493", Want: []string{"0701987765493"}},
		{Name: "English", Text: "French tax number 3012345678167", Want: []string{"3012345678167"}},
		{Name: "above", Text: "Numéro fiscal\n0701987765493", Want: []string{"0701987765493"}},
		{Name: "whole", Text: "3012345678167", Want: []string{"3012345678167"}},
		{Name: "wrong check", Text: "Numéro fiscal 3012345678168"},
		{Name: "begins with 5", Text: "Numéro fiscal 5012345678167"},
		{Name: "EAN", Text: "EAN 3012345678167"},
		{Name: "no label", Text: "lot de 3012345678167 pièces"},
		{Name: "twelve digits", Text: "SPI 301234567816"},
		{Name: "time", Text: "1412345678901"},
	})
}
