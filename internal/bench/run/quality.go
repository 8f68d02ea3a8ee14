//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	corpus "github.com/datamapper/datamapper/internal/bench"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

// tally counts values of a kind: planted, those of them that were found, and findings where nothing of the kind stands.
type tally struct{ planted, found, wrong int }

func (t tally) recall() float64 {
	if t.planted == 0 {
		return 1
	}
	return float64(t.found) / float64(t.planted)
}

func (t tally) precision() float64 {
	if t.found+t.wrong == 0 {
		return 1
	}
	return float64(t.found) / float64(t.found+t.wrong)
}

// board is the tally of each kind.
type board map[entity.Type]tally

func (b board) add(e entity.Type, t tally) {
	x := b[e]
	b[e] = tally{x.planted + t.planted, x.found + t.found, x.wrong + t.wrong}
}

// sum adds up the kinds that ok holds for.
func (b board) sum(ok func(entity.Type) bool) (s tally) {
	for e, t := range b {
		if ok(e) {
			s = tally{s.planted + t.planted, s.found + t.found, s.wrong + t.wrong}
		}
	}
	return s
}

// detectQuality searches the corpus again and compares each finding with what was planted at its place. A finding is
// right when it overlaps a planted value of its kind.
func detectQuality(c config) (board, error) {
	b := board{}
	err := eachFile(c, func(f corpus.File, kept []detect.Finding) error {
		b.compare(f.Planted, kept)
		return nil
	})
	return b, err
}

// eachFile makes the corpus again and searches it.
func eachFile(c config, visit func(corpus.File, []detect.Finding) error) error {
	a := detect.New(recognizers.All()...)
	return corpus.Corpus(c.seed, c.size, func(f corpus.File) error {
		var kept []detect.Finding
		search(a, f.Text, func(x detect.Finding) {
			if x.Kept {
				kept = append(kept, x)
			}
		})
		return visit(f, kept)
	})
}

// showWrong writes the first n of what was missed and of what was found wrongly, of each kind, with the text around it.
func showWrong(w io.Writer, c config, n int) error {
	seen := map[string]int{}
	show := func(what string, f corpus.File, e entity.Type, start, end int) {
		if key := what + string(e); seen[key] < n {
			seen[key]++
			fmt.Fprintf(w, "%s %s in %s: %q *%q* %q\n", what, e, f.Name, f.Text[max(0, start-40):start], f.Text[start:end], f.Text[end:min(len(f.Text), end+20)])
		}
	}
	return eachFile(c, func(f corpus.File, kept []detect.Finding) error {
		missed, wrong := board{}.compare(f.Planted, kept)
		for _, p := range missed {
			show("missed", f, p.Entity, p.Start, p.End)
		}
		for _, x := range wrong {
			show("wrong", f, x.Entity, int(x.Span.Start), int(x.Span.End))
		}
		return nil
	})
}

// compare adds one file and gives what was not as planted. Both lists are in the order of the text.
func (b board) compare(planted []corpus.Planted, kept []detect.Finding) (missed []corpus.Planted, wrong []detect.Finding) {
	for _, p := range planted {
		b.add(p.Entity, tally{planted: 1})
	}
	hit := make([]bool, len(planted))
	first := 0
	for _, f := range kept {
		for first < len(planted) && int64(planted[first].End) <= f.Span.Start {
			first++
		}
		right := false
		for i := first; i < len(planted) && int64(planted[i].Start) < f.Span.End; i++ {
			if planted[i].Entity == f.Entity {
				right = true
				if !hit[i] {
					hit[i] = true
					b.add(f.Entity, tally{found: 1})
				}
			}
		}
		if !right {
			b.add(f.Entity, tally{wrong: 1})
			wrong = append(wrong, f)
		}
	}
	for i, p := range planted {
		if !hit[i] {
			missed = append(missed, p)
		}
	}
	return missed, wrong
}

// scanned is what a report in ndjson says, as far as it is wanted here.
type scanned struct {
	items     map[string]map[entity.Type]int // kept findings by path and kind
	listed    int
	short     int // items that were skipped, failed or read in part
	unchanged int
	findings  int
}

func readReport(r io.Reader, keepItems bool) (scanned, error) {
	s := scanned{items: map[string]map[entity.Type]int{}}
	lines, complete := bufio.NewReaderSize(r, 1<<20), false
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			break
		}
		if err != nil && err != io.EOF {
			return s, err
		}
		var x struct {
			Kind, Path, Outcome, Reason string
			Listed                      int
			Unchanged                   json.RawMessage // of an item true or nothing, of the summary their number
			Findings                    []struct{ Entity entity.Type }
		}
		if err := json.Unmarshal(bytes.TrimSpace(line), &x); err != nil {
			return s, fmt.Errorf("report: %w", err)
		}
		if x.Kind == "summary" {
			complete, s.listed = true, x.Listed
			if err := json.Unmarshal(x.Unchanged, &s.unchanged); err != nil {
				return s, fmt.Errorf("report: %w", err)
			}
			continue
		}
		if x.Outcome != "scanned" || x.Reason != "" {
			s.short++
		}
		s.findings += len(x.Findings)
		if !keepItems {
			continue
		}
		counts := map[entity.Type]int{}
		for _, f := range x.Findings {
			counts[f.Entity]++
		}
		s.items[x.Path] = counts
	}
	if !complete {
		return s, fmt.Errorf("the report has no summary")
	}
	return s, nil
}

// scanQuality compares a scan's findings with what was planted by count, file by file and kind by kind: extraction may
// move text, so places cannot be compared.
func scanQuality(c config, s scanned) (board, error) {
	b := board{}
	err := corpus.Corpus(c.seed, c.size, func(f corpus.File) error {
		planted := map[entity.Type]int{}
		for _, p := range f.Planted {
			planted[p.Entity]++
		}
		found := s.items[f.Name]
		for e, n := range planted {
			b.add(e, tally{planted: n, found: min(n, found[e])})
		}
		for e, n := range found {
			b.add(e, tally{wrong: max(0, n-planted[e])})
		}
		return nil
	})
	return b, err
}
