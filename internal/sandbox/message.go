package sandbox

import (
	"fmt"
	"math"
	"slices"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// request asks for a document.
type request struct {
	size        int64
	first, last int
	descriptor  bool // the content's descriptor comes by the channel
}

func (q request) encode() []byte {
	var m message
	m.putUint(uint64(q.size))
	m.putUint(uint64(q.first))
	m.putUint(uint64(max(q.last, 0)))
	m.putUint(uint64(flag(q.descriptor)))
	return m.b
}

func decodeRequest(b []byte) (request, error) {
	m := message{b: b}
	q := request{size: int64(m.uint(math.MaxInt64)), first: int(m.uint(math.MaxInt32)), last: int(m.uint(math.MaxInt32)), descriptor: m.uint(1) == 1}
	return q, m.end()
}

func encodeRead(at int64, size int) []byte {
	var m message
	m.putUint(uint64(at))
	m.putUint(uint64(size))
	return m.b
}

// decodeRead reads which bytes the child wants of a content; they lie within it.
func decodeRead(b []byte, size int64) (at int64, n int, err error) {
	m := message{b: b}
	at, n = int64(m.uint(uint64(size))), int(m.uint(maxChunk))
	if at+int64(n) > size {
		m.bad = true
	}
	return at, n, m.end()
}

func encodeOpen(d pdf.Document) []byte {
	var m message
	m.putUint(uint64(d.Pages))
	m.putUint(uint64(len(d.Info)))
	for _, p := range d.Info {
		m.putString(p.Name)
		m.putString(p.Value)
	}
	m.putUint(uint64(len(d.Bookmarks)))
	for _, b := range d.Bookmarks {
		m.putString(b)
	}
	m.putUint(uint64(flag(d.Cut)))
	return m.b
}

func decodeOpen(b []byte) (d pdf.Document, err error) {
	m := message{b: b}
	d.Pages = int(m.uint(1 << 24))
	for range m.uint(pdf.MaxProperties) {
		d.Info = append(d.Info, pdf.Property{Name: m.text(pdf.MaxName), Value: m.text(pdf.MaxName)})
	}
	for range m.uint(pdf.MaxBookmarks) {
		d.Bookmarks = append(d.Bookmarks, m.text(pdf.MaxName))
	}
	d.Cut = m.uint(1) == 1
	return d, m.end()
}

// reasons are those a page can have, by number.
var reasons = [...]extract.Reason{"", extract.NeedsOCR, extract.Damaged, extract.Limit}

func encodePage(p pdf.Page) []byte {
	m := message{b: make([]byte, 0, len(p.Text)+len(p.Form)+32)}
	m.putUint(uint64(p.Number))
	m.putUint(uint64(max(slices.Index(reasons[:], p.Reason), 0)))
	m.putString(p.Text)
	m.putString(p.Form)
	return m.b
}

func decodePage(b []byte) (pdf.Page, error) {
	m := message{b: b}
	p := pdf.Page{Number: int(m.uint(1 << 24)), Reason: reasons[m.uint(uint64(len(reasons)-1))]}
	p.Text, p.Form = m.text(pageText), m.text(pageText)
	return p, m.end()
}

// pageText leaves room for the last character over the bound.
const pageText = pdf.MaxPageText + 8

// done says how reading a document ended.
type done struct {
	code   int // index into ends
	retire bool
}

// ends are how reading can end, by number. The line for people is made here and not by the child, which has seen content.
var ends = [...]struct {
	err  error
	line string
}{
	{nil, ""},
	{extract.ErrDamaged, "it breaks the rules of PDF"},
	{extract.ErrEncrypted, "it needs a password or key"},
	{extract.ErrLimit, "it needs more memory than is allowed"},
	{extract.ErrTooLarge, "the file is larger than a PDF that is read"},
	{extract.ErrUnreadable, "the bytes could not be read"},
}

func (d done) err() error {
	if d.code == 0 {
		return nil
	}
	return fmt.Errorf("%w: %s", ends[d.code].err, ends[d.code].line)
}

func (d done) encode() []byte {
	var m message
	m.putUint(uint64(d.code))
	m.putUint(uint64(flag(d.retire)))
	return m.b
}

func decodeDone(b []byte) (done, error) {
	m := message{b: b}
	d := done{code: int(m.uint(uint64(len(ends) - 1))), retire: m.uint(1) == 1}
	return d, m.end()
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}
