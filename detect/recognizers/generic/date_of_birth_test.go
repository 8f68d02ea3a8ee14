package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestDateOfBirth(t *testing.T) {
	detecttest.Run(t, generic.DateOfBirth(), []detecttest.Row{
		{Name: "Danish", Text: "Hun er født den 3. maj 1980 i Skive.", Want: []string{"3. maj 1980"}},
		{Name: "Danish numeric", Text: "Fødselsdato: 03-05-1980", Want: []string{"03-05-1980"}},
		{Name: "Danish letter", Text: "Kim Holm, f. 03.05.1980", Want: []string{"03.05.1980"}},
		{Name: "place between", Text: "født i Aarhus 03.05.1980", Want: []string{"03.05.1980"}},
		{Name: "short year", Text: "født 3.5.80", Want: []string{"3.5.80"}},
		{Name: "English", Text: "DOB: 1980-05-03", Want: []string{"1980-05-03"}},
		{Name: "English month", Text: "She was born on May 3rd, 1980.", Want: []string{"May 3rd, 1980"}},
		{Name: "American order", Text: "Date of birth 05/23/1980", Want: []string{"05/23/1980"}},
		{Name: "German", Text: "geb. 03.05.1980 in Ulm", Want: []string{"03.05.1980"}},
		{Name: "German star", Text: "Heike Weiß (* 03.05.1980)", Want: []string{"03.05.1980"}},
		{Name: "French", Text: "Née le 1er août 1980 à Lyon", Want: []string{"1er août 1980"}},
		{Name: "Spanish", Text: "Fecha de nacimiento: 3 de mayo de 1980", Want: []string{"3 de mayo de 1980"}},
		{Name: "Polish", Text: "ur. 03.05.1980 r.", Want: []string{"03.05.1980"}},
		{Name: "Finnish", Text: "syntynyt 3. huhtikuuta 1980", Want: []string{"3. huhtikuuta 1980"}},
		{Name: "field", Text: `"date_of_birth": "1980-05-03"`, Want: []string{"1980-05-03"}},
		{Name: "line above", Text: "Fødselsdato\n03-05-1980\n", Want: []string{"03-05-1980"}},
		{Name: "Greek", Text: "Ημερομηνία γέννησης: 03/05/1980", Want: []string{"03/05/1980"}},
		{Name: "list of versions", Text: "!History\n*23-07-2006: version 1.0\n* 20-07-2006: version 0.11", Why: "a list with asterisks"},
		{Name: "no label", Text: "Mødet er den 03-05-1980.", Why: "a date"},
		{Name: "invoice date", Text: "Fakturadato: 03-05-1980", Why: "the date of an invoice"},
		{Name: "time of a log", Text: "2024-05-03 10:00:00 INFO start", Why: "a time"},
		{Name: "impossible", Text: "Fødselsdato: 31-02-1980"},
		{Name: "number between", Text: "født med 2 søskende og 3. maj 1980 flyttet", Why: "a date of moving"},
		{Name: "expires", Text: "Passport expires 03/05/2030", Why: "the end of a passport"},
		{Name: "word only", Text: "Hun er født dansker."},
		{Name: "version", Text: "version 10.12.2020", Why: "a version"},
	})
}
