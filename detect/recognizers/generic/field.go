package generic

import (
	"strings"
	"unicode/utf8"
)

// field is the value that stands behind a label: in running text, a form, a file of settings, JSON, YAML, XML or source
// code. Bytes of the text, half open.
type field struct {
	start, end int
	sep        byte // what stands between: ':', '=', '>' of a tag, 'w' for a word such as "is", ' ' for nothing but space, '\n'
	quote      byte // the quote around the value, 0 if none
	tight      bool // nothing stands between the name, the separator and the value: "KEY=value"
	lineEnd    bool // the value ends its line
}

// Bounds on what is looked at, in bytes.
const (
	widestGap    = 48
	longestField = 512
)

// linkWords stand between a label and its value in a sentence.
var linkWords = []string{"is", "er", "ist", "är", "est", "es", "è", "é", "on", "jest", "was", "var", "war", "lautet", "blev"}

// nameTails may follow a label within the name of a field: "password_confirm", "apiKeyProd".
var nameTails = []string{"field", "value", "text", "txt", "prod", "production", "dev", "test", "staging", "live", "new", "old", "current", "confirm", "confirmation", "repeat", "again", "default", "db", "admin", "root", "primary", "secondary", "string", "plain", "a", "b"}

// fieldAt reads the value behind a label that ends at p; ok is false if there is none.
func fieldAt(s string, p int) (f field, ok bool) {
	q, sep := separatorAt(s, p)
	if sep == 0 {
		return f, false
	}
	f.sep = sep
	f.tight = q-p <= 1
	for q < len(s) && (s[q] == ' ' || s[q] == '\t') && q-p < widestGap {
		q++
		f.tight = false
	}
	if q < len(s) && (s[q] == '\n' || s[q] == '\r') && (sep == ':' || sep == '\n') {
		for q < len(s) && isSpace(s[q]) && q-p < widestGap {
			q++
		}
		f.sep = '\n'
	}
	// A letter before a quote marks the kind of string: b"..", f"..", @"..".
	if q+1 < len(s) && (s[q] == 'b' || s[q] == 'r' || s[q] == 'u' || s[q] == '@' || s[q] == 'L') && (s[q+1] == '"' || s[q+1] == '\'') {
		q++
	}
	if q+1 < len(s) && s[q] == '\\' && s[q+1] == '"' {
		q++
	}
	if q < len(s) && (s[q] == '"' || s[q] == '\'' || s[q] == '`') {
		f.quote = s[q]
		q++
		f.start = q
		for q < len(s) && s[q] != f.quote && s[q] != '\n' && q-f.start < longestField {
			if s[q] == '\\' && q+1 < len(s) && s[q+1] != f.quote {
				q++
			}
			q++
		}
		f.end = min(q, len(s))
		if f.end == len(s) || s[f.end] != f.quote {
			// No closing quote in the line: the quote is the value's own, or the text was cut.
			return f, false
		}
		for f.end > f.start && s[f.end-1] == '\\' {
			f.end--
		}
		return f, f.end > f.start
	}
	f.start = q
	for q < len(s) && q-f.start < longestField && !isSpace(s[q]) && s[q] != '"' && s[q] != '`' && s[q] != '<' && !strings.HasPrefix(s[q:], "\u00a0") {
		if s[q] == '\\' && q+1 < len(s) && (s[q+1] == 'n' || s[q+1] == 'r' || s[q+1] == '"') && sep != ':' {
			break
		}
		q++
	}
	if q-f.start >= longestField {
		return f, false
	}
	f.lineEnd = q == len(s) || s[q] == '\n' || s[q] == '\r' || s[q] == '<'
	f.end = trimField(s, p, f.start, q)
	for f.end < q && f.end > f.start && !utf8.RuneStart(s[f.end]) {
		f.end--
	}
	return f, f.end > f.start
}

