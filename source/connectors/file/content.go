package file

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sort"
	"sync"
	"sync/atomic"
	"time"

	"github.com/datamapper/datamapper/source"
)

const (
	blockSize  = 64 << 10 // a file up to this size is read in one go when it is opened
	unsizedMax = 16 << 20 // of a file that says it is empty and is not, such as those in /proc
	sparseMin  = 64 << 20 // unstored bytes from which holes are left out
	runsMax    = 1 << 16  // stored runs of a sparse file that are told apart
	holeShown  = 4096     // bytes of a hole that are read as zeros
)

var blocks = sync.Pool{New: func() any { return new([blockSize]byte) }}

// Open implements [source.Source]. The content knows its version, see [source.Versioned].
func (s *Source) Open(ctx context.Context, item source.Item) (source.Content, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r, rel, ok := s.locate(item.ID)
	if !ok {
		return nil, fmt.Errorf("open item: %w: not an item of this source", source.ErrVanished)
	}
	h, f, err := r.dir.file(rel)
	if err != nil {
		return nil, fmt.Errorf("open item: %w", sentinel(err))
	}
	if f.online {
		h.close()
		return nil, fmt.Errorf("open item: %w", source.ErrSpecial)
	}
	v := ""
	if f.settled(time.Now()) {
		v = f.version()
	}
	switch {
	case f.size == 0:
		return unsized(h, v)
	case f.size <= blockSize:
		return small(h, f.size, v)
	}
	c := &large{handle: h, size: f.size, version: v}
	if f.blocks >= 0 && f.size-f.blocks >= sparseMin {
		c.runs = storedRuns(h, f.size)
	}
	if c.runs != nil {
		c.size = c.runs[len(c.runs)-1].at
	}
	return c, nil
}

func sentinel(err error) error {
	switch {
	case errors.Is(err, source.ErrSpecial):
		return source.ErrSpecial
	case errors.Is(err, fs.ErrNotExist):
		return source.ErrVanished
	case errors.Is(err, fs.ErrPermission):
		return source.ErrForbidden
	}
	return errors.New(describe(err))
}

// memory is the content of a small file, read when it was opened. It holds no descriptor.
type memory struct {
	block   atomic.Pointer[[blockSize]byte] // nil once closed
	more    []byte                          // of an unsized file
	size    int64
	version string
}

func small(h handle, size int64, version string) (source.Content, error) {
	defer h.close()
	block := blocks.Get().(*[blockSize]byte)
	n, err := h.readAt(block[:size], 0)
	if err != nil && err != io.EOF {
		blocks.Put(block)
		return nil, fmt.Errorf("open item: %w", sentinel(err))
	}
	c := &memory{size: int64(n), version: version}
	c.block.Store(block)
	return c, nil
}

// unsized reads a file that says it is empty: most are, and some are written by the system while they are read.
func unsized(h handle, version string) (source.Content, error) {
	defer h.close()
	block := blocks.Get().(*[blockSize]byte)
	c := &memory{version: version}
	n, err := h.readAt(block[:], 0)
	c.size = int64(n)
	if n == blockSize {
		c.more, err = io.ReadAll(io.NewSectionReader(readerAt{h}, blockSize, unsizedMax-blockSize+1))
		c.size += int64(len(c.more))
	}
	switch {
	case err != nil && err != io.EOF:
		blocks.Put(block)
		return nil, fmt.Errorf("open item: %w", sentinel(err))
	case c.size > unsizedMax:
		blocks.Put(block)
		return nil, fmt.Errorf("open item: it has no size, and more than %d bytes", unsizedMax)
	case n > 0:
		c.version = "" // nobody wrote it, so no time moves when it changes
	}
	c.block.Store(block)
	return c, nil
}

type readerAt struct{ handle }

func (r readerAt) ReadAt(p []byte, off int64) (int, error) { return r.readAt(p, off) }

func (c *memory) Size() int64     { return c.size }
func (c *memory) Version() string { return c.version }

func (c *memory) ReadAt(p []byte, off int64) (n int, err error) {
	block := c.block.Load()
	switch {
	case block == nil:
		return 0, fs.ErrClosed
	case off < 0:
		return 0, fs.ErrInvalid
	}
	if off < min(c.size, blockSize) {
		n = copy(p, block[off:min(c.size, blockSize)])
	}
	if n < len(p) && off+int64(n) < c.size {
		n += copy(p[n:], c.more[off+int64(n)-blockSize:])
	}
	if n < len(p) {
		err = io.EOF
	}
	return n, err
}

func (c *memory) Close() error {
	block := c.block.Swap(nil)
	if block == nil {
		return fs.ErrClosed
	}
	blocks.Put(block)
	return nil
}

// large is the content of a file that is read as it is needed. Its size is the one it had when it was opened.
type large struct {
	handle
	size    int64
	version string
	runs    []run // of a sparse file: what is read, in order; the last one is the end
	closed  atomic.Bool
}

// run says that the bytes from at on are those of the file from file on, or zeros when file is negative.
type run struct{ at, file int64 }

// storedRuns lays the stored runs of a sparse file side by side, with at most a page of zeros for each hole between them:
// a hole holds nothing, and reading the zeros of a terabyte takes hours. It returns nil when the file system cannot tell.
func storedRuns(h handle, size int64) []run {
	var runs []run
	var at, off int64
	for off < size {
		from, to, err := h.data(off)
		if err == io.EOF {
			from, to = size, size
		} else if err != nil {
			return nil
		}
		if from < off || to < from || from < to && len(runs) >= runsMax {
			from, to = off, size // changed meanwhile, or too many runs: take the rest as it is
		}
		to = min(to, size)
		if hole := min(from-off, holeShown); hole > 0 {
			runs = append(runs, run{at, -1})
			at += hole
		}
		if from < to {
			runs = append(runs, run{at, from})
			at += to - from
		}
		off = max(to, from)
	}
	return append(runs, run{at, -1})
}

func (c *large) Size() int64     { return c.size }
func (c *large) Version() string { return c.version }

func (c *large) ReadAt(p []byte, off int64) (int, error) {
	switch {
	case c.closed.Load():
		return 0, fs.ErrClosed
	case off < 0:
		return 0, fs.ErrInvalid
	case off >= c.size:
		return 0, io.EOF
	}
	short := int64(len(p)) > c.size-off
	if short {
		p = p[:c.size-off]
	}
	n, err := c.read(p, off)
	if err == nil && short {
		err = io.EOF
	}
	return n, err
}

func (c *large) read(p []byte, off int64) (n int, err error) {
	if c.runs == nil {
		return c.readAt(p, off)
	}
	for i := runAt(c.runs, off); n < len(p) && i < len(c.runs)-1; i++ {
		r := c.runs[i]
		q := p[n:min(int64(len(p)), int64(n)+c.runs[i+1].at-off)]
		if r.file < 0 {
			clear(q)
		} else if m, err := c.readAt(q, r.file+off-r.at); err != nil {
			return n + m, err
		}
		n += len(q)
		off += int64(len(q))
	}
	return n, nil
}

func (c *large) Close() error {
	if c.closed.Swap(true) {
		return fs.ErrClosed
	}
	return c.close()
}

// runAt is the index of the run that holds an offset.
func runAt(runs []run, off int64) int {
	i := sort.Search(len(runs), func(i int) bool { return runs[i].at > off })
	return i - 1
}
