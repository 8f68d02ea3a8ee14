// Package corpus makes the made-up documents of testdata/corpus, and the list of what is to be found in them.
//
// The one idea: a document is a text with marks. «mette.id» stands for a field of a made-up person, «iban=DK50...» for a
// value of an entity, «!30-1234567» for a near miss, which looks like something and is nothing. The same marks that fill
// the text write the list, so it cannot lie:
//
//	for _, d := range corpus.All() {
//		fmt.Println(d.Path, len(d.Data), len(d.Labels))
//	}
//
// Everybody in it is made up. Numbers hold their country's rule, and where the rule lets it be, they belong to a range set
// aside for tests or to somebody born before 1900. The package promises the same bytes from the same source, always.
package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/entity"
)

// Document is one file of the corpus.
type Document struct {
	Path   string // slash-separated, below testdata/corpus
	Data   []byte
	Labels []Label
}

// Label is something that stands in a document.
type Label struct {
	Path   string      `json:"path"`
	Entity entity.Type `json:"entity,omitempty"` // empty: a near miss, not to be found as anything
	Value  string      `json:"value"`            // as it stands in the text
	Count  int         `json:"count"`            // how often, in all parts together
}

// All makes the corpus, by path.
func All() []Document {
	m := &maker{people: people()}
	var docs []Document
	for _, list := range [][]recipe{staff(), payroll(), sales(), board(), systems(), abroad(), england(), mailbox(), archives(), unreadable()} {
		for _, r := range list {
			docs = append(docs, m.document(r))
		}
	}
	slices.SortFunc(docs, func(a, b Document) int { return strings.Compare(a.Path, b.Path) })
	return docs
}

// Labels is the content of testdata/corpus.jsonl: one label a line, by path.
func Labels(docs []Document) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, d := range docs {
		for _, l := range d.Labels {
			if err := e.Encode(l); err != nil {
				panic(err) // a label is strings and a number
			}
		}
	}
	return b.Bytes()
}

// Write replaces the folder dir and the list dir.jsonl beside it.
func Write(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("empty the corpus: %w", err)
	}
	docs := All()
	for _, d := range docs {
		name := filepath.Join(dir, filepath.FromSlash(d.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, d.Data, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(dir+".jsonl", Labels(docs), 0o644)
}

// recipe says how one document is made.
type recipe struct {
	path string
	make func(m *maker) []byte
}

// maker fills texts with people and keeps count of what it put in.
type maker struct {
	people map[string]person
	labels []Label
}

func (m *maker) document(r recipe) Document {
	m.labels = nil
	data := r.make(m)
	labels := m.labels
	for i := range labels {
		labels[i].Path = r.path
	}
	slices.SortFunc(labels, func(a, b Label) int {
		return strings.Compare(string(a.Entity)+"\x00"+a.Value, string(b.Entity)+"\x00"+b.Value)
	})
	return Document{Path: r.path, Data: data, Labels: labels}
}

// text fills the marks of a template.
func (m *maker) text(template string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "«")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		mark, after, ok := strings.Cut(rest, "»")
		if !ok {
			panic("corpus: a mark does not end: " + rest)
		}
		b.WriteString(m.mark(mark))
		template = after
	}
}

// mark returns the value that a mark stands for and counts it.
func (m *maker) mark(mark string) string {
	if value, ok := strings.CutPrefix(mark, "!"); ok {
		m.count("", value)
		return value
	}
	if e, value, ok := strings.Cut(mark, "="); ok {
		m.count(entity.Type(e), value)
		return value
	}
	who, name, _ := strings.Cut(mark, ".")
	f, ok := m.people[who].fields[name]
	if !ok {
		panic("corpus: nobody has " + mark)
	}
	if f.entity != "" {
		m.count(f.entity, f.value)
	}
	return f.value
}

func (m *maker) count(e entity.Type, value string) {
	for i := range m.labels {
		if m.labels[i].Entity == e && m.labels[i].Value == value {
			m.labels[i].Count++
			return
		}
	}
	m.labels = append(m.labels, Label{Entity: e, Value: value, Count: 1})
}

// value returns a person's field without counting it: for text that no reader is expected to show as it stands.
func (m *maker) value(who, name string) string { return m.people[who].fields[name].value }
