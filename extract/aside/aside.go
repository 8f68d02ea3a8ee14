// Package aside gathers the texts that a document holds beside its running text: notes, deleted text, properties.
//
// The one idea: they turn up while the body is read, in the middle of it, and each kind is a part of its own. So they are
// kept until the body is written, and then handed on one kind after the other, in the order in which the kinds first
// appeared.
//
//	texts := aside.New(w.Limits())
//	texts.Add(extract.Note, "comments", "page 2", "Ring til hende i morgen")
//	return texts.Write(w)
//
// It promises to keep no more text than the limit of the item, and to say so when there was more.
package aside

import (
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// Texts are the texts gathered so far. It is for one goroutine.
type Texts struct {
	max   int64 // bytes to keep
	over  bool  // there was more
	parts []*part
	byKey map[key]*part
	size  int64
	seen  map[string]bool
}

type part struct {
	kind  extract.Kind
	name  string
	lines []line
}

type key struct {
	kind extract.Kind
	name string
}

type line struct{ place, text string }

const (
	overhead = 64      // bytes that a line costs beside its text
	maxSeen  = 100_000 // how many lines [Texts.AddOnce] remembers
)

// New starts with nothing gathered.
func New(l extract.Limits) *Texts { return &Texts{max: l.Text} }

// Add keeps a text as one line or several of the part with this kind and name. place says where a person finds it, or is
// "". Text of white space is dropped.
func (t *Texts) Add(kind extract.Kind, name, place, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	if t.size += int64(len(text)) + overhead; t.size > t.max {
		t.over = true
		return
	}
	p := t.part(kind, name)
	p.lines = append(p.lines, line{place, text})
}

// AddOnce is [Texts.Add] for texts of which one copy says enough.
func (t *Texts) AddOnce(kind extract.Kind, name, place, text string) {
	id := name + "\x00" + strings.TrimSpace(text)
	if t.seen[id] {
		return
	}
	if t.seen == nil {
		t.seen = map[string]bool{}
	}
	if len(t.seen) < maxSeen && t.size < t.max {
		t.seen[id] = true
	}
	t.Add(kind, name, place, text)
}

func (t *Texts) part(kind extract.Kind, name string) *part {
	k := key{kind, name}
	p := t.byKey[k]
	if p == nil {
		p = &part{kind: kind, name: name}
		t.parts = append(t.parts, p)
		if t.byKey == nil {
			t.byKey = map[key]*part{}
		}
		t.byKey[k] = p
	}
	return p
}

// Write hands everything on and forgets it. An error means that reading must stop.
func (t *Texts) Write(w *extract.Writer) error {
	parts, over := t.parts, t.over
	*t = Texts{max: t.max}
	if over {
		w.Unread("", extract.Limit, "more notes, properties and hidden texts than are kept")
	}
	for _, p := range parts {
		out := w.Part(p.kind, p.name)
		place := ""
		for _, l := range p.lines {
			if l.place != place {
				place = l.place
				out.At(place)
			}
			if err := out.WriteString(l.text + "\n"); err != nil {
				return err
			}
		}
	}
	return w.Stopped()
}
