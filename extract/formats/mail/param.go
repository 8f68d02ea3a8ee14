package mail

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/extract/charset"
)

// maxParams is how many parameters of one header are read.
const maxParams = 1000

// mediaOf is the media type of a Content-Type value, in lower case and without parameters.
func mediaOf(value string) string {
	media, _ := splitMedia(value)
	return media
}

// splitMedia cuts a Content-Type value at its first semicolon, or at the blank where the semicolon was forgotten.
func splitMedia(value string) (media, params string) {
	value = strings.TrimLeft(value, " \t;")
	i := strings.IndexAny(value, "; \t,")
	if i < 0 {
		return strings.ToLower(value), ""
	}
	return strings.ToLower(value[:i]), value[i:]
}

// params reads the parameters of a Content-Type or Content-Disposition value (RFC 2045, section 5.1; RFC 2231), by
// lower-case name. The first of doubles wins. Quotes may be missing or unclosed and values may hold blanks.
func params(s string) map[string]string {
	out := map[string]string{}
	var cut map[string][]segment
	for n := 0; n < maxParams; n++ {
		s = strings.TrimLeft(s, " \t;,")
		eq := strings.IndexAny(s, "=;")
		if eq < 0 {
			break
		}
		if s[eq] == ';' {
			s = s[eq:]
			continue
		}
		name := strings.ToLower(strings.TrimSpace(s[:eq]))
		if i := strings.LastIndexAny(name, " \t"); i >= 0 {
			name = name[i+1:] // "UTF-8 boundary": the semicolon is missing
		}
		var value string
		value, s = paramValue(s[eq+1:])
		base, star, extended := strings.Cut(name, "*")
		if !extended {
			if _, taken := out[name]; !taken {
				out[name] = decodeWords(value)
			}
			continue
		}
		seg := segment{value: value, encoded: star == "" || strings.HasSuffix(star, "*")}
		seg.n, _ = strconv.Atoi(strings.TrimSuffix(star, "*"))
		if cut == nil {
			cut = map[string][]segment{}
		}
		cut[base] = append(cut[base], seg)
	}
	for base, segments := range cut {
		out[base] = join(segments)
	}
	return out
}

// paramValue reads a value, quoted or not, and returns what follows it. A backslash escapes quotes and itself only: file
// names of Windows hold single ones.
func paramValue(s string) (value, rest string) {
	s = strings.TrimLeft(s, " \t")
	if s == "" || s[0] != '"' {
		i := strings.IndexByte(s, ';')
		if i < 0 {
			i = len(s)
		}
		i = nextParam(s[:i])
		return strings.TrimSpace(s[:i]), s[i:]
	}
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '"':
			return b.String(), s[i+1:]
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '"' || s[i+1] == '\\'):
			i++
		}
		b.WriteByte(s[i])
	}
	value, rest, _ = strings.Cut(s[1:], ";")
	return strings.TrimSpace(value), rest
}

// nextParam is where an unquoted value ends: at a blank with "name=" behind it, where the semicolon was forgotten, or at its
// end.
func nextParam(s string) int {
	eq := strings.IndexByte(s, '=')
	if eq < 0 {
		return len(s)
	}
	if i := strings.LastIndexAny(s[:eq], " \t"); i > 0 && i+1 < eq {
		return i
	}
	return len(s)
}

// segment is a piece of a parameter cut by RFC 2231: name*0*=utf-8'da'S%C3%B8ren.
type segment struct {
	n       int
	value   string
	encoded bool
}

func join(segments []segment) string {
	slices.SortStableFunc(segments, func(a, b segment) int { return cmp.Compare(a.n, b.n) })
	set := ""
	var raw []byte
	for i, s := range segments {
		value := s.value
		if s.encoded && i == 0 {
			if label, rest, ok := strings.Cut(value, "'"); ok {
				if _, text, ok := strings.Cut(rest, "'"); ok {
					set, value = label, text
				}
			}
		}
		if s.encoded {
			value = unpercent(value)
		}
		raw = append(raw, value...)
	}
	return tidy(charset.String(raw, set))
}

func unpercent(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]) {
			out = append(out, unhex(s[i+1])<<4|unhex(s[i+2]))
			i += 2
			continue
		}
		out = append(out, s[i])
	}
	return string(out)
}
