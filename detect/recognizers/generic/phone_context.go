package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
)

// phoneLabels are the words for telephones, mobiles and faxes in the languages of Europe, and the names of their fields.
var phoneLabels = []string{
	// Danish, Norwegian, Swedish, Icelandic, Faroese
	"tlf", "tlf nr", "tlfnr", "tlfnummer*", "telefon", "telefonen", "telefonnr", "telefon nr", "telefonnummer*", "telefon nummer", "mobil", "mobilen", "mobilnr", "mobil nr", "mobilnummer*", "mobil nummer", "mobiltlf", "mobiltelefon*", "mob", "mob nr", "fastnet*", "direkte nr", "direkte nummer", "direkte tlf", "arbejdstelefon*", "privattelefon*", "hovednummer*", "telefax*", "fax", "faxnr", "fax nr", "faxnummer*", "træffes på", "ring på", "ring til", "sms til", "hjemmetelefon*",
	"telefonnumre", "mobilnumre", "tfn", "tfn nr", "telnr", "tel nr", "växel", "växeln", "mobilnumret", "hemtelefon*", "arbetstelefon*", "direktnummer*", "mobiltlf nr", "sentralbord*", "sími", "símanúmer*", "farsími", "gsm", "gsm nr", "gsm nummer", "fartelefon*",
	// English
	"phone", "phones", "phone no", "phone nr", "phone number*", "phonenumber*", "phone num", "phoneno", "telephone", "telephones", "telephone no", "telephone number*", "tel", "tel no", "tel number", "tele", "mobile", "mobile no", "mobile number*", "mobile phone", "mobilephone", "cell", "cell no", "cell number", "cellphone*", "cell phone*", "cellular", "landline*", "home phone", "work phone", "homephone", "workphone", "office phone", "business phone", "direct line", "direct dial", "switchboard", "hotline*", "helpline*", "contact number*", "contact no", "contact phone", "callback number", "call us", "call me", "caller id", "caller", "msisdn*", "whatsapp*", "sms", "facsimile", "fax no", "fax number*", "faxnumber", "home tel", "work tel", "desk", "emergency contact", "registered number",
	// German
	"telefonisch", "telefonnummern", "fernsprecher", "rufnummer*", "ruf nr", "handy", "handynr", "handynummer*", "handy nr", "mobilfunk*", "mobilfunknummer*", "mobilrufnummer*", "festnetz*", "durchwahl*", "telefaxnummer*", "diensthandy*", "rückrufnummer*", "natel", "erreichbar unter", "tel dienstlich", "tel privat", "tel mobil",
	// Dutch, French
	"telefoon", "telefoonnr", "telefoonnummer*", "telefoon nr", "telnummer", "mobiel", "mobielnr", "mobiel nummer", "mobiele nummer", "mobiele telefoon", "gsmnummer*", "faxnummer", "vaste lijn", "bereikbaar op",
	"téléphone", "telephone portable", "téléphone portable", "téléphone fixe", "numéro de téléphone", "numero de telephone", "tél", "tél portable", "tel portable", "portable", "mobile perso", "fixe", "télécopie*", "télécopieur", "numéro de mobile", "joignable au", "numtel", "num tel",
	// Spanish, Portuguese, Italian, Romanian
	"teléfono", "teléfonos", "tlfno", "telfs", "tfnos", "tlfs", "telefono", "telefonos", "número de teléfono", "telef", "teléf", "telf", "tfno", "tlfn", "móvil", "movil", "número de móvil", "teléfono móvil", "celular", "llamar al", "teléfono fijo",
	"telefone", "telefones", "número de telefone", "telemóvel", "telemovel", "número de telemóvel", "tlm", "telm", "contacto telefónico", "telefax",
	"telefoni", "numero di telefono", "num telefono", "cellulare", "numero di cellulare", "cel", "recapito telefonico", "utenza", "telefonul", "număr de telefon", "numar de telefon", "nr telefon", "telefon mobil", "mobilul",
	// Polish, Czech, Slovak, Hungarian, Slovenian, Croatian
	"numer telefonu", "nr telefonu", "nr tel", "telefonu", "telefony", "komórka", "komórkowy", "kom", "tel kom", "telefon komórkowy", "telefon stacjonarny", "faks",
	"telefonní číslo", "číslo telefonu", "telefonní", "mobilní telefon", "mobilu", "telefónne číslo", "telefón", "tel číslo", "tel č", "mobilné číslo", "mobilný telefón",
	"telefonszám*", "telefonszam*", "mobilszám*", "mobiltelefon", "telefonja", "vezetékes", "tel szám",
	"telefonska številka", "telefonska st", "mobitel*", "gsm številka", "broj telefona", "broj mobitela", "telefonski broj", "telefaks", "mob tel",
	// Finnish, Estonian, Latvian, Lithuanian, Maltese, Irish
	"puhelin", "puhelinnumero*", "puhelinnro", "puhelimitse", "puh", "puh nro", "matkapuhelin*", "matkapuhelinnumero*", "kännykkä", "faksi", "kotipuhelin", "työpuhelin",
	"telefoni number", "telefoninumber*", "mobiiltelefon*", "mobiil", "mobiilinumber", "tālrunis", "tālrunis nr", "tālruņa numurs", "tālr", "talrunis", "mobilais", "telefono numeris", "telefonas", "mobilusis", "mob telefonas", "telefono nr", "numru tat telefon", "mowbajl", "telefown", "guthán", "fón", "uimhir theileafóin",
	// Greek, Bulgarian, and the Cyrillic of neighbours
	"τηλέφωνο*", "τηλ", "τηλεφώνου", "κινητό", "κιν", "αριθμός τηλεφώνου", "φαξ", "телефон*", "тел", "телефонен номер", "мобилен", "мобилен телефон", "мобилен номер", "моб", "факс", "номер телефона", "мобильный", "мобільний",
}

