package contentline

import (
	"encoding/base64"
	"io"
	"strings"
)

// Binary is the reader of a value that holds a file, as base64 or as a data URL (RFC 2397), with the media type told.
func (l *Line) Binary() (r io.Reader, media string, ok bool) {
	value := l.Value
	media = strings.ToLower(l.Param("FMTTYPE"))
	if media == "" {
		media = strings.ToLower(l.Param("MEDIATYPE"))
	}
	switch head, data, isURL := strings.Cut(value, ","); {
	case isURL && len(head) >= 5 && strings.EqualFold(head[:5], "data:"):
		what, _, isBase64 := strings.Cut(strings.ToLower(head[5:]), ";base64")
		if !isBase64 {
			return nil, "", false
		}
		media, _, _ = strings.Cut(what, ";")
		value = data
	case l.Encoding() != "BASE64":
		return nil, "", false
	}
	return base64.NewDecoder(base64.RawStdEncoding, &letters{s: value}), media, true
}

// letters gives the letters of base64 in a string and passes over everything else. A last letter that stands alone is
// left out: it would be an error.
type letters struct {
	s     string
	given int
}

func (l *letters) Read(p []byte) (n int, err error) {
	for n < len(p) && l.s != "" {
		c := l.s[0]
		l.s = l.s[1:]
		if c == '=' {
			l.s = ""
		} else if isLetter(c) || c == '+' || c == '/' {
			p[n] = c
			n++
		}
	}
	l.given += n
	if n == 0 {
		return 0, io.EOF
	}
	if l.s == "" && l.given%4 == 1 {
		n--
		l.given--
		if n == 0 {
			return 0, io.EOF
		}
	}
	return n, nil
}
