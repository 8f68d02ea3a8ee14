package csv

import (
	"bytes"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

const (
	pieceSize = 64 << 10  // about how much is handed on at a time, in bytes
	maxField  = 256 << 10 // how far the end of a field is looked for, in bytes
)

// parser splits text into fields. It is fed by appending to text; parse finds the fields that end in it.
type parser struct {
	dialect
	text []byte // not handed on yet
	base int64  // bytes of the part before text
	from state  // at the start of text
	state
	cells  []extract.Cell
	starts []int32 // where the rows after the first start in text, ascending
	done   int     // bytes of text that are read
	sought int     // bytes of an unfinished quoted field in which its end was sought in vain
}

// state is where in the table a parser is.
type state struct {
	row, column int
	inside      bool // in a field that was cut: a quote here is no opening quote
}

// span is a field found: its bytes in text without quotes, and where reading goes on: at the separator after it, at the
// end of the text, or at a cut.
type span struct {
	start, end, stop int
	cut              bool
}

// parse reads as many fields as are whole, and all of them when the text is at its end. It reports whether there is
// enough to hand on.
func (p *parser) parse(end bool) bool {
	line := -1 // end of the line that done is in; len(text) when it is not in sight
	for p.done < len(p.text) && p.done < pieceSize {
		if line < p.done {
			line = p.lineEnd(p.done)
		}
		if p.declared && p.base == 0 && p.done == 0 && p.row == 0 { // the line "sep=;" is no row
			p.done, p.declared = min(line+1, len(p.text)), false
			p.starts = append(p.starts, int32(p.done))
			p.from.row--
			continue
		}
		s, whole := p.field(line, end)
		if !whole {
			break
		}
		p.take(s)
	}
	return p.done >= pieceSize || p.done > 0 && (end || len(p.text)-p.done > pieceSize)
}

func (p *parser) lineEnd(from int) int {
	if i := bytes.IndexByte(p.text[from:], p.newline); i >= 0 {
		return from + i
	}
	return len(p.text)
}

// field finds the field at done. whole is false when more text is needed to tell.
func (p *parser) field(line int, end bool) (s span, whole bool) {
	from := p.done
	most := end || len(p.text)-from >= maxField
	if p.text[from] == p.quote && p.quote != 0 && !p.inside {
		closing, found := p.closing(from, end)
		if !found && !most {
			return s, false
		}
		if found { // else the quote never closes and is a character like others
			if closing > line {
				line = p.lineEnd(closing)
			}
			stop := p.separatorAt(closing+1, line)
			if stop == len(p.text) && !most {
				return s, false
			}
			s = span{from + 1, p.trimCR(from+1, stop), stop, stop == len(p.text) && !end}
			if s.end == closing+1 {
				s.end = closing
			}
			return s, true
		}
	}
	stop := p.separatorAt(from, line)
	switch {
	case stop < len(p.text) || end:
		return span{from, p.trimCR(from, stop), stop, false}, true
	case most:
		stop = cut(p.text, from+maxField)
		return span{from, stop, stop, true}, true
	}
	return s, false
}

// closing is where the quote at from closes: at the next one that is neither doubled nor escaped.
func (p *parser) closing(from int, end bool) (at int, found bool) {
	for i := from + max(1, p.sought); ; {
		n := bytes.IndexByte(p.text[i:], p.quote)
		if n < 0 {
			p.sought = len(p.text) - from
			return 0, false
		}
		at = i + n
		switch {
		case p.escaped(from, at):
			i = at + 1
		case at+1 == len(p.text) && !end:
			p.sought = at - from
			return 0, false
		case at+1 < len(p.text) && p.text[at+1] == p.quote:
			i = at + 2
		default:
			return at, true
		}
		if i >= len(p.text) {
			p.sought = len(p.text) - from
			return 0, false
		}
	}
}

// escaped reports whether the quote at a place stands behind a backslash, where the dialect has them.
func (p *parser) escaped(from, at int) bool {
	n := 0
	for p.backslash && at-n-1 > from && n < 64 && p.text[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}

func (p *parser) separatorAt(from, line int) int {
	if i := bytes.IndexByte(p.text[from:line], p.separator); i >= 0 {
		return from + i
	}
	return line
}

// trimCR leaves out the carriage return of a line end.
func (p *parser) trimCR(from, stop int) int {
	if stop > from && p.text[stop-1] == '\r' && (stop == len(p.text) || p.text[stop] == p.newline) {
		return stop - 1
	}
	return stop
}

// cut is where a field that is too long is cut: at a space near at, else between two characters.
func cut(text []byte, at int) int {
	if i := bytes.LastIndexByte(text[at-256:at], ' '); i >= 0 {
		return at - 256 + i + 1
	}
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}

// take makes a cell of a field and steps over the separator behind it.
func (p *parser) take(s span) {
	if s.end > s.start {
		p.cells = append(p.cells, extract.Cell{Row: p.row, Column: p.column, Start: p.base + int64(s.start), End: p.base + int64(s.end)})
	}
	p.done, p.sought, p.inside = s.stop, 0, s.cut
	if s.cut || s.stop == len(p.text) {
		return
	}
	p.done++
	if p.text[s.stop] == p.newline {
		p.row, p.column = p.row+1, 0
		p.starts = append(p.starts, int32(p.done))
		return
	}
	p.column++
}

// next drops what is read.
func (p *parser) next() {
	p.base += int64(p.done)
	p.text = append(p.text[:0], p.text[p.done:]...)
	p.starts = make([]int32, 0, len(p.starts)+len(p.starts)/8)
	p.cells, p.done, p.from = p.cells[:0], 0, p.state
}
