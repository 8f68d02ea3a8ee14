package report

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
)

// explanation prints every candidate of each item with the evidence for and against it, in plain words and masked.
type explanation struct {
	w     *bufio.Writer
	opt   Options
	voice *voice
	items int
}

// NewExplanation starts an explanation for people on w: of each item its sums, then every candidate, kept or rejected,
// with the steps that led to its score. It needs results of a scan with Options.Explain.
func NewExplanation(w io.Writer, opt Options) (Writer, error) {
	opt, err := opt.withDefaults()
	if err != nil {
		return nil, err
	}
	return &explanation{w: bufio.NewWriter(w), opt: opt, voice: voiceOf(opt.Language)}, nil
}

func (e *explanation) Item(r scan.Result) error {
	v := e.voice
	if e.items++; e.items > 1 {
		e.line(0, "")
	}
	e.line(0, e.opt.paint(bold, visible(r.Item.Path)))
	if r.Outcome != scan.Scanned {
		key := v.reasonKey(r.Reason)
		e.line(2, v.say("unread")+": "+v.say(key)+". "+v.say(key+".why")+" "+v.say(key+".do"))
		if r.Detail != "" {
			e.line(2, e.opt.paint(dim, visible(r.Detail)))
		}
		return e.w.Flush()
	}
	text := v.say("explain.text.unknown", "text", v.bytes(r.Text))
	if r.Format != "" {
		text = v.say("explain.text", "format", visible(r.Format), "text", v.bytes(r.Text))
	}
	e.line(2, text)
	for _, u := range r.Unread {
		part := visible(partName(u.Part))
		if part == "" {
			part = v.say("explain.body")
		}
		e.line(2, v.say("explain.unread", "part", part, "reason", v.say(v.reasonKey(u.Reason))))
	}
	e.sums(r.Assessment)
	e.candidates(r.Candidates, r.More)
	return e.w.Flush()
}

func (e *explanation) Close(scan.Ledger) error { return e.w.Flush() }

func (e *explanation) line(indent int, s string) {
	e.w.WriteString(strings.TrimRight(strings.Repeat(" ", indent)+s, " "))
	e.w.WriteByte('\n')
}

// sums prints how class and weight came about.
func (e *explanation) sums(a risk.Assessment) {
	v := e.voice
	class := e.opt.paint(colourOf(a.Class), shape(a.Class)+" "+v.class(a.Class))
	e.line(0, "")
	e.line(2, v.say("explain.class", "class", class))
	for i, s := range a.ClassSteps {
		arrow := [...]string{"○", "◆", "▲"}[min(max(s.Points, 0), 2)]
		if i > 0 {
			arrow = "↑"
			if s.Points < 0 {
				arrow = "↓"
			}
		}
		e.line(4, padLeft(arrow, 4)+"  "+v.step(s, a))
	}
	e.line(2, v.say("explain.weight", "weight", a.Weight))
	for _, s := range a.Steps {
		e.line(4, padLeft(signed(s.Points), 4)+"  "+v.step(s, a))
	}
}

func (e *explanation) candidates(list []scan.Candidate, more int64) {
	v := e.voice
	e.line(0, "")
	if len(list) == 0 {
		e.line(2, v.say("explain.none"))
		return
	}
	kept := 0
	for _, c := range list {
		if c.Kept {
			kept++
		}
	}
	e.line(2, v.count("explain.candidates", int64(len(list)), "kept", kept, "rejected", len(list)-kept))
	if more > 0 {
		e.line(2, v.count("explain.more", more))
	}
	for _, c := range list {
		e.candidate(c)
	}
}

func (e *explanation) candidate(c scan.Candidate) {
	v := e.voice
	verdict, colour := v.say("explain.rejected"), dim
	if c.Kept {
		verdict, colour = v.say("explain.kept"), bold
	}
	where := v.say("explain.where", "start", c.Start, "end", c.End)
	if c.Part != "" {
		where = v.say("explain.where.part", "start", c.Start, "end", c.End, "part", visible(partName(c.Part)))
	}
	if c.Place != "" {
		where = v.place(c.Place) + ", " + where
	}
	e.line(0, "")
	e.line(2, e.opt.paint(colour, pad(verdict, 9))+" "+v.entity(c.Entity)+"  "+c.Masked+"  "+e.opt.paint(dim, v.say("explain.score", "score", v.decimal(score(c.Score), 3))))
	e.line(12, e.opt.paint(dim, where))
	sum := 0.0
	for _, step := range c.Evidence {
		sum += step.Weight
		e.line(4, padLeft(v.odds(step.Weight), 6)+"  "+v.evidence(step.Code))
	}
	if len(c.Evidence) > 0 {
		e.line(4, padLeft(v.odds(sum), 6)+"  "+v.say("explain.sum", "odds", v.ratio(sum), "score", v.decimal(score(c.Score), 3)))
	}
}

// evidence is a kind of evidence in words; one without words shows its code.
func (v *voice) evidence(code string) string {
	if key := "evidence." + code; v.has(key) {
		return v.say(key)
	}
	return strings.ReplaceAll(code, "_", " ")
}

// odds writes a weight with its sign.
func (v *voice) odds(w float64) string {
	sign := "+"
	if w < 0 {
		sign = "\u2212"
	}
	return sign + v.decimal(math.Abs(w), 1)
}

// ratio writes log-odds as odds: 40:1, 1:2.5.
func (v *voice) ratio(sum float64) string {
	text := ">" + v.number(9999)
	switch odds := math.Exp(math.Abs(sum)); {
	case odds < 9.95:
		text = v.decimal(odds, 1)
	case odds < 9999.5:
		text = v.decimal(odds, 0)
	}
	if sum < 0 {
		return "1:" + text
	}
	return text + ":1"
}

func signed(n int) string {
	if n < 0 {
		return fmt.Sprintf("\u2212%d", -n)
	}
	return fmt.Sprintf("+%d", n)
}
