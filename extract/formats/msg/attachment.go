package msg

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// How an attachment is kept ([MS-OXCMSG] 2.2.2.9).
const (
	byValue     = 1
	byReference = 2
	byLink      = 4
	embedded    = 5
	oleObject   = 6
	byWeb       = 7
)

// attachment is one attachment: its storage and what it is called.
type attachment struct {
	*storage
	name string // file name; empty when there is none
}

func (m *message) attachments() (out []attachment) {
	for _, name := range m.order {
		if strings.HasPrefix(name, "__attach_version1.0_") {
			s := m.c.readStorage(m.inside[name], m.seen, headerOther, m.storage)
			a := attachment{storage: s, name: oneLine(s.first(0x3707, 0x3704, 0x3001))}
			if i := strings.LastIndexAny(a.name, `/\`); i >= 0 {
				a.name = a.name[i+1:]
			}
			out = append(out, a)
		}
	}
	return out
}

// attachment reads one attachment.
func (m *message) attachment(a attachment) error {
	data, hasData := a.binary(0x3701)
	inner, hasObject := a.object(0x3701)
	switch method := a.fixed[0x3705]; {
	case hasObject && method == oleObject:
		return m.ole(a, inner)
	case hasObject:
		return m.embedded(inner)
	case hasData:
		return m.file(a, data)
	case method == byReference || method == byLink || method == byWeb:
		return nil // its name stands in the headers; the file is elsewhere
	}
	if a.name != "" {
		m.w.Unread(a.name, extract.Damaged, "the attachment has no content")
	}
	return nil
}

// nameOr is the attachment's name, or one with a number.
func (m *message) nameOr(a attachment) string {
	if a.name != "" {
		return a.name
	}
	m.unnamed++
	return fmt.Sprintf("attachment %d%s", m.unnamed, oneLine(a.text(0x3703)))
}

func (m *message) file(a attachment, data entry) error {
	name := m.nameOr(a)
	media := strings.ToLower(a.text(0x370E))
	lower := strings.ToLower(name)
	if strings.HasPrefix(lower, "message") && strings.HasSuffix(lower, ".rpmsg") {
		m.w.Unread(name, extract.Encrypted, "the message is protected by rights management")
		return nil
	}
	if strings.HasPrefix(media, "multipart/") { // a signed mail, kept whole
		media = "message/rfc822"
	}
	return m.w.UnpackMember(name, m.c.open(data), 0, extract.Hint{Name: name, MIME: media})
}

// embedded reads a message inside the message.
func (m *message) embedded(at int) error {
	m.messages++
	return m.w.Nested(fmt.Sprintf("message %d", m.messages), func(w *extract.Writer) error {
		inner := &message{storage: m.c.readStorage(at, m.seen, headerEmbedded, m.storage), w: w, seen: m.seen}
		return inner.read()
	})
}

// ole reads an embedded object: a file wrapped by Windows, or a document whose file stands in one of its streams. Objects
// that are only parts of a program's own file are not read.
func (m *message) ole(a attachment, at int) error {
	name := m.nameOr(a)
	for _, i := range m.c.children(at, m.seen) {
		e := m.c.entries[i]
		switch strings.TrimLeft(e.name, "\x01\x02\x03") {
		case "ole10native":
			file, r := native(m.c.open(e), m.pagesOf())
			if file != "" {
				name = file
			}
			return m.w.UnpackMember(name, r, 0, extract.Hint{Name: name})
		case "package", "contents", "embeddedodf":
			return m.w.UnpackMember(name, m.c.open(e), 0, extract.Hint{Name: name})
		}
	}
	m.w.Unread(name, extract.Unsupported, "an embedded object of another program")
	return nil
}

func (m *message) pagesOf() func([]byte) string {
	return func(b []byte) string { return charset.Decode(b, m.pages) }
}

// native opens the stream of a wrapped file ([MS-OLEDS] 2.3.6; the layout is that of the Packager): total size, a mark,
// label, file name, two numbers, the temporary name with its length, and the file with its size.
func native(r io.Reader, decode func([]byte) string) (name string, file io.Reader) {
	const longest = 1024
	head := make([]byte, 4*longest)
	n, _ := io.ReadFull(r, head)
	head = head[:n]
	whole := io.MultiReader(bytes.NewReader(head), r)
	if len(head) < 8 {
		return "", whole
	}
	b := head[6:]
	_, b, ok := bytes.Cut(b, []byte{0}) // label
	path, b, ok2 := bytes.Cut(b, []byte{0})
	if !ok || !ok2 || len(b) < 8 {
		return "", whole
	}
	length := binary.LittleEndian.Uint32(b[4:])
	if b = b[8:]; int64(length)+4 > int64(len(b)) {
		return "", whole
	}
	size := binary.LittleEndian.Uint32(b[length:])
	b = b[length+4:]
	name = oneLine(decode(path))
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	return name, io.LimitReader(io.MultiReader(bytes.NewReader(b), r), int64(size))
}
