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
		value = strings.Clone(d.token.Text[c.start-d.base : c.end-d.base])
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
