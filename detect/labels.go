package detect

import "strings"

// Distances at which a label counts, in bytes.
const (
	besideReach = 32
	nearReach   = 96
	farReach    = 320
	afterReach  = 24
)

// neighbour is a label near a value, and how it stands to it.
type neighbour struct {
	event
	where Code // LabelBeside, LabelNear, LabelFar or LabelAfter
}

// neighbours gathers the labels around the value at start to end of the window: those before it, the nearest first, then
// one behind. They are the same for every recognizer that is asked of the value, so they are kept until the next; what
// stands before is kept for all values that begin there.
func (d *Document) neighbours(start, end int32) []neighbour {
	if d.nearStart == start && d.nearEnd == end {
		return d.near
	}
	if d.nearStart != start || d.nearInside {
		d.labelsBefore(start, end)
	}
	d.nearEnd = end
	d.near = d.near[:d.nearBefore]
	d.nearSet = d.nearSetBefore
	events, text := d.events, d.token.Text
	for k := d.nearEvent; k < len(events) && k < d.nearEvent+4; k++ {
		e := events[k]
		if e.start < end {
			continue
		}
		if int(e.start-end) > afterReach {
			break
		}
		if after(text[end:e.start]) && !leads(text[e.end:]) {
			d.near = append(d.near, neighbour{e, LabelAfter})
			d.nearSet.join(&d.a.words.labels[e.label].supports)
		}
	}
	return d.near
}

// labelsBefore gathers the labels before start.
func (d *Document) labelsBefore(start, end int32) {
	d.nearStart, d.near, d.nearInside = start, d.near[:0], false
	d.nearSetBefore = recognizerSet{}
	events, text := d.events, d.token.Text
	// The first event that begins at or behind the value's begin. Values come mostly in order, so it is near the last one.
	i := d.nearEvent
	for i < len(events) && events[i].start < start {
		i++
	}
	for i > 0 && events[i-1].start >= start {
		i--
	}
	d.nearEvent = i
	line := int32(-1) // where the line of the value begins, once it is asked for
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		e := events[k]
		if !d.a.words.labels[e.label].named {
			continue
		}
		where := LabelFar
		switch gap := int(start - e.end); {
		case gap < 0:
			d.nearInside = true
			if e.end > end {
				continue
			}
			where = LabelBeside // part of the value's own text
		case gap > farReach:
			k = 0
			continue
		case gap <= besideReach && beside(text[e.end:start]):
			where = LabelBeside
		case gap <= nearReach:
			if line < 0 {
				from := max(0, start-nearReach-1)
				line = from + int32(strings.LastIndexByte(text[from:start], '\n')) + 1
			}
			if e.end >= line {
				where = LabelNear
			}
		}
		d.near = append(d.near, neighbour{e, where})
		d.nearSetBefore.join(&d.a.words.labels[e.label].supports)
	}
	d.nearBefore = len(d.near)
}

// wanted reports whether a recognizer is to be asked of the token at start to end: one that needs a label wants to see one.
func (d *Document) wanted(recognizer, start, end int) bool {
	return !d.a.recognizers[recognizer].labelled || d.a.opt.Explain || d.labelled(recognizer, start, end)
}

// labelled reports whether something speaks for a value of the recognizer at start to end: a label, a sign that may stand
// for one, its column, or that the text may be nothing but the value.
func (d *Document) labelled(recognizer, start, end int) bool {
	if d.last && d.base == 0 && d.n <= longestWhole {
		return true
	}
	if d.reach[start>>10].has(recognizer) {
		d.neighbours(int32(start), int32(end))
		if d.nearSet.has(recognizer) {
			return true
		}
	}
	return signBefore(d.token.Text[:start]) || len(d.table.cells) > 0 && d.speaks(recognizer, d.base+int64(start))
}

// signBefore reports whether text ends in a sign that may stand for a label: "f. ", "* ".
func signBefore(s string) bool {
	n := len(s)
	if n > 0 && s[n-1] == ' ' {
		n--
	}
	return n > 0 && (s[n-1] == '.' || s[n-1] == '*')
}

// labelContext adds the labels around a candidate: the nearest before it decides, be it its own or another's.
func (d *Document) labelContext(recognizer int, t *Token, j *Judgement) {
	found, other := false, false
	for _, n := range d.neighbours(int32(j.start), int32(j.end)) {
		own := d.a.words.labels[n.label].supports.has(recognizer)
		switch {
		case n.where == LabelAfter:
			if own && (!found || other) {
				j.AddAt(LabelAfter, int(n.start), int(n.end))
				return
			}
		case found:
		case own && (n.where == LabelNear || !other):
			j.AddAt(n.where, int(n.start), int(n.end))
			found = true
		case !own && n.where == LabelBeside && !other:
			j.AddAt(OtherLabel, int(n.start), int(n.end))
			other = true
		}
	}
}

// beside reports whether the text between a label and a value, a short one, is such that the label speaks of the value:
// nothing but a few short words, signs or one line's end.
func beside(s string) bool {
	words, letters, lines := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := class[s[i]]; {
		case c&(isLetter|isHigh) != 0:
			if letters == 0 {
				words++
			}
			letters++
		case c&isDigit != 0 || s[i] == ';' || s[i] == '|':
			return false
		case s[i] == '\n':
			if lines++; i > 10 {
				words++ // more than a short word behind the label: "nº", "no"
			}
			words = max(0, words-1)
			letters = 0
		default:
			letters = 0
		}
	}
	return lines == 0 && words <= 3 || lines == 1 && words == 0
}

// leads reports whether a label is followed by a value of its own, so that it does not speak of the one before it.
func leads(s string) bool {
	for i := 0; i < len(s) && i < besideReach; i++ {
		switch {
		case s[i] == '\n' || s[i] == ')' || s[i] == ']' || s[i] == ';' || s[i] == ',':
			return false
		case class[s[i]]&isDigit != 0:
			return true
		}
	}
	return false
}

// after reports whether a label behind a value speaks of it: in the same line, with nothing but spaces, signs and a word.
func after(s string) bool {
	words, letters := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := class[s[i]]; {
		case s[i] == '\n' || c&isDigit != 0 || s[i] == ';' || s[i] == ',':
			return false
		case c&(isLetter|isHigh) != 0:
			if letters == 0 {
				words++
			}
			letters++
		default:
			letters = 0
		}
	}
	return words <= 1
}
