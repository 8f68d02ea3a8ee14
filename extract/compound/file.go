// Package compound reads the compound file: a small file system inside one file, in which Office before 2007 kept
// documents, Outlook keeps messages, and Office since keeps embedded objects and encrypted documents.
//
// The one idea: the tables say which sector follows which, so a stream is a chain to walk. Tables come from whoever wrote
// the file, so every walk is bounded by the sectors that the file really has: a chain that bites its tail or points
// outside ends there.
//
//	f, err := compound.Open(content, content.Size())
//	if s, ok := f.Stream("EncryptedPackage"); ok {
//		r := f.Reader(s)
//	}
//
// It promises memory under three bytes for each hundred of the file, plus its directory, and work in proportion to what
// is read. See [MS-CFB], version 9 and later.
package compound

import (
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
)

// Magic is how every compound file begins.
const Magic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// ErrFormat says that the bytes are no compound file, or one whose tables are lost.
var ErrFormat = errors.New("no compound file")

const (
	endOfChain  = 0xFFFFFFFE
	noStream    = 0xFFFFFFFF
	miniSector  = 64
	miniCutoff  = 4096 // shorter streams live in the mini stream
	entrySize   = 128
	maxDepth    = 32
	headerSize  = 512
	maxEntries  = 1 << 17
	typeStorage = 1
	typeStream  = 2
	typeRoot    = 5
)

// Stream is one stream of bytes in the file.
type Stream struct {
	Path string // storages and name joined by "/", as written: a leading control character is part of a name
	Size int64  // in bytes, as claimed but no more than the file has

	start uint32
	mini  bool
}

// File is an open compound file. It is for one goroutine.
type File struct {
	Streams []Stream // in the order of the directory's tree

	content io.ReaderAt
	size    int64
	sector  int64    // bytes of a sector
	next    []uint32 // the sector that follows each
	mini    []uint32 // the mini sector that follows each
	inMini  []uint32 // the sectors that hold the mini stream
}

// Open reads the tables and the directory.
func Open(content io.ReaderAt, size int64) (*File, error) {
	var h [headerSize]byte
	if n, err := content.ReadAt(h[:], 0); n < len(h) || string(h[:8]) != Magic {
		if err != nil && err != io.EOF {
			return nil, err
		}
		return nil, ErrFormat
	}
	u32 := binary.LittleEndian.Uint32
	f := &File{content: content, size: size}
	switch h[30] {
	case 9, 12:
		f.sector = 1 << h[30]
	default:
		return nil, ErrFormat
	}
	f.table(h[:], u32(h[68:]))
	root, err := f.directory(u32(h[48:]))
	if err != nil {
		return nil, err
	}
	f.inMini = f.chain(root.start, f.sectors())
	for _, s := range f.chain(u32(h[60:]), f.sectors()) {
		f.mini = f.appendTable(f.mini, s)
	}
	return f, nil
}

// sectors is how many sectors the file has; the last may be cut.
func (f *File) sectors() int { return int((f.size - 1) / f.sector) }

func (f *File) offset(sector uint32) int64 { return (int64(sector) + 1) * f.sector }

// table reads the table of sectors: 109 of its own sectors are named in the header, the others in a chain of lists.
func (f *File) table(header []byte, more uint32) {
	u32 := binary.LittleEndian.Uint32
	add := func(list []byte) {
		for ; len(list) >= 4 && len(f.next) < f.sectors(); list = list[4:] {
			if s := u32(list); int64(s) < int64(f.sectors()) {
				f.next = f.appendTable(f.next, s)
			}
		}
	}
	add(header[76:])
	b := make([]byte, f.sector)
	for n := 0; n < f.sectors() && int64(more) < int64(f.sectors()) && len(f.next) < f.sectors(); n++ {
		if got, _ := f.content.ReadAt(b, f.offset(more)); got < len(b) {
			return
		}
		add(b[:len(b)-4])
		more = u32(b[len(b)-4:])
	}
}

// appendTable appends the entries of a sector that holds a table.
func (f *File) appendTable(table []uint32, sector uint32) []uint32 {
	b := make([]byte, f.sector)
	n, _ := f.content.ReadAt(b, f.offset(sector))
	for i := 0; i+4 <= n; i += 4 {
		table = append(table, binary.LittleEndian.Uint32(b[i:]))
	}
	for i := n / 4 * 4; i+4 <= len(b); i += 4 {
		table = append(table, endOfChain) // the sector is cut, its place in the table is not
	}
	return table
}

// chain lists the sectors of a chain, at most max of them.
func (f *File) chain(s uint32, max int) []uint32 {
	var out []uint32
	for int64(s) < int64(len(f.next)) && len(out) < max {
		out = append(out, s)
		s = f.next[s]
	}
	return out
}

// entry is one line of the directory.
type entry struct {
	name               string
	kind               byte
	left, right, child uint32
	start              uint32
	size               int64
}

// directory lists the streams and returns the root.
func (f *File) directory(start uint32) (root entry, err error) {
	var entries []entry
	b := make([]byte, f.sector)
	for _, s := range f.chain(start, min(f.sectors(), maxEntries*entrySize/int(f.sector))) {
		n, _ := f.content.ReadAt(b, f.offset(s))
		for i := 0; i+entrySize <= n; i += entrySize {
			entries = append(entries, f.entry(b[i:i+entrySize]))
		}
	}
	if len(entries) == 0 || entries[0].kind != typeRoot {
		return root, ErrFormat
	}
	type visit struct {
		id   uint32
		path string
		deep int
	}
	seen := make([]bool, len(entries))
	for todo := []visit{{entries[0].child, "", 0}}; len(todo) > 0; {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if int64(v.id) >= int64(len(entries)) || seen[v.id] || v.deep > maxDepth {
			continue
		}
		seen[v.id] = true
		e := entries[v.id]
		todo = append(todo, visit{e.right, v.path, v.deep}, visit{e.left, v.path, v.deep})
		switch e.kind {
		case typeStorage:
			todo = append(todo, visit{e.child, v.path + e.name + "/", v.deep + 1})
		case typeStream:
			f.Streams = append(f.Streams, Stream{Path: v.path + e.name, Size: min(e.size, f.size), start: e.start, mini: e.size < miniCutoff})
		}
	}
	return entries[0], nil
}

func (f *File) entry(b []byte) entry {
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	units := make([]uint16, 0, 31)
	for i := 0; i < 62 && i+2 < int(u16(b[64:])); i += 2 {
		units = append(units, u16(b[i:]))
	}
	size := int64(u32(b[120:]))
	if f.sector > headerSize {
		size |= int64(u32(b[124:])&0x7FFFFFFF) << 32 // older writers leave garbage here
	}
	return entry{
		name: strings.TrimRight(string(utf16.Decode(units)), "\x00"), kind: b[66],
		left: u32(b[68:]), right: u32(b[72:]), child: u32(b[76:]), start: u32(b[116:]), size: size,
	}
}

// Stream is the stream with this path, in any case.
func (f *File) Stream(path string) (Stream, bool) {
	for _, s := range f.Streams {
		if strings.EqualFold(s.Path, path) {
			return s, true
		}
	}
	return Stream{}, false
}
