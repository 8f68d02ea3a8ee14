package state

import (
	"bufio"
	"encoding/binary"
	"hash/crc32"
	"io"
	"os"
)

// records reads records one after the other.
type records struct {
	file *os.File
	in   *bufio.Reader
	off  int64 // of the next record
	at   int64 // of the record in body
	end  int64
	body []byte // valid until next is called
}

// forward goes to the record at an offset further on, past what lies between: read when it is little, so that many small
// steps do not each fill the buffer anew.
func (s *records) forward(at int64) bool {
	if at-s.off > 1<<20 && s.in != nil {
		s.off = at
		s.in.Reset(io.NewSectionReader(s.file, at, s.end-at))
	}
	for s.next() {
		if s.at >= at {
			return s.at == at
		}
	}
	return false
}

// next reads a record; it is false at the end and at one that is not whole.
func (s *records) next() bool {
	if s.in == nil {
		s.in = bufio.NewReaderSize(io.NewSectionReader(s.file, s.off, s.end-s.off), 256<<10)
	}
	var head [8]byte
	if s.end-s.off < int64(len(head)) {
		return false
	}
	if _, err := io.ReadFull(s.in, head[:]); err != nil {
		return false
	}
	n := int64(binary.LittleEndian.Uint32(head[:]))
	if n > maxRecord || n > s.end-s.off-int64(len(head)) {
		return false
	}
	s.body = grown(s.body, int(n))
	if _, err := io.ReadFull(s.in, s.body); err != nil || crc32.Checksum(s.body, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
		return false
	}
	s.at = s.off
	s.off += int64(len(head)) + n
	return true
}

// recordAt reads one record into buf.
func recordAt(f *os.File, at int64, buf []byte) ([]byte, error) {
	var head [8]byte
	if _, err := f.ReadAt(head[:], at); err != nil {
		return buf, err
	}
	n := binary.LittleEndian.Uint32(head[:])
	if n > maxRecord {
		return buf, ErrFormat
	}
	buf = grown(buf, int(n))
	if _, err := f.ReadAt(buf, at+int64(len(head))); err != nil {
		return buf, err
	}
	if crc32.Checksum(buf, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
		return buf, ErrFormat
	}
	return buf, nil
}

// grown returns a buffer of n bytes, buf when it is large enough.
func grown(buf []byte, n int) []byte {
	if cap(buf) < n {
		return make([]byte, n, n+n/2)
	}
	return buf[:n]
}
