package gr_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/gr"
)

func TestID(t *testing.T) {
	detecttest.Run(t, gr.ID(), []detecttest.Row{
		{Name: "Greek letters", Text: "Αριθμός ταυτότητας: ΑΒ123456", Want: []string{"ΑΒ123456"}},
		{Name: "apart", Text: "Α.Δ.Τ. ΑΔΤ: ΑΚ 654321", Want: []string{"ΑΚ 654321"}},
		{Name: "Latin letters", Text: "Greek ID AB123456", Want: []string{"AB123456"}},
		{Name: "apart Latin", Text: "ID card AB 123456", Want: []string{"AB 123456"}},
		{Name: "one letter", Text: "ταυτότητα Χ123456", Want: []string{"Χ123456"}},
		{Name: "above", Text: "Ταυτότητα\nΑΒ123456", Want: []string{"ΑΒ123456"}},
		{Name: "no label", Text: "κωδικός ΑΒ123456"},
		{Name: "letters not used", Text: "ταυτότητα ΓΔ123456"},
		{Name: "five digits", Text: "ταυτότητα ΑΒ12345"},
		{Name: "seven digits", Text: "ταυτότητα ΑΒ 1234567"},
		{Name: "order", Text: "order AB123456"},
	})
}
