// Package legacy names the kinds of file that are known and not read yet.
//
// The one idea: "not read: Word 97-2003 documents are not read yet" helps a person, "unknown file" does not. Each kind is a
// line of a table: how its bytes begin, and what to say.
//
//	extract.Read(ctx, content, extract.Hint{Name: "brev.doc"}, legacy.Formats(), limits, emit)
//	// Outcome.Format: doc; Reason: unsupported; Detail: "Word 97-2003 documents are not read yet"
//
// It promises to read nothing but the head of a file, and for a compound file its directory; and to leave Outlook
// messages and encrypted Office documents to those who read them.
package legacy

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
)

// Formats are the kinds that are named, each once, in the order of their first lines.
func Formats() []extract.Format {
	var all []extract.Format
	places := map[string]int{}
	add := func(name string, s sign) {
		i, ok := places[name]
		if !ok {
			i = len(all)
			places[name] = i
			all = append(all, kind{name: name})
		}
		all[i] = kind{name, append(all[i].(kind).signs, s)}
	}
	for _, c := range compounds {
		add(c.name, sign{c.in, notRead(c.line)})
	}
	add("compound", sign{isLost, errLost})
	for _, m := range magics {
		add(m.name, sign{m.at, notRead(m.line)})
	}
	return all
}

// kind is one kind of file, with the signs by which it is known.
type kind struct {
	name  string
	signs []sign
}

// sign is one way to know a kind, and what reading it says.
type sign struct {
	match func(*extract.File) bool
	err   error
}

func (k kind) Name() string { return k.name }

func (k kind) Match(f *extract.File) bool { return k.sign(f) != nil }

func (k kind) Read(_ context.Context, f *extract.File, _ *extract.Writer) error {
	if err := k.sign(f); err != nil {
		return err
	}
	return extract.ErrMismatch
}

// sign is what the first sign that fits says, or nil.
func (k kind) sign(f *extract.File) error {
	for _, s := range k.signs {
		if s.match(f) {
			return s.err
		}
	}
	return nil
}

// notRead is the line that says what was not read.
type notRead string

func (e notRead) Error() string { return string(e) }

func (notRead) Unwrap() error { return extract.ErrUnsupported }

// inside is a kind of compound file, known by a stream in it; "" is any other.
type inside struct{ name, stream, line string }

var compounds = []inside{
	{"doc", "WordDocument", "Word 97-2003 documents are not read yet"},
	{"xls", "Workbook", "Excel 97-2003 workbooks are not read yet"},
	{"xls", "Book", "Excel 5.0 and 95 workbooks are not read yet"},
	{"ppt", "PowerPoint Document", "PowerPoint 97-2003 presentations are not read yet"},
	{"vsd", "VisioDocument", "Visio 2000-2010 drawings are not read yet"},
	{"pub", "Quill/QuillSub/CONTENTS", "Publisher documents are not read yet"},
	{"hwp", "FileHeader", "Hangul documents are not read yet"},
	{"wps", "MatOST", "Works documents are not read yet"},
	{"thumbs", "Catalog", "thumbnails of a folder are not read yet"},
	{"compound", "", "this kind of compound file (OLE) is not read yet"},
}

// others are streams of compound files that other formats read.
var others = []string{"__properties_version1.0", "EncryptedPackage"}

func (c inside) in(f *extract.File) bool {
	if !bytes.HasPrefix(f.Head, []byte(compound.Magic)) {
		return false
	}
	file, err := compound.Open(f, f.Size())
	if err != nil {
		return false
	}
	for _, name := range others {
		if _, ok := file.Stream(name); ok {
			return false
		}
	}
	if c.stream == "" {
		return true
	}
	_, ok := file.Stream(c.stream)
	return ok
}

var errLost = fmt.Errorf("%w: the directory of the compound file (OLE) is lost", extract.ErrDamaged)

// isLost reports whether a file begins as a compound file does and is none.
func isLost(f *extract.File) bool {
	if !bytes.HasPrefix(f.Head, []byte(compound.Magic)) {
		return false
	}
	_, err := compound.Open(f, f.Size())
	return err != nil
}

// magic is a kind of file that is known by the bytes at an offset.
type magic struct {
	name   string
	offset int64
	bytes  string
	line   string
	also   func(f *extract.File) bool // a further test where the bytes alone are too few; nil passes
}

func (m magic) at(f *extract.File) bool {
	end := m.offset + int64(len(m.bytes))
	if end <= int64(len(f.Head)) {
		return string(f.Head[m.offset:end]) == m.bytes && (m.also == nil || m.also(f))
	}
	if f.Size() < end || m.offset < extract.HeadSize {
		return false
	}
	b := make([]byte, len(m.bytes))
	n, _ := f.ReadAt(b, m.offset)
	return string(b[:n]) == m.bytes
}

// dosProgram wants the offset of a newer header, or a name: "MZ" may begin a text.
func dosProgram(f *extract.File) bool {
	if len(f.Head) < 64 {
		return false
	}
	at := int64(binary.LittleEndian.Uint32(f.Head[60:]))
	var b [2]byte
	n, _ := f.ReadAt(b[:], at)
	return n == 2 && (string(b[:]) == "PE" || string(b[:]) == "NE" || string(b[:]) == "LE" || string(b[:]) == "LX") || f.Ext() == ".exe" || f.Ext() == ".com"
}

// trueType wants a plausible number of tables and one with a known name.
func trueType(f *extract.File) bool {
	return len(f.Head) > 28 && f.Head[4] == 0 && f.Head[5] > 3 && f.Head[5] < 64 && bytes.Contains(f.Head[:min(len(f.Head), 1100)], []byte("glyf"))
}

// mpegAudio wants a second frame header where the first says that it ends. See ISO/IEC 11172-3, section 2.4.1.3.
func mpegAudio(f *extract.File) bool {
	if len(f.Head) < 4 {
		return false
	}
	rates := [16]int{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0}
	samples := [4]int{44100, 48000, 32000, 0}
	rate, sample := rates[f.Head[2]>>4], samples[f.Head[2]>>2&3]
	if rate == 0 || sample == 0 {
		return false
	}
	next := 144_000*rate/sample + int(f.Head[2]>>1&1)
	return len(f.Head) > next+1 && f.Head[next] == 0xFF && f.Head[next+1] == f.Head[1]
}

// notText wants a byte that no text has, for magics that are letters.
func notText(f *extract.File) bool {
	for _, c := range f.Head[:min(len(f.Head), 512)] {
		if c < 9 || c > 13 && c < 32 && c != 27 {
			return true
		}
	}
	return false
}

// javaClass wants a version that exists: programs for Macs begin alike.
func javaClass(f *extract.File) bool {
	return len(f.Head) > 8 && f.Head[6] == 0 && f.Head[7] >= 45
}
