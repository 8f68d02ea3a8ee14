package ooxml

import (
	"bytes"
	"fmt"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// flow reads running text: paragraphs with their runs, tables, text boxes and tracked changes. WordprocessingML and
// DrawingML name these alike, so one reader serves documents, slides, drawings and diagrams.
type flow struct {
	d     *document
	out   *extract.Part
	place string // the place of the part: "slide 3"; "" makes it page and paragraph

	mode    byte   // what text tokens are: 't' text, 'd' deleted text, 'i' a field code, 0 nothing
	para    []byte // the paragraph as it reads now
	old     []byte // as it read before the changes, once there is one
	changed bool   // old differs from para
	lost    bool   // old holds text that para does not
	gone    int    // open elements whose text was deleted or moved away
	new     int    // open elements whose text was inserted or moved here
	field   []byte

	boxes   []box    // paragraphs that wait for the text box inside them to end
	choices []choice // open alternatives for several versions of Office
	after   []byte   // text boxes of the paragraph, to be written behind it
	wrote   int64    // bytes of text found so far, to see whether an alternative had any
	pending string   // the separator before the next text
	paras   int      // paragraphs so far
	page    int      // pages so far, 0 while none has ended
	stop    error    // once writing failed
	prompts bool     // the text of placeholders is a prompt for who fills them, as on a master
	muted   bool     // inside such a placeholder
	once    string   // the part beside the body to which each paragraph goes once; "" sends them to out
}

type box struct {
	para, old, after []byte
	changed, lost    bool
	gone, new        int
}

// choice is an open mc:AlternateContent. See ECMA-376 part 3, section 7.
type choice struct {
	depth int
	from  int64 // what wrote was
}

const (
	maxBoxes = 32       // text boxes inside each other
	maxAfter = 1 << 20  // bytes of text boxes held back
	maxRun   = 64 << 20 // bytes of one paragraph
)

// read reads a whole XML part.
func (f *flow) read(s *xmlscan.Scanner) error {
	for t := s.Next(); t != xmlscan.EOF && f.stop == nil; t = s.Next() {
		switch t {
		case xmlscan.Text:
			f.text(s)
		case xmlscan.Start:
			f.start(s)
		case xmlscan.End:
			f.end(s)
		}
	}
	for len(f.boxes) > 0 {
		f.closeBox()
	}
	if len(f.para)+len(f.old)+len(f.after) > 0 {
		f.paragraph()
	}
	f.closeField()
	if f.pending == "\n" && f.stop == nil && f.once == "" {
		f.stop = f.out.WriteString("\n")
	}
	f.pending = ""
	return f.stop
}

func (f *flow) text(s *xmlscan.Scanner) {
	if f.muted {
		return
	}
	switch f.mode {
	case 't':
		f.add(s.Text())
	case 'd':
		f.gone++
		f.add(s.Text())
		f.gone--
	case 'i':
		if len(f.field) < maxProperty {
			f.field = append(f.field, s.Text()...)
		}
	}
}

// add appends to the paragraph. Inserted text is not in its old form, deleted text not in its new one.
func (f *flow) add(text []byte) {
	f.wrote += int64(len(text))
	if len(f.para)+len(f.old) > maxRun {
		f.paragraph()
	}
	if (f.gone > 0 || f.new > 0) && !f.changed {
		f.changed = true
		f.old = append(f.old[:0], f.para...)
	}
	if f.gone == 0 {
		f.para = append(f.para, text...)
	} else {
		f.lost = true
	}
	if f.changed && f.new == 0 {
		f.old = append(f.old, text...)
	}
}

func (f *flow) addString(text string) { f.add([]byte(text)) }

// paragraph ends the open paragraph and writes it, then the text boxes that were anchored in it.
func (f *flow) paragraph() {
	if f.muted {
		return
	}
	f.paras++
	if f.lost {
		f.d.texts.Add(extract.Change, "tracked changes", f.where(), string(f.old))
	}
	if len(f.boxes) > 0 {
		f.para = append(f.para, '\n')
		in := &f.boxes[len(f.boxes)-1]
		if in.after = append(append(in.after, f.para...), f.after...); len(in.after) > maxAfter {
			f.write(in.after)
			in.after = in.after[:0]
		}
	} else {
		f.write(f.para)
		f.pending = "\n"
		if len(f.after) > 0 {
			f.write(bytes.TrimSuffix(f.after, []byte("\n")))
			f.pending = "\n"
		}
	}
	f.para, f.old, f.after, f.changed, f.lost = f.para[:0], f.old[:0], f.after[:0], false, false
}

// write writes text after the separator that waits for it.
func (f *flow) write(text []byte) {
	if f.stop == nil && f.pending != "" && f.once == "" {
		f.stop = f.out.WriteString(f.pending)
		f.pending = ""
	}
	if len(text) == 0 || f.stop != nil {
		return
	}
	if f.once != "" {
		f.d.texts.AddOnce(extract.Margin, f.once, f.where(), string(text))
		return
	}
	f.out.At(f.where())
	if f.stop = f.out.WriteString(string(text)); f.stop == nil {
		f.stop = f.out.Full()
	}
}

// where is the place of the open paragraph.
func (f *flow) where() string {
	switch {
	case f.place != "":
		return f.place
	case f.page > 0:
		return fmt.Sprintf("page %d, paragraph %d", f.page+1, f.paras)
	default:
		return fmt.Sprintf("paragraph %d", f.paras)
	}
}

// openBox starts a text box inside a paragraph.
func (f *flow) openBox() {
	if len(f.boxes) < maxBoxes {
		f.boxes = append(f.boxes, box{f.para, f.old, f.after, f.changed, f.lost, f.gone, f.new})
		f.para, f.old, f.after, f.changed, f.lost, f.gone, f.new = nil, nil, nil, false, false, 0, 0
	}
}

// closeBox goes back to the paragraph around the text box.
func (f *flow) closeBox() {
	if len(f.boxes) == 0 {
		return
	}
	if len(f.para)+len(f.old) > 0 {
		f.paragraph()
	}
	b := f.boxes[len(f.boxes)-1]
	f.boxes = f.boxes[:len(f.boxes)-1]
	f.para, f.old, f.after, f.changed, f.lost, f.gone, f.new = b.para, b.old, append(b.after, f.after...), b.changed, b.lost, b.gone, b.new
}

// fieldsWithoutText are the field codes that name pages and bookmarks only. See ECMA-376 part 1, section 17.16.5.
var fieldsWithoutText = [][]byte{[]byte("PAGEREF"), []byte("PAGE"), []byte("NUMPAGES"), []byte("SECTIONPAGES"), []byte("TOC"), []byte("SEQ")}

func (f *flow) closeField() {
	code := bytes.TrimSpace(f.field)
	f.field = f.field[:0]
	for _, name := range fieldsWithoutText {
		if rest, ok := bytes.CutPrefix(code, name); ok && (len(rest) == 0 || rest[0] == ' ') {
			return
		}
	}
	f.d.texts.AddOnce(extract.Hidden, "field codes", f.where(), string(code))
}
