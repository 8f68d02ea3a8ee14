package tnef

import (
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/text/encoding"

	"github.com/datamapper/datamapper/extract/charset"
)

// Property types ([MS-OXCDATA] 2.11.1).
const (
	typeObject  = 0x000D
	typeString8 = 0x001E
	typeString  = 0x001F
	typeBinary  = 0x0102
	typeMany    = 0x1000
)

// fixedSize is how many bytes a value of a type takes with its padding; types not named have a length of their own.
var fixedSize = map[uint16]int{0x0001: 0, 0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4, 0x0014: 8, 0x0040: 8, 0x0048: 16}

// value is one property of a type with text or bytes.
type value struct {
	kind uint16
	data []byte
}

// properties are those that hold text, bytes or an object, by id; numbers are kept as their bytes.
type properties struct {
	values map[uint16]value
	named  []named // with a name that a person or program gave, in order
	pages  encoding.Encoding
}

type named struct {
	name string
	value
}

// maxProperties is how many properties of one object are read.
const maxProperties = 10_000

// readProperties reads a list of properties ([MS-OXTNEF] 2.1.3.4) and returns what follows it.
func readProperties(b []byte, pages encoding.Encoding) (properties, []byte) {
	p := properties{values: map[uint16]value{}, pages: pages}
	if len(b) < 4 {
		return p, nil
	}
	count := min(binary.LittleEndian.Uint32(b), maxProperties)
	b = b[4:]
	for ; count > 0 && len(b) >= 4; count-- {
		kind, id := binary.LittleEndian.Uint16(b), binary.LittleEndian.Uint16(b[2:])
		b = b[4:]
		name := ""
		if id >= 0x8000 {
			name, b = readName(b)
		}
		var data []byte
		ok := false
		if data, b, ok = readValue(b, kind); !ok {
			return p, nil
		}
		v := value{kind &^ typeMany, data}
		if name != "" {
			p.named = append(p.named, named{name, v})
			continue
		}
		if _, double := p.values[id]; !double {
			p.values[id] = v
		}
	}
	return p, b
}

// readName reads the name of a property from 0x8000 on: a set, and a number or a string. Of numbers only those of a
// contact's mail addresses and of an appointment's place mean something here.
func readName(b []byte) (name string, rest []byte) {
	if len(b) < 24 {
		return "", nil
	}
	kind, n := binary.LittleEndian.Uint32(b[16:]), binary.LittleEndian.Uint32(b[20:])
	b = b[24:]
	if kind == 0 {
		switch n {
		case 0x8083, 0x8093, 0x80A3:
			return "Email", b
		case 0x8208:
			return "Location", b
		}
		return fmt.Sprintf("_%d", n), b
	}
	if int64(n) > int64(len(b)) {
		return "", nil
	}
	name = strings.Trim(charset.Decode(b[:n], charset.CodePage(1200)), "\x00 ")
	if name == "" {
		name = "_"
	}
	return name, b[min(padded(int(n)), len(b)):]
}

func padded(n int) int { return (n + 3) &^ 3 }

// readValue cuts off a value. Of several values the first is kept.
func readValue(b []byte, kind uint16) (data, rest []byte, ok bool) {
	size, fixed := fixedSize[kind&^typeMany]
	count := uint32(1)
	if kind&typeMany != 0 || !fixed {
		if len(b) < 4 {
			return nil, nil, false
		}
		count = binary.LittleEndian.Uint32(b)
		b = b[4:]
	}
	if fixed {
		whole := int64(count) * int64(size)
		if whole > int64(len(b)) {
			return nil, nil, false
		}
		return b[:min(int64(size), whole)], b[whole:], true
	}
	for i := range count {
		if len(b) < 4 {
			return data, nil, false
		}
		length := int64(binary.LittleEndian.Uint32(b))
		b = b[4:]
		if length > int64(len(b)) {
			if i == 0 {
				data = b // cut short: what is left of it
			}
			return data, nil, i == 0 && len(b) > 0
		}
		if i == 0 {
			data = b[:length]
		}
		b = b[min(int64(padded(int(length))), int64(len(b))):]
	}
	return data, b, true
}

// text is a string property, "" when it is absent.
func (p *properties) text(ids ...uint16) string {
	for _, id := range ids {
		if s := p.values[id].text(p.pages); s != "" {
			return s
		}
	}
	return ""
}

func (v value) text(pages encoding.Encoding) string {
	switch v.kind {
	case typeString:
		pages = charset.CodePage(1200)
	case typeString8:
	default:
		return ""
	}
	return strings.Trim(strings.ReplaceAll(charset.Decode(v.data, pages), "\x00", ""), " \t\r\n")
}

// binary is a property of bytes, nil when it is absent.
func (p *properties) binary(id uint16) []byte {
	if v := p.values[id]; v.kind == typeBinary {
		return v.data
	}
	return nil
}

// number is a property of four bytes.
func (p *properties) number(id uint16) int {
	if v := p.values[id]; len(v.data) == 4 && v.kind == 0x0003 {
		return int(binary.LittleEndian.Uint32(v.data))
	}
	return 0
}
