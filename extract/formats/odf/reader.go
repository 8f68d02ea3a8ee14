package odf

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// reader walks one XML file.
type reader struct {
	d    *document
	s    *xmlscan.Scanner
	name string        // of the part that the body becomes
	out  *extract.Part // the body; nil before it begins

	par     paragraph
	frames  []frame
	pending string // the separator before the next text of the body
	paras   int
	page    int    // of a text, 0 while none has ended; else the number of the slide
	slide   string // "slide" or "page" once there are any
	sheet   *sheet // the sheet being read
	sheets  bool   // the body is a spreadsheet
	slides  bool   // the body is a presentation
	stop    error
}

// paragraph is an open text:p or text:h.
type paragraph struct {
	open        bool
	text, after []byte // after: text boxes that were anchored in it
}

// frame is an element whose text goes elsewhere than the text around it.
type frame struct {
	depth   int // of its element
	deliver func(text []byte)
	text    []byte
	around  paragraph // the paragraph that goes on behind it
	nested  bool      // a paragraph inside a paragraph
	signed  bool      // its author is named before its text
	chunks  bool      // deliver may be called more than once
	over    bool      // text was dropped
}

const (
	maxFrames = 64
	maxText   = 64 << 10 // bytes of a value outside paragraphs
	maxSpaces = 1000
	maxFrame  = 4 << 20 // bytes held for text that goes elsewhere
)

func (d *document) read(s *xmlscan.Scanner, name string) error {
	r := &reader{d: d, s: s, name: name}
	for t := s.Next(); t != xmlscan.EOF && r.stop == nil; t = s.Next() {
		switch t {
		case xmlscan.Text:
			if r.par.open {
				r.par.text = append(r.par.text, s.Text()...)
			}
		case xmlscan.Start:
			r.start()
		case xmlscan.End:
			r.end()
		}
		if len(r.par.text) > 1<<20 {
			r.endParagraph()
			r.par.open = true
		}
	}
	for len(r.frames) > 0 {
		r.pop()
	}
	r.endParagraph()
	if r.pending == "\n" && r.stop == nil && r.out != nil && !r.sheets {
		r.stop = r.out.WriteString("\n")
	}
	return r.stop
}

// push sends what follows, up to the end of the element that was just opened, to deliver.
func (r *reader) push(deliver func([]byte)) {
	if len(r.frames) < maxFrames {
		r.frames = append(r.frames, frame{depth: r.s.Depth(), deliver: deliver, around: r.par})
		r.par = paragraph{}
	}
}

func (r *reader) pop() {
	r.endParagraph()
	f := r.frames[len(r.frames)-1]
	r.frames = r.frames[:len(r.frames)-1]
	text := f.text
	if r.par = f.around; f.nested {
		r.par.after = append(append(r.par.after, '\n'), bytes.TrimSuffix(text, []byte("\n"))...)
		return
	}
	f.deliver(text)
}

// overflow makes room in a frame that holds more than is kept at a time: what goes to a part of its own goes there now,
// the rest of a cell or a text box is dropped and that is said.
func (r *reader) overflow(f *frame) {
	if f.chunks {
		f.deliver(f.text)
	} else if !f.over {
		f.over = true
		r.d.w.Unread("", extract.Limit, "a cell or text box is longer than is read")
	}
	if f.text = f.text[:maxFrame]; f.chunks {
		f.text = f.text[:0]
	}
}

// aside sends what follows to a part of its own.
func (r *reader) aside(kind extract.Kind, name string) {
	place := r.where()
	if len(r.frames) < maxFrames {
		r.push(func(text []byte) { r.d.texts.Add(kind, name, place, string(text)) })
		r.frames[len(r.frames)-1].chunks = true
	}
}

// where is the place of the open paragraph.
func (r *reader) where() string {
	switch {
	case r.sheet != nil:
		return r.sheet.where()
	case r.slide != "":
		return fmt.Sprintf("%s %d", r.slide, r.page)
	case r.out == nil:
		return ""
	case r.page > 0:
		return fmt.Sprintf("page %d, paragraph %d", r.page+1, r.paras+1)
	default:
		return fmt.Sprintf("paragraph %d", r.paras+1)
	}
}

