package scan

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/datamapper/datamapper/source"
)

// Run scans a source and hands every result to record: one call at a time, in the order of the walk, in a goroutine of
// Run's. The result is record's to keep. An error from record ends the scan.
//
// The ledger accounts for what was recorded, also when there is an error: that of record, the cause of ctx's end, or that
// of a walk that could not go on. When ctx ends, the items being read are not listed, and those already read are still
// recorded. Memory does not grow with the number or the size of items.
func Run(ctx context.Context, src source.Source, opt Options, record func(Result) error) (Ledger, error) {
	opt = opt.withDefaults()
	r := &run{src: src, opt: &opt, jobs: make(chan job, 4*opt.Workers)}
	r.results.New = func() any { return new(done) }
	r.ledger.Started = time.Now()
	r.meter = meter{opt: &opt, started: r.ledger.Started}
	r.meter.reading = make([]atomic.Int64, opt.Workers)
	r.window = newWindow(func(d *done) error {
		r.meter.add(&d.Result)
		r.ledger.add(&d.Result, d.opened)
		err := record(d.Result)
		*d = done{}
		r.results.Put(d)
		return err
	})

	watching, unwatch := context.WithCancel(ctx)
	var watch sync.WaitGroup
	if opt.Progress != nil {
		watch.Go(func() { r.meter.run(watching, src) })
	}
	err := r.all(ctx)
	unwatch()
	watch.Wait()
	r.ledger.Took = time.Since(r.ledger.Started)
	r.ledger.Complete = err == nil
	if opt.Progress != nil {
		opt.Progress(r.meter.final(err == nil))
	}
	return r.ledger, err
}

// run is one scan.
type run struct {
	src     source.Source
	opt     *Options
	jobs    chan job
	window  *window
	results sync.Pool // of *done
	ledger  Ledger    // changed by record only
	meter   meter
}

// job is an item to be opened and the place of its result.
type job struct {
	seq  int64
	item source.Item
}

// all walks and reads until the end.
func (r *run) all(ctx context.Context) error {
	group, inner := errgroup.WithContext(ctx)
	release := context.AfterFunc(inner, r.window.close)
	defer release()
	var walkErr error
	group.Go(func() error {
		defer close(r.jobs)
		walkErr = r.walk(inner)
		return nil // what was listed before is still read
	})
	for i := range r.opt.Workers {
		group.Go(func() error { return newWorker(r, &r.meter.reading[i]).work(inner) })
	}
	err := group.Wait()
	if cause := context.Cause(ctx); cause != nil && err == nil {
		return cause
	}
	if err == nil && walkErr != nil {
		err = fmt.Errorf("walk: %w", walkErr)
	}
	return err
}

// walk lists the items, settles those that need no reading and gives the others to the workers.
func (r *run) walk(ctx context.Context) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the source gave up: %T", p)
		}
	}()
	_, err = r.src.Walk(ctx, "", func(item source.Item) error {
		seq, ok := r.window.reserve()
		if !ok {
			return context.Cause(ctx)
		}
		if d := r.settled(item); d != nil {
			return r.window.put(seq, d)
		}
		select {
		case r.jobs <- job{seq, item}:
			return nil
		case <-ctx.Done():
			r.window.put(seq, &done{dropped: true})
			return context.Cause(ctx)
		}
	})
	return err
}

// settled returns the result of an item that is not opened, or nil.
func (r *run) settled(item source.Item) *done {
	if item.Reason == "" && r.opt.Known != nil {
		if known, ok := r.opt.Known(item); ok {
			d := r.result()
			d.Result, d.opened = known, -1
			d.Item, d.Unchanged = item, true
			return d
		}
	}
	if item.Reason == "" && !item.Folder {
		return nil
	}
	d := r.result()
	d.Item, d.Detail, d.opened = item, item.Detail, -1
	d.Outcome, d.Reason = unopened(item)
	return d
}

func (r *run) result() *done { return r.results.Get().(*done) }