// trimField takes off what belongs to the text around an unquoted value.
func trimField(s string, label, start, end int) int {
	v := s[start:end]
	// "user=kim&password=x&next=1", "Server=h;Password=x;Timeout=3"
	if i := strings.IndexByte(v, '&'); i > 0 && strings.IndexByte(v[i:], '=') > 0 {
		v = v[:i]
	}
	if i := strings.IndexByte(v, ';'); i > 0 && (i == len(v)-1 || strings.IndexByte(v[i:], '=') > 0 || strings.IndexByte(s[max(0, label-80):label], ';') >= 0) {
		v = v[:i]
	}
	// "{user: kim, password: x}" and lists without spaces.
	if i := strings.Index(v, ",\""); i > 0 {
		v = v[:i]
	}
	for len(v) > 1 && strings.IndexByte(".,;:)]}'", v[len(v)-1]) >= 0 {
		if c := v[len(v)-1]; c == ')' && strings.IndexByte(v, '(') >= 0 || c == ']' && strings.IndexByte(v, '[') >= 0 || c == '}' && strings.IndexByte(v, '{') >= 0 {
			break
		}
		v = v[:len(v)-1]
	}
	return start + len(v)
}

// separatorAt finds what parts a label that ends at p from its value; sep is 0 if the label has none.
func separatorAt(s string, p int) (next int, sep byte) {
	q := nameEnd(s, p)
	if q < 0 {
		return p, 0
	}
	closed := false
	for q < len(s) && q-p < 24 && (s[q] == '"' || s[q] == '\'' || s[q] == ']' || s[q] == ')' || s[q] == '*' || s[q] == '`' || s[q] == '\\') {
		closed = true
		q++
	}
	if q+1 < len(s) && (s[q] == '(' || s[q] == ' ' && s[q+1] == '(') {
		if i := strings.IndexByte(s[q:min(len(s), q+widestGap)], ')'); i > 0 && s[q] == ' ' && strings.IndexByte(s[q:q+i], '\n') < 0 {
			q += i + 1
		} else {
			return p, 0
		}
	}
	from := q
	for q < len(s) && q-from < widestGap && (s[q] == ' ' || s[q] == '\t' || s[q] == '.' && q+1 < len(s) && (s[q+1] == '.' || s[q+1] == ' ' || s[q+1] == ':') && q > from || strings.HasPrefix(s[q:], "\u00a0")) {
		if s[q] >= 0x80 {
			q++
		}
		q++
	}
	if q >= len(s) {
		return p, 0
	}
	rest := s[q:min(len(s), q+24)]
	switch {
	case rest[0] == ':' || rest[0] == '=' || strings.HasPrefix(rest, "->"):
		n := 1
		for n < len(rest) && n < 3 && (rest[n] == '=' || rest[n] == '>' || rest[n] == ':') {
			n++
		}
		if n > 1 && rest[1] == rest[0] {
			return p, 0 // a comparison, a scope
		}
		sep = '='
		if rest[0] == ':' && n == 1 {
			sep = ':'
		}
		if rest[0] == '-' {
			n = 2
		}
		return q + n, sep
	case rest[0] == '>':
		return q + 1, '>'
	case strings.HasPrefix(rest, "："):
		return q + len("："), ':'
	case rest[0] == '|' || rest[0] == '\t':
		return q + 1, ' '
	case rest[0] == '\n' || rest[0] == '\r':
		if !aloneInLine(s, p) {
			return p, 0
		}
		return q, '\n'
	}
	// name="password" value="x", {"name":"password","value":"x"}
	if closed {
		i := strings.Index(rest, "value")
		if i < 0 || i > 4 {
			return p, 0
		}
		k := q + i + len("value")
		for k < len(s) && k < q+24 && (s[k] == '"' || s[k] == '\'' || s[k] == ' ') {
			k++
		}
		if k < len(s) && (s[k] == ':' || s[k] == '=') {
			return k + 1, '='
		}
		return p, 0
	}
	if q == from {
		return p, 0
	}
	if s[from] == '\t' {
		return q, ' '
	}
	for _, dash := range [...]string{"- ", "– ", "— "} {
		if strings.HasPrefix(rest, dash) {
			return q + len(dash), 'w'
		}
	}
	for _, w := range linkWords {
		if len(rest) > len(w) && strings.EqualFold(rest[:len(w)], w) && (rest[len(w)] == ' ' || rest[len(w)] == ':') {
			k := q + len(w)
			if s[k] == ':' {
				k++
			}
			return k, 'w'
		}
	}
	return q, ' '
}

