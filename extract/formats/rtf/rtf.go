// Package rtf reads Rich Text Format: text in the code page of its font, headers, notes, deleted text, properties, and
// the files and pictures that it holds as hexadecimal digits.
//
// The one idea: RTF is a stream of groups and control words, and a reader must know only the words that say where text
// goes. A group that starts with a word it does not know and a star is left out; a word it does not know means nothing.
//
//	extract.Read(ctx, content, extract.Hint{Name: "brev.rtf"}, []extract.Format{rtf.Format{}}, limits, emit)
//
// It promises to read in one pass, with memory bounded by the text beside the body and by one embedded file, however
// deep the groups go. See the Rich Text Format Specification 1.9.1.
package rtf

import (
	"bufio"
	"bytes"
	"context"
	"io"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/aside"
)

// Format is Rich Text Format.
type Format struct{}

func (Format) Name() string { return "rtf" }

// Match wants "{\rtf", which some programs put behind white space or a byte order mark.
func (Format) Match(f *extract.File) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(f.Head, []byte("\xef\xbb\xbf")), " \t\r\n\x00")
	return bytes.HasPrefix(head, []byte(`{\rtf`)) || bytes.HasPrefix(head, []byte(`{\urtf`))
}

func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	r := &reader{
		in: bufio.NewReaderSize(f.Reader(), 64<<10), w: w, texts: aside.New(w.Limits()), body: w.Part(extract.Body, ""),
		fonts: map[int]int{}, group: group{codePage: 1252, skipAfterU: 1}, defaultPage: 1252,
	}
	err := r.read()
	if err == nil {
		r.flush()
		r.endParagraph()
		err = r.stop
	}
	if err != nil && err != io.EOF {
		return err
	}
	if err := r.texts.Write(w); err != nil {
		return err
	}
	for _, m := range r.members {
		if err := r.writeMember(m); err != nil {
			return err
		}
	}
	if r.unclosed {
		w.Unread("", extract.Damaged, "the document ends early")
	}
	return w.Stopped()
}
