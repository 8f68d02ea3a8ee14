package de

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// Personalausweis finds serial numbers of German identity cards: a letter of the office (L M N P R T V W X Y), eight
// characters of digits and the consonants C F G H J K L M N P R T V W X Y Z, and often a check digit (weights 7 3 1).
//
// Source: Personalausweisverordnung § 2 and Anlage; BSI TR-03127; ICAO Doc 9303. Cards before 2010 have ten digits and a D.
// Codes of the same form are common, so without its check digit it wants a label.
func Personalausweis() detect.Recognizer {
	return document(detect.Declaration{
		Entity: entity.DEPersonalausweis, Labelled: true,
		Shapes: []string{"10X", "9X", "10D1L"},
		Labels: []string{"personalausweis*", "personalausweisnummer*", "personalausweisnr", "ausweisnummer*", "ausweisnr", "ausweis nr", "ausweis", "perso", "personalausweis nr", "seriennummer des ausweises", "german id*", "german id card*", "german identity card*", "identity card*", "identity card number*", "id card*", "id card number*", "national id card*"},
	}, "LMNPRTVWXY")
}

// Reisepass finds numbers of German passports: the same form beginning with C F G H J K.
//
// Source: Passverordnung § 3 and Anlage; ICAO Doc 9303.
func Reisepass() detect.Recognizer {
	return document(detect.Declaration{
		Entity: entity.DEReisepass, Labelled: true,
		Shapes: []string{"10X", "9X"},
		Labels: []string{"reisepass*", "reisepassnummer*", "reisepassnr", "reisepass nr", "passnummer*", "passnr", "pass nr", "pass", "german passport*", "passport", "passport no*", "passport number*", "passport nr", "passportnumber"},
	}, "CFGHJK")
}

func document(of detect.Declaration, first string) detect.Recognizer {
	return detect.Pattern{
		Of: of,
		Fits: func(t *detect.Token) bool {
			s := t.Raw()
			if t.Shape == 2 {
				return s[10] == 'D'
			}
			return contains(first, s[0]) && allowed(s[1:9]) && (len(s) == 9 || s[9]-'0' <= 9)
		},
		More: func(t *detect.Token, j *detect.Judgement) {
			s := t.Raw()
			switch {
			case len(s) < 10:
				j.Add(detect.Bare)
			case checksum.DEDocument(s[:10]):
				j.Add(detect.CheckOK)
			default:
				j.Add(detect.CheckFail)
			}
		},
	}
}

func contains(set string, c byte) bool {
	for i := 0; i < len(set); i++ {
		if set[i] == c {
			return true
		}
	}
	return false
}

// allowed reports whether s has only characters that a serial number has.
func allowed(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'0' > 9 && !contains("CFGHJKLMNPRTVWXYZ", s[i]) {
			return false
		}
	}
	return true
}
