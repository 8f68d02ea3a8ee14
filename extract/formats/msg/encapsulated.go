package msg

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"github.com/datamapper/datamapper/extract/charset"
)

// maxGroups is how deeply groups of rich text may nest before the rest is left out.
const maxGroups = 10_000

// encapsulatedHTML gives back the HTML that rich text was made of ([MS-OXRTFEX]), as UTF-8: tags stand in groups
// {\*\htmltag ...}, text between them, and what only readers of rich text are to see between \htmlrtf and \htmlrtf0. ok is
// false when the rich text is not of that kind.
func encapsulatedHTML(rtf []byte) (html []byte, ok bool) {
	if !bytes.Contains(rtf[:min(len(rtf), 1000)], []byte(`\fromhtml1`)) {
		return nil, false
	}
	d := &decapsulator{group: group{uc: 1}, ansi: charset.Western, fonts: map[int]encoding.Encoding{}}
	d.run(rtf)
	return d.out, true
}

// group is what a brace saves and restores.
type group struct {
	hidden bool // a destination that is no text
	rtf    bool // between \htmlrtf and \htmlrtf0
	table  bool // the font table
	font   int
	uc     int // characters that stand in for \u
}

type decapsulator struct {
	group
	stack   []group
	deep    int // groups past maxGroups
	out     []byte
	raw     []byte // bytes in the font's code page, not yet decoded
	ansi    encoding.Encoding
	fonts   map[int]encoding.Encoding
	high    rune // first half of a surrogate pair
	standIn int  // characters still to pass over after \u
	starred bool // after \*
}

func (d *decapsulator) run(b []byte) {
	for len(b) > 0 {
		switch c := b[0]; c {
		case '{':
			d.flush()
			d.standIn, d.starred = 0, false
			if len(d.stack) < maxGroups {
				d.stack = append(d.stack, d.group)
			} else {
				d.deep++
			}
			b = b[1:]
		case '}':
			d.flush()
			d.standIn, d.starred = 0, false
			if d.deep > 0 {
				d.deep--
			} else if n := len(d.stack); n > 0 {
				d.group, d.stack = d.stack[n-1], d.stack[:n-1]
			}
			b = b[1:]
		case '\\':
			b = d.control(b[1:])
		case '\r', '\n':
			b = b[1:]
		default:
			n := 1
			for n < len(b) && d.standIn == 0 && b[n] != '{' && b[n] != '}' && b[n] != '\\' && b[n] != '\r' && b[n] != '\n' {
				n++
			}
			d.bytes(b[:n])
			b = b[n:]
		}
	}
	d.flush()
}

// visible reports whether text at this point belongs to the HTML.
func (d *decapsulator) visible() bool { return !d.hidden && !d.rtf && d.deep == 0 }

// bytes takes text in the code page of the font.
func (d *decapsulator) bytes(b []byte) {
	if d.standIn > 0 {
		d.standIn--
		return
	}
	if d.visible() {
		d.raw = append(d.raw, b...)
	}
}

func (d *decapsulator) flush() {
	if len(d.raw) == 0 {
		return
	}
	e, ok := d.fonts[d.font]
	if !ok {
		e = d.ansi
	}
	d.out = append(d.out, charset.Decode(d.raw, e)...)
	d.raw = d.raw[:0]
}

func (d *decapsulator) text(s string) {
	if d.visible() {
		d.flush()
		d.out = append(d.out, s...)
	}
}

// control takes a control word or symbol, its backslash cut off, and returns what follows.
func (d *decapsulator) control(b []byte) []byte {
	if len(b) == 0 {
		return b
	}
	if c := b[0] | 0x20; c < 'a' || c > 'z' {
		return d.symbol(b)
	}
	n := 1
	for n < len(b) && n < 32 && b[n]|0x20 >= 'a' && b[n]|0x20 <= 'z' {
		n++
	}
	word := string(b[:n])
	start := n
	if n < len(b) && b[n] == '-' {
		n++
	}
	for n < len(b) && n-start < 11 && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	value, err := strconv.Atoi(string(b[start:n]))
	if n < len(b) && b[n] == ' ' {
		n++
	}
	b = b[n:]
	if word == "bin" && value > 0 {
		return b[min(value, len(b)):]
	}
	d.word(word, value, err == nil)
	return b
}

func (d *decapsulator) symbol(b []byte) []byte {
	switch b[0] {
	case '\'':
		if len(b) >= 3 {
			if v, err := strconv.ParseUint(string(b[1:3]), 16, 8); err == nil {
				d.bytes([]byte{byte(v)})
			}
			return b[3:]
		}
		return nil
	case '*':
		d.starred = true
	case '~':
		d.text("&nbsp;")
	case '_':
		d.text("&shy;")
	case '\r', '\n':
		d.text("\n")
	case '\\', '{', '}':
		d.bytes(b[:1])
	}
	return b[1:]
}

// marks are the control words that stand for characters.
var marks = map[string]string{
	"par": "\n", "line": "\n", "tab": "\t", "lquote": "&lsquo;", "rquote": "&rsquo;", "ldblquote": "&ldquo;", "rdblquote": "&rdquo;",
	"bullet": "&bull;", "endash": "&ndash;", "emdash": "&mdash;",
}

func (d *decapsulator) word(word string, value int, given bool) {
	starred := d.starred
	d.starred = false
	switch word {
	case "htmltag":
		return
	case "htmlrtf":
		d.flush()
		d.rtf = !given || value != 0
		return
	case "u":
		d.unit(rune(uint16(value)))
		d.standIn = d.uc
		return
	case "uc":
		d.uc = max(0, min(value, 100))
		return
	case "ansicpg":
		d.ansi = charset.CodePage(value)
		return
	case "f":
		d.flush()
		d.font = value
		return
	case "fcharset":
		if page := pageOf[value]; d.table && page > 0 && len(d.fonts) < 10_000 {
			d.fonts[d.font] = charset.CodePage(page)
		}
		return
	case "fonttbl":
		d.hidden, d.table = true, true
		return
	case "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "footnote":
		d.hidden = true
		return
	}
	if mark, ok := marks[word]; ok {
		d.text(mark)
	} else if starred {
		d.hidden = true // a destination that only its writer knows
	}
}

// unit takes a UTF-16 unit.
func (d *decapsulator) unit(u rune) {
	r := u
	if d.high != 0 {
		r = utf16.DecodeRune(d.high, u)
	}
	d.high = 0
	if u >= 0xD800 && u < 0xDC00 {
		d.high = u
		return
	}
	d.text(string(utf8.AppendRune(nil, r)))
}

// pageOf is the code page of a font's character set; those not named are the document's own.
var pageOf = map[int]int{
	77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}
