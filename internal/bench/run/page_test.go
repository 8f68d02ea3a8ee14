//go:build unix

package main

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	corpus "github.com/datamapper/datamapper/internal/bench"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

func TestFigure(t *testing.T) {
	for want, x := range map[string]float64{
		"0": 0, "0.0123": 0.01234, "1.23": 1.234, "12.3": 12.34, "123": 123.4, "1,235": 1234.6, "1,234,567": 1234567, "20": 20, "-12.3": -12.34,
	} {
		if got := figure(x); got != want {
			t.Errorf("%v is written %s, not %s", x, got, want)
		}
	}
}

func TestVerdict(t *testing.T) {
	for _, tt := range []struct {
		name string
		t    target
		want string
	}{
		{"goal reached", target{value: 500, must: 300, goal: 500}, "goal"},
		{"between", target{value: 499, must: 300, goal: 500}, "must"},
		{"below", target{value: 299, must: 300, goal: 500}, "**missed**"},
		{"less is better, goal", target{value: 64, must: 256, goal: 64, less: true}, "goal"},
		{"less is better, missed", target{value: 257, must: 256, goal: 64, less: true}, "**missed**"},
		{"no must", target{value: 5, goal: 6}, "below the goal"},
		{"no figure", target{must: 1, missing: "x is not installed"}, "not measured: x is not installed"},
	} {
		if got := tt.t.verdict(); got != tt.want {
			t.Errorf("%s: %s, not %s", tt.name, got, tt.want)
		}
	}
}

func TestMedian(t *testing.T) {
	got := median([]usage{{CPU: 3, Peak: 7}, {CPU: 1, Peak: 9}, {CPU: 2, Peak: 8}})
	if got.CPU != 2 || got.Peak != 9 {
		t.Errorf("%+v", got)
	}
}

// TestSpeedOfASample: 2 s for an empty folder and 3 s for a tenth mean 12 s for the whole.
func TestSpeedOfASample(t *testing.T) {
	c := &contender{sampled: true, all: []usage{{CPU: 3 * time.Second}}}
	r := results{whole: tree{size: 120e6}, part: tree{size: 12e6}, empty: map[*contender][]usage{c: {{CPU: 2 * time.Second}}}}
	if got := r.speed(c); got < 9.99 || got > 10.01 {
		t.Errorf("%v MB a second, not 10", got)
	}
}

func TestCompare(t *testing.T) {
	b := board{}
	missed, wrong := b.compare([]corpus.Planted{{Entity: entity.Email, Start: 10, End: 20}, {Entity: entity.DKCPR, Start: 30, End: 41}, {Entity: entity.Phone, Start: 50, End: 60}}, []detect.Finding{
		{Entity: entity.Phone, Span: detect.Span{Start: 0, End: 8}},   // nothing there
		{Entity: entity.Email, Span: detect.Span{Start: 10, End: 15}}, // right
		{Entity: entity.Email, Span: detect.Span{Start: 15, End: 20}}, // the same again
		{Entity: entity.Phone, Span: detect.Span{Start: 30, End: 41}}, // another kind
	})
	if len(missed) != 2 || missed[0].Entity != entity.DKCPR || missed[1].Entity != entity.Phone || len(wrong) != 2 || wrong[1].Span.Start != 30 {
		t.Errorf("missed %v, wrong %v", missed, wrong)
	}
	for e, want := range map[entity.Type]tally{entity.Email: {1, 1, 0}, entity.DKCPR: {1, 0, 0}, entity.Phone: {1, 0, 2}} {
		if b[e] != want {
			t.Errorf("%s: %+v, not %+v", e, b[e], want)
		}
	}
	if all := b.sum(func(entity.Type) bool { return true }); all.recall() != 1.0/3 || all.precision() != 1.0/3 {
		t.Errorf("%+v", all)
	}
}

func TestReadReport(t *testing.T) {
	const item = `{"kind":"item","path":"a.txt","outcome":"scanned","reason":"","unchanged":true,"findings":[{"entity":"email"},{"entity":"email"}]}` + "\n"
	const summary = `{"kind":"summary","listed":1,"unchanged":1}` + "\n"
	s, err := readReport(strings.NewReader(item+summary), true)
	if err != nil || s.listed != 1 || s.unchanged != 1 || s.findings != 2 || s.items["a.txt"][entity.Email] != 2 {
		t.Errorf("%+v, %v", s, err)
	}
	if _, err := readReport(strings.NewReader(item), true); err == nil {
		t.Error("a report without a summary is taken for whole")
	}
}

// TestPatterns: a pattern that no engine takes would end a run after minutes.
func TestPatterns(t *testing.T) {
	if len(patterns) != 40 {
		t.Errorf("%d patterns", len(patterns))
	}
	for _, p := range patterns {
		if _, err := regexp.Compile(strings.ReplaceAll(p, `(?-u:\b)`, `\b`)); err != nil {
			t.Error(err)
		}
	}
}

func TestPortableOverlay(t *testing.T) {
	at := t.TempDir()
	name, err := portableOverlay("../../..", at)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal(text, &overlay); err != nil || len(overlay.Replace) != 1 {
		t.Fatal(err, overlay)
	}
	for _, to := range overlay.Replace {
		plain, err := os.ReadFile(to)
		if err != nil || !strings.Contains(string(plain), "var hasAVX2 = false") {
			t.Error("the replaced file still asks the processor", err)
		}
	}
}

// TestDetectFolder writes a small corpus, searches it in memory, and compares with what was planted.
func TestDetectFolder(t *testing.T) {
	c := config{seed: 5, size: 200e3}
	dir := tree{at: t.TempDir()}
	if err := corpus.Corpus(c.seed, c.size, dir.write); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := detectFolder(&out, dir.at, "all"); err != nil {
		t.Fatal(err)
	}
	var s searched
	if err := json.Unmarshal([]byte(out.String()), &s); err != nil || s.CPU <= 0 {
		t.Fatal(err, s)
	}
	b, err := detectQuality(c)
	if err != nil {
		t.Fatal(err)
	}
	all := b.sum(func(entity.Type) bool { return true })
	if all.planted < 30 || all.recall() < 0.5 {
		t.Errorf("%+v", all)
	}
	if s.Findings < all.found {
		t.Errorf("%d findings from files, %d of planted values from the generator", s.Findings, all.found)
	}
}