// phoneContext adds what stands directly at a number and is no declared word: a letter that means a phone, a longer word
// that ends in one, another number or the number of a word before it.
func phoneContext(t *detect.Token, j *detect.Judgement, from int, grouped bool) {
	if from == 0 {
		return
	}
	before := t.Text[max(0, from-24):from]
	if n := callSign(before, grouped); n > 0 {
		j.AddAt(detect.Keyword, from-n, from)
	} else if n := secondNumber(before); n > 0 {
		j.AddAt(detect.Partner, from-n, from)
	}
}

// callSign returns how many bytes at the end of the text before a number say that it is a phone; 0 if none do.
func callSign(before string, grouped bool) int {
	n := phoneSign(before, grouped)
	if n == 0 && grouped {
		n = callBefore(before)
	}
	if n == 0 {
		n = compound(before)
	}
	return n
}

// phoneSign returns how many bytes at the end of the text before a number are a sign of a phone: "T:", "M ", "☎". A letter
// before digits that are not grouped is a capital with a colon.
func phoneSign(s string, grouped bool) int {
	p := len(s)
	for p > 0 && (s[p-1] == ' ' || s[p-1] == ':') {
		p--
	}
	if p > 2 && s[p-1] >= 0x80 {
		for _, sign := range []string{"☎", "☎\ufe0f", "☏", "✆", "📞", "📱", "℡"} {
			if strings.HasSuffix(s[:p], sign) {
				return len(s) - p + len(sign)
			}
		}
		return 0
	}
	mark := byte(0) // what stands directly behind the letter
	if p < len(s) {
		mark = s[p]
	}
	if p > 0 && s[p-1] == '.' {
		p, mark = p-1, '.'
	}
	if p == 0 || mark == 0 || p > 1 && strings.IndexByte(" \t\n(|,;>*", s[p-2]) < 0 {
		return 0
	}
	switch c := s[p-1]; {
	case c == 'T' || c == 'M' || c == 'F':
		if !grouped && mark != ':' {
			return 0
		}
	case c == 't' || c == 'm':
		if !grouped || mark == ' ' {
			return 0
		}
	case c == 'P' || c == 'p' || c == 'H' || c == 'D':
		if !grouped || mark != ':' { // p. is a page
			return 0
		}
	default:
		return 0
	}
	return len(s) - p + 1
}

// compound returns how many bytes at the end of the text before a number are a word that ends in one for a phone:
// "Vagttelefon: ", "Bereitschaftstelefon ".
func compound(s string) int {
	p := len(s)
	for p > 0 && (s[p-1] == ' ' || s[p-1] == ':' || s[p-1] == '.') {
		p--
	}
	if p == len(s) || p < 4 {
		return 0
	}
	switch s[p-1] {
	case 'n', 'f', 'l', 'r', 'e', 'y':
	default:
		return 0
	}
	for _, w := range []string{"telefon", "telefonen", "telefonnummer", "tlf", "mobil", "mobilnummer", "telefoon", "telefoonnummer", "handy", "phone", "nummeret"} {
		if n := p - len(w); n > 0 && equalFold(s[n:p], w) && word(s[n-1]) && (w != "nummeret" || strings.HasSuffix(s[:n], "telefon")) {
			return len(s) - n
		}
	}
	return 0
}

// callWords call somebody who is named by the number behind them. They stand before other numbers too, so that they are
// no labels.
var callWords = []string{
	"call", "dial", "ring", "ringe", "text", "texts to", "message to", "messages to", "reach me at", "reach me on", "reach us on", "reach us at", "contact me on", "contact me at", "call me on", "us on", "us at", "me at", "me on",
	"os på", "mig på", "mej på", "oss på", "meg på", "anrufen unter", "unter", "bel", "appelez le", "appeler le", "au", "llame al", "al", "ligue", "ligar", "chiamare", "chiamare il", "soita", "dzwoń", "volejte", "hringdu í",
}

// callBefore returns how many bytes at the end of the text before a number are words that call.
func callBefore(s string) int {
	if len(s) < 3 || s[len(s)-1] != ' ' {
		return 0
	}
	s = s[:len(s)-1]
	for _, w := range callWords {
		if n := len(s) - len(w); n >= 0 && (n == 0 || s[n-1] == ' ' || s[n-1] == '\n') && (s[n:] == w || s[n+1:] == w[1:] && s[n]|0x20 == w[0]) {
			return len(w) + 1
		}
	}
	return 0
}

// numberLinks stand between two numbers of one word.
var numberLinks = []string{" / ", "/", " - ", " og ", " or ", " and ", " eller ", " och ", " und ", " oder ", " ou ", " et ", " o ", " y ", " e ", " lub ", " en ", " of ", " & ", ", ", "; "}

// secondNumber returns how many bytes at the end of the text before a number join it to another, "12345678 / ", or count
// the word before it: "Phone 2: ".
func secondNumber(s string) int {
	if c := s[len(s)-1]; c != ' ' && c != '/' && c != ':' {
		return 0
	}
	if t := strings.TrimRight(s, " "); len(t) > 2 && t[len(t)-1] == ':' && isDigit(t[len(t)-2]) && !isDigit(t[len(t)-3]) {
		return len(s) - len(t) + 2
	}
	for _, w := range numberLinks {
		if n := len(s) - len(w); n > 0 && s[n:] == w && isDigit(s[n-1]) {
			return len(w)
		}
	}
	return 0
}
