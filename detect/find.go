package detect

import (
	"bytes"
	"math/bits"
	"unsafe"
)

// findEvents gathers the labels of the whole window.
func (d *Document) findEvents(text string, blocks int) {
	n := d.a.words.wordStarts(unsafe.Pointer(unsafe.SliceData(d.buf)), &d.masks, blocks, d.places)
	d.events = d.events[:0]
	d.reach = append(d.reach[:0], make([]recognizerSet, len(d.buf)>>10+2)...)
	until := 0
	for _, p := range d.places[:n] {
		if int(p) < until || int(p) >= len(text) {
			continue
		}
		if id, end := d.a.words.lookup(text, &d.masks, int(p)); id >= 0 {
			d.events = append(d.events, event{int32(p), int32(end), id})
			until = end
			d.reached(int(p), end, id)
		}
	}
	d.findDotted(text, blocks)
}

// reached notes which recognizers a label may speak to, by the kilobyte.
func (d *Document) reached(start, end int, id int32) {
	set := &d.a.words.labels[id].supports
	first, last := max(0, start-lookBack)>>10, min((end+lookBack)>>10, len(d.reach)-1)
	for b := first; b <= last; b++ {
		d.reach[b].join(set)
	}
}

// findNumbers shows the recognizers every run of groups of digits that has a shape of theirs.
func (d *Document) findNumbers(text string, blocks, hi int) {
	joined(&d.masks, d.join, blocks)
	n := numberStarts(d.join, blocks, d.places)
	for _, p := range d.places[:n] {
		for p := int(p); p < hi; {
			g, end := groups(text, &d.masks, p, d.groups[:0])
			d.dispatch(text, g, hi)
			if len(g) < cap(d.groups) {
				break
			}
			p = end // a run of more groups than are looked at in one go
		}
	}
}

// dispatch tries every run of up to eight groups that begins among the bytes to be judged.
func (d *Document) dispatch(text string, g []group, hi int) {
	t := &d.a.numbers
	for i := range g {
		if int(g[i].start) < d.lo {
			continue
		}
		if int(g[i].start) >= hi {
			return
		}
		key := uint64(0)
		for k := i; k < len(g) && k < i+maxGroups; k++ {
			key = lengthsKey(key, k-i, g[k].n)
			if shapes := t.get(key); len(shapes) > 0 {
				d.number(text, g[i:k+1], shapes)
			}
		}
	}
}

// number shows one run of groups to the recognizers that declared its lengths.
func (d *Document) number(text string, g []group, shapes []numberShape) {
	start, last := int(g[0].start), g[len(g)-1]
	end := int(last.start + last.n)
	before := start > 0 && at(d.masks.letter, start-1)
	after := at(d.masks.letter, end)
	filled := false
	for i := range shapes {
		s := &shapes[i]
		if s.before != before || s.after != after || !s.fits(g) || !d.wanted(s.recognizer, start, end) {
			continue
		}
		t := &d.token
		if !filled {
			t.Digits = d.digits[:0]
			for _, x := range g {
				for _, c := range []byte(text[x.start : x.start+x.n]) {
					t.Digits = append(t.Digits, c-'0')
				}
			}
			filled = true
		}
		t.Kind, t.Start, t.End, t.Shape, t.Attached, t.Separated = Number, start, end, s.index, before || after, len(g) > 1
		d.try(s.recognizer, t)
	}
}

// findMixed shows the recognizers the runs of letters and digits that have a shape of theirs.
func (d *Document) findMixed(blocks, hi int) {
	n := mixedPlaces(&d.masks, blocks, d.places)
	until := 0
	var lengths [maxParts]uint8
	for _, p := range d.places[:n] {
		if int(p) < until {
			continue
		}
		start, end, ok := mixedRun(&d.masks, int(p))
		until = end
		if !ok || start < d.lo || start >= hi || end-start < 4 {
			continue
		}
		k, letters, whole := parts(&d.masks, start, end-start, &lengths)
		t := &d.a.mixed
		if any := t.any[end-start]; len(any) > 0 {
			d.mixed(start, end, any)
		}
		for _, u := range t.prefix.get(partsKey(letters, lengths[:1])) {
			if lengths[1] >= u.second {
				d.mixed(start, end, []mixedUse{u.mixedUse})
			}
		}
		if whole {
			if uses := t.exact.get(partsKey(letters, lengths[:k])); len(uses) > 0 {
				d.mixed(start, end, uses)
			}
		}
	}
}

