package scan

import "sync"

// Results are handed on in the order of the walk, so that two scans of the same tree write the same bytes. Items that are
// ready before one that takes long wait in a window, which is bounded twice.
const (
	windowItems = 1 << 15
	windowBytes = 16 << 20 // of results that wait, roughly
)

// done is a result on its way to be recorded. Those of items that were dropped hold no result.
type done struct {
	Result
	opened  int64 // bytes of content; -1 when it was not opened
	dropped bool  // cancelled before it was read: it is not listed
}

// size is about how many bytes of memory the result holds.
func (d *done) size() int64 {
	n := 600 + int64(len(d.Findings))*180 + int64(len(d.Unread))*120
	for i := range d.Candidates {
		n += 200 + int64(len(d.Candidates[i].Evidence))*56
	}
	return n
}

// window brings results back into order.
type window struct {
	record func(*done) error // one call at a time, in order

	mu         sync.Mutex
	room       sync.Cond
	ring       []*done
	head, tail int64 // the next to be recorded; the next to be given out
	bytes      int64
	recording  bool
	closed     bool
	err        error
}

func newWindow(record func(*done) error) *window {
	w := &window{record: record, ring: make([]*done, windowItems)}
	w.room.L = &w.mu
	return w
}

// reserve gives out the next place, as soon as there is room for it; ok is false once the window is closed.
func (w *window) reserve() (seq int64, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for !w.closed && (w.tail-w.head >= int64(len(w.ring)) || w.bytes > windowBytes) {
		w.room.Wait()
	}
	if w.closed {
		return 0, false
	}
	w.tail++
	return w.tail - 1, true
}

// put hands in the result for a place and records those whose turn has come. An error is that of record; nothing is
// recorded after it.
func (w *window) put(seq int64, d *done) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ring[seq%int64(len(w.ring))] = d
	w.bytes += d.size()
	if w.recording {
		return nil // whoever records will come to it
	}
	w.recording = true
	defer func() { w.recording = false }()
	var batch [32]*done
	for w.err == nil {
		n := w.take(batch[:])
		if n == 0 {
			break
		}
		w.mu.Unlock()
		err := w.all(batch[:n])
		w.mu.Lock()
		w.err = err
		w.room.Broadcast()
	}
	return w.err
}

// take moves results whose turn has come into batch and returns how many.
func (w *window) take(batch []*done) int {
	for n := range batch {
		at := w.head % int64(len(w.ring))
		d := w.ring[at]
		if w.head == w.tail || d == nil {
			return n
		}
		w.ring[at] = nil
		w.head++
		w.bytes -= d.size()
		batch[n] = d
	}
	return len(batch)
}

func (w *window) all(batch []*done) error {
	for _, d := range batch {
		if !d.dropped {
			if err := w.record(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// close gives out no more places; who waits for one is told.
func (w *window) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
	w.room.Broadcast()
}
