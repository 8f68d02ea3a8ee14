package entity

import (
	"net/netip"
	"strings"
)

// ipForm is RFC 5952, an IPv4 address in an IPv6 one unwrapped; port, prefix length and zone say where and not who.
// Leading zeros are read as decimal.
func ipForm(raw string) string {
	s := strings.Trim(lower(raw), "[]()<>,; ")
	if end := strings.IndexByte(s, ']'); end > 0 {
		s = s[:end] // [::1]:80
	}
	s, _, _ = strings.Cut(s, "/")
	s, _, _ = strings.Cut(s, "%")
	if strings.Count(s, ":") == 1 {
		s, _, _ = strings.Cut(s, ":")
	}
	if parts := strings.Split(s, "."); len(parts) == 4 && !strings.Contains(s, ":") {
		for i, p := range parts {
			if p = strings.TrimLeft(p, "0"); p == "" && parts[i] != "" {
				p = "0"
			}
			parts[i] = p
		}
		s = strings.Join(parts, ".")
	}
	a, err := netip.ParseAddr(s)
	if err != nil {
		return lower(raw)
	}
	return a.Unmap().String()
}

// macForm is lower-case pairs parted by colons, six for EUI-48 and eight for EUI-64.
func macForm(raw string) string {
	hex := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'f' {
			return r
		}
		return -1
	}, lower(raw))
	if len(hex) != 12 && len(hex) != 16 {
		return hex
	}
	pairs := make([]string, 0, 8)
	for ; hex != ""; hex = hex[2:] {
		pairs = append(pairs, hex[:2])
	}
	return strings.Join(pairs, ":")
}

// emailForm is lower case (local parts differ by case nowhere in practice), without what showing an address leaves
// behind, the domain's labels in letters. Tags and dots in the local part are kept: only the receiver knows what they
// mean.
func emailForm(raw string) string {
	const leftover = " \t\r\n\"'<>()[]{},;:.“”„«»‹›"
	s := lower(raw)
	if len(s) > 1024 { // no address is (RFC 5321 section 4.5.3.1: 320), and the loop reads it again and again
		return s
	}
	for before := ""; s != before; {
		before = s
		s = strings.Trim(s, leftover)
		s = strings.TrimPrefix(s, "mailto:")
		if i := strings.LastIndexByte(s, '<'); i >= 0 {
			s = s[i+1:] // Name <address>
		}
		if i := strings.IndexByte(s, '>'); i >= 0 {
			s = s[:i]
		}
	}
	at := strings.LastIndexByte(s, '@')
	if at < 0 {
		return s
	}
	domain, _, _ := strings.Cut(s[at+1:], "?") // mailto:a@b.dk?subject=
	labels := strings.Split(strings.Trim(domain, leftover), ".")
	for i, label := range labels {
		labels[i] = unicodeLabel(label)
	}
	return s[:at+1] + strings.Join(labels, ".")
}
