package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// maxToken is the longest tag, text or script that is held, in bytes; a longer text comes in several.
const maxToken = 1 << 20

// tokens reads a page tag by tag.
type tokens struct {
	z    *html.Tokenizer
	rest io.Reader // what the tokenizer reads from
	kind html.TokenType
	tag  atom.Atom // of a start or end tag; 0 when it is none that HTML knows
	name []byte    // of the tag
	more bool      // it has attributes left
	line int       // where the token begins, from 1
	next int
	err  error
}

func newTokens(f *extract.File) *tokens {
	t := &tokens{rest: &withoutData{r: charset.Sniff(f.Reader(), declared(f))}, next: 1}
	t.restart(nil)
	return t
}

// restart begins anew with bytes that were read already.
func (t *tokens) restart(read []byte) {
	t.z = html.NewTokenizer(io.MultiReader(bytes.NewReader(bytes.Clone(read)), t.rest))
	t.z.SetMaxBuf(maxToken)
}

// Next moves to the next token and reports whether there is one.
func (t *tokens) Next() bool {
	for {
		t.kind = t.z.Next()
		t.line = t.next
		t.next += bytes.Count(t.z.Raw(), []byte{'\n'})
		t.tag, t.name, t.more = 0, nil, false
		switch t.kind {
		case html.ErrorToken:
			switch err := t.z.Err(); {
			case errors.Is(err, html.ErrBufferExceeded):
				t.restart(t.z.Buffered())
				continue
			case err != io.EOF:
				t.err = fmt.Errorf("%w: reading broke off", extract.ErrUnreadable)
			}
			return false
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			t.name, t.more = t.z.TagName()
			t.tag = atom.Lookup(t.name)
		}
		return true
	}
}

// Text is the text of a text token, valid UTF-8.
func (t *tokens) Text() []byte {
	b := t.z.Text()
	if !utf8.Valid(b) { // cut at the longest token
		b = bytes.ToValidUTF8(b, nil)
	}
	return b
}

// Attrs calls visit for each attribute that has a value.
func (t *tokens) Attrs(visit func(name string, value []byte)) {
	for t.more {
		var name, value []byte
		name, value, t.more = t.z.TagAttr()
		if len(bytes.TrimSpace(value)) > 0 {
			visit(string(name), bytes.ToValidUTF8(value, []byte("\uFFFD")))
		}
	}
}

// withoutData leaves the bytes of pictures and fonts that stand in a page ("data:image/png;base64,...") out of it.
type withoutData struct {
	r    io.Reader
	in   bool // inside such bytes
	tail int  // how much of the mark the last read ended with
}

var dataMark = []byte(";base64,")

func (d *withoutData) Read(b []byte) (int, error) {
	for {
		n, err := d.r.Read(b)
		kept := d.strip(b[:n])
		if kept > 0 || err != nil {
			return kept, err
		}
	}
}

// strip takes the data out of b in place and returns what is left.
func (d *withoutData) strip(b []byte) int {
	kept := 0
	if d.tail > 0 {
		rest := dataMark[d.tail:]
		n := min(len(rest), len(b))
		switch {
		case !bytes.Equal(b[:n], rest[:n]):
			d.tail = 0
		case n < len(rest):
			d.tail += n
			return len(b)
		default:
			d.tail, d.in, kept = 0, true, n
		}
	}
	for i := kept; i < len(b); {
		if d.in {
			for i < len(b) && isBase64(b[i]) {
				i++
			}
			d.in = i == len(b)
			continue
		}
		j := bytes.Index(b[i:], dataMark)
		if j < 0 {
			for n := min(len(dataMark)-1, len(b)-i); n > 0; n-- {
				if bytes.HasSuffix(b[i:], dataMark[:n]) {
					d.tail = n
					break
				}
			}
			return kept + copy(b[kept:], b[i:])
		}
		j += len(dataMark)
		kept += copy(b[kept:], b[i:i+j])
		i, d.in = i+j, true
	}
	return kept
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}
