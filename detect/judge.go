package detect

import (
	"strings"

	"github.com/datamapper/datamapper/entity"
)

// try shows a token to a recognizer and, if that leaves a candidate, adds what stands around it.
func (d *Document) try(recognizer int, t *Token) {
	r := &d.a.recognizers[recognizer]
	j := &d.j
	j.reset(t.Start, t.End)
	t.document, t.recognizer = d, recognizer
	r.Judge(t, j)
	if j.dropped || j.start >= j.end || j.start < 0 || j.end > len(t.Text) || j.start < t.Start-lookBack {
		return
	}
	explain := d.a.opt.Explain
	sum := r.weight[Base]
	for _, s := range j.steps[:j.n] {
		sum += r.weight[s.code]
	}
	if !explain && len(d.table.cells) == 0 && (j.rejected || sum+r.hope < d.a.least) {
		return // nothing that may stand around it can lift it
	}
	c := candidate{start: d.base + int64(j.start), end: d.base + int64(j.end), rule: int32(recognizer), row: -1, col: -1}
	if j.failed {
		c.flags |= flagFailed
	}
	d.table.place(&c)
	if c.col >= 0 {
		d.count(&c, j)
	}
	if j.rejected {
		if !explain {
			return
		}
		c.flags |= flagRejected
	}
	c.sum = sum
	if !explain && c.sum+r.hope < d.a.least {
		return // nothing that may stand around it can lift it
	}
	if !j.rejected {
		own := j.n
		switch t.Kind {
		case Number:
			d.numberContext(&c, t, j)
		case Mixed:
			mixedContext(t, j)
		}
		d.labelContext(recognizer, t, j)
		d.fieldContext(&c, t, j)
		d.columnContext(&c, j)
		for _, s := range j.steps[own:j.n] {
			c.sum += r.weight[s.code]
		}
	}
	if c.sum < d.a.least && !explain && !(c.col >= 0 && d.table.learning() && c.sum+r.weight[ColumnValid] >= d.a.least) {
		return
	}
	if explain {
		c.steps[0] = int32(len(d.steps))
		for _, s := range j.steps[:j.n] {
			e := step64{s.code, c.start, c.end}
			if s.start >= 0 {
				e.start, e.end = d.base+int64(s.start), d.base+int64(s.end)
			}
			d.steps = append(d.steps, e)
		}
		c.steps[1] = int32(len(d.steps))
	}
	d.pending = append(d.pending, c)
}

// handOut gives a candidate to the visitor if it is kept or explanations are wanted.
func (d *Document) handOut(c *candidate) {
	r := &d.a.recognizers[c.rule]
	kept := c.flags&(flagRejected|flagOverlap) == 0 && c.sum >= d.a.least
	if !kept && !d.a.opt.Explain {
		return
	}
	f := Finding{Entity: r.entity, Part: d.part, Span: Span{c.start, c.end}, Score: sigmoid(c.sum), Kept: kept}
	value := c.value
	if value == "" {
		value = clone(d.token.Text[c.start-d.base : c.end-d.base])
	}
	f.Value = entity.NewValue(r.entity, value)
	if d.a.opt.Explain {
		f.Evidence = append(f.Evidence, Evidence{Base, r.weight[Base], f.Span})
		for _, s := range d.steps[c.steps[0]:c.steps[1]] {
			f.Evidence = append(f.Evidence, Evidence{s.code, r.weight[s.code], Span{s.start, s.end}})
		}
		if c.verdict != Base {
			f.Evidence = append(f.Evidence, Evidence{c.verdict, r.weight[c.verdict], f.Span})
		}
		if c.flags&flagOverlap != 0 {
			f.Evidence = append(f.Evidence, Evidence{Overlap, 0, f.Span})
		}
		if c.flags&flagRejected != 0 {
			f.Score = 0
		}
	}
	d.visit(f)
}

