// Package de holds the recognizers of German numbers.
package de

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// SteuerID finds German tax identification numbers: eleven digits, of the first ten of which one stands twice or three
// times and the others at most once, the last by ISO 7064 MOD 11,10.
//
// Source: § 139b AO; Bundeszentralamt für Steuern, "Aufbau der Identifikationsnummer". All rules together let one random
// number in about 150 pass, so eleven digits as one want a label; grouped 2 3 3 3 they hardly need one.
func SteuerID() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DESteuerID,
			Shapes: []string{"11", "2 3 3 3", "3 3 3 2", "2~3~3~3"},
			Labels: []string{"steuer id", "steuerid", "steuer idnr", "steuer identifikationsnummer*", "steueridentifikationsnummer*", "steuerliche identifikationsnummer*", "steuerliche id*", "idnr", "identifikationsnummer*", "steuernummer*", "steuer nr", "steuernr", "persönliche identifikationsnummer*", "tax id", "taxid", "tax identification number*", "tax number*", "tin", "german tax*", "bzst", "national id*", "id number*"},
		},
		Fits:  func(t *detect.Token) bool { return t.Digits[0] != 0 },
		Check: func(t *detect.Token) bool { return checksum.DESteuerID(t.Digits) },
	}
}
