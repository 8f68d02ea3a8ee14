package mail

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// main are the headers that people write and read; they are always shown.
var main = map[string]bool{"from": true, "to": true, "cc": true, "bcc": true, "subject": true, "date": true}

// machine are headers that programs write for programs: routes, signatures, identifiers. Their digits and host names are
// nobody's. Names ending in "-" stand for all that begin so.
var machine = []string{
	"received", "message-id", "references", "in-reply-to", "mime-version", "content-", "dkim-", "domainkey-", "arc-", "authentication-results",
	"list-", "user-agent", "precedence", "auto-submitted", "importance", "priority", "sensitivity", "lines", "status", "thread-", "received-spf",
	"autocrypt", "feedback-id", "bimi-", "tls-", "face", "cancel-lock", "path", "xref", "nntp-", "msip_labels", "accept-language", "expires",
	"x-face", "x-mailman-", "x-spam-", "x-virus-", "x-ms-exchange-", "x-microsoft-", "x-google-", "x-gm-", "x-received", "x-mailer", "x-msmail-",
	"x-mimeole", "x-uid", "x-keywords", "x-priority", "x-forefront-", "x-proofpoint-", "x-barracuda-", "x-account-key", "x-uidl", "x-mozilla-",
	"x-sg-", "x-ses-", "x-mailgun-", "x-mc-", "x-campaign", "x-feedback-id", "x-report-abuse", "x-abuse-", "x-complaints-to", "x-beenthere", "x-csa-", "x-hm-", "x-universally-unique-identifier", "x-attachments",
}

func isMachine(name string) bool {
	for _, m := range machine {
		if name == m || m[len(m)-1] == '-' && strings.HasPrefix(name, m) {
			return true
		}
	}
	return strings.HasSuffix(name, "-id") || strings.HasSuffix(name, "message-id")
}

// writeFields writes the headers that matter, a line each, and the names of attachments. A header that only repeats
// addresses seen before it, as Return-Path does, is left out: it would count them again.
func writeFields(w *extract.Writer, fields []field, members []member) error {
	p := w.Part(extract.Metadata, "headers")
	seen := map[string]bool{}
	put := func(name, value string) error {
		p.At(name)
		return p.WriteString(name + ": " + value + "\n")
	}
	for _, first := range []bool{true, false} {
		for _, f := range fields {
			name := strings.ToLower(f.name)
			if main[name] != first || f.value == "" {
				continue
			}
			value := decodeWords(f.value)
			fresh := noteAddresses(value, seen)
			if !first && !matters(name, value, fresh) {
				continue
			}
			if err := put(f.name, value); err != nil {
				return err
			}
		}
	}
	for _, m := range members {
		if m.e.name != "" {
			if err := put("Attachment", tidy(m.e.name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// matters reports whether a header says something to be searched. fresh tells how many addresses it adds.
func matters(name, value string, fresh int) bool {
	if isMachine(name) {
		return false
	}
	if strings.Contains(value, "@") {
		return fresh > 0 && !(name == "return-path" && isBounce(value))
	}
	if strings.HasPrefix(name, "x-") {
		return name == "x-originating-ip" || name == "x-sender-ip" || name == "x-client-ip"
	}
	token := !strings.ContainsAny(value, " \t") && len(value) > 20
	return !token
}

// isBounce recognizes an address made for one delivery, as lists and senders of bulk mail use: nobody's.
func isBounce(address string) bool {
	return strings.Contains(address, "=") || strings.Contains(strings.ToLower(address), "bounce")
}

// noteAddresses adds the mail addresses in a value to seen and counts the new ones.
func noteAddresses(value string, seen map[string]bool) (fresh int) {
	for {
		at := strings.IndexByte(value, '@')
		if at < 0 {
			return fresh
		}
		start := strings.LastIndexFunc(value[:at], outsideAddress) + 1
		end := strings.IndexFunc(value[at+1:], outsideAddress)
		if end < 0 {
			end = len(value) - at - 1
		}
		end += at + 1
		address := strings.ToLower(value[start:end])
		if start < at && strings.Contains(address[at-start:], ".") && len(address) < 400 && !seen[address] {
			seen[address] = true
			fresh++
		}
		value = value[end:]
	}
}

func outsideAddress(r rune) bool {
	return r <= ' ' || strings.ContainsRune("<>,;:\"()[]@", r)
}

// extensions name parts that have no file name.
var extensions = map[string]string{
	"text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/vcard": ".vcf", "text/x-vcard": ".vcf", "text/directory": ".vcf",
	"text/csv": ".csv", "text/xml": ".xml", "application/xml": ".xml", "text/rtf": ".rtf", "application/rtf": ".rtf", "application/json": ".json",
	"application/pdf": ".pdf", "application/zip": ".zip", "application/msword": ".doc", "application/vnd.ms-excel": ".xls",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document":   ".docx",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":         ".xlsx",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
	"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/tiff": ".tif", "image/bmp": ".bmp", "image/heic": ".heic",
	"message/rfc822": ".eml", "message/global": ".eml", "application/ms-tnef": ".dat", "application/vnd.ms-tnef": ".dat",
	"application/pkcs7-mime": ".p7m", "application/x-pkcs7-mime": ".p7m",
}

// label is the name of a member without a file name; n counts the parts of the message from 1.
func label(e *entity, n int) string {
	switch e.media {
	case "text/html":
		return "body.html"
	case "text/calendar":
		return "calendar.ics"
	case "message/rfc822", "message/global":
		return "message.eml"
	}
	return fmt.Sprintf("part %d%s", n, extensions[e.media])
}
