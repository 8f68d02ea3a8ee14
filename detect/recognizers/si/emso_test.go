package si_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/si"
)

func TestEMSO(t *testing.T) {
	detecttest.Run(t, si.EMSO(), []detecttest.Row{
		{Name: "label", Text: "EMŠO: 0101006500006", Want: []string{"0101006500006"}},
		{Name: "no label", Text: "Podpisani 1503985501233 izjavljam", Want: []string{"1503985501233"}},
		{Name: "long", Text: "Enotna matična številka 1503985501233", Want: []string{"1503985501233"}},
		{Name: "JMBG", Text: "JMBG 1503985501233", Want: []string{"1503985501233"}},
		{Name: "spaces", Text: "EMŠO 1503985 501233", Want: []string{"1503985 501233"}},
		{Name: "English", Text: "Slovenian personal number 1503985501233", Want: []string{"1503985501233"}},
		{Name: "above", Text: "EMŠO\n1503985501233", Want: []string{"1503985501233"}},
		{Name: "wrong digit", Text: "EMŠO: 0101006500007"},
		{Name: "impossible date", Text: "EMŠO 3201006500006"},
		{Name: "year out of range", Text: "EMŠO 0101506500006"},
		{Name: "year before all who live", Text: "EMŠO 1105884849519"},
		{Name: "time in thousandths", Text: "start: 1403114400000, end 1401991200000", Why: "a time"},
		{Name: "round number", Text: "1001000000000, 1010000000000", Why: "a number of units"},
		{Name: "EAN", Text: "EAN 5901234123457"},
		{Name: "twelve digits", Text: "EMŠO 010100650000"},
	})
}
