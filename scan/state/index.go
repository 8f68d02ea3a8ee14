package state

import (
	"encoding/binary"
	"hash/fnv"
	"io"
	"os"
	"sort"
)

// An index entry is 24 bits of a hash of the ID above 40 bits of offset.
const (
	offsetBits = 40
	offsetMask = 1<<offsetBits - 1
)

// indexKey is the index entry of an ID without its offset.
func indexKey(id string) uint64 {
	h := fnv.New64a()
	io.WriteString(h, id)
	x := h.Sum64() // whose high bits hardly move with the last letters: mix, as MurmurHash3 ends
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return (x ^ x>>33) >> offsetBits << offsetBits
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
