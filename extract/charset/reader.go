package charset

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// window is how much is read at a time, in bytes.
const window = 64 << 10

// Reader turns a stream into UTF-8, see [Sniff]. It is an [io.Reader], and gives windows without a copy by [Reader.Next].
type Reader struct {
	src      io.Reader
	declared string
	table    *table // once bytes were seen that are no UTF-8
	started  bool   // the first window was looked at
	decided  bool   // nothing is asked about any more
	buf      []byte
	kept     int    // bytes at the end of the last window that start a character
	last     []byte // the last window, in buf
	out      []byte
	rest     []byte // of the last window, for Read
	err      error
}

// Sniff reads text from src in whatever encoding it turns out to be. declared is the name of the encoding when one is known from outside or inside the bytes; it
// may be wrong or empty.
func Sniff(src io.Reader, declared string) *Reader {
	size := int64(window)
	if s, ok := src.(interface{ Size() int64 }); ok {
		size = max(16, min(size, s.Size()+1))
	}
	return &Reader{src: src, declared: declared, buf: make([]byte, size)}
}

// Next gives the next run of text: valid UTF-8, whole characters, at most three windows long, valid until the next call.
// The error is that of the source; text may come together with it, [io.EOF] included.
func (r *Reader) Next() ([]byte, error) {
	for {
		b, err := r.fill()
		if len(b) > 0 || err != nil {
			return b, err
		}
	}
}

func (r *Reader) fill() ([]byte, error) {
	if r.err != nil {
		return nil, r.err
	}
	n := copy(r.buf, r.last[len(r.last)-r.kept:])
	r.kept, r.last = 0, nil
	for idle := 0; n < len(r.buf) && r.err == nil; idle++ {
		var m int
		m, r.err = r.src.Read(r.buf[n:])
		if n += m; m > 0 {
			idle = 0
		}
		if idle > 100 {
			r.err = io.ErrNoProgress
		}
	}
	b := r.buf[:n]
	if !r.started {
		r.started = true
		e, mark := first(b, r.declared)
		if b = b[mark:]; e != nil && e != Western {
			r.widen(b, e)
			return nil, nil
		}
		r.decided = mark > 0
	}
	if r.err == nil {
		r.kept = partial(b)
	}
	r.last = b
	text := b[:len(b)-r.kept]
	plain := ascii(text)
	if plain == len(text) || r.table == nil && utf8.Valid(text) || r.table != nil && r.table.keep && utf8.Valid(text) {
		r.decided = r.decided || plain < len(text)
		return text, r.err
	}
	if r.table == nil {
		e := Western
		if !r.decided {
			e = guess(text[plain:], r.declared)
		}
		r.decided, r.table = true, tableOf(e)
	}
	r.out = r.table.decode(r.out[:0], text)
	return r.out, r.err
}

// widen puts a decoder before b and what follows it. What it gives is UTF-8 already.
func (r *Reader) widen(b []byte, e encoding.Encoding) {
	src := r.src
	if r.err != nil {
		src = failed{r.err}
	}
	r.src = transform.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(b)), src), e.NewDecoder())
	r.err, r.decided = nil, true
	r.buf = make([]byte, min(window, max(16, 3*len(r.buf))))
}

type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }

// partial is how many bytes at the end of b start a character and do not end it.
func partial(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		c := b[len(b)-n]
		if utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}

// Read is that of [io.Reader].
func (r *Reader) Read(p []byte) (int, error) {
	for len(r.rest) == 0 {
		b, err := r.Next()
		r.rest = b
		if len(b) == 0 && err != nil {
			return 0, err
		}
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}
