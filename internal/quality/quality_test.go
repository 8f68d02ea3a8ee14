package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

var update = flag.Bool("update", false, "write the board anew")

const golden = "../../testdata/quality.board.txt"

// TestBoard compares the board with the one of the repository: a change of a weight or a label shows as a diff.
func TestBoard(t *testing.T) {
	r := measureAll()
	var b bytes.Buffer
	r.write(&b)
	if *update {
		if err := os.WriteFile(golden, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		got := strings.Split(b.String(), "\n")
		for i, line := range strings.Split(string(want), "\n") {
			if i >= len(got) || got[i] != line {
				t.Errorf("the board changed; look at it with go test ./internal/quality -update and git diff. First change:\nwant %s\ngot  %s", line, append(got, "")[min(i, len(got))])
				break
			}
		}
	}
	for _, g := range goals {
		if v := g.value(r.row(g.row)); g.state(v) == "missed" {
			t.Errorf("%s, %s: %.4f, must be %.3f (design, Accuracy)", g.row, g.what, v, g.must)
		}
	}
}

// TestEveryEntityIsMeasured: whoever adds a recognizer adds its kind of value here.
func TestEveryEntityIsMeasured(t *testing.T) {
	known := map[entity.Type]bool{entity.DKCPR: true}
	for _, k := range kinds() {
		known[k.entity] = true
		if n := len(positives(&k, newGen("count"), "")); n < 60 {
			t.Errorf("%s: %d texts with values, want 60", k.entity, n)
		}
		n := 0
		for _, s := range decoys(&k, newGen("count"), "") {
			n += len(s.marks)
		}
		if n < 60 {
			t.Errorf("%s: %d near misses are too few", k.entity, n)
		}
	}
	for _, r := range recognizers.All() {
		if e := r.Declare().Entity; !known[e] {
			t.Errorf("%s ships and is not measured: add it to countryKinds or generalKinds", e)
		}
	}
}

// TestSamplesAreTheSame: the board is worth nothing if the texts differ from run to run.
func TestSamplesAreTheSame(t *testing.T) {
	for _, k := range kinds() {
		a, b := positives(&k, newGen(string(k.entity)), ""), positives(&k, newGen(string(k.entity)), "")
		for i := range a {
			if a[i].text != b[i].text {
				t.Fatalf("%s: text %d differs between two runs", k.entity, i)
			}
			for _, m := range a[i].marks {
				if m.start < 0 || m.end > len(a[i].text) || m.start >= m.end {
					t.Fatalf("%s: text %d: a mark lies outside", k.entity, i)
				}
			}
		}
	}
}
