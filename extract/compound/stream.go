package compound

import "io"

// Reader reads a stream from its start. A chain that ends before the stream does is [io.ErrUnexpectedEOF].
func (f *File) Reader(s Stream) io.Reader {
	return &reader{file: f, at: s.start, left: s.Size, mini: s.mini}
}

// Bytes reads the first bytes of a stream, at most max of them.
func (f *File) Bytes(s Stream, max int64) ([]byte, error) {
	b := make([]byte, min(s.Size, max))
	n, err := io.ReadFull(f.Reader(s), b)
	return b[:n], err
}

type reader struct {
	file *File
	at   uint32 // the sector to read
	skip int64  // bytes of it that were read
	left int64  // bytes of the stream that were not
	mini bool
}

func (r *reader) Read(b []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	if len(b) == 0 {
		return 0, nil
	}
	offset, run, next := r.run(int64(len(b)))
	if run <= 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n, err := r.file.content.ReadAt(b[:min(run, int64(len(b)), r.left)], offset)
	r.left -= int64(n)
	if r.skip += int64(n); int64(n) == run {
		r.at, r.skip = next, 0
	} else {
		r.advance()
	}
	switch {
	case n > 0 && (err == nil || err == io.EOF):
		return n, nil
	case err == nil || err == io.EOF:
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

// size is how many bytes a sector of the stream has.
func (r *reader) size() int64 {
	if r.mini {
		return miniSector
	}
	return r.file.sector
}

// follow is the sector after s.
func (r *reader) follow(s uint32) uint32 {
	table := r.file.next
	if r.mini {
		table = r.file.mini
	}
	if int64(s) >= int64(len(table)) {
		return endOfChain
	}
	return table[s]
}

// advance moves past the sectors that were read whole.
func (r *reader) advance() {
	for r.skip >= r.size() {
		r.at, r.skip = r.follow(r.at), r.skip-r.size()
	}
}

// run finds the bytes that stand one behind the other from here on, up to about want of them.
func (r *reader) run(want int64) (offset, length int64, next uint32) {
	if r.mini {
		sector := int64(r.at) * miniSector / r.file.sector
		if sector >= int64(len(r.file.inMini)) {
			return 0, 0, 0
		}
		within := int64(r.at)*miniSector%r.file.sector + r.skip
		return r.file.offset(r.file.inMini[sector]) + within, miniSector - r.skip, r.follow(r.at)
	}
	if int64(r.at) >= int64(len(r.file.next)) {
		return 0, 0, 0
	}
	last := r.at
	for length = r.file.sector - r.skip; length < want && r.follow(last) == last+1; last++ {
		length += r.file.sector
	}
	return r.file.offset(r.at) + r.skip, length, r.follow(last)
}
