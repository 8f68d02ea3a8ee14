package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// pieceSize is how much text is gathered before it is handed on, in bytes.
const pieceSize = 64 << 10

// errLimitHit ends the reading of an item whose budget is spent; the outcome already says so.
var errLimitHit = fmt.Errorf("%w for the whole item", ErrLimit)

// tree is the state that all readers below one item share.
type tree struct {
	formats  []Format
	limits   Limits
	emit     func(Piece) error
	outcome  Outcome
	unpacked int64
	members  int
	stop     error // set once: nothing is read after it
}

// gravest orders the reasons: the outcome of an item is named for the worst that happened in it.
var gravest = []Reason{Timeout, Limit, TooLarge, TooDeep, Damaged, Unreadable, Encrypted, NeedsOCR, Unsupported}

func (t *tree) unread(path []string, r Reason, detail string) {
	if t.outcome.Reason == "" || slices.Index(gravest, r) < slices.Index(gravest, t.outcome.Reason) {
		t.outcome.Reason, t.outcome.Detail = r, detail
	}
	if len(t.outcome.Unread) >= 100 {
		t.outcome.More++
		return
	}
	t.outcome.Unread = append(t.outcome.Unread, Unread{Path: slices.Clone(path), Reason: r, Detail: detail})
}

// reasonOf turns an error of a format into a reason and a line for people.
func reasonOf(err error) (Reason, string) {
	for _, x := range []struct {
		err    error
		reason Reason
	}{
		{ErrTimeout, Timeout}, {context.DeadlineExceeded, Timeout}, {ErrLimit, Limit}, {ErrEncrypted, Encrypted}, {ErrUnsupported, Unsupported}, {ErrNeedsOCR, NeedsOCR},
		{ErrTooLarge, TooLarge}, {ErrTooDeep, TooDeep}, {ErrUnreadable, Unreadable}, {ErrDamaged, Damaged},
	} {
		if errors.Is(err, x.err) {
			return x.reason, err.Error()
		}
	}
	return Damaged, err.Error()
}

// read reads one content below w and returns the name of its format.
func (t *tree) read(ctx context.Context, c Content, hint Hint, w *Writer) (name string) {
	f := &File{Content: c, Hint: hint}
	head := make([]byte, min(HeadSize, c.Size()))
	n, err := c.ReadAt(head, 0)
	f.Head = head[:n]
	if err != nil && err != io.EOF {
		t.unread(w.path, Unreadable, "the bytes could not be read")
		return ""
	}
	if c.Size() == 0 {
		t.outcome.Parts++
		return "empty"
	}
	for _, format := range t.formats {
		if !format.Match(f) {
			continue
		}
		name = format.Name()
		err := guarded(ctx, format, f, w)
		if cerr := w.finish(err); err == nil {
			err = cerr
		}
		switch {
		case err == nil || t.stop != nil:
		case context.Cause(ctx) != nil:
			if errors.Is(context.Cause(ctx), ErrTimeout) {
				t.halt(w.path, Timeout, "reading took longer than the limit")
			} else {
				t.stop = context.Cause(ctx)
			}
		default:
			r, detail := reasonOf(err)
			t.unread(w.path, r, detail)
		}
		return name
	}
	t.unread(w.path, Unsupported, "no reader for this kind of file")
	return ""
}

// guarded runs a format and turns its panic into an error: foreign bytes must not end a scan.
func guarded(ctx context.Context, format Format, f *File, w *Writer) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: the %s reader gave up on it", ErrDamaged, format.Name())
		}
	}()
	return format.Read(ctx, f, w)
}

// halt ends the reading of the whole item.
func (t *tree) halt(path []string, r Reason, detail string) error {
	if t.stop == nil {
		t.unread(path, r, detail)
		t.stop = errLimitHit
	}
	return t.stop
}

// Writer takes what a [Format] found in one file. One part is open at a time: opening the next ends the one before.
// Each method returns an error once a limit is reached or the caller wants no more; the format then returns it.
type Writer struct {
	ctx   context.Context
	tree  *tree
	path  []string
	depth int
	open  *Part
	names map[string]int // names used below path, to tell doubles apart
}

// Limits are those of the whole item.
func (w *Writer) Limits() Limits { return w.tree.limits }

