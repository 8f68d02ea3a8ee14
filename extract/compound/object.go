package compound

import (
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// maxNative is how much of the head of a packaged file is searched for its names, in bytes.
const maxNative = 8 << 10

// WriteObject hands on the file inside an embedded object of a document. object may be a compound file around it, or the
// file itself. It takes object over. Trouble is recorded below name; an error means that reading must stop.
func WriteObject(w *extract.Writer, name string, object extract.Content) error {
	f, err := Open(object, object.Size())
	if err != nil {
		return w.Member(name, object, extract.Hint{Name: name})
	}
	for _, known := range []string{"Package", "package_stream", "CONTENTS", "\x01Ole10Native"} {
		s, ok := f.Stream(known)
		if !ok {
			continue
		}
		defer object.Close()
		if known == "\x01Ole10Native" {
			return writeNative(w, name, f.Reader(s), s.Size)
		}
		return w.UnpackMember(name, f.Reader(s), s.Size, extract.Hint{})
	}
	if _, ok := f.Stream("Equation Native"); ok {
		return object.Close() // a formula holds no text
	}
	return w.Member(name, object, extract.Hint{Name: name})
}

// writeNative hands on what a program without a compound file of its own embedded: mostly a file that a person dropped
// into the document, after its names. See [MS-OLEDS] 2.3.6; what is inside it is written by the Packager alone and is
// documented nowhere: 2, label, file name, 0, 3, length and temporary path, length and bytes.
func writeNative(w *extract.Writer, name string, r io.Reader, size int64) error {
	head := make([]byte, min(size, maxNative))
	n, err := io.ReadFull(r, head)
	if head = head[:n]; err != nil || n < 4 {
		w.Unread(name, extract.Damaged, "the embedded object ends early")
		return nil
	}
	return WriteNative(w, name, head[4:], r, size)
}

// WriteNative hands on a file in the form of the Packager, of which head was read and rest was not.
func WriteNative(w *extract.Writer, name string, head []byte, rest io.Reader, size int64) error {
	label, data, length := packaged(head)
	if label == "" {
		return w.UnpackMember(name, io.MultiReader(bytes.NewReader(head), rest), size, extract.Hint{})
	}
	all := io.LimitReader(io.MultiReader(bytes.NewReader(data), rest), length)
	return w.UnpackMember(label, all, size, extract.Hint{Name: label})
}

// packaged splits the head of a packaged file into its name, the first of its bytes, and how many there are.
func packaged(b []byte) (label string, data []byte, length int64) {
	if len(b) < 2 || binary.LittleEndian.Uint16(b) != 2 {
		return "", nil, 0
	}
	display, b, ok := bytes.Cut(b[2:], []byte{0})
	if !ok {
		return "", nil, 0
	}
	file, b, ok := bytes.Cut(b, []byte{0})
	if !ok || len(b) < 8 {
		return "", nil, 0
	}
	temporary := int64(binary.LittleEndian.Uint32(b[4:]))
	if b = b[8:]; temporary > int64(len(b))-4 {
		return "", nil, 0
	}
	b = b[temporary:]
	length = int64(binary.LittleEndian.Uint32(b))
	label = strings.ToValidUTF8(base(string(display)), "\uFFFD")
	if label == "" {
		label = strings.ToValidUTF8(base(string(file)), "\uFFFD")
	}
	if label == "" {
		label = "file"
	}
	return label, b[4:], length
}

// base is the last element of a path of any system.
func base(name string) string {
	if name == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}
