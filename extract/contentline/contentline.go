// Package contentline reads the lines of which calendars and address cards are made (RFC 5545, section 3.1; RFC 6350,
// section 3.2; vCard 2.1; vCalendar 1.0): "NAME;PARAM=VALUE:VALUE", folded over several lines of the file.
//
// The one idea: one reader for four dialects. It undoes folding, quoted-printable and character sets, streams files of any
// size, and joins what broken writers leave behind: values with bare line ends, base64 that was not folded.
//
//	r := contentline.NewReader(f.Reader())
//	for {
//		line, err := r.Next()
//		...
//	}
//
// It promises memory bounded by [MaxLine] whatever the file, lines in the order of the file, and valid UTF-8.
package contentline

import (
	"slices"
	"strings"
)

// MaxLine is how much of one unfolded line is kept, in bytes. Pictures inside cards are larger than texts.
const MaxLine = 8 << 20

// Line is one unfolded line, decoded. Value still holds its backslashes: see [Text] and [Fields].
type Line struct {
	Group  string  // "item1" of "item1.TEL"
	Name   string  // in upper case: "TEL"
	Params []Param // in order
	Value  string
	Cut    bool // longer than [MaxLine]
}

// Param is a parameter. The types of vCard 2.1, written bare, have the name "TYPE".
type Param struct{ Name, Value string }

// Param is the value of the first parameter with a name, given in upper case, or "".
func (l *Line) Param(name string) string {
	for _, p := range l.Params {
		if p.Name == name {
			return p.Value
		}
	}
	return ""
}

// Types are the values of all TYPE parameters, in lower case and without doubles.
func (l *Line) Types() (types []string) {
	for _, p := range l.Params {
		if p.Name != "TYPE" {
			continue
		}
		for t := range strings.SplitSeq(strings.ToLower(p.Value), ",") {
			if t = strings.TrimSpace(t); t != "" && !slices.Contains(types, t) {
				types = append(types, t)
			}
		}
	}
	return types
}

// Encoding is the ENCODING parameter in upper case, also where it stands bare as in vCard 2.1: "BASE64" for all names of
// it, "QUOTED-PRINTABLE", or "".
func (l *Line) Encoding() string {
	for _, p := range l.Params {
		if p.Name != "ENCODING" && p.Name != "TYPE" {
			continue
		}
		switch v := strings.ToUpper(p.Value); v {
		case "B", "BASE64":
			return "BASE64"
		case "QUOTED-PRINTABLE":
			return v
		}
	}
	return ""
}

// Text undoes the backslashes of a text value (RFC 5545, section 3.3.11).
func Text(value string) string {
	if strings.IndexByte(value, '\\') < 0 {
		return value
	}
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] != '\\' || i+1 == len(value) {
			b.WriteByte(value[i])
			continue
		}
		i++
		switch value[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ',', ';', ':', '"':
			b.WriteByte(value[i])
		default: // no escape: a path of Windows
			b.WriteByte('\\')
			b.WriteByte(value[i])
		}
	}
	return b.String()
}

// Fields cuts a value with components at its semicolons and undoes the backslashes of each.
func Fields(value string) (fields []string) {
	start := 0
	for i := 0; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case ';':
			fields = append(fields, strings.TrimSpace(Text(value[start:i])))
			start = i + 1
		}
	}
	return append(fields, strings.TrimSpace(Text(value[start:])))
}
