package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// IPAddress finds addresses of the Internet Protocol, versions 4 and 6.
//
// Source: RFC 791 and RFC 6943 section 3.1.1 (four numbers of up to three digits, no leading zeros); RFC 4291 section 2.2
// with the zone of RFC 4007; RFC 6890 and RFC 5737 for the ranges that belong to nobody. Versions of programs have the
// shape of version 4: the words before decide, and four small numbers are taken for a version unless labelled. What it
// misses: addresses in octal or hexadecimal, and those of version 6 with groups of irregular lengths and no "::".
func IPAddress() detect.Recognizer { return ipAddress{} }

type ipAddress struct{}

func (ipAddress) Declare() detect.Declaration {
	var shapes []string
	for _, a := range "123" {
		for _, b := range "123" {
			for _, c := range "123" {
				for _, d := range "123" {
					shapes = append(shapes, string([]rune{a, '.', b, '.', c, '.', d}))
				}
			}
		}
	}
	return detect.Declaration{
		Entity: entity.IPAddress,
		Shapes: shapes,
		Signs:  []string{"::"},
		Labels: []string{
			"ip address*", "ip adress*", "ip addr", "ip nummer*", "ip number", "ipaddress*", "ipadress*", "ipaddr", "adresse ip", "dirección ip", "indirizzo ip", "endereço ip", "adres ip", "ip osoite*", "client ip", "clientip",
			"remote ip", "remoteip", "source ip", "sourceip", "dest ip", "server ip", "host ip", "login ip", "user ip", "last ip", "remote addr*", "remoteaddr*", "x forwarded for", "x real ip", "ipv", "inet", "inet6", "gateway*", "dns", "nameserver*", "ping", "host", "client",
		},
	}
}

func (ipAddress) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Sign {
		judgeIPv6(t, j)
		return
	}
	text, start, end := t.Text, t.Start, t.End
	// A longer run of numbers and dots is a section, an object identifier or a name.
	if start > 1 && text[start-1] == '.' && isDigit(text[start-2]) || end+1 < len(text) && text[end] == '.' && isDigit(text[end+1]) {
		j.Drop()
		return
	}
	// "::ffff:10.0.0.1" is one address of version 6.
	if start > 1 && text[start-1] == ':' && (text[start-2] == ':' || isHex(text[start-2]) && ipv6Before(text, start)) {
		j.Drop()
		return
	}
	var octets [4]int
	n, digits, padded := 0, 0, 0
	for i := start; i < end; i++ {
		if text[i] == '.' {
			n, digits = n+1, 0
			continue
		}
		if digits == 1 && octets[n] == 0 {
			padded++
		}
		octets[n] = octets[n]*10 + int(text[i]-'0')
		digits++
	}
	for _, o := range octets {
		if o > 255 {
			j.Reject(detect.RangeBad)
			return
		}
	}
	if padded > 0 && end-start != 15 {
		j.Drop() // a date or a number of a section
		return
	}
	if versionBefore(t.Before(40)) || partOfName(text, start, end) {
		j.Add(detect.Plain)
	}
	if namedIP(t.Before(8)) {
		j.Add(detect.Keyword)
	}
	switch {
	case octets[0] == 0 || octets[0] == 127 && octets[1] == 0 || octets[0] == 255:
		j.Add(detect.RangeBad)
	case octets == [4]int{1, 2, 3, 4} || octets[0] == 192 && octets[1] == 0 && octets[2] == 2 || octets[0] == 198 && octets[1] == 51 && octets[2] == 100 || octets[0] == 203 && octets[1] == 0 && octets[2] == 113:
		j.Add(detect.Example)
	case octets[0] == 10 || octets[0] == 192 && octets[1] == 168 || octets[0] == 172 && octets[1]&0xF0 == 16:
		j.Add(detect.Range)
	}
	if octets[0] < 32 && octets[0] != 10 && small(octets) >= 3 {
		j.Add(detect.Unusual)
	}
}

// small counts the numbers below 32. Of random addresses one in two hundred begins with one and has two more; of versions
// in four numbers nearly all do.
func small(octets [4]int) (n int) {
	for _, o := range octets {
		if o < 32 {
			n++
		}
	}
	return n
}

