// Package sandbox reads documents in child processes that may do little and can be killed.
//
// The one idea is that a parser of foreign bytes runs where its worst can be borne: a [Pool] keeps a few warm copies of
// this program, each with one document at a time, and believes nothing that comes back from them. A document that takes
// too long costs its child, not the scan.
//
//	func main() {
//		sandbox.Child(os.Args) // does not return in a child
//		pool := sandbox.New(sandbox.Options{})
//		defer pool.Close()
//		formats := formats.AllWith(formats.Options{PDF: pool})
//
// It promises that nothing is started before the first document, that no child outlives the pool or its parent, that a
// document's time and memory are bounded whatever it holds, and that what is handed over is valid UTF-8, in order, and
// within the bounds of package pdf.
package sandbox

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// Options are those of a [Pool]. The zero value is what the scanner uses.
type Options struct {
	Children  int           // at most so many at a time; 0 is one a core
	Documents int           // a child is replaced after so many; 0 is 2,000
	Time      time.Duration // for a document of no size, a second more for each megabyte; 0 is 20 s
	CacheDir  string        // for compiled code; empty is the user's cache directory

	command []string // started instead of this program, in tests
}

// Pool is a [pdf.Engine] that reads in child processes.
type Pool struct {
	options Options
	slots   chan struct{} // one for each child that may run
	start   chan struct{} // held while a child starts, so that the first one fills the cache for the others
	mu      sync.Mutex
	idle    []*child
	all     map[*child]struct{}
	closed  bool
}

var _ pdf.Engine = (*Pool)(nil)

// New makes a pool; its children are started when they are needed.
func New(o Options) *Pool {
	if o.Children <= 0 {
		o.Children = runtime.GOMAXPROCS(0)
	}
	if o.Documents <= 0 {
		o.Documents = 2000
	}
	if o.Time <= 0 {
		o.Time = 20 * time.Second
	}
	return &Pool{options: o, slots: make(chan struct{}, o.Children), start: make(chan struct{}, 1), all: map[*child]struct{}{}}
}

var errClosed = errors.New("the pool of readers is closed")

// Read reads a document in a child; see [pdf.Engine]. It waits for a free one. A child that dies is replaced once, and
// the new one goes on with the first page that was not handed over.
func (p *Pool) Read(ctx context.Context, c extract.Content, r pdf.Request, v pdf.Visitor) error {
	g := &guard{visitor: v, next: max(r.First, 1), last: r.Last}
	for try := 0; ; try++ {
		err := p.read(ctx, c, g)
		var died diedError
		switch {
		case g.stop != nil:
			return g.stop
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case !errors.As(err, &died):
			return err
		case try > 0 || g.attached:
			return fmt.Errorf("%w: the process reading it ended: %s", extract.ErrDamaged, died.state)
		}
	}
}

func (p *Pool) read(ctx context.Context, c extract.Content, g *guard) error {
	k, err := p.take(ctx)
	if err != nil {
		return err
	}
	limit := p.options.Time + time.Duration(c.Size()>>20)*time.Second
	reusable, err := k.read(ctx, c, g, limit)
	p.give(k, reusable)
	return err
}

// take hands out a warm child or starts one.
func (p *Pool) take(ctx context.Context) (*child, error) {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	k, err := p.warm(ctx)
	if err != nil {
		<-p.slots
	}
	return k, err
}

func (p *Pool) warm(ctx context.Context) (*child, error) {
	if k, err := p.pop(); k != nil || err != nil {
		return k, err
	}
	select {
	case p.start <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	defer func() { <-p.start }()
	if k, err := p.pop(); k != nil || err != nil {
		return k, err
	}
	k, err := launch(p.options)
	if err != nil {
		return nil, fmt.Errorf("%w: the process to read it cannot be started: %v", extract.ErrUnreadable, err)
	}
	p.mu.Lock()
	p.all[k] = struct{}{}
	closed := p.closed
	p.mu.Unlock()
	if err := k.ready(ctx); err != nil || closed {
		p.drop(k)
		switch {
		case closed:
			return nil, errClosed
		case ctx.Err() != nil:
			return nil, context.Cause(ctx)
		}
		return nil, fmt.Errorf("%w: the process to read it did not start: %v", extract.ErrUnreadable, err)
	}
	return k, nil
}

// pop takes a child that waits, or nil.
func (p *Pool) pop() (*child, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for n := len(p.idle); n > 0; n = len(p.idle) {
		k := p.idle[n-1]
		p.idle = p.idle[:n-1]
		if !k.dead() {
			return k, nil
		}
		delete(p.all, k)
	}
	if p.closed {
		return nil, errClosed
	}
	return nil, nil
}

// give takes a child back for the next document, or ends it.
func (p *Pool) give(k *child, reusable bool) {
	defer func() { <-p.slots }()
	p.mu.Lock()
	if reusable && k.documents < p.options.Documents && !p.closed {
		p.idle = append(p.idle, k)
		p.mu.Unlock()
		return
	}
	p.mu.Unlock()
	p.drop(k)
}

func (p *Pool) drop(k *child) {
	k.end()
	p.mu.Lock()
	delete(p.all, k)
	p.mu.Unlock()
}

// Close kills every child and waits until they are gone. Documents in reading end with an error.
func (p *Pool) Close() error {
	p.mu.Lock()
	p.closed = true
	children := p.all
	p.all, p.idle = map[*child]struct{}{}, nil
	p.mu.Unlock()
	for k := range children {
		k.end()
	}
	return nil
}
