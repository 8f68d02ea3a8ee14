package html

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// maxAside is how much of comments, of properties and of JSON is kept, in bytes each.
const maxAside = 4 << 20

// aside is what a page holds beside its text.
type aside struct {
	properties, comments bytes.Buffer
	scripts              [][]byte
	size                 int // of scripts
	over                 bool
}

func (a *aside) fits(have, add int) bool {
	if have+add > maxAside {
		a.over = true
		return false
	}
	return true
}

func (a *aside) property(name string, value []byte) {
	value = bytes.TrimSpace(value)
	if len(value) > 0 && a.fits(a.properties.Len(), len(name)+len(value)) {
		fmt.Fprintf(&a.properties, "%s: %s\n", strings.ToValidUTF8(name, "\uFFFD"), value)
	}
}

// comment keeps a comment. What is commented out is read without its tags.
func (a *aside) comment(b []byte) {
	b = bytes.TrimSpace(b)
	if bytes.HasPrefix(b, []byte("[if")) || bytes.HasPrefix(b, []byte("<![endif]")) || bytes.HasPrefix(b, []byte("?xml")) || bytes.HasPrefix(b, []byte("[CDATA[")) && len(b) < 8 {
		return
	}
	if b = bytes.TrimSpace(withoutTags(b)); len(b) > 0 && a.fits(a.comments.Len(), len(b)) {
		a.comments.Write(b)
		a.comments.WriteByte('\n')
	}
}

func (a *aside) script(b []byte) {
	if len(bytes.TrimSpace(b)) > 0 && a.fits(a.size, len(b)) {
		a.size += len(b)
		a.scripts = append(a.scripts, bytes.Clone(b))
	}
}

// write hands everything on. An error means that reading must stop.
func (a *aside) write(w *extract.Writer) error {
	if a.over {
		w.Unread("", extract.Limit, "more comments, properties or data of scripts than are kept")
	}
	for _, x := range []struct {
		kind extract.Kind
		name string
		text *bytes.Buffer
	}{{extract.Metadata, "properties", &a.properties}, {extract.Note, "comments", &a.comments}} {
		if x.text.Len() > 0 {
			if err := w.Part(x.kind, x.name).WriteString(x.text.String()); err != nil {
				return err
			}
		}
	}
	for i, s := range a.scripts {
		name := fmt.Sprintf("script %d.json", i+1)
		if err := w.Member(name, extract.Memory(s), extract.Hint{Name: name, MIME: "application/json", Charset: "utf-8"}); err != nil {
			return err
		}
	}
	return nil
}

// withoutTags replaces what looks like a tag by a space.
func withoutTags(b []byte) []byte {
	if bytes.IndexByte(b, '<') < 0 {
		return b
	}
	out := make([]byte, 0, len(b))
	for {
		i := bytes.IndexByte(b, '<')
		if i < 0 || i+1 == len(b) {
			return append(out, b...)
		}
		c := b[i+1]
		end := -1
		if c == '/' || c == '!' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			end = bytes.IndexByte(b[i:min(len(b), i+4096)], '>')
		}
		if end < 0 {
			out, b = append(out, b[:i+1]...), b[i+1:]
			continue
		}
		out, b = append(append(out, b[:i]...), ' '), b[i+end+1:]
	}
}
