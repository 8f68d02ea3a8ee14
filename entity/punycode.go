package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unicodeLabel is a label of a domain name in letters: xn--kbenhavn-54a is københavn (RFC 3492, RFC 5891). A label that
// does not decode, or not to lower-case letters and digits, is kept.
func unicodeLabel(label string) string {
	encoded, ok := strings.CutPrefix(label, "xn--")
	if !ok || len(encoded) > 59 { // a label has at most 63 bytes
		return label
	}
	decoded, ok := punycode(encoded)
	if !ok || lower(decoded) != decoded || strings.HasPrefix(decoded, "xn--") {
		return label
	}
	foreign := false
	for _, r := range decoded {
		if r != '-' && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
			return label
		}
		foreign = foreign || r >= utf8.RuneSelf
	}
	if !foreign {
		return label
	}
	return decoded
}

// punycode decodes by RFC 3492, section 6.2.
func punycode(s string) (string, bool) {
	const base, tmin, tmax, skew, damp = 36, 1, 26, 38, 700
	var out []rune
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		for _, r := range s[:i] {
			if r >= utf8.RuneSelf {
				return "", false
			}
			out = append(out, r)
		}
		s = s[i+1:]
	}
	n, at, bias := 128, 0, 72
	for s != "" {
		start, weight := at, 1
		for k := base; ; k += base {
			if s == "" {
				return "", false
			}
			c := int(s[0])
			s = s[1:]
			switch {
			case c >= '0' && c <= '9':
				c += 26 - '0'
			case c >= 'a' && c <= 'z':
				c -= 'a'
			default:
				return "", false
			}
			at += c * weight
			t := min(max(k-bias, tmin), tmax)
			if c < t {
				break
			}
			weight *= base - t
			if at > 1<<30 || weight > 1<<30 {
				return "", false
			}
		}
		length := len(out) + 1
		delta := at - start
		if start == 0 {
			delta /= damp
		} else {
			delta /= 2
		}
		delta += delta / length
		bias = 0
		for ; delta > (base-tmin)*tmax/2; bias += base {
			delta /= base - tmin
		}
		bias += (base - tmin + 1) * delta / (delta + skew)
		n += at / length
		at %= length
		if n > utf8.MaxRune || n >= 0xD800 && n < 0xE000 {
			return "", false
		}
		out = append(out, 0)
		copy(out[at+1:], out[at:])
		out[at] = rune(n)
		at++
	}
	return string(out), true
}
