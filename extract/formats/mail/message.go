package mail

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// message is one message being read.
type message struct {
	file    io.ReaderAt
	w       *extract.Writer
	cr      bool              // lines end in '\r' alone
	texts   []*entity         // what makes up the body, in order
	members []member          // the rest, in order
	around  [][2]int64        // texts outside the parts
	skipped map[*entity]bool  // versions of a text that are not read
	leaves  int               // parts met
	sealed  bool              // something is encrypted
	seen    map[[32]byte]bool // calendars read, by hash
}

// member is a part that is handed back to extract.
type member struct {
	e    *entity
	name string
}

// readMessage reads the message at [start, end) of a file.
func readMessage(file io.ReaderAt, start, end int64, w *extract.Writer) error {
	file = foreign{file}
	win := newWindow(file, start, end)
	h := topHeader(win, start)
	mapper := &mapper{w: win}
	root, _ := mapper.body(&h, 0, "text/plain")
	if errors.Is(win.err, extract.ErrTimeout) || errors.Is(win.err, context.Canceled) {
		return win.err
	}
	if win.err != nil {
		w.Unread("", extract.Unreadable, "the bytes could not be read to the end")
	}
	m := &message{file: file, w: w, cr: win.eol == '\r'}
	m.collect(root)
	m.name()
	if err := writeFields(w, h.fields, m.members); err != nil {
		return err
	}
	for _, x := range []struct {
		is     bool
		name   string
		reason extract.Reason
		detail string
	}{
		{h.cut, "headers", extract.Limit, "more headers than are read"},
		{mapper.tooDeep, "", extract.TooDeep, "parts nested more deeply than is read"},
		{mapper.tooMany, "", extract.Limit, "more parts than are read"},
		{m.sealed, "", extract.Encrypted, "the message is encrypted"},
	} {
		if x.is {
			w.Unread(x.name, x.reason, x.detail)
		}
	}
	if err := m.body(); err != nil {
		return err
	}
	for _, member := range m.members {
		if err := m.member(member); err != nil {
			return err
		}
	}
	return m.outside()
}

// topHeader reads the headers of a message, past a byte order mark, empty lines and the line "From ..." of a mailbox.
func topHeader(w *window, off int64) header {
	if bytes.HasPrefix(w.from(off, usualLine), byteOrderMark) {
		off += int64(len(byteOrderMark))
	}
	for range 10 {
		line, next := w.line(off, usualLine)
		if next >= w.end || len(line) > 0 && !bytes.HasPrefix(line, envelopeFrom) && !bytes.HasPrefix(line, []byte(">From ")) {
			break
		}
		off = next
	}
	return readHeader(w, off, maxHeaders, func([]byte) bool { return false })
}

// collect sorts the parts below e.
func (m *message) collect(e *entity) {
	if e.skipped || m.skipped[e] {
		return
	}
	if !e.multipart() {
		m.leaf(e)
		return
	}
	switch e.media {
	case "multipart/encrypted":
		m.sealed = true
		return
	case "multipart/alternative":
		m.alternative(e)
	}
	m.around = append(m.around, e.around...)
	for _, part := range e.parts {
		if e.media == "multipart/appledouble" && part.media == "application/applefile" {
			continue // the Finder's data; the file stands beside it
		}
		m.collect(part)
	}
}

func (m *message) leaf(e *entity) {
	m.leaves++
	switch e.media {
	case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature":
		return // says nothing that the signed part does not
	case "application/pgp-encrypted", "application/x-microsoft-rpmsg-message":
		m.sealed = true
		return
	case "message/delivery-status", "message/global-delivery-status", "message/disposition-notification", "message/feedback-report",
		"message/external-body", "message/partial":
		m.texts = append(m.texts, e)
		return
	case "text/rfc822-headers": // of the mail that a report is about
		e.media = "message/rfc822"
	}
	if strings.EqualFold(e.name, "smime.p7s") {
		return
	}
	if e.start == e.end && e.name == "" {
		return
	}
	if e.media == "text/plain" && !e.attached && e.name == "" {
		if m.hiddenHTML(e) {
			e.media = "text/html"
		} else {
			m.texts = append(m.texts, e)
			return
		}
	}
	m.members = append(m.members, member{e: e, name: label(e, m.leaves)})
}

// name gives members their file names.
func (m *message) name() {
	for i, member := range m.members {
		if name := tidy(member.e.name); name != "" && name != "." {
			m.members[i].name = name
		}
	}
}

// alternative decides which versions of one text are read (RFC 2046, section 5.1.4). The versions may hold other parts,
// such as pictures of the HTML, which are read in any case.
func (m *message) alternative(e *entity) {
	var plain, html, others []*entity
	for _, part := range e.parts {
		inHTML := htmlBelow(part)
		if html = append(html, inHTML...); len(inHTML) == 0 {
			plain = append(plain, plainBelow(part)...)
		}
		switch part.media {
		case "text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html", "text/rtf", "application/rtf":
			if !part.attached {
				others = append(others, part)
			}
		}
	}
	if len(plain)+len(html) > 0 {
		m.skip(others)
	}
	if len(plain) == 0 || len(html) == 0 {
		return
	}
	c := choose(m.decoded(plain), m.decoded(html))
	if !c.plain {
		m.skip(plain)
	}
	if !c.html {
		m.skip(html)
	}
}

func (m *message) skip(parts []*entity) {
	if m.skipped == nil {
		m.skipped = map[*entity]bool{}
	}
	for _, e := range parts {
		m.skipped[e] = true
	}
}

// htmlBelow are the HTML texts in one version of an alternative.
func htmlBelow(e *entity) (html []*entity) {
	if e.media == "text/html" && !e.attached {
		return []*entity{e}
	}
	for _, part := range e.parts {
		html = append(html, htmlBelow(part)...)
	}
	return html
}

// plainBelow are the plain texts in one version of an alternative.
func plainBelow(e *entity) (plain []*entity) {
	if e.media == "text/plain" && !e.attached && e.name == "" {
		return []*entity{e}
	}
	for _, part := range e.parts {
		plain = append(plain, plainBelow(part)...)
	}
	return plain
}
