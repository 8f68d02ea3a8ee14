// Package csv reads tables in text: comma-, semicolon-, tab- and bar-separated values.
//
// The one idea is that the text handed on is the file's own text, and the fields are only spans of it: nothing is
// unquoted, trimmed or joined, so an offset leads straight back into the file, and reading costs one search for the next
// separator a field. RFC 4180 is the rule, and what Excel and databases write is read as they mean it: any separator, a
// "sep=;" line, rows of any length, line breaks in quotes, quotes that never close.
//
//	extract.Read(ctx, content, extract.Hint{Name: "people.csv"}, []extract.Format{csv.Format{}}, limits, emit)
//
// It promises that no byte of the file is left out and that memory is bounded whatever the quoting: a field that grows
// past [maxField] is cut into several. The first row is row 0.
package csv

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads separated values.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "csv" }

// Match goes by the name, and for files whose name says nothing by the rows at the start: they must be as alike as only
// those of a table are.
func (Format) Match(f *extract.File) bool {
	if !f.Textual() {
		return false
	}
	switch f.Ext() {
	case ".csv", ".tsv", ".tab", ".psv":
		return true
	case "", ".txt", ".dat", ".asc", ".prn", ".export", ".out", ".xls": // reports save tables as .xls so that Excel opens them
		if !alike(f.Head) {
			return false
		}
		d := sniff(decodedHead(f), f.Ext())
		return d.rows >= 3 && d.same*20 >= d.rows*19 && (d.fields >= 3 || d.fields == 2 && d.separator != ',') && d.width < 40
	}
	return strings.HasPrefix(f.MIME, "text/csv") || strings.HasPrefix(f.MIME, "text/tab-separated-values")
}

// alike is a quick look: is there a separator that the first lines all have?
func alike(head []byte) bool {
	var seen [4]int
	lines := 0
	for ; lines < 3 && len(head) > 0; lines++ {
		line, rest, _ := bytes.Cut(head, []byte{'\n'})
		for i, sep := range []byte{';', '\t', ',', '|'} {
			if bytes.IndexByte(line, sep) >= 0 {
				seen[i]++
			}
		}
		head = rest
	}
	return lines == 1 || slices.Max(seen[:]) == lines
}

// decodedHead is the start of the file as text, without a row that the end of the head may cut.
func decodedHead(f *extract.File) string {
	b, _ := io.ReadAll(charset.Sniff(strings.NewReader(string(f.Head)), f.Charset)) // a string reader has no errors
	head := string(b)
	if f.Size() > int64(len(f.Head)) {
		if i := strings.LastIndexAny(head, "\r\n"); i > 0 {
			head = head[:i+1]
		}
	}
	return head
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	p := &parser{dialect: sniff(decodedHead(f), f.Ext())}
	part := w.Part(extract.Table, "")
	header := &header{}
	for r := charset.Sniff(f.Reader(), f.Charset); ; {
		window, err := r.Next()
		p.text = append(p.text, window...)
		for p.parse(err != nil) {
			if err := hand(part, p, header); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: reading broke off", extract.ErrUnreadable)
		}
	}
}

// hand hands on what the parser has read, and keeps the rest.
func hand(part *extract.Part, p *parser, h *header) error {
	text := string(p.text[:p.done])
	h.learn(text, p.base, p.cells)
	place := placer{text: text, base: p.base, dialect: p.dialect, from: p.from, starts: p.starts, header: h}
	err := part.WriteCells(text, p.cells, place.place)
	p.next()
	return err
}
