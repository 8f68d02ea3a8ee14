package fi_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/fi"
)

func TestYtunnus(t *testing.T) {
	detecttest.Run(t, fi.Ytunnus(), []detecttest.Row{
		{Name: "label", Text: "Y-tunnus: 0737546-2", Want: []string{"0737546-2"}},
		{Name: "other", Text: "Liiketunnus 2077474-0", Want: []string{"2077474-0"}},
		{Name: "English", Text: "Business ID 2077474-0", Want: []string{"2077474-0"}},
		{Name: "as one with label", Text: "Y-tunnus 20774740", Want: []string{"20774740"}},
		{Name: "above", Text: "Y-tunnus\n0737546-2", Want: []string{"0737546-2"}},
		{Name: "Swedish", Text: "FO-nummer 0737546-2", Want: []string{"0737546-2"}},
		{Name: "wrong digit", Text: "Y-tunnus: 0737546-3"},
		{Name: "no label as one", Text: "kpl 20774740 ja"},
		{Name: "order", Text: "Tilausnumero 20774741"},
		{Name: "phone", Text: "puh 2077474 0"},
		{Name: "date", Text: "20240115"},
		{Name: "longer", Text: "Y-tunnus 20774740-0"},
	})
}
