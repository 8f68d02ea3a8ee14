package gb

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// NHS finds numbers of the National Health Service: ten digits, usually 3 3 4, the last by modulus 11.
//
// Source: NHS Data Dictionary, "NHS Number". One random number in eleven passes and phones look like it, so it wants a
// label, a head or the grouping.
func NHS() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.GBNHS, Labelled: true,
			Shapes: []string{"3 3 4", "10", "3-3-4"},
			Labels: []string{"nhs", "nhs no", "nhs number*", "nhsnumber*", "nhs nr", "nhs id", "national health service*", "health service number*", "patient id", "patient number*", "patient no*", "chi number*", "health number*", "hospital number*", "health id"},
		},
		Check: func(t *detect.Token) bool { return checksum.GBNHS(t.Digits) },
	}
}

// UTR finds unique taxpayer references: ten digits, the first a check digit by modulus 11; often with a K behind.
//
// Source: HMRC, "Check if a UTR is valid" (specification of the modulus check for self assessment). It wants a label.
func UTR() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.GBUTR, Labelled: true,
			Shapes: []string{"10", "5 5", "10A", "3 3 4", "5-5"},
			Labels: []string{"utr", "utr no", "utr number*", "unique taxpayer reference*", "unique tax reference*", "unique taxpayer ref*", "taxpayer reference*", "tax reference*", "tax ref", "self assessment*", "hmrc*", "tax id", "tin", "tax number*", "sautr"},
		},
		Fits: func(t *detect.Token) bool {
			return !t.Attached || t.After(1) == "K" || t.After(1) == "k"
		},
		Check: func(t *detect.Token) bool { return checksum.GBUTR(t.Digits) },
	}
}
