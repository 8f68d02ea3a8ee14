package sandbox

import (
	"encoding/binary"
	"errors"
	"io"
)

// frame is the kind of a message between parent and child. A frame is its kind in one byte, the length of its payload in
// four, little-endian, and the payload.
type frame byte

const (
	// From the child.
	frameReady      frame = 1 + iota // it has loaded everything; no payload
	frameRead                        // it wants bytes of the content: offset and length
	frameOpen                        // what the document says about itself
	framePage                        // a page
	frameAttachment                  // the name of an attached file; its bytes follow in frames of bytes, an empty one last
	frameBroken                      // instead of the empty one: the attached file ends early
	frameDone                        // the document is read
	// From the parent.
	frameRequest // a document to be read
	// From both.
	frameBytes
)

const (
	maxFrame = 20 << 20  // bytes of a payload that a child may send: two strings of pdf.MaxPageText and what goes with them
	maxChunk = 256 << 10 // bytes of content or of an attached file in one frame
)

// errFrame says that what came is no frame, or not one that belongs here.
var errFrame = errors.New("malformed frame")

func writeFrame(w io.Writer, kind frame, payload []byte) error {
	b := make([]byte, 5, 5+min(len(payload), maxChunk))
	b[0] = byte(kind)
	binary.LittleEndian.PutUint32(b[1:], uint32(len(payload)))
	if len(payload) <= maxChunk {
		_, err := w.Write(append(b, payload...))
		return err
	}
	if _, err := w.Write(b); err != nil {
		return err
	}
	_, err := w.Write(payload)
	return err
}

// readFrame reads one frame; its payload is in buffer, which grows as bytes come and not as they are announced.
func readFrame(r io.Reader, buffer []byte, max int) (frame, []byte, error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, buffer[:0], err
	}
	size := int64(binary.LittleEndian.Uint32(head[1:]))
	kind := frame(head[0])
	if size > int64(max) || kind < frameReady || kind > frameBytes {
		return 0, buffer[:0], errFrame
	}
	buffer = buffer[:0]
	for int64(len(buffer)) < size {
		n := int(min(size-int64(len(buffer)), 1<<20))
		if cap(buffer)-len(buffer) < n {
			buffer = append(buffer, make([]byte, n)...)[:len(buffer)]
		}
		at := len(buffer)
		buffer = buffer[:at+n]
		if _, err := io.ReadFull(r, buffer[at:]); err != nil {
			return 0, buffer[:0], io.ErrUnexpectedEOF
		}
	}
	return kind, buffer, nil
}

// message takes a payload apart or puts one together: numbers as varints, strings with their length before them. Once
// something does not fit, bad is set and everything after it is zero.
type message struct {
	b   []byte
	bad bool
}

func (m *message) putUint(n uint64) { m.b = binary.AppendUvarint(m.b, n) }

func (m *message) putString(s string) {
	m.putUint(uint64(len(s)))
	m.b = append(m.b, s...)
}

// uint reads a number of at most max.
func (m *message) uint(max uint64) uint64 {
	n, size := binary.Uvarint(m.b)
	if m.bad || size <= 0 || n > max {
		m.bad = true
		return 0
	}
	m.b = m.b[size:]
	return n
}

// string reads a string of at most max bytes.
func (m *message) string(max int) string {
	n := int(m.uint(uint64(max)))
	if m.bad || n > len(m.b) {
		m.bad = true
		return ""
	}
	s := string(m.b[:n])
	m.b = m.b[n:]
	return s
}

// end reports whether everything fitted and nothing is left over.
func (m *message) end() error {
	if m.bad || len(m.b) > 0 {
		return errFrame
	}
	return nil
}
