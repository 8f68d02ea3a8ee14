package extract

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// PieceSize is how much text is gathered before it is handed on, in bytes.
const PieceSize = 64 << 10

// errEnded is what a part returns once the next one was opened.
var errEnded = errors.New("the part is ended")

// Part is one part being written. Text must reach it in whole characters.
type Part struct {
	w      *Writer
	kind   Kind
	path   []string
	base   int64 // bytes handed on
	buf    []byte
	cells  []Cell
	marks  []mark
	line   int // number of the line at base; 0 unless places are lines
	places func(p Piece, offset int64) string
	err    error
	handed bool // a piece was
}

// mark says that the text from an offset on is at a place.
type mark struct {
	from  int64
	place string
	line  int // in place of place
}

// WriteString appends text. Bytes that are not UTF-8 are replaced, so offsets stay those of the decoded text. A long s is
// handed on without being copied.
func (p *Part) WriteString(s string) error {
	s = valid(s)
	for p.err == nil && (len(p.buf)+len(s) >= PieceSize || len(p.buf) == 0 && len(s) >= PieceSize/2) {
		n := whole(s, PieceSize-len(p.buf))
		if len(p.buf) == 0 {
			p.hand(s[:n], nil, false, "")
		} else {
			p.buf = append(p.buf, s[:n]...)
			p.flush()
		}
		s = s[n:]
	}
	if p.err == nil {
		p.buf = append(p.buf, s...)
	}
	return p.err
}

// Write is [Part.WriteString] for bytes, which it copies.
func (p *Part) Write(b []byte) (int, error) {
	if len(p.buf)+len(b) >= PieceSize || !utf8.Valid(b) {
		return len(b), p.WriteString(string(b))
	}
	if p.err == nil {
		p.buf = append(p.buf, b...)
	}
	return len(b), p.err
}

func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// whole is the largest n up to max at which s may be cut without cutting a character.
func whole(s string, max int) int {
	if max >= len(s) {
		return len(s)
	}
	for n := max; n > max-utf8.UTFMax && n >= 0; n-- {
		if utf8.RuneStart(s[n]) {
			return n
		}
	}
	return max
}

// Offset is the byte offset at which the next text will stand.
func (p *Part) Offset() int64 { return p.base + int64(len(p.buf)) }

// Cell appends text as the field at row and column, both from 0. Separators between fields are written by the caller.
func (p *Part) Cell(row, column int, s string) error {
	s = valid(s)
	for p.err == nil {
		if len(p.buf) > 0 && len(p.buf)+len(s) > PieceSize {
			p.flush()
			continue
		}
		n := whole(s, PieceSize)
		start := p.Offset()
		p.buf = append(p.buf, s[:n]...)
		p.cells = append(p.cells, Cell{Row: row, Column: column, Start: start, End: p.Offset()})
		if s = s[n:]; s == "" {
			break
		}
	}
	return p.err
}

// WriteCells appends text together with its fields, as one piece and without a copy. s is valid UTF-8; the cells lie inside
// it, by position, and their offsets are those of the part: s starts at [Part.Offset]. They are not retained. place is
// the piece's [Piece.Place].
func (p *Part) WriteCells(s string, cells []Cell, place func(offset int64) string) error {
	if p.flush(); p.err == nil && s != "" {
		p.handAt(place, s, cells, false, "")
	}
	return p.err
}

// At says where a person finds the text that follows: "page 3", "slide 2", "Sheet1!B12".
func (p *Part) At(place string) { p.mark(mark{from: p.Offset(), place: place}) }

// AtLine says that the text that follows stands in a line of the file, counted from 1. It is [Part.At] without its cost.
func (p *Part) AtLine(line int) { p.mark(mark{from: p.Offset(), line: line}) }

func (p *Part) mark(m mark) {
	if n := len(p.marks); n > 0 {
		switch last := &p.marks[n-1]; {
		case last.place == m.place && last.line == m.line:
			return
		case last.from == m.from:
			*last = m
			return
		}
	}
	p.marks = append(p.marks, m)
}

