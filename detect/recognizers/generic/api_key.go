package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// APIKey finds keys and tokens of programs: by the fixed prefixes of their issuers, and by the names of fields that hold
// random text.
//
// Source: RFC 6750 and RFC 7519 (bearer tokens, JSON web tokens); the formats that each issuer publishes (see vendors). A
// prefix with a body of its length and randomness is proof; a field name needs randomness beside it, which hashes have
// too, so fields that are named for a hash, a commit or an identifier are left out. What it misses: keys beside no name
// and without prefix, which look like any hash.
func APIKey() detect.Recognizer { return apiKey{} }

type apiKey struct{}

func (apiKey) Declare() detect.Declaration {
	anchors := make([]string, 0, len(vendors)+len(keyNames))
	for i := range vendors {
		anchors = append(anchors, vendors[i].anchor)
	}
	return detect.Declaration{
		Entity: entity.APIKey,
		// Tokens that no word begins: SendGrid (SG.), Telegram (number, colon), Twilio (SK), OpenAI's old form (sk-), Mailgun
		// (key-), Hugging Face (hf_), GitHub's body after a prefix that another word runs into.
		Shapes:  []string{"22X", "34X", "48X", "32X", "8", "9", "10"},
		Anchors: append(anchors, keyNames...),
	}
}

func (apiKey) Judge(t *detect.Token, j *detect.Judgement) {
	switch {
	case t.Kind == detect.Word && t.Shape < len(vendors):
		vendorKey(t, j, &vendors[t.Shape])
	case t.Kind == detect.Word:
		namedSecret(t, j)
	case t.Kind == detect.Number:
		telegram(t, j)
	default:
		shortPrefix(t, j)
	}
}

// vendorKey takes the key whose prefix was found.
func vendorKey(t *detect.Token, j *detect.Judgement, v *vendor) {
	s := t.Text
	start := t.Start
	if i := strings.IndexByte(v.prefix, v.anchorFirst()); i > 0 {
		start -= i // "sk_live_" is found at "live"
	}
	if start < 0 || start+len(v.prefix) > len(s) || s[start:start+len(v.prefix)] != v.prefix || start > 0 && (isAlnum(s[start-1]) || s[start-1] == '_') {
		j.Drop()
		return
	}
	end := start + len(v.prefix)
	body := end
	for end < len(s) && end-body <= v.most && (isAlnum(s[end]) || strings.IndexByte(v.extra, s[end]) >= 0) {
		end++
	}
	for end > body && strings.IndexByte("-_.=/", s[end-1]) >= 0 && v.exact() == 0 {
		end--
	}
	n := end - body
	if n < v.least || n > v.most || v.exact() == 0 && !mixedBody(s[body:end]) {
		j.Drop()
		return
	}
	j.Span(start, end)
	j.Add(detect.Prefix)
	switch l := lookAt(s[body:end]); {
	case l.distinct < 6 || strings.Contains(strings.ToLower(s[body:end]), "xxxx"):
		j.Add(detect.Plain)
	case strings.Contains(s[body:end], "EXAMPLE"):
		j.Add(detect.Example)
	}
}

// mixedBody reports whether a key's body is no word or name: letters and digits, or both cases.
func mixedBody(v string) bool {
	l := lookAt(v)
	return l.distinct >= 8 && (l.digit > 0 && l.lower+l.upper > 0 || l.upper > 2 && l.lower > 2)
}

