package dk

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// VehiclePlate finds Danish number plates: two letters and five digits, written AB 12 345 or as one.
//
// Source: Bekendtgørelse om registrering af køretøjer, bilag 2 (nummerplader). The letters I, O, Q, W, Å, Æ and Ø are not
// used together with the digits. Written as one it is like many product codes, so a label or a head makes a plate.
func VehiclePlate() detect.Recognizer { return vehiclePlate{} }

type vehiclePlate struct{}

func (vehiclePlate) Declare() detect.Declaration {
	words := []string{"nummerplade*", "nrplade*", "registreringsnummer*", "registreringsnr", "reg", "regnr", "reg nr", "indregistreringsnummer*", "bilnummer*", "bil", "bilen", "køretøj*", "varebil*", "lastbil*", "trailer*", "firmabil*", "bilens", "license plate*", "licence plate*", "number plate*", "numberplate*", "plate", "plates", "vehicle*", "plate number*", "car registration*"}
	return detect.Declaration{Entity: entity.DKVehiclePlate, Labelled: true, Shapes: []string{"2L5D"}, Anchors: words}
}

func (vehiclePlate) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Mixed {
		if !plateLetters(t.Raw()) {
			j.Drop()
		} else if s := t.Text; t.Start > 0 && strings.IndexByte("/_-", s[t.Start-1]) >= 0 || t.End < len(s) && s[t.End] == '_' {
			j.Add(detect.Joined) // "charset-reg/CP50220", "NL80211_USER_REG"
		}
		return
	}
	s := t.After(48)
	for i := 0; i+9 <= len(s) && s[i] != '\n'; i++ {
		if s[i] != ' ' && s[i] != ':' && s[i] != '.' && s[i] != '\t' && s[i] != '(' && s[i] != '"' && s[i] != '=' {
			continue
		}
		p := i + 1
		if n := plateAt(s[p:]); n > 0 {
			j.Add(detect.Format)
			j.Span(t.End+p, t.End+p+n)
			return
		}
	}
	j.Drop()
}

func plateLetters(s string) bool {
	for _, c := range []byte(s[:2]) {
		if c < 'A' || c > 'Z' || c == 'I' || c == 'O' || c == 'Q' || c == 'W' {
			return false
		}
	}
	return true
}

// plateAt returns the length of a plate with spaces at the begin of s, or 0.
func plateAt(s string) int {
	const shape = "AA 99 999"
	if len(s) < len(shape) || !plateLetters(s) || len(s) > len(shape) && (s[len(shape)]-'0' <= 9 || s[len(shape)]|0x20-'a' < 26) {
		return 0
	}
	for i := 2; i < len(shape); i++ {
		if shape[i] == '9' != (s[i]-'0' <= 9) || shape[i] == ' ' && s[i] != ' ' && s[i] != '-' {
			return 0
		}
	}
	return len(shape)
}
