package state

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"os"

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
