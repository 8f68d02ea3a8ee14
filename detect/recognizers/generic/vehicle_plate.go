package generic

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// VehiclePlate finds number plates of European countries behind a word for them: two to four groups of capitals and
// digits, four to nine characters, both kinds among them.
//
// Source: UN Convention on Road Traffic (Vienna 1968) annex 2; the forms are those of each country's register. They have no
// check and look like any short code, so nothing but a word directly before one makes a plate.
func VehiclePlate() detect.Recognizer { return vehiclePlate{} }

type vehiclePlate struct{}

func (vehiclePlate) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.VehiclePlate,
		Fields: true,
		Anchors: []string{
			"license plate*", "licence plate*", "number plate*", "numberplate*", "plate number*", "plate no", "plate", "vehicle registration*", "registration plate*", "registration mark*", "car registration*", "vrm", "reg no",
			"kennzeichen*", "kfz kennzeichen*", "autokennzeichen*", "nummernschild*", "amtliches kennzeichen", "kenteken*", "kentekennummer*", "nummerplaat*", "immatriculation*", "plaque d'immatriculation", "plaque", "matrícula*", "matricula*", "targa", "numero di targa", "placa",
			"registreringsnummer*", "regnummer*", "regnr", "registreringsskylt*", "kjennemerke*", "skiltnummer*", "bilskilt*", "rekisterinumero*", "rekisteritunnus*", "rekisterikilpi*", "numer rejestracyjny", "rejestracyjny", "tablica rejestracyjna", "rejestracja", "spz", "rz vozidla", "registrační značka", "evidenčné číslo vozidla", "rendszám*", "forgalmi rendszám*", "număr de înmatriculare", "înmatriculare", "registracija", "registarska oznaka", "registrska številka", "регистрационен номер", "πινακίδα*", "αριθμός κυκλοφορίας", "nummerplade*", "numberpl*",
		},
	}
}

func (vehiclePlate) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Field {
		if plate(t.Raw()) != t.End-t.Start {
			j.Drop()
		}
		return
	}
	s := t.After(48)
	p := 0
	// Past signs and at most two short words: "Kennzeichen ist ", "plate number: ".
	for words := 0; p < len(s); {
		for p < len(s) && (s[p] == ' ' || s[p] == ':' || s[p] == '.' || s[p] == '=' || s[p] == '"' || s[p] == '(' || s[p] == '\t' || s[p] == '\'' || s[p] == '\n' && p < 2) {
			p++
		}
		if n := plate(s[p:]); n > 0 {
			j.Span(t.End+p, t.End+p+n)
			j.AddAt(detect.Keyword, t.Start, t.End)
			return
		}
		if words++; words > 3 || p >= len(s) || s[p]|0x20 < 'a' || s[p]|0x20 > 'z' {
			break
		}
		for p < len(s) && word(s[p]) {
			p++
		}
	}
	j.Drop()
}

// plate returns how many bytes at the begin of s are a plate, 0 if none.
func plate(s string) int {
	n, end, letters, digits, groups := 0, 0, 0, 0, 0
	for n < len(s) && groups < 4 {
		k := n
		for k < len(s) && (s[k] >= 'A' && s[k] <= 'Z' || s[k] >= '0' && s[k] <= '9') {
			if s[k] <= '9' {
				digits++
			} else {
				letters++
			}
			k++
		}
		if k == n || k-n > 7 || k < len(s) && word(s[k]) {
			break
		}
		groups++
		end = k
		if k >= len(s) || s[k] != ' ' && s[k] != '-' || letters+digits >= 7 {
			break
		}
		n = k + 1
	}
	if letters == 0 || digits < 2 || letters > 5 || letters+digits < 4 || letters+digits > 9 {
		return 0
	}
	return end
}