// Unread records a place below this file that was not read. An empty name is the file itself.
func (w *Writer) Unread(name string, r Reason, detail string) {
	w.tree.unread(w.child(name), r, detail)
}

func (w *Writer) child(name string) []string {
	if name == "" {
		return w.path
	}
	return append(slices.Clip(slices.Clone(w.path)), strings.ToValidUTF8(name, "\uFFFD"))
}

// unique tells doubles of a name apart: "notes", "notes (2)".
func (w *Writer) unique(name string) string {
	if w.names == nil {
		w.names = map[string]int{}
	}
	w.names[name]++
	if n := w.names[name]; n > 1 {
		return w.unique(fmt.Sprintf("%s (%d)", name, n))
	}
	return name
}

// Part opens a part of this file. An empty name is the file's own body. The part before it is ended.
func (w *Writer) Part(kind Kind, name string) *Part {
	if err := w.finish(nil); err != nil {
		return &Part{w: w, err: err}
	}
	if name != "" {
		name = w.unique(name)
	}
	w.open = &Part{w: w, kind: kind, path: w.child(name), err: w.tree.stop}
	return w.open
}

// finish ends the open part; cause, if any, says why its text ends early.
func (w *Writer) finish(cause error) error {
	p := w.open
	if p == nil {
		return w.tree.stop
	}
	w.open = nil
	if p.err == nil {
		var partial Reason
		if cause != nil {
			partial, _ = reasonOf(cause)
		}
		return p.flush(true, partial)
	}
	return p.err
}

// Member reads a file inside this file by whichever format fits, as parts below name. It takes c over and closes it.
// Trouble inside the member is recorded and is not an error here; an error means that reading must stop.
func (w *Writer) Member(name string, c Content, hint Hint) error {
	defer c.Close()
	if err := w.finish(nil); err != nil {
		return err
	}
	if err := w.ctx.Err(); err != nil {
		return err
	}
	t := w.tree
	if t.stop != nil {
		return t.stop
	}
	if name == "" {
		name = "unnamed"
	}
	path := w.child(w.unique(name))
	if t.members++; t.members > t.limits.Members {
		return t.halt(path, Limit, fmt.Sprintf("more than %d files inside this item", t.limits.Members))
	}
	if w.depth+1 > t.limits.Depth {
		t.unread(path, TooDeep, fmt.Sprintf("nested more than %d levels deep", t.limits.Depth))
		return nil
	}
	if c.Size() > t.limits.Member {
		t.unread(path, TooLarge, fmt.Sprintf("%d bytes; a file inside another is read up to %d", c.Size(), t.limits.Member))
		return nil
	}
	t.read(w.ctx, c, hint, &Writer{ctx: w.ctx, tree: t, path: path, depth: w.depth + 1})
	return t.stop
}

// Unpack reads an unpacked stream whole, for [Writer.Member] or for the format itself. packed is its packed size in
// bytes, or 0 when unknown. It counts against the limits of the item: a stream that grows past them is [ErrTooLarge] or
// ends the item.
func (w *Writer) Unpack(r io.Reader, packed int64) (Content, error) {
	t := w.tree
	allowed := min(t.limits.Member, t.limits.Unpacked-t.unpacked)
	if packed > 0 {
		allowed = min(allowed, max(10<<20, packed*t.limits.Ratio))
	}
	b, err := readAll(w.ctx, r, allowed+1)
	t.unpacked += int64(len(b))
	switch {
	case t.unpacked > t.limits.Unpacked:
		return nil, t.halt(w.path, Limit, fmt.Sprintf("unpacks to more than %d bytes", t.limits.Unpacked))
	case int64(len(b)) > allowed && allowed < t.limits.Member:
		return nil, fmt.Errorf("%w: unpacks to more than %d times its size", ErrLimit, t.limits.Ratio)
	case int64(len(b)) > allowed:
		return nil, fmt.Errorf("%w: unpacks to more than %d bytes", ErrTooLarge, t.limits.Member)
	case err != nil && len(b) == 0:
		return nil, err
	}
	return &memory{Reader: strings.NewReader(string(b)), cut: err}, nil
}

