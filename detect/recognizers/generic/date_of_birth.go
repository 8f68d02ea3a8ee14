package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/entity"
)

// DateOfBirth finds dates that a word of birth stands beside, or that stand in a column of births.
//
// Source: ISO 8601-1 and the ways of writing dates of CLDR for the languages of the EU. A date without such a word is never
// one. What it misses: a birth told in words only, and a year alone.
func DateOfBirth() detect.Recognizer { return dateOfBirth{} }

type dateOfBirth struct{}

var birthWords = []string{
	"født", "fødselsdato*", "fødselsdag*", "fødedato*", "fødselsår", "foedt", "foedselsdato*", "fodt", "fodselsdato*", "født den", "fødd",
	"born", "dob", "date of birth", "birth date*", "birthdate*", "birthday*", "dateofbirth", "birth", "day of birth", "born on",
	"geboren", "geb", "geburtsdatum*", "geburtstag*", "geburtsdat*", "geb datum", "geborene*",
	"född", "födelsedatum*", "födelsedag*", "född den",
	"syntynyt", "syntymäaika*", "syntymäpäivä*", "synt",
	"née", "date de naissance", "naissance", "datenaissance", "né le", "née le",
	"nacido", "nacida", "fecha de nacimiento", "nacimiento", "fecha nac", "nac", "fechanacimiento",
	"nato", "nata", "data di nascita", "nascita", "nato il", "datanascita",
	"nascido", "nascida", "data de nascimento", "nascimento",
	"geboortedatum*", "geboren op", "gebdatum", "geboortedag*", "geb dat",
	"urodzony", "urodzona", "data urodzenia", "urodzenia", "urodzin",
	"narozen", "narozena", "datum narození", "narození", "narodený", "narodená", "dátum narodenia", "narodenia",
	"született", "születési idő", "születési dátum*", "szül", "születési*",
	"rođen", "rođena", "datum rođenja", "rojen", "rojena", "datum rojstva", "rojstva",
	"născut", "născută", "data nașterii", "nașterii", "data nasterii",
	"роден", "родена", "дата на раждане", "рождена дата", "γεννήθηκε", "ημερομηνία γέννησης", "γέννησης", "γέννηση",
	"sündinud", "sünniaeg", "sünnikuupäev*", "dzimis", "dzimusi", "dzimšanas datums", "dzimšanas*", "gimęs", "gimusi", "gimimo data", "gimimo*",
	"fæddur", "fædd", "fæðingardagur*", "twelid", "data tat twelid",
}

func (dateOfBirth) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.DateOfBirth, Labelled: true, Fields: true,
		Shapes:  []string{"2.2.4", "2-2-4", "2/2/4", "4-2-2", "4/2/2", "4.2.2", "2 2 4", "1.1.4", "1.2.4", "2.1.4", "1/1/4", "1/2/4", "2/1/4", "1-1-4", "1-2-4", "2-1-4", "2.2.2", "2-2-2", "2/2/2"},
		Anchors: birthWords,
	}
}

func (dateOfBirth) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Number {
		n, numeric := calendar.DateAt(t.Raw())
		if !numeric || n != t.End-t.Start {
			j.Drop()
			return
		}
		j.Add(detect.DateOK)
		if letterForBirth(t.Before(8)) {
			j.Add(detect.Keyword)
		}
		return
	}
	if t.Kind == detect.Field {
		if n, numeric := calendar.DateAt(t.Raw()); n == 0 || n != t.End-t.Start || numeric && digitsIn(t.Raw()) >= 6 {
			j.Drop()
			return
		}
		j.Add(detect.DateOK)
		return
	}
	// Dates with the name of a month, and short ones, that the shapes do not show.
	s := t.After(48)
	if digitsIn(s) == 0 {
		j.Drop()
		return
	}
	for i := 0; i < len(s) && i <= 36; i++ {
		if i > 0 && word(s[i-1]) || s[i] == '\n' && strings.IndexByte(s[:i], '\n') >= 0 {
			continue
		}
		n, numeric := calendar.DateAt(s[i:])
		if n == 0 {
			if s[i] >= '0' && s[i] <= '9' {
				break // another number stands between
			}
			continue
		}
		if numeric && digitsIn(s[i:i+n]) >= 6 {
			break // seen by its shape
		}
		j.Add(detect.DateOK)
		j.Span(t.End+i, t.End+i+n)
		return
	}
	j.Drop()
}

func word(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }

// letterForBirth reports whether the text before a date ends in a short sign of birth: "f. ", "* ", "ur. ", "b. ", "né ".
func letterForBirth(before string) bool {
	s := strings.TrimRight(before, " ")
	for _, sign := range []string{"f.", "*", "ur.", "b.", "né", "n.", "s.", "sz.", "roj."} {
		if strings.HasSuffix(s, sign) && (len(s) == len(sign) && sign != "*" || len(s) > len(sign) && !word(s[len(s)-len(sign)-1]) && (sign != "*" || s[len(s)-2] != '\n')) && sign != "n." && sign != "s." {
			return true
		}
	}
	return false
}
