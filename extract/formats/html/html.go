// Package html reads web pages and the HTML of mails and books.
//
// The one idea is that a page is read as a stream of tags, never as a tree, which hostile nesting makes quadratic. The
// running text is one part, its lines where a browser would break them. A table of data is a part of its own, "table 1",
// with rows and columns; a table that only arranges the page (one with tables inside, with one column, with rows unlike
// each other) stays in the text, cells separated by tabs. Which is which is found out before the text is written.
//
//	extract.Read(ctx, content, extract.Hint{Name: "page.html"}, []extract.Format{html.Format{}}, limits, emit)
//
// It promises that what a reader cannot see is read too: alternative texts, titles, values of fields, addresses behind
// links, comments, properties, and the JSON that scripts carry. Other scripts and styles are left out.
package html

import (
	"context"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// Format reads HTML.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "html" }

// Match goes by how the file begins, and by the name where it begins with any tag.
func (Format) Match(f *extract.File) bool {
	if !f.Textual() {
		return false
	}
	head := strings.ToLower(strings.ReplaceAll(string(f.Head[:min(len(f.Head), 2048)]), "\x00", ""))
	head = strings.TrimLeft(head, "\uFEFF\uFFFD \t\r\n")
	for strings.HasPrefix(head, "<!--") || strings.HasPrefix(head, "<?xml") {
		_, rest, found := strings.Cut(head, ">")
		if !found {
			return false
		}
		head = strings.TrimLeft(rest, " \t\r\n")
	}
	for _, start := range []string{"<!doctype html", "<html", "<head", "<body", "<meta http-equiv", "<meta charset"} {
		if strings.HasPrefix(head, start) {
			return true
		}
	}
	switch f.Ext() {
	case ".html", ".htm", ".xhtml", ".xht", ".shtml":
		return strings.Contains(head, "<")
	}
	return strings.HasPrefix(f.MIME, "text/html") || strings.HasPrefix(f.MIME, "application/xhtml")
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	tables, err := survey(f)
	if err != nil {
		return err
	}
	p := &page{part: w.Part(extract.Body, ""), bol: true, tables: tables}
	if err := p.read(f); err != nil {
		return err
	}
	if err := readTables(f, w, tables); err != nil {
		return err
	}
	return p.aside.write(w)
}

// declared is the character set that the page names, else the one known from outside (HTML standard, "prescan a byte
// stream to determine its encoding", in short).
func declared(f *extract.File) string {
	if f.Charset != "" {
		return f.Charset
	}
	head := strings.ToLower(string(f.Head[:min(len(f.Head), 4096)]))
	for {
		_, after, found := strings.Cut(head, "<meta")
		if !found {
			break
		}
		tag, rest, _ := strings.Cut(after, ">")
		if _, name, found := strings.Cut(tag, "charset="); found {
			name = strings.TrimLeft(name, " \"'")
			if i := strings.IndexAny(name, " \"';/"); i >= 0 {
				name = name[:i]
			}
			return name
		}
		head = rest
	}
	if _, after, found := strings.Cut(head, "encoding=\""); found && strings.HasPrefix(strings.TrimLeft(head, "\xEF\xBB\xBF"), "<?xml") {
		name, _, _ := strings.Cut(after, "\"")
		return name
	}
	return ""
}
