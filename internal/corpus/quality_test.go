package corpus

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats"
	"github.com/datamapper/datamapper/scan"
)

// content is bytes in memory.
type content struct{ *strings.Reader }

func (content) Close() error { return nil }

// tally counts, for one entity, what was found and rightly so, what was found and is nothing, and what was missed.
type tally struct{ right, wrong, missed int }

func (b tally) precision() float64 { return ratio(b.right, b.right+b.wrong) }
func (b tally) recall() float64    { return ratio(b.right, b.right+b.missed) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// TestQuality reads and searches the corpus as a scan does, and holds what is found against the list. The board, one row
// an entity with the values missed and the false alarms, is testdata/corpus.board.txt: -update writes it, a review reads its
// diff. Entities that no recognizer finds yet do not count.
func TestQuality(t *testing.T) {
	analyzer := detect.New(recognizers.All()...)
	searched := map[entity.Type]bool{}
	for _, r := range recognizers.All() {
		searched[r.Declare().Entity] = true
	}
	boards := map[entity.Type]*tally{}
	var faults []string
	for _, d := range All() {
		want := map[string]int{} // entity and value as it is compared, and how often
		for _, l := range d.Labels {
			if searched[l.Entity] {
				want[string(l.Entity)+" "+squeeze(l.Value)] += l.Count
			}
		}
		score := func(e entity.Type) *tally {
			if boards[e] == nil {
				boards[e] = &tally{}
			}
			return boards[e]
		}
		for _, f := range found(t, analyzer, d) {
			key := string(f.Entity) + " " + squeeze(f.Value.Reveal())
			if want[key] > 0 {
				want[key]--
				score(f.Entity).right++
				continue
			}
			score(f.Entity).wrong++
			faults = append(faults, fmt.Sprintf("false  %-24s %s: %s", f.Entity, d.Path, squeeze(f.Value.Reveal())))
		}
		for key, n := range want {
			name, value, _ := strings.Cut(key, " ")
			if n > 0 {
				score(entity.Type(name)).missed += n
				faults = append(faults, fmt.Sprintf("missed %-24s %s: %s x%d", name, d.Path, value, n))
			}
		}
	}
	var all tally
	var out strings.Builder
	fmt.Fprintf(&out, "%-24s %9s %9s %6s %6s %6s\n", "entity", "precision", "recall", "right", "wrong", "missed")
	for _, e := range slices.SortedFunc(maps.Keys(boards), func(a, b entity.Type) int { return cmp.Compare(entity.Order(a), entity.Order(b)) }) {
		b := *boards[e]
		fmt.Fprintf(&out, "%-24s %9.3f %9.3f %6d %6d %6d\n", e, b.precision(), b.recall(), b.right, b.wrong, b.missed)
		all = tally{all.right + b.right, all.wrong + b.wrong, all.missed + b.missed}
	}
	fmt.Fprintf(&out, "%-24s %9.3f %9.3f %6d %6d %6d\n\n", "all", all.precision(), all.recall(), all.right, all.wrong, all.missed)
	slices.Sort(faults)
	out.WriteString(strings.Join(faults, "\n") + "\n")
	if *update {
		if err := os.WriteFile(dir+".board.txt", []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("precision %.3f, recall %.3f", all.precision(), all.recall())
	if all.right < 250 || all.recall() < 0.85 || all.precision() < 0.85 {
		t.Errorf("precision %.3f and recall %.3f of %d values; make corpus writes the board with each", all.precision(), all.recall(), all.right+all.missed)
	}
}

// found reads a document and returns what is kept.
func found(t *testing.T, analyzer *detect.Analyzer, d Document) []detect.Finding {
	t.Helper()
	var all []detect.Finding
	doc := analyzer.Document(func(f detect.Finding) { all = append(all, f) })
	c := content{strings.NewReader(string(d.Data))}
	_, err := extract.Read(context.Background(), c, extract.Hint{Name: d.Path[strings.LastIndexByte(d.Path, '/')+1:]}, formats.All(), extract.DefaultLimits(), func(p extract.Piece) error {
		piece := detect.Piece{Part: scan.PartPath(p.Path), Base: p.Base, Text: p.Text, Last: p.Last}
		for _, cell := range p.Cells {
			piece.Cells = append(piece.Cells, detect.Cell{Row: cell.Row, Column: cell.Column, Span: detect.Span{Start: cell.Start, End: cell.End}})
		}
		doc.Add(piece)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	doc.Close()
	return all
}

// squeeze is a value as it is compared: formats break lines and pad in their own ways.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
