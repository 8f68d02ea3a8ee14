package mail

import (
	"bytes"
	"strings"
)

// known are header names that begin real mails; three different ones, a sender or a route among them, make a mail.
var known = map[string]bool{
	"from": true, "to": true, "cc": true, "subject": true, "date": true, "message-id": true, "mime-version": true, "received": true,
	"return-path": true, "delivered-to": true, "reply-to": true, "sender": true, "content-type": true, "x-mailer": true, "in-reply-to": true,
	"references": true, "dkim-signature": true, "arc-seal": true, "authentication-results": true, "x-received": true, "thread-topic": true,
	"x-gmail-labels": true, "x-mozilla-status": true, "user-agent": true, "importance": true, "x-priority": true, "thread-index": true,
}

// startsLikeMail reports whether head begins with the headers of a mail.
func startsLikeMail(head []byte) bool {
	head = bytes.TrimPrefix(head, byteOrderMark)
	seen := map[string]bool{}
	first := true
	for len(head) > 0 {
		line, rest, whole := bytes.Cut(head, newline)
		head = rest
		line = bytes.TrimRight(line, "\r")
		if first && (bytes.HasPrefix(line, envelopeFrom) || bytes.HasPrefix(line, []byte(">From "))) {
			first = false
			continue
		}
		if len(line) == 0 || !whole {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if first {
				return false
			}
			continue
		}
		first = false
		n := nameLength(line)
		if n == 0 {
			return false
		}
		if name := strings.ToLower(string(line[:n])); known[name] {
			seen[name] = true
		}
	}
	route := seen["received"] || seen["return-path"] || seen["delivered-to"] || seen["message-id"] || seen["mime-version"]
	return len(seen) >= 3 && (route || seen["from"] && (seen["date"] || seen["to"]))
}

// isText reports whether head could be a mail: a NUL or two are noise, many are another format.
func isText(head []byte) bool { return bytes.Count(head, []byte{0})*100 <= len(head) }

var (
	newline       = []byte("\n")
	envelopeFrom  = []byte("From ")
	byteOrderMark = []byte("\xEF\xBB\xBF")
)