// numberContext adds what stands directly at a number: a longer number that it is a piece of, or money. In a table it
// looks no further than the field.
func (d *Document) numberContext(c *candidate, t *Token, j *Judgement) {
	lo, hi := 0, len(t.Text)
	if cell := d.table.cell(c.start); cell != nil {
		lo, hi = int(max(0, cell.Span.Start-d.base)), int(min(int64(hi), max(cell.Span.End-d.base, int64(j.end))))
	}
	before, after := t.Text[min(lo, j.start):j.start], t.Text[j.end:hi]
	digit := func(s string, i int) bool { return i >= 0 && i < len(s) && class[s[i]]&isDigit != 0 }
	joins := func(c byte) bool { return c == '-' || c == '/' || c == '.' }
	n := len(before)
	switch {
	case digit(after, 1) && joins(after[0]):
		j.AddAt(Joined, j.end, j.end+2)
	case digit(before, n-2) && joins(before[n-1]):
		j.AddAt(Joined, j.start-2, j.start)
	case t.Separated && strings.IndexByte(t.Raw(), ' ') >= 0: // groups of digits that go on as they are
		if digit(after, 1) && after[0] == ' ' {
			j.AddAt(Continued, j.end, j.end+2)
		} else if digit(before, n-2) && before[n-1] == ' ' {
			j.AddAt(Continued, j.start-2, j.start)
		}
	}
	switch {
	case digit(after, 1) && after[0] == ',' && (!digit(after, 2) || !digit(after, 3)): // longer ones are a list
		j.AddAt(Amount, j.end, j.end+2)
	case unit(after):
		j.AddAt(Amount, j.end, min(hi, j.end+4))
	case currency(before):
		j.AddAt(Amount, max(0, j.start-4), j.start)
	}
}

// mixedContext adds that a run of letters and digits is a piece of a longer one with dashes, such as a UUID.
func mixedContext(t *Token, j *Judgement) {
	if j.start != t.Start || j.end != t.End {
		return
	}
	alnum := func(p int) bool { return p >= 0 && p < len(t.Text) && class[t.Text[p]]&isWord != 0 }
	switch {
	case t.End < len(t.Text) && t.Text[t.End] == '-' && alnum(t.End+1):
		j.AddAt(Joined, t.End, t.End+2)
	case t.Start > 0 && t.Text[t.Start-1] == '-' && alnum(t.Start-2):
		j.AddAt(Joined, t.Start-2, t.Start)
	}
}

// currency reports whether the text before a number ends in the sign of a currency.
func currency(s string) bool {
	s = strings.TrimSuffix(s, " ")
	return strings.HasSuffix(s, "$") || strings.HasSuffix(s, "£") || strings.HasSuffix(s, "€")
}

// longestWhole is the length up to which a text can be asked of as one value, in bytes.
const longestWhole = 256

// fieldContext adds that the value fills its field, or all of the text.
func (d *Document) fieldContext(c *candidate, t *Token, j *Judgement) {
	if d.last && d.base == 0 && d.n <= longestWhole && blank(t.Text[:j.start]) && blank(t.Text[j.end:]) {
		j.Add(Whole)
	} else if cell := d.table.cell(c.start); cell != nil && cell.Span.Start == c.start && cell.Span.End == c.end {
		j.Add(Alone)
	}
}

// blank reports whether s is white space.
func blank(s string) bool {
	for i := 0; i < len(s); i++ {
		if class[s[i]]&isSpace == 0 {
			return false
		}
	}
	return true
}

// unit reports whether text behind a number begins with a currency or a measure.
func unit(s string) bool {
	if len(s) == 0 {
		return false
	}
	if s[0] == ' ' {
		s = s[1:]
	}
	switch {
	case len(s) >= 3 && s[:3] == "€":
		return true
	case len(s) >= 1 && (s[0] == '%' || s[0] == '$'):
		return true
	}
	n := 0
	for n < len(s) && class[s[n]]&isLetter != 0 {
		n++
	}
	switch s[:n] {
	case "kr", "Kr", "DKK", "SEK", "NOK", "EUR", "USD", "GBP", "CHF", "PLN", "kg", "km", "mm", "cm", "m2", "kWh", "MB", "kB", "GB", "ms", "stk":
		return true
	}
	return false
}

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
	return signBefore(d.token.Text[:start]) || len(d.table.cells) > 0 && d.table.speaks(recognizer, d.base+int64(start))
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
