package contentline

import (
	"bufio"
	"bytes"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// Reader reads lines one after the other.
type Reader struct {
	// KeepBlank keeps the blank that a folded line starts with, as vCard 2.1 and vCalendar 1.0 fold between words.
	KeepBlank bool
	r         *bufio.Reader
	buf       []byte // the unfolded line
	err       error
}

// NewReader reads from r. Files in UTF-16 are recognised by their byte order mark.
func NewReader(r io.Reader) *Reader {
	b := bufio.NewReaderSize(r, 64<<10)
	head, _ := b.Peek(3)
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), bytes.HasPrefix(head, []byte("\xFE\xFF")):
		b = bufio.NewReaderSize(charset.NewReader(b, "utf-16"), 64<<10)
	case bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")):
		b.Discard(3)
	}
	return &Reader{r: b}
}

// Next is the next line that is not empty; it has no name when it is the end of a value with a bare line end inside. At the
// end it returns [io.EOF], or the error of the reader beneath.
func (r *Reader) Next() (Line, error) {
	cut := false
	for r.buf = r.buf[:0]; len(bytes.TrimSpace(r.buf)) == 0; {
		if r.err != nil {
			return Line{}, r.err
		}
		r.buf = r.buf[:0]
		cut = r.physical()
	}
	r.buf = bytes.TrimLeft(r.buf, " \t")
	head := headLength(r.buf)
	if head == 0 {
		return Line{Value: charset.String(r.buf, ""), Cut: cut}, nil
	}
	upper := bytes.ToUpper(r.buf[:head])
	quoted, base64 := bytes.Contains(upper, []byte("QUOTED-PRINTABLE")), bytes.Contains(upper, []byte("BASE64"))
	frame := string(upper) == "BEGIN" || string(upper) == "END"
	for r.err == nil && !frame && r.joins(quoted, base64) {
		cut = r.physical() || cut
	}
	return parse(r.buf, head, quoted, cut), nil
}

// joins reports whether the next line of the file belongs to the line in the buffer, and readies the buffer for it.
func (r *Reader) joins(quoted, base64 bool) bool {
	if quoted && bytes.HasSuffix(r.buf, []byte("=")) {
		r.buf = r.buf[:len(r.buf)-1]
		return true
	}
	next, _ := r.r.Peek(256)
	switch {
	case len(next) == 0 || next[0] == '\r' || next[0] == '\n':
		return false
	case next[0] == ' ' || next[0] == '\t':
		if !r.KeepBlank || base64 {
			r.r.Discard(1)
		}
		return true
	case headLength(next) > 0 || base64 && bytes.ContainsAny(firstLine(next), ":;"):
		return false
	case !base64: // a bare line end inside a value
		r.buf = append(r.buf, `\n`...)
	}
	return true
}

// physical appends one line of the file to the buffer, without its end. It reports whether some of it was left out.
func (r *Reader) physical() (cut bool) {
	for r.err == nil {
		b, err := r.r.ReadSlice('\n')
		whole := err != bufio.ErrBufferFull
		if whole {
			r.err = err
			b = bytes.TrimRight(b, "\r\n")
		}
		room := max(0, MaxLine-len(r.buf))
		cut = cut || len(b) > room
		r.buf = append(r.buf, b[:min(len(b), room)]...)
		if whole {
			break
		}
	}
	return cut
}

func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		b = b[:i]
	}
	return b
}

// headLength is the length of the name and parameters that b starts with, up to the colon; 0 when it starts with none.
func headLength(b []byte) int {
	n := 0
	for n < len(b) && (isLetter(b[n]) || b[n] == '-' || b[n] == '.' || b[n] == '_') {
		n++
	}
	if n == 0 || n == len(b) || b[n] != ':' && b[n] != ';' {
		return 0
	}
	quoted := false
	plain := 0 // the first colon, should the quotes not be closed
	for i := n; i < len(b) && b[i] != '\n'; i++ {
		switch b[i] {
		case '"':
			quoted = !quoted
		case ':':
			if !quoted {
				return i
			}
			if plain == 0 {
				plain = i
			}
		}
	}
	return plain
}

func isLetter(c byte) bool {
	return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}

func parse(b []byte, head int, quoted, cut bool) Line {
	l := Line{Cut: cut}
	name, params, _ := strings.Cut(charset.String(b[:head], ""), ";")
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		l.Group, name = name[:i], name[i+1:]
	}
	l.Name = strings.ToUpper(name)
	l.Params = parseParams(params)
	value := b[head+1:]
	if quoted && l.Encoding() == "QUOTED-PRINTABLE" {
		value = unquote(value)
	}
	l.Value = charset.String(value, l.Param("CHARSET"))
	return l
}

// maxParams is how many parameters of one line are kept.
const maxParams = 200

func parseParams(s string) (out []Param) {
	for s != "" && len(out) < maxParams {
		var p string
		p, s = cutParam(s)
		name, value, ok := strings.Cut(p, "=")
		if !ok {
			name, value = "TYPE", p
		}
		value = strings.ReplaceAll(value, `"`, "")
		if strings.IndexByte(value, '^') >= 0 { // RFC 6868
			value = carets.Replace(value)
		}
		out = append(out, Param{strings.ToUpper(strings.TrimSpace(name)), strings.TrimSpace(value)})
	}
	return out
}

var carets = strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^")

// cutParam cuts at the first semicolon outside quotes.
func cutParam(s string) (first, rest string) {
	quoted := false
	for i := range len(s) {
		switch s[i] {
		case '"':
			quoted = !quoted
		case ';':
			if !quoted {
				return s[:i], s[i+1:]
			}
		}
	}
	return s, ""
}

// unquote decodes quoted-printable; the line ends in it become those of a text value.
func unquote(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] != '=' || i+2 >= len(b) {
			out = append(out, b[i])
			continue
		}
		high, low := unhex(b[i+1]), unhex(b[i+2])
		if high > 15 || low > 15 {
			out = append(out, '=')
			continue
		}
		i += 2
		switch c := high<<4 | low; c {
		case '\r':
		case '\n':
			out = append(out, `\n`...)
		default:
			out = append(out, c)
		}
	}
	return out
}

func unhex(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	}
	return 255
}
