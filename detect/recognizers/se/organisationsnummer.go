package se

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Organisationsnummer finds Swedish organisation numbers: ten digits, the third at least 2 so that none is a personal
// number, the last by the Luhn rule.
//
// Source: Lagen (1974:174) om identitetsbeteckning för juridiska personer; Skatteverket, SKV 709. Sole traders have their
// personal number instead, which this does not take. Without a label only the written form with a dash stands alone.
func Organisationsnummer() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.SEOrganisationsnummer, Labelled: true,
			Shapes: []string{"6-4", "10", "6 4", "12"},
			Labels: []string{"organisationsnummer*", "organisationsnr", "orgnr", "org nr", "org nummer*", "org no", "organisation number*", "organization number*", "organisation no*", "company registration*", "registration number", "företagsnummer*", "momsregistreringsnummer*", "vat nr", "vat number*"},
		},
		Fits: func(t *detect.Token) bool {
			d := t.Digits
			if len(d) == 12 {
				return d[0] == 1 && d[1] == 6 && d[4] >= 2
			}
			return d[2] >= 2
		},
		Check: func(t *detect.Token) bool {
			d := t.Digits
			return checksum.SEOrganisationsnummer(d[len(d)-10:])
		},
	}
}
