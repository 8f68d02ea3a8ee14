// Package report writes what a scan found, and what it could not read, for people and for programs.
//
// The one idea: a report is a [Writer] that takes one result an item and, at the end, the ledger. What a person reads
// (table, HTML) keeps roll-ups and the gravest items only, what a program reads (JSON, NDJSON, CSV, SARIF) streams
// through, so that a million items need no more memory than a thousand. In every format what was not read stands next to
// what was found, and values appear as masks only.
//
//	w, err := report.New(os.Stdout, report.Table, report.Options{Language: report.English})
//	ledger, err := scan.Run(ctx, src, opt, w.Item)
//	err = w.Close(ledger)
//
// Names of items may hold anything: what could steer a terminal, a browser or a spreadsheet is made visible or escaped.
package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// Writer writes one report. Item is called once for each item, one call at a time; Close ends the report and must be
// called once, also when a scan was interrupted. Neither closes the underlying writer. Results are not kept.
type Writer interface {
	Item(scan.Result) error
	Close(scan.Ledger) error
}

// Format names a form of report.
type Format string

const (
	Table  Format = "table"  // for a terminal
	JSON   Format = "json"   // one document
	NDJSON Format = "ndjson" // one line an item, then a summary
	CSV    Format = "csv"    // RFC 4180, one row an item
	HTML   Format = "html"   // one page without script
	SARIF  Format = "sarif"  // 2.1.0
)

// Formats are all forms of report, in the order in which they are offered.
func Formats() []Format { return []Format{Table, JSON, NDJSON, CSV, HTML, SARIF} }

// ParseFormat returns the format of that name.
func ParseFormat(name string) (Format, error) {
	for _, f := range Formats() {
		if strings.EqualFold(name, string(f)) {
			return f, nil
		}
	}
	return "", fmt.Errorf("unknown format %q: use one of %v", name, Formats())
}

// Language is that of the words in a report. Codes, such as reasons in JSON, are the same in every language.
type Language string

const (
	English Language = "en"
	Danish  Language = "da"
)

// Languages are those that reports are written in.
func Languages() []Language { return []Language{English, Danish} }

// ParseLanguage returns the language of a tag such as "da", "da-DK" or "da_DK.UTF-8"; without one it is English.
func ParseLanguage(tag string) (Language, error) {
	base, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	base, _, _ = strings.Cut(base, ".")
	switch strings.ToLower(base) {
	case "", "en", "c", "posix":
		return English, nil
	case "da":
		return Danish, nil
	}
	return "", fmt.Errorf("unknown language %q: use en or da", tag)
}

// Options of a report. The zero value is a plain English report.
type Options struct {
	Language Language     // empty is English
	Version  string       // of the program that reports
	Roots    []string     // what was scanned, as its owner wrote it
	Now      time.Time    // ages are counted up to it; zero is the time of the call of [New]
	MinScore float64      // the least score that the scan kept, when it was not the default; said in the report
	Top      int          // how many items table and HTML show at most; 0 means 20 in a table and 100 in HTML
	MinClass entity.Class // table and HTML show items of this class and above
	Unread   bool         // the table lists what was not read instead of what was found
	Strict   bool         // kinds that are not supported and what the user left out make a scan incomplete too
	Baseline *Baseline    // only what is not in it is reported; nil is everything

	Width int    // columns of the terminal that a table must fit; 0 means 100
	Color bool   // a table may use the terminal's colours
	State string // the state directory that holds the result; commands that need one are suggested only when it is set
}

// New starts a report of a format on w.
func New(w io.Writer, f Format, opt Options) (Writer, error) {
	opt, err := opt.withDefaults()
	if err != nil {
		return nil, err
	}
	var out Writer
	switch f {
	case Table:
		out = newTable(w, opt)
	case JSON:
		out = newJSON(w, opt)
	case NDJSON:
		out = newNDJSON(w, opt)
	case CSV:
		out = newCSV(w)
	case HTML:
		out = newHTML(w, opt)
	case SARIF:
		out = newSARIF(w, opt)
	default:
		return nil, fmt.Errorf("unknown format %q: use one of %v", f, Formats())
	}
	if opt.Baseline != nil {
		out = &onlyNew{Writer: out, baseline: opt.Baseline}
	}
	return out, nil
}

func (o Options) withDefaults() (Options, error) {
	if o.Language == "" {
		o.Language = English
	}
	if o.Language != English && o.Language != Danish {
		return o, fmt.Errorf("unknown language %q: use en or da", o.Language)
	}
	if o.Now.IsZero() {
		o.Now = time.Now()
	}
	if o.Width <= 0 {
		o.Width = 100
	}
	return o, nil
}
