package mail

import (
	"bytes"
	"io"
)

// maxCompared is how much of each text is looked at when two are compared, in bytes.
const maxCompared = 1 << 20

// choice says which of two versions of a text are read.
type choice struct{ plain, html bool }

// choose compares the plain version of a text with the HTML one by their words. The plain one is read unless it leaves
// something out: it is empty, a stub ("your program shows no HTML") or cut, or an address or long number stands in the
// HTML only. The HTML is then read instead, and both where each has such a value of its own.
func choose(plain, html io.Reader) choice {
	p, h := wordsOf(plain, false), wordsOf(html, true)
	missing, long := 0, false
	for word, isLong := range h {
		if _, ok := p[word]; !ok {
			missing++
			long = long || isLong
		}
	}
	if len(p) > 0 && !long && (missing <= 3 || missing*5 <= len(h)) {
		return choice{plain: true}
	}
	for word, isLong := range p {
		if _, ok := h[word]; !ok && isLong {
			return choice{true, true}
		}
	}
	return choice{html: true}
}

// wordsOf is the set of words of a text, and which of them are values: a number of six digits or more, or what stands
// around an at sign. Words are runs of ASCII letters and digits, so that character sets and entities do not matter.
func wordsOf(r io.Reader, html bool) map[uint64]bool {
	b, _ := io.ReadAll(io.LimitReader(r, maxCompared))
	words := map[uint64]bool{}
	hash, letters, digits, at := fnvOffset, 0, 0, false
	end := func(next byte) {
		at = at || next == '@'
		if letters+digits > 2 || digits > 0 {
			words[hash] = digits >= 6 || at
		}
		hash, letters, digits, at = fnvOffset, 0, 0, next == '@'
	}
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case html && c == '<':
			inline, n := tagAt(b[i:])
			if !inline {
				end(' ')
			}
			i += n - 1
			continue
		case html && c == '&':
			end(' ')
			if n := bytes.IndexByte(b[i:min(len(b), i+12)], ';'); n > 0 {
				i += n
			}
			continue
		case c >= '0' && c <= '9':
			digits++
		case c >= 'a' && c <= 'z':
			letters++
		case c >= 'A' && c <= 'Z':
			letters++
			c |= 0x20
		default:
			end(c)
			continue
		}
		hash = (hash ^ uint64(c)) * fnvPrime
	}
	end(' ')
	return words
}

// The hash FNV-1a, 64 bits.
const (
	fnvOffset uint64 = 14695981039346656037
	fnvPrime  uint64 = 1099511628211
)

// tagAt measures the tag, comment, style or script that b starts with. inline tags stand inside words.
func tagAt(b []byte) (inline bool, n int) {
	if bytes.HasPrefix(b, []byte("<!--")) {
		return false, past(b, "-->")
	}
	name := b[1:min(len(b), 10)]
	for i, c := range name {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			name = name[:i]
			break
		}
	}
	n = past(b, ">")
	switch string(bytes.ToLower(name)) {
	case "b", "i", "u", "em", "strong", "span", "font", "wbr", "a":
		return true, n
	case "style", "script":
		return false, pastEnd(b, name)
	}
	return false, n
}

// past is the offset after the first mark in b, or its length.
func past(b []byte, mark string) int {
	if i := bytes.Index(b, []byte(mark)); i >= 0 {
		return i + len(mark)
	}
	return len(b)
}

// pastEnd is the offset after "</name" in b, in any case, or its length.
func pastEnd(b, name []byte) int {
	for off := 0; ; {
		i := bytes.Index(b[off:], []byte("</"))
		if i < 0 {
			return len(b)
		}
		off += i + 2
		if rest := b[off:]; len(rest) >= len(name) && bytes.EqualFold(rest[:len(name)], name) {
			return off + len(name)
		}
	}
}
