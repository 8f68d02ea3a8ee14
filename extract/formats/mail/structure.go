package mail

import (
	"bytes"
	"path"
	"strings"
)

// Bounds of one message's structure. Real mails nest five deep.
const (
	maxNesting  = 40
	maxEntities = 20_000
	maxBoundary = 1000 // bytes of a boundary line that are looked at; RFC 2046 allows 72
)

// entity is a MIME part: what its headers say and where its body is, in offsets of the file.
type entity struct {
	media       string
	charset     string
	name        string // file name
	encoding    string // Content-Transfer-Encoding
	attached    bool   // Content-Disposition: attachment
	flowed      bool   // RFC 3676
	joined      bool   // with flowed: the blank at a soft line end is no text
	skipped     bool   // too deep
	start, end  int64
	parts       []*entity  // of a multipart
	around      [][2]int64 // text before the first and after the last boundary
	boundary    string
	hasBoundary bool
}

func (e *entity) multipart() bool { return strings.HasPrefix(e.media, "multipart/") && e.hasBoundary }

// describe fills in what the headers say. fallback is the media type of a part without one.
func (e *entity) describe(h *header, fallback string) {
	value := h.get("content-type")
	media, rest := splitMedia(value)
	p := params(rest)
	e.media, e.charset, e.name = media, p["charset"], p["name"]
	if !strings.Contains(media, "/") {
		e.media = fallback
		if media == "html" {
			e.media = "text/html"
		}
	}
	e.boundary = strings.TrimRight(p["boundary"], " \t")
	e.hasBoundary = e.boundary != ""
	e.flowed = strings.EqualFold(p["format"], "flowed")
	e.joined = strings.EqualFold(p["delsp"], "yes")
	encoding := strings.Fields(strings.ToLower(h.get("content-transfer-encoding")))
	if len(encoding) > 0 {
		e.encoding = strings.Trim(encoding[0], "\";,")
	}
	disposition, rest := splitMedia(h.get("content-disposition"))
	e.attached = disposition == "attachment"
	if name := params(rest)["filename"]; name != "" {
		e.name = name
	}
	if location := h.get("content-location"); e.name == "" && location != "" {
		location, _, _ = strings.Cut(unpercent(location), "?")
		e.name = path.Base(strings.TrimRight(location, "/"))
	}
	if i := strings.LastIndexAny(e.name, `/\`); i >= 0 {
		e.name = e.name[i+1:]
	}
}

// mapper walks a message once and keeps where things are.
type mapper struct {
	w       *window
	stack   []string // boundaries of the multiparts that are open, the outermost first
	count   int
	tooDeep bool
	tooMany bool
}

// delimiter is a boundary line that was found, or the end of the message.
type delimiter struct {
	at, next int64 // start of its line, start of the line after it
	level    int   // index in the stack; -1 at the end of the message
	closing  bool
}

// find looks for the next line that is a boundary of any open multipart, from offset on, the start of a line.
func (m *mapper) find(off int64) delimiter {
	mark := []byte{m.w.eol, '-', '-'}
	if bytes.HasPrefix(m.w.from(off, usualLine), mark[1:]) {
		if d := m.delimiter(off); d.level >= 0 {
			return d
		}
	}
	for off < m.w.end {
		b := m.w.from(off, usualLine)
		i := bytes.Index(b, mark)
		if i < 0 {
			if off += int64(len(b)); off < m.w.end {
				off -= 2 // the mark may be cut
			}
			continue
		}
		d := m.delimiter(off + int64(i) + 1)
		if d.level >= 0 {
			return d
		}
		off = max(d.next-1, d.at)
	}
	return delimiter{at: m.w.end, next: m.w.end, level: -1}
}

func (m *mapper) delimiter(at int64) delimiter {
	line, next := m.w.line(at, maxBoundary)
	level, closing := m.match(line)
	return delimiter{at, next, level, closing}
}

// match tells which open multipart a line delimits, the innermost first, or -1.
func (m *mapper) match(line []byte) (level int, closing bool) {
	if !bytes.HasPrefix(line, []byte("--")) || len(line) < 3 {
		return -1, false
	}
	line = bytes.TrimRight(line[2:], " \t\r")
	for i := len(m.stack) - 1; i >= 0; i-- {
		if rest, ok := bytes.CutPrefix(line, []byte(m.stack[i])); ok && (len(rest) == 0 || bytes.HasPrefix(rest, []byte("--"))) {
			return i, len(rest) > 0
		}
	}
	return -1, false
}
