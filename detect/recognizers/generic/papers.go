package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Passport finds passport numbers of any country beside their label: six to nine letters and digits, digits more than
// letters.
//
// Source: ICAO Doc 9303 part 4 (nine characters at most in the machine-readable zone); the forms of the states in the
// Council of the EU's register PRADO. There is no check digit outside that zone, so nothing but a label makes one.
func Passport() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.Passport, Labelled: true,
			Shapes: []string{"9", "8", "7", "3 3 3", "2L7D", "1L8D", "1L7D", "2L6D", "2D2L5D", "1L6D", "3L6D", "1L2D1L5D", "9X", "2L5D", "2~7", "1L9D", "7D1L"},
			Labels: []string{
				"passport*", "passport no*", "passport number*", "passport nr", "passportnumber*", "passportno", "passport id", "pas", "pasnr", "pasnummer*", "pas nr", "rejsepas", "reisepass*", "reisepassnummer*", "passnummer*", "passnr", "pass nr", "pass", "passeport*", "numéro de passeport", "no passeport", "pasaporte*", "número de pasaporte", "passaporto*", "numero di passaporto", "passaporte*", "número do passaporte",
				"paspoort*", "paspoortnummer*", "paszport*", "numer paszportu", "paszportu", "passi", "passin numero", "pas číslo", "cestovní pas", "číslo pasu", "cestovný pas", "útlevél*", "útlevélszám*", "pașaport*", "putovnica*", "broj putovnice", "potni list", "паспорт*", "διαβατήριο*", "διαβατηρίου", "vegabréf*", "passinumber", "pases numurs", "pasas", "paso nr", "travel document*",
			},
		},
		Fits: paper,
		More: func(t *detect.Token, j *detect.Judgement) {
			if verbBefore(t.Before(40)) {
				j.Add(detect.Plain)
			}
		},
	}
}

// verbBefore reports whether text ends in "pass" and more words: in German and Swedish it is the paper, in English a verb.
func verbBefore(s string) bool {
	low := strings.ToLower(s)
	i := strings.LastIndex(low, "pass")
	if i < 0 || i > 0 && isAlnum(low[i-1]) || i+5 >= len(low) || isLetter(low[i+4]) {
		return false
	}
	for _, w := range strings.FieldsFunc(low[i+4:], func(r rune) bool { return r < 'a' && r < 0x80 || r == '|' }) {
		if !listed(w, []string{"nr", "no", "num", "nummer", "number", "id", "is", "ist", "lautet"}) && w != "är" && w != "nº" {
			return true
		}
	}
	return false
}

// DrivingLicence finds numbers of driving licences of any country beside their label.
//
// Source: Directive 2006/126/EC annex I, field 5; DVLA, "Driver number" for Great Britain, whose sixteen characters hold
// the date of birth. Forms differ from country to country, so nothing but a label makes one.
func DrivingLicence() detect.Recognizer {
	return detect.Pattern{
		Of: detect.Declaration{
			Entity: entity.DrivingLicence, Labelled: true,
			Shapes: []string{"8", "9", "10", "11", "12", "4 4", "2 2 2 2", "2 2 2 3 2", "2L7D", "1L8D", "9X", "10X", "11X", "16X", "12X", "8D1L", "6-4", "6-3A", "1L12D", "2 6", "2L2D*", "1L7D", "5/2/4", "7D1L", "2-6", "13"},
			Labels: []string{
				"kørekort*", "kørekortnr", "kørekortnummer*", "førerbevis*", "førerkort*", "førerkortnummer*", "körkort*", "körkortsnummer*", "ajokortti*", "ajokortin numero", "driving licence*", "driving license*", "driver's licence*", "driver's license*", "drivers licence*", "drivers license*", "driver licence*", "driver license*", "licence no", "licence number*", "license number*", "license no", "dl number", "driver number*", "dvla",
				"führerschein*", "führerscheinnummer*", "führerscheinnr", "fahrerlaubnis*", "rijbewijs*", "rijbewijsnummer*", "permis de conduire", "numéro de permis", "permis", "carnet de conducir", "permiso de conducir", "permiso de conducción", "patente*", "patente di guida", "carta de condução", "prawo jazdy", "numer prawa jazdy", "prawa jazdy", "řidičský průkaz*", "řidičského průkazu", "vodičský preukaz*", "vezetői engedély*", "jogosítvány*", "permis auto", "vozačka dozvola*", "vozniško dovoljenje", "шофьорска книжка", "свидетелство за управление", "άδεια οδήγησης", "δίπλωμα οδήγησης", "juhiluba*", "juhiloa*", "vadītāja apliecība*", "vairuotojo pažymėjimas*", "ökuskírteini*",
			},
		},
		Fits: paper,
	}
}

// paper reports whether a token may be the number of a paper: capitals and digits, at least as many digits as letters.
func paper(t *detect.Token) bool {
	letters, digits := 0, 0
	for _, c := range []byte(t.Raw()) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c >= 'A' && c <= 'Z':
			letters++
		case c >= 'a' && c <= 'z':
			return false
		}
	}
	return digits >= letters && digits >= 5 || letters+digits == 16 && digits >= 7 || letters+digits == 9 && digits >= 3
}
