package detect

import (
	"math/bits"
	"unsafe"
)

// masks are the classes of a window's bytes, a bit a byte, 64 bytes a word. Bytes of letters outside ASCII are letters;
// the bytes of spaces and dashes outside ASCII are separators, those of other signs are nothing.
type masks struct {
	digit, letter, upper, sep, colon, high []uint64
}

func (m *masks) grow(words int) {
	if len(m.digit) >= words {
		return
	}
	all := make([]uint64, 6*words)
	for i, mask := range []*[]uint64{&m.digit, &m.letter, &m.upper, &m.sep, &m.colon, &m.high} {
		*mask = all[i*words : (i+1)*words : (i+1)*words]
	}
}

const (
	low  = 0x0101010101010101
	high = 0x8080808080808080
)

// within leaves the top bit of each byte of x7 (all below 0x80) that lies in a..b.
func within(x7, a, b uint64) uint64 { return (x7 + (0x80-a)*low) & ^(x7 + (0x7f-b)*low) & high }

// equal leaves the top bit of each byte of x7 (all below 0x80) that is a.
func equal(x7, a uint64) uint64 { return ^((x7 ^ a*low) + 0x7f*low) & high }

// pack gathers the top bits of eight bytes in the low byte.
func pack(m uint64) uint64 { return (m >> 7) * 0x0102040810204080 >> 56 }

// classify fills the masks of b, whose length is a multiple of 64.
func (m *masks) classify(b []byte) {
	m.grow(len(b)/64 + 2)
	n := len(b) / 64
	classifyBlocks(b, m.digit[:n], m.letter[:n], m.upper[:n], m.sep[:n], m.colon[:n], m.high[:n])
	for i := n; i < n+2; i++ {
		m.digit[i], m.letter[i], m.upper[i], m.sep[i], m.colon[i], m.high[i] = 0, 0, 0, 0, 0, 0
	}
	for i := range n {
		if m.high[i] != 0 && hasForeign((*[8]uint64)(unsafe.Pointer(&b[i*64]))) {
			m.foreign(b, i)
		}
	}
}

// hasForeign reports whether a block may hold the first byte of a character outside ASCII that is no letter: C2, E2, E3
// or EF.
func hasForeign(p *[8]uint64) bool {
	var any uint64
	for _, x := range p {
		x7 := x &^ high
		any |= (equal(x7|low, 0x63) | equal(x7, 0x42) | equal(x7, 0x6F)) & x
	}
	return any&high != 0
}

func classifyPortable(b []byte, digit, letter, upper, sep, colon, top []uint64) {
	for i := range digit {
		p := (*[8]uint64)(unsafe.Pointer(&b[i*64]))
		var d, l, u, s, c, t uint64
		for j, x := range p {
			h := x & high
			x7 := x &^ high
			nh := ^h & high
			k := uint(j) * 8
			d |= pack(within(x7, '0', '9')&nh) << k
			u |= pack(within(x7, 'A', 'Z')&nh) << k
			l |= pack(within(x7|0x20*low, 'a', 'z')&nh|h) << k
			s |= pack((within(x7, '-', '/')|equal(x7, ' ')|equal(x7, '+'))&nh) << k
			c |= pack(equal(x7, ':')&nh) << k
			t |= pack(h) << k
		}
		digit[i], letter[i], upper[i], sep[i], colon[i], top[i] = d, l, u, s, c, t
	}
}

// foreign corrects the letter mask of block i for characters outside ASCII that are no letters: Latin-1 signs (U+0080 to
// U+00BF but ª µ º), general punctuation (U+2000 to U+206F), currency and letterlike signs up to U+2BFF, ideographic
// space and the byte order mark. Spaces and dashes among them become separators, all their bytes.
func (m *masks) foreign(b []byte, i int) {
	// The last block is read past its end: what is not there is as good as a zero.
	at := func(p int) byte {
		if p < len(b) {
			return b[p]
		}
		return 0
	}
	for o := i * 64; o < i*64+64; o++ {
		var n int
		space := false
		switch c := b[o]; {
		case c < 0xC2 || c > 0xEF:
			continue
		case c == 0xC2:
			x := at(o + 1)
			if x == 0xAA || x == 0xB5 || x == 0xBA {
				continue
			}
			n, space = 2, x == 0xA0 || x == 0xAD
		case c == 0xE2 && at(o+1) < 0xB0:
			n, space = 3, at(o+1) == 0x80 && (at(o+2) <= 0x95 || at(o+2) == 0xAF) || at(o+1) == 0x88 && at(o+2) == 0x92
		case c == 0xE3 && at(o+1) == 0x80 && at(o+2) <= 0x82:
			n, space = 3, at(o+2) == 0x80
		case c == 0xEF && at(o+1) == 0xBB && at(o+2) == 0xBF:
			n = 3
		default:
			continue
		}
		for p := o; p < o+n; p++ {
			w, bit := p/64, uint64(1)<<(p&63)
			m.letter[w] &^= bit
			if space {
				m.sep[w] |= bit
			}
		}
	}
}

// Byte classes for the few places that are looked at byte by byte.
const (
	isDigit  = 1
	isLetter = 2 // ASCII
	isUpper  = 4
	isHigh   = 8 // from 0x80
	isSpace  = 16
	isWord   = isDigit | isLetter
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9':
			t[c] = isDigit
		case c >= 'A' && c <= 'Z':
			t[c] = isLetter | isUpper
		case c >= 'a' && c <= 'z':
			t[c] = isLetter
		case c >= 0x80:
			t[c] = isHigh
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			t[c] = isSpace
		}
	}
	return t
}()

// at returns the bit at position p.
func at(m []uint64, p int) bool { return m[p>>6]>>(p&63)&1 != 0 }

// from returns 64 bits from position p on.
func from(m []uint64, p int) uint64 {
	i, s := p>>6, uint(p)&63
	return m[i]>>s | m[i+1]<<1<<(63-s)
}

// run returns how many bits are set from position p on, at most most.
func run(m []uint64, p, most int) int {
	n := 0
	for n < most {
		k := bits.TrailingZeros64(^from(m, p+n))
		n += k
		if k < 64 {
			break
		}
	}
	return min(n, most)
}
