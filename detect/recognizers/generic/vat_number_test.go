package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestVATNumber(t *testing.T) {
	detecttest.Run(t, generic.VATNumber(), []detecttest.Row{
		{Name: "Danish", Text: "VAT no. DK13585628", Want: []string{"DK13585628"}},
		{Name: "Danish with spaces", Text: "DK 13 58 56 28", Want: []string{"DK 13 58 56 28"}},
		{Name: "German", Text: "USt-IdNr. DE136695976", Want: []string{"DE136695976"}},
		{Name: "Austrian", Text: "ATU13585627", Want: []string{"ATU13585627"}},
		{Name: "Belgian dots", Text: "BE 0428.759.497", Want: []string{"BE 0428.759.497"}},
		{Name: "Dutch", Text: "btw NL004495445B01", Want: []string{"NL004495445B01"}},
		{Name: "French", Text: "TVA FR40303265045", Want: []string{"FR40303265045"}},
		{Name: "Spanish", Text: "ESA13585625", Want: []string{"ESA13585625"}},
		{Name: "Irish", Text: "IE6433435F", Want: []string{"IE6433435F"}},
		{Name: "Swiss", Text: "CHE-107.787.577 MWST", Want: []string{"CHE-107.787.577 MWST"}},
		{Name: "Norwegian", Text: "NO 982 243 459 MVA", Want: []string{"NO 982 243 459 MVA"}},
		{Name: "Swedish", Text: "SE556188840401", Want: []string{"SE556188840401"}},
		{Name: "British", Text: "GB 980 7806 84", Want: []string{"GB 980 7806 84"}},
		{Name: "Italian", Text: "IT00743110157", Want: []string{"IT00743110157"}},
		{Name: "Polish", Text: "PL8567346215", Want: []string{"PL8567346215"}},
		{Name: "wrong check digit", Text: "DK13585627"},
		{Name: "another country's code", Text: "US13585628"},
		{Name: "part number", Text: "Part DE136695977"},
		{Name: "small letters", Text: "de136695976"},
		{Name: "no code", Text: "VAT 13585628"},
		{Name: "a word before a number", Text: "TO 13585628"},
		{Name: "longer", Text: "DK135856280"},
	})
}
