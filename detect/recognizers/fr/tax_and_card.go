package fr

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// SPI finds French tax numbers of persons: thirteen digits that begin with 0 to 3, the last three the rest of the others
// by 511.
//
// Source: Code général des impôts art. 1649; Direction générale des finances publiques, "Numéro fiscal (SPI)".
func SPI() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.FRSPI, Labelled: true,
			Shapes: []string{"13", "2 2 3 3 3", "2~11"},
			Labels: []string{"numéro fiscal*", "fiscal", "numero fiscal*", "no fiscal", "num fiscal", "nif", "spi", "numéro spi", "identifiant fiscal*", "référence fiscale", "avis d'imposition", "impôts", "impot*", "déclarant", "french tax*", "french tax identification number*", "french tax id number*", "tax number*", "tax id", "tin", "tax identification number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] <= 3 },
		Check: func(t *detect.Token) bool { return checksum.FRSPI(t.Digits) },
	}
}

// CNI finds numbers of French identity cards: twelve digits until 2021 (year, month, department ...), since then nine
// characters of digits and consonants.
//
// Source: Décret n° 55-1397 du 22 octobre 1955; ANTS, "La nouvelle carte nationale d'identité". Neither carries a check
// digit that is printed with it, so it wants a label.
func CNI() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.FRCNI, Labelled: true,
			Shapes: []string{"12", "9X", "4 4 4", "2 2 3 5"},
			Labels: []string{"carte d'identité", "carte d identité", "carte d identite", "carte nationale d'identité", "carte nationale*", "carte d'identite", "cni", "numéro cni", "pièce d'identité", "piece d identite", "identité", "identity card*", "identity card number*", "id card*", "french id*", "french id card*", "french identity card*", "national id card*"},
		},
		Fits: func(t *detect.Token) bool {
			return t.Kind == detect.Number || t.Raw() == upper(t.Raw())
		},
	}
}

// upper is s with small ASCII letters made capitals, without allocating when there are none.
func upper(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 'a' && s[i] <= 'z' {
			return ""
		}
	}
	return s
}
