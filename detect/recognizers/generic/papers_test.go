package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestPassport(t *testing.T) {
	detecttest.Run(t, generic.Passport(), []detecttest.Row{
		{Name: "English", Text: "Passport No. 533380006", Want: []string{"533380006"}},
		{Name: "German", Text: "Reisepass Nr. C01X00T47", Want: []string{"C01X00T47"}},
		{Name: "French", Text: "Passeport n° 12AB34567", Want: []string{"12AB34567"}},
		{Name: "Spanish", Text: "Pasaporte: AAA123456", Want: []string{"AAA123456"}},
		{Name: "Italian", Text: "numero di passaporto YA1234567", Want: []string{"YA1234567"}},
		{Name: "Polish", Text: "Paszport ZS1234567", Want: []string{"ZS1234567"}},
		{Name: "Danish", Text: "Pasnummer 209876543", Want: []string{"209876543"}},
		{Name: "Swedish", Text: "Passnummer: 12345678", Want: []string{"12345678"}},
		{Name: "field", Text: "passportNumber=P1234567", Want: []string{"P1234567"}},
		{Name: "line above", Text: "Passport number\n533380006", Want: []string{"533380006"}},
		{Name: "German word", Text: "Pass Nr. 12345678, Pass: 12345679", Want: []string{"12345678", "12345679"}},
		{Name: "verb", Text: "use the wide form to pass to scripts. [Bug 2662434]", Why: "the number of a fault"},
		{Name: "no label", Text: "Code AAA123456", Why: "a code"},
		{Name: "order", Text: "Order AAA123456", Why: "an order number"},
		{Name: "small letters", Text: "passport aaa123456"},
		{Name: "price", Text: "The passport costs 890 kr."},
		{Name: "phone", Text: "passport office, ring 20 30 40 50"},
	})
}

func TestDrivingLicence(t *testing.T) {
	detecttest.Run(t, generic.DrivingLicence(), []detecttest.Row{
		{Name: "British", Text: "Driving licence no: MORGA657054SM9IJ", Want: []string{"MORGA657054SM9IJ"}},
		{Name: "German", Text: "Führerschein B072RRE2I55", Want: []string{"B072RRE2I55"}},
		{Name: "Danish", Text: "Kørekort 23456789", Want: []string{"23456789"}},
		{Name: "Dutch", Text: "rijbewijsnummer 1234567890", Want: []string{"1234567890"}},
		{Name: "Polish", Text: "prawo jazdy 12345/06/1234", Want: []string{"12345/06/1234"}},
		{Name: "Swedish", Text: "Körkort 811218-9876", Want: []string{"811218-9876"}},
		{Name: "American", Text: "Driver's license S1234567", Want: []string{"S1234567"}},
		{Name: "field", Text: "license_number: 99999999", Want: []string{"99999999"}},
		{Name: "no label", Text: "Nummer 23456789", Why: "a number"},
		{Name: "order", Text: "Ordre 23456789", Why: "an order number"},
		{Name: "word only", Text: "She has a driving licence."},
		{Name: "year", Text: "Kørekort siden 1998"},
	})
}
