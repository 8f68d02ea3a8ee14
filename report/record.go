package report

import (
	"math"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// itemRecord is one item in JSON and NDJSON. Fields and their order are a contract: new ones go at the end.
type itemRecord struct {
	Kind     string          `json:"kind"` // "item"
	Path     string          `json:"path"`
	Outcome  scan.Outcome    `json:"outcome"`
	Reason   scan.Reason     `json:"reason"`
	Risk     string          `json:"risk"` // "high", "risk", "none"
	Weight   int             `json:"weight"`
	People   int64           `json:"people"`
	Findings []findingRecord `json:"findings"`

	Format     string                `json:"format,omitempty"`
	Size       int64                 `json:"size"` // bytes; -1 when unknown
	Modified   string                `json:"modified,omitempty"`
	Detail     string                `json:"detail,omitempty"`
	Categories []entity.Category     `json:"categories,omitempty"`
	Steps      []stepRecord          `json:"steps,omitempty"`
	Counts     map[entity.Type]int64 `json:"counts,omitempty"` // all findings by entity, when not all are listed
	Unread     []unreadRecord        `json:"unread,omitempty"`
	Unchanged  bool                  `json:"unchanged,omitempty"`
}

type findingRecord struct {
	Entity   entity.Type     `json:"entity"`
	Category entity.Category `json:"category"`
	Part     string          `json:"part"`
	Start    int64           `json:"start"` // bytes of the part's text, half open
	End      int64           `json:"end"`
	Score    float64         `json:"score"`
	Masked   string          `json:"masked"`

	Place string `json:"place,omitempty"`
}

type stepRecord struct {
	Code   string `json:"code"`
	Points int    `json:"points"`
}

type unreadRecord struct {
	Part   string      `json:"part"`
	Reason scan.Reason `json:"reason"`
	Detail string      `json:"detail,omitempty"`
}

// summaryRecord ends a report in JSON and NDJSON.
type summaryRecord struct {
	Kind      string                `json:"kind"` // "summary"
	Listed    int64                 `json:"listed"`
	Scanned   int64                 `json:"scanned"`
	Skipped   int64                 `json:"skipped"`
	Failed    int64                 `json:"failed"`
	Partial   int64                 `json:"partial"`
	Unchanged int64                 `json:"unchanged"`
	Reasons   map[scan.Reason]int64 `json:"reasons"`
	Bytes     int64                 `json:"bytes"`
	Seconds   float64               `json:"seconds"`
	Complete  bool                  `json:"complete"`
	Version   string                `json:"version"`

	Text     int64            `json:"text"`
	Started  string           `json:"started,omitempty"`
	Risk     map[string]int64 `json:"risk"` // the items reported here that were read, by class
	Roots    []string         `json:"roots,omitempty"`
	MinScore float64          `json:"min_score,omitempty"`
	Known    *int64           `json:"known,omitempty"` // findings left out because the baseline has them
}

func recordOf(r scan.Result) itemRecord {
	out := itemRecord{
		Kind: "item", Path: valid(r.Item.Path), Outcome: r.Outcome, Reason: r.Reason,
		Risk: r.Assessment.Class.String(), Weight: r.Assessment.Weight, People: r.Assessment.People,
		Findings: make([]findingRecord, 0, len(r.Findings)),
		Format:   r.Format, Size: r.Item.Size, Modified: stamp(r.Item.Modified), Detail: valid(r.Detail),
		Categories: r.Assessment.Categories, Unchanged: r.Unchanged,
	}
	for _, f := range r.Findings {
		out.Findings = append(out.Findings, findingRecord{
			Entity: f.Entity, Category: f.Category, Part: valid(f.Part), Start: f.Start, End: f.End,
			Score: score(f.Score), Masked: f.Masked, Place: valid(f.Place),
		})
	}
	for _, s := range r.Assessment.Steps {
		out.Steps = append(out.Steps, stepRecord(s))
	}
	for _, u := range r.Unread {
		out.Unread = append(out.Unread, unreadRecord{valid(u.Part), u.Reason, valid(u.Detail)})
	}
	if capped(r) {
		out.Counts = r.Counts
	}
	return out
}

// capped reports whether an item has more findings than are listed.
func capped(r scan.Result) bool { return found(r) > int64(len(r.Findings)) }

// found is how many findings an item has, listed or not.
func found(r scan.Result) int64 {
	var n int64
	for _, c := range r.Counts {
		n += c
	}
	return max(n, int64(len(r.Findings)))
}

// classes counts the items that were read by class.
type classes [entity.High + 1]int64

func (c *classes) add(r scan.Result) {
	if r.Outcome == scan.Scanned {
		c[min(r.Assessment.Class, entity.High)]++
	}
}

func (c *classes) sum() int64 {
	var n int64
	for _, x := range c {
		n += x
	}
	return n
}

func summaryOf(l scan.Ledger, c classes, opt Options) summaryRecord {
	out := summaryRecord{
		Kind: "summary", Listed: l.Listed, Scanned: l.Scanned, Skipped: l.Skipped, Failed: l.Failed, Partial: l.Partial,
		Unchanged: l.Unchanged, Reasons: l.Reasons, Bytes: l.Bytes, Seconds: math.Round(l.Took.Seconds()*1000) / 1000,
		Complete: l.Complete, Version: opt.Version, Text: l.Text, Started: stamp(l.Started),
		Risk:     map[string]int64{},
		MinScore: opt.MinScore,
	}
	for class, n := range c {
		out.Risk[entity.Class(class).String()] = n
	}
	for _, root := range opt.Roots {
		out.Roots = append(out.Roots, valid(root))
	}
	if out.Reasons == nil {
		out.Reasons = map[scan.Reason]int64{}
	}
	if opt.Baseline != nil {
		out.Known = &opt.Baseline.known
	}
	return out
}

// score has four decimals: what lies behind them differs between processors and means nothing to people.
func score(v float64) float64 { return math.Round(v*10_000) / 10_000 }

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

// valid makes text valid UTF-8, which JSON must be.
func valid(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
