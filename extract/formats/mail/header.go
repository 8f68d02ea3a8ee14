package mail

import (
	"bytes"
	"strings"
)

// Bounds of one header block: mails to 100,000 people exist, and so do endless headers.
const (
	maxHeaders = 8 << 20  // bytes of a message's headers that are kept
	maxPart    = 64 << 10 // bytes of a MIME part's headers that are kept
	maxFields  = 10_000
	maxName    = 200 // bytes of a header's name
)

// field is a header: its name as written and its value unfolded, still encoded.
type field struct{ name, value string }

// header is the header block of a message or MIME part.
type header struct {
	fields []field
	body   int64 // offset at which the body starts
	cut    bool  // more headers than are kept
}

// get is the first non-empty value of a header, by its lower-case name.
func (h *header) get(name string) string {
	for _, f := range h.fields {
		if len(f.name) == len(name) && f.value != "" && strings.EqualFold(f.name, name) {
			return f.value
		}
	}
	return ""
}

// readHeader reads headers from offset up to the empty line after them. stops reports lines that end the whole part. A line
// that is no header begins the body, since mails without the empty line exist; only where a header follows it is it the
// rest of a value whose folding was lost.
func readHeader(w *window, off int64, max int, stops func(line []byte) bool) header {
	var h header
	var value strings.Builder
	kept := 0
	end := func() {
		if n := len(h.fields); n > 0 {
			h.fields[n-1].value = strings.TrimSpace(value.String())
		}
		value.Reset()
	}
	add := func(b []byte) {
		if kept += len(b); kept > max {
			h.cut = true
			return
		}
		value.Write(b)
	}
	for off < w.end {
		line, next := w.line(off, max+2) // so that one that is too long shows
		if stops(line) {
			break
		}
		if len(line) == 0 {
			off = next
			break
		}
		n := nameLength(line)
		switch {
		case (line[0] == ' ' || line[0] == '\t') && len(h.fields) > 0:
			if blank := bytes.TrimLeft(line, " \t"); len(blank) > 0 {
				add([]byte(" "))
				add(blank)
			}
		case n > 0 && len(h.fields) < maxFields && kept <= max:
			end()
			h.fields = append(h.fields, field{name: string(bytes.TrimRight(line[:n], " \t"))})
			kept += n
			add(line[n+1:])
		case n > 0:
			h.cut = true
		case len(h.fields) > 0 && lostFolding(w, line, next):
			add([]byte(" "))
			add(line)
		default:
			end()
			h.body = off
			return h
		}
		off = next
	}
	end()
	h.body = off
	return h
}

// lostFolding reports whether a header follows at next, after a line that is none. The line stays valid.
func lostFolding(w *window, line []byte, next int64) bool {
	if len(line) > 1000 || next-w.base+usualLine > int64(len(w.buf)) && w.base+int64(len(w.buf)) < w.end {
		return false // looking on would move the window under the line
	}
	following, _ := w.line(next, usualLine)
	return nameLength(following) > 0
}

// nameLength is the length of the header name that a line starts with, or 0: printable ASCII up to a colon (RFC 5322,
// section 2.2), where blanks before the colon are let pass.
func nameLength(line []byte) int {
	i := bytes.IndexByte(line[:min(len(line), maxName)], ':')
	if i <= 0 {
		return 0
	}
	for _, c := range bytes.TrimRight(line[:i], " \t") {
		if c <= ' ' || c >= 0x7F {
			return 0
		}
	}
	if line[0] == ' ' || line[0] == '\t' {
		return 0
	}
	return i
}
