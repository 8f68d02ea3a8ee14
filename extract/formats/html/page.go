package html

import (
	"bytes"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/datamapper/datamapper/extract"
)

// page writes the running text.
type page struct {
	part   *extract.Part
	err    error
	tables []bool // those that are parts of their own, in the order of their tags
	table  int    // tables begun
	aside  aside

	bol     bool // at the start of a line
	ended   bool // the line before has ended and its end is not written yet
	space   bool // white space was passed over
	pre     int  // open elements in which white space counts
	raw     atom.Atom
	json    bool   // the script is JSON
	address string // behind the link that is open
	shown   []byte // the text of the link, as far as an address is long
	cell    *cells // where text goes while a table of its own is read
}

// read writes the page but for the tables of their own.
func (p *page) read(f *extract.File) error {
	t := newTokens(f)
	for p.err == nil && t.Next() {
		if t.tag == atom.Table && t.kind == html.StartTagToken {
			if p.isTable() {
				p.newline()
				passTable(t)
				continue
			}
		}
		p.token(t)
	}
	return errOr(p.err, t.err)
}

func errOr(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// isTable counts a table and says whether it is a part of its own.
func (p *page) isTable() bool {
	p.table++
	return p.table <= len(p.tables) && p.tables[p.table-1]
}

func passTable(t *tokens) {
	for t.Next() {
		if t.tag == atom.Table && t.kind == html.EndTagToken {
			return
		}
	}
}

func (p *page) token(t *tokens) {
	switch t.kind {
	case html.TextToken:
		p.rawOrText(t)
	case html.StartTagToken, html.SelfClosingTagToken:
		if p.raw == 0 { // else the end of a very long script is read as if it were none
			p.start(t)
		}
	case html.EndTagToken:
		p.end(t.tag)
	case html.CommentToken:
		p.aside.comment(t.Text())
	}
}

func (p *page) rawOrText(t *tokens) {
	switch p.raw {
	case 0:
		p.mark(t.line)
		p.text(t.Text())
	case atom.Script:
		if p.json {
			p.aside.script(t.Text())
		}
	case atom.Title:
		p.aside.property("title", t.Text())
	case atom.Style:
	default: // noscript and the like: HTML that was not read as such
		p.mark(t.line)
		p.text(withoutTags(t.Text()))
	}
}

func (p *page) mark(line int) {
	if p.cell == nil {
		p.part.AtLine(line)
	}
}

func (p *page) start(t *tokens) {
	switch t.tag {
	case atom.Script, atom.Style, atom.Title, atom.Noscript, atom.Noembed, atom.Noframes, atom.Iframe, atom.Xmp:
		p.raw, p.json = t.tag, false
	case atom.Pre, atom.Textarea, atom.Listing, atom.Plaintext:
		p.newline()
		p.pre++
	case atom.Td, atom.Th:
		if !p.bol {
			p.write([]byte("\t"))
			p.space = false
		}
	case atom.Br:
		p.write([]byte("\n"))
		p.bol, p.space = true, false
	case atom.Meta:
		p.meta(t)
		return
	default:
		if block(t.tag) {
			p.newline()
		}
	}
	p.attrs(t)
}

// attrs writes what attributes say to people.
func (p *page) attrs(t *tokens) {
	label := ""
	t.Attrs(func(name string, value []byte) {
		switch name {
		case "alt", "title", "placeholder", "aria-label", "label", "summary", "standby":
			p.mark(t.line)
			p.word(value)
		case "name", "id":
			if label == "" && len(value) < 100 {
				label = string(value)
			}
		case "value":
			if t.tag == atom.Li || t.tag == atom.Progress || t.tag == atom.Meter {
				return
			}
			p.mark(t.line)
			if label != "" && t.tag == atom.Input {
				p.word(append([]byte(label), ": "...))
			}
			p.word(value)
		case "href":
			p.address = address(string(value))
			p.shown = p.shown[:0]
		case "type":
			p.json = t.tag == atom.Script && bytes.Contains(bytes.ToLower(value), []byte("json"))
		}
	})
}

// meta keeps a property of the page.
func (p *page) meta(t *tokens) {
	name, content := "", []byte(nil)
	t.Attrs(func(attr string, value []byte) {
		switch attr {
		case "name", "property":
			name = string(value)
		case "content":
			content = value
		}
	})
	if name != "" && !strings.EqualFold(name, "viewport") {
		p.aside.property(name, content)
	}
}

func (p *page) end(tag atom.Atom) {
	switch tag {
	case p.raw:
		p.raw = 0
	case atom.Pre, atom.Textarea, atom.Listing:
		p.pre = max(0, p.pre-1)
		p.newline()
	case atom.A, atom.Area:
		if p.address != "" && !bytes.Contains(bytes.ToLower(p.shown), bytes.ToLower([]byte(p.address))) {
			p.word([]byte("(" + p.address + ")"))
		}
		p.address = ""
	default:
		if block(tag) {
			p.newline()
		}
	}
}

// address is the mail address or telephone number that a link leads to, or "".
func address(href string) string {
	scheme, rest, found := strings.Cut(strings.TrimSpace(href), ":")
	if !found || len(rest) > 500 {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "mailto", "tel", "sms", "callto", "sip":
		rest, _, _ = strings.Cut(rest, "?")
		if plain, err := url.PathUnescape(rest); err == nil && utf8.ValidString(plain) {
			return plain
		}
		return rest
	}
	return ""
}

// word writes text that stands apart from its neighbours.
func (p *page) word(b []byte) {
	p.space = !p.bol
	p.text(b)
	p.space = !p.bol
}

// text writes text as a browser shows it: white space is one space, but for preformatted text.
func (p *page) text(b []byte) {
	if p.address != "" && len(p.shown) < 1000 {
		p.shown = append(p.shown, b[:min(len(b), 1000)]...)
	}
	if p.pre > 0 {
		if p.space {
			p.space = false
			p.write([]byte(" "))
		}
		p.write(b)
		p.bol = len(b) > 0 && b[len(b)-1] == '\n' || len(b) == 0 && p.bol
		return
	}
	for len(b) > 0 && p.err == nil {
		if n := leadingSpace(b); n > 0 {
			b = b[n:]
			p.space = !p.bol
			continue
		}
		n := bytes.IndexAny(b, " \t\r\n\f")
		if n < 0 {
			n = len(b)
		}
		if p.space {
			p.write([]byte(" "))
		}
		p.write(b[:n])
		b, p.bol, p.space = b[n:], false, false
	}
}

func leadingSpace(b []byte) (n int) {
	for n < len(b) && (b[n] == ' ' || b[n] == '\t' || b[n] == '\r' || b[n] == '\n' || b[n] == '\f') {
		n++
	}
	return n
}

func (p *page) newline() {
	p.ended = p.ended || !p.bol
	p.bol, p.space = true, false
}

func (p *page) write(b []byte) {
	if p.ended {
		p.ended = false
		p.write([]byte("\n"))
	}
	switch {
	case p.err != nil:
	case p.cell != nil:
		p.err = p.cell.write(b)
	default:
		_, p.err = p.part.Write(b)
	}
}

// block reports whether an element begins and ends a line.
func block(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Table, atom.Tr, atom.Thead, atom.Tbody, atom.Tfoot, atom.Caption, atom.Section, atom.Article, atom.Aside, atom.Header, atom.Footer,
		atom.Nav, atom.Main, atom.Figure, atom.Figcaption, atom.Blockquote, atom.Address, atom.Form, atom.Fieldset, atom.Legend, atom.Hr,
		atom.Option, atom.Optgroup, atom.Select, atom.Details, atom.Summary, atom.Body, atom.Center, atom.Template:
		return true
	}
	return false
}
