package detect

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

// recognizerSet is a set of recognizers by number.
type recognizerSet [4]uint64

func (s *recognizerSet) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s *recognizerSet) has(i int) bool { return s[i>>6]>>(i&63)&1 != 0 }

func (s *recognizerSet) join(o *recognizerSet) {
	for i := range s {
		s[i] |= o[i]
	}
}

// label is a word or phrase that stands beside values. One that supports no recognizer is the label of something else:
// an invoice, an order, a product.
type label struct {
	prior    string   // a word of one or two letters before the first, such as "id" in "id number"
	words    []string // lower case, the first is what is looked up
	open     bool     // the last word may go on
	named    bool     // it names something; if not it only calls recognizers
	supports recognizerSet
	anchors  []anchorUse
}

// heads reports whether the label at the head of a column speaks for a recognizer.
func (l *label) heads(recognizer int) bool {
	return l.supports.has(recognizer) || slices.ContainsFunc(l.anchors, func(u anchorUse) bool { return u.recognizer == recognizer })
}

// anchorUse is a recognizer that wants to be called at a label, and which of its anchors this is.
type anchorUse struct{ recognizer, index int }

// event is a label that stands in the window.
type event struct {
	start, end int32 // bytes of the window
	label      int32
}

// dictionary finds labels. A word costs its first four bytes and one probe of a filter that stays in the nearest cache;
// only what passes is compared.
type dictionary struct {
	filter [1024]uint64
	slots  [headSlots + 1]uint32 // where the heads of a slot begin
	heads  []labelHead           // by slot
	labels []label

	byPhrase map[string]int   // while labels are added
	whole    map[string]int32 // labels of one short word, by the word
}

const headSlots = 1 << 12

// labelHead is a label by the first four folded bytes of its first word.
type labelHead struct {
	head  uint32
	label int32
	n     int32  // bytes of the first word
	open  bool   // which may go on
	first uint64 // its first eight bytes, folded
	mask  uint64 // those of them that it has
}

const fold8 = 0x2020202020202020

// firstEight returns the first eight bytes of a word, folded, and a mask of those that it has.
func firstEight(w string) (first, mask uint64) {
	var b [8]byte
	n := copy(b[:], w)
	mask = ^uint64(0) >> (64 - 8*n)
	return (binary.LittleEndian.Uint64(b[:]) | fold8) & mask, mask
}

// headsOf returns the heads that may be h.
func (d *dictionary) headsOf(h uint32) []labelHead {
	s := filterHash(h) >> 20
	return d.heads[d.slots[s]:d.slots[s+1]]
}

const fold4 = 0x20202020

func filterHash(x uint32) uint32 { return x * 0x9E3779B1 }

// head is the key of a folded word of three bytes or more: its first four bytes, the fourth 0 if there is none.
func head(w string) uint32 {
	h := (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16) | 0x202020
	if len(w) > 3 {
		h |= (uint32(w[3]) | 0x20) << 24
	}
	return h
}

// splitLabel cuts a phrase into its words at the signs that may stand between them.
func splitLabel(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '_' || r == '/' || r == '\'' })
}

// find returns the number of a phrase's label, made if there is none.
func (d *dictionary) find(phrase string) int {
	open := strings.HasSuffix(phrase, "*")
	words := splitLabel(strings.ToLower(strings.TrimSuffix(phrase, "*")))
	prior := ""
	if len(words) > 1 && len(words[0]) < 3 {
		prior, words = words[0], words[1:]
	}
	if len(words) == 0 || len(words[0]) < 3 {
		panic("detect: a label has a word of three letters or more, at most one shorter before it: " + phrase)
	}
	key := strings.Join(append([]string{prior, strconv.FormatBool(open)}, words...), " ")
	if i, ok := d.byPhrase[key]; ok {
		return i
	}
	if d.byPhrase == nil {
		d.byPhrase = map[string]int{}
	}
	d.labels = append(d.labels, label{prior: prior, words: words, open: open})
	d.byPhrase[key] = len(d.labels) - 1
	return len(d.labels) - 1
}

