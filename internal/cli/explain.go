package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report"
	"github.com/datamapper/datamapper/scan"
)

type explainCommand struct {
	Paths    []string `arg:"" name:"path" help:"Files and folders."`
	JSONL    bool     `name:"jsonl" help:"A line for each candidate."`
	MinScore float64  `default:"0.5" placeholder:"S" help:"Least score, from 0 to 1, of what is kept."`
	Kept     bool     `help:"Leave the rejected candidates out."`
}

// Help is shown below the flags.
func (explainCommand) Help() string {
	return `Shows how each item got its risk, and every candidate with its evidence, kept or rejected, values masked. Evidence is in log-odds: 0 says nothing, +1 makes it about 2.7 times as likely. The score is what the sum comes to, from 0 to 1.`
}

// Run explains.
func (c explainCommand) Run(s *shell) error {
	analyzer, err := newAnalyzer(c.MinScore, true)
	if err != nil {
		return err
	}
	src, err := openPaths(c.Paths, nil, nil)
	if err != nil {
		return err
	}
	defer src.Close()
	formats, end := s.readers()
	defer end()
	out := bufio.NewWriterSize(s.stdout, 64<<10)
	writer, err := report.NewExplanation(out, s.reportOptions(&output{}))
	if err != nil {
		return problem{err.Error(), ""}
	}
	show := writer.Item
	if c.JSONL {
		show = explainLines(s, out)
	}
	ledger, err := scan.Run(s.ctx, src, scan.Options{Analyzer: analyzer, Formats: formats, Explain: true}, func(r scan.Result) error {
		if c.Kept {
			r.Candidates = slices.DeleteFunc(r.Candidates, func(c scan.Candidate) bool { return !c.Kept })
			r.More = 0
		}
		return show(r)
	})
	if err != nil && s.ctx.Err() == nil {
		return problem{"the reading stopped: " + err.Error(), ""}
	}
	if !c.JSONL {
		if err := writer.Close(ledger); err != nil {
			return closed(err)
		}
	}
	if err := out.Flush(); err != nil {
		return closed(err)
	}
	return verdict(ledger, err, false, noClass, entity.NonRisk)
}

// candidateRecord is one candidate in JSON.
type candidateRecord struct {
	Path     string           `json:"path"`
	Entity   entity.Type      `json:"entity"`
	Category entity.Category  `json:"category"`
	Part     string           `json:"part"`
	Start    int64            `json:"start"` // bytes of the part's text, half open
	End      int64            `json:"end"`
	Score    float64          `json:"score"`
	Masked   string           `json:"masked"`
	Place    string           `json:"place"`
	Kept     bool             `json:"kept"`
	Evidence []evidenceRecord `json:"evidence"`
}

type evidenceRecord struct {
	Code   string  `json:"code"`
	Weight float64 `json:"weight"` // natural log-odds
	Start  int64   `json:"start"`
	End    int64   `json:"end"`
}

// explainLines prints a line of JSON for each candidate, and says on standard error what was not read.
func explainLines(s *shell, out io.Writer) func(scan.Result) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return func(r scan.Result) error {
		for _, c := range r.Candidates {
			record := candidateRecord{r.Item.Path, c.Entity, c.Category, c.Part, c.Start, c.End, round(c.Score), c.Masked, c.Place, c.Kept, []evidenceRecord{}}
			for _, e := range c.Evidence {
				record.Evidence = append(record.Evidence, evidenceRecord{e.Code, round(e.Weight), e.Start, e.End})
			}
			if err := encoder.Encode(record); err != nil {
				return closed(err)
			}
		}
		if r.More > 0 {
			fmt.Fprintf(s.stderr, s.say("not shown: %s: %d more rejected candidates\n", "ikke vist: %s: %d afviste kandidater mere\n"), printable(r.Item.Path), r.More)
		}
		if r.Reason != "" {
			fmt.Fprintf(s.stderr, s.say("not read: %s: %s%s\n", "ikke læst: %s: %s%s\n"), printable(r.Item.Path), r.Reason, inBrackets(r.Detail))
		}
		return nil
	}
}

func round(v float64) float64 { return math.Round(v*10_000) / 10_000 }

func inBrackets(detail string) string {
	if detail == "" {
		return ""
	}
	return " (" + printable(detail) + ")"
}
