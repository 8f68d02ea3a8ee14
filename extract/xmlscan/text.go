package xmlscan

import (
	"bytes"
	"unicode/utf8"
)

// run hands out the text up to the next tag, or as much of it as the window holds.
func (s *Scanner) run() Token {
	n := s.find(1, '<', window)
	if n < 0 {
		n = len(s.buf) - s.pos
		if !s.done {
			n = wholeText(s.buf[s.pos : s.pos+n])
		}
	}
	s.text = s.buf[s.pos : s.pos+n]
	s.pos += n
	return Text
}

// wholeText is how much of a run of text can be handed out before more of it is known: no character, reference or line
// end is torn apart.
func wholeText(b []byte) int {
	n := len(b)
	tail := b[max(0, n-maxPrefix):]
	if i := bytes.LastIndexByte(tail, '&'); i >= 0 && bytes.IndexByte(tail[i:], ';') < 0 {
		return n - len(tail) + i
	}
	for i := 1; i <= utf8.UTFMax && i < n; i++ {
		if utf8.RuneStart(b[n-i]) {
			if !utf8.FullRune(b[n-i:]) {
				n -= i
			}
			break
		}
	}
	if b[n-1] == '\r' && n > 1 {
		n--
	}
	return n
}

// section hands out the next run of a CDATA section, or EOF when it has ended.
func (s *Scanner) section() Token {
	for from := 0; ; {
		rest := s.buf[s.pos:]
		if i := bytes.Index(rest[from:], []byte("]]>")); i >= 0 {
			s.text, s.cdata = rest[:from+i], false
			s.pos += from + i + 3
			if len(s.text) == 0 {
				return EOF
			}
			s.rawText()
			return Text
		}
		if n := len(rest); n >= window {
			n = max(wholeText(rest[:n-2]), 1)
			s.text = rest[:n]
			s.pos += n
			s.rawText()
			return Text
		}
		from = max(0, len(rest)-2)
		if !s.more() {
			s.text, s.cdata, s.pos = s.buf[s.pos:], false, len(s.buf)
			if s.err == nil {
				s.err = ErrCut
			}
			if len(s.text) == 0 {
				return EOF
			}
			s.rawText()
			return Text
		}
	}
}

// rawText keeps the references in a CDATA section as they are written.
func (s *Scanner) rawText() {
	if bytes.IndexByte(s.text, '&') >= 0 {
		s.text = bytes.ReplaceAll(s.text, []byte("&"), []byte("&amp;"))
	}
}

// skipTo moves behind end, which may stand n bytes from here at the earliest.
func (s *Scanner) skipTo(end string, n int) {
	for skipped := 0; skipped < maxSkip; {
		if i := bytes.Index(s.buf[s.pos+n:], []byte(end)); i >= 0 {
			s.pos += n + i + len(end)
			return
		}
		keep := min(len(end)-1, len(s.buf)-s.pos-n)
		skipped += len(s.buf) - s.pos - keep
		s.pos, n = len(s.buf)-keep, 0
		if !s.more() {
			break
		}
	}
	s.cut()
}

// skipDeclaration moves behind a document type declaration and its internal subset.
func (s *Scanner) skipDeclaration() {
	for open := 0; s.pos < len(s.buf) || s.more(); {
		c := s.buf[s.pos]
		s.pos++
		switch {
		case c == '[':
			open++
		case c == ']':
			open--
		case c == '>' && open <= 0:
			return
		}
	}
	s.cut()
}

// Text is the decoded text of a Text token.
func (s *Scanner) Text() []byte { return s.decoded(s.text) }

// Blank reports whether a Text token is white space only.
func (s *Scanner) Blank() bool {
	for _, c := range s.text {
		if c > ' ' {
			return false
		}
	}
	return true
}

func (s *Scanner) decoded(raw []byte) []byte {
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 {
		return raw
	}
	s.scratch = appendDecoded(s.scratch[:0], raw)
	return s.scratch
}

// appendDecoded appends raw with its references replaced and its line ends as "\n". References that XML does not
// predefine are kept as written.
func appendDecoded(dst, raw []byte) []byte {
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; c {
		case '\r':
			if i+1 == len(raw) || raw[i+1] != '\n' {
				dst = append(dst, '\n')
			}
		case '&':
			r, n := reference(raw[i:])
			if n == 0 {
				dst = append(dst, c)
				continue
			}
			dst = utf8.AppendRune(dst, r)
			i += n - 1
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// reference decodes the reference at the start of b and returns its length, or 0 when there is none.
// See XML 1.0, sections 4.1 and 4.6.
func reference(b []byte) (rune, int) {
	n := bytes.IndexByte(b[:min(len(b), maxPrefix)], ';')
	if n < 2 {
		return 0, 0
	}
	name := b[1:n]
	switch string(name) {
	case "amp":
		return '&', n + 1
	case "lt":
		return '<', n + 1
	case "gt":
		return '>', n + 1
	case "quot":
		return '"', n + 1
	case "apos":
		return '\'', n + 1
	}
	if name[0] != '#' {
		return 0, 0
	}
	if r, ok := number(name[1:]); ok {
		return r, n + 1
	}
	return 0, 0
}

func number(digits []byte) (rune, bool) {
	base := rune(10)
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	r := rune(0)
	for _, c := range digits {
		d := rune(c - '0')
		switch {
		case c >= '0' && c <= '9':
		case base == 16 && c|0x20 >= 'a' && c|0x20 <= 'f':
			d = rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
		if r = r*base + d; r > utf8.MaxRune {
			return 0, false
		}
	}
	return r, len(digits) > 0
}
