package extract

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads one kind of file. Implementations hold no state and may be called from several goroutines.
type Format interface {
	// Name is the short name shown to people: "docx".
	Name() string
	// Match reports whether the file is of this kind. It looks at f.Head first and at the name where bytes cannot tell.
	Match(f *File) bool
	// Read hands the file's parts to w. The error is about the file as a whole; trouble with a part goes to [Writer.Unread].
	// It returns as soon as a method of w returns an error, with that error.
	Read(ctx context.Context, f *File, w *Writer) error
}

// File is the content that a [Format] reads.
type File struct {
	Content
	Hint
	Head []byte // the first bytes, up to [HeadSize]

	textual int8 // 0 not asked yet, 1 text, -1 none
}

// HeadSize is how many bytes of a file [Format.Match] gets to see, in bytes.
const HeadSize = 8192

// Textual reports whether the first bytes look like text in some character set; every text format asks, once is enough.
func (f *File) Textual() bool {
	if f.textual == 0 {
		f.textual = -1
		if charset.Text(f.Head) {
			f.textual = 1
		}
	}
	return f.textual > 0
}

// Ext is the lower-case extension of the file's name with its dot, or "".
func (f *File) Ext() string {
	i := strings.LastIndexByte(f.Name, '.')
	if i < 0 || len(f.Name)-i > 16 {
		return ""
	}
	return strings.ToLower(f.Name[i:])
}

// Reader reads the bytes from the start.
func (f *File) Reader() *io.SectionReader { return io.NewSectionReader(f.Content, 0, f.Size()) }

// Bytes reads the whole content, at most max bytes of it; longer content is [ErrTooLarge].
func (f *File) Bytes(max int64) ([]byte, error) {
	if f.Size() > max {
		return nil, fmt.Errorf("%w: %d bytes, at most %d are read", ErrTooLarge, f.Size(), max)
	}
	b := make([]byte, f.Size())
	n, err := f.ReadAt(b, 0)
	if int64(n) == f.Size() {
		return b, nil
	}
	if err == nil || err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return b[:n], fmt.Errorf("%w: %v", ErrUnreadable, err)
}
