package msg

import (
	"fmt"
	"io"

	"github.com/datamapper/datamapper/extract"
)

// stream reads one stream of a compound file from its start.
type stream struct {
	c    *compound
	mini bool
	next uint32 // sector of the next bytes
	left int64  // bytes of the stream not yet read
	at   int64  // where they are in the file
	room int64  // how many stand there together
	last uint32 // sector that they end in
}

// errShort says that a stream is longer than what the file still holds of it.
var errShort = fmt.Errorf("%w: a stream is cut short", extract.ErrDamaged)

func (c *compound) open(e entry) *stream {
	if e.kind != kindStream {
		return &stream{c: c}
	}
	return &stream{c: c, mini: e.size < c.cutoff, next: e.start, left: e.size}
}

// Read implements [io.Reader].
func (s *stream) Read(b []byte) (int, error) {
	if s.left <= 0 {
		return 0, io.EOF
	}
	if s.room == 0 {
		s.place()
	}
	n := min(int64(len(b)), s.room, s.left, s.c.left)
	got := 0
	if n > 0 {
		got, _ = s.c.r.ReadAt(b[:n], s.at)
	}
	if int64(got) < n || n <= 0 {
		s.c.damaged = true
		s.left = 0
		return got, errShort
	}
	s.c.left -= n
	s.left -= n
	s.at += n
	if s.room -= n; s.room == 0 {
		table := s.table()
		s.next = noEntry
		if int64(s.last) < int64(len(table)) {
			s.next = table[s.last]
		}
	}
	return got, nil
}

func (s *stream) table() []uint32 {
	if s.mini {
		return s.c.mini
	}
	return s.c.fat
}

// place finds the next sector in the file, together with those that follow it there. It sets room to 0 when the file does
// not hold it.
func (s *stream) place() {
	c := s.c
	size, most := c.sector, int64(64<<10)
	if s.next >= lastRegular {
		return
	}
	s.at, s.last = c.at(s.next), s.next
	if s.mini {
		at := int64(s.next) * miniSector
		if at/c.sector >= int64(len(c.host)) {
			return
		}
		size, most = miniSector, c.sector-at%c.sector
		s.at = c.at(c.host[at/c.sector]) + at%c.sector
	}
	table := s.table()
	for s.room = size; s.room < most && int64(s.last) < int64(len(table)) && table[s.last] == s.last+1; s.last++ {
		s.room += size
	}
	s.room = max(0, min(s.room, c.size-s.at))
}

// bytes reads a stream whole, at most max bytes of it.
func (c *compound) bytes(e entry, max int64) []byte {
	b, _ := io.ReadAll(io.LimitReader(c.open(e), min(max, c.size)))
	return b
}
