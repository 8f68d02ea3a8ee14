package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"
)

// errLimitHit ends the reading of an item whose budget is spent; the outcome already says so.
var errLimitHit = fmt.Errorf("%w for the whole item", ErrLimit)

// tree is the state that all readers below one item share.
type tree struct {
	ctx      context.Context
	formats  []Format
	limits   Limits
	emit     func(Piece) error
	emitting bool // inside emit: a panic now is the caller's
	outcome  Outcome
	unpacked int64 // bytes unpacked so far
	held     int64 // bytes of unpacked members held in memory now
	members  int
	stop     error // set once: nothing is read after it
}

// gravest orders the reasons: the outcome of an item is named for the worst that happened in it.
var gravest = []Reason{Timeout, Limit, TooLarge, TooDeep, Damaged, Unreadable, Encrypted, NeedsOCR, Unsupported}

// maxUnread is how many places an outcome lists.
const maxUnread = 100

func (t *tree) unread(path []string, r Reason, detail string) {
	for _, x := range sentinels {
		if x.reason == r {
			detail = strings.TrimPrefix(detail, x.err.Error()+": ") // the reason says it already
		}
	}
	if t.outcome.Reason == "" || slices.Index(gravest, r) < slices.Index(gravest, t.outcome.Reason) {
		t.outcome.Reason, t.outcome.Detail = r, detail
	}
	if len(t.outcome.Unread) >= maxUnread {
		t.outcome.More++
		return
	}
	t.outcome.Unread = append(t.outcome.Unread, Unread{Path: slices.Clone(path), Reason: r, Detail: detail})
}

// sentinels are the errors that stand for a reason, in the order in which they are asked for.
var sentinels = []struct {
	err    error
	reason Reason
}{
	{ErrTimeout, Timeout}, {context.DeadlineExceeded, Timeout}, {ErrLimit, Limit}, {ErrEncrypted, Encrypted}, {ErrUnsupported, Unsupported}, {ErrNeedsOCR, NeedsOCR},
	{ErrTooLarge, TooLarge}, {ErrTooDeep, TooDeep}, {ErrUnreadable, Unreadable}, {ErrDamaged, Damaged},
}

// reasonOf turns an error of a format into a reason and a line for people. The text of an unknown error stays out of the
// line: it may quote the content.
func reasonOf(err error) (Reason, string) {
	for _, x := range sentinels {
		if errors.Is(err, x.err) {
			return x.reason, err.Error()
		}
	}
	return Damaged, "the bytes break the rules of the format"
}

// alive returns why reading must end now, or nil.
func (t *tree) alive() error {
	if t.stop == nil && t.ctx.Err() != nil {
		return context.Cause(t.ctx)
	}
	return t.stop
}

// halt ends the reading of the whole item at a limit.
func (t *tree) halt(path []string, r Reason, detail string) error {
	if t.stop == nil {
		t.unread(path, r, detail)
		t.stop = errLimitHit
	}
	return t.stop
}

// read reads one content below w and returns the name of its format.
func (t *tree) read(c Content, hint Hint, w *Writer) (name string) {
	f := &File{Content: watched{c, t.ctx}, Hint: hint}
	head := make([]byte, min(HeadSize, c.Size()))
	n, err := f.ReadAt(head, 0)
	f.Head = head[:n]
	if t.ended(w) {
		return ""
	}
	if err != nil && err != io.EOF {
		t.unread(w.path, Unreadable, "the bytes could not be read")
		return ""
	}
	if c.Size() == 0 {
		t.count(Body)
		return "empty"
	}
	damaged := false
	for _, format := range t.formats {
		if !match(format, f) {
			continue
		}
		name = format.Name()
		before := t.deeds()
		err := t.run(format, f, w)
		untouched := t.deeds() == before
		if t.ended(w) || err == nil {
			if untouched && err == nil {
				t.count(Body) // read, and nothing in it
			}
			return name
		}
		if untouched && errors.Is(err, ErrMismatch) {
			continue
		}
		r, detail := reasonOf(err)
		t.unread(w.path, r, detail)
		if !untouched || r != Damaged {
			return name
		}
		damaged = true
	}
	if !damaged {
		name = ""
		t.unread(w.path, Unsupported, "no reader for this kind of file")
	}
	return name
}

// count adds a part to the outcome.
func (t *tree) count(kind Kind) {
	t.outcome.Parts++
	if kind != Metadata {
		t.outcome.Bodies++
	}
}

// deeds changes whenever something is handed on, descended into or recorded.
func (t *tree) deeds() [3]int {
	return [3]int{t.outcome.Parts, t.members, len(t.outcome.Unread) + t.outcome.More}
}

// ended reports whether reading is over, and records why when the time is up.
func (t *tree) ended(w *Writer) bool {
	err := t.alive()
	if err != nil && t.stop == nil {
		if errors.Is(err, ErrTimeout) {
			t.halt(w.path, Timeout, "reading took longer than the limit")
		} else {
			t.stop = err
		}
	}
	return t.stop != nil
}

// run lets a format read a file and turns its panic into an error: foreign bytes must not end a scan.
func (t *tree) run(format Format, f *File, w *Writer) (err error) {
	defer func() {
		if t.emitting {
			return // the panic is the caller's own and goes on
		}
		if p := recover(); p != nil {
			err = fmt.Errorf("%w: the %s reader gave up on it", ErrDamaged, format.Name())
		}
		if cerr := w.finish(err); err == nil {
			err = cerr
		}
	}()
	return format.Read(t.ctx, f, w)
}

func match(format Format, f *File) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	return format.Match(f)
}

// watched is content that gives no more bytes once the reading is over.
type watched struct {
	Content
	ctx context.Context
}

func (w watched) ReadAt(b []byte, off int64) (int, error) {
	if w.ctx.Err() != nil {
		return 0, context.Cause(w.ctx)
	}
	return w.Content.ReadAt(b, off)
}

// SyscallConn is that of content which is a whole file, for a [Format] that has the file read by another process.
func (w watched) SyscallConn() (syscall.RawConn, error) {
	if f, ok := w.Content.(syscall.Conn); ok {
		return f.SyscallConn()
	}
	return nil, errors.ErrUnsupported
}
