package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestAge(t *testing.T) {
	detecttest.Run(t, generic.Age(), []detecttest.Row{
		{Name: "label", Text: "Alder: 45", Want: []string{"45"}},
		{Name: "name and comma", Text: "Kim Holm, 45 år, arbejder her.", Want: []string{"45"}},
		{Name: "adjective", Text: "En 45-årig mand kom ind.", Want: []string{"45"}},
		{Name: "years old", Text: "He is 45 years old.", Want: []string{"45"}},
		{Name: "aged", Text: "a woman aged 45", Want: []string{"45"}},
		{Name: "gammel", Text: "Hun er 45 år gammel.", Want: []string{"45"}},
		{Name: "German", Text: "Alter: 45 Jahre", Want: []string{"45"}},
		{Name: "German adjective", Text: "ein 45-jähriger Mann", Want: []string{"45"}},
		{Name: "French", Text: "âgé de 45 ans", Want: []string{"45"}},
		{Name: "year old", Text: "This 79 year old female", Want: []string{"79"}},
		{Name: "field", Text: `{"age": 45}`, Want: []string{"45"}},
		{Name: "somebody of so many years", Text: "Paciente varón de 53 años, sin antecedentes", Want: []string{"53"}},
		{Name: "Danish somebody", Text: "Kunden er en mand på 45 år.", Want: []string{"45"}},
		{Name: "somebody and a comma", Text: "Paciente de sexo femenino, de 62 años", Want: []string{"62"}},
		{Name: "just turned", Text: "My brother just turned 60", Want: []string{"60"}},
		{Name: "a patient's guarantee", Text: "patient med garanti på 5 år", Why: "a guarantee"},
		{Name: "a loan of years", Text: "et lån på 30 år", Why: "the length of a loan"},
		{Name: "turned round", Text: "The valve turned 90 degrees.", Why: "an angle"},
		{Name: "label above", Text: "Alder\n45\n", Want: []string{"45"}},
		{Name: "a line below", Text: "Alder\n45 kr. pr. stk.", Why: "a price in the line below"},
		{Name: "Italian", Text: "L'età è 45 anni", Want: []string{"45"}},
		{Name: "years alone", Text: "Kontrakten løber i 3 år.", Why: "the length of a contract"},
		{Name: "guarantee", Text: "Der er 5 års garanti.", Why: "a guarantee"},
		{Name: "rule", Text: "Kursister på 18 år og derover", Why: "a rule"},
		{Name: "experience", Text: "10 years of experience", Why: "experience"},
		{Name: "percent", Text: "Alder: 45%", Why: "a share"},
		{Name: "too old", Text: "Age: 345"},
		{Name: "year", Text: "år 2024", Why: "a year"},
		{Name: "agreement", Text: "en 5-årig aftale", Why: "an agreement"},
		{Name: "field of a patient", Text: "patient_age: 45, customerAge=46", Want: []string{"45", "46"}},
		{Name: "age of an answer", Text: "Cache-Control: max-age=45", Why: "how long an answer may be kept, in seconds"},
		{Name: "age of a release", Text: "min-release-age=7", Why: "a setting of a program, in days"},
		{Name: "age of a transaction", Text: "vacuum_defer_cleanup_age = 0", Why: "a setting of a program"},
		{Name: "age of a file", Text: "const cacheMaxAge = 5", Why: "a constant of a program"},
		{Name: "fault", Text: "Fix an 11-year-old bug and a 5 year old bug", Why: "the age of a fault"},
		{Name: "rule in English", Text: "for 18 years of age and older", Why: "a rule"},
		{Name: "page", Text: "page 45", Why: "a page"},
	})
}
