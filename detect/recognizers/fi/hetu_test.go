package fi_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/fi"
)

func TestHetu(t *testing.T) {
	detecttest.Run(t, fi.Hetu(), []detecttest.Row{
		{Name: "dash", Text: "Henkilötunnus: 131052-308T", Want: []string{"131052-308T"}},
		{Name: "no label", Text: "Hakija 131052-308T soitti.", Want: []string{"131052-308T"}},
		{Name: "this century", Text: "hetu 010100A123D", Want: []string{"010100A123D"}},
		{Name: "lower case", Text: "hetu 131052-308t", Want: []string{"131052-308t"}},
		{Name: "small label", Text: "HETU:131052-308T", Want: []string{"131052-308T"}},
		{Name: "Swedish label", Text: "Personbeteckning 131052-308T", Want: []string{"131052-308T"}},
		{Name: "English", Text: "personal identity code 131052-308T", Want: []string{"131052-308T"}},
		{Name: "field", Text: "\"hetu\":\"131052-308T\"", Want: []string{"131052-308T"}},
		{Name: "above", Text: "Henkilötunnus\n131052-308T", Want: []string{"131052-308T"}},
		{Name: "end of text", Text: "131052-308T", Want: []string{"131052-308T"}},
		{Name: "letter M", Text: "sotu 010190-123M", Want: []string{"010190-123M"}},
		{Name: "wrong control character", Text: "Henkilötunnus: 131052-308U"},
		{Name: "impossible date", Text: "hetu 311152-308T"},
		{Name: "sign that is none", Text: "hetu 131052Z308T"},
		{Name: "longer", Text: "tunnus 131052-308TX"},
		{Name: "part number", Text: "131052-308 T"},
		{Name: "digits only", Text: "131052/308T"},
		{Name: "product", Text: "Tuote 131052B308"},
	})
}
