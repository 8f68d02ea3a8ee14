package pdf

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// engine is shared by all tests: compiling is the slow part. It keeps nothing between documents that a test could see.
var engine = sync.OnceValue(func() *PDFium { return NewPDFium(Options{Killed: true}) })

func fixture(t testing.TB, name string) []byte {
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// plain reads the attached files of the tests that are no PDF.
type plain struct{}

func (plain) Name() string               { return "plain" }
func (plain) Match(f *extract.File) bool { return f.Ext() == ".csv" || f.Ext() == ".xml" }
func (plain) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

func formats() []extract.Format { return []extract.Format{New(engine()), plain{}} }

func TestFixtures(t *testing.T) {
	letter := []string{
		"Ansættelseskontrakt", "Mellem Ærø Bådværft ApS og Søren Åkjær-Madeup, CPR-nr. 010203-1234", "soeren@example.org", "+45 20 12 34 56",
		"Åse Prøve", "32.500,00", "\fSide to: Fortrolige oplysninger om sygefravær", "Title: Ansættelseskontrakt", "Author: Bjørk Ørsted-Fiktiv", "Keywords: løn, kontrakt",
	}
	for _, x := range []struct {
		name   string
		want   []string
		reason extract.Reason
	}{
		{"letter.pdf", letter, ""},
		{"linearized.pdf", letter, ""},
		{"aes256-owner.pdf", letter, ""},
		{"rc4-owner.pdf", letter, ""},
		{"attached.pdf", append(letter, "== løn.csv (body)\nnavn;cpr\nÅse Prøve;010203-1234", "== bilag.pdf (body)\nAnsættelseskontrakt"), ""},
		{"aes256-password.pdf", nil, extract.Encrypted},
		{"rc4-password.pdf", nil, extract.Encrypted},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, formats(), extract.Hint{Name: x.name}, fixture(t, x.name))
			if r.Outcome.Reason != x.reason || r.Outcome.Format != "pdf" {
				t.Errorf("outcome %+v, want reason %q", r.Outcome, x.reason)
			}
			all := r.All()
			for _, want := range x.want {
				if !strings.Contains(all, want) {
					t.Errorf("%q is missing in:\n%s", want, all)
				}
			}
			if x.want == nil && len(r.Parts) > 0 {
				t.Errorf("parts from a sealed file: %s", all)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	r := extracttest.Read(t, formats(), extract.Hint{Name: "letter.pdf"}, fixture(t, "letter.pdf"))
	for text, want := range map[string]string{"Ansættelseskontrakt": "page 1", "32.500,00": "page 1", "Side to": "page 2"} {
		if got := r.Part("").PlaceOf(text); got != want {
			t.Errorf("%q is at %q, want %q", text, got, want)
		}
	}
}
