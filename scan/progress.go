package scan

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/source"
)

// Total is how much there is.
type Total struct{ Items, Bytes int64 }

// Progress is how far a scan is.
type Progress struct {
	Items, Bytes             int64 // recorded: items of any outcome, sizes as listed
	Total                    Total // of the source, as far as it was counted
	Counted                  bool  // Total is all there is
	Scanned, Skipped, Failed int64
	High, Risk               int64         // items by class
	Share                    float64       // of the work that is done, 0..1; 0 until Counted, 1 at the end only
	Elapsed, Left            time.Duration // Left is 0 while it cannot be told
	Final                    bool          // nothing follows
}

// cost is about how much work an item is, in bytes: opening one costs as much as reading some kilobytes, and no item is
// worth more than is ever read of it in the time it is given.
func cost(item *source.Item) int64 {
	if item.Reason != "" {
		return 1 << 10
	}
	return 16<<10 + min(max(item.Size, 0), 8<<30)
}

// meter follows a scan.
type meter struct {
	opt     *Options
	started time.Time
	done    struct{ bytes, cost, scanned, skipped, failed, high, risk atomic.Int64 }
	total   struct{ items, bytes, cost atomic.Int64 }
	counted atomic.Bool
	reading []atomic.Int64 // bytes of text of the item that each worker reads now
}

// add counts a result that is about to be recorded.
func (m *meter) add(r *Result) {
	d := &m.done
	d.bytes.Add(max(r.Item.Size, 0))
	d.cost.Add(cost(&r.Item))
	switch r.Outcome {
	case Scanned:
		d.scanned.Add(1)
	case Skipped:
		d.skipped.Add(1)
	default:
		d.failed.Add(1)
	}
	switch r.Assessment.Class {
	case entity.High:
		d.high.Add(1)
	case entity.Risk:
		d.risk.Add(1)
	}
}

// run reports until ctx ends, and returns when nothing of it runs any more.
func (m *meter) run(ctx context.Context, src source.Source) {
	var both sync.WaitGroup
	defer both.Wait()
	if e := m.opt.Expected; e != (Total{}) {
		m.total.items.Store(e.Items)
		m.total.bytes.Store(e.Bytes)
		m.total.cost.Store(e.Bytes + e.Items*(16<<10))
		m.counted.Store(true)
	} else {
		both.Go(func() { m.count(ctx, src) })
	}
	tick := time.NewTicker(m.opt.Every)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			m.opt.Progress(m.now())
		case <-ctx.Done():
			return
		}
	}
}

func (m *meter) count(ctx context.Context, src source.Source) {
	defer func() { recover() }() // the walk that matters meets the same fault
	_, err := src.Walk(ctx, "", func(item source.Item) error {
		m.total.items.Add(1)
		m.total.bytes.Add(max(item.Size, 0))
		m.total.cost.Add(cost(&item))
		return nil
	})
	m.counted.Store(err == nil)
}

func (m *meter) now() Progress {
	d := &m.done
	p := Progress{
		Bytes: d.bytes.Load(), Scanned: d.scanned.Load(), Skipped: d.skipped.Load(), Failed: d.failed.Load(),
		High: d.high.Load(), Risk: d.risk.Load(), Counted: m.counted.Load(), Elapsed: time.Since(m.started),
	}
	p.Items = p.Scanned + p.Skipped + p.Failed
	// What is listed since the count is part of the total too.
	p.Total = Total{max(m.total.items.Load(), p.Items), max(m.total.bytes.Load(), p.Bytes)}
	if !p.Counted {
		return p
	}
	work := d.cost.Load()
	for i := range m.reading {
		work += m.reading[i].Load()
	}
	all := max(m.total.cost.Load(), d.cost.Load(), 1)
	p.Share = min(float64(work)/float64(all), 0.99) // what was expected may be less than there is
	if p.Share >= 0.005 && p.Share < 0.99 {
		p.Left = time.Duration(float64(p.Elapsed) * (1 - p.Share) / p.Share)
	}
	return p
}

// final is the last word.
func (m *meter) final(complete bool) Progress {
	p := m.now()
	p.Final, p.Left = true, 0
	if complete {
		p.Total, p.Counted, p.Share = Total{p.Items, p.Bytes}, true, 1
	}
	return p
}
