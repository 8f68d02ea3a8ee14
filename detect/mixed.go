package detect

import (
	"fmt"
	"math/bits"
)

// maxMixed is the longest run of letters and digits that is looked at, in bytes.
const maxMixed = 64

// mixedTable dispatches runs of letters and digits by the lengths of their alternating parts.
type mixedTable struct {
	exact  lookup[mixedUse] // by key of all parts
	prefix lookup[openUse]  // by key of the first part
	any    [maxMixed + 1][]mixedUse
}

type mixedUse struct{ recognizer, index int }

// openUse is an open shape: its second part has at least second bytes.
type openUse struct {
	mixedUse
	second uint8
}

// partsKey packs the lengths of up to nine parts, the lowest bit set when the first is letters.
func partsKey(letters bool, parts []uint8) uint64 {
	key := uint64(0)
	if letters {
		key = 1
	}
	for i, n := range parts {
		key |= uint64(n) << (1 + 7*i)
	}
	return key
}

const maxParts = 9

// declare enters a shape of a mixed token. It panics on one it cannot read.
func (t *mixedTable) declare(shape string, recognizer, index int) {
	use := mixedUse{recognizer, index}
	var parts []uint8
	var letters, open bool
	total := 0
	for i := 0; i < len(shape); {
		if shape[i] == '*' && i == len(shape)-1 {
			open = true
			break
		}
		n := 0
		for i < len(shape) && shape[i] >= '0' && shape[i] <= '9' {
			n = n*10 + int(shape[i]-'0')
			i++
		}
		if n == 0 || i == len(shape) || total+n > maxMixed || len(parts) == maxParts {
			panic(fmt.Sprintf("detect: shape %q cannot be read", shape))
		}
		total += n
		switch k := shape[i]; {
		case k == 'X' && i == len(shape)-1 && len(parts) == 0:
			t.any[n] = append(t.any[n], use)
			return
		case (k == 'L' || k == 'D') && (len(parts) == 0 || (k == 'L') == (letters == (len(parts)%2 == 0))):
			if len(parts) == 0 {
				letters = k == 'L'
			}
			parts = append(parts, uint8(n))
		default:
			panic(fmt.Sprintf("detect: shape %q: letters and digits take turns", shape))
		}
		i++
	}
	if open {
		if len(parts) != 2 {
			panic(fmt.Sprintf("detect: shape %q: an open shape has two parts", shape))
		}
		t.prefix.add(partsKey(letters, parts[:1]), openUse{use, parts[1]})
		return
	}
	t.exact.add(partsKey(letters, parts), use)
}

// mixedPlaces appends the places where a letter and a digit touch: of each run of letters and digits the first in each
// 64 bytes.
func mixedPlaces(m *masks, blocks int, out []uint32) int {
	n := 0
	var lastDigit, lastLetter uint64
	for i := range blocks {
		d, l := m.digit[i], m.letter[i]
		touch := (l<<1|lastLetter)&d | (d<<1|lastDigit)&l
		lastLetter, lastDigit = l>>63, d>>63
		w := l | d
		for touch != 0 {
			p := bits.TrailingZeros64(touch)
			out[n] = uint32(i*64 + p)
			n++
			end := bits.TrailingZeros64(^w >> p << p)
			if end >= 64 {
				break
			}
			touch &= ^uint64(0) << end
		}
	}
	return n
}

// mixedRun returns the run of letters and digits around p, or false if it is longer than maxMixed.
func mixedRun(m *masks, p int) (start, end int, ok bool) {
	w := from(m.letter, p) | from(m.digit, p)
	n := bits.TrailingZeros64(^w)
	end = p + n
	if n == 64 {
		return p, end, false
	}
	// The 64 bytes that end at p.
	q := max(0, p-63)
	b := ^((from(m.letter, q) | from(m.digit, q)) << (63 - uint(p-q)))
	start = p + 1 - bits.LeadingZeros64(b)
	start = max(start, 0)
	return start, end, end-start <= maxMixed && p-start < 63
}

// parts fills out with the lengths of the alternating parts of the n bytes at p, at most 64; ok is false if there are
// more than out can hold.
func parts(m *masks, p, n int, out *[maxParts]uint8) (k int, letters, ok bool) {
	d := from(m.digit, p)
	letters = d&1 == 0
	if letters {
		d = ^d
	}
	for n > 0 {
		if k == maxParts {
			return k, letters, false
		}
		run := min(bits.TrailingZeros64(^d), n)
		out[k] = uint8(run)
		k++
		n -= run
		d = ^(d >> uint(run))
		if run == 64 {
			break
		}
	}
	return k, letters, true
}
