package aside_test

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/aside"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// notes is a format whose files are lines "kind|part|place|text", or with a leading "!" for a text of which one is enough.
type notes struct{ max int64 }

func (notes) Name() string             { return "notes" }
func (notes) Match(*extract.File) bool { return true }
func (n notes) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	l := w.Limits()
	l.Text = n.max
	texts := aside.New(l)
	for row := range strings.Lines(string(b)) {
		add := texts.Add
		if rest, once := strings.CutPrefix(row, "!"); once {
			row, add = rest, texts.AddOnce
		}
		c := strings.SplitN(row, "|", 4)
		add(extract.Kind(c[0]), c[1], c[2], c[3])
	}
	return texts.Write(w)
}

func TestTexts(t *testing.T) {
	for _, c := range []struct {
		name, file, want string
		max              int64
		reason           extract.Reason
	}{
		{"by kind and name, in order of appearance", "note|comments|page 1|a\nhidden|links||b\nnote|comments|page 2|c\n", "== comments (note)\na\nc\n\n== links (hidden)\nb\n\n", 1000, ""},
		{"blank texts are dropped", "note|comments||  \nnote|comments||a\n", "== comments (note)\na\n\n", 1000, ""},
		{"one copy is enough", "!note|x||a\n!note|x||a\n!note|y||a\n", "== x (note)\na\n\n== y (note)\na\n\n", 1000, ""},
		{"more than the limit", "note|x||" + strings.Repeat("a", 100) + "\nnote|x||bbbb\n", "== x (note)\n" + strings.Repeat("a", 100) + "\n\n", 190, extract.Limit},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extracttest.Read(t, []extract.Format{notes{c.max}}, extract.Hint{}, []byte(c.file))
			if r.All() != c.want || r.Outcome.Reason != c.reason {
				t.Errorf("got %q, %q", r.All(), r.Outcome.Reason)
			}
		})
	}
	r := extracttest.Read(t, []extract.Format{notes{1000}}, extract.Hint{}, []byte("note|x|page 1|a\nnote|x|page 2|b\n"))
	if a, b := r.Part("x").PlaceOf("a"), r.Part("x").PlaceOf("b"); a != "page 1" || b != "page 2" {
		t.Errorf("places %q, %q", a, b)
	}
}
