package file

import (
	"bytes"
	"slices"
)

// namesRoom is how many bytes of names of one folder are held at once. A folder with more of them is listed several times,
// each time for the names that follow: a million names fit, ten million cost a few more looks.
const namesRoom = 16 << 20

// kind is what sort of thing a name stands for.
type kind uint8

const (
	unknownKind kind = iota // the listing does not say
	regular
	folder
	link
	special
)

// names are some names of one folder, in byte order, packed.
type names struct {
	buf   []byte
	at    []name
	after []byte // only names greater than this are taken; nil takes all
	equal bool   // the name equal to after is taken too
	bound []byte // names greater than this were left for the next look; nil when none were
	room  int
}

type name struct {
	from uint32
	size uint16
	kind kind
}

// reset empties the list for the names after a name.
func (n *names) reset(after []byte, equal bool) {
	n.buf, n.at, n.after, n.equal, n.bound = n.buf[:0], n.at[:0], after, equal, nil
	if n.room == 0 {
		n.room = namesRoom
	}
}

func (n *names) take(s []byte, k kind) {
	if n.after != nil {
		if c := bytes.Compare(s, n.after); c < 0 || c == 0 && !n.equal {
			return
		}
	}
	if n.bound != nil && bytes.Compare(s, n.bound) > 0 {
		return
	}
	if len(n.buf)+len(s) > n.room && len(n.at) > 1 {
		n.halve()
		n.take(s, k)
		return
	}
	n.at = append(n.at, name{uint32(len(n.buf)), uint16(len(s)), k})
	n.buf = append(n.buf, s...)
}

// halve keeps the lower half of the names and leaves the others for the next look.
func (n *names) halve() {
	n.sort()
	n.at = n.at[:len(n.at)/2]
	kept := make([]byte, 0, cap(n.buf))
	for i, e := range n.at {
		n.at[i].from = uint32(len(kept))
		kept = append(kept, n.buf[e.from:][:e.size]...)
	}
	n.buf = kept
	n.bound = bytes.Clone(n.name(len(n.at) - 1))
}

func (n *names) sort() {
	slices.SortFunc(n.at, func(a, b name) int {
		return bytes.Compare(n.buf[a.from:][:a.size], n.buf[b.from:][:b.size])
	})
}

func (n *names) name(i int) []byte { return n.buf[n.at[i].from:][:n.at[i].size] }

// drop gives back what a large folder needed.
func (n *names) drop() {
	if cap(n.buf) > 64<<10 {
		*n = names{room: n.room}
	}
}
