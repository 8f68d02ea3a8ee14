package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestVehiclePlate(t *testing.T) {
	detecttest.Run(t, generic.VehiclePlate(), []detecttest.Row{
		{Name: "German", Text: "Kennzeichen: M-AB 1234", Want: []string{"M-AB 1234"}},
		{Name: "British", Text: "number plate AB12 CDE", Want: []string{"AB12 CDE"}},
		{Name: "French", Text: "Immatriculation AA-123-BB", Want: []string{"AA-123-BB"}},
		{Name: "Swedish", Text: "Registreringsnummer ABC 123", Want: []string{"ABC 123"}},
		{Name: "Norwegian", Text: "Kjennemerke: EL 12345", Want: []string{"EL 12345"}},
		{Name: "Spanish", Text: "Matrícula 1234 BCD", Want: []string{"1234 BCD"}},
		{Name: "Italian", Text: "targa AB123CD", Want: []string{"AB123CD"}},
		{Name: "Dutch", Text: "kenteken 12-ABC-3", Want: []string{"12-ABC-3"}},
		{Name: "words between", Text: "The license plate was AB12CDE.", Want: []string{"AB12CDE"}},
		{Name: "line above", Text: "Plate\nAB12CDE", Want: []string{"AB12CDE"}},
		{Name: "no word", Text: "Model AB12CDE", Why: "a product code"},
		{Name: "digits only", Text: "plate 12345"},
		{Name: "letters only", Text: "plate ABCDE"},
		{Name: "small letters", Text: "plate ab12cde"},
		{Name: "steel", Text: "plate of 12 mm steel", Why: "a plate of steel"},
	})
}
