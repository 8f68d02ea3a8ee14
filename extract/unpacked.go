package extract

import (
	"bytes"
	"io"
)

// memoryQuota is how many bytes of unpacked members one item may hold in memory at a time; what is larger goes to a spill
// file. The scanner reads as many items at a time as it has cores and must stay small.
const (
	memoryQuota = 8 << 20
	smallMember = 64 << 10 // up to here a member is always held in memory
)

// Memory is content held in memory. It takes b over.
func Memory(b []byte) Content { return memory{bytes.NewReader(b)} }

type memory struct{ *bytes.Reader }

func (memory) Close() error { return nil }

// Cut returns the error that ended an unpacked stream early, or nil: what came before it is in the content.
func Cut(c Content) error {
	if u, ok := c.(*unpacked); ok {
		return u.cut
	}
	return nil
}

// unpacked is a gathered stream, in memory or spilled.
type unpacked struct {
	io.ReaderAt
	size  int64
	over  bool  // the stream went on past what was allowed
	cut   error // why it ends early
	close func() error
}

func (u *unpacked) Size() int64 { return u.size }

func (u *unpacked) Close() error {
	close := u.close
	if close == nil {
		return nil
	}
	u.close = nil
	return close()
}

// gather reads a stream, at most so many bytes. The error is that of the stream, or of the spill file; what came before it
// is in the content.
func (t *tree) gather(r io.Reader, most int64) (*unpacked, error) {
	u := &unpacked{}
	quota := int(max(smallMember, memoryQuota-t.held))
	var b []byte
	var file *spill
	var err error
	for idle := 0; err == nil && !u.over; {
		if err = t.alive(); err != nil {
			break
		}
		if len(b) == cap(b) {
			if file == nil && len(b) < quota {
				b = append(make([]byte, 0, min(max(4<<10, 2*len(b)), quota)), b...)
			} else if file, b, err = file.take(b); err != nil {
				break
			}
		}
		n := 0
		n, err = r.Read(b[len(b):cap(b)])
		b, u.size = b[:len(b)+n], u.size+int64(n)
		if u.size > most {
			u.over = true
			b, u.size = b[:int64(len(b))-(u.size-most)], most
		}
		if idle++; n > 0 {
			idle = 0
		} else if idle > 100 && err == nil {
			err = io.ErrNoProgress
		}
	}
	if err == io.EOF {
		err = nil
	}
	if file == nil {
		t.held += u.size
		u.ReaderAt, u.close = bytes.NewReader(b), func() error { t.held -= u.size; return nil }
		return u, err
	}
	if _, _, werr := file.take(b); err == nil {
		err = werr
	}
	u.ReaderAt, u.size, u.close = file, file.size, file.Close
	return u, err
}