// build makes the filter and the heads; no label may be added after it.
func (d *dictionary) build() {
	d.heads = d.heads[:0]
	for i, l := range d.labels {
		first := l.words[0]
		seen := map[uint64]bool{}
		// Case is folded by a bit, which is right for ASCII and Latin-1; other scripts are entered in each case.
		for _, w := range []string{first, strings.ToUpper(first), title(first)} {
			eight, mask := firstEight(w)
			if len(w) < 3 || seen[eight] {
				continue
			}
			seen[eight] = true
			h := head(w)
			d.heads = append(d.heads, labelHead{h, int32(i), int32(len(w)), l.open && len(l.words) == 1, eight, mask})
			f := filterHash(h)
			d.filter[f>>22] |= 1 << (f >> 16 & 63)
		}
	}
	slices.SortStableFunc(d.heads, func(x, y labelHead) int {
		return cmp.Compare(filterHash(x.head)>>20, filterHash(y.head)>>20)
	})
	d.byPhrase = nil
	d.whole = map[string]int32{}
	for i, l := range d.labels {
		if len(l.words) == 1 && l.prior == "" && utf8.RuneCountInString(l.words[0]) <= longestDotted {
			d.whole[l.words[0]] = int32(i)
		}
	}
	for _, h := range d.heads {
		d.gather(h)
	}
	for i, h := range d.heads {
		for s := filterHash(h.head)>>20 + 1; s <= headSlots && int(d.slots[s]) < i+1; s++ {
			d.slots[s] = uint32(i + 1)
		}
	}
}

// gather lets a label speak for all that a shorter one, which it contains, speaks for: where "iban" stands, "iban*" holds
// too, and the longest that fits is the one that is noted.
func (d *dictionary) gather(long labelHead) {
	l := &d.labels[long.label]
	i, _ := slices.BinarySearchFunc(d.heads, filterHash(long.head)>>20, func(h labelHead, slot uint32) int {
		return cmp.Compare(filterHash(h.head)>>20, slot)
	})
	for ; i < len(d.heads) && filterHash(d.heads[i].head)>>20 == filterHash(long.head)>>20; i++ {
		short := &d.labels[d.heads[i].label]
		if d.heads[i].label == long.label || !short.within(l) {
			continue
		}
		l.supports.join(&short.supports)
		for _, u := range short.anchors {
			if !slices.ContainsFunc(l.anchors, func(x anchorUse) bool { return x.recognizer == u.recognizer }) {
				l.anchors = append(l.anchors, u)
			}
		}
	}
}

// within reports whether the label fits at the begin of every text that the longer one fits.
func (l *label) within(long *label) bool {
	n := len(l.words)
	if n > len(long.words) || l.prior != "" && l.prior != long.prior || !slices.Equal(l.words[:n-1], long.words[:n-1]) {
		return false
	}
	last, other := l.words[n-1], long.words[n-1]
	if l.open {
		return strings.HasPrefix(other, last)
	}
	return last == other && (n < len(long.words) || !long.open)
}

func title(w string) string {
	r, n := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(r)) + w[n:]
}

// wordStarts appends the places of words of three letters or more that pass the filter. A word begins after anything that
// is no letter, and at a capital after a small letter; it is asked for by its first four bytes, or by three if it has no
// more. It is one small loop: the position is written always, and kept only if the filter says so.
func (d *dictionary) wordStarts(text unsafe.Pointer, m *masks, blocks int, out []uint32) int {
	n := 0
	var last, lastSmall uint64 // top bits of the block before
	letter, upper := m.letter[:blocks+1], m.upper[:blocks+1]
	o := unsafe.Pointer(unsafe.SliceData(out))
	for i := 0; i < blocks; i++ {
		l, next, u := letter[i], letter[i+1], upper[i]
		small := l &^ u &^ m.high[i]
		starts := (l&^(l<<1|last) | u&(small<<1|lastSmall)) & (l>>1 | next<<63) & (l>>2 | next<<62)
		last, lastSmall = l>>63, small>>63
		// Where the fourth byte from a place on belongs to the word.
		nextUpper := upper[i+1]
		fourth := (l>>3 | next<<61) &^ ((u>>3 | nextUpper<<61) & (small>>2 | (next&^nextUpper&^m.high[i+1])<<62))
		base := uint32(i * 64)
		for ; starts != 0; starts &= starts - 1 {
			t := uint(bits.TrailingZeros64(starts)) & 63
			p := base + uint32(t)
			h := filterHash((*(*uint32)(unsafe.Add(text, p)) | fold4) & (0xFFFFFF | -uint32(fourth>>t&1)<<24))
			*(*uint32)(unsafe.Add(o, n*4)) = p
			n += int(d.filter[h>>22] >> (h >> 16 & 63) & 1)
		}
	}
	return n
}

// lookup returns the longest label that begins at p, and where it ends; -1 if none does.
func (d *dictionary) lookup(text string, m *masks, p int) (id int32, end int) {
	h := *(*uint32)(unsafe.Pointer(unsafe.StringData(text[p:]))) | fold4
	n := wordLength(m, p)
	id, end = d.longest(text, m, p, n, h)
	// A capital after a small letter begins a new word: the word may end before it, if that makes a label.
	if camel := camelEnd(m, p, n); camel < n {
		if i, e := d.longest(text, m, p, camel, h); i >= 0 && d.better(i, e, id, end) {
			id, end = i, e
		}
	}
	return id, end
}

