// Package pdf reads PDF files: the text of their pages, form fields and annotations, document information, bookmarks and
// attached files.
//
// The one idea is that a PDF is read by an [Engine], which can be this process or a confined child of it, and judged here:
// what an engine hands over is only text with a page number, or the reason why a page has none.
//
//	extract.Read(ctx, content, extract.Hint{Name: "letter.pdf"}, []extract.Format{pdf.New(nil)}, extract.DefaultLimits(), emit)
//
// It promises that each page is either read or named with a reason, that a page whose text is a picture is never passed
// off as empty, and that one page which breaks the reader costs that page only. The engine of this process,
// [NewPDFium], runs PDFium in a WebAssembly machine without access to files, network, clock or environment.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/datamapper/datamapper/extract"
)

// New is the PDF format read by engine; nil reads within this process, by one engine that all such formats share.
func New(engine Engine) extract.Format { return format{engine} }

type format struct{ engine Engine }

func (format) Name() string { return "pdf" }

// Match wants the header where PDF 2.0 (ISO 32000-2, 7.5.2) has it, at the start, or as readers have always accepted it,
// within the first 1,024 bytes; there only when the name says PDF too, because prose can mention "%PDF-1.4".
func (format) Match(f *extract.File) bool {
	head := f.Head[:min(len(f.Head), 1024)]
	at := bytes.Index(head, []byte("%PDF-"))
	if at < 0 {
		return false
	}
	lead := bytes.TrimLeft(head[:at], "\x00\t\n\f\r \xef\xbb\xbf")
	return len(lead) == 0 || f.Ext() == ".pdf" || f.MIME == "application/pdf"
}

func (p format) Read(ctx context.Context, f *extract.File, w *extract.Writer) error {
	engine := p.engine
	if engine == nil {
		engine = inProcess()
	}
	r := &reader{w: w, budget: w.Limits().Member}
	err := engine.Read(ctx, f.Content, Request{First: 1, Last: w.Limits().Pages}, r)
	if r.stop != nil {
		return r.stop
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return r.finish(err)
}

// reader turns what an engine hands over into parts.
type reader struct {
	w        *extract.Writer
	document Document
	body     *extract.Part
	page     int // the last one handed over
	blank    int // pages with nothing on them
	scanned  ranges
	broken   ranges
	cut      ranges
	fields   []Page // those with form text; Text empty
	size     int64  // of fields' text, in bytes
	files    []attachment
	budget   int64 // bytes of attached files that may still be held
	stop     error // from the writer: nothing more is wanted
}

type attachment struct {
	name    string
	content extract.Content
}

func (r *reader) Open(d Document) error {
	r.document = d
	return nil
}

func (r *reader) Page(p Page) error {
	r.page = p.Number
	switch p.Reason {
	case extract.NeedsOCR:
		r.scanned.add(p.Number)
	case extract.Limit:
		r.cut.add(p.Number)
	case "":
		if p.Text == "" {
			r.blank++
		}
	default:
		r.broken.add(p.Number)
	}
	if p.Form != "" {
		if r.size += int64(len(p.Form)); r.size > r.w.Limits().Text {
			return r.halt(fmt.Errorf("%w: more than %d bytes of text in forms", extract.ErrLimit, r.w.Limits().Text))
		}
		r.fields = append(r.fields, Page{Number: p.Number, Form: p.Form})
	}
	if p.Text == "" {
		return nil
	}
	if r.body == nil {
		r.body = r.w.Part(extract.Body, "")
	} else if err := r.body.WriteString("\f"); err != nil {
		return r.halt(err)
	}
	r.body.At(place(p.Number))
	if err := r.body.WriteString(p.Text); err != nil {
		return r.halt(err)
	}
	return r.halt(r.body.Full())
}

// Attachment unpacks a file to be read once the engine is free again: the file may be a PDF that needs it.
func (r *reader) Attachment(name string, content io.Reader) error {
	if r.budget <= 0 {
		r.w.Unread(name, extract.Limit, "too many bytes in attached files")
		return nil
	}
	c, err := r.w.Unpack(content, 0)
	switch {
	case err == nil:
		r.budget -= c.Size()
		r.files = append(r.files, attachment{name, c})
	case r.w.Stopped() != nil:
		return r.halt(err)
	case errors.Is(err, extract.ErrTooLarge), errors.Is(err, extract.ErrLimit):
		r.w.Unread(name, extract.TooLarge, "the attached file is over the size limit")
	default:
		r.w.Unread(name, extract.Damaged, "the attached file cannot be unpacked")
	}
	return nil
}

func (r *reader) halt(err error) error {
	if r.stop == nil {
		r.stop = err
	}
	return err
}

func place(page int) string { return fmt.Sprintf("page %d", page) }
