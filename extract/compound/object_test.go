package compound_test

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// object reads a file as an embedded object; word reads what came out of it.
type object struct{}

func (object) Name() string               { return "object" }
func (object) Match(f *extract.File) bool { return f.Name == "top" }
func (object) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	return compound.WriteObject(w, "object.bin", unclosed{f})
}

type unclosed struct{ extract.Content }

func (unclosed) Close() error { return nil }

type word struct{}

func (word) Name() string               { return "word" }
func (word) Match(f *extract.File) bool { return !strings.HasPrefix(string(f.Head), compound.Magic) }
func (word) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(w.Limits().Text)
	w.Part(extract.Body, "").WriteString(f.Hint.Name + ":" + string(b))
	return err
}

func TestWriteObject(t *testing.T) {
	native := compoundtest.Packaged("Løn.txt", []byte("the text"))
	for _, c := range []struct {
		name string
		b    []byte
		want string
	}{
		{"dropped file", compoundtest.Build(compoundtest.Stream{Path: "\x01Ole10Native", Data: native}), "== Løn.txt (body)\nLøn.txt:the text\n"},
		{"package", compoundtest.Build(compoundtest.Stream{Path: "Package", Data: []byte("zip")}), "== object.bin (body)\n:zip\n"},
		{"contents", compoundtest.Build(compoundtest.Stream{Path: "CONTENTS", Data: []byte("%PDF")}), "== object.bin (body)\n:%PDF\n"},
		{"native data of a program", compoundtest.Build(compoundtest.Stream{Path: "\x01Ole10Native", Data: []byte("\x04\x00\x00\x00BMxx")}), "== object.bin (body)\n:BMxx\n"},
		{"formula", compoundtest.Build(compoundtest.Stream{Path: "Equation Native", Data: []byte("x")}), ""},
		{"the file itself", []byte("bare"), "== object.bin (body)\nobject.bin:bare\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got strings.Builder
			_, err := extract.Read(context.Background(), extract.Memory(c.b), extract.Hint{Name: "top"}, []extract.Format{object{}, word{}}, extract.DefaultLimits(), func(p extract.Piece) error {
				got.WriteString("== " + strings.Join(p.Path, "/") + " (" + string(p.Kind) + ")\n" + p.Text + "\n")
				return nil
			})
			if got.String() != c.want || err != nil {
				t.Errorf("got %q, %v, want %q", got.String(), err, c.want)
			}
		})
	}
	whole := compoundtest.Build(compoundtest.Stream{Path: "WordDocument", Data: []byte("x")})
	r := extracttest.Read(t, []extract.Format{object{}, word{}}, extract.Hint{Name: "top"}, whole)
	if r.Outcome.Reason != extract.Unsupported || r.Outcome.Unread[0].Path[0] != "object.bin" {
		t.Errorf("an old document inside: %+v", r.Outcome)
	}
}
