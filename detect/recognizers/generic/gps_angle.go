package generic

import "strings"

// angle is one coordinate in the text.
type angle struct {
	end        int
	degrees    float64
	parts      int  // 1 degrees, 2 with minutes, 3 with seconds
	decimals   int  // of the last part
	hemisphere byte // a capital N, S, E, W, or what other languages write for it; 0 if none
}

// angleAt reads a coordinate that begins at p.
func angleAt(s string, p int) (a angle, ok bool) {
	if p < len(s) && strings.IndexByte("NSEWOVØnsew", s[p]) >= 0 && (p == 0 || !isAlnum(s[p-1])) {
		a.hemisphere = upper(s[p])
		p++
		for p < len(s) && s[p] == ' ' {
			p++
		}
	}
	negative := false
	if strings.HasPrefix(s[p:], "\u2212") {
		negative = true
		p += 3
	} else if p < len(s) && (s[p] == '-' || s[p] == '+') {
		negative = s[p] == '-'
		p++
	}
	unit := 1.0
	for a.parts < 3 {
		value, places, q := decimal(s, p)
		if q == p || a.parts > 0 && value >= 60 {
			break
		}
		mark := angleMark(s[q:], a.parts)
		if a.parts > 0 && mark == 0 {
			break
		}
		a.degrees += value / unit
		a.decimals = places
		a.parts++
		unit *= 60
		p = q + mark
		a.end = p
		if mark == 0 || places > 0 {
			break
		}
		for k := 0; k < 2 && p < len(s) && s[p] == ' '; k++ {
			p++
		}
	}
	if a.parts == 0 || a.degrees > 180 {
		return a, false
	}
	if negative {
		a.degrees = -a.degrees
	}
	if a.hemisphere == 0 {
		q := a.end
		if q < len(s) && s[q] == ' ' {
			q++
		}
		if q < len(s) && strings.IndexByte("NSEWO", s[q]) >= 0 && (q+1 == len(s) || !isAlnum(s[q+1])) {
			a.hemisphere = s[q]
			a.end = q + 1
		} else if strings.HasPrefix(s[q:], "Ø") {
			a.hemisphere = 'E'
			a.end = q + len("Ø")
		}
	}
	return a, a.end == len(s) || !isAlnum(s[a.end]) || a.hemisphere != 0
}

// decimal reads up to three digits and a fraction.
func decimal(s string, p int) (value float64, places, end int) {
	q := p
	for q < len(s) && isDigit(s[q]) && q-p < 4 {
		value = value*10 + float64(s[q]-'0')
		q++
	}
	if q == p || q-p > 3 {
		return 0, 0, p
	}
	if q+1 < len(s) && s[q] == '.' && isDigit(s[q+1]) {
		q++
		scale := 0.1
		for q < len(s) && isDigit(s[q]) && places < 18 {
			value += float64(s[q]-'0') * scale
			scale /= 10
			q++
			places++
		}
	}
	return value, places, q
}

// angleMark is the length of the sign for degrees, minutes or seconds that begins s, or 0.
func angleMark(s string, part int) int {
	marks := [...][]string{{"°", "º", "˚", " deg", "deg", "&deg;", " °", "d"}, {"'", "′", "’", "´", " min", "m"}, {"''", "\"", "″", "”", "´´", " sec", "\\\""}}
	for _, m := range marks[part] {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// betweenAngles returns where the second coordinate begins and what stands before it: ',', ' ', '+' for a sign at once,
// 'k' for the name of a longitude, 'r' for that of a latitude; 0 if nothing that fits.
func betweenAngles(s string, p int) (next int, joiner byte) {
	q := p
	seen := byte(' ')
	for q < len(s) && q-p < 40 {
		switch c := s[q]; {
		case c == ',' || c == ';' || c == '/' || c == '|':
			if seen == ',' {
				return q, 0
			}
			seen = ','
		case isSpace(c) || c == '"' || c == '\'' || c == '<' || c == '>' || c == '{' || c == ':' || c == '=' || c == '_' || c == '(' || c == '&' || c == '`':
		case isDigit(c):
			if q == p {
				return q, 0
			}
			if seen == ' ' && strings.IndexByte(s[p:q], ' ') < 0 {
				return q, 0
			}
			if seen != 'k' && seen != 'r' && strings.Trim(s[p:q], " ,;/|\t\n\r") != "" {
				return q, 0
			}
			return q, seen
		case c == '-' || c == '+':
			if q == p {
				return q, '+'
			}
			if q+1 < len(s) && isDigit(s[q+1]) {
				return q, seen
			}
			return q, 0
		case strings.HasPrefix(s[q:], "\u2212"):
			return q, seen
		case isLetter(c) || c >= 0x80:
			e := q
			for e < len(s) && (isLetter(s[e]) || s[e] >= 0x80) {
				e++
			}
			switch w := s[q:e]; {
			case len(w) == 1 && strings.IndexByte("EWOVew", c) >= 0:
				return q, seen
			case w == "Ø":
				return q, seen
			case listed(w, []string{"lon", "lng", "long", "longitude", "gpslongitude", "mlon", "x", "lengdegrad", "laengdegrad", "longitud"}) || strings.EqualFold(w, "længdegrad") || strings.EqualFold(w, "längengrad"):
				seen = 'k'
			case listed(w, []string{"lat", "latitude", "y", "mlat"}):
				seen = 'r'
			case listed(w, []string{"og", "and", "und", "och", "value", "deg", "gps", "ref"}):
			default:
				return q, 0
			}
			q = e - 1
		default:
			return q, 0
		}
		q++
	}
	return q, 0
}
