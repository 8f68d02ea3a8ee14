package sandbox

import (
	"errors"
	"io"
	"os"
)

// remote is a content whose bytes the parent hands over when they are asked for.
type remote struct {
	parent *parent
	size   int64
}

func (r *remote) Size() int64 { return r.size }

func (r *remote) Close() error { return nil }

var errRefused = errors.New("the parent has no such bytes")

func (r *remote) ReadAt(b []byte, at int64) (int, error) {
	total := 0
	for total < len(b) {
		n := int(min(int64(len(b)-total), maxChunk, r.size-at))
		if n <= 0 {
			return total, io.EOF
		}
		if err := r.parent.send(frameRead, encodeRead(at, n)); err != nil {
			return total, err
		}
		f := <-r.parent.frames
		if f.kind != frameBytes || len(f.payload) == 0 || len(f.payload) > n {
			return total, errRefused
		}
		n = copy(b[total:], f.payload)
		total += n
		at += int64(n)
	}
	return total, nil
}

// descriptor is a content whose file the parent has opened.
type descriptor struct {
	*os.File
	size int64
}

func (d descriptor) Size() int64 { return d.size }
