package generic

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// MACAddress finds hardware addresses of 48 bits and of 64.
//
// Source: IEEE 802-2014 clause 8.1 (pairs of hexadecimal digits with dashes) and 8.2; colons and groups of four with dots
// are the usual other ways. Twelve digits without separators are a piece of a hash as well, so these need a label. What it
// misses: pairs with dashes that hold a letter and stand beside no label, which the engine cannot be asked for.
func MACAddress() detect.Recognizer { return macAddress{} }

type macAddress struct{}

func (macAddress) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.MACAddress, Fields: true,
		Shapes: []string{"4X", "4.4.4", "2-2-2", "2 2 2 2 2 2", "12X", "12"},
		Signs:  []string{":"},
		Anchors: []string{
			"mac", "mac address*", "mac adresse*", "mac adress*", "mac addr", "macaddress*", "macaddr", "macadresse*", "adresse mac", "dirección mac", "indirizzo mac", "adres mac", "hwaddr", "hw address", "hardware address*", "hardwareadresse*", "physical address*", "fysisk adresse*", "fysieke adres",
			"physikalische adresse", "adresse physique", "ethernet address*", "link ether", "ether", "bssid", "wlan mac", "wifi mac", "bluetooth address*", "eui",
		},
	}
}

func (macAddress) Judge(t *detect.Token, j *detect.Judgement) {
	text := t.Text
	at := t.Start
	switch t.Kind {
	case detect.Word:
		// Only what no token can be declared for: pairs with dashes, in the same line or alone in the next.
		at = t.End
		for at < len(text) && at-t.End < 64 && (text[at] != '\n' || strings.Trim(text[t.End:at], " :.\r") == "") && !(isHex(text[at]) && at+2 < len(text) && isHex(text[at+1]) && text[at+2] == '-' && !isAlnum(text[at-1])) {
			at++
		}
		if at == len(text) || at-t.End >= 64 || text[at] == '\n' {
			j.Drop()
			return
		}
	case detect.Field:
		if at+2 >= len(text) || text[at+2] != '-' {
			j.Drop() // the others have shapes
			return
		}
	case detect.Sign:
		at -= 2
	case detect.Mixed, detect.Number:
		if t.End-t.Start == 12 && len(t.Digits) == 12 || t.Kind == detect.Mixed && t.End-t.Start == 12 {
			judgeBareMAC(t, j)
			return
		}
		// Any group of four may be the one that was seen: go back to the first.
		for k := 0; k < 4 && at >= 5 && text[at-1] == '.' && hexRun(text[at-5:at-1]) == 4; k++ {
			at -= 5
		}
		for k := 0; k < 8 && at >= 3 && text[at-1] == '-' && hexRun(text[at-3:at-1]) == 2; k++ {
			at -= 3
		}
	}
	end, pairs := macEnd(text, at)
	if end == 0 {
		j.Drop()
		return
	}
	j.Span(at, end)
	if pairs == 8 {
		j.Add(detect.Unusual)
	}
	if sameDigit(text[at:end]) {
		j.Add(detect.Example)
	}
	if text[at+2] == ' ' {
		j.Add(detect.RangeBad)
	}
}

// macEnd returns where the address at p ends and how many bytes it has; 0 if there is none.
func macEnd(s string, p int) (end, pairs int) {
	if p < 0 || p+14 > len(s) || p > 0 && (isAlnum(s[p-1]) || s[p-1] == '_') {
		return 0, 0
	}
	group := hexRun(s[p:min(len(s), p+5)])
	if group != 2 && group != 4 || p+group >= len(s) {
		return 0, 0
	}
	sep := s[p+group]
	if sep != '.' && (group == 4 || sep != ':' && sep != '-' && sep != ' ') || sep == '.' && group == 2 {
		return 0, 0
	}
	if p > 1 && s[p-1] == sep && isHex(s[p-2]) {
		return 0, 0
	}
	q, n := p, 0
	for {
		if hexRun(s[q:min(len(s), q+5)]) != group {
			return 0, 0
		}
		q, n = q+group, n+1
		if q+1 >= len(s) || s[q] != sep || !isHex(s[q+1]) || n == 9 {
			break
		}
		if sep == ' ' && n*group == 12 {
			break
		}
		q++
	}
	if n*group != 12 && n*group != 16 || q < len(s) && (isAlnum(s[q]) || s[q] == '_') {
		return 0, 0
	}
	return q, n * group / 2
}

func judgeBareMAC(t *detect.Token, j *detect.Judgement) {
	if hexRun(t.Raw()) != 12 || t.Start > 0 && (t.Text[t.Start-1] == '-' || t.Text[t.Start-1] == '_') {
		j.Drop() // a piece of a UUID
		return
	}
	j.Add(detect.Bare)
}

// hexRun is how many hexadecimal digits s begins with.
func hexRun(s string) int {
	n := 0
	for n < len(s) && isHex(s[n]) {
		n++
	}
	return n
}

// sameDigit reports whether all letters and digits of s are the same one.
func sameDigit(s string) bool {
	for i := 1; i < len(s); i++ {
		if isAlnum(s[i]) && s[i]|0x20 != s[0]|0x20 {
			return false
		}
	}
	return true
}
