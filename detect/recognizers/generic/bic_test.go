package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestBIC(t *testing.T) {
	detecttest.Run(t, generic.BIC(), []detecttest.Row{
		{Name: "label", Text: "BIC: DEUTDEFF", Want: []string{"DEUTDEFF"}, Over: 0.8},
		{Name: "with a branch", Text: "SWIFT/BIC DABADKKKXXX", Want: []string{"DABADKKKXXX"}},
		{Name: "swift code", Text: "SWIFT code: NDEADKKK", Want: []string{"NDEADKKK"}},
		{Name: "digits in the place", Text: "BIC=BNPAFRPP", Want: []string{"BNPAFRPP"}},
		{Name: "digit at the end", Text: "BIC: MARKDEF1100", Want: []string{"MARKDEF1100"}},
		{Name: "code with a digit", Text: "BIC-kode: ABCADEM1", Want: []string{"ABCADEM1"}},
		{Name: "below", Text: "BIC\nHANDSESS\n", Want: []string{"HANDSESS"}},
		{Name: "behind an account", Text: "IBAN DK50 0040 0440 1162 43, NDEADKKK", Want: []string{"NDEADKKK"}},
		{Name: "lower case in a field", Text: "bic: deutdeff", Want: []string{"deutdeff"}},
		{Name: "in JSON", Text: `"bic":"INGBNL2A"`, Want: []string{"INGBNL2A"}},
		{Name: "no country", Text: "BIC: DEUTXXFF"},
		{Name: "seven letters", Text: "BIC: DEUTDEF"},
		{Name: "digits in the bank", Text: "BIC: DEU1DEFF"},
		{Name: "a word", Text: "BESTELLT WERDEN", Why: "a word"},
		{Name: "a word behind the label", Text: "the swift response came", Why: "a word"},
		{Name: "language", Text: "Swift language features", Why: "a word"},
		{Name: "another country behind an account", Text: "IBAN DK50 0040 0440 1162 43, BESTELLT"},
		{Name: "code of a part", Text: "ABCDEF12", Why: "a part's number"},
	})
}
