package no

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Organisasjonsnummer finds Norwegian organisation numbers: nine digits that begin with 8 or 9, the last by modulus 11.
//
// Source: Brønnøysundregistrene, "Om organisasjonsnummeret". Nine digits want a label, a head or the MVA behind them.
func Organisasjonsnummer() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.NOOrganisasjonsnummer, Labelled: true,
			Shapes: []string{"9", "3 3 3", "3.3.3", "9A"},
			Labels: []string{"organisasjonsnummer*", "organisasjonsnr", "orgnr", "org nr", "org nummer*", "org no", "foretaksnummer*", "foretaksregisteret", "mva", "organisation number*", "organization number*", "organisation no*", "company registration*", "company number*", "company no*", "norwegian company number*", "business number*", "bedriftsnummer*", "virksomhetsnummer*", "registration number"},
		},
		Fits: func(t *detect.Token) bool {
			return t.Digits[0] >= 8 && (!t.Attached || len(t.After(4)) >= 3 && t.After(3) == "MVA")
		},
		Check: func(t *detect.Token) bool { return checksum.NOOrganisasjonsnummer(t.Digits) },
	}
}
