package zipscan

import (
	"bufio"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/klauspost/compress/flate"
)

// inflater unpacks deflated bytes and can be used again.
type inflater struct {
	io.ReadCloser
	in *bufio.Reader
}

// Reader unpacks one file. What cannot be unpacked to its end gives all bytes up to there and then an error: one of the
// package's, of the content, or of the deflate format. Close it before opening the next: it keeps its buffers for that.
func (a *Archive) Reader(f File) (io.ReadCloser, error) {
	if f.Encrypted {
		return nil, ErrEncrypted
	}
	_, data, ok := a.localHeader(f.header)
	if !ok {
		return nil, fmt.Errorf("%w: no file where the directory says", ErrNoZip)
	}
	packed := io.NewSectionReader(a.content, data, max(0, min(f.Packed, a.size-data)))
	r := &reader{archive: a, file: f}
	switch f.method {
	case 0:
		r.from = packed
	case 8:
		if n := len(a.idle); n > 0 {
			r.inflater, a.idle = a.idle[n-1], a.idle[:n-1]
			r.inflater.in.Reset(packed)
			if err := r.inflater.ReadCloser.(flate.Resetter).Reset(r.inflater.in, nil); err != nil {
				return nil, err
			}
		} else {
			in := bufio.NewReaderSize(packed, 32<<10)
			r.inflater = inflater{flate.NewReader(in), in}
		}
		r.from = r.inflater
	default:
		return nil, fmt.Errorf("%w: %d", ErrMethod, f.method)
	}
	return r, nil
}

// reader checks the sum of what it unpacks.
type reader struct {
	archive  *Archive
	file     File
	from     io.Reader
	inflater inflater
	sum      uint32
}

func (r *reader) Read(b []byte) (int, error) {
	n, err := r.from.Read(b)
	r.sum = crc32.Update(r.sum, crc32.IEEETable, b[:n])
	if err == io.EOF && r.file.hasCRC && r.sum != r.file.crc {
		err = ErrChecksum
	}
	return n, err
}

func (r *reader) Close() error {
	if r.inflater.ReadCloser != nil {
		r.archive.idle = append(r.archive.idle, r.inflater)
		r.inflater = inflater{}
		r.from = closed{}
	}
	return nil
}

type closed struct{}

func (closed) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }
