package msg

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// nameOfID says what a property from 0x8000 on is: a number of a published set, or a name that a program or person gave.
type nameOfID struct {
	number uint32
	name   string
}

// readNames reads the mapping of named properties ([MS-OXMSG] 2.2.3).
func (c *compound) readNames(at int, seen []bool) map[uint16]nameOfID {
	var entries, names []byte
	for _, i := range c.children(at, seen) {
		switch c.entries[i].name {
		case "__substg1.0_00030102":
			entries = c.bytes(c.entries[i], maxString)
		case "__substg1.0_00040102":
			names = c.bytes(c.entries[i], maxString)
		}
	}
	out := map[uint16]nameOfID{}
	for ; len(entries) >= 8; entries = entries[8:] {
		n := nameOfID{number: binary.LittleEndian.Uint32(entries)}
		kind := binary.LittleEndian.Uint16(entries[4:])
		if kind&1 == 1 {
			if n.name = nameAt(names, n.number); n.name == "" {
				continue
			}
			n.number = 0
		}
		out[0x8000+binary.LittleEndian.Uint16(entries[6:])] = n
	}
	return out
}

func nameAt(b []byte, at uint32) string {
	if int64(at)+4 > int64(len(b)) {
		return ""
	}
	length := binary.LittleEndian.Uint32(b[at:])
	b = b[at+4:]
	if length > 512 || int64(length) > int64(len(b)) {
		return ""
	}
	return trim(charset.Decode(b[:length], charset.CodePage(1200)))
}

// published are the named properties that hold what people write ([MS-OXPROPS]), by their number.
var published = map[uint32]string{
	0x8005: "File as", 0x801A: "Home address", 0x801B: "Work address", 0x801C: "Other address", 0x802B: "Web page",
	0x8045: "Work street", 0x8046: "Work city", 0x8047: "Work state", 0x8048: "Work postal code", 0x8049: "Work country",
	0x804F: "User field 1", 0x8050: "User field 2", 0x8051: "User field 3", 0x8052: "User field 4", 0x8062: "Instant messaging",
	0x8083: "Email", 0x8093: "Email 2", 0x80A3: "Email 3", 0x80C3: "Other fax",
	0x8208: "Location", 0x8238: "Attendees", 0x811F: "Task owner", 0x8535: "Billing", 0x8539: "Companies", 0x853A: "Contacts",
	0x8700: "Log type", 0x8712: "Log subject",
}

// namedLines are the named properties as "key: value" lines, in the order of their ids.
func (s *storage) namedLines() (out []string) {
	var ids []uint16
	for tag := range s.streams {
		id, kind := uint16(tag>>16), tag&0xFFFF&^typeMultiple
		if id >= 0x8000 && (kind == typeString || kind == typeString8) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		label := s.named[id].name
		if label == "" {
			label = published[s.named[id].number]
		} else if isTechnical(label) {
			continue
		}
		value := s.text(id)
		if label == "" || value == "" || strings.HasPrefix(strings.ToUpper(value), "/O=") {
			continue
		}
		out = append(out, fmt.Sprintf("%s: %s", label, oneLine(value)))
	}
	return out
}

// isTechnical reports whether a name is one that programs give: headers of a route, addresses of schemas, labels of
// rights management.
func isTechnical(name string) bool {
	name = strings.ToLower(name)
	for _, prefix := range []string{"x-", "http", "urn:", "content-", "msip_", "dkim-", "arc-", "authentication", "received", "message-id", "acceptlanguage", "thread-", "list-", "outlook", "ews", "conversationindex", "_"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}
