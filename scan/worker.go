package scan

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/source"
)

// worker reads one item at a time. What it holds of an item is gone when the item is done: findings keep masks only.
type worker struct {
	run        *run
	reading    *atomic.Int64 // bytes of text read of the item
	categories map[entity.Type]entity.Category
	visit      func(detect.Finding)
	emit       func(extract.Piece) error

	out    *done
	doc    *detect.Document
	tally  risk.Tally
	path   []string // of the part being read
	part   string
	begun  bool
	places places
	cells  []detect.Cell
}

func newWorker(r *run, reading *atomic.Int64) *worker {
	w := &worker{run: r, reading: reading, categories: map[entity.Type]entity.Category{}}
	w.visit, w.emit = w.found, w.add
	return w
}

// work reads items until there are no more. An error is that of record.
func (w *worker) work(ctx context.Context) error {
	for j := range w.run.jobs {
		d := w.run.result()
		d.dropped = !w.item(ctx, j.item, d)
		if err := w.run.window.put(j.seq, d); err != nil {
			return err
		}
	}
	return nil
}

// errPanic ends the reading of an item after a panic.
var errPanic = errors.New("a reader gave up")

// item reads one item into d; it is false when the scan ended before the item did.
func (w *worker) item(ctx context.Context, item source.Item, d *done) (ok bool) {
	if ctx.Err() != nil {
		return false
	}
	*d = done{Result: Result{Item: item}, opened: -1}
	w.out, w.tally, w.begun = d, risk.Tally{}, false
	w.reading.Store(0)
	defer func() {
		if recover() != nil {
			w.giveUp()
			ok = true
		}
		w.doc = nil
		w.places.forget()
		w.reading.Store(0)
	}()
	content, err := w.run.src.Open(ctx, item)
	if err != nil {
		d.Outcome, d.Reason, d.Detail = refused(err)
		return ctx.Err() == nil
	}
	defer content.Close()
	d.opened = content.Size()
	if v, ok := content.(source.Versioned); ok {
		d.Item.Version = v.Version()
	}
	w.doc = w.run.opt.Analyzer.Document(w.visit)
	outcome, err := extract.Read(ctx, content, extract.Hint{Name: item.Name}, w.run.opt.Formats, w.run.opt.Limits, w.emit)
	if errors.Is(err, errPanic) {
		w.giveUp()
		return true
	}
	w.doc.Close()
	if err != nil || ctx.Err() != nil {
		return false
	}
	w.conclude(outcome)
	return true
}

// refused says what becomes of an item that could not be opened.
func refused(err error) (Outcome, Reason, string) {
	switch {
	case errors.Is(err, source.ErrVanished):
		return Skipped, Reason(source.Vanished), "gone before it was opened"
	case errors.Is(err, source.ErrSpecial):
		return Skipped, Reason(source.Special), "no longer a regular file"
	case errors.Is(err, source.ErrForbidden):
		return Failed, Reason(source.Unreadable), "permission denied"
	}
	return Failed, Reason(source.Unreadable), err.Error()
}

// giveUp is the end of an item on which something below panicked.
func (w *worker) giveUp() {
	d := w.out
	d.Result = Result{Item: d.Item, Outcome: Failed, Reason: Reason(extract.Damaged), Detail: "the scanner gave up on it; please report this"}
}

// conclude turns how the reading ended into the result.
func (w *worker) conclude(o extract.Outcome) {
	d := w.out
	d.Format, d.Text, d.Reason, d.Detail = o.Format, o.Text, Reason(o.Reason), o.Detail
	d.Outcome = Scanned
	if o.Reason != "" && o.Nothing() {
		d.Outcome = Failed
		if o.Reason == extract.Unsupported || o.Reason == extract.NeedsOCR {
			d.Outcome = Skipped
		}
	}
	for _, u := range o.Unread {
		d.Unread = append(d.Unread, Unread{Part: PartPath(u.Path), Reason: Reason(u.Reason), Detail: u.Detail})
	}
	if o.More > 0 {
		d.Unread = append(d.Unread, Unread{Reason: Reason(o.Reason), Detail: plural(o.More, "more place was not read", "more places were not read")})
	}
	d.Assessment = w.run.opt.Policy.Assess(&w.tally, risk.Facts{Exposure: exposure(d.Item.Exposure)})
}

// exposure is the source's word in that of risk.
func exposure(e source.Exposure) risk.Exposure {
	switch e {
	case source.Private:
		return risk.Private
	case source.Organisation:
		return risk.Organisation
	case source.Outside:
		return risk.Outside
	case source.Anyone:
		return risk.Anyone
	}
	return risk.ExposureUnknown
}

// add takes a piece of text from extract to detect.
func (w *worker) add(p extract.Piece) (err error) {
	defer func() {
		if recover() != nil {
			err = errPanic
		}
	}()
	if !w.begun || !slices.Equal(p.Path, w.path) {
		w.begun, w.path, w.part = true, p.Path, PartPath(p.Path)
	}
	w.cells = w.cells[:0]
	for _, c := range p.Cells {
		w.cells = append(w.cells, detect.Cell{Row: c.Row, Column: c.Column, Span: detect.Span{Start: c.Start, End: c.End}})
	}
	w.places.add(w.part, p)
	w.doc.Add(detect.Piece{Part: w.part, Base: p.Base, Text: p.Text, Cells: w.cells, Last: p.Last})
	w.reading.Add(int64(len(p.Text)))
	return nil
}

// found takes a judged candidate.
func (w *worker) found(f detect.Finding) {
	d, most := w.out, w.run.opt.MaxFindings
	keep := f.Kept && len(d.Findings) < most
	// The rejected never push out one that was kept: it is what the item's class rests on.
	explain := w.run.opt.Explain && (keep || !f.Kept && len(d.Candidates)-len(d.Findings) < most)
	if w.run.opt.Explain && !f.Kept && !explain {
		d.More++
	}
	if f.Kept {
		if d.Counts == nil {
			d.Counts = map[entity.Type]int64{}
		}
		d.Counts[f.Entity]++
		w.tally.Add(f.Entity, f.Value.Normal())
	}
	if !keep && !explain {
		return
	}
	finding := Finding{
		Entity: f.Entity, Category: w.category(f.Entity), Part: f.Part, Start: f.Span.Start, End: f.Span.End,
		Score: f.Score, Masked: f.Value.String(), Place: w.places.find(f.Part, f.Span.Start),
	}
	if keep {
		d.Findings = append(d.Findings, finding)
	}
	if explain {
		c := Candidate{Finding: finding, Kept: f.Kept}
		for _, e := range f.Evidence {
			c.Evidence = append(c.Evidence, Evidence{Code: e.Code.String(), Weight: e.Weight, Start: e.Span.Start, End: e.Span.End})
		}
		d.Candidates = append(d.Candidates, c)
	}
}

func (w *worker) category(t entity.Type) entity.Category {
	c, ok := w.categories[t]
	if !ok {
		info, _ := entity.Lookup(t)
		c = info.Category
		w.categories[t] = c
	}
	return c
}
