package archive

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf16"

	"github.com/datamapper/datamapper/extract"
)

// What the headers of a 7z file are made of (7zFormat.txt, "Property IDs").
const (
	idEnd             = 0x00
	idHeader          = 0x01
	idProperties      = 0x02
	idMoreStreams     = 0x03
	idMainStreams     = 0x04
	idFiles           = 0x05
	idPackInfo        = 0x06
	idUnpackInfo      = 0x07
	idSubStreams      = 0x08
	idSize            = 0x09
	idCRC             = 0x0A
	idFolder          = 0x0B
	idUnpackSize      = 0x0C
	idNumUnpackStream = 0x0D
	idEmptyStream     = 0x0E
	idNames           = 0x11
	idEncodedHeader   = 0x17
)

var errSeven = fmt.Errorf("%w: not as the 7z format has it", extract.ErrDamaged)

// sevenArchive is what the headers of a 7z file say.
type sevenArchive struct {
	packAt  int64   // where the packed streams begin
	packed  []int64 // their sizes, one after the other
	folders []sevenFolder
	files   []sevenFile
}

// sevenFolder is a chain of coders with the files that it unpacks to.
type sevenFolder struct {
	coders []sevenCoder
	binds  [][2]int // input bound to output, by number
	inputs []int    // those that are packed streams
	sizes  []int64  // unpacked, one an output
	crc    sevenSub // of the whole, when it is one file
	files  []sevenSub
	first  int   // number of its first packed stream
	at     int64 // where that begins
}

type sevenCoder struct {
	id      string
	in, out int
	props   []byte
}

// sevenSub is one file's share of a folder.
type sevenSub struct {
	size   int64
	crc    uint32
	hasCRC bool
}

type sevenFile struct {
	name  string
	empty bool
}

// stored are the files that have bytes, in the order of the folders.
func (a *sevenArchive) stored() []sevenFile {
	var stored []sevenFile
	for _, f := range a.files {
		if !f.empty {
			stored = append(stored, f)
		}
	}
	return stored
}

// size is the unpacked size of a folder: that of the output which is bound to no input.
func (f *sevenFolder) size() int64 {
	for out := range f.sizes {
		if f.boundTo(out) < 0 {
			return f.sizes[out]
		}
	}
	return 0
}

// boundTo is the input that takes an output, or -1.
func (f *sevenFolder) boundTo(out int) int {
	for _, b := range f.binds {
		if b[1] == out {
			return b[0]
		}
	}
	return -1
}

// sevenParser reads headers. After an error it reads nothing more.
type sevenParser struct {
	b    []byte
	most int // of anything that is counted
	err  error
}

func (p *sevenParser) fail() { p.b, p.err = nil, errSeven }

func (p *sevenParser) take(n int) []byte {
	if n < 0 || n > len(p.b) {
		p.fail()
		return nil
	}
	b := p.b[:n]
	p.b = p.b[n:]
	return b
}

func (p *sevenParser) byte() byte {
	if b := p.take(1); b != nil {
		return b[0]
	}
	return 0
}

// number reads a number of one to nine bytes: the leading ones of the first byte say how many follow.
func (p *sevenParser) number() int64 {
	first := p.byte()
	n := bits.LeadingZeros8(^first)
	var v uint64
	for i, c := range p.take(n) {
		v |= uint64(c) << (8 * i)
	}
	if n < 7 {
		v |= uint64(first&(1<<(7-n)-1)) << (8 * n)
	}
	if v > 1<<62 {
		p.fail()
		return 0
	}
	return int64(v)
}

// count reads how many of something follow.
func (p *sevenParser) count() int {
	n := p.number()
	if n > int64(p.most) {
		if p.err == nil {
			p.b, p.err = nil, fmt.Errorf("%w: more than %d files inside this item", extract.ErrLimit, p.most-1)
		}
		return 0
	}
	return int(n)
}

// bitmap reads one bit for each of n.
func (p *sevenParser) bitmap(n int) []bool {
	b := p.take((n + 7) / 8)
	set := make([]bool, n)
	for i := range set {
		set[i] = b != nil && b[i/8]&(0x80>>(i%8)) != 0
	}
	return set
}

// digests reads the checksums of those of n that have one.
func (p *sevenParser) digests(n int, visit func(i int, crc uint32)) {
	var has []bool
	if p.byte() == 0 {
		has = p.bitmap(n)
	}
	for i := range n {
		if has == nil || has[i] {
			if b := p.take(4); b != nil {
				visit(i, binary.LittleEndian.Uint32(b))
			}
		}
	}
}

// archive reads the header with the files.
func (p *sevenParser) archive() (a sevenArchive) {
	if p.byte() != idHeader {
		p.fail()
	}
	for p.err == nil {
		switch id := p.byte(); id {
		case idEnd:
			return a
		case idProperties:
			for p.err == nil && p.byte() != idEnd {
				p.take(int(p.number()))
			}
		case idMainStreams:
			p.streams(&a)
		case idFiles:
			p.files(&a)
		default: // streams for comments have never been written
			p.fail()
		}
	}
	return a
}

func (p *sevenParser) files(a *sevenArchive) {
	a.files = make([]sevenFile, p.count())
	for p.err == nil {
		id := p.number()
		if id == idEnd {
			return
		}
		inner := &sevenParser{b: p.take(int(p.number())), most: p.most}
		switch id {
		case idEmptyStream:
			for i, empty := range inner.bitmap(len(a.files)) {
				a.files[i].empty = empty
			}
		case idNames:
			if inner.byte() != 0 {
				inner.fail()
			}
			for i := range a.files {
				a.files[i].name = inner.name()
			}
		}
		if inner.err != nil {
			p.b, p.err = nil, inner.err
		}
	}
}

// name reads UTF-16 up to a zero.
func (p *sevenParser) name() string {
	var units []uint16
	for {
		b := p.take(2)
		if b == nil || b[0] == 0 && b[1] == 0 {
			return strings.ReplaceAll(string(utf16.Decode(units)), `\`, "/")
		}
		units = append(units, binary.LittleEndian.Uint16(b))
	}
}
