package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var (
	utf16le = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// first looks at the first bytes of a text: the encoding, when these bytes settle it, and the length of a byte order mark.
func first(b []byte, declared string) (e encoding.Encoding, mark int) {
	if e, mark := marked(b); mark > 0 {
		return e, mark
	}
	if e := zeros(b); e != nil {
		return e, 0
	}
	e = Of(declared)
	if _, single := e.(*charmap.Charmap); single && asciiCompatible(e) || e == Western || wide(declared) {
		return nil, 0
	}
	if ascii(b) < len(b) && utf8.Valid(b[:len(b)-partial(b)]) {
		return nil, 0
	}
	return e, 0
}

// wide says that a label names UTF-16 or UTF-32. A text without a mark and without zero bytes is neither.
func wide(label string) bool {
	label = strings.ToLower(label)
	return strings.Contains(label, "16") && strings.Contains(label, "ut") || strings.Contains(label, "32") && strings.Contains(label, "ut") || strings.Contains(label, "ucs")
}

// marked is the encoding of a byte order mark, and the mark's length. See the Unicode Standard, section 23.8.
func marked(b []byte) (encoding.Encoding, int) {
	for _, m := range []struct {
		mark     string
		encoding encoding.Encoding
	}{
		{"\xEF\xBB\xBF", Western}, {"\xFF\xFE\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xFE\xFF", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)}, {"\xFF\xFE", utf16le}, {"\xFE\xFF", utf16be},
	} {
		if bytes.HasPrefix(b, []byte(m.mark)) {
			return m.encoding, len(m.mark)
		}
	}
	return nil, 0
}

// sampleSize is how many bytes are looked at to tell UTF-16 and text from other bytes.
const sampleSize = 4096

// zeros recognises UTF-16 without a byte order mark: in every script of Europe the spaces and digits at least have a zero
// byte, always on the same side, and the rest decodes to characters that stand in texts.
func zeros(b []byte) encoding.Encoding {
	b = b[:min(len(b), sampleSize)&^1]
	if len(b) < 4 {
		return nil
	}
	var zero [2]int
	for i, c := range b {
		if c == 0 {
			zero[i&1]++
		}
	}
	units := len(b) / 2
	for side, e := range []encoding.Encoding{utf16be, utf16le} {
		if zero[side]*10 < units || zero[1-side]*50 > units {
			continue
		}
		odd := 0
		for i := 0; i < len(b); i += 2 {
			hi, lo := b[i+side], b[i+1-side]
			switch {
			case hi == 0 && (lo < 0x20 && lo != '\t' && lo != '\n' && lo != '\r' && lo != '\f' || lo >= 0x7F && lo < 0xA0):
				odd++
			case hi >= 0xD8 && hi <= 0xF8 || hi == 0xFF || hi > 0x05 && hi < 0x1E:
				odd++
			}
		}
		if odd*50 <= units {
			return e
		}
	}
	return nil
}

// Text reports whether a file that starts with head is text in some encoding: its bytes are not those of a picture, a
// program or packed data. Text with a few stray control characters in it is still text: a terminal's, a separator of
// records, the zero bytes that pad a field or the end of a file, a flipped bit.
func Text(head []byte) bool {
	if _, mark := marked(head); mark > 0 {
		return true
	}
	if zeros(head) != nil {
		return true
	}
	padded := len(head)
	if head = bytes.Trim(head, "\x00"); padded > 2*len(head) && (len(head) < 16 || !bytes.ContainsAny(head, " \n")) {
		return false // more padding than words: the mark of a disk image or of a table
	}
	odd, plain := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			odd += 5
		case c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B && c != 0x1A && c != '\b' || c == 0x7F:
			odd++
		case c < utf8.RuneSelf:
			plain++
		}
	}
	if odd == 0 {
		return true
	}
	if odd*100 <= len(head) && len(head) >= 512 {
		return true
	}
	if utf8.Valid(head[:len(head)-partial(head)]) {
		plain = len(head) - odd
	}
	return odd*20 <= len(head) && plain*100 >= len(head)*85 // packed data has a ninth of the one and a third of the other
}

// guess finds the encoding of text with bytes outside ASCII that is not all valid UTF-8.
func guess(b []byte, declared string) encoding.Encoding {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	if good > bad {
		return Western
	}
	if _, single := Of(declared).(*charmap.Charmap); single {
		return Of(declared)
	}
	if known(declared) {
		return Western
	}
	return best(b)
}

// known says that a label names the western set on purpose; "utf-8" on bytes that are not is no such statement.
func known(label string) bool {
	switch strings.ToLower(strings.Trim(label, " \t\r\n\"'")) {
	case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252":
		return true
	}
	return false
}
