package charset

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// table is an encoding of one byte a character that has ASCII in its lower half.
type table struct {
	length [128]uint8 // of the character of each byte from 0x80, in UTF-8
	utf8   [128][4]byte
	keep   bool // sequences that are valid UTF-8 stay as they are
}

// tableOf is the table of an encoding, or nil when it has none.
func tableOf(e encoding.Encoding) *table {
	c, ok := e.(*charmap.Charmap)
	if e == Western {
		c, ok = charmap.Windows1252, true
	}
	if !ok || !asciiCompatible(e) {
		return nil
	}
	t := &table{keep: e == Western}
	for i := range t.length {
		t.length[i] = uint8(utf8.EncodeRune(t.utf8[i][:], c.DecodeByte(byte(0x80+i))))
	}
	return t
}

// decode appends b as UTF-8.
func (t *table) decode(out, b []byte) []byte {
	for len(b) > 0 {
		n := ascii(b)
		out = append(out, b[:n]...)
		b = b[n:]
		for len(b) > 0 && b[0] >= utf8.RuneSelf {
			if t.keep {
				if r, n := utf8.DecodeRune(b); r != utf8.RuneError || n > 1 {
					out = append(out, b[:n]...)
					b = b[n:]
					continue
				}
			}
			i := b[0] - 0x80
			out = append(out, t.utf8[i][:t.length[i]]...)
			b = b[1:]
		}
	}
	return out
}
