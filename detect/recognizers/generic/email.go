// Package generic holds the recognizers of values that belong to no single country.
package generic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// Email finds mail addresses around an at sign.
//
// Source: RFC 5321 section 4.1.2 and RFC 6531 (letters outside ASCII); the quoted local part of RFC 5322 is taken without
// spaces. Every domain with a last label of two letters or more counts, so that an address under a new domain is not
// missed. Message identifiers and the user of a repository address have the same form: what stands around them speaks
// against them.
func Email() detect.Recognizer { return email{} }

type email struct{}

func (email) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.Email,
		Signs:  []string{"@"},
		Labels: []string{"mail", "email*", "e mail*", "epost*", "e post*", "mailadresse*", "kontakt", "contact", "correo*", "courriel*", "posta elettronica", "sähköposti*", "adres mailowy", "mailto"},
	}
}

// Lengths of RFC 5321 section 4.5.3.1, in bytes.
const (
	longestLocal  = 64
	longestDomain = 255
)

func (email) Judge(t *detect.Token, j *detect.Judgement) {
	if !besideAt(t.Before(1), true) || !besideAt(t.After(1), false) {
		j.Drop()
		return
	}
	start, quoted := localStart(t.Text, t.Start)
	end, lastLabel := domainEnd(t.Text, t.End)
	if start == t.Start || end == t.End || lastLabel == "" {
		j.Drop()
		return
	}
	j.Span(start, end)
	local, domain := t.Text[start:t.Start], t.Text[t.End:end]
	if quoted {
		j.Add(detect.Unusual)
	}
	if strings.ContainsFunc(lastLabel, unicode.IsDigit) && !strings.HasPrefix(lastLabel, "xn--") {
		j.Drop()
		return
	}
	before := t.Text[max(0, start-160):start]
	switch {
	case messageID(before, t.Text[end:min(len(t.Text), end+1)]) && len(local) > 8:
		j.Add(detect.Plain)
	case repository(t.Text[end:]) && (local == "git" || local == "hg" || local == "svn"):
		j.Add(detect.Plain)
	case inAuthority(t.Text, start):
		j.Add(detect.Plain) // "https://user:password@host.dk/"
	case strings.HasSuffix(lastLabel, "png") || lastLabel == "jpg" || lastLabel == "jpeg" || lastLabel == "svg" || lastLabel == "webp" || lastLabel == "gif":
		j.Add(detect.Plain) // "logo@2x.png"
	}
	if known(domain) {
		j.Add(detect.Range)
	}
}

// besideAt reports whether a byte, if there is one, may stand at an at sign: at the end of a local part or the begin of a
// domain.
func besideAt(s string, local bool) bool {
	return s != "" && (isAlnum(s[0]) || s[0] >= utf8.RuneSelf || local && (s[0] == '"' || localByte(s[0])))
}

// localStart returns where the local part before the at sign begins.
func localStart(s string, at int) (start int, quoted bool) {
	p := at
	if p > 0 && s[p-1] == '"' {
		for q := p - 2; q >= 0 && at-q <= longestLocal && s[q] != '\n'; q-- {
			if s[q] == '"' {
				return q, true
			}
		}
		return at, false
	}
	for p > 0 && at-p < longestLocal {
		c := s[p-1]
		if c < utf8.RuneSelf {
			if !localByte(c) {
				break
			}
			p--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(s[:p])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			break
		}
		p -= n
	}
	// What cannot begin a local part, or rather belongs to the text around it.
	for p < at && strings.IndexByte(".'-/=*#&!?+|~^`{}%$", s[p]) >= 0 {
		p++
	}
	if p < at && s[at-1] == '.' {
		return at, false
	}
	// A field name run into the address: "mail=kim@firma.dk".
	if i := strings.LastIndexAny(s[p:at], "=/|&?"); i >= 0 {
		p += i + 1
	}
	return p, false
}

func localByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(".!#$%&'*+-/=?^_`{|}~", c) >= 0
}

// domainEnd returns where the domain behind the at sign ends, and its last label, lower case; "" if there is no domain.
func domainEnd(s string, p int) (end int, last string) {
	from, labelStart, dots := p, p, 0
	end = p
	for p < len(s) && p-from < longestDomain {
		c := s[p]
		switch {
		case c == '.':
			if p == labelStart {
				return end, lastOf(s, from, end, dots)
			}
			dots++
			p++
			labelStart = p
			continue
		case c == '-':
			if p == labelStart {
				return end, lastOf(s, from, end, dots)
			}
			p++
			continue
		case c < utf8.RuneSelf:
			if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
				return end, lastOf(s, from, end, dots)
			}
			p++
		default:
			r, n := utf8.DecodeRuneInString(s[p:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
				return end, lastOf(s, from, end, dots)
			}
			p += n
		}
		end = p
	}
	return end, lastOf(s, from, end, dots)
}

// lastOf is the last label of the domain in s between from and end, or "" if it has but one or a last one too short.
func lastOf(s string, from, end, dots int) string {
	domain := s[from:end]
	i := strings.LastIndexByte(domain, '.')
	if i <= 0 || len(domain)-i-1 < 2 || len(domain)-i-1 > 63 {
		return ""
	}
	return strings.ToLower(domain[i+1:])
}

// messageID reports whether the text before an address ends like that of a mail's identifier: "Message-ID: <".
func messageID(before, after string) bool {
	if after != ">" || !strings.HasSuffix(before, "<") {
		return false
	}
	line := before[strings.LastIndexByte(before, '\n')+1:]
	for _, field := range []string{"message-id", "references", "in-reply-to", "content-id"} {
		if len(line) >= len(field) && strings.EqualFold(line[:len(field)], field) {
			return true
		}
	}
	return false
}

// inAuthority reports whether p stands between "scheme://" and the next slash: there an at sign parts a user from a host.
func inAuthority(s string, p int) bool {
	for q := p; q > 3 && p-q < 160 && s[q-1] > ' ' && s[q-1] != '"' && s[q-1] != ','; q-- {
		if s[q-1] == '/' {
			return s[q-2] == '/' && s[q-3] == ':'
		}
	}
	return false
}

// repository reports whether an address goes on like that of a repository: "git@host:path".
func repository(after string) bool {
	return len(after) > 1 && (after[0] == ':' || after[0] == '/') && after[1] > ' '
}

// known reports whether the domain ends in one of the most usual top-level domains.
func known(domain string) bool {
	i := strings.LastIndexByte(domain, '.')
	switch strings.ToLower(domain[i+1:]) {
	case "dk", "com", "org", "net", "de", "se", "no", "fi", "is", "fr", "es", "it", "nl", "be", "pl", "pt", "at", "ch", "eu", "uk", "ie", "cz", "sk", "hu", "ro", "bg", "gr", "hr", "si", "ee", "lv", "lt", "lu", "mt", "cy", "io", "info", "edu", "gov", "example":
		return true
	}
	return false
}
