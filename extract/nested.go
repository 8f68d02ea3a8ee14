package extract

import (
	"context"
	"errors"
	"fmt"
)

// maxNested is how many names of places are remembered.
const maxNested = 10_000

// Nested reads a place inside this file that is not a file of its own, such as a message of a mailbox or a message
// embedded in another. It calls read once, with a writer for the parts below name. Doubles of a name are told apart, but
// only among the first 10,000, so that a million messages cost no memory: the caller sees to it that names differ.
//
// A place does not count against [Limits.Members]. In a file that was not itself unpacked from another, each place has
// its own budget of members and unpacked bytes, since the item could as well have been that many items; the time is
// shared. An error of read, or a limit reached inside, is recorded for the place. An error here means that reading must
// stop.
func (w *Writer) Nested(name string, read func(*Writer) error) error {
	if err := w.finish(nil); err != nil {
		return err
	}
	t := w.tree
	name = clean(name)
	if len(w.names) < maxNested {
		name = w.unique(name)
	}
	path := w.child(name)
	if w.depth+1 > t.limits.Depth {
		t.unread(path, TooDeep, fmt.Sprintf("nested more than %d levels deep", t.limits.Depth))
		return nil
	}
	members, bytes := t.members, t.unpacked
	if w.depth == 0 {
		t.members, t.unpacked = 0, 0
	}
	below := &Writer{tree: t, path: path, depth: w.depth + 1}
	err := t.run(place(read), nil, below)
	if w.depth == 0 {
		t.members, t.unpacked = members, bytes
		if errors.Is(t.stop, errLimitHit) && t.ctx.Err() == nil {
			t.stop = nil // recorded; the next place has a budget of its own
		}
	}
	if stop := t.alive(); stop != nil || err == nil {
		return stop
	}
	if !errors.Is(err, errLimitHit) {
		r, detail := reasonOf(err)
		t.unread(path, r, detail)
	}
	return nil
}

// place is a read function in the shape of a format, so that its panic is caught like one's.
type place func(*Writer) error

func (place) Name() string                                       { return "inner" }
func (place) Match(*File) bool                                   { return false }
func (p place) Read(_ context.Context, _ *File, w *Writer) error { return p(w) }
