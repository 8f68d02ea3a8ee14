package detect

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// findDotted adds the labels that are written with a dot behind every letter: "D.N.I.", "Α.Φ.Μ.".
func (d *Document) findDotted(text string, blocks int) {
	m := &d.masks
	until, found := 0, false
	for i := range blocks {
		l, s, next, nextSep := m.letter[i], m.sep[i], m.letter[i+1], m.sep[i+1]
		before := l << 1
		if i > 0 {
			before |= m.letter[i-1] >> 63
		}
		// A separator between letters, and another one letter further on.
		x := s & before & (l>>1 | next<<63) & (s>>2 | nextSep<<62 | s>>3 | nextSep<<61)
		for ; x != 0; x &= x - 1 {
			p := i*64 + bits.TrailingZeros64(x)
			if p < until || p >= len(text) || text[p] != '.' {
				continue
			}
			start, end, word := dotted(text, p)
			until = max(until, end)
			if id, ok := d.a.words.whole[word]; ok {
				d.events = append(d.events, event{int32(start), int32(end), id})
				d.reached(start, end, id)
				found = true
			}
		}
	}
	if found {
		slices.SortFunc(d.events, func(x, y event) int { return cmp.Compare(x.start, y.start) })
	}
}

// longestDotted is how many letters a dotted label has at most.
const longestDotted = 8

// dotted reads the letters around the dot at p, lower case; word is empty if they are no single letters.
func dotted(text string, p int) (start, end int, word string) {
	r, n := utf8.DecodeLastRuneInString(text[:p])
	start = p - n
	if !unicode.IsLetter(r) {
		return start, p + 1, ""
	}
	if before, _ := utf8.DecodeLastRuneInString(text[:start]); unicode.IsLetter(before) || unicode.IsDigit(before) {
		return start, p + 1, ""
	}
	var b strings.Builder
	b.WriteRune(unicode.ToLower(r))
	end = p + 1
	for letters := 1; letters < longestDotted; letters++ {
		r, n := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) {
			break
		}
		after := end + n
		next, k := utf8.DecodeRuneInString(text[after:])
		if unicode.IsLetter(next) || unicode.IsDigit(next) {
			return start, end, ""
		}
		b.WriteRune(unicode.ToLower(r))
		end = after
		if next != '.' {
			break
		}
		end += k
	}
	return start, end, b.String()
}
