package xml

import (
	"bytes"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

const (
	maxDepth = 10_000 // levels that are told apart
	maxLabel = 256    // bytes of a label that are kept
)

// outliner writes labels and texts.
type outliner struct {
	part   *extract.Part
	err    error
	label  []byte // the element just opened, before anything of it is written; {0} when its attributes are
	texts  []bool // by level: the element has text of its own, or its parent had before it
	deeper int    // levels past maxDepth
	line   bool   // something stands on this line
	ended  bool   // the line ends, unless text goes on in it
}

// start opens an element. Inside running text it is written without a label, else its attributes are.
func (o *outliner) start(s *xmlscan.Scanner) {
	running := len(o.texts) > 0 && o.texts[len(o.texts)-1]
	if len(o.texts) < maxDepth {
		o.texts = append(o.texts, running)
	} else {
		o.deeper++
	}
	o.label = o.label[:0]
	if running {
		s.Attrs(func(name, value []byte) {
			if len(value) > 0 && o.err == nil {
				o.write(" ", string(name), ": ", string(value), " ")
			}
		})
		return
	}
	o.newline()
	local := s.Local()
	local = local[:min(len(local), maxLabel)]
	o.label = append(o.label, local...)
	first := true
	s.Attrs(func(name, value []byte) {
		if len(value) == 0 || o.err != nil {
			return
		}
		if first {
			o.write(string(o.label), " ", string(name[:min(len(name), maxLabel)]), ": ")
		} else {
			o.write(", ", string(name[:min(len(name), maxLabel)]), ": ")
		}
		o.write(string(value))
		first = false
	})
	if !first {
		o.label = append(o.label[:0], 0) // text follows behind the attributes
	}
}

func (o *outliner) end() {
	running := false
	if o.deeper > 0 {
		o.deeper--
	} else if n := len(o.texts); n > 0 {
		running = n > 1 && o.texts[n-2]
		o.texts = o.texts[:n-1]
	}
	o.label = o.label[:0]
	o.ended = o.line && !running
}

func (o *outliner) text(b []byte, blank bool) {
	if blank {
		if o.line && !o.ended && len(o.texts) > 0 && o.texts[len(o.texts)-1] {
			o.write(" ")
		}
		return
	}
	if n := len(o.texts); n > 0 {
		o.texts[n-1] = true
	}
	switch {
	case len(o.label) == 1 && o.label[0] == 0:
		o.write(": ")
		b = bytes.TrimLeft(b, " \t\r\n")
	case len(o.label) > 0:
		o.newline()
		o.write(string(o.label), ": ")
		b = bytes.TrimLeft(b, " \t\r\n")
	}
	o.label, o.ended = o.label[:0], false
	if o.err == nil {
		_, o.err = o.part.Write(b)
		o.line = true
	}
}

func (o *outliner) newline() {
	if o.line {
		o.write("\n")
	}
	o.line, o.ended = false, false
}

func (o *outliner) write(ss ...string) {
	for _, s := range ss {
		if o.err == nil {
			o.err = o.part.WriteString(s)
			o.line = true
		}
	}
}
