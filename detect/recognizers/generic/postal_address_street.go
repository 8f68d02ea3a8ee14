package generic

import "strings"

// abbreviated reports whether the word before a full stop is cut short: "Hauptstr."
func (a *addressText) abbreviated(i int) bool {
	return strings.HasSuffix(a.text[a.tokens[i].start:a.tokens[i].end], "str")
}

// compound reports whether a word is the whole name of a street, known by its end.
func (a *addressText) compound(t *addressToken) bool {
	if t.ends == 0 {
		t.ends = a.words.streetEnd(t.kind, a.text[t.start:t.end])
	}
	return t.ends != 'n'
}

// loose reports whether such an end is an everyday one.
func (a *addressText) loose(t *addressToken) bool { return a.compound(t) && t.ends == 'l' }

func hasFoldedSuffix(s, end string) bool {
	return len(s) >= len(end) && strings.EqualFold(s[len(s)-len(end):], end)
}

// house reads the number of a house at token p and returns the token behind it, -1 if there is none. Behind a name that
// has its number already, only one without a comma is.
func (a *addressText) house(p int, numbered bool) int {
	signed := false
	if a.has(p) && a.tokens[p].kind == ',' && !numbered || a.has(p) && a.tokens[p].kind == '.' && !numbered {
		p++
	}
	for k := 0; a.has(p) && k < 3 && (a.tokens[p].roles&numberSign != 0 || signed && a.tokens[p].kind == '.' || a.tokens[p].kind == '#'); k++ {
		signed = true
		p++
	}
	if !a.has(p) {
		return -1
	}
	if w := a.text[a.tokens[p].start:a.tokens[p].end]; a.has(p+2) && equalFold(w, "s") && a.tokens[p+1].kind == '/' && equalFold(a.text[a.tokens[p+2].start:a.tokens[p+2].end], "n") {
		return p + 3
	} else if equalFold(w, "sn") && a.has(p+1) && a.tokens[p+1].kind != 'w' {
		return p + 1
	}
	t := &a.tokens[p]
	if t.kind == 'x' && signed {
		return p + 1
	}
	if t.kind != '0' || t.digits > 4 {
		return -1
	}
	p++
	// "12-14", "3/A", "12 B", "nº 2 A"
	for k := 0; k < 2 && a.has(p+1) && (a.tokens[p].kind == '-' || a.tokens[p].kind == '/') && a.tokens[p].start == a.tokens[p-1].end && a.tokens[p+1].kind == '0' && a.tokens[p+1].digits <= 4; k++ {
		p += 2
	}
	if a.has(p+1) && (a.tokens[p].kind == '-' || a.tokens[p].kind == '/') && a.tokens[p+1].end-a.tokens[p+1].start <= 4 && (a.tokens[p+1].kind == '0' || a.tokens[p+1].kind == 'w' && a.tokens[p+1].end-a.tokens[p+1].start == 1) {
		p += 2
	} else if a.has(p) && a.tokens[p].kind == 'w' && a.tokens[p].end-a.tokens[p].start == 1 && a.tokens[p].capital && !a.small && (!a.has(p+1) || a.tokens[p+1].kind != '.') {
		p++
		if a.has(p) && a.tokens[p].kind == '0' && a.tokens[p].digits <= 3 && (!a.has(p+1) || a.tokens[p+1].kind != 'w' && a.tokens[p+1].kind != '0') {
			p++ // the flat of a Finnish house: "12 B 34"
		}
	}
	if q := p; a.has(q) && t.digits <= 2 {
		if a.tokens[q].kind == '.' && a.has(q+1) {
			q++
		}
		if a.tokens[q].roles&month != 0 {
			return -1
		}
	}
	if a.has(p) {
		n := &a.tokens[p]
		glued := n.start == a.tokens[p-1].end
		if glued && a.has(p+1) && a.tokens[p+1].kind == '0' && a.tokens[p+1].start == n.end && strings.IndexByte(".:,", n.kind) >= 0 {
			return -1 // a time, an amount
		}
		if n.kind == '%' || n.kind == '$' || n.kind == 'w' && listed(a.text[n.start:n.end], []string{"km", "kr", "eur", "dkk", "sek", "usd", "kg", "min", "mm", "cm", "minutes", "minutter", "hours", "years", "personer"}) {
			return -1
		}
	}
	return p
}
