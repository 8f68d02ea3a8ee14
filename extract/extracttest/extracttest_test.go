package extracttest

import (
	"context"
	"fmt"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

// recorder counts what a test would report.
type recorder struct {
	testing.TB
	failures int
}

func (r *recorder) Helper()               {}
func (r *recorder) Errorf(string, ...any) { r.failures++ }

// writes is a format of one part.
type writes func(p *extract.Part) error

func (writes) Name() string             { return "writes" }
func (writes) Match(*extract.File) bool { return true }
func (f writes) Read(_ context.Context, _ *extract.File, w *extract.Writer) error {
	return f(w.Part(extract.Table, ""))
}

// A suite that cannot fail proves nothing.
func TestReadFails(t *testing.T) {
	place := func(int64) string { return "" }
	cells := func(text string, cells ...extract.Cell) writes {
		return func(p *extract.Part) error { return p.WriteCells(text, cells, place) }
	}
	for _, x := range []struct {
		name   string
		format extract.Format
		want   bool
	}{
		{"sound", cells("aæ", extract.Cell{Start: 0, End: 1}, extract.Cell{Column: 1, Start: 1, End: 3}), false},
		{"text that is no UTF-8", cells("a\xE6b"), true},
		{"a cell past its piece", cells("ab", extract.Cell{Start: 0, End: 3}), true},
		{"a cell before its piece", func() writes {
			return func(p *extract.Part) error {
				p.WriteCells("ab", nil, place)
				return p.WriteCells("cd", []extract.Cell{{Start: 1, End: 3}}, place)
			}
		}(), true},
		{"cells that overlap", cells("abc", extract.Cell{Start: 0, End: 2}, extract.Cell{Column: 1, Start: 1, End: 3}), true},
		{"cells out of order", cells("abc", extract.Cell{Row: 1, Start: 0, End: 1}, extract.Cell{Row: 0, Start: 1, End: 2}), true},
		{"a cell that cuts a character", cells("æ", extract.Cell{Start: 0, End: 1}), true},
		{"a place without end", writes(func(p *extract.Part) error { p.At(fmt.Sprintf("%2000d", 1)); return p.WriteString("a") }), true},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := &recorder{TB: t}
			Read(r, []extract.Format{x.format}, extract.Hint{}, []byte("x"))
			if got := r.failures > 0; got != x.want {
				t.Errorf("%d failures", r.failures)
			}
		})
	}
}

func TestSameFails(t *testing.T) {
	n := 0
	counting := writes(func(p *extract.Part) error { n++; return p.WriteString(fmt.Sprint(n)) })
	r := &recorder{TB: t}
	same(r, Read(t, []extract.Format{counting}, extract.Hint{}, []byte("x")), Read(t, []extract.Format{counting}, extract.Hint{}, []byte("x")))
	if r.failures == 0 {
		t.Error("two different texts pass for the same")
	}
}