func readAll(ctx context.Context, r io.Reader, max int64) ([]byte, error) {
	var b []byte
	for {
		if err := ctx.Err(); err != nil {
			return b, err
		}
		if len(b) == cap(b) {
			b = slices.Grow(b, 32<<10)
		}
		n, err := r.Read(b[len(b):min(cap(b), len(b)+1<<20)])
		b = b[:len(b)+n]
		if int64(len(b)) >= max {
			return b[:max], nil
		}
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// Memory is content held in memory.
func Memory(b []byte) Content { return &memory{Reader: strings.NewReader(string(b))} }

type memory struct {
	*strings.Reader
	cut error
}

func (m *memory) Close() error { return nil }

// Cut returns the error that ended an unpacked stream early, or nil: what came before it is in the content.
func Cut(c Content) error {
	if m, ok := c.(*memory); ok {
		return m.cut
	}
	return nil
}

// Part is one part being written.
type Part struct {
	w       *Writer
	kind    Kind
	path    []string
	base    int64 // bytes handed on
	buf     []byte
	cells   []Cell
	marks   []mark
	err     error
	handed  bool
	counted bool
}

// mark says that the text from an offset on is at a place.
type mark struct {
	from  int64
	place string
}

// WriteString appends text. Bytes that are not UTF-8 are replaced, so offsets stay those of the decoded text.
func (p *Part) WriteString(s string) error {
	for len(s) > 0 && p.err == nil {
		n := min(len(s), pieceSize)
		if n < len(s) {
			for n > pieceSize-utf8.UTFMax && !utf8.RuneStart(s[n]) {
				n--
			}
		}
		p.append(s[:n])
		s = s[n:]
		if len(p.buf) >= pieceSize {
			p.flush(false, "")
		}
	}
	return p.err
}

func (p *Part) append(s string) {
	if utf8.ValidString(s) {
		p.buf = append(p.buf, s...)
		return
	}
	p.buf = append(p.buf, strings.ToValidUTF8(s, "\uFFFD")...)
}

// Offset is the byte offset at which the next text will stand.
func (p *Part) Offset() int64 { return p.base + int64(len(p.buf)) }

// Cell appends text as the field at row and column, both from 0. Separators between fields are written by the caller.
func (p *Part) Cell(row, column int, s string) error {
	if p.err == nil {
		start := p.Offset()
		p.append(s)
		p.cells = append(p.cells, Cell{Row: row, Column: column, Start: start, End: p.Offset()})
		if len(p.buf) >= pieceSize {
			p.flush(false, "")
		}
	}
	return p.err
}

// At says where a person finds the text that follows: "page 3", "slide 2", "Sheet1!B12".
func (p *Part) At(place string) { p.marks = append(p.marks, mark{p.Offset(), place}) }

// Limit says that the text of a structured document has reached its limit; the caller stops and returns the error.
func (p *Part) full() bool { return p.Offset() > p.w.tree.limits.Text }

// Full returns an error wrapping [ErrLimit] when the part has as much text as a document held in memory may have.
func (p *Part) Full() error {
	if p.err == nil && p.full() {
		return fmt.Errorf("%w: more than %d bytes of text", ErrLimit, p.w.tree.limits.Text)
	}
	return p.err
}

func (p *Part) flush(last bool, partial Reason) error {
	if p.err != nil {
		return p.err
	}
	t := p.w.tree
	if err := p.w.ctx.Err(); err != nil && !last {
		p.err = err
		return err
	}
	if len(p.buf) == 0 && !(last && (p.handed || partial == "")) {
		return nil
	}
	if !p.counted {
		p.counted = true
		t.outcome.Parts++
	}
	if len(p.buf) == 0 && !p.handed {
		return nil // a part without text: read, nothing to hand on
	}
	t.outcome.Text += int64(len(p.buf))
	p.handed = true
	marks := p.marks
	p.err = t.emit(Piece{Path: p.path, Kind: p.kind, Base: p.base, Text: string(p.buf), Cells: p.cells, Place: func(at int64) string { return placeOf(marks, at) }, Last: last, Partial: partial})
	if p.err != nil {
		t.stop = p.err
	}
	p.base += int64(len(p.buf))
	p.buf, p.cells = p.buf[:0], nil
	if n := len(p.marks); n > 1024 {
		p.marks = slices.Clone(p.marks[n-1:])
	}
	return p.err
}

func placeOf(marks []mark, at int64) string {
	i, found := slices.BinarySearchFunc(marks, at, func(m mark, at int64) int { return int(m.from - at) })
	if !found {
		i--
	}
	if i < 0 {
		return ""
	}
	return marks[i].place
}