// aloneInLine reports whether the line up to p holds but a label of a few words: a form with its values below the names.
func aloneInLine(s string, p int) bool {
	from := p
	for from > 0 && p-from <= 32 && s[from-1] != '\n' {
		from--
		if c := s[from]; !isLetter(c) && c < 0x80 && strings.IndexByte(" -*#'\"/.", c) < 0 {
			return false
		}
	}
	return p-from <= 32
}

// nameEnd returns where the name of a field whose label ends at p ends, or -1 if it goes on and means something else:
// "password_hash".
func nameEnd(s string, p int) int {
	for range 2 {
		q := p
		for q < len(s) && q-p < 2 && isDigit(s[q]) {
			q++
		}
		p = q
		if q < len(s) && (s[q] == '_' || s[q] == '-') && q+1 < len(s) && isAlnum(s[q+1]) {
			q++
		}
		e := q
		for e < len(s) && isLetter(s[e]) && e-q < 16 && (e == q || !isUpper(s[e]) || isUpper(s[e-1])) {
			e++
		}
		if e == q {
			if q > p {
				continue
			}
			return p
		}
		if q == p && !isUpper(s[q]) || !listed(s[q:e], nameTails) {
			return -1
		}
		p = e
	}
	if p < len(s) && (isAlnum(s[p]) || s[p] == '_') {
		return -1
	}
	return p
}

// behindLabel is where the value behind a label that ends at p begins, or p if nothing parts them.
func behindLabel(s string, p int) int {
	q, sep := separatorAt(s, p)
	if sep == 0 {
		return p
	}
	from := q
	for q < len(s) && q-from < widestGap && (isSpace(s[q]) || s[q] == '"' || s[q] == '\'') {
		q++
	}
	return q
}

// inCode reports whether the label at start to end, with its field, stands as names of programs do and no field of a person:
// the end of a function's name in brackets, as in a list of changes "(read_user): New."; one of the names that a line of
// fields is explained by, "name:password:group".
func inCode(s string, start, end int, f field) bool {
	from := nameStart(s, start)
	if n := nameEnd(s, end); n > end {
		end = n
	}
	if end < len(s) && s[end] == ')' && f.quote == 0 {
		open := strings.LastIndexAny(s[max(0, from-80):from], "()\n")
		if open += max(0, from-80); open < max(0, from-80) || s[open] != '(' {
			return false
		}
		line := s[max(0, open-16):open]
		return from < start || s[from-1] != '(' || strings.TrimLeft(line[strings.LastIndexByte(line, '\n')+1:], " \t") == ""
	}
	return from > 0 && s[from-1] == ':' && f.sep == ':' && f.tight && (from < 3 || s[from-2] != ':')
}

// goesOn reports whether the line goes on behind an unquoted value with words, so that the value is the first of a sentence
// and no field: "github: initial setup". A word that begins the next field does not count: "user: kim password: x".
func goesOn(s string, f field) bool {
	q := f.end
	if q+1 >= len(s) || s[q] != ' ' || !isLetter(s[q+1]) {
		return false
	}
	for q++; q < len(s) && (isAlnum(s[q]) || s[q] == '_' || s[q] == '-'); q++ {
	}
	next := s[f.end+1 : q]
	return q == len(s) || s[q] != ':' && s[q] != '=' || !listed(next, nextFields) && !strings.Contains(strings.ToLower(next), "pass")
}

// nextFields are names of fields that stand behind that of a user.
var nextFields = []string{"pwd", "pw", "kode", "kodeord", "adgangskode", "code", "pin", "kennwort", "mot", "mdp", "host", "server", "port", "db", "database", "role", "rolle", "id", "uid", "gid", "name", "navn", "mail", "email", "e-mail", "ip", "key", "token", "secret", "status", "action", "group", "domain", "session"}

// lineStart reports whether the name of the field whose label begins at p begins its line, so that the line is one of a
// file of settings: "DB_PASSWORD=x", "export TOKEN=x".
func lineStart(s string, p int) bool {
	for p > 0 && (isAlnum(s[p-1]) || s[p-1] == '_' || s[p-1] == '-' || s[p-1] == '.') {
		p--
	}
	line := strings.TrimLeft(s[strings.LastIndexByte(s[max(0, p-16):p], '\n')+1+max(0, p-16):p], " \t")
	return line == "" || line == "export " || line == "set " || line == "ENV " || line == "- " || line == "--" || line == "-D"
}
