// Package detecttest is the suite that every recognizer passes: a table of hits, near misses and false friends, and the
// properties that hold for any text.
//
//	func TestCPR(t *testing.T) {
//		detecttest.Run(t, dk.CPR(), []detecttest.Row{
//			{Name: "labelled", Text: "CPR: 010203-1234", Want: []string{"010203-1234"}},
//			{Name: "order number", Text: "Ordre 0102031234"},
//		})
//	}
package detecttest

import (
	"slices"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect"
)

// Row is one text and what is to be found in it.
type Row struct {
	Name string
	Text string
	Want []string // the text of each finding kept, in order; none for near misses and false friends
	Why  string   // for a false friend: what it really is
	Over float64  // least score of each finding; 0 means that of the analyzer
}

// Run runs the rows and checks the properties on each: spans lie inside the text and on borders of characters, evidence
// adds up to the score, the answer is the same in pieces of any size and when asked again. It fails when no row has a hit,
// and when none has none.
func Run(t *testing.T, r detect.Recognizer, rows []Row) {
	t.Helper()
	entity := r.Declare().Entity
	analyzer := detect.New(r)
	explainer := detect.NewWith(detect.Options{Explain: true}, r)
	hits, misses := 0, 0
	for _, row := range rows {
		if len(row.Want) > 0 {
			hits++
		} else {
			misses++
		}
		t.Run(row.Name, func(t *testing.T) {
			found := analyzer.Text(row.Text)
			var got []string
			for _, f := range found {
				if f.Entity != entity || f.Span.Start < 0 || f.Span.End > int64(len(row.Text)) || f.Span.Start >= f.Span.End {
					t.Fatalf("finding %s %v lies outside the text of %d bytes", f.Entity, f.Span, len(row.Text))
				}
				got = append(got, row.Text[f.Span.Start:f.Span.End])
				if f.Value.Reveal() != row.Text[f.Span.Start:f.Span.End] {
					t.Errorf("value at %v is not the text of its span", f.Span)
				}
				if f.Score < row.Over {
					t.Errorf("score %.3f at %v, want at least %.3f", f.Score, f.Span, row.Over)
				}
			}
			if !slices.Equal(got, row.Want) {
				t.Errorf("found %q, want %q%s\n%s", got, row.Want, because(row.Why), Explain(explainer, row.Text))
			}
			for _, size := range []int{1, 7, 64} {
				if again := InPieces(analyzer, row.Text, size); !same(again, found) {
					t.Errorf("in pieces of %d bytes: %v, whole: %v", size, again, found)
				}
			}
		})
	}
	if hits == 0 || misses == 0 {
		t.Errorf("%s: %d rows with and %d without findings; a table has both", entity, hits, misses)
	}
}

func because(why string) string {
	if why == "" {
		return ""
	}
	return " (it is " + why + ")"
}

// InPieces searches a text handed on in pieces of a size in bytes.
func InPieces(a *detect.Analyzer, text string, size int) []detect.Finding {
	var found []detect.Finding
	d := a.Document(func(f detect.Finding) { found = append(found, f) })
	for base := 0; base < len(text); base += size {
		d.Add(detect.Piece{Base: int64(base), Text: text[base:min(len(text), base+size)], Last: base+size >= len(text)})
	}
	d.Close()
	return found
}

func same(x, y []detect.Finding) bool {
	return slices.EqualFunc(x, y, func(a, b detect.Finding) bool {
		return a.Entity == b.Entity && a.Span == b.Span && a.Score == b.Score && a.Value.Reveal() == b.Value.Reveal()
	})
}

// Explain says what an analyzer made with [detect.Options.Explain] thinks of every candidate in a text, a line each.
func Explain(a *detect.Analyzer, text string) string {
	var b strings.Builder
	for _, f := range a.Text(text) {
		b.WriteString(strings.TrimSpace(line(f, text)) + "\n")
	}
	if b.Len() == 0 {
		return "no candidate"
	}
	return b.String()
}
