package mail

import (
	"bytes"
	"io"
)

// windowSize is how much of a file is held while looking for lines, in bytes.
const windowSize = 64 << 10

// window looks at a range of a file through a buffer. Offsets are those of the file.
type window struct {
	r    io.ReaderAt
	end  int64 // of the range
	base int64 // offset of buf
	buf  []byte
	room []byte
	eol  byte  // what ends a line: '\n', or '\r' in a file without '\n'
	err  error // the first error of r
}

func newWindow(r io.ReaderAt, start, end int64) *window {
	w := &window{r: r, end: end, base: start, eol: '\n', room: make([]byte, min(windowSize, max(end-start, 0)))}
	head := w.from(start, 4096)
	if bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0 {
		w.eol = '\r'
	}
	return w
}

// from is what the buffer holds from offset on: at least want bytes, at most windowSize, less only at the end.
func (w *window) from(off int64, want int) []byte {
	if off >= w.end {
		return nil
	}
	if i := off - w.base; i >= 0 && i < int64(len(w.buf)) {
		if b := w.buf[i:]; len(b) >= want || off+int64(len(b)) == w.end {
			return b
		}
	}
	n, err := w.r.ReadAt(w.room[:min(int64(len(w.room)), w.end-off)], off)
	w.base, w.buf = off, w.room[:n]
	if off+int64(n) < w.end && n < len(w.room) {
		w.end = off + int64(n)
		if w.err == nil && err != io.EOF {
			w.err = err
		}
	}
	return w.buf
}

// usualLine is longer than nearly every line of a mail, in bytes.
const usualLine = 2048

// line is the line at offset, without its end and cut at max bytes, and the offset of the next one. It is valid until the
// next call.
func (w *window) line(off int64, max int) (line []byte, next int64) {
	b := w.from(off, usualLine)
	i := bytes.IndexByte(b, w.eol)
	if i < 0 && off+int64(len(b)) < w.end {
		b = w.from(off, windowSize)
		i = bytes.IndexByte(b, w.eol)
	}
	if i >= 0 {
		return trimCR(b[:i], max), off + int64(i) + 1
	}
	next = off + int64(len(b))
	if next >= w.end {
		return trimCR(b, max), w.end
	}
	long := bytes.Clone(b)
	for next < w.end { // longer than the window
		b := w.from(next, 1)
		i := bytes.IndexByte(b, w.eol)
		next += int64(len(b))
		if i >= 0 {
			b, next = b[:i], next-int64(len(b)-i-1)
		}
		long = append(long, b[:min(len(b), max-min(max, len(long)))]...)
		if i >= 0 {
			break
		}
	}
	return trimCR(long, max), next
}

func trimCR(line []byte, max int) []byte {
	if len(line) > max {
		return line[:max]
	}
	return bytes.TrimRight(line, "\r")
}

// section is a range of a file as content of its own.
type section struct{ *io.SectionReader }

func (section) Close() error { return nil }
