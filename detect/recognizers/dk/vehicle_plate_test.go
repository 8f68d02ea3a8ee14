package dk_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/dk"
)

func TestVehiclePlate(t *testing.T) {
	detecttest.Run(t, dk.VehiclePlate(), []detecttest.Row{
		{Name: "label", Text: "Nummerplade: AB 12 345", Want: []string{"AB 12 345"}},
		{Name: "as one", Text: "Reg.nr. AB12345", Want: []string{"AB12345"}},
		{Name: "sentence", Text: "Bilen med nummerpladen CD 34 567 holder i gården.", Want: []string{"CD 34 567"}},
		{Name: "vehicle", Text: "Køretøj: EF 45 678", Want: []string{"EF 45 678"}},
		{Name: "English", Text: "License plate EF45678", Want: []string{"EF45678"}},
		{Name: "field", Text: "registreringsnummer=EF45678", Want: []string{"EF45678"}},
		{Name: "behind", Text: "EF45678 (bil)", Want: []string{"EF45678"}},
		{Name: "dashes", Text: "bil EF-45-678", Want: []string{"EF-45-678"}},
		{Name: "no label", Text: "Model EF45678", Why: "a product code"},
		{Name: "letters not used", Text: "Nummerplade IQ 12 345"},
		{Name: "small letters", Text: "bil ef45678"},
		{Name: "six digits", Text: "bil EF 45 6789"},
		{Name: "no digits", Text: "Bilen er rød."},
		{Name: "end of an address", Text: "https://www.iana.org/assignments/charset-reg/CP50220", Why: "a page"},
		{Name: "name of a program", Text: "NL80211_USER_REG_HINT", Why: "a constant"},
		{Name: "invoice", Text: "Faktura EF45678", Why: "an invoice number"},
	})
}
