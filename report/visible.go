package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// marksMost is how many combining marks in a row are shown as they are.
const marksMost = 4

// visible makes text safe to show: every character that cannot be seen, or that steers what shows it (controls, escapes,
// line ends, direction and joining marks, bytes that are no text), stands as its escape. Letters of any script stay.
func visible(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	marks := 0
	for i, n := 0, 0; i < len(s); i += n {
		var r rune
		r, n = utf8.DecodeRuneInString(s[i:])
		if unicode.Is(unicode.M, r) {
			marks++
		} else {
			marks = 0
		}
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case unicode.IsPrint(r) && marks <= marksMost:
			b.WriteRune(r)
		case r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}

func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// columns is how many columns of a terminal text takes: wide characters take two, combining marks none.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cutEnd shortens text to so many columns, at its end.
func cutEnd(s string, most int) string {
	if columns(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		if n += columnsOf(r); n > most-1 {
			return strings.TrimRight(s[:i], " ,") + "…"
		}
	}
	return s
}

// cutStart shortens a path to so many columns, at its start: the end of a path says most.
func cutStart(s string, most int) string {
	n := columns(s)
	if n <= most {
		return s
	}
	for i, r := range s {
		if n <= most-1 {
			return "…" + s[i:]
		}
		n -= columnsOf(r)
	}
	return "…"
}

// pad fills text up with spaces to so many columns.
func pad(s string, to int) string { return s + strings.Repeat(" ", max(0, to-columns(s))) }

// padLeft fills text up with spaces before it.
func padLeft(s string, to int) string { return strings.Repeat(" ", max(0, to-columns(s))) + s }
