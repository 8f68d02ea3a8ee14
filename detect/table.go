package detect

import (
	"cmp"
	"slices"
)

// A column is judged as a whole: of ten thousand order numbers nine hundred pass a check digit by chance, and are no nine
// hundred persons. The first rows are held back until enough of them were seen; then the verdict on each column stands,
// and the rest streams.
const (
	learnRows       = 200   // rows until the verdict
	learnCandidates = 20000 // candidates until the verdict, at most
	learnBytes      = 1 << 20
	headerRows      = 20 // rows in which a label can head a column
	enoughTested    = 8  // values in a column before they say anything
	askedEnough     = 32 // times after which a recognizer is not asked for a column's sake again, if most values do not pass
)

// table is what is known of the table that a part holds.
type table struct {
	cells   []Cell // those near the window, by place
	at      int    // the cell that was asked for last
	columns map[int32]*column
	frozen  bool
	lastRow int
	end     int64 // bytes seen
}

// column is what is known of one column.
type column struct {
	headRow int32
	labels  []int32       // those in the cell that heads it
	fields  []int         // recognizers that want the column's fields
	stats   []columnStat  // by recognizer
	deaf    recognizerSet // those that need not be asked again: too few values passed
	speaks  recognizerSet // once the verdict stands: those that the head or the verdict speaks for
}

// columnStat counts what became of a column's values under one recognizer.
type columnStat struct {
	asked   int // how often it was asked for the column's sake
	tested  int
	bad     int  // impossible, or with a wrong check digit where that decides
	ok      int  // with a right check digit
	weak    bool // some had a wrong check digit that does not decide
	verdict Code
}

func (t *table) reset() {
	t.cells, t.at, t.columns, t.frozen, t.lastRow, t.end = t.cells[:0], 0, nil, false, 0, 0
}

func (t *table) add(cells []Cell) {
	if len(cells) == 0 {
		return
	}
	t.cells = append(t.cells, cells...)
	t.lastRow = max(t.lastRow, cells[len(cells)-1].Row)
}

// prune forgets the cells that end before a place.
func (t *table) prune(before int64) {
	if len(t.cells) < 4096 {
		return
	}
	n := 0
	for n < len(t.cells) && t.cells[n].Span.End < before {
		n++
	}
	t.cells = append(t.cells[:0], t.cells[n:]...)
	t.at = 0
}

// cell returns the cell that holds the place, or nil. Places come mostly in order, so it is near the last one.
func (t *table) cell(at int64) *Cell {
	n := len(t.cells)
	if n == 0 {
		return nil
	}
	i := t.at
	if i >= n || t.cells[i].Span.Start > at || i+8 < n && t.cells[i+8].Span.Start <= at {
		found := false
		if i, found = slices.BinarySearchFunc(t.cells, at, func(c Cell, at int64) int { return cmp.Compare(c.Span.Start, at) }); !found {
			i--
		}
		if i < 0 {
			return nil
		}
	}
	for i+1 < n && t.cells[i+1].Span.Start <= at {
		i++
	}
	t.at = i
	if at > t.cells[i].Span.End {
		return nil
	}
	return &t.cells[i]
}

// speaks reports whether the column at a place speaks for a recognizer, or may still do so: while the first rows are held
// back, until it was asked often enough without its values passing.
func (d *Document) speaks(recognizer int, at int64) bool {
	t := &d.table
	cell := t.cell(at)
	if cell == nil {
		return false
	}
	if t.frozen {
		col := t.columns[int32(cell.Column)]
		return col != nil && col.speaks.has(recognizer)
	}
	col := t.column(int32(cell.Column))
	if col.deaf.has(recognizer) {
		return false
	}
	s := d.stat(col, recognizer)
	if s.asked++; s.asked >= askedEnough && s.ok*2 < s.asked && d.heading(col, recognizer) != Header {
		col.deaf.add(recognizer)
	}
	return true
}

// stat is what a column counts of one recognizer.
func (d *Document) stat(col *column, recognizer int) *columnStat {
	if col.stats == nil {
		col.stats = make([]columnStat, len(d.a.recognizers))
	}
	return &col.stats[recognizer]
}

func (t *table) learning() bool { return len(t.cells) > 0 && !t.frozen }

func (t *table) full(candidates int) bool {
	return t.lastRow >= learnRows || candidates >= learnCandidates || t.end >= learnBytes
}

// place says in which cell a candidate stands.
func (t *table) place(c *candidate) {
	if len(t.cells) == 0 {
		return
	}
	if cell := t.cell(c.start); cell != nil {
		c.row, c.col = int32(cell.Row), int32(cell.Column)
	}
}

func (t *table) column(col int32) *column {
	c := t.columns[col]
	if c == nil {
		if t.columns == nil {
			t.columns = map[int32]*column{}
		}
		c = &column{headRow: -1}
		if len(t.columns) < 4096 {
			t.columns[col] = c
		}
	}
	return c
}

