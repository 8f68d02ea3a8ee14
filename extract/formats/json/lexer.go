package json

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

// maxDepth is how many levels are remembered; below it all is read as if in an object.
const maxDepth = 10_000

// lexer writes the text of JSON as it comes.
type lexer struct {
	part   *extract.Part
	err    error
	levels []byte // '{' or '['
	deeper int    // levels past maxDepth
	quoted bool   // inside a string
	value  bool   // the last thing written is a value or key
	bare   bool   // in a number or word that may go on in the next window
	fresh  bool   // at the start of a line of the text
	line   int    // of the file
}

// feed takes the next bytes and returns how many it used: all, but for an escape that is cut off at their end.
func (l *lexer) feed(b []byte, end bool) int {
	for i := 0; i < len(b); {
		if l.quoted {
			n := l.text(b[i:], end)
			if i += n; l.quoted && i < len(b) {
				return i // an escape is cut off
			}
			continue
		}
		switch c := b[i]; c {
		case '\n':
			l.line++
			i++
		case ' ', '\t', '\r':
			i++
		case '"':
			l.begin()
			l.quoted = true
			i++
		case '{', '[', '}', ']', ',', ':':
			l.structure(c)
			i++
		default:
			if !l.bare {
				l.begin()
			}
			n := bareLength(b[i:])
			l.write(b[i : i+n])
			i += n
			l.bare = i == len(b)
			continue
		}
		l.bare = false
		if l.err != nil {
			return len(b)
		}
	}
	return len(b)
}

// begin starts a value or key.
func (l *lexer) begin() {
	if l.value && !l.fresh {
		if len(l.levels) == 0 {
			l.newline()
		} else {
			l.writeString(" ")
		}
	}
	l.part.AtLine(l.line)
	l.value = true
}

func (l *lexer) structure(c byte) {
	inArray := l.deeper == 0 && len(l.levels) > 0 && l.levels[len(l.levels)-1] == '['
	switch c {
	case '{', '[':
		if c == '{' {
			l.newline()
		}
		if len(l.levels) < maxDepth {
			l.levels = append(l.levels, c)
		} else {
			l.deeper++
		}
	case '}', ']':
		l.newline()
		if l.deeper > 0 {
			l.deeper--
		} else if len(l.levels) > 0 {
			l.levels = l.levels[:len(l.levels)-1]
			if above := len(l.levels); c == '}' && (above == 0 || l.levels[above-1] == '[') {
				l.writeString("\n") // a blank line between records
				l.fresh = true
			}
		}
	case ',':
		if inArray && l.value {
			if !l.fresh {
				l.writeString(", ")
			}
		} else {
			l.newline()
		}
	case ':':
		l.writeString(": ")
	}
	l.value = false
}

func (l *lexer) newline() {
	if !l.fresh {
		l.writeString("\n")
		l.fresh = true
	}
}

// text writes a string up to its closing quote, as far as b goes, and returns how much of b it used.
func (l *lexer) text(b []byte, end bool) int {
	quote := -1 // the next one
	for i := 0; ; {
		if quote < i {
			if quote = bytes.IndexByte(b[i:], '"'); quote < 0 {
				quote = len(b)
			} else {
				quote += i
			}
		}
		n := bytes.IndexByte(b[i:quote], '\\')
		if n < 0 {
			l.write(b[i:quote])
			if quote == len(b) {
				return quote
			}
			l.quoted = false
			return quote + 1
		}
		l.write(b[i : i+n])
		i += n
		used := l.escape(b[i:], end)
		if used == 0 {
			return i
		}
		i += used
	}
}

// escape writes the character of the escape at the start of b and returns its length, or 0 when b ends too early.
func (l *lexer) escape(b []byte, end bool) int {
	if len(b) < 2 {
		if !end {
			return 0
		}
		l.write(b)
		return len(b)
	}
	switch c := b[1]; c {
	case 'n':
		l.writeString("\n")
	case 't':
		l.writeString("\t")
	case 'b', 'f', 'r':
		l.writeString(" ")
	case 'u':
		return l.unicode(b, end)
	default:
		n := 1
		if c >= utf8.RuneSelf { // no escape: the character stays
			_, n = utf8.DecodeRune(b[1:])
		}
		l.write(b[1 : 1+n])
		return 1 + n
	}
	return 2
}

// unicode is escape for \uXXXX, where two of them may be halves of one character.
func (l *lexer) unicode(b []byte, end bool) int {
	const length = len(`\u00f8`)
	if len(b) < 2*length && !end && bytes.IndexByte(b, '"') < 0 {
		return 0
	}
	r, ok := hex4(b)
	if !ok {
		l.write(b[:2])
		return 2
	}
	used := length
	if utf16.IsSurrogate(r) {
		if low, ok := hex4(b[length:]); ok {
			if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
				r, used = pair, 2*length
			}
		}
	}
	if r == 0 {
		r = ' '
	}
	l.writeString(string(r)) // a lone half becomes U+FFFD
	return used
}

func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		d := strings.IndexByte("0123456789abcdef", c|0x20)
		if d < 0 || c < '0' {
			return 0, false
		}
		r = r<<4 | rune(d)
	}
	return r, true
}

func (l *lexer) write(b []byte) {
	if len(b) == 0 || l.err != nil {
		return
	}
	l.fresh = false
	_, l.err = l.part.Write(b)
}

func (l *lexer) writeString(s string) {
	if l.err == nil {
		l.fresh = false
		l.err = l.part.WriteString(s)
	}
}

// bareLength is the length of the run of bytes that b starts with and that have no meaning of their own: a number, a word.
func bareLength(b []byte) int {
	for i, c := range b {
		switch c {
		case ' ', '\t', '\r', '\n', '"', '{', '}', '[', ']', ',', ':':
			return i
		}
	}
	return len(b)
}

// starts reports whether head is the start of JSON: no more than that when strict is false, and else without a fault.
func starts(head string, strict bool) bool {
	head = strings.TrimLeft(head, " \t\r\n")
	if head == "" {
		return false
	}
	switch rest := strings.TrimLeft(head[1:], " \t\r\n"); head[0] {
	case '{':
		if rest != "" && rest[0] != '"' && rest[0] != '}' && (strict || rest[0] != '/' && rest[0] != '\'') {
			return false
		}
	case '[':
		if rest != "" && !strings.ContainsRune(`{["]-0123456789tfn`, rune(rest[0])) {
			return false
		}
	default:
		return !strict && (head[0] == '"' || strings.HasPrefix(head, "//") || strings.HasPrefix(head, "/*"))
	}
	return !strict || sound(head)
}

// sound reports whether head could be the start of JSON as far as it goes: outside strings there are only numbers, words
// of JSON and signs, and strings hold no line breaks.
func sound(head string) bool {
	for i := 0; i < len(head); {
		switch c := head[i]; {
		case c == '"':
			n := 0
			for i++; i < len(head) && head[i] != '"'; i++ {
				if head[i] == '\\' {
					i++
				} else if head[i] == '\n' {
					return false
				}
				n++
			}
			i++
		case strings.IndexByte("{}[],: \t\r\n", c) >= 0:
			i++
		default:
			n := bareLength([]byte(head[i:]))
			word := head[i : i+n]
			if i+n < len(head) && word != "true" && word != "false" && word != "null" && strings.Trim(word, "+-.eE0123456789") != "" {
				return false
			}
			i += n
		}
	}
	return true
}
