package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

// page writes doc/quality.md: the board, the development sets of a folder, and the worst rows.
func page(w io.Writer, folder string) error {
	shipped := map[entity.Type]bool{}
	for _, r := range recognizers.All() {
		shipped[r.Declare().Entity] = true
	}
	a := detect.New(recognizers.All()...)
	nums, err := numbers(a, shipped, filepath.Join(folder, "numbers", "dev.jsonl"))
	if err != nil {
		return err
	}
	sets, err := filepath.Glob(filepath.Join(folder, "pii", "*.jsonl.gz"))
	if err != nil {
		return err
	}
	fmt.Fprint(w, "# Quality\n\nHow well the recognizers find what they should. Made by `make quality DATA=folder`; do not edit.\n\n")
	fmt.Fprint(w, "The made-up set needs no files: `go run ./internal/quality` prints it, `testdata/quality.board.txt` holds it, a test compares. ")
	fmt.Fprint(w, "An overlap of one byte counts as found; *strict* wants every byte. The development sets below stay outside the repository; ")
	fmt.Fprint(w, "where one does not label all values of a type, what we find of the others counts as false.\n\n")
	made := measureAll()
	made.table(w)
	made.worst(w)
	fmt.Fprint(w, "\n## Numbers of public test suites\n\nEach value bare, behind an English label, and in a sentence: valid ones found, and invalid ones flagged, as share and count.\n")
	fmt.Fprint(w, "Types that do not ship are left out.\n\n| type, country | valid | bare | labelled | sentence | invalid | bare | labelled | sentence |\n|---|---|---|---|---|---|---|---|---|\n")
	var total [3]score
	for _, key := range slices.Sorted(maps.Keys(nums)) {
		s := nums[key]
		numberRow(w, key, s)
		for i := range total {
			total[i].values, total[i].found = total[i].values+s[i].values, total[i].found+s[i].found
			total[i].decoys, total[i].flagged = total[i].decoys+s[i].decoys, total[i].flagged+s[i].flagged
		}
	}
	numberRow(w, "**all**", &total)
	for _, set := range sets {
		all, err := texts(a, shipped, set)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "\n## %s\n\n| type | values | precision | recall | F1 |\n|---|---|---|---|---|\n", filepath.Base(set))
		for _, kind := range slices.Sorted(maps.Keys(all)) {
			s := all[kind]
			fmt.Fprintf(w, "| %s | %d | %.3f | %.3f | %.3f |\n", kind, s.values, s.precision(), s.recall(), s.f1())
		}
	}
	return nil
}

func numberRow(w io.Writer, key string, s *[3]score) {
	fmt.Fprintf(w, "| %s | %d |", key, s[0].values)
	for i := range s {
		fmt.Fprintf(w, " %s |", of100(s[i].found, s[i].values))
	}
	fmt.Fprintf(w, " %d |", s[0].decoys)
	for i := range s {
		fmt.Fprintf(w, " %s |", of100(s[i].flagged, s[i].decoys))
	}
	fmt.Fprintln(w)
}

func of100(n, of int) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f (%d)", float64(n)/float64(of), n)
}

// table writes the rows of the table of accuracy and each entity for the page.
func (r *result) table(w io.Writer) {
	fmt.Fprint(w, "## The made-up set\n\n| row | measure | reached | must | goal | |\n|---|---|---|---|---|---|\n")
	for _, g := range goals {
		v := g.value(r.row(g.row))
		fmt.Fprintf(w, "| %s | %s | %.4f | %.3f | %.3f | %s |\n", g.row, g.what, v, g.must, g.goal, g.state(v))
	}
	fmt.Fprint(w, "\n| entity | precision | recall | F1 | strict F1 | values | near misses flagged | false findings by what the text was |\n|---|---|---|---|---|---|---|---|\n")
	for _, e := range r.sorted() {
		s := r.entities[e]
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %.3f | %.3f | %d | %d of %d | %s |\n", e, s.precision(), s.recall(), s.f1(), s.strict(), s.values, s.flagged, s.decoys, reasons(s.whatElse))
	}
}

// worst names the ten entities with the least F1.
func (r *result) worst(w io.Writer) {
	all := r.sorted()
	slices.SortStableFunc(all, func(a, b entity.Type) int { return cmp.Compare(r.entities[a].f1(), r.entities[b].f1()) })
	fmt.Fprint(w, "\nThe worst ten, the least F1 first; `go run ./internal/quality -show ENTITY` prints the texts behind a row:\n\n")
	for _, e := range all[:min(10, len(all))] {
		s := r.entities[e]
		fmt.Fprintf(w, "- %s: F1 %.3f, %d of %d missed, %d false\n", e, s.f1(), s.values-s.found, s.values, s.wrong)
	}
}
