package rtf

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/aside"
	"github.com/datamapper/datamapper/extract/charset"
)

// reader walks one document.
type reader struct {
	in    *bufio.Reader
	w     *extract.Writer
	texts *aside.Texts
	body  *extract.Part
	stop  error

	group       group   // the state of the innermost group
	outer       []group // those around it
	tooDeep     int     // groups that are open beyond maxDepth
	unclosed    bool    // the document ended inside a group
	star        bool    // "\*" was just read
	pending     []byte  // bytes that wait to be decoded together
	skip        int     // characters to leave out: the stand-ins behind \u
	high        rune    // the first half of a character beyond the basic plane
	fonts       map[int]int
	font        int // being declared
	defaultPage int

	paragraph []byte // of the body
	deleted   []byte // text of it that was deleted
	paras     int
	page      int
	held      int64 // bytes of members and of texts in other places
	members   []member
	shapeName string // of the property of a shape whose value follows
}

// group is what a group inherits from the one around it and leaves alone outside.
type group struct {
	place      place
	text       *[]byte // gathered text, where place is not the body; nil there
	codePage   int
	skipAfterU int
	deleted    bool
	object     *object
	fontTable  bool
	owner      bool   // this group opened text, and hands it on at its end
	name       string // of the property, or the note, that text is
}

// place says where text goes.
type place uint8

const (
	inBody place = iota
	inNowhere
	inMargin
	inNote
	inComment
	inProperty
	inAuthors
	inField
	inForm
	inShapeName
	inShapeValue
	inTrash // gathered for the sake of what is nested in it
	inHex   // digits of a picture or an object
)

const (
	maxDepth = 2000    // groups inside each other; the specification has no limit, writers stay below 100
	maxHeld  = 1 << 20 // bytes of one note, header or property
)

// read reads to the end.
func (r *reader) read() error {
	opened := false
	for r.stop == nil {
		c, err := r.in.ReadByte()
		if err == io.EOF {
			r.unclosed = len(r.outer) > 0
			for len(r.outer) > 0 {
				r.close()
			}
			return r.stop
		}
		if err != nil {
			return err
		}
		switch c {
		case '{':
			opened = true
			r.open()
		case '}':
			r.close()
			if opened && len(r.outer) == 0 && r.tooDeep == 0 {
				return r.stop
			}
		case '\\':
			if err := r.control(); err != nil && err != io.EOF {
				return err
			}
		case '\r', '\n', 0:
		default:
			if opened {
				r.char(c)
			}
		}
	}
	return r.stop
}

func (r *reader) open() {
	r.flush()
	r.skip = 0
	r.star = false
	if len(r.outer) >= maxDepth {
		r.tooDeep++
		return
	}
	r.outer = append(r.outer, r.group)
	r.group.owner = false
}

func (r *reader) close() {
	r.flush()
	r.skip, r.star = 0, false
	if r.tooDeep > 0 {
		r.tooDeep--
		return
	}
	if len(r.outer) == 0 {
		return
	}
	if r.group.owner {
		r.deliver()
	}
	r.group = r.outer[len(r.outer)-1]
	r.outer = r.outer[:len(r.outer)-1]
}

// gather sends the text of this group to a buffer of its own.
func (r *reader) gather(p place, name string) {
	r.group.place, r.group.name, r.group.owner = p, name, true
	r.group.text = new([]byte)
}

// deliver hands on what a group gathered.
func (r *reader) deliver() {
	text := string(*r.group.text)
	where := r.where()
	switch r.group.place {
	case inMargin:
		r.texts.AddOnce(extract.Margin, r.group.name, "", text)
	case inNote, inComment:
		r.texts.Add(extract.Note, r.group.name, where, text)
	case inAuthors:
		for name := range strings.SplitSeq(text, ";") {
			if name != "Unknown" {
				r.texts.AddOnce(extract.Metadata, "authors", "", name)
			}
		}
	case inProperty:
		if text != "" {
			r.texts.Add(extract.Metadata, "properties", "", r.group.name+": "+text)
		}
	case inField:
		r.texts.AddOnce(extract.Hidden, "field codes", where, text)
	case inForm:
		r.texts.AddOnce(extract.Form, r.group.name, where, text)
	case inShapeName:
		r.shapeName = text
	case inShapeValue:
		r.texts.AddOnce(extract.Hidden, "alternative text", where, text)
	case inHex:
		r.endHex()
	}
}

// where is the place of the open paragraph.
func (r *reader) where() string {
	if r.page > 0 {
		return fmt.Sprintf("page %d, paragraph %d", r.page+1, r.paras+1)
	}
	return fmt.Sprintf("paragraph %d", r.paras+1)
}

// char takes a byte of text.
func (r *reader) char(c byte) {
	switch {
	case r.skip > 0:
		r.skip--
	case r.group.place == inNowhere:
	case r.group.place == inHex:
		r.hexDigit(c)
	default:
		r.pending = append(r.pending, c)
		if len(r.pending) >= 64<<10 {
			r.flush()
		}
	}
}

// flush decodes the bytes that wait.
func (r *reader) flush() {
	if len(r.pending) > 0 {
		text := charset.Decode(r.pending, charset.CodePage(r.group.codePage))
		r.pending = r.pending[:0]
		r.add(text)
	}
}

// add appends text where it belongs.
func (r *reader) add(text string) {
	switch {
	case r.group.place == inNowhere || r.group.place == inHex:
	case r.group.text != nil:
		if len(*r.group.text) < maxHeld {
			*r.group.text = append(*r.group.text, text...)
		}
	case r.group.deleted:
		r.deleted = append(r.deleted, text...)
	default:
		r.paragraph = append(r.paragraph, text...)
	}
	if len(r.paragraph)+len(r.deleted) > 1<<20 {
		r.writeParagraph()
	}
}

// endParagraph writes the open paragraph of the body.
func (r *reader) endParagraph() {
	if len(r.paragraph)+len(r.deleted) > 0 {
		r.writeParagraph()
	}
	r.paras++
}

func (r *reader) writeParagraph() {
	where := r.where()
	r.texts.Add(extract.Change, "tracked changes", where, string(r.deleted))
	if r.stop == nil && len(r.paragraph) > 0 {
		r.body.At(where)
		if r.stop = r.body.WriteString(string(r.paragraph)); r.stop == nil {
			r.stop = r.body.Full()
		}
	}
	r.paragraph, r.deleted = r.paragraph[:0], r.deleted[:0]
}

// newline ends a line where text goes now.
func (r *reader) newline() {
	r.flush()
	r.add("\n")
	if r.group.place == inBody && r.group.text == nil && !r.group.deleted {
		r.endParagraph()
	}
}
