package dk

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Passport finds numbers of Danish passports: nine digits since 2012, before that two letters and seven digits.
//
// Source: Rigspolitiet, "Dansk pas"; Council of the EU, PRADO, DNK-AO. Nine digits are nothing by themselves: a label, a
// head or a machine-readable zone makes a passport number.
func Passport() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DKPassport, Labelled: true,
			Shapes: []string{"9", "3 3 3", "2L7D"},
			Labels: []string{"pas", "pasnr", "pasnummer*", "pas nr", "pas nummer*", "dansk pas", "danish passport*", "passport", "passport no*", "passport number*", "passportnumber", "passport nr", "rejsepas", "rejselegitimation"},
		},
	}
}

// DrivingLicence finds numbers of Danish driving licences: eight digits.
//
// Source: Færdselsstyrelsen, "Kørekort"; field 5 of the licence by directive 2006/126/EC. Only a label or head makes one.
func DrivingLicence() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DKDrivingLicence, Labelled: true,
			Shapes: []string{"8", "4 4", "2 2 2 2"},
			Labels: []string{"kørekort*", "kørekortnr", "kørekortnummer*", "kørekort nr", "kørekort nummer*", "førerbevis*", "korekort*", "driving licence*", "driving license*", "driver's licence*", "driver's license*", "drivers licence*", "drivers license*", "driver license*", "licence no", "license number*", "licence number*"},
		},
	}
}
