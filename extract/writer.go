package extract

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxName is how much of a name inside an item is kept, in bytes.
const maxName = 512

// Writer takes what a [Format] found in one file. One part is open at a time: opening the next ends the one before.
// Each method returns an error once a limit is reached or the caller wants no more; the format then returns it.
type Writer struct {
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
	w.tree.unread(w.child(clean(name)), r, detail)
}

func (w *Writer) child(name string) []string {
	if name == "" {
		return w.path
	}
	return append(slices.Clip(slices.Clone(w.path)), name)
}

// clean makes a name from inside a file fit for a path: valid UTF-8 and not without bound.
func clean(name string) string {
	if len(name) > maxName {
		name = name[:maxName]
	}
	return strings.ToValidUTF8(name, "\uFFFD")
}

// unique tells doubles of a name apart: "notes", "notes (2)".
func (w *Writer) unique(name string) string {
	if w.names == nil {
		w.names = map[string]int{}
	}
	n, taken := w.names[name]
	if !taken {
		w.names[name] = 1
		return name
	}
	for {
		n++
		double := fmt.Sprintf("%s (%d)", name, n)
		if _, taken := w.names[double]; !taken {
			w.names[name], w.names[double] = n, 1
			return double
		}
	}
}

// Part opens a part of this file. An empty name is the file's own body. The part before it is ended.
func (w *Writer) Part(kind Kind, name string) *Part {
	err := w.finish(nil)
	if name = clean(name); name != "" && err == nil {
		name = w.unique(name)
	}
	w.open = &Part{w: w, kind: kind, path: w.child(name), err: err}
	return w.open
}

// finish ends the open part; cause, if any, says why its text ends early.
func (w *Writer) finish(cause error) error {
	if p := w.open; p != nil {
		w.open = nil
		p.end(cause)
	}
	return w.tree.alive()
}

// Member reads a file inside this file by whichever format fits, as parts below name. It takes c over and closes it.
// Trouble inside the member is recorded and is not an error here; an error means that reading must stop.
func (w *Writer) Member(name string, c Content, hint Hint) error {
	defer c.Close()
	path, err := w.enter(name)
	if path == nil {
		return err
	}
	if max := w.tree.limits.Member; c.Size() > max {
		w.tree.unread(path, TooLarge, fmt.Sprintf("%d bytes; a file inside another is read up to %d", c.Size(), max))
		return nil
	}
	return w.descend(path, c, hint)
}

// UnpackMember is [Writer.Unpack] and [Writer.Member] in one: it reads a packed file inside this file from its unpacked
// stream. A stream that breaks off or grows past a limit is read up to there, and that is recorded for the member, as is
// an error of r, by the same rules as an error of a [Format]. An error means that reading must stop.
func (w *Writer) UnpackMember(name string, r io.Reader, packed int64, hint Hint) error {
	path, err := w.enter(name)
	if path == nil {
		return err
	}
	c, cut := w.tree.unpack(path, r, packed)
	if c == nil {
		return w.tree.alive()
	}
	defer c.Close()
	if cut != nil {
		reason, detail := reasonOf(cut)
		w.tree.unread(path, reason, detail)
		if c.Size() == 0 {
			return w.tree.alive()
		}
	}
	return w.descend(path, c, hint)
}

// enter counts a member and returns its path, or nil when it is not to be read: recorded, unless err says stop.
func (w *Writer) enter(name string) (path []string, err error) {
	if err := w.finish(nil); err != nil {
		return nil, err
	}
	if name = clean(name); name == "" {
		name = "unnamed"
	}
	t := w.tree
	path = w.child(w.unique(name))
	if t.members++; t.members > t.limits.Members {
		return nil, t.halt(path, Limit, fmt.Sprintf("more than %d files inside this item", t.limits.Members))
	}
	if w.depth+1 > t.limits.Depth {
		t.unread(path, TooDeep, fmt.Sprintf("nested more than %d levels deep", t.limits.Depth))
		return nil, nil
	}
	return path, nil
}

func (w *Writer) descend(path []string, c Content, hint Hint) error {
	w.tree.read(c, hint, &Writer{tree: w.tree, path: path, depth: w.depth + 1})
	return w.tree.alive()
}

// Unpack reads an unpacked stream whole, for [Writer.Member] or for the format itself, which then closes it. packed is
// its packed size in bytes, or 0 when unknown. It counts against the limits of the item: a stream that grows past them is
// [ErrTooLarge] or [ErrLimit], or ends the item. A stream that breaks off is content up to there; [Cut] says so.
func (w *Writer) Unpack(r io.Reader, packed int64) (Content, error) {
	t := w.tree
	c, cut := t.unpack(w.path, r, packed)
	switch {
	case c == nil:
		return nil, t.alive()
	case c.over || cut != nil && c.Size() == 0:
		c.Close()
		return nil, cut
	}
	return c, nil
}

// unpack gathers a stream up to the limits. cut is why it ends early. The content is nil when the item ends here.
func (t *tree) unpack(path []string, r io.Reader, packed int64) (c *unpacked, cut error) {
	allowed := t.limits.Member
	if packed > 0 && packed < allowed {
		allowed = min(allowed, max(10<<20, packed*t.limits.Ratio))
	}
	left := t.limits.Unpacked - t.unpacked
	c, cut = t.gather(r, min(allowed, left))
	t.unpacked += c.size
	if t.alive() != nil {
		c.Close()
		return nil, nil
	}
	if c.over {
		switch {
		case left < allowed:
			c.Close()
			t.halt(path, Limit, "unpacks to more than "+inBytes(t.limits.Unpacked))
			return nil, nil
		case allowed < t.limits.Member:
			cut = fmt.Errorf("%w: unpacks to more than %d times its size", ErrLimit, t.limits.Ratio)
		default:
			cut = fmt.Errorf("%w: unpacks to more than %s", ErrTooLarge, inBytes(t.limits.Member))
		}
	}
	c.cut = cut
	return c, cut
}
