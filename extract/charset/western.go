package charset

import (
	"encoding/binary"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// Western reads valid UTF-8 as UTF-8 and every other byte as windows-1252. That two bytes of real windows-1252 text look
// like UTF-8 needs pairs such as "Ã¦", which nobody writes; the other mistake, UTF-8 under a wrong label, is common.
var Western encoding.Encoding = western{}

type western struct{}

func (western) NewDecoder() *encoding.Decoder {
	return &encoding.Decoder{Transformer: westernDecoder{}}
}

func (western) NewEncoder() *encoding.Encoder { return encoding.Nop.NewEncoder() }

func (western) String() string { return "utf-8 or windows-1252" }

type westernDecoder struct{ transform.NopResetter }

func (westernDecoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		if n := min(ascii(src[nSrc:]), len(dst)-nDst); n > 0 {
			copy(dst[nDst:], src[nSrc:nSrc+n])
			nDst, nSrc = nDst+n, nSrc+n
			continue
		}
		if len(dst)-nDst < utf8.UTFMax {
			return nDst, nSrc, transform.ErrShortDst
		}
		if !atEOF && !utf8.FullRune(src[nSrc:]) {
			return nDst, nSrc, transform.ErrShortSrc
		}
		r, n := utf8.DecodeRune(src[nSrc:])
		if r == utf8.RuneError && n == 1 {
			r = windows1252(src[nSrc])
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
		nSrc += n
	}
	return nDst, nSrc, nil
}

// windows1252 reads one byte; the five without a meaning stay control characters, as browsers read them.
func windows1252(b byte) rune { return charmap.Windows1252.DecodeByte(b) }

// ascii is the number of bytes below 0x80 that b starts with.
func ascii(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(b[i:])&0x8080808080808080 != 0 {
			break
		}
	}
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	return i
}
