package pdf

import (
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// lineHyphen is what PDFium puts where a line ends in a hyphen that may be there for the line's sake only.
const lineHyphen = 0xFFFE

// decodeText turns PDFium's text, UTF-16LE with lines ended by CR LF, into UTF-8 with lines ended by LF. Words cut at the
// end of a line are joined. At most max bytes are made; whole is false when there was more.
func decodeText(raw []byte, max int) (text string, whole bool) {
	dst := make([]byte, 0, min(len(raw)/2+len(raw)/16+8, max+utf8.UTFMax))
	for i := 0; i+1 < len(raw); {
		if len(dst) >= max {
			return string(dst), false
		}
		r, n := decodeUnit(raw[i:])
		i += n
		switch {
		case r == 0 || r == '\r' && i+1 < len(raw) && raw[i] == '\n' && raw[i+1] == 0:
		case r == '\r':
			dst = append(dst, '\n')
		case r == lineHyphen:
			i += lineEnd(raw[i:])
			next, _ := decodeUnit(raw[i:])
			if last, _ := utf8.DecodeLastRune(dst); keepHyphen(last, next) {
				dst = append(dst, '-')
			}
		case r == '\u00AD' && lineEnd(raw[i:]) > 0:
			i += lineEnd(raw[i:])
		case r == '-' && len(dst) > 0 && isDigit(rune(dst[len(dst)-1])):
			dst = append(dst, '-')
			end := lineEnd(raw[i:])
			if next, _ := decodeUnit(raw[i+end:]); isDigit(next) { // a number cut at its hyphen, which PDFium leaves alone
				i += end
			}
		case r < ' ' && r != '\n' && r != '\t':
			dst = append(dst, ' ')
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return string(dst), true
}

// keepHyphen tells the hyphen of a word or number that has one from that of a word cut in two. In a cut word both halves
// go on in lower case; "Else-Marie" and "010203-1234" do not.
func keepHyphen(last, next rune) bool {
	return !unicode.IsLetter(last) || !unicode.IsLower(next)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// decodeUnit decodes the first character of UTF-16LE text and its length in bytes; a lone surrogate is U+FFFD.
func decodeUnit(raw []byte) (rune, int) {
	if len(raw) < 2 {
		return 0, len(raw)
	}
	r := rune(raw[0]) | rune(raw[1])<<8
	if !utf16.IsSurrogate(r) {
		return r, 2
	}
	if len(raw) >= 4 {
		if r = utf16.DecodeRune(r, rune(raw[2])|rune(raw[3])<<8); r != utf8.RuneError {
			return r, 4
		}
	}
	return utf8.RuneError, 2
}

// lineEnd is the length in bytes of the line end that raw starts with.
func lineEnd(raw []byte) int {
	n := 0
	for n+1 < len(raw) && raw[n+1] == 0 && (raw[n] == '\r' || raw[n] == '\n') {
		n += 2
	}
	return n
}

// visible counts the characters of s that leave a mark, up to max, and those among them that cannot be meant: of a
// private area or without a character at all.
func visible(s string, max int) (count, odd int) {
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		if count++; r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF || r >= 0xFFF0 && r <= 0xFFFF {
			odd++
		}
		if count == max {
			break
		}
	}
	return count, odd
}
