package xmlscan

import (
	"bytes"
	"io"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/datamapper/datamapper/extract/charset"
)

// decodeCharset puts a decoder before the reader when the first bytes say that they are not UTF-8. It follows the
// detection of XML 1.0, appendix F. A character set that is not known is read as Western.
func (s *Scanner) decodeCharset() {
	s.fill(256)
	b := s.buf
	var enc encoding.Encoding
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		s.pos = 3
		return
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("<\x00")):
		enc = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
		if b[0] == '<' {
			enc = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		}
	case bytes.HasPrefix(b, []byte("\xfe\xff")), bytes.HasPrefix(b, []byte("\x00<")):
		enc = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
		if b[0] == 0 {
			enc = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
	default:
		name := declared(b)
		if name == "" || name == "utf-8" || strings.HasPrefix(name, "utf-16") {
			return // UTF-16 in a declaration that is itself not UTF-16 is wrong
		}
		enc = charset.Of(name)
	}
	r := s.r
	if s.done {
		r = strings.NewReader("")
	}
	s.r = transform.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(b)), r), enc.NewDecoder())
	s.buf, s.pos, s.done = s.buf[:0], 0, false
	s.more()
	if bytes.HasPrefix(s.buf, []byte("\xef\xbb\xbf")) {
		s.pos = 3
	}
}

// declared is the lower-case encoding named in the XML declaration, or "".
func declared(b []byte) string {
	if !bytes.HasPrefix(b, []byte("<?xml")) {
		return ""
	}
	end := bytes.Index(b, []byte("?>"))
	if end < 0 {
		return ""
	}
	_, after, ok := bytes.Cut(b[:end], []byte("encoding"))
	if !ok {
		return ""
	}
	after = bytes.TrimLeft(after, " \t\r\n=")
	if len(after) < 2 {
		return ""
	}
	value, _, _ := bytes.Cut(after[1:], after[:1])
	return strings.ToLower(string(value))
}