// openParagraph begins a paragraph, maybe inside another.
func (r *reader) openParagraph() {
	if r.par.open && len(r.frames) < maxFrames {
		r.push(nil)
		r.frames[len(r.frames)-1].nested = true
	}
	r.par.open = true
}

// endParagraph sends the open paragraph to where the text goes here.
func (r *reader) endParagraph() {
	if !r.par.open {
		return
	}
	p := r.par
	r.par = paragraph{text: p.text[:0]}
	line := append(p.text, p.after...)
	if n := len(r.frames); n > 0 {
		f := &r.frames[n-1]
		if f.text = append(append(f.text, line...), '\n'); len(f.text) > maxFrame {
			r.overflow(f)
		}
		return
	}
	switch {
	case r.out == nil || r.stop != nil:
	case r.sheet != nil || r.sheets:
		r.d.texts.Add(extract.Body, "drawings", r.where(), string(line))
	default:
		r.write(line)
		r.pending = "\n"
	}
	r.paras++
}

// write writes text of the body after the separator that waits for it.
func (r *reader) write(text []byte) {
	if r.stop != nil || r.out == nil || r.sheets {
		return
	}
	if r.pending != "" {
		r.stop = r.out.WriteString(r.pending)
		r.pending = ""
	}
	if len(text) > 0 && r.stop == nil {
		r.out.At(r.where())
		if r.stop = r.out.WriteString(string(text)); r.stop == nil {
			r.stop = r.out.Full()
		}
	}
}

// separate ends a cell or a row of a table in running text.
func (r *reader) separate(separator string) {
	if n := len(r.frames); n == 0 {
		r.pending = separator
	} else if f := &r.frames[n-1]; len(f.text) > 0 {
		f.text[len(f.text)-1] = separator[0]
	}
}

func (r *reader) end() {
	switch string(r.s.Local()) {
	case "p", "h":
		r.endParagraph()
	case "table-cell", "covered-table-cell":
		if r.sheet == nil {
			r.separate("\t")
		}
	case "table-row":
		if r.sheet != nil {
			r.sheet.endRow(r)
		} else {
			r.separate("\n")
		}
	}
	for n := len(r.frames); n > 0 && r.frames[n-1].depth > r.s.Depth(); n-- {
		r.pop()
	}
	if r.sheet != nil && r.s.Depth() < r.sheet.depth {
		r.sheet = nil
	}
}

// value keeps an attribute as a text of its own.
func (r *reader) value(kind extract.Kind, part, attribute string) {
	if v := r.s.Attr(attribute); len(v) > 0 && len(v) < maxText {
		r.d.texts.AddOnce(kind, part, r.where(), string(v))
	}
}

// content keeps the text of an element as a text of its own.
func (r *reader) content(kind extract.Kind, part string) {
	r.d.texts.AddOnce(kind, part, r.where(), r.s.Content(maxText))
}

// binary decodes a picture or an object inside a flat document.
func (r *reader) binary() {
	var data []byte
	var held []byte // characters that do not make a group of four yet
	most := r.d.w.Limits().Member
	depth := r.s.Depth()
	for t := r.s.Next(); t != xmlscan.EOF && r.s.Depth() >= depth; t = r.s.Next() {
		if t != xmlscan.Text || int64(len(data)) > most {
			continue
		}
		for _, c := range r.s.Text() {
			if c > ' ' && c != '=' {
				held = append(held, c)
			}
		}
		n := len(held) / 4 * 4
		at := len(data)
		data = append(data, make([]byte, n/4*3)...)
		got, _ := base64.RawStdEncoding.Decode(data[at:], held[:n])
		data = data[:at+got]
		held = append(held[:0], held[n:]...)
	}
	tail := make([]byte, 3)
	got, _ := base64.RawStdEncoding.Decode(tail, held)
	data = append(data, tail[:got]...)
	r.d.flatSize += int64(len(data))
	if r.d.flatSize > most {
		r.d.w.Unread("", extract.Limit, "pictures and objects inside the document are larger than is read")
		return
	}
	r.d.members = append(r.d.members, member{fmt.Sprintf("object %d", len(r.d.members)+1), data})
}

// link keeps a target outside the document.
func (r *reader) link() {
	if href := string(r.s.Attr("href")); strings.Contains(href, ":") && !strings.HasPrefix(href, "data:") && len(href) < maxText {
		r.d.texts.AddOnce(extract.Metadata, "links", r.where(), href)
	}
}
