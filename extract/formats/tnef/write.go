package tnef

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// maxRecipients is how many recipients are written.
const maxRecipients = 10_000

// recipients reads the table of recipients: a count, and a list of properties for each.
func (m *message) recipients(b []byte) {
	if len(b) < 4 {
		return
	}
	count := min(binary.LittleEndian.Uint32(b), maxRecipients)
	b = b[4:]
	labels := map[int]string{1: "To", 2: "Cc", 3: "Bcc"}
	for ; count > 0 && len(b) > 0; count-- {
		var p properties
		p, b = readProperties(b, m.pages)
		label := labels[p.number(0x0C15)]
		if label == "" {
			label = "Recipient"
		}
		m.put(label, person(p.text(0x3001), p.text(0x39FE, 0x3003)))
	}
}

// write hands on what was found.
func (m *message) write(w *extract.Writer) error {
	p := w.Part(extract.Metadata, "headers")
	said := strings.Join(m.lines, "\n")
	for _, x := range []struct{ label, value string }{
		{"From", person(m.properties.text(0x0C1A, 0x0042), m.properties.text(0x5D01, 0x5D02, 0x0C1F, 0x0065))},
		{"Subject", m.properties.text(0x0037)}, {"To", m.properties.text(0x0E04)}, {"Cc", m.properties.text(0x0E03)}, {"Bcc", m.properties.text(0x0E02)},
	} {
		if !strings.Contains("\n"+said, "\n"+x.label+": ") {
			m.put(x.label, x.value)
		}
	}
	for _, n := range m.properties.named {
		if !isTechnical(n.name) {
			m.put(n.name, n.text(m.pages))
		}
	}
	for _, a := range m.attachments {
		a.name = a.fileName()
		m.put("Attachment", a.name)
	}
	for _, line := range m.lines {
		if err := p.WriteString(line + "\n"); err != nil {
			return err
		}
	}
	if !m.outside {
		if err := m.body(w); err != nil {
			return err
		}
	}
	for i, a := range m.attachments {
		if err := a.write(w, i+1); err != nil {
			return err
		}
	}
	return nil
}

// isTechnical reports whether a name is one that programs give.
func isTechnical(name string) bool {
	name = strings.ToLower(name)
	for _, prefix := range []string{"_", "x-", "http", "urn:", "content-", "msip_", "authentication", "received", "acceptlanguage", "thread-"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// body reads the text in the first form that holds any.
func (m *message) body(w *extract.Writer) error {
	text := m.text(m.plain)
	if text == "" {
		text = m.properties.text(0x1000)
	}
	if text != "" {
		p := w.Part(extract.Body, "")
		p.Lines()
		return p.WriteString(strings.ReplaceAll(text, "\r\n", "\n") + "\n")
	}
	if b := m.properties.binary(0x1013); len(b) > 0 {
		hint := extract.Hint{Name: "body.html", MIME: "text/html"}
		if m.properties.number(0x3FDE) == 65001 {
			hint.Charset = "utf-8"
		}
		return w.UnpackMember("body.html", bytes.NewReader(b), int64(len(b)), hint)
	}
	if html := m.properties.text(0x1013); html != "" {
		return w.UnpackMember("body.html", strings.NewReader(html), int64(len(html)), extract.Hint{Name: "body.html", MIME: "text/html", Charset: "utf-8"})
	}
	if b := m.properties.binary(0x1009); len(b) > 0 {
		return w.UnpackMember("body.lzfu", bytes.NewReader(b), int64(len(b)), extract.Hint{Name: "body.lzfu"})
	}
	return nil
}

func (a *attachment) fileName() string {
	name := a.properties.text(0x3707, 0x3704)
	if name == "" {
		name = a.name
	}
	if name == "" {
		name = a.properties.text(0x3001)
	}
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	return strings.Join(strings.Fields(name), " ")
}

// messageID is the interface of a message inside ([MS-OXTNEF] 2.1.3.3.15): 16 bytes before a TNEF file of its own.
const messageID = "\x07\x03\x02\x00\x00\x00\x00\x00\xC0\x00\x00\x00\x00\x00\x00\x46"

// write reads an attachment: from its own attribute, or from the property that holds an object or bytes.
func (a *attachment) write(w *extract.Writer, n int) error {
	name := a.name
	hint := extract.Hint{Name: name, MIME: a.properties.text(0x370E)}
	data := a.data
	if object := a.properties.values[0x3701]; len(object.data) > 16 && (object.kind == typeObject || object.kind == typeBinary) {
		inner := object.data
		if object.kind == typeObject {
			inner = inner[16:]
		}
		if bytes.HasPrefix(object.data, []byte(messageID)) {
			name, hint = fmt.Sprintf("message %d", n), extract.Hint{}
			data = inner
		} else if len(data) == 0 || bytes.HasPrefix(inner, []byte(compound)) {
			data = inner
		}
	}
	if name == "" {
		name = fmt.Sprintf("attachment %d", n)
	}
	if lower := strings.ToLower(name); strings.HasPrefix(lower, "message") && strings.HasSuffix(lower, ".rpmsg") {
		w.Unread(name, extract.Encrypted, "the message is protected by rights management")
		return nil
	}
	if strings.HasPrefix(strings.ToLower(hint.MIME), "multipart/") { // a signed mail, kept whole
		hint.MIME = "message/rfc822"
	}
	if len(data) == 0 {
		return nil
	}
	return w.UnpackMember(name, bytes.NewReader(data), int64(len(data)), hint)
}

// compound begins a compound file, which is how embedded objects are kept.
const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
