// Package msg reads messages that Outlook saved: .msg and .oft files, which hold mails, contacts, appointments and tasks.
//
// The one idea: such a file is a tree of storages (compound file, [MS-CFB]), and every storage is an object with numbered
// properties ([MS-OXMSG]): the message, each recipient, each attachment, and a message inside an attachment again. One
// small table says which properties people wrote and what they are called; the rest is for programs.
//
//	formats := []extract.Format{msg.Format{}, msg.CompressedRTF{}}
//
// The part "headers" holds "key: value" lines, the body the plain text. Where there is none, the HTML is handed to its
// format, or the HTML that the compressed rich text was made of, or the rich text: the same text is never read twice. The
// package promises that a damaged file gives what it still holds, and that links in circles and streams that lie over each
// other cost no more than four times the size of the file.
package msg

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Format reads messages of Outlook.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "msg" }

// Match takes compound files whose directory, or whose name, says Outlook.
func (Format) Match(f *extract.File) bool {
	if !bytes.HasPrefix(f.Head, []byte(signature)) {
		return false
	}
	media, _, _ := strings.Cut(f.MIME, ";")
	if ext := f.Ext(); ext == ".msg" || ext == ".oft" || strings.EqualFold(strings.TrimSpace(media), "application/vnd.ms-outlook") {
		return true
	}
	if len(f.Head) < 512 {
		return false
	}
	sector := int64(1) << min(binary.LittleEndian.Uint16(f.Head[30:]), 16)
	directory := make([]byte, 4096)
	n, _ := f.ReadAt(directory, (int64(binary.LittleEndian.Uint32(f.Head[48:]))+1)*sector)
	return bytes.Contains(directory[:n], utf16Of("__properties_version1.0")) || bytes.Contains(directory[:n], utf16Of("__substg1.0_"))
}

func utf16Of(ascii string) []byte {
	out := make([]byte, 0, 2*len(ascii))
	for i := range len(ascii) {
		out = append(out, ascii[i], 0)
	}
	return out
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	c, err := openCompound(f, f.Size())
	if errors.Is(err, errNoCompound) {
		return salvage(f, w)
	}
	if err != nil {
		return fmt.Errorf("%w: %w", extract.ErrUnreadable, err)
	}
	seen := make([]bool, len(c.entries))
	m := &message{storage: c.readStorage(0, seen, headerTop, nil), w: w, seen: seen}
	if len(m.streams)+len(m.inside)+len(m.fixed) == 0 {
		return salvage(f, w)
	}
	if names, ok := m.inside["__nameid_version1.0"]; ok {
		m.named = c.readNames(names, seen)
	}
	if err := m.read(); err != nil {
		return err
	}
	if c.damaged && !m.hasBody {
		return salvage(f, w)
	}
	if c.damaged {
		return fmt.Errorf("%w: parts of the file are missing or linked wrongly", extract.ErrDamaged)
	}
	return nil
}

// Sizes of what precedes the fixed properties ([MS-OXMSG] 2.4.1).
const (
	headerTop      = 32
	headerEmbedded = 24
	headerOther    = 8
)

// message is a message being read.
type message struct {
	*storage
	w    *extract.Writer
	seen []bool
	// numbers of what has no name of its own
	messages, unnamed int
	hasBody           bool
}

func (m *message) read() error {
	if strings.Contains(strings.ToLower(m.text(0x001A)), ".rpmsg") {
		m.w.Unread("", extract.Encrypted, "the message is protected by rights management")
	}
	attachments := m.attachments()
	p := m.w.Part(extract.Metadata, "headers")
	for _, line := range m.headers(attachments) {
		label, _, _ := strings.Cut(line, ":")
		p.At(label)
		if err := p.WriteString(line + "\n"); err != nil {
			return err
		}
	}
	if err := m.body(); err != nil {
		return err
	}
	for _, a := range attachments {
		if err := m.attachment(a); err != nil {
			return err
		}
	}
	return nil
}

// body reads the text in the first form that holds any.
func (m *message) body() error {
	max := m.w.Limits().Text
	m.hasBody = true
	if text := m.longText(0x1000, max); text != "" {
		p := m.w.Part(extract.Body, "")
		p.Lines()
		return p.WriteString(strings.ReplaceAll(text, "\r\n", "\n") + "\n")
	}
	if e, ok := m.binary(0x1013); ok && e.size > 0 {
		hint := extract.Hint{Name: "body.html", MIME: "text/html", Charset: charsetOf(int(m.fixed[0x3FDE]))}
		return m.w.UnpackMember("body.html", m.c.open(e), 0, hint)
	}
	if html := m.longText(0x1013, max); html != "" {
		return m.w.Member("body.html", extract.Memory([]byte(html)), extract.Hint{Name: "body.html", MIME: "text/html", Charset: "utf-8"})
	}
	e, ok := m.binary(0x1009)
	if !ok || e.size == 0 {
		m.hasBody = false
		return nil
	}
	rtf, err := decompress(m.c.bytes(e, max), max)
	if err != nil {
		m.w.Unread("", extract.Damaged, "the formatted text is cut short")
	}
	if len(rtf) == 0 {
		return nil
	}
	return handOnRTF(rtf, m.w)
}

// charsetOf is the name of a code page for a web page, "" when its own declaration must tell.
func charsetOf(page int) string {
	switch {
	case page == 65001:
		return "utf-8"
	case page >= 1250 && page <= 1258:
		return fmt.Sprintf("windows-%d", page)
	case page >= 28591 && page <= 28605:
		return fmt.Sprintf("iso-8859-%d", page-28590)
	}
	return ""
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// salvage reads the runs of text in a file whose structure is lost, in both of the encodings that Outlook uses.
func salvage(f *extract.File, w *extract.Writer) error {
	p := w.Part(extract.Body, "")
	const window = 1 << 20
	for off := int64(0); off < f.Size(); off += window {
		b := make([]byte, min(window, f.Size()-off))
		n, _ := f.ReadAt(b, off)
		if n == 0 {
			break
		}
		for _, run := range textRuns(b[:n]) {
			if err := p.WriteString(run + "\n"); err != nil {
				return err
			}
		}
		if err := p.Full(); err != nil {
			return err
		}
	}
	return fmt.Errorf("%w: the structure of the file is lost; runs of text were read", extract.ErrDamaged)
}

// textRuns finds runs of at least 6 letters: UTF-16 of Latin text, or bytes of windows-1252.
func textRuns(b []byte) (runs []string) {
	const shortest = 6
	for i := 0; i < len(b); {
		wide := i
		for wide+1 < len(b) && b[wide+1] == 0 && printable(b[wide]) {
			wide += 2
		}
		narrow := i
		for narrow < len(b) && printable(b[narrow]) {
			narrow++
		}
		switch {
		case wide-i >= 2*shortest:
			runs = append(runs, charset.Decode(b[i:wide], charset.CodePage(1200)))
			i = wide
		case narrow-i >= shortest:
			runs = append(runs, charset.String(b[i:narrow], ""))
			i = narrow
		default:
			i = max(narrow, i+1)
		}
	}
	return runs
}

func printable(c byte) bool { return c >= ' ' && c < 0x7F || c >= 0xC0 || c == '\t' }
