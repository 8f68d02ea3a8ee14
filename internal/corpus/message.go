package corpus

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"strings"
)

// message is a mail (RFC 5322, RFC 2045): a text, the same as HTML when asked, and attachments.
type message struct {
	from, to, subject, body string
	html                    bool
	attached                []attachment
}

type attachment struct {
	name, mime string
	make       func(m *maker) []byte
}

func (x message) in(path string) recipe {
	return recipe{path, func(m *maker) []byte { return x.make(m) }}
}

func (x message) make(m *maker) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "From: %s\r\nTo: %s\r\nSubject: %s\r\nDate: Thu, 30 Nov 2023 12:00:00 +0100\r\nMessage-ID: <20231130.%d@nordlysteknik.example.com>\r\nMIME-Version: 1.0\r\n",
		m.text(x.from), m.text(x.to), mime.QEncoding.Encode("utf-8", m.text(x.subject)), len(x.body))
	body := m.text(x.body)
	if len(x.attached) == 0 && !x.html {
		part(&b, "text/plain; charset=utf-8", "", body)
		return b.Bytes()
	}
	b.WriteString("Content-Type: multipart/mixed; boundary=\"=_nordlys\"\r\n\r\n--=_nordlys\r\n")
	if x.html {
		part(&b, "text/html; charset=utf-8", "", "<html><body><p>"+strings.ReplaceAll(xmlEscape.Replace(body), "\n", "</p>\n<p>")+"</p></body></html>")
	} else {
		part(&b, "text/plain; charset=iso-8859-1", "", string(cp1252(body)))
	}
	for _, a := range x.attached {
		b.WriteString("\r\n--=_nordlys\r\nContent-Type: " + a.mime + "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"" + mime.QEncoding.Encode("utf-8", a.name) + "\"\r\n\r\n")
		code := base64.StdEncoding.EncodeToString(a.make(m))
		for len(code) > 76 {
			b.WriteString(code[:76] + "\r\n")
			code = code[76:]
		}
		b.WriteString(code + "\r\n")
	}
	b.WriteString("\r\n--=_nordlys--\r\n")
	return b.Bytes()
}

func part(b *bytes.Buffer, mime, disposition, body string) {
	b.WriteString("Content-Type: " + mime + "\r\nContent-Transfer-Encoding: quoted-printable\r\n" + disposition + "\r\n")
	w := quotedprintable.NewWriter(b)
	w.Write([]byte(body))
	w.Close()
	b.WriteString("\r\n")
}

// mbox is a mailbox (RFC 4155).
func mbox(path string, messages ...message) recipe {
	return recipe{path, func(m *maker) []byte {
		var b bytes.Buffer
		for _, x := range messages {
			mail := strings.ReplaceAll(string(x.make(m)), "\r\n", "\n")
			b.WriteString("From nobody Thu Nov 30 12:00:00 2023\n" + strings.ReplaceAll(mail, "\nFrom ", "\n>From ") + "\n")
		}
		return b.Bytes()
	}}
}
