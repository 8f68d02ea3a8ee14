package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// PrivateKey finds private keys: PEM and PGP blocks, PuTTY files, JSON and XML keys, age and WireGuard keys, and those of
// wallets in import format.
//
// Source: RFC 7468 and RFC 4880 section 6.2 for the blocks, PuTTY appendix C, RFC 7517 and RFC 7518 section 6 for JSON
// keys, the age specification and wg(8). A block's first line is sure; the value reaches to its last line as far as the
// text at hand does. Public keys and certificates are none. What it misses: keys in binary files.
func PrivateKey() detect.Recognizer { return privateKey{} }

type privateKey struct{}

const (
	pemBegin = iota
	puttyFile
	jsonKey
	xmlKey
	ageKey
	namedKey
)

func (privateKey) Declare() detect.Declaration {
	return detect.Declaration{
		Entity:  entity.PrivateKey,
		Shapes:  []string{"51X", "52X"},
		Anchors: []string{"begin", "putty user key file", "kty", "rsakeyvalue", "age secret key", "private key", "privatekey", "presharedkey"},
	}
}

func (privateKey) Judge(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	if t.Kind == detect.Mixed {
		c := s[t.Start]
		if n := t.End - t.Start; n == 51 && c != '5' && c != '9' || n == 52 && c != 'K' && c != 'L' && c != 'c' || !checksum.Base58Check(t.Raw()) {
			j.Drop()
			return
		}
		j.Add(detect.CheckOK)
		return
	}
	switch t.Shape {
	case pemBegin:
		pemBlock(t, j)
	case puttyFile:
		end := t.End
		i := strings.Index(s[end:min(len(s), end+4<<10)], "Private-Lines:")
		if i < 0 || t.Start > 0 && s[t.Start-1] != '\n' {
			j.Drop()
			return
		}
		end += i
		if k := strings.Index(s[end:min(len(s), end+4<<10)], "Private-MAC:"); k >= 0 {
			end += k
		}
		end = lineEnd(s, end)
		j.Span(t.Start, end)
		j.Add(detect.Format)
	case jsonKey:
		jsonWebKey(t, j)
	case xmlKey:
		i := strings.Index(s[t.End:min(len(s), t.End+4<<10)], "<D>")
		end := strings.Index(s[t.End:min(len(s), t.End+4<<10)], "</RSAKeyValue>")
		if i < 0 || end < i {
			j.Drop()
			return
		}
		j.Span(t.Start, t.End+end)
		j.Add(detect.Format)
	case ageKey:
		end := t.End
		for end < len(s) && (isUpper(s[end]) || isDigit(s[end]) || s[end] == '-') {
			end++
		}
		if end-t.End < 50 {
			j.Drop()
			return
		}
		j.Span(t.Start, end)
		j.Add(detect.Format)
	default:
		f, ok := fieldAt(s, t.End)
		v := ""
		if ok {
			v = s[f.start:f.end]
		}
		raw := strings.TrimPrefix(v, "0x")
		switch {
		case len(v) == 44 && v[43] == '=' && random(v[:43]) && base64Only(v[:43]): // WireGuard
		case len(raw) == 64 && hexRun(raw) == 64 && random(raw): // a key of 256 bits
		case len(v) > 200 && base64Only(strings.TrimRight(v, "=")) && strings.HasPrefix(v, "MI"): // DER without its lines
		default:
			j.Drop()
			return
		}
		j.Span(f.start, f.end)
		j.Add(detect.Entropy)
	}
}

// pemBlock takes the block whose first line holds the word "BEGIN".
func pemBlock(t *detect.Token, j *detect.Judgement) {
	s, start := t.Text, t.Start
	for start > 0 && t.Start-start < 6 && (s[start-1] == '-' || s[start-1] == ' ' && start > 1 && s[start-2] == '-') {
		start--
	}
	if t.Start-start < 4 || s[t.Start:t.End] != "BEGIN" {
		j.Drop()
		return
	}
	head := s[t.End:min(len(s), t.End+64)]
	close := strings.Index(head, "----")
	if close < 0 || !strings.Contains(head[:close], "PRIVATE KEY") || strings.ContainsAny(head[:close], "\n\"") {
		j.Drop()
		return
	}
	name := strings.TrimSpace(head[:close])
	body := t.End + close
	for body < len(s) && (s[body] == '-' || s[body] == ' ') {
		body++
	}
	// A block has a body of base 64; a line alone is a piece of program or of a manual.
	chars := 0
	for p := body; p < len(s) && p-body < 160; p++ {
		if isAlnum(s[p]) || s[p] == '+' || s[p] == '/' {
			chars++
		}
	}
	end := body
	if i := strings.Index(s[body:min(len(s), body+8<<10)], "END "+name); i >= 0 {
		end = body + i + len("END "+name)
		for end < len(s) && (s[end] == '-' || s[end] == ' ' && end+1 < len(s) && s[end+1] == '-') {
			end++
		}
		if i < 40 {
			chars = 0
		}
	} else {
		for end < len(s) && end-body < 4<<10 && (isAlnum(s[end]) || isSpace(s[end]) || strings.IndexByte("+/=\\:,-.", s[end]) >= 0) {
			end++
		}
		for end > body && isSpace(s[end-1]) {
			end--
		}
		if end-body < 40 {
			chars = 0
		}
	}
	if chars < 32 {
		j.Drop()
		return
	}
	if run := longestRun(s[body:end]); run < 24 {
		j.Add(detect.Plain)
	}
	j.Span(start, end)
	j.Add(detect.Format)
}

// longestRun is the longest run of the characters of base 64 in s.
func longestRun(s string) int {
	most, n := 0, 0
	for i := 0; i < len(s); i++ {
		if isAlnum(s[i]) || s[i] == '+' || s[i] == '/' {
			n++
			most = max(most, n)
		} else {
			n = 0
		}
	}
	return most
}

// jsonWebKey takes the private member of the JSON object that holds the member "kty".
func jsonWebKey(t *detect.Token, j *detect.Judgement) {
	s := t.Text
	from, to := t.Start, t.End
	for from > 0 && t.Start-from < 500 && s[from] != '{' {
		from--
	}
	for to < len(s) && to-t.End < 4<<10 && s[to] != '}' {
		to++
	}
	object := s[from:to]
	for at := 0; ; {
		i := strings.Index(object[at:], `"d"`)
		if i < 0 {
			j.Drop()
			return
		}
		at += i + 3
		p := at
		for p < len(object) && (object[p] == ' ' || object[p] == ':') {
			p++
		}
		if p < len(object) && object[p] == '"' {
			e := p + 1
			for e < len(object) && (isAlnum(object[e]) || object[e] == '-' || object[e] == '_') {
				e++
			}
			if e-p > 40 {
				j.Span(from+p+1, from+e)
				j.Add(detect.Format)
				return
			}
		}
	}
}

func lineEnd(s string, p int) int {
	for p < len(s) && s[p] != '\n' && s[p] != '\r' {
		p++
	}
	return p
}

// base64Only reports whether s is made of the characters of base 64.
func base64Only(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) && s[i] != '+' && s[i] != '/' && s[i] != '-' && s[i] != '_' {
			return false
		}
	}
	return true
}
