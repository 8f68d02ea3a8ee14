package text

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

var samples = []extracttest.Sample{
	{Name: "letter.txt", Data: []byte("Kære Jørgen\nDit CPR-nummer er 010203-1234\n"), Want: []string{"Kære Jørgen\nDit CPR-nummer er 010203-1234\n"}},
	{Name: "latin.txt", Data: []byte("K\xE6re J\xF8rgen\r\n010203-1234\r\n"), Want: []string{"Kære Jørgen\r\n010203-1234"}},
	{Name: "wide.txt", Data: []byte("\xFF\xFEJ\x00\xF8\x00r\x00g\x00e\x00n\x00"), Want: []string{"\nJørgen"}},
	{Name: "long.log", Data: []byte(strings.Repeat("blåbær ", 30_000)), Want: []string{"blåbær blåbær"}},
}

func TestFormat(t *testing.T) { extracttest.Run(t, Format{}, samples...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples...) }

func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, head string
		want       bool
	}{
		{"prose", "Dear Ms Holm", true},
		{"source code", "package main\n\nfunc main() {}\n", true},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", false},
		{"a PDF that could not be read", "%PDF-1.4\n1 0 obj\n", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := (Format{}).Match(&extract.File{Head: []byte(x.head)}); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	data := []byte(strings.Repeat("a line of no interest\n", 9_999) + "here")
	r := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{}, data)
	if got := r.Part("").PlaceOf("here"); got != "line 10000" {
		t.Errorf("got %q", got)
	}
	if got := r.Part("").Place(0); got != "line 1" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, x := range []struct{ name, line string }{
		{"ascii", "Dear Ms Holm, we have received your letter of May 3rd.\n"},
		{"danish", "Kære Jørgen, vi har modtaget din henvendelse på lønsedlen.\n"},
		{"latin-1", "K\xE6re J\xF8rgen, vi har modtaget din henvendelse p\xE5 l\xF8nsedlen.\n"},
		{"small", ""},
	} {
		b.Run(x.name, func(b *testing.B) {
			data := []byte(strings.Repeat(x.line, 500_000))
			if x.line == "" {
				data = []byte(strings.Repeat("a small file of 2 kB\n", 100))
			}
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				extract.Read(context.Background(), extract.Memory(data), extract.Hint{}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
