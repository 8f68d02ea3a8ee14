package dk_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

func TestPassport(t *testing.T) {
	detecttest.Run(t, dk.Passport(), []detecttest.Row{
		{Name: "label", Text: "Pasnr. 209876543", Want: []string{"209876543"}},
		{Name: "in a sentence", Text: "Hendes pas har nummeret 209876543.", Want: []string{"209876543"}},
		{Name: "grouped", Text: "Pasnummer: 209 876 543", Want: []string{"209 876 543"}},
		{Name: "English", Text: "Passport No: 209876543", Want: []string{"209876543"}},
		{Name: "old form", Text: "Danish passport AB1234567", Want: []string{"AB1234567"}},
		{Name: "field", Text: "passport_number=209876543", Want: []string{"209876543"}},
		{Name: "line above", Text: "Pasnummer\n209876543\n", Want: []string{"209876543"}},
		{Name: "label behind", Text: "209876543 (pas)", Want: []string{"209876543"}},
		{Name: "no label", Text: "I alt 209876543 enheder", Why: "a count"},
		{Name: "order", Text: "Ordre 209876543", Why: "an order number"},
		{Name: "ten digits", Text: "Pas 2098765431"},
		{Name: "product", Text: "Vare AB1234567", Why: "a product code"},
		{Name: "a word with the same begin", Text: "Pasta 209876543"},
		{Name: "long after the label", Text: "Pas på. Der er kommet nye regler om indførsel af varer, og de gælder fra den dag i dag for alle: 209876543"},
	})
}

func TestDrivingLicence(t *testing.T) {
	detecttest.Run(t, dk.DrivingLicence(), []detecttest.Row{
		{Name: "label", Text: "Kørekort nr. 12345678", Want: []string{"12345678"}},
		{Name: "one word", Text: "Kørekortnummer: 23456789", Want: []string{"23456789"}},
		{Name: "grouped", Text: "kørekort 2345 6789", Want: []string{"2345 6789"}},
		{Name: "English", Text: "Driving licence number 23456789", Want: []string{"23456789"}},
		{Name: "American spelling", Text: "Driver's license: 23456789", Want: []string{"23456789"}},
		{Name: "capitals", Text: "KØREKORTNR: 23456789", Want: []string{"23456789"}},
		{Name: "behind", Text: "23456789 (kørekort)", Want: []string{"23456789"}},
		{Name: "above", Text: "Kørekortnr\n23456789", Want: []string{"23456789"}},
		{Name: "phone", Text: "Telefon 23456789", Why: "a phone number"},
		{Name: "bare", Text: "se 23456789 og frem"},
		{Name: "seven digits", Text: "Kørekort 2345678"},
		{Name: "nine digits", Text: "Kørekort 234567890"},
		{Name: "order", Text: "Kørekort til ordrenr. 23456789", Why: "an order number"},
		{Name: "word only", Text: "Han har ikke kørekort."},
	})
}
