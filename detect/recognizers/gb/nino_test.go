package gb_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gb"
)

func TestNINO(t *testing.T) {
	detecttest.Run(t, gb.NINO(), []detecttest.Row{
		{Name: "label", Text: "NI number: AB123456C", Want: []string{"AB123456C"}},
		{Name: "no label", Text: "Employee JG103759A started.", Want: []string{"JG103759A"}},
		{Name: "spaced", Text: "National Insurance No. JG 10 37 59 A", Want: []string{"JG 10 37 59 A"}},
		{Name: "spaced, no label", Text: "JG 10 37 59 A", Want: []string{"JG 10 37 59 A"}},
		{Name: "without the last letter", Text: "NINO JG103759", Want: []string{"JG103759"}},
		{Name: "lower case", Text: "nino: jg103759a", Want: []string{"jg103759a"}},
		{Name: "dashes", Text: "NI JG-10-37-59-A", Want: []string{"JG-10-37-59-A"}},
		{Name: "above", Text: "National insurance number\nJG103759A", Want: []string{"JG103759A"}},
		{Name: "last letter apart", Text: "NINO JG103759 A", Want: []string{"JG103759 A"}},
		{Name: "short hash", Text: "Merge: bc899650c ae9afd977", Why: "the hash of a commit"},
		{Name: "prefix not given out", Text: "NINO GB103759A"},
		{Name: "first letter not used", Text: "NINO DA103759A"},
		{Name: "last letter", Text: "NINO JG103759E"},
		{Name: "no last letter, no label", Text: "Part JG103759"},
		{Name: "seven digits", Text: "NINO JG1037591A"},
		{Name: "plate", Text: "JG10 ABC"},
		{Name: "words before pairs", Text: "on 10 37 59"},
	})
}
