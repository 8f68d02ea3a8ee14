// Package json reads JSON (RFC 8259) and its forms of one value a line.
//
// The one idea is that keys and values are told apart without a parser. Strings are decoded, a colon makes a label of what
// stands before it, commas and braces end lines, and whatever is none of these is copied. So every file has a text, a
// broken one too, a value of a gigabyte is never held, and nesting costs nothing.
//
//	{"name": "J\u00f8rgen", "phones": ["+45 12 34 56 78", null]}
//
// becomes
//
//	name: Jørgen
//	phones: +45 12 34 56 78, null
//
// It promises that every string, key and number of the file is in the text, in order, and places by line of the file.
package json

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads JSON.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "json" }

// Match takes what starts as JSON does; the name alone is not enough.
func (Format) Match(f *extract.File) bool {
	if !f.Textual() {
		return false
	}
	switch f.Ext() {
	case ".json", ".ndjson", ".jsonl", ".jsonc", ".json5", ".geojson", ".topojson", ".ipynb", ".har", ".webmanifest", ".avsc":
		return starts(decodedHead(f), false)
	}
	if strings.HasPrefix(f.MIME, "application/json") || strings.HasPrefix(f.MIME, "application/ld+json") {
		return starts(decodedHead(f), false)
	}
	if first := strings.TrimLeft(string(f.Head[:min(len(f.Head), 64)]), "\uFEFF\uFFFD\x00 \t\r\n"); first == "" || first[0] != '{' && first[0] != '[' {
		return false
	}
	return starts(decodedHead(f), true)
}

func decodedHead(f *extract.File) string {
	b, _ := io.ReadAll(charset.Sniff(strings.NewReader(string(f.Head)), f.Charset)) // a string reader has no errors
	return string(b)
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	part := w.Part(extract.Body, "")
	l := &lexer{part: part, line: 1, fresh: true}
	part.AtLine(1)
	var tail []byte
	for r := charset.Sniff(f.Reader(), f.Charset); ; {
		window, err := r.Next()
		if len(tail) > 0 {
			window = append(tail, window...)
		}
		n := l.feed(window, err != nil)
		tail = append([]byte(nil), window[n:]...)
		if l.err != nil {
			return l.err
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: reading broke off", extract.ErrUnreadable)
		}
	}
}
