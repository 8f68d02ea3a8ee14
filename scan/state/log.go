package state

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"slices"

	"github.com/datamapper/datamapper/scan"
)

// A file of this package is, in little endian:
//
//	magic, length of the header (4 bytes), header (JSON)
//	records: length (4), CRC-32C of the body (4), body
//	index: 8 bytes an item, sorted: 24 bits of a hash of its ID above 40 bits of offset
//	account (JSON)
//	footer: offset of the index (8), of the account (8), bytes listed (8), CRC-32C of the header, index, account and these (4), magic (8)
//
// A running log has no index yet and ends with its last whole record.
const (
	magic      = "dmscan\x00\x01" // the last byte is the version
	footerSize = 8 + 8 + 8 + 4 + len(magic)
	maxHeader  = 1 << 20
	maxRecord  = 64 << 20
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// log is a file being written.
type log struct {
	file   *os.File
	out    *bufio.Writer
	off    int64
	key    Key
	header []byte
	index  []uint64
	sorted int   // entries of index that are in order
	listed int64 // bytes
	buf    []byte
}

func newLog(path string, key Key) (*log, error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	header, err := json.Marshal(key)
	if err != nil || len(header) > maxHeader {
		f.Close()
		return nil, errors.Join(err, fmt.Errorf("a key of %d bytes", len(header)))
	}
	g := &log{file: f, out: bufio.NewWriterSize(f, 256<<10), key: key, header: header}
	start := append([]byte(magic), binary.LittleEndian.AppendUint32(nil, uint32(len(header)))...)
	if _, err := g.out.Write(append(start, header...)); err != nil {
		f.Close()
		return nil, err
	}
	g.off = int64(len(start) + len(header))
	return g, g.out.Flush()
}

// append adds a result.
func (g *log) append(r *scan.Result) error {
	g.buf = encode(g.buf[:0], r)
	g.listed += max(r.Item.Size, 0)
	return g.write(g.buf)
}

// write adds a record.
func (g *log) write(body []byte) error {
	if len(body) > maxRecord || g.off > offsetMask {
		return nil // it is opened again next time
	}
	id, _ := bodyID(body)
	var head [8]byte
	binary.LittleEndian.PutUint32(head[:], uint32(len(body)))
	binary.LittleEndian.PutUint32(head[4:], crc32.Checksum(body, castagnoli))
	if _, err := g.out.Write(head[:]); err != nil {
		return err
	}
	if _, err := g.out.Write(body); err != nil {
		return err
	}
	g.index = append(g.index, indexKey(id)|uint64(g.off))
	g.off += int64(len(head) + len(body))
	return nil
}

// finish writes the account and closes the log, safely on disk.
func (g *log) finish(l scan.Ledger) error {
	defer g.file.Close()
	account, err := json.Marshal(l)
	if err != nil {
		return err
	}
	slices.Sort(g.index)
	sum := crc32.New(castagnoli)
	sum.Write(g.header)
	both := io.MultiWriter(g.out, sum)
	var entry [8]byte
	for _, e := range g.index {
		binary.LittleEndian.PutUint64(entry[:], e)
		both.Write(entry[:]) // an error stays in g.out until Flush
	}
	both.Write(account)
	var foot []byte
	foot = binary.LittleEndian.AppendUint64(foot, uint64(g.off))
	foot = binary.LittleEndian.AppendUint64(foot, uint64(g.off)+8*uint64(len(g.index)))
	foot = binary.LittleEndian.AppendUint64(foot, uint64(g.listed))
	both.Write(foot)
	g.out.Write(binary.LittleEndian.AppendUint32(nil, sum.Sum32()))
	g.out.WriteString(magic)
	if err := g.out.Flush(); err != nil {
		return err
	}
	if err := g.file.Sync(); err != nil {
		return err
	}
	return g.file.Close()
}

// leave closes the log as it is, to be taken up again.
func (g *log) leave() error {
	return errors.Join(g.out.Flush(), g.file.Sync(), g.file.Close())
}

func (g *log) close() { g.file.Close() }

// resumeLog opens the log of a scan that was killed, up to its last whole record. When it was killed after its last byte
// the ledger is complete and the log needs only its name.
func resumeLog(path string) (*log, scan.Ledger, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, scan.Ledger{}, err
	}
	if r, err := newReader(f); err == nil {
		return &log{file: f}, r.ledger, nil
	}
	header, start, err := readHeader(f)
	if err != nil {
		f.Close()
		return nil, scan.Ledger{}, err
	}
	g := &log{file: f, off: start, header: header}
	if json.Unmarshal(header, &g.key) != nil {
		f.Close()
		return nil, scan.Ledger{}, ErrFormat
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, scan.Ledger{}, err
	}
	in := records{file: f, off: start, end: info.Size()}
	for in.next() {
		id, _ := bodyID(in.body)
		g.index = append(g.index, indexKey(id)|uint64(in.at))
	}
	g.off = in.off
	slices.Sort(g.index)
	g.sorted = len(g.index)
	if err := f.Truncate(g.off); err != nil {
		f.Close()
		return nil, scan.Ledger{}, err
	}
	if _, err := f.Seek(g.off, io.SeekStart); err != nil {
		f.Close()
		return nil, scan.Ledger{}, err
	}
	g.out = bufio.NewWriterSize(f, 256<<10)
	return g, scan.Ledger{}, nil
}

// has reports whether an item was in the log when it was resumed.
func (g *log) has(id string) bool {
	key := indexKey(id)
	i, _ := slices.BinarySearch(g.index[:g.sorted], key)
	for n := 0; i < g.sorted && g.index[i]>>offsetBits == key>>offsetBits && n < maxSame; i, n = i+1, n+1 {
		body, err := recordAt(g.file, int64(g.index[i]&offsetMask), nil)
		if err != nil {
			return false
		}
		if found, ok := bodyID(body); ok && found == id {
			return true
		}
	}
	return false
}

// syncDir makes a rename last; systems that cannot open a folder need no such thing.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