// namedSecret takes the random text behind a name such as "api_key".
func namedSecret(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	f, ok := fieldAt(s, t.End)
	if !ok || f.end-f.start < 12 {
		j.Drop()
		return
	}
	if f.sep == ' ' || f.sep == 'w' {
		if s[f.start] == '=' || s[f.start] == '*' {
			j.Drop() // a comparison; a pointer to a type: "masterSecret *tls13.MasterSecret"
			return
		}
	}
	v := s[f.start:f.end]
	// "Authorization: Bearer x", "Authorization: Basic x"
	for _, scheme := range [...]string{"bearer", "basic", "token", "apikey", "api-key"} {
		if len(v) >= len(scheme) && equalFold(v[:len(scheme)], scheme) {
			j.Drop() // the scheme has an anchor of its own
			return
		}
	}
	if placeholder(v, f.quote != 0) || strings.IndexByte(v, ' ') >= 0 || !keyText(v) || uuid(v) && !equalFold(s[t.Start:min(len(s), t.Start+6)], "secret") || strings.HasPrefix(v, "sha") || strings.HasPrefix(v, "/") {
		j.Drop()
		return
	}
	if !random(v) || f.quote == 0 && memberName(v) {
		j.Drop()
		return
	}
	j.Span(f.start, f.end)
	j.Add(detect.Entropy)
	switch f.sep {
	case ' ', 'w':
	case '\n':
		j.Add(detect.Format)
	default:
		j.Add(detect.Keyword)
	}
	if notSecret(s, t.Start) {
		j.Add(detect.Plain)
	}
}

// notSecret reports whether the name that goes on before a label says that its value may be shown: "public_key",
// "csrf token", "next page token".
func notSecret(s string, p int) bool {
	from := p
	for from > 0 && p-from < 24 && (isAlnum(s[from-1]) || s[from-1] == '_' || s[from-1] == '-' || s[from-1] == ' ') {
		from--
	}
	before := strings.ToLower(s[from:p])
	for _, w := range [...]string{"public", "publishable", "csrf", "xsrf", "page", "continuation", "next", "cancel", "hash of", "sort", "partition", "primary", "foreign", "cache", "site"} {
		if strings.Contains(before, w) {
			return true
		}
	}
	return false
}

// memberName reports whether v is the name of a member in source code: "this.settings.key1".
func memberName(v string) bool {
	i := strings.IndexByte(v, '.')
	if i <= 0 || strings.HasPrefix(v, "eyJ") {
		return false
	}
	for k := range i {
		if !isLetter(v[k]) && v[k] != '_' {
			return false
		}
	}
	return true
}

// keyText reports whether v holds only what keys are written with.
func keyText(v string) bool {
	for i := 0; i < len(v); i++ {
		if !isAlnum(v[i]) && strings.IndexByte("-_.+/=~:!@#$%^&*", v[i]) < 0 {
			return false
		}
	}
	return true
}

func uuid(v string) bool {
	return len(v) == 36 && v[8] == '-' && v[13] == '-' && v[18] == '-' && v[23] == '-'
}

// telegram takes a bot's token: its number, a colon, and 35 characters.
func telegram(t *detect.Token, j *detect.Judgement) {
	s, p := t.Text, t.End
	if p+36 > len(s) || s[p] != ':' || s[p+1] != 'A' || t.End-t.Start != len(t.Digits) {
		j.Drop()
		return
	}
	end := p + 1
	for end < len(s) && (isAlnum(s[end]) || s[end] == '_' || s[end] == '-') {
		end++
	}
	if end-p != 36 || !random(s[p+1:end]) {
		j.Drop()
		return
	}
	j.Span(t.Start, end)
	j.Add(detect.Prefix)
}

// shortPrefix takes the keys whose prefix has less than three letters, by the run behind it.
func shortPrefix(t *detect.Token, j *detect.Judgement) {
	s, start := t.Text, t.Start
	v := t.Raw()
	end := t.End
	switch {
	case len(v) == 22 && start >= 3 && s[start-3:start] == "SG.":
		if end+44 > len(s) || s[end] != '.' {
			j.Drop()
			return
		}
		start -= 3
		for end++; end < len(s) && (isAlnum(s[end]) || s[end] == '-' || s[end] == '_'); {
			end++
		}
	case len(v) == 34 && v[:2] == "SK" && hexRun(v[2:]) == 32 && (start == 0 || !isAlnum(s[start-1])):
	case len(v) == 34 && start >= 3 && s[start-3:start] == "hf_":
		start -= 3
	case len(v) == 48 && start >= 3 && s[start-3:start] == "sk-":
		start -= 3
	case len(v) == 32 && start >= 4 && s[start-4:start] == "key-" && hexRun(v) == 32:
		start -= 4
	default:
		j.Drop()
		return
	}
	if !random(v) {
		j.Drop()
		return
	}
	j.Span(start, end)
	j.Add(detect.Prefix)
}
