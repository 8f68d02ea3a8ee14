package sandbox

import (
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// guard stands between a child and the visitor: only what a well-behaved engine would say passes.
type guard struct {
	visitor    pdf.Visitor
	next, last int // pages expected
	pages      int // that the document claims
	opened     bool
	attached   bool
	files      int
	stop       error // from the visitor
}

// maxFiles is how many attached files a document may hand over.
const maxFiles = 30_000

// take hands a frame on. Errors that are not the visitor's wrap errFrame.
func (g *guard) take(kind frame, payload []byte) error {
	switch kind {
	case frameOpen:
		d, err := decodeOpen(payload)
		if err != nil {
			return err
		}
		if g.opened { // said by the child before this one
			return nil
		}
		g.opened, g.pages = true, d.Pages
		return g.halt(g.visitor.Open(d))
	case framePage:
		p, err := decodePage(payload)
		if err != nil {
			return err
		}
		if !g.opened || g.attached || p.Number != g.next || p.Number > min(g.last, g.pages) {
			return errFrame
		}
		g.next++
		return g.halt(g.visitor.Page(p))
	}
	return errFrame
}

func (g *guard) attachment(payload []byte, r io.Reader) error {
	m := message{b: payload}
	name := m.text(pdf.MaxName + 8)
	if err := m.end(); err != nil {
		return err
	}
	if g.files++; !g.opened || g.files > maxFiles {
		return errFrame
	}
	g.attached = true
	return g.halt(g.visitor.Attachment(name, r))
}

func (g *guard) halt(err error) error {
	g.stop = err
	return err
}

// text reads a string for people: what is not UTF-8 in it is replaced.
func (m *message) text(max int) string { return strings.ToValidUTF8(m.string(max), "\uFFFD") }
