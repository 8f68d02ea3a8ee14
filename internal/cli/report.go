package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/scan/state"
)

type reportCommand struct {
	Which  string `arg:"" optional:"" default:"last" help:"Which result: last."`
	State  string `placeholder:"DIR" help:"The folder where a scan kept its result."`
	Risk   string `placeholder:"CLASS" help:"Only items of this class and above: high, risk or none."`
	Unread bool   `help:"What was not read instead of what was found."`
	Format string `default:"table" placeholder:"F" help:"Form of the report: table, json, ndjson, csv, html or sarif."`
	Output string `short:"o" placeholder:"FILE" help:"Write the report to FILE, which appears when it is whole."`
}

// Run shows the last result.
func (c reportCommand) Run(s *shell) error {
	format, least, err := c.check()
	if err != nil {
		return err
	}
	out, err := s.create(c.Output)
	if err != nil {
		return err
	}
	defer out.discard()
	opt := s.reportOptions(out)
	opt.MinClass, opt.Unread, opt.State = least, c.Unread, c.State
	if format == report.Table {
		opt.Top = 1 << 20 // this is where the list of a scan says that the rest is
	}
	writer, err := report.New(out, format, opt)
	if err != nil {
		return problem{err.Error(), ""}
	}
	info, err := state.Last(c.State, func(r scan.Result) error {
		if s.ctx.Err() != nil {
			return interrupted
		}
		if !c.wanted(r, least) && format != report.Table && format != report.HTML {
			return nil
		}
		return writer.Item(r)
	})
	switch {
	case errors.Is(err, interrupted):
		return interrupted
	case errors.Is(err, state.ErrNone):
		return problem{"no scan that came to its end is kept in " + c.State, "Make one with: datamapper scan PATH --state " + c.State}
	case errors.Is(err, state.ErrFormat):
		return problem{"what is kept in " + c.State + " cannot be read", "Scan again with: datamapper scan PATH --state " + c.State}
	case err != nil:
		return problem{fmt.Sprintf("%s cannot be read: %v", c.State, bare(rootCause(err))), ""}
	}
	if err := writer.Close(info.Ledger); err != nil {
		return cannotWriteReport(c.Output, err)
	}
	if err := out.commit(); err != nil {
		return cannotWriteReport(c.Output, err)
	}
	return nil
}

func (c reportCommand) check() (f report.Format, least entity.Class, err error) {
	if c.Which != "last" {
		return f, 0, problem{fmt.Sprintf("there is no result %q", c.Which), "Only the last one is kept: datamapper report --state DIR"}
	}
	if f, err = report.ParseFormat(c.Format); err != nil {
		return f, 0, problem{fmt.Sprintf("--format %s is unknown", c.Format), "Use table, json, ndjson, csv, html or sarif."}
	}
	switch c.Risk {
	case "", "none":
	case "risk":
		least = entity.Risk
	case "high":
		least = entity.High
	default:
		return f, 0, problem{fmt.Sprintf("--risk %s is unknown", c.Risk), "Use high, risk or none."}
	}
	if c.State == "" {
		return f, 0, problem{"there is no result to show without --state", "Scan with --state DIR first, then: datamapper report --state DIR"}
	}
	if _, err := os.Stat(c.State); err != nil {
		return f, 0, problem{fmt.Sprintf("%s cannot be read: %v", c.State, bare(err)), "Make one with: datamapper scan PATH --state " + c.State}
	}
	return f, least, nil
}

// wanted reports whether a program that reads the report asked for this item; reports for people choose themselves, and
// count the rest.
func (c reportCommand) wanted(r scan.Result, least entity.Class) bool {
	if c.Unread {
		return r.Reason != ""
	}
	return c.Risk == "" || r.Outcome == scan.Scanned && r.Assessment.Class >= least
}