// namedIP reports whether the text before a value ends in "ip" and a separator; a word of two letters is no label.
func namedIP(before string) bool {
	s := strings.TrimRight(before, " \t:=\"'>(")
	n := len(s)
	if n > 2 && s[n-3] == '.' && (n == 3 || s[n-4] == '\n') {
		return false // the request .IP of man(7)
	}
	return n >= 2 && n < len(before) && equalFold(s[n-2:], "ip") && (n == 2 || !isAlnum(s[n-3]) || s[n-3]-'a' <= 25 && isUpper(s[n-2]))
}

// partOfName reports whether a program's or file's name goes on before or behind: "Chrome/120.0.99.130", "tool-1.30.2.90.zip".
func partOfName(s string, start, end int) bool {
	if start > 1 && (s[start-1] == '/' || s[start-1] == '-' || s[start-1] == '_') && isLetter(s[start-2]) {
		return true
	}
	if end+2 < len(s) && (s[end] == '+' || s[end] == '~' || s[end] == '-' && isLetter(s[end+1])) && isAlnum(s[end+1]) {
		return true // "12.4.254.14-node.11", "1.2.3.99+dfsg"
	}
	if start > 0 && s[start-1] == '(' && end+1 < len(s) && s[end] == '-' {
		q := end + 1
		for q < len(s) && q < end+4 && isDigit(s[q]) {
			q++
		}
		if q > end+1 && q < len(s) && s[q] == ')' {
			return true // "at-spi2-core (2.39.90.1-1)", deb-changelog(5)
		}
	}
	return end+2 < len(s) && s[end] == '.' && isLetter(s[end+1]) && isLetter(s[end+2]) && s[end+1] != 'i' && s[end+1] != 'n' // in-addr.arpa, nip.io
}

// changing reports whether text ends in a word for going to another version.
func changing(s string) bool {
	s = s[strings.LastIndexAny(s, " \t\n:(*")+1:]
	return listed(s, []string{"bump", "bumped", "bumps", "update", "updated", "updates", "upgrade", "upgraded", "upgrades", "downgrade", "downgraded", "patch", "patched"})
}

// versionBefore reports whether the text before a value ends in a word for a version or section.
func versionBefore(before string) bool {
	s := strings.TrimRight(before, " \t\r\n:=\"'(#/*")
	if s == "" {
		return false
	}
	if strings.HasSuffix(s, "§") {
		return true
	}
	// "libx11-6 (>= 2:1.4.99.1)": the relations and the epoch of deb-version(7).
	relation := strings.TrimRight(strings.TrimRight(before, "0123456789:"), " ")
	if strings.HasSuffix(relation, ">=") || strings.HasSuffix(relation, "<=") || strings.HasSuffix(relation, "(=") || strings.HasSuffix(relation, "~>") {
		return true
	}
	// "update V8 to 10.2.154.15", "Bump to 1.1.99.1"
	if to := strings.TrimSuffix(s, " to"); len(to) < len(s) {
		w := to
		if i := strings.LastIndexByte(w, ' '); i >= 0 && !changing(w) {
			w = w[:i]
		}
		return changing(w)
	}
	s = strings.TrimRight(s, ".")
	i := len(s)
	for i > 0 && (isLetter(s[i-1]) || s[i-1] >= 0x80) {
		i--
	}
	for _, w := range [...]string{
		"v", "ver", "version", "versions", "versionen", "versie", "versión", "versione", "versão", "wersja", "verze", "versio", "release", "rev", "revision", "build", "assembly", "section", "sec", "chapter", "kapitel", "kap", "afsnit", "punkt", "pkt", "clause", "oid", "objectidentifier", "sections",
		"fileversion", "productversion", "assemblyversion", "firmware", "fw", "update", "sdk", "driver", "chrome", "firefox", "safari", "opr", "edg", "netmask", "mask", "subnetmask", "undernetmaske",
	} {
		if strings.EqualFold(s[i:], w) {
			return true
		}
	}
	return false
}
