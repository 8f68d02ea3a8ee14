package generic

import "github.com/datamapper/datamapper/detect"

// longestIPv6 is the longest way of writing an address of version 6, its zone apart, in bytes.
const longestIPv6 = 45

// judgeIPv6 looks at the address around a colon.
func judgeIPv6(t *detect.Token, j *detect.Judgement) {
	text, start, end := t.Text, t.Start, t.End
	for start > 0 && t.Start-start <= longestIPv6 && inIPv6(text[start-1]) {
		start--
	}
	for end < len(text) && end-t.Start <= longestIPv6 && inIPv6(text[end]) {
		end++
	}
	for end > start && (text[end-1] == '.' || text[end-1] == ':' && end-start > 2 && text[end-2] != ':') {
		end--
	}
	// "source:2001:db8::1" begins behind the word; letters or digits attached make it something else.
	if start > 0 && isAlnum(text[start-1]) || end < len(text) && (isAlnum(text[end]) || text[end] == '_' || text[end] >= 0x80) {
		j.Drop()
		return
	}
	for start < end && text[start] == ':' && (start+1 == end || text[start+1] != ':') {
		start++
	}
	groups, compressed, digits, pairs, ok := parseIPv6(text[start:end])
	if !ok || groups == pairs && !compressed || digits == 0 {
		j.Drop()
		return
	}
	if end < len(text) && text[end] == '%' {
		z := end + 1
		for z < len(text) && z-end < 24 && (isAlnum(text[z]) || text[z] == '-' || text[z] == '_' || text[z] == '.') {
			z++
		}
		if z > end+1 {
			end = z
		}
	}
	j.Span(start, end)
	first := 0
	for first < end-start && isHex(text[start+first]) {
		first++
	}
	lead := text[start : start+first]
	switch {
	case lead == "" && groups <= 2 || groups == 0:
		j.Add(detect.RangeBad)
	case groups == 1 && len(lead) == 4 && end == start+6 && (end == len(text) || text[end] != '/') && digitsIn(lead) == 4:
		j.Add(detect.Unusual) // "Oct 25 2000:: ...", a year; networks have their length behind
	case len(lead) == 4 && (lead[0] == '2' || lead[0] == '3' || lead[0]|0x20 == 'f'):
		j.Add(detect.Range)
		if equalFold(text[start:min(end, start+9)], "2001:db8:") || equalFold(text[start:min(end, start+10)], "2001:0db8:") {
			j.Add(detect.Example)
		}
	case groups < 4 && lead != "":
		j.Add(detect.Unusual)
	}
}

func inIPv6(c byte) bool { return isHex(c) || c == ':' || c == '.' }

// ipv6Before reports whether the text before p is the begin of an address of version 6: hexadecimal groups and "::".
func ipv6Before(s string, p int) bool {
	colons := 0
	for q := p; q > 0 && p-q < longestIPv6 && (isHex(s[q-1]) || s[q-1] == ':'); q-- {
		if s[q-1] == ':' {
			colons++
		}
	}
	return colons >= 3
}

// parseIPv6 reads an address and counts its groups, those of two digits, and its decimal digits.
func parseIPv6(s string) (groups int, compressed bool, digits, pairs int, ok bool) {
	colons := 0
	for i := 0; i < len(s); {
		if s[i] == ':' {
			if i+1 < len(s) && s[i+1] == ':' {
				if compressed {
					return
				}
				compressed = true
				colons += 2
				i += 2
				continue
			}
			if i == 0 || i == len(s)-1 {
				return
			}
			colons++
			i++
			continue
		}
		n := i
		for n < len(s) && isHex(s[n]) {
			if isDigit(s[n]) {
				digits++
			}
			n++
		}
		if n < len(s) && s[n] == '.' {
			if !fourOctets(s[i:]) {
				return
			}
			groups += 2
			digits += 4
			break
		}
		if n == i || n-i > 4 {
			return
		}
		if n-i == 2 {
			pairs++
		}
		groups++
		i = n
	}
	ok = colons >= 2 && (compressed && groups <= 7 || groups == 8)
	return
}

// fourOctets reports whether s is an address of version 4.
func fourOctets(s string) bool {
	n, value, digits := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '.':
			if digits == 0 {
				return false
			}
			n, value, digits = n+1, 0, 0
		case isDigit(s[i]):
			value = value*10 + int(s[i]-'0')
			if digits++; digits > 3 || value > 255 {
				return false
			}
		default:
			return false
		}
	}
	return n == 3 && digits > 0
}
