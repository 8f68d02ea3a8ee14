// Package extracttest is the suite that every [extract.Format] passes.
//
// One line a format says that it keeps the contract, whatever the bytes: pieces in order and without gaps, valid UTF-8,
// cells inside their piece, one last piece a part, the same output for the same input, limits held, a cancelled reading
// that ends, and no panic on bytes that are cut or changed.
//
//	func TestFormat(t *testing.T) {
//		extracttest.Run(t, rtf.Format{}, extracttest.Sample{Name: "letter.rtf", Data: letter, Want: []string{"Dear Ms Holm"}})
//	}
//
//	func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, rtf.Format{}, samples...) }
//
// [Read] is for a format's own tables: it reads one file, checks the same contract, and gives the parts joined.
package extracttest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

// Sample is a sound file of a format.
type Sample struct {
	Name   string         // file name, for its extension
	Hint   extract.Hint   // what else is known beforehand; its Name is taken from Name
	Data   []byte         // the bytes
	Want   []string       // texts that its parts hold
	Reason extract.Reason // how reading it ends, when not wholly
}

func (s Sample) hint() extract.Hint {
	s.Hint.Name = s.Name
	return s.Hint
}

// Part is a part with its pieces joined.
type Part struct {
	Path    string // joined by "/"; "" is the body
	Kind    extract.Kind
	Text    string
	Cells   []extract.Cell
	Partial extract.Reason
	pieces  []extract.Piece
}

// Place is where the byte at offset is, by the piece that holds it.
func (p Part) Place(offset int64) string {
	for _, piece := range p.pieces {
		if offset < piece.Base+int64(len(piece.Text)) {
			return piece.Place(offset)
		}
	}
	return ""
}

// PlaceOf is the place of the first occurrence of text in the part, or "" when it is not there.
func (p Part) PlaceOf(text string) string {
	i := strings.Index(p.Text, text)
	if i < 0 {
		return ""
	}
	return p.Place(int64(i))
}

// Field is the text of the cell at row and column, or "".
func (p Part) Field(row, column int) string {
	var b strings.Builder
	for _, c := range p.Cells {
		if c.Row == row && c.Column == column {
			b.WriteString(p.Text[c.Start:c.End])
		}
	}
	return b.String()
}

// Result is what reading a file gave.
type Result struct {
	Outcome extract.Outcome
	Parts   []Part
	Err     error
}

// Part is the first part with the path, or an empty one.
func (r Result) Part(path string) Part {
	for _, p := range r.Parts {
		if p.Path == path {
			return p
		}
	}
	return Part{}
}

// All is the text of all parts, each under a line with its path and kind.
func (r Result) All() string {
	var b strings.Builder
	for _, p := range r.Parts {
		fmt.Fprintf(&b, "== %s (%s)\n%s\n", p.Path, p.Kind, p.Text)
	}
	return b.String()
}

// Read reads data by formats under the default limits and fails the test where the pieces break the contract.
func Read(t testing.TB, formats []extract.Format, hint extract.Hint, data []byte) Result {
	t.Helper()
	r := read(t, context.Background(), formats, hint, data, extract.DefaultLimits(), nil)
	if r.Outcome.Reason == extract.Timeout {
		t.Errorf("reading %d bytes took longer than the limit", len(data))
	}
	return r
}

// read is [Read] with all settings; each, if any, is called for every piece.
func read(t testing.TB, ctx context.Context, formats []extract.Format, hint extract.Hint, data []byte, limits extract.Limits, each func() error) Result {
	t.Helper()
	var r Result
	open := false
	var whole strings.Builder
	var text int64
	emit := func(p extract.Piece) error {
		if !open {
			r.Parts = append(r.Parts, Part{Path: strings.Join(p.Path, "/"), Kind: p.Kind})
			whole.Reset()
		}
		part := &r.Parts[len(r.Parts)-1]
		checkPiece(t, part, p, int64(whole.Len()))
		cells := p.Cells
		p.Cells = nil
		whole.WriteString(p.Text)
		part.Text = whole.String()
		part.Cells = append(part.Cells, cells...)
		part.Partial = p.Partial
		part.pieces = append(part.pieces, p)
		text += int64(len(p.Text))
		open = !p.Last
		if each != nil {
			return each()
		}
		return nil
	}
	r.Outcome, r.Err = extract.Read(ctx, extract.Memory(data), hint, formats, limits, emit)
	if r.Err == nil && open {
		t.Errorf("part %q has no last piece", r.Parts[len(r.Parts)-1].Path)
	}
	if r.Outcome.Text != text {
		t.Errorf("the outcome counts %d bytes of text, %d were handed on", r.Outcome.Text, text)
	}
	if r.Err == nil && r.Outcome.Reason == "" && r.Outcome.Parts == 0 {
		t.Errorf("nothing was read and nothing says why")
	}
	seen := map[string]bool{}
	for _, p := range r.Parts {
		if p.Path != "" && seen[p.Path+"\x00"+string(p.Kind)] {
			t.Errorf("two parts are named %q", p.Path)
		}
		seen[p.Path+"\x00"+string(p.Kind)] = true
	}
	return r
}

// checkPiece holds one piece, with so many bytes of its part before it, against the contract of [extract.Piece].
func checkPiece(t testing.TB, part *Part, p extract.Piece, before int64) {
	t.Helper()
	end := p.Base + int64(len(p.Text))
	switch {
	case p.Base != before:
		t.Errorf("piece of %q starts at %d after %d bytes", part.Path, p.Base, before)
	case strings.Join(p.Path, "/") != part.Path || p.Kind != part.Kind:
		t.Errorf("piece of %q inside part %q", p.Path, part.Path)
	case !utf8.ValidString(p.Text):
		t.Errorf("piece of %q at %d is not UTF-8", part.Path, p.Base)
	case p.Partial != "" && !p.Last:
		t.Errorf("piece of %q is partial and not the last", part.Path)
	case p.Text == "" && !p.Last:
		t.Errorf("piece of %q is empty and not the last", part.Path)
	}
	from, row, column := p.Base, -1, -1
	for _, c := range p.Cells {
		if c.Start < from || c.End < c.Start || c.End > end || c.Row < 0 || c.Column < 0 {
			t.Errorf("cell %+v of %q is outside its piece %d..%d or out of order", c, part.Path, p.Base, end)
			break
		}
		if c.Row < row || c.Row == row && c.Column < column {
			t.Errorf("cell %+v of %q comes after row %d, column %d", c, part.Path, row, column)
			break
		}
		from, row, column = c.End, c.Row, c.Column
		for _, at := range []int64{c.Start, c.End} {
			if i := at - p.Base; i < int64(len(p.Text)) && !utf8.RuneStart(p.Text[i]) {
				t.Errorf("cell %+v of %q cuts a character", c, part.Path)
			}
		}
	}
	for _, at := range []int64{p.Base - 1, p.Base, (p.Base + end) / 2, end - 1, end + 1} {
		if place := p.Place(at); !utf8.ValidString(place) || len(place) > 1000 {
			t.Errorf("place of %d in %q is not a short text", at, part.Path)
		}
	}
}
