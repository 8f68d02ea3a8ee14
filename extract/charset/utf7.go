package charset

import (
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// utf7 is RFC 2152: ASCII, with runs of UTF-16 as base64 between "+" and "-".
type utf7 struct{}

func (utf7) NewDecoder() *encoding.Decoder { return &encoding.Decoder{Transformer: &utf7Decoder{}} }
func (utf7) NewEncoder() *encoding.Encoder { return encoding.Nop.NewEncoder() }

type utf7Decoder struct {
	shifted bool   // between "+" and the end of the run
	empty   bool   // the run holds nothing yet: "+-" is a plus sign
	bits    uint32 // base64 bits not used up
	have    int    // how many
	high    rune   // first half of a surrogate pair, or 0
}

func (d *utf7Decoder) Reset() { *d = utf7Decoder{} }

func (d *utf7Decoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		if len(dst)-nDst < 2*utf8.UTFMax {
			return nDst, nSrc, transform.ErrShortDst
		}
		c := src[nSrc]
		nSrc++
		if !d.shifted {
			if c == '+' {
				d.shifted, d.empty = true, true
				continue
			}
			nDst += putByte(dst[nDst:], c)
			continue
		}
		v := base64Value(c)
		if v < 0 {
			switch {
			case c != '-':
				nDst += putByte(dst[nDst:], c)
			case d.empty:
				dst[nDst] = '+'
				nDst++
			}
			d.Reset()
			continue
		}
		d.empty = false
		d.bits, d.have = d.bits<<6|uint32(v), d.have+6
		if d.have >= 16 {
			d.have -= 16
			nDst += d.unit(dst[nDst:], rune(d.bits>>d.have&0xFFFF))
		}
	}
	return nDst, nSrc, nil
}

// unit takes one UTF-16 unit.
func (d *utf7Decoder) unit(dst []byte, u rune) int {
	if d.high != 0 {
		r := utf16.DecodeRune(d.high, u)
		d.high = 0
		return utf8.EncodeRune(dst, r)
	}
	if u >= 0xD800 && u < 0xDC00 {
		d.high = u
		return 0
	}
	return utf8.EncodeRune(dst, u)
}

func putByte(dst []byte, c byte) int {
	if c < utf8.RuneSelf {
		dst[0] = c
		return 1
	}
	return utf8.EncodeRune(dst, windows1252(c))
}

func base64Value(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}
