// Package detect finds personal data in text and says why it thinks so.
//
// The one idea: text is passed over once, and only what has the shape of something is looked at again. Each such
// candidate collects evidence for and against it (its check digit, a date inside it, the words beside it, the column it
// stands in), as log-odds that add up to a score. Nothing but the shape is a gate, so the list of evidence explains a
// finding, and a rejection too.
//
//	a := detect.New(recognizers.All()...)
//	for _, f := range a.Text("CPR: 010203-1234") {
//		fmt.Println(f.Entity, f.Span, f.Score) // dk_cpr {5 16} 0.99
//	}
//
// The package is pure: no clock, no I/O, no goroutine; the same text gives the same findings, wherever its pieces end.
package detect

import "github.com/datamapper/datamapper/entity"

// Piece is a run of the text of one part. Pieces of a part come in order and without gaps, one part after the other.
type Piece struct {
	Part     string // which part of the item
	Base     int64  // bytes of the part before Text
	Text     string // UTF-8
	Cells    []Cell // fields that start in Text, by position; nil unless the part is a table
	Language string // of the text, ISO 639-1; empty when unknown
	Last     bool   // no piece of this part follows
}

// Cell is one field of a table: row and column from 0, and its bytes in the part.
type Cell struct {
	Row, Column int
	Span        Span
}

// Span is a run of bytes of a part, half open.
type Span struct{ Start, End int64 }

// Finding is a candidate that was judged. Those that were kept are what the product shows; the others explain.
type Finding struct {
	Entity   entity.Type
	Part     string
	Span     Span
	Score    float64      // 0..1, the sigmoid of the sum of the evidence
	Evidence []Evidence   // in the order in which it was gathered; nil unless [Options.Explain]
	Kept     bool         // score at or above the least score, and no overlapping candidate won
	Value    entity.Value // the text of the span
}

// Evidence is one step towards a score.
type Evidence struct {
	Code   Code
	Weight float64 // natural log-odds
	Span   Span    // the text that it rests on; the candidate's own when it is about the value
}
