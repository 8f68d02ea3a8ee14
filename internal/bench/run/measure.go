//go:build unix

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	corpus "github.com/datamapper/datamapper/internal/bench"

	"github.com/datamapper/datamapper/detect/recognizers"
)

// results are all figures of a run.
type results struct {
	config
	whole tree // the corpus
	part  tree // its first files, for slow tools

	detect, ten, portable, scan *contender
	tools                       []*contender // other people's
	empty                       map[*contender][]usage

	inMemory, fromFiles board
	unread              int // items of the corpus that the scan did not read whole

	hostile []hostileSpeed

	smallFiles usage
	again      usage // the second scan of unchanged files
	big        usage
	bigSize    int64
	bigMissing string
}

// runner holds what the steps of a run share.
type runner struct {
	results
	at, root, scanner string
}

func measureAll(ctx context.Context, c config, at string) (*results, error) {
	r := &runner{results: results{config: c}, at: at}
	for _, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"building", r.build}, {"writing the corpus", r.writeCorpus}, {"comparing what was found with what was planted", r.quality},
		{"measuring in turn", r.compare}, {"searching hostile text", r.searchHostile}, {"scanning small files", r.scanSmall},
		{"scanning unchanged files again", r.scanUnchanged}, {"scanning a large csv", r.scanLarge},
	} {
		say("%s", step.what)
		if err := step.do(ctx); err != nil {
			return nil, fmt.Errorf("%s: %w", step.what, err)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	return &r.results, nil
}

func (r *runner) build(ctx context.Context) (err error) {
	if r.root, err = moduleRoot(ctx); err != nil {
		return err
	}
	r.scanner = filepath.Join(r.at, "datamapper")
	self, portable := filepath.Join(r.at, "bench"), filepath.Join(r.at, "bench-portable")
	if err := buildScanner(ctx, r.root, r.scanner); err != nil {
		return err
	}
	if err := buildSelf(ctx, r.root, self, false); err != nil {
		return err
	}
	all := len(recognizers.All())
	rules, err := recognizersOf("ten")
	if err != nil {
		return err
	}
	r.detect = inMemory(fmt.Sprintf("**detect, %d kinds**, in memory", all), self, "all")
	r.ten = inMemory(fmt.Sprintf("detect, %d kinds, in memory", len(rules)), self, "ten")
	r.portable = inMemory(fmt.Sprintf("detect, %d kinds, in memory, portable Go", all), portable, "all")
	if runtime.GOARCH != "amd64" {
		r.portable.missing = "the same as without, on " + runtime.GOARCH
	} else if err := buildSelf(ctx, r.root, portable, true); err != nil {
		r.portable.missing = err.Error()
	}
	r.scan = &contender{name: fmt.Sprintf("**datamapper scan, %d kinds**", all), does: "finds and checks", search: r.scanFolder}
	return nil
}

// inMemory is a contender that searches a folder's files in the memory of a process of its own.
func inMemory(name, binary, kinds string) *contender {
	return &contender{name: name, does: "finds and checks", search: func(ctx context.Context, folder string) (usage, error) {
		var out bytes.Buffer
		u, err := program{name: binary, args: []string{"-detect", folder, "-kinds", kinds}, env: []string{"GOMAXPROCS=1"}, out: &out}.run(ctx)
		if err != nil {
			return u, err
		}
		var said searched
		if err := json.Unmarshal(out.Bytes(), &said); err != nil {
			return u, err
		}
		took := time.Duration(said.CPU * float64(time.Second))
		return usage{CPU: took, Wall: took, Found: said.Findings}, nil
	}}
}

// report runs a scan that writes ndjson, and reads it.
func (r *runner) report(ctx context.Context, keepItems bool, args ...string) (usage, scanned, error) {
	name := filepath.Join(r.at, "report.ndjson")
	args = append([]string{"scan", "--quiet", "--progress", "none", "--format", "ndjson", "--output", name}, args...)
	u, err := program{name: r.scanner, args: args, ok: []int{3}}.run(ctx)
	if err != nil {
		return u, scanned{}, err
	}
	f, err := os.Open(name)
	if err != nil {
		return u, scanned{}, err
	}
	defer f.Close()
	defer os.Remove(name)
	s, err := readReport(f, keepItems)
	u.Found = s.findings
	return u, s, err
}

func (r *runner) scanFolder(ctx context.Context, folder string) (usage, error) {
	u, _, err := r.report(ctx, false, folder)
	return u, err
}

func (r *runner) writeCorpus(ctx context.Context) error {
	r.whole.at, r.part.at = filepath.Join(r.at, "corpus"), filepath.Join(r.at, "sample")
	return corpus.Corpus(r.seed, r.size, func(f corpus.File) error {
		if r.part.size < r.sample {
			if err := r.part.write(f); err != nil {
				return err
			}
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		return r.whole.write(f)
	})
}

func (r *runner) quality(ctx context.Context) (err error) {
	if r.inMemory, err = detectQuality(r.config); err != nil {
		return err
	}
	_, s, err := r.report(ctx, true, r.whole.at)
	if err != nil {
		return err
	}
	r.unread = s.short
	r.fromFiles, err = scanQuality(r.config, s)
	return err
}

// compare lets every contender search the corpus once a round. One that fails is not measured any further, and named.
func (r *runner) compare(ctx context.Context) error {
	if err := r.findTools(ctx); err != nil {
		return err
	}
	nothing := filepath.Join(r.at, "nothing")
	if err := os.Mkdir(nothing, 0o755); err != nil {
		return err
	}
	r.empty = map[*contender][]usage{}
	for i := range r.rounds {
		for _, c := range append([]*contender{r.detect, r.ten, r.portable, r.scan}, r.tools...) {
			if c.missing != "" {
				continue
			}
			say("round %d of %d: %s", i+1, r.rounds, c.name)
			folder := r.whole.at
			var start usage
			var err error
			if c.sampled {
				folder = r.part.at
				if start, err = c.search(ctx, nothing); err == nil {
					r.empty[c] = append(r.empty[c], start)
				}
			}
			var u usage
			if err == nil {
				u, err = c.search(ctx, folder)
			}
			if err != nil && (c == r.detect || c == r.scan || ctx.Err() != nil) {
				return err
			}
			if err != nil {
				c.missing = err.Error()
				continue
			}
			c.all = append(c.all, u)
		}
	}
	return nil
}

func (r *runner) findTools(ctx context.Context) error {
	if !r.peers {
		return nil
	}
	for _, n := range []int{10, 40} {
		c, err := ripgrep(r.at, n)
		if err != nil {
			return err
		}
		r.tools = append(r.tools, c)
	}
	r.tools = append(r.tools, gitleaks(ctx, r.at))
	r.tools = append(r.tools, slow(ctx, r.at)...)
	return nil
}
