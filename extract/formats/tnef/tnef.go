// Package tnef reads winmail.dat, the envelope in which Outlook and Exchange send formatted mails to everybody else
// ([MS-OXTNEF]).
//
// The one idea: the file is a row of attributes, each with its length and checksum, so a reader needs no more than to walk
// it: attributes of the message first, then each attachment as a run of attributes that begins with a mark. Newer mails
// keep most of their content in two attributes that hold numbered MAPI properties.
//
//	formats := []extract.Format{tnef.Format{}}
//
// The part "headers" holds "key: value" lines, the body the plain text; HTML, rich text and attachments are handed back to
// extract, as are messages inside. A media type with the parameter "body=outside" says that the mail around it holds the
// same text already, which is then not read again. The package promises that a cut file gives what comes before the cut.
package tnef

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"strings"

	"golang.org/x/text/encoding"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads TNEF files.
type Format struct{}

// signature begins every file, little endian.
const signature = "\x78\x9F\x3E\x22"

// Name implements [extract.Format].
func (Format) Name() string { return "tnef" }

// Match goes by the first bytes.
func (Format) Match(f *extract.File) bool { return bytes.HasPrefix(f.Head, []byte(signature)) }

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(w.Limits().Member)
	if err != nil {
		return err
	}
	m := &message{pages: charset.Western, outside: strings.Contains(f.MIME, "body=outside")}
	whole := m.walk(b[min(6, len(b)):])
	if err := m.write(w); err != nil {
		return err
	}
	if !whole {
		return fmt.Errorf("%w: the file is cut short", extract.ErrDamaged)
	}
	return nil
}

// Attributes ([MS-OXTNEF] 2.1.3.2); the high half, the type, is left out.
const (
	attFrom        = 0x8000
	attSubject     = 0x8004
	attDateSent    = 0x8005
	attBody        = 0x800C
	attAttachData  = 0x800F
	attAttachTitle = 0x8010
	attAttachRend  = 0x9002
	attMAPI        = 0x9003
	attRecipients  = 0x9004
	attAttachMAPI  = 0x9005
	attCodePage    = 0x9007
)

// message is what was found, as slices of the file.
type message struct {
	pages       encoding.Encoding
	outside     bool
	lines       []string
	plain       []byte
	properties  properties
	attachments []*attachment
}

type attachment struct {
	name       string
	data       []byte
	properties properties
}

// maxAttachments is how many attachments are read.
const maxAttachments = 20_000

// walk goes over the attributes: level, id, length, data, checksum. It reports whether they come to an orderly end. A
// wrong checksum is let pass: what stands there is read all the same.
func (m *message) walk(b []byte) (whole bool) {
	for len(b) >= 9 {
		id, length := binary.LittleEndian.Uint16(b[1:]), int64(binary.LittleEndian.Uint32(b[5:]))
		if level := b[0]; level != 1 && level != 2 {
			return false
		}
		b = b[9:]
		cut := length > int64(len(b))
		length = min(length, int64(len(b)))
		m.attribute(id, b[:length])
		if cut {
			return false
		}
		b = b[length:]
		b = b[min(2, len(b)):]
	}
	return true // fewer bytes than an attribute takes are padding
}

func (m *message) attribute(id uint16, data []byte) {
	switch id {
	case attCodePage:
		if len(data) >= 4 {
			m.pages = charset.CodePage(int(binary.LittleEndian.Uint32(data)))
		}
	case attFrom:
		m.put("From", m.triple(data))
	case attSubject:
		m.put("Subject", m.text(data))
	case attDateSent:
		if len(data) >= 10 {
			n := func(at int) int { return int(binary.LittleEndian.Uint16(data[at:])) }
			m.put("Date", fmt.Sprintf("%04d-%02d-%02d %02d:%02d", n(0), n(2), n(4), n(6), n(8)))
		}
	case attBody:
		m.plain = data
	case attMAPI:
		m.properties, _ = readProperties(data, m.pages)
	case attRecipients:
		m.recipients(data)
	case attAttachRend:
		if len(m.attachments) < maxAttachments {
			m.attachments = append(m.attachments, &attachment{})
		}
	case attAttachTitle, attAttachData, attAttachMAPI:
		if len(m.attachments) == 0 {
			m.attachments = append(m.attachments, &attachment{})
		}
		a := m.attachments[len(m.attachments)-1]
		switch id {
		case attAttachTitle:
			a.name = m.text(data)
		case attAttachData:
			a.data = data
		default:
			a.properties, _ = readProperties(data, m.pages)
		}
	}
}

func (m *message) put(label, value string) {
	if value = strings.Join(strings.Fields(value), " "); value != "" {
		m.lines = append(m.lines, label+": "+value)
	}
}

// text decodes a string in the code page of the file.
func (m *message) text(b []byte) string {
	return strings.Trim(strings.ReplaceAll(charset.Decode(b, m.pages), "\x00", ""), " \t\r\n")
}

// triple reads a sender: four lengths, then name and address ("SMTP:...") ([MS-OXTNEF] 2.1.3.3.4).
func (m *message) triple(b []byte) string {
	if len(b) < 8 {
		return ""
	}
	name, address := int(binary.LittleEndian.Uint16(b[4:])), int(binary.LittleEndian.Uint16(b[6:]))
	b = b[8:]
	name = min(name, len(b))
	address = min(address, len(b)-name)
	kind, mail, ok := strings.Cut(m.text(b[name:name+address]), ":")
	if !ok || !strings.EqualFold(kind, "SMTP") {
		mail = ""
	}
	return person(m.text(b[:name]), mail)
}

// person writes a name and an address. Addresses inside Exchange ("/O=...") are of no use to anybody else.
func person(name, address string) string {
	if strings.HasPrefix(strings.ToUpper(address), "/O=") {
		address = ""
	}
	switch {
	case address == "" || strings.EqualFold(name, address):
		return name
	case name == "":
		return address
	}
	return name + " <" + address + ">"
}
