package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/datamapper/datamapper/extract"
)

// Read reads a document in a machine of its own; see [Engine]. A page that breaks the machine is handed over as damaged,
// or as over the limit when memory ran out, and a new machine goes on with the next one.
func (e *PDFium) Read(ctx context.Context, c extract.Content, r Request, v Visitor) error {
	if c.Size() > maxFile {
		return fmt.Errorf("%w: %d bytes, a PDF is read up to %d", extract.ErrTooLarge, c.Size(), maxFile)
	}
	d := &document{engine: e, content: c, request: r, visitor: v, page: max(r.First, 1)}
	for range maxTraps {
		m, err := e.take(ctx)
		if err != nil {
			return err
		}
		m.bind(ctx)
		err = d.read(ctx, m)
		if m.broken == nil || d.stop != nil {
			d.close(m)
			return err
		}
		broken := m.broken
		m.close()
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := d.skip(broken); err != nil {
			return err
		}
	}
	return fmt.Errorf("%w: too many of its pages break the PDF reader", extract.ErrDamaged)
}

// stage is how far the reading of a document has come.
type stage int

const (
	opening stage = iota
	repairing
	describing
	paging
	attaching
)

// document is one document in reading. Its state survives the machine that it is read in.
type document struct {
	engine  *PDFium
	content extract.Content
	request Request
	visitor Visitor
	stage   stage
	patch   []byte // appended to the file to mend it
	about   Document
	opened  bool // the visitor knows about
	page    int  // the next one to read
	file    int  // the next attached file to read
	pinned  []pin
	stop    error
	data    uint32 // where the file lies in the machine
	handle  uint32 // PDFium's document
	form    formFiller
}

// read goes on with the document in m until it ends, fails or breaks m.
func (d *document) read(ctx context.Context, m *machine) error {
	d.data, d.handle, d.form = 0, 0, formFiller{}
	if err := d.open(ctx, m); err != nil || m.broken != nil {
		return err
	}
	if d.stage <= describing {
		d.stage = describing
		d.about.Pages = int(int32(m.call("FPDF_GetPageCount", uint64(d.handle))))
		d.about.Pages = min(max(d.about.Pages, 0), 1<<24)
		about := d.about
		d.describe(m, &about)
		if m.broken != nil {
			return nil
		}
		d.about = about
		d.stage = paging
	}
	if !d.opened {
		d.opened = true
		if err := d.visitor.Open(d.about); err != nil {
			d.stop = err
			return err
		}
	}
	d.form.start(m, d.handle)
	for last := min(d.request.Last, d.about.Pages); d.page <= last && d.stage == paging; d.page++ {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		p := d.readPage(m, d.page)
		if m.broken != nil {
			return nil
		}
		if err := d.visitor.Page(p); err != nil {
			d.stop = err
			return err
		}
	}
	d.stage = attaching
	return d.attachments(ctx, m)
}

// skip steps over what broke a machine.
func (d *document) skip(broken error) error {
	switch d.stage {
	case opening, repairing:
		return broken
	case describing: // what it says about itself is unreadable; its pages may not be
		d.stage = paging
	case paging:
		p := Page{Number: d.page, Reason: extract.Damaged}
		if errors.Is(broken, extract.ErrLimit) {
			p.Reason = extract.Limit
		}
		d.page++
		return d.visitor.Page(p)
	case attaching:
		err := d.visitor.Attachment(d.nameless(), failing{})
		d.file++
		return err
	}
	return nil
}

// Error codes of FPDF_GetLastError, from PDFium's fpdfview.h.
const (
	errPassword = 4
	errSecurity = 5
)

// open loads the file into m and has PDFium parse it, mended if it must be.
func (d *document) open(ctx context.Context, m *machine) error {
	if err := d.load(ctx, m); err != nil || m.broken != nil {
		return err
	}
	size := uint64(d.content.Size())
	d.handle = m.call("FPDF_LoadMemDocument", uint64(d.data), size+uint64(len(d.patch)), 0)
	pageless := d.handle != 0 && m.call("FPDF_GetPageCount", uint64(d.handle)) == 0
	if d.handle == 0 {
		switch m.call("FPDF_GetLastError") {
		case errPassword:
			return fmt.Errorf("%w: it needs a password", extract.ErrEncrypted)
		case errSecurity:
			return fmt.Errorf("%w: it needs a key", extract.ErrEncrypted)
		}
	}
	switch {
	case m.broken != nil || d.handle != 0 && !pageless:
		return nil
	case d.stage == opening && d.mend(m, uint32(size), pageless):
		return d.open(ctx, m)
	case pageless:
		return nil
	}
	return fmt.Errorf("%w: it has neither a table of its objects nor one that can be rebuilt", extract.ErrDamaged)
}

// mend looks for what the file that lies in m lacks and reports whether it is worth another try.
func (d *document) mend(m *machine, size uint32, pages bool) bool {
	raw, ok := m.memory.Read(d.data, size)
	if !ok {
		return false
	}
	if d.patch = trailer(raw, pages); d.patch == nil {
		return false
	}
	d.stage = repairing
	m.call("FPDF_CloseDocument", uint64(d.handle))
	m.call("free", uint64(d.data))
	return true
}

// load copies the file and its patch into the machine's memory.
func (d *document) load(ctx context.Context, m *machine) error {
	size := d.content.Size()
	d.data = m.call("malloc", uint64(size)+uint64(len(d.patch))+1)
	if m.broken != nil {
		return nil
	}
	if d.data == 0 {
		return fmt.Errorf("%w: it needs more memory than is allowed", extract.ErrLimit)
	}
	to, ok := m.memory.Read(d.data, uint32(size)+uint32(len(d.patch)))
	if !ok {
		return fmt.Errorf("%w: no memory for the file", extract.ErrLimit)
	}
	for at := int64(0); at < size; {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		n, err := d.content.ReadAt(to[at:min(at+1<<20, size)], at)
		if at += int64(n); n == 0 || err != nil && err != io.EOF {
			return fmt.Errorf("%w: it ends at byte %d of %d", extract.ErrUnreadable, at, size)
		}
	}
	copy(to[size:], d.patch)
	return nil
}

// close leaves the machine as it was found, for the next document.
func (d *document) close(m *machine) {
	m.bind(context.Background())
	d.form.end(m)
	if d.handle != 0 {
		m.call("FPDF_CloseDocument", uint64(d.handle))
	}
	m.call("free", uint64(d.data))
	m.shrink()
	d.engine.give(m)
}
