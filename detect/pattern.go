package detect

import "github.com/datamapper/datamapper/detect/calendar"

// Pattern is a [Recognizer] made of data: enough for numbers of fixed shapes that hold a date, a check digit, or both.
//
//	detect.Pattern{
//		Of:    detect.Declaration{Entity: entity.NLBSN, Shapes: []string{"9", "4~2~3"}, Labels: []string{"bsn", "burgerservicenummer*"}},
//		Check: func(t *detect.Token) bool { return checksum.NLBSN(t.Digits) },
//	}
//
// It adds [DateOK] or rejects with [DateBad], adds [CheckOK] or [CheckFail], and [Separated] or [Bare] as the shape has
// separators or not.
type Pattern struct {
	Of Declaration
	// Fits is asked first; a token that it refuses is no candidate. nil refuses none.
	Fits func(t *Token) bool
	// Date returns the date in the token: the full year if the number tells the century, else any year with the same last
	// two digits that allows the most (a leap year where one may be meant). nil: the number holds none.
	Date func(t *Token) (year, month, day int)
	// Check reports whether the check digit is right. nil: there is none.
	Check func(t *Token) bool
	// More adds what else there is to say. nil: nothing.
	More func(t *Token, j *Judgement)
}

// Declare is part of [Recognizer].
func (p Pattern) Declare() Declaration { return p.Of }

// Judge is part of [Recognizer].
func (p Pattern) Judge(t *Token, j *Judgement) {
	if p.Fits != nil && !p.Fits(t) {
		j.Drop()
		return
	}
	if p.Date != nil {
		if !calendar.Valid(p.Date(t)) {
			j.Reject(DateBad)
			return
		}
		j.Add(DateOK)
	}
	if p.Check != nil {
		if p.Check(t) {
			j.Add(CheckOK)
		} else {
			j.Add(CheckFail)
		}
	}
	if t.Kind == Number {
		if t.Separated {
			j.Add(Separated)
		} else {
			j.Add(Bare)
		}
	}
	if p.More != nil {
		p.More(t, j)
	}
}
