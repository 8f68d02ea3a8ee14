package gr

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// ID finds numbers of Greek identity cards: one or two Greek letters that look like Latin ones and six digits.
//
// Source: Ελληνική Αστυνομία, "Δελτίο ταυτότητας"; Council of the EU, PRADO, GRC-BO. There is no check rule, so it wants a
// label. Letters are taken in both scripts.
func ID() detect.Recognizer { return id{} }

type id struct{}

func (id) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.GRID, Labelled: true, Fields: true,
		Shapes:  []string{"2L6D", "4L6D", "1L6D"},
		Anchors: []string{"ταυτότητα*", "αδτ", "δελτίο ταυτότητας", "δελτίου ταυτότητας", "αριθμός ταυτότητας", "αρ ταυτότητας", "greek id*", "greek id card*", "greek identity card*", "id card number*", "identity card number*", "identity card*", "id card*", "national id*", "id number*", "identity number*", "national id card*", "tautotita*"},
	}
}

func (id) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Mixed {
		if n := letters(t.Raw()); n == 0 || n+6 != len(t.Raw()) {
			j.Drop()
		}
		return
	}
	if t.Kind == detect.Field {
		s := t.Raw()
		if n := letters(s); n == 0 || len(s) != n+7 || s[n] != ' ' && s[n] != '-' || !sixDigits(s[n+1:]) {
			j.Drop()
			return
		}
		j.Add(detect.Separated)
		return
	}
	// Letters and digits apart: "ΑΒ 123456".
	s := t.After(40)
	for i := 0; i < len(s) && (s[i] != '\n' || strings.Trim(s[:i], " :.\r") == ""); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != ':' && s[i-1] != '\t' && s[i-1] != '\n' && s[i-1] != '"' {
			continue
		}
		n := letters(s[i:])
		if n == 0 || i+n >= len(s) || s[i+n] != ' ' && s[i+n] != '-' {
			continue
		}
		p := i + n + 1
		q := p
		for q < len(s) && s[q] >= '0' && s[q] <= '9' {
			q++
		}
		if q-p == 6 {
			j.Add(detect.Separated)
			j.Span(t.End+i, t.End+q)
			return
		}
	}
	j.Drop()
}

func sixDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return len(s) == 6
}

// letters returns how many bytes the one or two capitals at the begin of s take that a card may have, or 0.
func letters(s string) int {
	n, count := 0, 0
	for n < len(s) && count < 3 {
		r := []rune(s[n:min(len(s), n+2)])[0]
		switch r {
		case 'Α', 'Β', 'Ε', 'Ζ', 'Η', 'Ι', 'Κ', 'Μ', 'Ν', 'Ο', 'Ρ', 'Τ', 'Υ', 'Χ':
			n += 2
		case 'A', 'B', 'E', 'Z', 'H', 'I', 'K', 'M', 'N', 'O', 'P', 'T', 'Y', 'X':
			n++
		default:
			if count > 2 {
				return 0
			}
			return n
		}
		count++
	}
	if count > 2 {
		return 0
	}
	return n
}
