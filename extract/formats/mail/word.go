package mail

import (
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// decodeWords decodes the encoded words of a header value (RFC 2047: "=?utf-8?Q?S=C3=B8ren?="). Words that follow each
// other in one character set are decoded as one, since many programs cut inside a character. Words in quotes, words with
// blanks inside and words without an end are decoded too; anything else is taken as it stands, in UTF-8 or windows-1252.
func decodeWords(s string) string {
	if !strings.Contains(s, "=?") {
		return tidy(charset.String([]byte(s), ""))
	}
	var out strings.Builder
	var raw []byte // bytes of the words gathered, not yet in a character set
	set := ""
	open := true // an end mark may still follow
	flush := func() {
		out.WriteString(charset.String(raw, set))
		raw = raw[:0]
	}
	for len(s) > 0 {
		i := strings.Index(s, "=?")
		if i < 0 {
			break
		}
		word, label, text, b64 := "", "", "", false
		if open {
			word, label, text, b64, open = firstWord(s[i:])
		}
		gap := s[:i]
		if word == "" {
			gap = s[:i+2]
		}
		if len(raw) == 0 || strings.Trim(gap, " \t") != "" || word == "" {
			flush()
			out.WriteString(charset.String([]byte(gap), ""))
		}
		if word == "" {
			s = s[i+2:]
			continue
		}
		if !strings.EqualFold(label, set) {
			flush()
			set = label
		}
		if b64 {
			raw = append(raw, looseBase64(text)...)
		} else {
			raw = append(raw, qText(text)...)
		}
		s = s[i+len(word):]
	}
	flush()
	out.WriteString(charset.String([]byte(s), ""))
	return tidy(out.String())
}

// firstWord takes apart the encoded word that s may start with. more is false when s holds no end mark at all, so that a
// value full of beginnings stays linear.
func firstWord(s string) (word, label, text string, base64, more bool) {
	label, rest, ok := strings.Cut(s[2:min(len(s), 80)], "?")
	if !ok || strings.ContainsAny(label, " \t\"<>") || len(rest) < 2 || rest[1] != '?' {
		return "", "", "", false, true
	}
	switch rest[0] {
	case 'b', 'B':
		base64 = true
	case 'q', 'Q':
	default:
		return "", "", "", false, true
	}
	start := 2 + len(label) + 3
	for from := start; ; {
		i := strings.Index(s[from:], "?=")
		if i < 0 {
			end := strings.IndexAny(s[start:], " \t")
			if end < 0 {
				end = len(s) - start
			}
			return s[:start+end], label, s[start : start+end], base64, false
		}
		end := from + i
		if after := s[end+2:]; !base64 && len(after) >= 2 && isHex(after[0]) && isHex(after[1]) {
			from = end + 2 // "?=C3": a question mark that should have been encoded
			continue
		}
		return s[:end+2], label, s[start:end], base64, true
	}
}

// qText decodes the Q encoding (RFC 2047, section 4.2).
func qText(s string) []byte {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '_':
			out = append(out, ' ')
		case c == '=' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			out = append(out, unhex(s[i+1])<<4|unhex(s[i+2]))
			i += 2
		default:
			out = append(out, c)
		}
	}
	return out
}

// tidy makes one line of a header value.
func tidy(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r == 0x2028 {
			return ' '
		}
		return r
	}, s))
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' || c >= 'a' && c <= 'f'
}

func unhex(c byte) byte {
	switch {
	case c <= '9':
		return c - '0'
	case c <= 'F':
		return c - 'A' + 10
	}
	return c - 'a' + 10
}
