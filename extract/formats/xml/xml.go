// Package xml reads XML that no other format claims: exports, messages, settings, drawings.
//
// The one idea is that the names of elements and attributes are the labels of what they hold, so they are kept before it,
// a line an element. Text that runs on through elements, as in a book, stays on its line.
//
//	<person id="7"><cpr>010203-1234</cpr><note>call <b>after</b> noon</note></person>
//
// becomes
//
//	person id: 7
//	cpr: 010203-1234
//	note: call after noon
//
// It promises linear time and bounded memory, that no document type definition is read, and that text which is not well
// formed is read as far as it goes. Comments are not read.
package xml

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// Format reads XML.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "xml" }

// Match takes what begins with the declaration of XML, and by the name what begins with an element.
func (Format) Match(f *extract.File) bool {
	if !f.Textual() {
		return false
	}
	head := strings.TrimLeft(strings.ReplaceAll(string(f.Head[:min(len(f.Head), 128)]), "\x00", ""), "\uFEFF\uFFFD \t\r\n")
	if strings.HasPrefix(head, "<?xml") {
		return true
	}
	switch f.Ext() {
	case ".xml", ".xsd", ".xsl", ".xslt", ".svg", ".rss", ".atom", ".gpx", ".kml", ".plist", ".wsdl", ".resx", ".config", ".tcx", ".xmp", ".opml", ".xlf", ".tmx", ".gml":
		return strings.HasPrefix(head, "<")
	}
	return strings.HasPrefix(head, "<") && (strings.HasPrefix(f.MIME, "text/xml") || strings.HasPrefix(f.MIME, "application/xml"))
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	lines := &lineReader{r: withoutDeclaration(charset.Sniff(f.Reader(), declared(f))), line: 1}
	s := xmlscan.New(lines)
	o := &outliner{part: w.Part(extract.Body, "")}
	for at := 0; o.err == nil; {
		token := s.Next()
		if lines.line != at {
			at = lines.line
			o.part.AtLine(at)
		}
		switch token {
		case xmlscan.Start:
			o.start(s)
		case xmlscan.End:
			o.end()
		case xmlscan.Text:
			o.text(s.Text(), s.Blank())
		default:
			switch err := s.Err(); {
			case w.Stopped() != nil:
				return w.Stopped()
			case errors.Is(err, xmlscan.ErrCut):
				w.Unread("", extract.Damaged, "the XML ends early; what came before was read")
			case err != nil:
				return extract.ErrUnreadable
			}
			return nil
		}
	}
	return o.err
}

// declared is the character set that the declaration of XML names, else the one known from outside.
func declared(f *extract.File) string {
	head, _, found := strings.Cut(string(f.Head[:min(len(f.Head), 256)]), "?>")
	if !found || !strings.Contains(head, "<?xml") {
		return f.Charset
	}
	_, after, found := strings.Cut(head, "encoding")
	after = strings.TrimLeft(after, " \t\r\n=")
	if !found || len(after) < 2 {
		return f.Charset
	}
	name, _, _ := strings.Cut(after[1:], after[:1])
	return name
}

// withoutDeclaration passes over the declaration of XML: its character set is no longer true.
func withoutDeclaration(r io.Reader) io.Reader {
	b := bufio.NewReaderSize(r, 4<<10)
	head, _ := b.Peek(256)
	trimmed := bytes.TrimLeft(head, " \t\r\n")
	if bytes.HasPrefix(trimmed, []byte("<?xml")) {
		if i := bytes.Index(trimmed, []byte("?>")); i >= 0 {
			b.Discard(len(head) - len(trimmed) + i + 2) // it was peeked at
		}
	}
	return b
}

// lineReader knows the line of the last run of bytes it gave, which is short enough to be near.
type lineReader struct {
	r    io.Reader
	line int // from 1
	next int // lines in that run
}

func (l *lineReader) Read(b []byte) (int, error) {
	l.line += l.next
	n, err := l.r.Read(b[:min(len(b), 1<<10)])
	l.next = bytes.Count(b[:n], []byte{'\n'})
	return n, err
}
