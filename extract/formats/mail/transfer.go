package mail

import (
	"bufio"
	"bytes"
	"io"
)

// bufferSize is how much of a part is read at once, in bytes; small parts take small buffers.
const bufferSize = 16 << 10

// transferred undoes a Content-Transfer-Encoding (RFC 2045, section 6). An unknown one is taken for none. Base64 that is
// nothing of the kind, as when a gateway kept the header and changed the body, is taken as it stands.
func transferred(r *io.SectionReader, encoding string, text bool) io.Reader {
	room := int(min(r.Size(), bufferSize))
	switch encoding {
	case "base64", "b", "base-64":
		b := bufio.NewReaderSize(r, room)
		if head, _ := b.Peek(4096); !looksBase64(head) {
			return b
		}
		return &base64Reader{r: b, text: text}
	case "quoted-printable", "q", "quoted_printable":
		return &quotedReader{r: bufio.NewReaderSize(r, room)}
	}
	return r
}

// plainTransfer reports whether the encoding leaves the bytes as they are.
func plainTransfer(encoding string) bool {
	switch encoding {
	case "base64", "b", "base-64", "quoted-printable", "q", "quoted_printable", "x-uuencode", "uuencode", "x-uue":
		return false
	}
	return true
}

// looksBase64 reports whether most of head could be base64, or at least a long first line: lists append their footers as
// they are.
func looksBase64(head []byte) bool {
	line := bytes.TrimSpace(head)
	line, _, _ = bytes.Cut(line, newline)
	return mostlyBase64(head) || len(line) >= 24 && mostlyBase64(line)
}

func mostlyBase64(b []byte) bool {
	good, bad := 0, 0
	for _, c := range b {
		switch {
		case base64Values[c] < 64 || c == '=':
			good++
		case c == ' ':
			bad += 3 // words, not noise
		case c > ' ':
			bad++
		}
	}
	return good >= 4*bad
}

// base64Values are the six bits of each letter of base64; 64 and more is none.
var base64Values = func() (v [256]byte) {
	for i := range v {
		v[i] = 255
	}
	for i, c := range []byte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") {
		v[c] = byte(i)
	}
	return v
}()

// base64Reader decodes base64 line by line. Foreign characters are passed over, padding ends a group wherever it stands,
// and what follows it is decoded on: texts joined from several encoded ones are common. In text, a line of words (the
// footer that a mailing list appends) is kept as it is.
type base64Reader struct {
	r    *bufio.Reader
	text bool
	out  []byte // decoded, not yet read
	room []byte
	bits uint32
	have int // letters in bits
	err  error
}

func (d *base64Reader) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		line, err := d.r.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull {
			d.err = err
		}
		d.out = d.line(d.room[:0], line)
		if d.err != nil {
			d.out = d.end(d.out)
		}
		d.room = d.out
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *base64Reader) line(out, line []byte) []byte {
	if d.text && isFooter(line) {
		return append(d.end(out), line...)
	}
	for i := 0; i < len(line); i++ {
		if d.have == 0 && i+4 <= len(line) {
			a, b, c, e := base64Values[line[i]], base64Values[line[i+1]], base64Values[line[i+2]], base64Values[line[i+3]]
			if a|b|c|e < 64 {
				out = append(out, a<<2|b>>4, b<<4|c>>2, c<<6|e)
				i += 3
				continue
			}
		}
		v := base64Values[line[i]]
		if v >= 64 {
			if line[i] == '=' {
				out = d.end(out)
			}
			continue
		}
		d.bits = d.bits<<6 | uint32(v)
		if d.have++; d.have == 4 {
			out = append(out, byte(d.bits>>16), byte(d.bits>>8), byte(d.bits))
			d.bits, d.have = 0, 0
		}
	}
	return out
}

// end hands on the whole bytes of a group that is not full.
func (d *base64Reader) end(out []byte) []byte {
	switch d.have {
	case 2:
		out = append(out, byte(d.bits>>4))
	case 3:
		out = append(out, byte(d.bits>>10), byte(d.bits>>2))
	}
	d.bits, d.have = 0, 0
	return out
}

// isFooter reports whether a line is words and not base64: a blank between other characters, or a rule of dashes.
func isFooter(line []byte) bool {
	line = bytes.TrimSpace(line)
	return bytes.IndexByte(line, ' ') > 0 || bytes.HasPrefix(line, []byte("____")) || bytes.HasPrefix(line, []byte("----"))
}

// looseBase64 decodes the text of an encoded word.
func looseBase64(s string) []byte {
	var d base64Reader
	return d.end(d.line(nil, []byte(s)))
}

// quotedReader decodes quoted-printable (RFC 2045, section 6.7). What is no proper escape stays as it stands.
type quotedReader struct {
	r    *bufio.Reader
	out  []byte
	room []byte
	err  error
}

func (d *quotedReader) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		line, err := d.r.ReadSlice('\n')
		if err == bufio.ErrBufferFull { // an escape must not be cut: the last two bytes wait
			if i := bytes.LastIndexByte(line[len(line)-3:], '='); i >= 0 {
				line = d.longLine(line, 3-i)
			}
		} else if err != nil {
			d.err = err
		}
		d.out = unquote(d.room[:0], line)
		d.room = d.out
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// longLine completes an escape of which the first have bytes end a full buffer.
func (d *quotedReader) longLine(line []byte, have int) []byte {
	line = bytes.Clone(line)
	for ; have < 3; have++ {
		c, err := d.r.ReadByte()
		if err != nil {
			break
		}
		line = append(line, c)
		if c == '\n' {
			break
		}
	}
	return line
}

// unquote decodes a line with its end. An equals sign before the end, blanks between them or not, joins it to the next.
func unquote(out, line []byte) []byte {
	body := bytes.TrimRight(line, " \t\r\n")
	end := line[len(body):]
	if len(body) > 0 && body[len(body)-1] == '=' && (len(end) > 0 || len(line) == len(body)) {
		body, end = body[:len(body)-1], nil
	}
	for {
		i := bytes.IndexByte(body, '=')
		if i < 0 {
			break
		}
		out = append(out, body[:i]...)
		if i+2 < len(body) && isHex(body[i+1]) && isHex(body[i+2]) {
			out = append(out, unhex(body[i+1])<<4|unhex(body[i+2]))
			body = body[i+3:]
			continue
		}
		if i+1 < len(body) && body[i+1] == '\r' { // in a file without '\n'
			body = body[i+2:]
			continue
		}
		out = append(out, '=')
		body = body[i+1:]
	}
	out = append(out, body...)
	if i := bytes.IndexAny(end, "\r\n"); i >= 0 { // blanks before a line end are no text
		end = end[i:]
	}
	return append(out, end...)
}