// heads notes the labels that stand in cells of the first rows as the heads of their columns.
func (d *Document) heads() {
	t := &d.table
	if len(t.cells) == 0 || t.frozen {
		return
	}
	for _, e := range d.events {
		if int(e.start) < d.lo {
			continue
		}
		cell := t.cell(d.base + int64(e.start))
		if cell == nil || cell.Row >= headerRows || cell.Span.End-cell.Span.Start > 80 {
			continue
		}
		c := t.column(int32(cell.Column))
		if c.headRow != int32(cell.Row) {
			if c.headRow >= 0 && d.digitsIn(cell) {
				continue
			}
			c.headRow, c.labels, c.fields = int32(cell.Row), c.labels[:0], nil
		}
		if len(c.labels) == 8 {
			continue
		}
		c.labels = append(c.labels, e.label)
		for i := range d.a.recognizers {
			if d.a.recognizers[i].fields && d.a.words.labels[e.label].heads(i) && !slices.Contains(c.fields, i) {
				c.fields = append(c.fields, i)
			}
		}
	}
}

// digitsIn reports whether a cell of the window holds a digit: then it is data and heads nothing.
func (d *Document) digitsIn(cell *Cell) bool {
	for p := max(0, cell.Span.Start-d.base); p < min(int64(d.n), cell.Span.End-d.base); p++ {
		if class[d.buf[p]]&isDigit != 0 {
			return true
		}
	}
	return false
}

// longestField is how long a field is that is shown whole, in bytes.
const longestField = 256

// findFields shows the fields of columns to the recognizers that want them. A field begins in the part of the window that
// is judged; one that is not whole in the window is too long to be a value.
func (d *Document) findFields(hi int) {
	t := &d.table
	if len(t.columns) == 0 {
		return
	}
	first, _ := slices.BinarySearchFunc(t.cells, d.base+int64(d.lo), func(c Cell, at int64) int { return cmp.Compare(c.Span.Start, at) })
	for _, cell := range t.cells[first:] {
		start, end := int(cell.Span.Start-d.base), int(min(cell.Span.End-d.base, int64(d.n)))
		if start >= hi {
			return
		}
		col := t.columns[int32(cell.Column)]
		if col == nil || len(col.fields) == 0 || int32(cell.Row) <= col.headRow || cell.Span.End-cell.Span.Start > longestField || cell.Span.End-d.base > int64(d.n) {
			continue
		}
		for start < end && (class[d.buf[start]]&isSpace != 0 || d.buf[start] == '"') {
			start++
		}
		for end > start && (class[d.buf[end-1]]&isSpace != 0 || d.buf[end-1] == '"') {
			end--
		}
		if start == end {
			continue
		}
		k := &d.token
		for _, r := range col.fields {
			k.Kind, k.Start, k.End, k.Shape, k.Attached, k.Separated, k.Digits = Field, start, end, 0, false, false, nil
			d.try(r, k)
		}
	}
}

// count adds a candidate to the statistics of its column.
func (d *Document) count(c *candidate, j *Judgement) {
	if d.table.frozen {
		return
	}
	col := d.table.column(c.col)
	s := d.stat(col, int(c.rule))
	s.tested++
	switch {
	case j.rejected, j.failed && d.a.recognizers[c.rule].weight[CheckFail] <= -3:
		s.bad++
	case j.passed:
		s.ok++
	case j.failed:
		s.weak = true
	}
}

// columnContext adds what the column says of a candidate in it.
func (d *Document) columnContext(c *candidate, j *Judgement) {
	col := d.table.columns[c.col]
	if c.col < 0 || col == nil {
		return
	}
	if col.headRow >= 0 && col.headRow < c.row {
		if head := d.heading(col, int(c.rule)); head != Base {
			j.Add(head)
		}
	}
	if d.table.frozen {
		if col.stats != nil && col.stats[c.rule].verdict != Base {
			j.Add(col.stats[c.rule].verdict)
		}
	}
}

// heading says whether the labels at the head of a column are those of a recognizer or another's; Base if neither.
func (d *Document) heading(col *column, rule int) Code {
	other := false
	for _, l := range col.labels {
		if d.a.words.labels[l].heads(rule) {
			return Header
		}
		other = other || d.a.words.labels[l].named
	}
	if other {
		return OtherHeader
	}
	return Base
}

// judge settles the verdict. Where a wrong check digit does not decide, a column with as few right ones as chance gives is
// one of other things that happen to hold dates, unless its head says what it is.
func (s *columnStat) judge(headed bool) {
	switch {
	case s.tested < enoughTested:
	case s.bad*2 >= s.tested:
		s.verdict = ColumnRandom
	case s.ok*10 >= s.tested*9:
		s.verdict = ColumnValid
	case s.weak && !headed && s.tested >= 2*enoughTested && s.ok*3 < s.tested:
		s.verdict = ColumnRandom
	}
}

// freeze judges the columns and adds the verdict to the candidates that were held back.
func (t *table) freeze(d *Document) {
	if !t.learning() {
		return
	}
	t.frozen = true
	for _, col := range t.columns {
		for rule := range d.a.recognizers {
			headed := d.heading(col, rule) == Header
			if col.stats != nil {
				s := &col.stats[rule]
				if s.judge(headed); s.verdict == ColumnValid {
					col.speaks.add(rule)
				}
			}
			if headed {
				col.speaks.add(rule)
			}
		}
	}
	for i := range d.pending {
		c := &d.pending[i]
		col := t.columns[c.col]
		if c.col < 0 || col == nil || col.stats == nil || c.flags&flagRejected != 0 {
			continue
		}
		if v := col.stats[c.rule].verdict; v != Base {
			c.verdict = v
			c.sum += d.a.recognizers[c.rule].weight[v]
		}
	}
}
