// Package lv holds the recognizer of Latvian numbers.
package lv

import (
	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/calendar"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/detect/shortlabel"
	"github.com/datamapper/datamapper/entity"
)

// PersonasKods finds Latvian personal codes: ddmmyy-cnnnk with a check digit until July 2017, since then eleven digits that
// begin with 32 and tell nothing.
//
// Source: Fizisko personu reģistra likums, 7. pants; Pilsonības un migrācijas lietu pārvalde. The new form has no check
// digit and wants its label or its dash.
func PersonasKods() detect.Recognizer { return personasKods{} }

type personasKods struct{}

func (personasKods) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.LVPersonasKods,
		Shapes: []string{"6-5", "11", "6 5"},
		Labels: []string{"personas kods*", "personas kod*", "personaskods*", "personas kodu", "pers kods", "identifikācijas kods*", "latvian personal*", "latvian id*", "personal code*", "personal identification code*", "identity code*", "national id*", "personal identification number*", "id number*", "ssn", "personal id", "tax number*", "tax id", "tin", "tax identification number*"},
	}
}

func (personasKods) Judge(t *detect.Token, j *detect.Judgement) {
	d := t.Digits
	if t.Shape == 1 {
		j.Add(detect.Bare)
	} else {
		j.Add(detect.Separated)
	}
	if shortlabel.Before(t.Text, t.Start, "pk") {
		j.Add(detect.Keyword)
	}
	if d[0] == 3 && d[1] >= 2 {
		j.Add(detect.Unusual)
		if t.Shape == 1 && calendar.Valid(1900+int(d[1])*10+int(d[2]), int(d[3])*10+int(d[4]), int(d[5])*10+int(d[6])) {
			j.Add(detect.RangeBad) // reads as a date in the Estonian and Lithuanian way
		}
		return
	}
	if d[6] > 2 || !calendar.Valid(1800+int(d[6])*100+int(d[4])*10+int(d[5]), int(d[2])*10+int(d[3]), int(d[0])*10+int(d[1])) {
		j.Reject(detect.DateBad)
		return
	}
	j.Add(detect.DateOK)
	if checksum.LVPersonasKods(d) {
		j.Add(detect.CheckOK)
	} else {
		j.Add(detect.CheckFail)
	}
}
