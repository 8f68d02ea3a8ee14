package detect

import (
	"cmp"
	"slices"
	"strings"
	"unsafe"
)

// The text of a part is gathered in a window that always begins and ends at the same places of the part, however its
// pieces were cut: that is why the answer does not depend on the pieces.
const (
	core     = 56 << 10 // bytes judged at a time
	behind   = 1 << 10  // bytes kept before them, as context
	ahead    = 4 << 10  // bytes read behind them, as context
	window   = behind + core + ahead
	padding  = 256 // zero bytes behind the window, so that looking ahead needs no check
	lookBack = 512 // how far before its token a candidate may begin, in bytes
)

// Document is the state of searching one item. It is for one goroutine.
type Document struct {
	a     *Analyzer
	visit func(Finding)

	part string
	open bool  // a part has begun and not ended
	base int64 // where the window begins in the part
	buf  []byte
	n    int  // bytes in buf
	lo   int  // where in buf the bytes begin that were not judged yet
	last bool // the window ends with the part

	masks  masks
	join   []uint64
	places []uint32
	groups [512]group
	events []event
	reach  []recognizerSet // by kilobyte of the window: those whose labels may stand around a value there
	digits [maxMixed * 2]byte
	token  Token
	j      Judgement

	near               []neighbour // of the value at nearStart to nearEnd
	nearStart, nearEnd int32
	nearSet            recognizerSet // those that the labels support
	nearSetBefore      recognizerSet // those that the labels before it support
	nearBefore         int           // how many of near stand before it
	nearInside         bool          // a label stands inside it
	nearEvent          int           // the first event at or behind it

	pending []candidate // judged, may still be overlapped by later ones
	steps   []step64    // their evidence, when it is to be explained
	table   table
}

// candidate is a token that was judged.
type candidate struct {
	start, end int64 // of the part
	sum        float64
	rule       int32
	steps      [2]int32 // range in Document.steps
	row, col   int32    // of its cell; -1 outside tables
	flags      uint8
	verdict    Code   // on its column, when it was judged before that was known; Base if none
	value      string // kept apart when the window will have moved on
}

const (
	flagRejected = 1 << iota // a gate failed
	flagOverlap              // another candidate won
)

// step64 is a step with its place in the part.
type step64 struct {
	code       Code
	start, end int64
}

func newDocument(a *Analyzer) *Document {
	return &Document{a: a}
}

// size grows the buffers to what n bytes of text need: a small item costs little.
func (d *Document) size(n int) {
	want := 2 << 10
	for want < n {
		want *= 4
	}
	want = min(want, window)
	if len(d.buf) >= want+padding {
		return
	}
	buf := make([]byte, want+padding)
	copy(buf, d.buf[:d.n])
	d.buf = buf
	words := len(buf)/64 + 2
	d.masks = masks{}
	d.masks.grow(words)
	d.join = make([]uint64, words)
	d.places = make([]uint32, len(buf)/2+64)
}

// Add takes the next piece.
func (d *Document) Add(p Piece) {
	if d.open && p.Part != d.part {
		d.endPart()
	}
	if !d.open {
		d.open, d.part, d.base, d.n, d.lo = true, p.Part, p.Base, 0, 0
	}
	d.table.add(p.Cells)
	for text := p.Text; len(text) > 0; {
		d.size(d.n + len(text))
		k := copy(d.buf[d.n:len(d.buf)-padding], text)
		d.n += k
		text = text[k:]
		if d.n == window {
			d.judge(window - ahead)
			d.slide()
		}
	}
	if p.Last {
		d.endPart()
	}
}

// Close hands out what is left. The document must not be used after it.
func (d *Document) Close() {
	if d.open {
		d.endPart()
	}
	d.visit = nil
	if cap(d.pending) > 1<<14 {
		d.pending, d.steps = nil, nil
	}
	d.a.scratch.Put(d)
}

func (d *Document) endPart() {
	d.last = true
	if d.n > d.lo {
		d.judge(d.n)
	}
	d.last = false
	d.table.freeze(d)
	d.flush(1 << 62)
	d.open = false
	d.table.reset()
}

