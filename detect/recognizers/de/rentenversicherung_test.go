package de_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/de"
)

func TestRentenversicherung(t *testing.T) {
	detecttest.Run(t, de.Rentenversicherung(), []detecttest.Row{
		{Name: "label", Text: "Rentenversicherungsnummer: 15070649C103", Want: []string{"15070649C103"}},
		{Name: "grouped", Text: "Versicherungsnr. 15 070649 C 103", Want: []string{"15 070649 C 103"}},
		{Name: "no label", Text: "15 070649 C 103", Want: []string{"15 070649 C 103"}},
		{Name: "as one, no label", Text: "gespeichert: 65170839J003.", Want: []string{"65170839J003"}},
		{Name: "short label", Text: "SVNR 65170839J003", Want: []string{"65170839J003"}},
		{Name: "lower case", Text: "rvnr 15070649c103", Want: []string{"15070649c103"}},
		{Name: "letter attached", Text: "15 070649C103", Want: []string{"15 070649C103"}},
		{Name: "end of a UUID", Text: "3ad90ab6-8b9f-9c86-c6b8-33601145f349", Why: "hexadecimal digits that pass by chance"},
		{Name: "dump of bytes", Text: "00000000  16 03 01 00 b2 01 00 00  ae 03 03 4f", Why: "bytes"},
		{Name: "dump of bytes in capitals", Text: "16 03 01 00 B2 01 00 00", Why: "bytes"},
		{Name: "wrong check digit", Text: "Rentenversicherungsnummer: 15070649C104"},
		{Name: "impossible month", Text: "RVNR 15071349C103"},
		{Name: "no letter", Text: "Versicherungsnummer 150706491103"},
		{Name: "two digits behind", Text: "15 070649 C 10"},
		{Name: "part number", Text: "Teil 15070649C104"},
		{Name: "longer", Text: "15 070649 C 1034"},
	})
}