// longest is lookup for a first word of n bytes; h holds the four folded bytes at p.
func (d *dictionary) longest(text string, m *masks, p, n int, h uint32) (id int32, end int) {
	if n == 3 {
		h &= 0xFFFFFF
	}
	id = -1
	eight := *(*uint64)(unsafe.Pointer(unsafe.StringData(text[p:]))) | fold8
	heads := d.headsOf(h)
	for k := range heads {
		x := &heads[k]
		if x.head != h || eight&x.mask != x.first || int(x.n) > n || int(x.n) < n && !x.open {
			continue
		}
		if e := d.labels[x.label].match(text, m, p, n); e > 0 && d.better(x.label, e, id, end) {
			id, end = x.label, e
		}
	}
	return id, end
}

// wordLength is the length of the run of letters at p, at most 64 bytes.
func wordLength(m *masks, p int) int { return bits.TrailingZeros64(^from(m.letter, p)) }

// better reports whether label i, which ends at e, is a closer fit than the best so far: it goes on longer, or it takes a
// word before it in too, or it names the word whole.
func (d *dictionary) better(i int32, e int, best int32, end int) bool {
	if best < 0 || e != end {
		return e > end
	}
	x, y := &d.labels[i], &d.labels[best]
	if x.prior != y.prior {
		return x.prior != ""
	}
	return y.open && (!x.open || len(x.words[len(x.words)-1]) > len(y.words[len(y.words)-1]))
}

// camelEnd is the length of the word at p up to a capital that follows a small letter.
func camelEnd(m *masks, p, n int) int {
	u, small := from(m.upper, p), from(m.letter, p)&^from(m.upper, p)&^from(m.high, p)
	if x := u & (small << 1); x != 0 {
		return min(n, bits.TrailingZeros64(x))
	}
	return n
}

// match compares the label with the text at p, whose first word has n bytes, and returns where it ends, or 0.
func (l *label) match(text string, m *masks, p, n int) int {
	if k := len(l.prior); k > 0 && !(p > k && joinsWords(text[p-1]) && equalFold(text[p-1-k:p-1], l.prior) && (p == k+1 || !at(m.letter, p-k-2))) {
		return 0
	}
	for i, w := range l.words {
		if i > 0 {
			q := p
			for q < len(text) && q < p+3 && joinsWords(text[q]) {
				q++
			}
			if q == p || q >= len(text) {
				return 0
			}
			p = q
			n = wordLength(m, p)
			n = camelEnd(m, p, n)
		}
		lastOpen := l.open && i == len(l.words)-1
		if n < len(w) || n > len(w) && !lastOpen || p+len(w) > len(text) || !equalFold(text[p:p+len(w)], w) {
			return 0
		}
		p += n
	}
	return p
}

// joinsWords reports whether c may stand between the words of a phrase.
func joinsWords(c byte) bool {
	return c == ' ' || c == '-' || c == '.' || c == '_' || c == '/' || c == '\t' || c == '\''
}

// equalFold reports whether s is w, which is lower case, in any case. They are of the same length in bytes.
func equalFold(s, w string) bool {
	for i := 0; i < len(w); i++ {
		c := s[i]
		if c >= 0x80 {
			return strings.EqualFold(s, w)
		}
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		if c != w[i] {
			return false
		}
	}
	return true
}

// suffixSet knows the ends of words that call a recognizer when a number follows.
type suffixSet struct {
	filter [64]uint64 // by a hash of the last four folded bytes
	uses   map[uint32][]suffixUse
}

type suffixUse struct {
	text              string
	recognizer, index int
}

func tail(s string) uint32 {
	n := len(s)
	return (uint32(s[n-4]) | uint32(s[n-3])<<8 | uint32(s[n-2])<<16 | uint32(s[n-1])<<24) | fold4
}

func (s *suffixSet) add(text string, recognizer, index int) {
	if len(text) < 4 {
		panic("detect: a suffix has four bytes or more: " + text)
	}
	if s.uses == nil {
		s.uses = map[uint32][]suffixUse{}
	}
	for _, w := range []string{text, strings.ToUpper(text)} {
		t := tail(w)
		h := filterHash(t) >> 20
		s.filter[h>>6] |= 1 << (h & 63)
		s.uses[t] = append(s.uses[t], suffixUse{text, recognizer, index})
		if w == strings.ToUpper(w) && tail(text) == tail(w) {
			break
		}
	}
}
