//go:build unix

// Command run measures speed and memory on a corpus that it makes, beside other tools on the same files in the same run.
//
// The one idea: figures of tools are compared only when they were taken in turn within the same minutes, as processor time
// (user and system), which the load of other programs disturbs least; of several rounds the median counts. The precision
// and recall on the planted values stand beside them, because speed without them says nothing.
//
//	go run ./internal/bench/run -output doc/bench.md
//
// It promises to leave nothing behind but the page, and to name what it could not measure. It asserts nothing: a figure
// below its target is printed as such and is no failure.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// config is what is measured, and how much of it.
type config struct {
	seed      uint64
	size      int64 // bytes of the corpus
	rounds    int
	small     int   // small files that are scanned
	unchanged int   // files that are scanned twice
	large     int64 // bytes of the large csv; 0 for none
	sample    int64 // bytes that slow tools are given
	peers     bool
}

func main() {
	var c config
	var output, child, kinds string
	flag.Uint64Var(&c.seed, "seed", 1, "seed of the corpus")
	size := flag.Int64("size", 200, "corpus, in `MB`")
	flag.IntVar(&c.rounds, "rounds", 5, "rounds, of which the median counts")
	flag.IntVar(&c.small, "small", 40_000, "small files that are scanned")
	flag.IntVar(&c.unchanged, "unchanged", 100_000, "files that are scanned again unchanged")
	large := flag.Int64("large", 2000, "large csv, in `MB`; 0 for none")
	sample := flag.Int64("sample", 5, "what slow tools are given, in `MB`")
	flag.BoolVar(&c.peers, "peers", true, "measure other tools too")
	flag.StringVar(&output, "output", "", "write the page to `FILE` too")
	flag.StringVar(&child, "detect", "", "only search the files below `FOLDER` in memory, for the run that started this one")
	flag.StringVar(&kinds, "kinds", "all", "with -detect: all or ten")
	wrong := flag.Int("wrong", 0, "measure nothing; show `N` of each kind that detect missed or found wrongly in the corpus")
	flag.Parse()
	c.size, c.large, c.sample = *size*1e6, *large*1e6, *sample*1e6

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := func() error {
		if child != "" {
			return detectFolder(os.Stdout, child, kinds)
		}
		if *wrong > 0 {
			return showWrong(os.Stdout, c, *wrong)
		}
		return bench(ctx, c, output)
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench measures in a temporary folder and prints the page.
func bench(ctx context.Context, c config, output string) error {
	if c.size < 1 || c.rounds < 1 || c.small < 1 || c.unchanged < 1 || c.sample < 1 {
		return fmt.Errorf("sizes and rounds are 1 or more")
	}
	at, err := os.MkdirTemp("", "datamapper-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(at)
	r, err := measureAll(ctx, c, at)
	if err != nil {
		return err
	}
	page := r.page()
	if _, err := io.WriteString(os.Stdout, page); err != nil || output == "" {
		return err
	}
	return os.WriteFile(output, []byte(page), 0o644)
}

// say tells on standard error what is being done.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