// mixed shows a run of letters and digits to the recognizers that declared its shape.
func (d *Document) mixed(start, end int, uses []mixedUse) {
	t := &d.token
	t.Kind, t.Start, t.End, t.Attached, t.Separated = Mixed, start, end, false, false
	filled := false
	for _, u := range uses {
		if !d.wanted(u.recognizer, start, end) {
			continue
		}
		if !filled {
			filled = true
			t.Digits = d.digits[:0]
			for _, c := range []byte(t.Text[start:end]) {
				if class[c]&isDigit != 0 {
					t.Digits = append(t.Digits, c-'0')
				}
			}
		}
		t.Shape = u.index
		d.try(u.recognizer, t)
	}
}

// findSigns shows the recognizers the places of their signs.
func (d *Document) findSigns(text string, hi int) {
	for _, use := range d.a.signs {
		switch sign := use.sign; sign {
		case "@", "+":
			for p := d.lo; p < hi; p++ {
				k := bytes.IndexByte(d.buf[p:hi], sign[0])
				if k < 0 {
					break
				}
				p += k
				if sign == "+" && (p+1 >= len(text) || class[text[p+1]]&isDigit == 0 && text[p+1] != '(') {
					continue
				}
				d.sign(p, p+1, use)
			}
		case "<<":
			for p := d.lo; p < hi; p++ {
				k := bytes.IndexByte(d.buf[p:hi], '<')
				if k < 0 {
					break
				}
				p += k
				e := p
				for e < len(text) && text[e] == '<' {
					e++
				}
				if e-p >= 2 && (p == 0 || p > d.lo || text[p-1] != '<') {
					d.sign(p, p+2, use)
				}
				p = e - 1
			}
		case ":", "::":
			d.colons(use, hi)
		}
	}
}

func (d *Document) sign(start, end int, use signUse) {
	t := &d.token
	t.Kind, t.Start, t.End, t.Shape, t.Attached, t.Digits = Sign, start, end, use.index, false, nil
	d.try(use.recognizer, t)
}

// colons finds the first of three colons three bytes apart (":", as in a MAC address), or of two that are one, three to
// five bytes apart with no such pair before them ("::", as in an IPv6 address).
func (d *Document) colons(use signUse, hi int) {
	m := d.masks.colon
	last := -64
	for i := d.lo >> 6; i <= (hi-1)>>6; i++ {
		c := m[i]
		if c == 0 {
			continue
		}
		next := m[i+1]
		shift := func(k uint) uint64 { return c>>k | next<<(64-k) }
		var hits uint64
		if use.sign == ":" {
			hits = c & shift(3) & shift(6)
		} else {
			hits = c & (shift(1) | shift(2)&shift(4) | shift(5) | shift(4)&(shift(8)|shift(9)))
		}
		for ; hits != 0; hits &= hits - 1 {
			p := i*64 + bits.TrailingZeros64(hits)
			if p < d.lo || p >= hi || p-last < 6 {
				last = max(last, p)
				continue
			}
			last = p
			d.sign(p, p+1, use)
		}
	}
}

// findAnchors calls the recognizers that want to look for a value at a word.
func (d *Document) findAnchors(hi int) {
	t := &d.token
	for _, e := range d.events {
		if int(e.start) < d.lo || int(e.start) >= hi {
			continue
		}
		for _, u := range d.a.words.labels[e.label].anchors {
			t.Kind, t.Start, t.End, t.Shape, t.Attached, t.Digits = Word, int(e.start), int(e.end), u.index, false, nil
			d.try(u.recognizer, t)
		}
	}
}

// findSuffixes calls the recognizers that want words with a certain end before a number.
func (d *Document) findSuffixes(text string, blocks, hi int) {
	s := &d.a.suffixes
	if s.uses == nil {
		return
	}
	m := &d.masks
	for i := d.lo >> 6; i < blocks; i++ {
		x := m.letter[i] & (m.sep[i]>>1 | m.sep[i+1]<<63) & (m.digit[i]>>2 | m.digit[i+1]<<62)
		for ; x != 0; x &= x - 1 {
			p := i*64 + bits.TrailingZeros64(x)
			if p < d.lo || p >= hi || p < 3 || text[p+1] != ' ' {
				continue
			}
			key := tail(text[p-3 : p+1])
			h := filterHash(key) >> 20
			if s.filter[h>>6]>>(h&63)&1 == 0 {
				continue
			}
			d.suffix(text, p+1, s.uses[key])
		}
	}
}

func (d *Document) suffix(text string, end int, uses []suffixUse) {
	start := end
	for start > 0 && end-start < 64 && at(d.masks.letter, start-1) {
		start--
	}
	t := &d.token
	for _, u := range uses {
		if end-start < len(u.text) || !equalFold(text[end-len(u.text):end], u.text) {
			continue
		}
		t.Kind, t.Start, t.End, t.Shape, t.Attached, t.Digits = Suffix, start, end, u.index, false, nil
		d.try(u.recognizer, t)
	}
}
