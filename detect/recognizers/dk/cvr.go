package dk

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// CVR finds numbers of the Danish business register: eight digits, the last a check digit (modulus 11, weights 2 7 6 5 4 3
// 2 1).
//
// Source: Erhvervsstyrelsen, "CVR-nummerets opbygning". Eight digits are also every Danish phone number, so that nothing
// but a label, a head or the country code makes one.
func CVR() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DKCVR, Labelled: true,
			Shapes: []string{"8", "2 2 2 2", "4 4", "2L8D"},
			Labels: []string{"cvr", "cvrnr", "cvrnummer*", "cvr nummer*", "cvr nr", "cvr no", "cvr number", "se nummer*", "senr", "virksomhedsnummer*", "company registration*", "company reg no", "business registration*", "org nr", "vat no", "vat number", "momsnr", "momsnummer*", "moms nr", "firmanummer*", "registration number"},
		},
		Fits: func(t *detect.Token) bool {
			return t.Kind != detect.Mixed || t.Raw()[:2] == "DK"
		},
		Check: func(t *detect.Token) bool { return checksum.DKCVR(t.Digits) },
		More: func(t *detect.Token, j *detect.Judgement) {
			if t.Kind == detect.Mixed {
				j.AddAt(detect.Prefix, t.Start, t.Start+2)
				j.Span(t.Start+2, t.End)
			}
		},
	}
}
