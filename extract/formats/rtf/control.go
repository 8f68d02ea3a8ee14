package rtf

import (
	"io"
	"unicode/utf16"
)

// control reads what follows a backslash.
func (r *reader) control() error {
	c, err := r.in.ReadByte()
	if err != nil {
		return err
	}
	if c|0x20 < 'a' || c|0x20 > 'z' {
		return r.symbol(c)
	}
	word := make([]byte, 1, 32)
	word[0] = c
	for {
		if c, err = r.in.ReadByte(); err != nil || c|0x20 < 'a' || c|0x20 > 'z' || len(word) == cap(word) {
			break
		}
		word = append(word, c)
	}
	negative, number, digits := false, 0, 0
	if err == nil && c == '-' {
		negative = true
		c, err = r.in.ReadByte()
	}
	for ; err == nil && c >= '0' && c <= '9' && digits < 10; digits++ {
		number = number*10 + int(c-'0')
		c, err = r.in.ReadByte()
	}
	if err == nil && c != ' ' {
		err = r.in.UnreadByte()
	}
	if negative {
		number = -number
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil {
		err = r.word(string(word), number, digits > 0)
	}
	r.star = false
	return err
}

// symbol is a control that is no word.
func (r *reader) symbol(c byte) error {
	switch c {
	case '\'':
		b := [2]byte{}
		if _, err := io.ReadFull(r.in, b[:]); err != nil {
			return io.EOF
		}
		hi, lo := hexValue(b[0]), hexValue(b[1])
		if hi < 0 || lo < 0 {
			return nil
		}
		if r.group.place != inHex {
			r.char(byte(hi<<4 | lo))
		}
	case '*':
		r.star = true
	case '~':
		r.put(" ")
	case '_':
		r.put("-")
	case '\\', '{', '}':
		r.char(c)
	case '\r', '\n':
		r.newline()
	}
	return nil
}

// put is a character that a control stands for.
func (r *reader) put(text string) {
	r.flush()
	if r.skip > 0 {
		r.skip--
		return
	}
	r.add(text)
}

// word does what a control word says.
func (r *reader) word(word string, n int, has bool) error {
	if word != "u" {
		r.flush()
	}
	switch word {
	case "u":
		if has {
			r.unicode(n)
		}
	case "uc":
		r.group.skipAfterU = max(0, min(n, 16))
	case "par", "line", "row", "nestrow", "sect", "lbr":
		r.newline()
	case "page":
		if r.newline(); r.group.place == inBody {
			r.page++
		}
	case "tab", "cell", "nestcell":
		r.put("\t")
	case "emdash", "endash":
		r.put("–")
	case "lquote", "rquote":
		r.put("’")
	case "ldblquote", "rdblquote":
		r.put("”")
	case "bullet":
		r.put("•")
	case "emspace", "enspace", "qmspace":
		r.put(" ")
	case "ansicpg":
		if has && n > 0 {
			r.defaultPage, r.group.codePage = n, n
		}
	case "mac":
		r.defaultPage, r.group.codePage = 10000, 10000
	case "pc":
		r.defaultPage, r.group.codePage = 437, 437
	case "pca":
		r.defaultPage, r.group.codePage = 850, 850
	case "f":
		r.setFont(n)
	case "fcharset":
		if r.group.fontTable && len(r.fonts) < 1<<16 {
			r.fonts[r.font] = charsetPage(n)
		}
	case "cpg":
		if r.group.fontTable && len(r.fonts) < 1<<16 && n > 0 {
			r.fonts[r.font] = n
		}
	case "deleted":
		r.group.deleted = !has || n != 0
	case "plain":
		r.group.deleted, r.group.codePage = false, r.defaultPage
	case "bin":
		return r.binary(n)
	default:
		r.destination(word)
	}
	return nil
}

// setFont takes the code page of a font, or notes which font is being declared.
func (r *reader) setFont(n int) {
	if r.group.fontTable {
		r.font = n
		return
	}
	if r.group.codePage = r.fonts[n]; r.group.codePage == 0 {
		r.group.codePage = r.defaultPage
	}
}

// unicode takes a character by its number, a 16-bit unit that may be written as a negative number, and leaves out the
// stand-ins for readers that do not know it.
func (r *reader) unicode(n int) {
	r.flush()
	r.skip = r.group.skipAfterU
	u := rune(uint16(n))
	switch {
	case n > 0xFFFF:
		u = rune(min(n, 0x110000))
	case utf16.IsSurrogate(u) && u < 0xDC00:
		r.high = u
		return
	case utf16.IsSurrogate(u):
		u = utf16.DecodeRune(r.high, u)
	}
	r.high = 0
	if r.group.place != inHex {
		r.add(string(u))
	}
}
