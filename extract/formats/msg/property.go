package msg

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/encoding"

	"github.com/datamapper/datamapper/extract/charset"
)

// Property types ([MS-OXCDATA] 2.11.1).
const (
	typeInt      = 0x0003
	typeBool     = 0x000B
	typeObject   = 0x000D
	typeString8  = 0x001E
	typeString   = 0x001F
	typeTime     = 0x0040
	typeBinary   = 0x0102
	typeMultiple = 0x1000
)

// maxString is how much of one property is read, bodies aside, in bytes.
const maxString = 1 << 20

// storage is one object of a message file with its properties ([MS-OXMSG] 2.1): the message, a recipient, an attachment.
type storage struct {
	c       *compound
	streams map[uint32]int      // entries by property id << 16 | type
	values  map[uint16][]int    // entries of a property with several strings, by id
	fixed   map[uint16]uint64   // properties of at most 8 bytes, by id
	inside  map[string]int      // storages by name
	order   []string            // of inside
	named   map[uint16]nameOfID // what the properties from 0x8000 on are called
	pages   encoding.Encoding   // of strings that are not Unicode
}

// readStorage reads what stands in one storage. header is the size of what precedes the fixed properties. pages and named
// are those of the message that it belongs to.
func (c *compound) readStorage(at int, seen []bool, header int, outer *storage) *storage {
	s := &storage{c: c, streams: map[uint32]int{}, values: map[uint16][]int{}, fixed: map[uint16]uint64{}, inside: map[string]int{}}
	for _, i := range c.children(at, seen) {
		e := c.entries[i]
		if e.kind == kindStorage {
			if _, double := s.inside[e.name]; !double {
				s.order = append(s.order, e.name)
				s.inside[e.name] = i
			}
		}
		if e.name == "__properties_version1.0" {
			s.readFixed(c.bytes(e, maxString), header)
		}
		tag, ok := strings.CutPrefix(e.name, "__substg1.0_")
		if !ok || len(tag) < 8 {
			continue
		}
		n, err := strconv.ParseUint(tag[:8], 16, 32)
		if err != nil {
			continue
		}
		if len(tag) > 8 {
			s.values[uint16(n>>16)] = append(s.values[uint16(n>>16)], i)
			continue
		}
		s.streams[uint32(n)] = i
	}
	s.pages = charset.Western
	if outer != nil {
		s.pages, s.named = outer.pages, outer.named
	}
	for _, id := range []uint16{0x3FDE, 0x3FFD} { // internet code page; the message's own goes first
		if page := int(s.fixed[id]); page > 0 && page != 1200 {
			s.pages = charset.CodePage(page)
		}
	}
	return s
}

// readFixed reads the properties that fit in 8 bytes ([MS-OXMSG] 2.4.2.1).
func (s *storage) readFixed(b []byte, header int) {
	for b = b[min(header, len(b)):]; len(b) >= 16; b = b[16:] {
		switch kind := binary.LittleEndian.Uint16(b); kind {
		case typeInt, typeBool:
			s.fixed[binary.LittleEndian.Uint16(b[2:])] = uint64(binary.LittleEndian.Uint32(b[8:]))
		case typeTime:
			s.fixed[binary.LittleEndian.Uint16(b[2:])] = binary.LittleEndian.Uint64(b[8:])
		}
	}
}

// text is a string property, "" when it is absent.
func (s *storage) text(id uint16) string { return s.longText(id, maxString) }

func (s *storage) longText(id uint16, max int64) string {
	if i, ok := s.streams[uint32(id)<<16|typeString]; ok {
		return trim(charset.Decode(s.c.bytes(s.c.entries[i], max), charset.CodePage(1200)))
	}
	if i, ok := s.streams[uint32(id)<<16|typeString8]; ok {
		return trim(charset.Decode(s.c.bytes(s.c.entries[i], max), s.pages))
	}
	if _, ok := s.streams[uint32(id)<<16|typeMultiple|typeString]; ok {
		return s.joined(id, charset.CodePage(1200))
	}
	return s.joined(id, s.pages)
}

// joined are the strings of a property that has several.
func (s *storage) joined(id uint16, e encoding.Encoding) string {
	var all []string
	for _, i := range s.values[id] {
		all = append(all, trim(charset.Decode(s.c.bytes(s.c.entries[i], maxString), e)))
	}
	return strings.Join(all, ", ")
}

func trim(s string) string { return strings.Trim(strings.ReplaceAll(s, "\x00", ""), " \t\r\n") }

// binary is the entry of a binary property.
func (s *storage) binary(id uint16) (entry, bool) {
	i, ok := s.streams[uint32(id)<<16|typeBinary]
	if !ok {
		return entry{}, false
	}
	return s.c.entries[i], true
}

// object is the storage of a property that is an object.
func (s *storage) object(id uint16) (int, bool) {
	i, ok := s.inside[fmt.Sprintf("__substg1.0_%04x%04x", id, typeObject)]
	return i, ok
}

// date is a time property as "2024-01-31 10:15" UTC, or only the day; "" when it is absent or out of reason.
func (s *storage) date(id uint16, day bool) string {
	const secondsTo1970 = 11644473600 // from 1601 on
	t := time.Unix(int64(s.fixed[id]/10_000_000)-secondsTo1970, 0).UTC()
	switch {
	case s.fixed[id] == 0 || t.Year() < 1850 || t.Year() > 2200:
		return ""
	case day && t.Hour() >= 12: // kept as midnight of a place east of Greenwich
		return t.Add(12 * time.Hour).Format("2006-01-02")
	case day:
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02 15:04")
}
