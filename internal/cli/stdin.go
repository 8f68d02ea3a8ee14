package cli

import (
	"context"
	"io"
)

// patient reads from a stream that may block for ever, such as a terminal, and stops waiting when ctx ends. It reads
// ahead in a goroutine of its own; the one that waits at the end of ctx ends with the process.
type patient struct {
	ctx     context.Context
	in      io.Reader
	buf     []byte
	rest    []byte
	err     error
	waiting chan struct{} // closed when buf is filled; nil when no read is under way
}

func newPatient(ctx context.Context, in io.Reader) *patient {
	return &patient{ctx: ctx, in: in, buf: make([]byte, 128<<10)}
}

// Read implements [io.Reader]. After the end of ctx its error is the context's.
func (p *patient) Read(b []byte) (int, error) {
	if len(p.rest) == 0 {
		if p.err != nil {
			return 0, p.err
		}
		if p.waiting == nil {
			p.waiting = make(chan struct{})
			go func(filled chan struct{}) {
				n, err := p.in.Read(p.buf)
				p.rest, p.err = p.buf[:n], err
				close(filled)
			}(p.waiting)
		}
		select {
		case <-p.waiting:
			p.waiting = nil
		case <-p.ctx.Done():
			return 0, p.ctx.Err()
		}
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	if n == 0 {
		return 0, p.err
	}
	return n, nil
}
