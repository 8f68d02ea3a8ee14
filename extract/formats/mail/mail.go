// Package mail reads internet mail: single messages (.eml, Maildir files), mailboxes (.mbox), Apple's .emlx, web archives
// (.mhtml) and S/MIME envelopes (.p7m).
//
// The one idea: a message is a map over its file. One pass over the bytes finds headers and boundaries and keeps offsets
// only (RFC 5322, RFC 2045 to 2049, RFC 2231); bodies are then decoded as streams and attachments are handed back to
// extract under their names. So memory does not grow with the message, and every rule is read as loosely as the mails of
// the last thirty years need: a missing boundary, a wrong charset or broken base64 costs a few characters, not the mail.
//
//	formats := []extract.Format{mail.Mbox{}, mail.EMLX{}, mail.MHTML{}, mail.EML{}, mail.SMIME{}}
//
// A message becomes a part "headers" with lines such as "From: Name <mail>", a body with its plain text, and members. A
// text that is sent twice, plain and as HTML, is read once: twice would count every finding double. The package promises
// time linear in the size and that what is encrypted, cut or too deep is said.
package mail

import (
	"context"

	"github.com/datamapper/datamapper/extract"
)

// EML reads one message.
type EML struct{}

// Name implements [extract.Format].
func (EML) Name() string { return "eml" }

// Match takes files that are called mail, and text that begins with the headers of one.
func (EML) Match(f *extract.File) bool {
	switch f.Ext() {
	case ".eml", ".mail", ".nws", ".mime", ".mim":
		return isText(f.Head)
	}
	if mediaOf(f.MIME) == "message/rfc822" {
		return isText(f.Head)
	}
	return startsLikeMail(f.Head)
}

// Read implements [extract.Format].
func (EML) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	return readMessage(f, 0, f.Size(), w)
}

// MHTML reads a web page saved with its pictures in one file (RFC 2557). It is a mail in all but name.
type MHTML struct{}

// Name implements [extract.Format].
func (MHTML) Name() string { return "mhtml" }

// Match goes by the name: the bytes are those of a mail.
func (MHTML) Match(f *extract.File) bool {
	return (f.Ext() == ".mht" || f.Ext() == ".mhtml") && isText(f.Head)
}

// Read implements [extract.Format].
func (MHTML) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	return readMessage(f, 0, f.Size(), w)
}

// EMLX reads a message as Apple Mail keeps it: a line with the length of the message, the message, and a property list
// that repeats its headers.
type EMLX struct{}

// Name implements [extract.Format].
func (EMLX) Name() string { return "emlx" }

// Match implements [extract.Format].
func (EMLX) Match(f *extract.File) bool {
	n, length := emlxLength(f.Head)
	return n > 0 && length <= f.Size() && (f.Ext() == ".emlx" || startsLikeMail(f.Head[n:]))
}

// Read implements [extract.Format].
func (EMLX) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	n, length := emlxLength(f.Head)
	end := int64(n) + length
	if end > f.Size() {
		w.Unread("", extract.Damaged, "the message is cut short")
		end = f.Size()
	}
	return readMessage(f, int64(n), end, w)
}

// emlxLength reads the first line: its length in bytes with the line end, and the number that it states.
func emlxLength(head []byte) (line int, length int64) {
	for i, c := range head[:min(len(head), 16)] {
		switch {
		case c >= '0' && c <= '9':
			length = length*10 + int64(c-'0')
		case c == '\n' && i > 0:
			return i + 1, length
		case c != ' ' && c != '\r':
			return 0, 0
		}
	}
	return 0, 0
}