// slide moves the window on: what was judged leaves it, but for the context of what comes.
func (d *Document) slide() {
	keep := d.lo - behind
	if keep <= 0 {
		return
	}
	copy(d.buf, d.buf[keep:d.n])
	d.n -= keep
	d.lo -= keep
	d.base += int64(keep)
	d.table.prune(d.base)
}

// judge looks at what begins in the window between lo and hi.
func (d *Document) judge(hi int) {
	clear(d.buf[d.n:min(len(d.buf), d.n+padding)])
	blocks := (d.n + 63) / 64
	d.masks.classify(d.buf[:blocks*64])
	text := unsafe.String(unsafe.SliceData(d.buf), d.n)
	d.token.Text = text
	d.nearStart, d.nearEvent = -1, 0
	d.findEvents(text, blocks)
	d.heads()
	d.findNumbers(text, blocks, hi)
	d.findMixed(blocks, hi)
	d.findSigns(text, hi)
	d.findAnchors(hi)
	d.findSuffixes(text, blocks, hi)
	d.findFields(hi)
	d.table.end += int64(hi - d.lo)
	d.lo = hi
	d.settle(d.base + int64(hi) - lookBack)
}

// settle hands out the candidates that end before limit: none that comes later can overlap them.
func (d *Document) settle(limit int64) {
	if d.table.learning() {
		if !d.table.full(len(d.pending)) {
			d.keepValues(0)
			return
		}
		d.table.freeze(d)
	}
	d.flush(limit)
}

// keepValues copies the text of candidates that outlive the window.
func (d *Document) keepValues(from int) {
	for i := from; i < len(d.pending); i++ {
		c := &d.pending[i]
		if c.value == "" && c.start >= d.base {
			c.value = strings.Clone(d.token.Text[c.start-d.base : min(c.end-d.base, int64(len(d.token.Text)))])
		}
	}
}

// flush judges the pending candidates that end before limit against each other and hands them out in order.
func (d *Document) flush(limit int64) {
	if len(d.pending) == 0 {
		return
	}
	slices.SortFunc(d.pending, func(x, y candidate) int {
		if c := cmp.Compare(x.start, y.start); c != 0 {
			return c
		}
		if c := cmp.Compare(y.end, x.end); c != 0 {
			return c
		}
		return cmp.Compare(d.a.recognizers[x.rule].order, d.a.recognizers[y.rule].order)
	})
	// All that begin before limit and whatever overlaps them, so that no pair is judged apart.
	n := len(d.pending)
	for n > 0 && d.pending[n-1].end > limit {
		n--
	}
	for i := n - 1; i >= 0 && i > n-256; i-- {
		if d.pending[i].end > limit || n < len(d.pending) && d.pending[i].end > d.pending[n].start {
			n = i
		}
	}
	d.overlaps(d.pending[:n])
	for i := range d.pending[:n] {
		d.handOut(&d.pending[i])
	}
	rest := copy(d.pending, d.pending[n:])
	clear(d.pending[rest:])
	d.pending = d.pending[:rest]
	if rest == 0 {
		d.steps = d.steps[:0]
	}
	d.keepValues(0)
}

// overlaps marks the losers among candidates over the same text, which come by start: the winner has the higher score,
// then the longer text, then the place in the catalogue.
func (d *Document) overlaps(all []candidate) {
	for i := range all {
		x := &all[i]
		if x.flags&(flagRejected|flagOverlap) != 0 || x.sum < d.a.least {
			continue
		}
		for k := i + 1; k < len(all) && k < i+256 && all[k].start < x.end; k++ {
			y := &all[k]
			if y.flags&(flagRejected|flagOverlap) != 0 || y.sum < d.a.least {
				continue
			}
			if d.beats(y, x) {
				x.flags |= flagOverlap
				break
			}
			y.flags |= flagOverlap
		}
	}
}

func (d *Document) beats(x, y *candidate) bool {
	if x.sum != y.sum {
		return x.sum > y.sum
	}
	if nx, ny := x.end-x.start, y.end-y.start; nx != ny {
		return nx > ny
	}
	return d.a.recognizers[x.rule].order < d.a.recognizers[y.rule].order
}
