package generic

func isDigit(c byte) bool { return c-'0' <= 9 }

func isUpper(c byte) bool { return c-'A' <= 25 }

func isLetter(c byte) bool { return (c|0x20)-'a' <= 25 }

func isAlnum(c byte) bool { return isDigit(c) || isLetter(c) }

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// equalFold reports whether s is w, which is lower-case ASCII, in any case.
func equalFold(s, w string) bool {
	if len(s) != len(w) {
		return false
	}
	for i := 0; i < len(w); i++ {
		c := s[i]
		if isUpper(c) {
			c |= 0x20
		}
		if c != w[i] {
			return false
		}
	}
	return true
}

// upper is the capital of an ASCII letter, and any other byte as it is.
func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 0x20
	}
	return c
}

// nameStart is where the name begins that a word at p is the last part of: "read_password", "max-age", "maxAge".
func nameStart(s string, p int) int {
	for p > 0 && (isAlnum(s[p-1]) || (s[p-1] == '_' || s[p-1] == '-') && p > 1 && isAlnum(s[p-2])) {
		p--
	}
	return p
}

// listed reports whether the list, which is lower-case ASCII, holds s, in any case.
func listed(s string, list []string) bool {
	for _, w := range list {
		if equalFold(s, w) {
			return true
		}
	}
	return false
}
