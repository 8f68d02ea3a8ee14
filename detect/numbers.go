package detect

import (
	"fmt"
	"math/bits"
	"strings"
)

// maxGroups is how many groups of digits a number has at most.
const maxGroups = 8

// group is a run of digits in the window; sep is the class of what stands between it and the next group.
type group struct {
	start, n int32
	sep      byte
}

// Classes of separators.
const (
	sepNone  = 0
	sepSpace = ' '
	sepDash  = '-'
	sepDot   = '.'
	sepSlash = '/'
	sepPlus  = '+'
	sepOther = '?' // joins groups, but no shape asks for it
)

// numberShape is one declared shape of a number with its optional separators settled.
type numberShape struct {
	lengths       [maxGroups]uint8
	seps          [maxGroups]byte // between group i and i+1; '~' for any class
	n             int
	before, after bool // letters directly attached
	recognizer    int
	index         int // in Declaration.Shapes
}

// numberTable dispatches groups of digits by their lengths.
type numberTable struct{ lookup[numberShape] }

func lengthsKey(key uint64, i int, n int32) uint64 { return key | uint64(min(n, 31))<<(5*i) }

// isNumberShape reports whether a declared shape is one of a number.
func isNumberShape(s string) bool {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "A"), "A")
	return !strings.ContainsAny(s, "ALDX*")
}

// declare enters a shape, once for each way of settling its optional separators. It panics on one it cannot read.
func (t *numberTable) declare(shape string, recognizer, index int) {
	base := numberShape{recognizer: recognizer, index: index}
	s := shape
	if strings.HasPrefix(s, "A") {
		base.before, s = true, s[1:]
	}
	if strings.HasSuffix(s, "A") {
		base.after, s = true, s[:len(s)-1]
	}
	t.expand(base, s, shape, false)
}

func (t *numberTable) expand(n numberShape, rest, shape string, glue bool) {
	if rest == "" {
		key := uint64(0)
		for i := range n.n {
			key = lengthsKey(key, i, int32(n.lengths[i]))
		}
		t.add(key, n)
		return
	}
	i := 0
	length := 0
	for i < len(rest) && rest[i] >= '0' && rest[i] <= '9' {
		length = length*10 + int(rest[i]-'0')
		i++
	}
	if length == 0 || length > 30 {
		panic(fmt.Sprintf("detect: shape %q: want a group of 1 to 30 digits at %q", shape, rest))
	}
	if glue {
		n.lengths[n.n-1] += uint8(length)
	} else {
		if n.n == maxGroups {
			panic(fmt.Sprintf("detect: shape %q has more than %d groups", shape, maxGroups))
		}
		n.lengths[n.n] = uint8(length)
		n.n++
	}
	if i == len(rest) {
		t.expand(n, "", shape, false)
		return
	}
	sep := rest[i]
	if !strings.ContainsRune(" -./+~?", rune(sep)) || i+1 == len(rest) {
		panic(fmt.Sprintf("detect: shape %q: %q is no separator between two groups", shape, sep))
	}
	rest = rest[i+1:]
	if sep == '?' {
		t.expand(n, rest, shape, true)
		sep = '~'
	}
	n.seps[n.n-1] = sep
	t.expand(n, rest, shape, false)
}

// fits reports whether the shape is that of the groups.
func (n *numberShape) fits(g []group) bool {
	for i := 0; i+1 < n.n; i++ {
		if s := n.seps[i]; s != g[i].sep && (s != '~' || g[i].sep == sepOther) {
			return false
		}
	}
	return true
}

// joined fills j with the digits and the separators between them: up to three separator bytes in a row, so that a dash
// between spaces and a dash or space outside ASCII join too.
func joined(m *masks, j []uint64, blocks int) {
	for i := range blocks {
		d, s := m.digit[i], m.sep[i]
		if d == 0 && (i == 0 || m.digit[i-1]>>61 == 0) {
			j[i] = 0
			continue
		}
		var pd, ps uint64
		if i > 0 {
			pd, ps = m.digit[i-1], m.sep[i-1]
		}
		nd, ns := m.digit[i+1], m.sep[i+1]
		d1, d2, d3 := d<<1|pd>>63, d<<2|pd>>62, d<<3|pd>>61 // a digit 1, 2, 3 before
		e1, e2, e3 := d>>1|nd<<63, d>>2|nd<<62, d>>3|nd<<61 // a digit 1, 2, 3 behind
		s1, s2 := s<<1|ps>>63, s<<2|ps>>62
		t1, t2 := s>>1|ns<<63, s>>2|ns<<62
		j[i] = d | s&(d1&(e1|t1&(e2|t2&e3))|s1&d2&(e1|t1&e2)|s1&s2&d3&e1)
	}
	j[blocks], j[blocks+1] = 0, 0
}

// numberStarts appends the places where a run of digits and separators of seven bytes or more begins.
func numberStarts(j []uint64, blocks int, out []uint32) int {
	n := 0
	var last uint64
	for i := range blocks {
		x := j[i]
		if x == 0 {
			last = 0
			continue
		}
		next := j[i+1]
		// Seven in a row: x and its shifts by 1 to 6, by doubling.
		a := x & (x>>1 | next<<63)
		na := next & (next >> 1)
		b := a & (a>>2 | na<<62)
		nb := na & (na >> 2)
		c := b & (b>>3 | nb<<61)
		starts := c &^ (x<<1 | last)
		last = x >> 63
		for ; starts != 0; starts &= starts - 1 {
			out[n] = uint32(i*64 + bits.TrailingZeros64(starts))
			n++
		}
	}
	return n
}

// groups cuts the run of digits and separators at p into its groups, up to the capacity of out, and returns them with the
// place behind the last.
func groups(text string, m *masks, p int, out []group) ([]group, int) {
	out = out[:0]
	for len(out) < cap(out) {
		n := run(m.digit, p, 1<<20)
		if n == 0 {
			break
		}
		out = append(out, group{start: int32(p), n: int32(n)})
		p += n
		s := 0
		for s < 4 && at(m.sep, p+s) {
			s++
		}
		if s == 0 || s > 3 || !at(m.digit, p+s) {
			break
		}
		out[len(out)-1].sep = separator(text[p : p+s])
		p += s
	}
	if len(out) > 0 {
		last := &out[len(out)-1]
		p = int(last.start + last.n)
	}
	return out, p
}

// separator returns the class of one to three separator bytes.
func separator(s string) byte {
	if len(s) == 1 {
		return s[0]
	}
	switch s {
	case "\u00a0", "\u2007", "\u2009", "\u202f", "\u200a", "\u2002", "\u2003", "\u2005", "\u2006", "\u2008":
		return sepSpace
	case "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00ad", " - ", "- ": // not " -", which is a minus
		return sepDash
	case " / ":
		return sepSlash
	}
	return sepOther
}
