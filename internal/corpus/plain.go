package corpus

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// plain is a text file in UTF-8.
func plain(path, template string) recipe {
	return recipe{path, func(m *maker) []byte { return []byte(m.text(template)) }}
}

// latin1 is a text file in CP1252, with the line ends of Windows.
func latin1(path, template string) recipe {
	return recipe{path, func(m *maker) []byte { return cp1252(strings.ReplaceAll(m.text(template), "\n", "\r\n")) }}
}

func cp1252(s string) []byte {
	b, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		panic("corpus: not in CP1252: " + s)
	}
	return []byte(b)
}

// wide is a text file in UTF-16, little endian, with a byte order mark.
func wide(path, template string) recipe {
	return recipe{path, func(m *maker) []byte {
		b := []byte{0xFF, 0xFE}
		for _, u := range utf16.Encode([]rune(strings.ReplaceAll(m.text(template), "\n", "\r\n"))) {
			b = binary.LittleEndian.AppendUint16(b, u)
		}
		return b
	}}
}

// rtf is a document of paragraphs in Rich Text Format 1.9; letters outside ASCII are written as \'hh or \uN.
func rtf(path, template string) recipe {
	return recipe{path, func(m *maker) []byte {
		var b strings.Builder
		b.WriteString(`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}{\info{\author Nordlys Teknik}}` + "\n" + `\f0\fs22 `)
		for _, r := range m.text(template) {
			c, ok := charmap.Windows1252.EncodeRune(r)
			switch {
			case r == '\n':
				b.WriteString("\\par\n")
			case r == '\\' || r == '{' || r == '}':
				b.WriteString("\\" + string(r))
			case r < 0x80:
				b.WriteRune(r)
			case ok:
				fmt.Fprintf(&b, `\'%02x`, c)
			default:
				fmt.Fprintf(&b, `\u%d?`, r)
			}
		}
		return []byte(b.String() + "}\n")
	}}
}

var xmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
