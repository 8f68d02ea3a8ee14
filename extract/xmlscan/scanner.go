// Package xmlscan reads the XML of office documents, fast and forgiving.
//
// The one idea: a document that a program wrote needs no validating parser. The scanner walks a window of bytes, finds the
// tags with byte searches and hands out slices of the window; it builds no tree, keeps no names and allocates nothing for
// a token. It knows the five predefined entities and character references, no DTD and no external entity, so nothing in a
// document can make it grow or fetch.
//
//	s := xmlscan.New(r)
//	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
//		if t == xmlscan.Start && string(s.Local()) == "p" { ... }
//	}
//	return s.Err()
//
// It promises linear time, memory bounded by [MaxTag], and to go on after anything that is not well formed.
package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Token is what [Scanner.Next] found.
type Token uint8

const (
	EOF   Token = iota // nothing is left
	Start              // a start tag, or an empty element, which an End follows
	End                // an end tag
	Text               // text or a CDATA section; a long run comes as several tokens
)

const (
	window    = 64 << 10  // bytes read at once, and the longest run of text handed out as one
	maxPrefix = 16        // bytes of an unfinished reference that wait for the next run of text
	MaxTag    = 16 << 20  // bytes of the longest tag; a longer one ends the reading
	maxSkip   = 512 << 20 // bytes of the longest comment
)

// ErrCut says that the document ends inside a tag or before its elements are closed. What came before was read.
var ErrCut = errors.New("the XML ends early")

// Scanner reads one document. Slices that it returns are valid until the next call of any of its methods.
type Scanner struct {
	r       io.Reader
	buf     []byte
	pos     int
	err     error
	done    bool // r has no more
	name    []byte
	attrs   []byte
	text    []byte
	cdata   bool
	empty   bool // an empty element was handed out, its End was not
	depth   int
	scratch []byte
}

// New reads a document from r. UTF-16 and a declared character set are converted to UTF-8.
func New(r io.Reader) *Scanner {
	s := &Scanner{r: r, buf: make([]byte, 0, window)}
	s.more()
	s.decodeCharset()
	return s
}

// Err returns why reading ended early, or nil: an error of the reader, or [ErrCut].
func (s *Scanner) Err() error {
	if s.err == nil && s.done && s.pos == len(s.buf) && s.depth > 0 {
		return ErrCut
	}
	return s.err
}

// Depth is how many elements are open, the one of a Start token included, the one of an End token not.
func (s *Scanner) Depth() int { return s.depth }

// Next moves to the next token.
func (s *Scanner) Next() Token {
	if s.empty {
		s.empty = false
		return s.closed()
	}
	if s.cdata {
		if t := s.section(); t != EOF {
			return t
		}
	}
	for s.pos < len(s.buf) || s.more() {
		if s.buf[s.pos] != '<' {
			return s.run()
		}
		if len(s.buf)-s.pos < 9 {
			s.fill(9)
		}
		rest := s.buf[s.pos:]
		if len(rest) < 2 {
			break
		}
		switch c := rest[1]; {
		case c == '/':
			if n := s.find(2, '>', MaxTag); n >= 0 {
				s.name = trimRight(s.buf[s.pos+2 : s.pos+n])
				s.pos += n + 1
				return s.closed()
			}
			return s.cut()
		case c == '!' && bytes.HasPrefix(rest, []byte("<!--")):
			s.skipTo("-->", 4)
		case c == '!' && bytes.HasPrefix(rest, []byte("<![CDATA[")):
			s.pos += 9
			s.cdata = true
			if t := s.section(); t != EOF {
				return t
			}
		case c == '!':
			s.skipDeclaration()
		case c == '?':
			s.skipTo("?>", 2)
		case c <= ' ' || c == '<' || c == '>' || c == '=':
			return s.run() // a bare "<" is text
		default:
			return s.start()
		}
	}
	if s.pos < len(s.buf) {
		return s.cut()
	}
	return EOF
}

// trimRight is quicker than its namesake where there is nothing to trim.
func trimRight(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] <= ' ' {
		b = b[:len(b)-1]
	}
	return b
}

func (s *Scanner) closed() Token {
	if s.depth > 0 {
		s.depth--
	}
	return End
}

// cut ends the reading inside a tag.
func (s *Scanner) cut() Token {
	s.pos, s.done = len(s.buf), true
	if s.err == nil {
		s.err = ErrCut
	}
	return EOF
}

// start hands out a start tag. A ">" inside a quoted value does not end it.
func (s *Scanner) start() Token {
	n := s.find(1, '>', MaxTag)
	if n >= 0 && !balanced(s.buf[s.pos+1:s.pos+n]) {
		n = s.tagEnd()
	}
	if n < 0 {
		return s.cut()
	}
	tag := s.buf[s.pos+1 : s.pos+n]
	s.pos += n + 1
	if s.empty = len(tag) > 0 && tag[len(tag)-1] == '/'; s.empty {
		tag = tag[:len(tag)-1]
	}
	i := 0
	for i < len(tag) && tag[i] > ' ' && tag[i] != '/' {
		i++
	}
	s.name, s.attrs = tag[:i], tag[i:]
	s.depth++
	return Start
}

func balanced(tag []byte) bool {
	return bytes.Count(tag, []byte{'"'})&1 == 0 && bytes.IndexByte(tag, '\'') < 0
}

// tagEnd finds the end of a tag byte by byte, minding quotes. It returns -1 when there is none.
func (s *Scanner) tagEnd() int {
	quote := byte(0)
	for n := 1; n < MaxTag; n++ {
		if s.pos+n >= len(s.buf) && !s.more() {
			return -1
		}
		switch c := s.buf[s.pos+n]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return n
		}
	}
	s.err = fmt.Errorf("a tag of more than %d bytes", MaxTag)
	return -1
}

// find returns where c next stands, counted from pos, looking from there on; -1 when it does not stand in max bytes.
func (s *Scanner) find(from int, c byte, max int) int {
	for {
		if i := bytes.IndexByte(s.buf[s.pos+from:], c); i >= 0 {
			return from + i
		}
		from = len(s.buf) - s.pos
		if from > max || !s.more() {
			return -1
		}
	}
}

// more reads on and reports whether there was anything. What is before pos is forgotten.
func (s *Scanner) more() bool {
	if s.done {
		return false
	}
	if s.pos > 0 {
		n := copy(s.buf[:cap(s.buf)], s.buf[s.pos:])
		s.buf, s.pos = s.buf[:n], 0
	}
	if len(s.buf) == cap(s.buf) {
		s.buf = append(make([]byte, 0, 2*cap(s.buf)), s.buf...)
	}
	for range 100 {
		n, err := s.r.Read(s.buf[len(s.buf):cap(s.buf)])
		s.buf = s.buf[:len(s.buf)+n]
		if err != nil {
			s.done = true
			if err != io.EOF {
				s.err = err
			}
		}
		if n > 0 || err != nil {
			return n > 0
		}
	}
	s.done, s.err = true, io.ErrNoProgress
	return false
}

// fill tries to have n bytes in the window.
func (s *Scanner) fill(n int) {
	for len(s.buf)-s.pos < n && s.more() {
	}
}
