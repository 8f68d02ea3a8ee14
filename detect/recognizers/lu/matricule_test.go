package lu_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/lu"
)

func TestMatricule(t *testing.T) {
	detecttest.Run(t, lu.Matricule(), []detecttest.Row{
		{Name: "label", Text: "Matricule: 1893120105732", Want: []string{"1893120105732"}},
		{Name: "no label", Text: "1985041212393", Want: []string{"1985041212393"}},
		{Name: "spaces", Text: "matricule 1985 0412 12393", Want: []string{"1985 0412 12393"}},
		{Name: "dash", Text: "no. matricule 19850412-12393", Want: []string{"19850412-12393"}},
		{Name: "English", Text: "Luxembourg ID 1985041212393", Want: []string{"1985041212393"}},
		{Name: "above", Text: "Matricule\n1985041212393", Want: []string{"1985041212393"}},
		{Name: "field", Text: "matricule=1985041212393", Want: []string{"1985041212393"}},
		{Name: "wrong check digit", Text: "Matricule: 1893120105733"},
		{Name: "impossible date", Text: "Matricule: 1893139105732"},
		{Name: "year out of range", Text: "Matricule: 1593120105732"},
		{Name: "EAN", Text: "EAN 5701234567892"},
		{Name: "time", Text: "20240115103000"},
		{Name: "twelve digits", Text: "Matricule 189312010573"},
	})
}
