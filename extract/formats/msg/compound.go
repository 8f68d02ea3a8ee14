package msg

import (
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
)

// signature begins every compound file.
const signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// Marks in sector tables ([MS-CFB] 2.1).
const (
	lastRegular = 0xFFFFFFFA // sectors above it are marks
	noEntry     = 0xFFFFFFFF
)

// Kinds of directory entries ([MS-CFB] 2.6.1).
const (
	kindStorage = 1
	kindStream  = 2
	kindRoot    = 5
)

const (
	miniSector = 64
	maxEntries = 200_000
)

var errNoCompound = errors.New("no compound file")

// entry is a stream or storage of a compound file.
type entry struct {
	name               string // in lower case
	kind               byte
	left, right, child uint32
	start              uint32 // first sector
	size               int64
}

// compound reads a compound file ([MS-CFB]). It is our own because the reader that is kept for other uses copies the path
// of every entry and recurses along its siblings, so that a hostile directory of 200,000 entries takes more memory than
// there is; and because a cut file should give what it still holds. Bad links are passed over and remembered in damaged.
type compound struct {
	r       io.ReaderAt
	size    int64
	sector  int64    // bytes of a sector
	cutoff  int64    // streams shorter than it live in the mini stream
	fat     []uint32 // the sector after each sector
	mini    []uint32 // the mini sector after each mini sector
	host    []uint32 // the sectors of the mini stream
	entries []entry
	left    int64 // bytes that may still be read, all streams together: they may overlap
	damaged bool
}

func openCompound(r io.ReaderAt, size int64) (*compound, error) {
	var head [512]byte
	if n, err := r.ReadAt(head[:], 0); n < len(head) {
		if err == io.EOF {
			err = errNoCompound
		}
		return nil, err
	}
	shift := binary.LittleEndian.Uint16(head[30:])
	if string(head[:8]) != signature || shift < 7 || shift > 16 {
		return nil, errNoCompound
	}
	c := &compound{r: r, size: size, sector: 1 << shift, cutoff: 4096, left: 4*size + 1<<20}
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(head[at:]) }
	if x := int64(u32(56)); x > 0 && x <= 1<<16 {
		c.cutoff = x
	}
	c.readTable(head[76:512], u32(68), u32(72))
	c.readDirectory(u32(48))
	if len(c.entries) == 0 {
		return nil, errNoCompound
	}
	c.readMini(u32(60))
	return c, nil
}

// at is where a sector starts. Sector 0 follows the header, which takes a whole sector.
func (c *compound) at(sector uint32) int64 { return (int64(sector) + 1) * c.sector }

// sectors is how many sectors the file can hold.
func (c *compound) sectors() int64 { return (c.size+c.sector-1)/c.sector + 1 }

// words reads a sector of numbers; what the file lacks are marks of free sectors.
func (c *compound) words(sector uint32) []uint32 {
	b := make([]byte, c.sector)
	n := 0
	if sector < lastRegular && c.at(sector) < c.size {
		n, _ = c.r.ReadAt(b, c.at(sector))
	}
	if n < len(b) {
		c.damaged = true
	}
	out := make([]uint32, len(b)/4)
	for i := range out {
		out[i] = noEntry
		if i*4+4 <= n {
			out[i] = binary.LittleEndian.Uint32(b[i*4:])
		}
	}
	return out
}

// readTable reads the sector table: its first 109 sectors are told in the header, the others in a chain of their own.
func (c *compound) readTable(first []byte, chain, count uint32) {
	most := c.sectors()
	for ; len(first) >= 4; first = first[4:] {
		if s := binary.LittleEndian.Uint32(first); s < lastRegular && int64(len(c.fat)) < most {
			c.fat = append(c.fat, c.words(s)...)
		}
	}
	for n := int64(0); n < int64(count) && chain < lastRegular && int64(len(c.fat)) < most; n++ {
		words := c.words(chain)
		last := len(words) - 1
		for _, s := range words[:last] {
			if s < lastRegular && int64(len(c.fat)) < most {
				c.fat = append(c.fat, c.words(s)...)
			}
		}
		chain = words[last]
	}
}

// chain lists the sectors from one on, at most max of them; a chain that bites its tail is longer than the file.
func (c *compound) chain(sector uint32, max int64) (out []uint32) {
	max = min(max, c.sectors())
	for sector < lastRegular && int64(len(out)) < max {
		if c.at(sector) >= c.size || int64(sector) >= int64(len(c.fat)) {
			c.damaged = true
			if c.at(sector) < c.size {
				out = append(out, sector)
			}
			return out
		}
		out = append(out, sector)
		sector = c.fat[sector]
	}
	return out
}

func (c *compound) readDirectory(start uint32) {
	b := make([]byte, c.sector)
	for _, s := range c.chain(start, maxEntries*128/c.sector) {
		n, _ := c.r.ReadAt(b, c.at(s))
		for at := 0; at+128 <= n; at += 128 {
			c.entries = append(c.entries, readEntry(b[at:at+128], c.sector > 512))
		}
	}
}

// readMini reads the table and the sectors of the mini stream, which holds what is shorter than the cutoff.
func (c *compound) readMini(table uint32) {
	root := c.entries[0]
	c.host = c.chain(root.start, c.sectors())
	most := int64(len(c.host)) * c.sector / miniSector
	for _, s := range c.chain(table, c.sectors()) {
		if int64(len(c.mini)) >= most {
			break
		}
		c.mini = append(c.mini, c.words(s)...)
	}
}

// readEntry reads a directory entry. Only files with large sectors use all of its size field.
func readEntry(b []byte, large bool) entry {
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	e := entry{kind: b[66], left: u32(68), right: u32(72), child: u32(76), start: u32(116), size: int64(u32(120))}
	if large {
		e.size |= int64(u32(124)&0x7FFFFFFF) << 32
	}
	length := min(int(binary.LittleEndian.Uint16(b[64:])), 64)
	var units []uint16
	for i := 0; i+2 <= length; i += 2 {
		u := binary.LittleEndian.Uint16(b[i:])
		if u == 0 {
			break
		}
		units = append(units, u)
	}
	e.name = strings.ToLower(string(utf16.Decode(units)))
	return e
}

// children lists what a storage holds, in the file's order. Siblings form a tree; every entry is met at most once.
func (c *compound) children(storage int, seen []bool) (out []int) {
	var stack []int
	next := func(i uint32) (int, bool) {
		if i == noEntry {
			return 0, false
		}
		if int64(i) >= int64(len(c.entries)) || seen[i] {
			c.damaged = true
			return 0, false
		}
		seen[i] = true
		return int(i), true
	}
	i, ok := next(c.entries[storage].child)
	for ok || len(stack) > 0 {
		for ok {
			stack = append(stack, i)
			i, ok = next(c.entries[i].left)
		}
		i = stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if k := c.entries[i].kind; k == kindStorage || k == kindStream {
			out = append(out, i)
		}
		i, ok = next(c.entries[i].right)
	}
	return out
}
