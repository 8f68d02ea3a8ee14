package mail

import (
	"bytes"
	"crypto/sha256"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// member hands one part back to extract.
func (m *message) member(x member) error {
	e := x.e
	hint := extract.Hint{Name: x.name, MIME: e.media, Charset: e.charset}
	size := e.end - e.start
	switch {
	case m.isEncrypted(e):
		m.w.Unread(x.name, extract.Encrypted, "an encrypted file")
		return nil
	case e.media == "text/calendar" && m.isDouble(e):
		return nil
	case e.media == "application/ms-tnef" || e.media == "application/vnd.ms-tnef":
		if len(m.texts) > 0 {
			// Exchange writes the body twice: here, and in formatted form inside.
			hint.MIME += "; body=outside"
		}
	case isUU(e.encoding):
		return uuFiles(io.NewSectionReader(m.file, e.start, size), func(name string, r io.Reader) error {
			if e.name == "" {
				hint.Name = name
			}
			return m.w.UnpackMember(hint.Name, r, size, hint)
		})
	}
	if plainTransfer(e.encoding) {
		return m.w.Member(x.name, section{io.NewSectionReader(m.file, e.start, size)}, hint)
	}
	return m.w.UnpackMember(x.name, m.bytes(e), size, hint)
}

func isUU(encoding string) bool {
	return encoding == "x-uuencode" || encoding == "uuencode" || encoding == "x-uue"
}

// isEncrypted recognizes OpenPGP files and rights-protected Outlook messages; nothing can look into them. Envelopes of
// S/MIME have a format of their own.
func (m *message) isEncrypted(e *entity) bool {
	name := strings.ToLower(e.name)
	if strings.HasPrefix(name, "message") && strings.HasSuffix(name, ".rpmsg") || strings.HasSuffix(name, ".pgp") || strings.HasSuffix(name, ".gpg") {
		return true
	}
	if !strings.HasSuffix(name, ".asc") {
		return false
	}
	head := make([]byte, 512)
	n, _ := io.ReadFull(m.bytes(e), head)
	return bytes.Contains(head[:n], []byte("-----BEGIN PGP MESSAGE-----"))
}

// isDouble reports whether the same calendar was read already: invitations hold it as a version of the text and as an
// attachment.
func (m *message) isDouble(e *entity) bool {
	sum := sha256.New()
	n, err := io.Copy(sum, io.LimitReader(m.bytes(e), maxCompared))
	if err != nil || n == maxCompared {
		return false
	}
	key := [32]byte(sum.Sum(nil))
	if m.seen == nil {
		m.seen = map[[32]byte]bool{}
	}
	double := m.seen[key]
	m.seen[key] = true
	return double
}

// notMIME is what programs write before the parts for readers that know no MIME.
const notMIME = "mime"

// outside writes the texts that stand before the first and after the last boundary: mailing lists and archives put some
// there, and programs do not show them.
func (m *message) outside() error {
	var p *extract.Part
	for _, around := range m.around {
		r := io.NewSectionReader(m.file, around[0], around[1]-around[0])
		head := make([]byte, 400)
		n, _ := io.ReadFull(r, head)
		text := strings.TrimSpace(string(head[:n]))
		if text == "" && n < len(head) || n < len(head) && strings.Contains(strings.ToLower(text), notMIME) {
			continue
		}
		if p == nil {
			p = m.w.Part(extract.Hidden, "outside the parts")
		}
		r.Seek(0, io.SeekStart)
		t := &prose{part: p}
		if err := t.copy(charset.NewReader(r, ""), &entity{start: around[0], end: around[1]}); err != nil {
			return err
		}
	}
	return nil
}
