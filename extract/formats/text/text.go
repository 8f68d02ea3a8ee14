// Package text reads what is nothing but text: letters, notes, logs, source code, in any common encoding.
//
// The one idea is that text needs no reader: it is decoded and handed on in windows, so a log of any length, or a single
// line of a gigabyte, takes a few windows of memory. It matches whatever looks like text, so it is asked last.
//
//	extract.Read(ctx, content, extract.Hint{Name: "notes.txt"}, []extract.Format{text.Format{}}, limits, emit)
//
// It promises that no byte of the file is left out, and places by line number.
package text

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads plain text.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "text" }

// Match takes what has the bytes of text, but not a broken PDF: its tables of ten-digit numbers are not text to people.
func (Format) Match(f *extract.File) bool {
	return f.Textual() && !bytes.HasPrefix(f.Head, []byte("%PDF-"))
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	part := w.Part(extract.Body, "")
	part.Lines()
	for r := charset.Sniff(f.Reader(), f.Charset); ; {
		window, err := r.Next()
		if err := part.WriteString(string(window)); err != nil {
			return err
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: reading broke off", extract.ErrUnreadable)
		}
	}
}
