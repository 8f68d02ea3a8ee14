package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report"
	"github.com/datamapper/datamapper/scan"
)

type scanCommand struct {
	Paths    []string `arg:"" name:"path" help:"Files and folders."`
	Format   string   `default:"table" placeholder:"F" help:"Form of the report: table, json, ndjson, csv, html or sarif."`
	Output   string   `short:"o" placeholder:"FILE" help:"Write the report to FILE, which appears when it is whole."`
	FailOn   string   `placeholder:"CLASS" help:"Exit with 1 when an item is of this class or above: high or risk."`
	Baseline string   `placeholder:"FILE" help:"Report, and fail on, only what is new since an earlier report in json or ndjson."`
	MinScore float64  `default:"0.5" placeholder:"S" help:"Least score, from 0 to 1, of what counts as found."`
	Include  []string `sep:"none" placeholder:"GLOB" help:"Read only what matches; may be given again. *.xlsx matches names, HR/**/*.csv paths."`
	Exclude  []string `sep:"none" placeholder:"GLOB" help:"Leave out what matches, a whole folder with folder/; may be given again."`
	State    string   `placeholder:"DIR" help:"Keep the result in DIR, for report and --since. Without it nothing is kept."`
	Since    bool     `help:"Open only what changed since the last scan of these paths with this --state."`
	Strict   bool     `help:"Take kinds of files that are not supported, and what was left out, as incomplete too."`
	Progress string   `default:"auto" placeholder:"HOW" help:"Progress on standard error: auto, json (a line a second) or none."`
}

// Run scans.
func (c scanCommand) Run(s *shell) error {
	format, failOn, err := c.check()
	if err != nil {
		return err
	}
	analyzer, err := newAnalyzer(c.MinScore, false)
	if err != nil {
		return err
	}
	baseline, err := readBaseline(c.Baseline)
	if err != nil {
		return err
	}
	src, err := openPaths(c.Paths, c.Include, c.Exclude)
	if err != nil {
		return err
	}
	defer src.Close()
	formats, end := s.readers()
	defer end()
	opt := scan.Options{Analyzer: analyzer, Formats: formats}
	out, err := s.create(c.Output)
	if err != nil {
		return err
	}
	defer out.discard()
	memory, err := s.openMemory(c, src.Roots(), opt)
	if err != nil {
		return err
	}
	defer memory.close()
	memory.apply(&opt)
	look := s.reportOptions(out)
	look.Roots, look.Strict, look.Baseline, look.State = c.Paths, c.Strict, baseline, c.State
	if c.MinScore != 0.5 {
		look.MinScore = c.MinScore
	}
	writer, err := report.New(out, format, look)
	if err != nil {
		return problem{err.Error(), ""}
	}

	shown := s.newProgress(c.Progress, rootText(c.Paths))
	worst := entity.NonRisk
	opt.Progress = shown.show
	ledger, runErr := scan.Run(s.ctx, leaveOut(src, out.temporary(), c.State), opt, func(r scan.Result) error {
		worst = max(worst, classOfNew(r, baseline))
		if err := memory.record(r); err != nil {
			return err
		}
		return writer.Item(r)
	})
	shown.end()
	if runErr != nil && !errors.Is(runErr, errInterrupted) && !errors.Is(runErr, context.Canceled) {
		if p := (problem{}); errors.As(runErr, &p) {
			return p
		}
		return problem{"the scan stopped: " + runErr.Error(), "What was found until then is not reported, because it is not all."}
	}
	if err := memory.commit(ledger); err != nil {
		return err
	}
	if err := writer.Close(ledger); err != nil {
		return cannotWriteReport(c.Output, err)
	}
	if err := out.commit(); err != nil {
		return cannotWriteReport(c.Output, err)
	}
	if c.Output != "" && c.Output != "-" && !s.global.Quiet {
		fmt.Fprintf(s.stderr, s.say("Report: %s\n", "Rapport: %s\n"), printable(c.Output))
	}
	return verdict(ledger, runErr, c.Strict, failOn, worst)
}

// noClass stands for no --fail-on; it is above every class.
const noClass = entity.High + 1

// check looks at what the parser cannot.
func (c scanCommand) check() (f report.Format, failOn entity.Class, err error) {
	if f, err = report.ParseFormat(c.Format); err != nil {
		return f, 0, problem{fmt.Sprintf("--format %s is unknown", c.Format), "Use table, json, ndjson, csv, html or sarif."}
	}
	switch c.FailOn {
	case "":
		failOn = noClass
	case "high":
		failOn = entity.High
	case "risk":
		failOn = entity.Risk
	default:
		return f, 0, problem{fmt.Sprintf("--fail-on %s is unknown", c.FailOn), "Use high or risk."}
	}
	if c.Progress != "auto" && c.Progress != "json" && c.Progress != "none" {
		return f, 0, problem{fmt.Sprintf("--progress %s is unknown", c.Progress), "Use auto, json or none."}
	}
	if c.Since && c.State == "" {
		return f, 0, problem{"--since needs --state", "Give the folder where an earlier scan kept its result: --state DIR --since."}
	}
	return f, failOn, nil
}

func readBaseline(name string) (*report.Baseline, error) {
	if name == "" {
		return nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, problem{fmt.Sprintf("the baseline %s cannot be read: %v", name, bare(err)), "Make one with: datamapper scan PATH --format ndjson --output FILE"}
	}
	defer f.Close()
	b, err := report.ReadBaseline(f)
	if err != nil {
		return nil, problem{fmt.Sprintf("%s is no whole report in json or ndjson", name), "Make one with: datamapper scan PATH --format ndjson --output FILE"}
	}
	return b, nil
}

// reportOptions are those that do not depend on the command.
func (s *shell) reportOptions(out *output) report.Options {
	opt := report.Options{Language: s.lang, Version: shortVersion()}
	if out.file == nil {
		opt.Width, _ = terminal(s.stdout)
		opt.Color = s.colorful(s.stdout)
	}
	return opt
}

// rootText names what is scanned, in few letters.
func rootText(paths []string) string {
	name := filepath.Clean(paths[0])
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		if rest, ok := strings.CutPrefix(name, home); ok && (rest == "" || rest[0] == filepath.Separator) {
			name = "~" + rest
		}
	}
	if r := []rune(name); len(r) > 24 {
		name = "…" + string(r[len(r)-23:])
	}
	if len(paths) > 1 {
		name += fmt.Sprintf(" +%d", len(paths)-1)
	}
	return printable(name)
}

// classOfNew is the class that --fail-on looks at: with a baseline, that of an item with something new in it.
func classOfNew(r scan.Result, b *report.Baseline) entity.Class {
	if b != nil {
		probe := *b // counts what it knows, and must not count twice
		if fresh, _ := probe.New(r); len(fresh.Findings) == 0 && len(fresh.Counts) == 0 {
			return entity.NonRisk
		}
	}
	return r.Assessment.Class
}

// verdict is how a scan ended.
func verdict(l scan.Ledger, runErr error, strict bool, failOn, worst entity.Class) error {
	if runErr != nil {
		return interrupted
	}
	short := l.Failed > 0
	for reason, n := range l.Reasons {
		if n > 0 && (strict || failure(reason)) {
			short = true
		}
	}
	switch {
	case short:
		return incomplete
	case worst >= failOn:
		return found
	}
	return nil
}

func cannotWriteReport(target string, err error) error {
	if p := (problem{}); errors.As(err, &p) {
		return p
	}
	if target == "" || target == "-" {
		return closed(err)
	}
	return cannotWrite(target, err)
}
