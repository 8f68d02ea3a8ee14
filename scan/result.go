// Package scan is the pipeline: it walks a source, opens each item, has its text extracted and searched, and hands on one
// [Result] an item.
//
// The one idea is the ledger: every item that the source lists ends as scanned, skipped or failed, with a reason, and the
// three add up to what was listed. Trouble with one item is data, never an error; only a cancelled context or a dead
// source ends a scan.
package scan

import (
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/source"
)

// Outcome is how an item ended.
type Outcome string

const (
	Scanned Outcome = "scanned" // read, wholly or, with a reason, in part
	Skipped Outcome = "skipped" // nothing could be read and nobody is to blame: special, excluded, vanished, unsupported, needs_ocr
	Failed  Outcome = "failed"  // nothing could be read and it should have been: encrypted, damaged, too_large, too_deep, unreadable, timeout, limit
)

// Reason is a fixed code for what was not read; empty when all was. It is one of those of extract and source.
type Reason string

// Result is what became of one item.
type Result struct {
	Item       source.Item
	Outcome    Outcome
	Reason     Reason
	Detail     string                // for Reason: one English line
	Format     string                // "docx", "text"
	Text       int64                 // bytes of text searched
	Findings   []Finding             // those kept, in order; at most Options.MaxFindings
	Counts     map[entity.Type]int64 // all those kept, also past MaxFindings
	Candidates []Candidate           // with Options.Explain: Findings, and at most as many rejected as MaxFindings, in order
	More       int64                 // rejected candidates that Candidates leaves out
	Unread     []Unread              // what inside the item was not read
	Assessment risk.Assessment
	Unchanged  bool // taken over from an earlier scan; the item was not opened
}

// Finding is a finding kept, without its value.
type Finding struct {
	Entity   entity.Type
	Category entity.Category
	Part     string // path inside the item, see [PartPath]
	Start    int64  // bytes of the part's text, half open
	End      int64
	Score    float64
	Masked   string // the value's mask
	Place    string // where a person finds it: "page 3", "Sheet1!B12"; may be empty
}

// Candidate is a candidate with its evidence, for explanation.
type Candidate struct {
	Finding
	Kept     bool
	Evidence []Evidence
}

// Evidence is one step towards a candidate's score, in words.
type Evidence struct {
	Code   string
	Weight float64 // natural log-odds
	Start  int64   // the text it rests on, bytes of the part
	End    int64
}

// Unread is a place inside an item that was not read.
type Unread struct {
	Part   string
	Reason Reason
	Detail string
}

// Ledger is the account of a scan. Listed = Scanned + Skipped + Failed, always.
type Ledger struct {
	Listed, Scanned, Skipped, Failed int64
	Unchanged                        int64            // of Scanned, Skipped and Failed: taken over from an earlier scan
	Partial                          int64            // of Scanned: read in part only
	Reasons                          map[Reason]int64 // items by reason, partly read ones too
	Bytes                            int64            // sizes of the items opened
	Text                             int64            // bytes of text searched
	Started                          time.Time
	Took                             time.Duration
	Complete                         bool // the walk came to its end
}