// Lines makes the places of this part line numbers, counted only when one is asked for. It is called before any text.
func (p *Part) Lines() { p.line = 1 }

// Places makes place the source of this part's places: it is called when one is asked for, with the piece that holds the
// offset, and may be called after the part has ended. It is called before any text.
func (p *Part) Places(place func(p Piece, offset int64) string) { p.places = place }

// Full returns an error wrapping [ErrLimit] when the part has as much text as a document held in memory may have.
func (p *Part) Full() error {
	if most := p.w.tree.limits.Text; p.err == nil && p.Offset() > most {
		return fmt.Errorf("%w: more than %d bytes of text", ErrLimit, most)
	}
	return p.err
}

// flush hands on what is gathered.
func (p *Part) flush() {
	if p.err == nil && len(p.buf) > 0 {
		if p.hand(string(p.buf), p.cells, false, ""); p.err == nil {
			p.buf, p.cells = p.buf[:0], nil
		}
	}
}

// end closes the part; cause, if any, says why its text ends early. Once the caller wants no more nothing is handed on.
func (p *Part) end(cause error) {
	t := p.w.tree
	if p.err == nil {
		p.err = t.alive()
	}
	if p.err != nil && !errors.Is(p.err, ErrTimeout) && !errors.Is(p.err, errLimitHit) {
		return
	}
	if cause == nil {
		cause = p.err
	}
	p.err = errEnded
	var partial Reason
	if cause != nil {
		partial, _ = reasonOf(cause)
	}
	if len(p.buf) > 0 || p.handed {
		p.hand(string(p.buf), p.cells, true, partial)
	} else if cause == nil {
		t.count(p.kind) // read, and without text
	}
	p.buf, p.cells, p.err = nil, nil, errEnded
}

func (p *Part) hand(text string, cells []Cell, last bool, partial Reason) {
	p.handAt(nil, text, cells, last, partial)
}

// handAt hands on a piece; place, if not nil, knows its places.
func (p *Part) handAt(place func(int64) string, text string, cells []Cell, last bool, partial Reason) {
	t := p.w.tree
	if err := t.alive(); err != nil && !last {
		p.err = err
		return
	}
	if !p.handed {
		p.handed = true
		t.count(p.kind)
	}
	if len(cells) == 0 {
		cells = nil
	}
	piece := Piece{Path: p.path, Kind: p.kind, Base: p.base, Text: text, Cells: cells, Last: last, Partial: partial}
	if piece.Place = place; place == nil {
		piece.Place = p.place(piece)
	}
	t.outcome.Text += int64(len(text))
	t.emitting = true
	p.err = t.emit(piece)
	t.emitting = false
	if p.err != nil {
		t.stop = p.err
	}
	p.base += int64(len(text))
	if p.line > 0 {
		p.line += strings.Count(text, "\n")
	}
	if n := len(p.marks); n > 1 {
		p.marks = slices.Clone(p.marks[n-1:])
	}
}

// place makes the function that finds places in a piece.
func (p *Part) place(piece Piece) func(int64) string {
	switch line, marks, places := p.line, p.marks, p.places; {
	case line > 0:
		return func(at int64) string {
			n := max(0, min(at-piece.Base, int64(len(piece.Text))))
			return fmt.Sprintf("line %d", line+strings.Count(piece.Text[:n], "\n"))
		}
	case places != nil:
		return func(at int64) string { return places(piece, at) }
	default:
		return func(at int64) string { return placeOf(marks, at) }
	}
}

func placeOf(marks []mark, at int64) string {
	i, found := slices.BinarySearchFunc(marks, at, func(m mark, at int64) int { return int(m.from - at) })
	if !found {
		i--
	}
	if i < 0 {
		return ""
	}
	if m := marks[i]; m.line == 0 {
		return m.place
	}
	return fmt.Sprintf("line %d", marks[i].line)
}
