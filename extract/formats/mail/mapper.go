package mail

import (
	"bytes"
	"strings"
)

// maxAround is how many stretches of text between the parts of one multipart are kept.
const maxAround = 100

// entity maps the MIME part whose headers start at offset. It returns the delimiter that ends it.
func (m *mapper) entity(off int64, depth int, fallback string) (*entity, delimiter) {
	max := maxPart
	if depth == 0 {
		max = maxHeaders
	}
	h := readHeader(m.w, off, max, func(line []byte) bool {
		level, _ := m.match(line)
		return level >= 0
	})
	return m.body(&h, depth, fallback)
}

// body maps what follows a header block.
func (m *mapper) body(h *header, depth int, fallback string) (*entity, delimiter) {
	e := &entity{}
	e.describe(h, fallback)
	m.count++
	if strings.HasPrefix(e.media, "multipart/") {
		if depth < maxNesting {
			return e, m.multipart(e, h.body, depth)
		}
		m.tooDeep, e.skipped = true, true
	}
	return e, m.leaf(e, h.body)
}

func (m *mapper) leaf(e *entity, body int64) delimiter {
	d := m.find(body)
	e.start, e.end = body, m.before(body, d)
	return d
}

// before is where a body ends: the line end before a boundary belongs to the boundary (RFC 2046, section 5.1.1).
func (m *mapper) before(start int64, d delimiter) int64 {
	if d.level >= 0 && d.at > start {
		return d.at - 1
	}
	return d.at
}

// multipart maps the parts of e, up to a boundary of a multipart around it. A boundary that is not declared, or is declared
// and never seen, is guessed; without one the body is plain text.
func (m *mapper) multipart(e *entity, body int64, depth int) delimiter {
	own := len(m.stack)
	d := delimiter{level: -1}
	if e.hasBoundary {
		m.stack = append(m.stack, e.boundary)
		d = m.find(body)
	}
	if d.level != own || !e.hasBoundary {
		m.stack = m.stack[:own]
		d = m.find(body)
		e.boundary, e.hasBoundary = m.guess(body, d.at)
		if !e.hasBoundary {
			e.media = "text/plain"
			e.start, e.end = body, m.before(body, d)
			return d
		}
		m.stack = append(m.stack, e.boundary)
		d = m.find(body)
	}
	fallback := "text/plain"
	if e.media == "multipart/digest" {
		fallback = "message/rfc822"
	}
	between := body
	for {
		if m.before(between, d) > between && len(e.around) < maxAround {
			e.around = append(e.around, [2]int64{between, m.before(between, d)})
		}
		if d.level != own {
			break
		}
		if d.closing {
			between = d.next
			d = m.find(between)
			continue
		}
		if m.count >= maxEntities {
			m.tooMany = true
			d = delimiter{at: m.w.end, next: m.w.end, level: -1}
			break
		}
		var part *entity
		part, d = m.entity(d.next, depth+1, fallback)
		e.parts = append(e.parts, part)
		between = d.at
	}
	m.stack = m.stack[:own]
	return d
}

// guess finds the boundary of a multipart that does not tell it: a line that starts with two dashes and has a Content-
// header under it.
func (m *mapper) guess(off, end int64) (string, bool) {
	mark := []byte{m.w.eol, '-', '-'}
	for atLineStart := true; off < end; atLineStart = false {
		b := m.w.from(off, usualLine)
		i := bytes.Index(b, mark) + 1
		if atLineStart && bytes.HasPrefix(b, mark[1:]) {
			i = 0
		} else if i == 0 {
			if off += int64(len(b)); off < end {
				off -= 2
			}
			continue
		}
		at := off + int64(i)
		line, next := m.w.line(at, maxBoundary)
		boundary := string(bytes.TrimRight(line, " \t"))
		if under, _ := m.w.line(next, usualLine); next < end && len(boundary) > 2 && nameLength(under) > 8 && strings.EqualFold(string(under[:8]), "content-") {
			return boundary[2:], true
		}
		off = max(next-1, at)
	}
	return "", false
}
