package mail

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// bytes are those of a part, its transfer encoding undone.
func (m *message) bytes(e *entity) io.Reader {
	text := strings.HasPrefix(e.media, "text/")
	return transferred(io.NewSectionReader(m.file, e.start, e.end-e.start), e.encoding, text)
}

// decoded are the bytes of several parts, one after the other.
func (m *message) decoded(parts []*entity) io.Reader {
	var all []io.Reader
	for _, e := range parts {
		all = append(all, m.bytes(e), strings.NewReader("\n"))
	}
	return io.MultiReader(all...)
}

// text is a part's text.
func (m *message) text(e *entity) io.Reader {
	r := m.bytes(e)
	if m.cr {
		r = crReader{r}
	}
	return charset.NewReader(r, e.charset)
}

// body writes the plain texts, one after the other, and then reads the files that are uuencoded in them.
func (m *message) body() error {
	if len(m.texts) == 0 {
		return nil
	}
	p := m.w.Part(extract.Body, "")
	p.Lines()
	t := &prose{part: p}
	var withFiles []*entity
	for i, e := range m.texts {
		if i > 0 {
			if err := p.WriteString("\n"); err != nil {
				return err
			}
		}
		files := t.files
		if err := t.copy(m.text(e), e); err != nil {
			return err
		}
		if t.files > files {
			withFiles = append(withFiles, e)
		}
	}
	if t.encrypted {
		m.w.Unread("", extract.Encrypted, "a text in it is encrypted")
	}
	for _, e := range withFiles {
		err := uuFiles(m.text(e), func(name string, r io.Reader) error {
			return m.w.UnpackMember(tidy(name), r, e.end-e.start, extract.Hint{Name: name})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// hiddenHTML reports whether a text that is called plain is a web page.
func (m *message) hiddenHTML(e *entity) bool {
	head := make([]byte, 256)
	n, _ := io.ReadFull(m.bytes(e), head)
	start := strings.ToLower(string(bytes.TrimLeft(head[:n], "\xEF\xBB\xBF \t\r\n")))
	return strings.HasPrefix(start, "<html") || strings.HasPrefix(start, "<!doctype html")
}

// foreign marks the errors of the file beneath, so that they are not taken for damage.
type foreign struct{ io.ReaderAt }

func (f foreign) ReadAt(b []byte, off int64) (int, error) {
	n, err := f.ReaderAt.ReadAt(b, off)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%w: %w", extract.ErrUnreadable, err)
	}
	return n, err
}

// crReader turns '\r' into '\n'.
type crReader struct{ io.Reader }

func (c crReader) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	for i, x := range b[:n] {
		if x == '\r' {
			b[i] = '\n'
		}
	}
	return n, err
}
