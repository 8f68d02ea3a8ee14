package extract

import (
	"fmt"
	"io"
)

// Stopped returns why reading must end, or nil while it may go on. A format that reads for long without calling another
// method asks it, and asks it to tell trouble with one part from the end of all.
func (w *Writer) Stopped() error { return w.tree.alive() }

// Stream is [Writer.Unpack] for a format that needs the bytes only once: it passes an unpacked stream on while it counts
// against the limits of the item. packed is the packed size in bytes, or 0 when unknown. A stream that grows past a limit
// ends with the same errors, after all bytes up to there.
func (w *Writer) Stream(r io.Reader, packed int64) io.Reader {
	l := w.tree.limits
	s := &stream{w: w, r: r, allowed: l.Member}
	s.over = fmt.Errorf("%w: unpacks to more than %s", ErrTooLarge, inBytes(l.Member))
	if most := max(10<<20, packed*l.Ratio); packed > 0 && most < l.Member {
		s.allowed, s.over = most, fmt.Errorf("%w: unpacks to more than %d times its size", ErrLimit, l.Ratio)
	}
	return s
}

type stream struct {
	w       *Writer
	r       io.Reader
	allowed int64
	over    error // when more than allowed comes
}

func (s *stream) Read(b []byte) (int, error) {
	t := s.w.tree
	if err := t.alive(); err != nil {
		return 0, err
	}
	left := t.limits.Unpacked - t.unpacked
	n, err := s.r.Read(b[:min(int64(len(b)), s.allowed+1, left+1)])
	t.unpacked += int64(n)
	if s.allowed -= int64(n); s.allowed < 0 {
		return n - 1, s.over
	}
	if int64(n) > left {
		return n - 1, t.halt(s.w.path, Limit, "unpacks to more than "+inBytes(t.limits.Unpacked))
	}
	return n, err
}

// inBytes is a limit as people write it: "256 MiB".
func inBytes(n int64) string {
	unit := 0
	for ; unit < 3 && n >= 1<<10 && n%(1<<10) == 0; unit++ {
		n >>= 10
	}
	return fmt.Sprintf("%d %s", n, [...]string{"bytes", "KiB", "MiB", "GiB"}[unit])
}
