package mail

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// Mbox reads mailboxes of any size, message by message (RFC 4155 and its relatives mboxo, mboxrd, mboxcl and mboxcl2).
// Messages are named by their number from 1. A quoted line keeps its quote: ">From " reads as well as "From ".
type Mbox struct{}

// Name implements [extract.Format].
func (Mbox) Name() string { return "mbox" }

// Match takes files that begin with the envelope line of a message.
func (Mbox) Match(f *extract.File) bool {
	head := bytes.TrimLeft(f.Head, "\r\n")
	line, rest, ok := bytes.Cut(head, newline)
	if !ok {
		line, rest, ok = bytes.Cut(head, []byte("\r"))
	}
	return ok && isEnvelope(bytes.TrimRight(line, "\r")) && beginsHeader(rest)
}

// Read implements [extract.Format].
func (Mbox) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	file := foreign{f.Content}
	m := &mailbox{w: newWindow(file, 0, f.Size())}
	for n, start := 1, int64(0); start < m.w.end; n++ {
		end := m.next(start)
		err := w.Nested(fmt.Sprintf("message %d", n), func(w *extract.Writer) error {
			return readMessage(file, start, end, w)
		})
		if err != nil {
			return err
		}
		start = end
	}
	return m.w.err
}

// mailbox finds where messages start.
type mailbox struct{ w *window }

// next is the start of the message after the one at start: the next envelope line.
func (m *mailbox) next(start int64) int64 {
	_, off := m.w.line(start, usualLine)
	if end := m.stated(off); end > 0 {
		return end
	}
	mark := append([]byte{m.w.eol}, envelopeFrom...)
	off-- // the line end before it
	for off < m.w.end {
		b := m.w.from(off, usualLine)
		i := bytes.Index(b, mark)
		if i < 0 {
			if off += int64(len(b)); off < m.w.end {
				off -= int64(len(mark) - 1)
			}
			continue
		}
		at := off + int64(i) + 1
		if m.startsAt(at) {
			return at
		}
		off = at
	}
	return m.w.end
}

// startsAt reports whether a message starts at a line: its envelope line with sender and date, and a header under it. Text
// that people wrote seldom has both; a mailbox whose writer forgot the empty line before it is read all the same.
func (m *mailbox) startsAt(off int64) bool {
	line, next := m.w.line(off, usualLine)
	if !isEnvelope(line) {
		return false
	}
	return next >= m.w.end || beginsHeader(m.w.from(next, usualLine))
}

// stated is the end of a message that tells its length, as mboxcl2 does, which quotes nothing. The number is believed when
// the file ends there or a message starts.
func (m *mailbox) stated(off int64) int64 {
	const most = 500 // headers
	length := int64(-1)
	for range most {
		line, next := m.w.line(off, usualLine)
		if len(line) == 0 {
			off = next
			break
		}
		if len(line) > 15 && strings.EqualFold(string(line[:15]), "content-length:") {
			length, _ = strconv.ParseInt(strings.TrimSpace(string(line[15:])), 10, 64)
		}
		off = next
	}
	if length <= 0 || length > m.w.end-off {
		return 0
	}
	for end := off + length; end <= m.w.end; {
		if end == m.w.end || m.startsAt(end) {
			return end
		}
		line, next := m.w.line(end, usualLine)
		if len(line) > 0 || next-off-length > 4 {
			break
		}
		end = next
	}
	return 0
}

// isEnvelope recognizes "From mette@example.org Thu Jan  4 10:15:00 2024": a time of day and a year.
func isEnvelope(line []byte) bool {
	rest, ok := bytes.CutPrefix(line, envelopeFrom)
	if !ok || len(rest) > 1000 {
		return false
	}
	clock, year := false, false
	for i := 0; i+4 <= len(rest); i++ {
		c := rest[i:]
		clock = clock || i+5 <= len(rest) && isDigit(c[0]) && isDigit(c[1]) && c[2] == ':' && isDigit(c[3]) && isDigit(c[4])
		year = year || (c[0] == '1' && c[1] == '9' || c[0] == '2' && c[1] == '0') && isDigit(c[2]) && isDigit(c[3]) && (i == 0 || rest[i-1] == ' ')
	}
	return clock && year
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// beginsHeader reports whether b starts with a header, or with a quoted envelope line as some programs leave behind.
func beginsHeader(b []byte) bool {
	line := b[:min(len(b), maxName)]
	return nameLength(line) > 0 && !bytes.ContainsAny(line[:nameLength(line)], "\r\n") || bytes.HasPrefix(b, []byte(">From "))
}
