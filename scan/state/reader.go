package state

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"sort"

	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// maxSame is how many items of equal hash are looked at; more of them than chance makes are opened again.
const maxSame = 64

// reader is a finished file.
type reader struct {
	file    *os.File
	key     Key
	ledger  scan.Ledger
	listed  int64 // bytes
	start   int64 // of the records
	indexAt int64
	index   index

	next   records // where the next item of the walk is expected
	loaded bool    // next holds a record that was not asked for yet
	buf    []byte
	words  words
}

func openReader(path string) (*reader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r, err := newReader(f)
	if err != nil {
		f.Close()
	}
	return r, err
}

// newReader checks a file and reads all but its records. It does not close f.
func newReader(f *os.File) (*reader, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	header, start, err := readHeader(f)
	if err != nil {
		return nil, err
	}
	footAt := info.Size() - int64(footerSize)
	foot := make([]byte, footerSize)
	if _, err := f.ReadAt(foot, max(footAt, 0)); err != nil || footAt < start || string(foot[28:]) != magic {
		return nil, ErrFormat
	}
	r := &reader{file: f, start: start, indexAt: int64(binary.LittleEndian.Uint64(foot)), listed: int64(binary.LittleEndian.Uint64(foot[16:])), words: words{}}
	accountAt := int64(binary.LittleEndian.Uint64(foot[8:]))
	if r.indexAt < start || accountAt < r.indexAt || accountAt > footAt || footAt-accountAt > maxHeader || (accountAt-r.indexAt)%8 != 0 {
		return nil, ErrFormat
	}
	r.index = index{file: f, at: r.indexAt, entries: (accountAt - r.indexAt) / 8}
	sum := crc32.New(castagnoli)
	sum.Write(header)
	if _, err := io.Copy(sum, io.NewSectionReader(f, r.indexAt, footAt+24-r.indexAt)); err != nil {
		return nil, err
	}
	account := make([]byte, footAt-accountAt)
	if _, err := f.ReadAt(account, accountAt); err != nil {
		return nil, err
	}
	if sum.Sum32() != binary.LittleEndian.Uint32(foot[24:]) || json.Unmarshal(header, &r.key) != nil || json.Unmarshal(account, &r.ledger) != nil {
		return nil, ErrFormat
	}
	r.next = records{file: f, off: start, end: r.indexAt}
	return r, nil
}

func readHeader(f *os.File) (header []byte, end int64, err error) {
	start := make([]byte, len(magic)+4)
	if _, err := f.ReadAt(start, 0); err != nil || string(start[:len(magic)]) != magic {
		return nil, 0, ErrFormat
	}
	n := binary.LittleEndian.Uint32(start[len(magic):])
	if n > maxHeader {
		return nil, 0, ErrFormat
	}
	header = make([]byte, n)
	if _, err := f.ReadAt(header, int64(len(start))); err != nil {
		return nil, 0, ErrFormat
	}
	return header, int64(len(start)) + int64(n), nil
}

func (r *reader) close() { r.file.Close() }

// each hands all bodies to visit. A damaged record is ErrFormat.
func (r *reader) each(visit func(body []byte) error) error {
	in := records{file: r.file, off: r.start, end: r.indexAt}
	for in.next() {
		if err := visit(in.body); err != nil {
			return err
		}
	}
	if in.off != r.indexAt {
		return fmt.Errorf("read state: %w", ErrFormat)
	}
	return nil
}

// find returns the result of an item that did not change. The walk comes in the order of the file, so it is mostly the
// next record; the index serves those that follow removed items or come in another order.
func (r *reader) find(item source.Item) (scan.Result, bool) {
	for !r.loaded && r.next.next() {
		d := body{b: r.next.body}
		_, flags, _ := d.head()
		r.loaded = flags&flagSettled != 0 // the others are never taken over
	}
	if r.loaded {
		d := body{b: r.next.body, words: r.words}
		id, _, version := d.head()
		if string(id) == item.ID {
			r.loaded = false
			return taken(&d, string(version) == item.Version)
		}
	}
	at, ok := r.lookup(item.ID)
	if !ok {
		return scan.Result{}, false
	}
	if at > r.next.at {
		r.loaded = false
		if !r.next.forward(at) {
			return scan.Result{}, false
		}
	}
	d := body{b: r.buf, words: r.words}
	_, flags, version := d.head()
	return taken(&d, flags&flagSettled != 0 && string(version) == item.Version)
}

func taken(d *body, same bool) (scan.Result, bool) {
	if !same {
		return scan.Result{}, false
	}
	result := d.result()
	return result, !d.bad
}

// lookup finds an item by the index; its body is in r.buf then.
func (r *reader) lookup(id string) (at int64, ok bool) {
	key := indexKey(id)
	i := r.index.search(key)
	for n := 0; n < maxSame; i, n = i+1, n+1 {
		e, ok := r.index.entry(i)
		if !ok || e>>offsetBits != key>>offsetBits {
			break
		}
		at = int64(e & offsetMask)
		body, err := recordAt(r.file, at, r.buf)
		if err != nil {
			break
		}
		r.buf = body
		if found, ok := bodyID(body); ok && found == id {
			return at, true
		}
	}
	return 0, false
}

// index is the sorted index of a file, read a block at a time.
type index struct {
	file    *os.File
	at      int64 // where it begins in the file
	entries int64
	block   [16 << 10]byte
	from    int64 // the first entry in block
	held    int64 // entries in block
}

// entry is the one at i; ok is false past the end.
func (x *index) entry(i int64) (e uint64, ok bool) {
	if i < 0 || i >= x.entries {
		return 0, false
	}
	if i < x.from || i >= x.from+x.held {
		x.load(i)
	}
	if i >= x.from+x.held {
		return 0, false
	}
	return binary.LittleEndian.Uint64(x.block[8*(i-x.from):]), true
}

// load reads the block that begins at an entry.
func (x *index) load(i int64) {
	n := min(int64(len(x.block)), 8*(x.entries-i))
	x.from, x.held = i, n/8
	if _, err := x.file.ReadAt(x.block[:n], x.at+8*i); err != nil {
		x.held = 0
	}
}

// search is the first entry that is not below key. Hashes spread evenly, so one block around where they put it does nearly
// always; else it is halved to.
func (x *index) search(key uint64) int64 {
	most := int64(len(x.block) / 8)
	guess := int64(float64(key) / (1 << 64) * float64(x.entries))
	x.load(max(0, min(guess-most/2, x.entries-most)))
	lo, hi := x.from, x.from+x.held
	first, _ := x.entry(lo)
	last, _ := x.entry(hi - 1)
	if lo > 0 && first >= key || hi < x.entries && last < key {
		lo, hi = 0, x.entries
	}
	return lo + int64(sort.Search(int(hi-lo), func(i int) bool { e, ok := x.entry(lo + int64(i)); return !ok || e >= key }))
}

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
