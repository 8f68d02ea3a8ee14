package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
)

// military reads back from the post of the armed forces: a unit and box stand in the line before.
func (a *addressText) military(t *detect.Token, found *address) bool {
	post, end := 0, t.End
	for a.has(post) && a.tokens[post].start < t.Start {
		post++
	}
	for i := post; a.has(i) && i < post+4; i++ {
		if x := &a.tokens[i]; x.kind == '0' && x.digits == 5 {
			end = x.end
		}
	}
	if end == t.End {
		return false
	}
	for i := post - 1; i >= 0 && i >= post-9; i-- {
		x := &a.tokens[i]
		if x.kind == 'w' && listed(a.text[x.start:x.end], []string{"psc", "cmr", "unit", "uss", "usns", "usnv", "uscgc", "usnh", "usns"}) {
			*found = address{start: x.start, end: end, house: true, place: true, street: true}
			return true
		}
	}
	return false
}

// box reads a box at a post office and the town behind it.
func (a *addressText) box(t *detect.Token, found *address) bool {
	i := 0
	for a.has(i) && a.tokens[i].start < t.Start {
		i++
	}
	start := t.Start
	for _, before := range []string{"P.O. ", "PO ", "P.O.", "P. O. ", "P.B. ", "p.o. ", "po "} {
		if strings.HasSuffix(t.Text[:t.Start], before) {
			start -= len(before)
			break
		}
	}
	plain := equalFold(t.Raw(), "box") || equalFold(t.Raw(), "boks")
	for a.has(i) && a.tokens[i].start < t.End {
		i++
	}
	for a.has(i) && (a.tokens[i].kind == '.' || a.tokens[i].roles&numberSign != 0 || a.tokens[i].kind == ':') {
		i++
	}
	if !a.has(i) || a.tokens[i].kind != '0' {
		return false
	}
	if a.has(i+1) && a.tokens[i].digits == 2 && a.tokens[i+1].kind == '0' && a.tokens[i+1].digits == 2 {
		i++ // "Postfach 12 34"
	}
	*found = address{start: start, end: a.tokens[i].end, house: true, street: !plain || start < t.Start}
	a.tail(i+1, found)
	return found.street || found.place
}
