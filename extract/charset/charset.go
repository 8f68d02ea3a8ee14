// Package charset turns bytes into text.
//
// The one idea: a declaration is a hint, the bytes are what counts. Mails that say ISO-8859-1 or US-ASCII and hold UTF-8
// are common, and so are unknown labels, so western and missing labels are all read the same way: what is valid UTF-8 is
// UTF-8, any other byte is windows-1252. Only labels that name something else (an Asian set, UTF-16, a code page) are
// taken at their word, by [String] for what a mail, a card or a calendar declares.
//
// [Sniff] reads whole files, where nothing may be declared at all. A byte order mark decides, then the pattern of zero
// bytes that UTF-16 has, then whether the bytes are valid UTF-8, then the declaration, then how well the letters outside
// ASCII fit a language and the sets it is written in. ASCII is the same in all of these, so nothing is decided before the
// first other byte is seen.
//
//	text := charset.String(raw, "iso-8859-1")
//	r := charset.Sniff(file, "") // an io.Reader; r.Next gives windows of whole characters
//
// It promises that any bytes under any label give valid UTF-8, the same every time, at most three times as long; Sniff
// needs a few windows of memory whatever the length, and does not copy text that is UTF-8 already.
package charset

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// Of is the encoding that a label names, in any case: an IANA name, "cp850", "windows-1252", "850", with or without
// quotes and an RFC 2231 language. It is [Western] for western, missing and unknown labels.
func Of(label string) encoding.Encoding {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"'"))
	label, _, _ = strings.Cut(label, "*")
	label, _, _ = strings.Cut(label, " ")
	switch label {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252":
		return Western
	case "utf-7", "unicode-1-1-utf-7", "x-unicode-1-1-utf-7":
		return utf7{}
	case "utf-16", "utf16", "unicode":
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case "utf-32", "utf32":
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case "hz-gb-2312":
		return simplifiedchinese.HZGB2312
	}
	if n := codePageNumber(label); n > 0 {
		if e, ok := codePages[n]; ok {
			return e
		}
	}
	e, err := htmlindex.Get(label)
	if err != nil || e == charmap.Windows1252 || e == encoding.Replacement {
		return Western
	}
	return e
}

// codePageNumber reads "cp850", "ibm850", "ibm-850", "dos-850", "oem850", "ms950", "850".
func codePageNumber(label string) int {
	for _, prefix := range []string{"cp", "ibm", "dos", "oem", "ms", "x-cp", "windows", "codepage"} {
		if rest, ok := strings.CutPrefix(label, prefix); ok {
			label = strings.TrimLeft(rest, "-_")
			break
		}
	}
	n, err := strconv.Atoi(label)
	if err != nil {
		return 0
	}
	return n
}

// String decodes bytes under a label.
func String(b []byte, label string) string { return Decode(b, Of(label)) }

// Decode decodes bytes. What the encoding cannot read becomes U+FFFD.
func Decode(b []byte, e encoding.Encoding) string {
	if ascii(b) == len(b) && asciiCompatible(e) || e == Western && utf8.Valid(b) {
		return string(b)
	}
	out, _, err := transform.Bytes(e.NewDecoder(), b)
	if err != nil {
		return strings.ToValidUTF8(string(out), "\uFFFD")
	}
	return string(out)
}

// NewReader decodes a stream under a label.
func NewReader(r io.Reader, label string) io.Reader {
	return transform.NewReader(r, Of(label).NewDecoder())
}

func asciiCompatible(e encoding.Encoding) bool {
	if e == Western {
		return true
	}
	c, ok := e.(*charmap.Charmap)
	return ok && c != charmap.CodePage037 && c != charmap.CodePage1047 && c != charmap.CodePage1140
}
