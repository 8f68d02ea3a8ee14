package generic

import "strings"

// tail reads what follows street and number from token p: floors and flats, the postal code, the town, the country.
func (a *addressText) tail(p int, f *address) {
	for step := 0; step < 8; step++ {
		q, comma, line := a.separators(p)
		if !a.has(q) {
			return
		}
		next := -1
		if n := a.postcode(q, f); n > 0 {
			next = n
		} else if n := a.unitAt(q, comma, line); n > 0 {
			f.unit = true
			next = n
		} else if !f.place {
			next = a.townFirst(q, comma, line, f)
		}
		if next < 0 {
			next = a.countryAt(q, f)
		}
		if next < 0 {
			return
		}
		p = next
		f.end = a.tokens[p-1].end
	}
}

// separators skips what may stand between the parts of an address: at most one end of line that leaves no line empty.
func (a *addressText) separators(p int) (next int, comma, line bool) {
	for k := 0; a.has(p) && k < 8; k++ {
		switch a.tokens[p].kind {
		case ',', ';':
			comma = true
		case '.', '-', '(', ')', '|', '?', '*', '>':
			if a.tokens[p].kind == '.' && a.has(p+1) && a.tokens[p+1].kind == '\n' && !(a.has(p+2) && a.codeAt(p+2) > 0) {
				return len(a.tokens), comma, line
			}
		case '\n':
			if line {
				return len(a.tokens), comma, line
			}
			line = true
		default:
			return p, comma, line
		}
		p++
	}
	return p, comma, line
}

// unitAt reads a floor, a door or a flat at token p: "3. tv", "Apt. 12", "5º B", "1 D", "bajo A".
func (a *addressText) unitAt(p int, comma, line bool) int {
	start := p
	seen := false
	for k := 0; a.has(p) && k < 5; k++ {
		x := &a.tokens[p]
		size := x.end - x.start
		switch {
		case x.kind == 'w' && x.roles&unitWord != 0 && (!a.has(p+1) || a.tokens[p+1].kind != ':'):
			seen = true
		case x.kind == '0' && x.digits <= 4 && (k > 0 || !line):
			if k == 0 && !comma && x.end-x.start == int(x.digits) && !(a.has(p+1) && (a.tokens[p+1].kind == '.' || a.tokens[p+1].roles&unitWord != 0)) {
				return -1
			}
			seen = seen || x.digits <= 2 && (comma || size > int(x.digits))
		case x.kind == 'w' && size == 1 && k > 0 && x.capital:
		case x.kind == 'x' && size == 5 && x.digits == 4 && k == 0 && (x.start > 0 && strings.IndexByte("HULK", a.text[x.start]) >= 0): // a dwelling in Norway
			seen = true
		case (x.kind == '.' || x.kind == '#') && (k > 0 || x.kind == '#') && a.has(p+1) && a.tokens[p+1].kind != '\n' && a.tokens[p+1].kind != 'w', x.kind == '.' && k > 0 && a.has(p+1) && a.tokens[p+1].roles&unitWord != 0:
		default:
			k = 9
			continue
		}
		p++
	}
	for p > start && a.tokens[p-1].kind == '.' {
		p--
	}
	if !seen || p == start {
		return -1
	}
	return p
}

// postcode reads a postal code and its town at token p, with what the town has behind it.
func (a *addressText) postcode(p int, f *address) int {
	if n := a.codeAt(p); n > 0 {
		// "DK-8000 Aarhus C", "75011 Paris", "1012 AB Amsterdam", "00-950 Warszawa"
		town := n
		if a.has(town+1) && a.tokens[town].kind == '.' && a.tokens[n-1].digits == 5 || a.has(town+1) && a.tokens[town].kind == ',' && a.tokens[n-1].digits == 5 {
			town++
		}
		if q := a.town(town); q > town {
			f.place = true
			return q
		}
		if a.british(p) > 0 {
			f.place = true
			return n
		}
	}
	return -1
}

// codeAt returns the token behind a postal code at p, -1 if there is none.
func (a *addressText) codeAt(p int) int {
	if n := a.british(p); n > 0 {
		return n
	}
	x := &a.tokens[p]
	if x.kind == 'w' && x.capital && x.end-x.start <= 3 && a.has(p+2) && a.tokens[p+1].kind == '-' && a.tokens[p+2].kind == '0' {
		p += 2 // the sign of a country
		x = &a.tokens[p]
	} else if x.kind == 'w' && a.has(p+2) && listed(a.text[x.start:x.end], []string{"cp", "cap", "plz", "psč", "codigo"}) {
		for p++; a.has(p+1) && strings.IndexByte(".:", a.tokens[p].kind) >= 0; p++ {
		}
		x = &a.tokens[p]
	}
	if x.kind != '0' || x.end-x.start != int(x.digits) {
		return -1
	}
	next := func(kind byte, digits uint8, k int) bool {
		return a.has(p+k) && a.tokens[p+k].kind == kind && (kind != '0' || a.tokens[p+k].digits == digits)
	}
	switch {
	case x.digits == 2 && next('-', 0, 1) && next('0', 3, 2), x.digits == 4 && next('-', 0, 1) && next('0', 3, 2), x.digits == 5 && next('-', 0, 1) && next('0', 4, 2):
		return p + 3
	case x.digits == 3 && next('0', 2, 1):
		return p + 2
	case x.digits == 4 && next('w', 0, 1) && a.tokens[p+1].end-a.tokens[p+1].start == 2 && isUpper(a.text[a.tokens[p+1].start]) && isUpper(a.text[a.tokens[p+1].start+1]):
		return p + 2
	case x.digits == 4 || x.digits == 5:
		return p + 1
	case x.digits == 3 && a.has(p+1) && a.tokens[p+1].capital: // Iceland, Faroe Islands
		return p + 1
	}
	return -1
}

// british returns the token behind a postal code of Great Britain ("SW1A 1AA") or Ireland ("D02 X285"), -1 if there is none.
func (a *addressText) british(p int) int {
	if a.tokens[p].kind != 'x' || !a.has(p+1) {
		return -1
	}
	x, y := &a.tokens[p], &a.tokens[p+1]
	out, in := a.text[x.start:x.end], a.text[y.start:y.end]
	if len(out) < 2 || len(out) > 4 || !isLetter(out[0]) {
		return -1
	}
	if len(in) == 3 && isDigit(in[0]) && isLetter(in[1]) && isLetter(in[2]) || len(out) == 3 && len(in) == 4 && isLetter(in[0]) && y.digits > 0 {
		return p + 2
	}
	return -1
}

// town reads the name of a town: words with capitals, and what districts are called by. It is no label: no colon follows.
func (a *addressText) town(p int) int {
	words := 0
	for a.has(p) && words < 5 {
		x := &a.tokens[p]
		switch {
		case x.kind == 'w' && (x.capital || words > 0 && x.roles&particle != 0 && a.has(p+1) && a.tokens[p+1].capital):
			if a.has(p+1) && a.tokens[p+1].kind == ':' || a.small && words > 1 {
				if words > 0 {
					return p
				}
				return -1
			}
			words++
		case x.kind == '.' && words > 0 && x.start == a.tokens[p-1].end && a.tokens[p-1].end-a.tokens[p-1].start <= 3 && a.has(p+1) && a.tokens[p+1].capital:
		case x.kind == '0' && words > 0 && x.digits <= 2:
			p++
			return p
		default:
			if words == 0 {
				return -1
			}
			return p
		}
		p++
	}
	if words == 0 {
		return -1
	}
	return p
}

// townFirst reads a town that stands before its code, or alone behind a comma.
func (a *addressText) townFirst(p int, comma, line bool, f *address) int {
	q := a.town(p)
	if q < 0 {
		return -1
	}
	end, _, _ := a.separators(q)
	for k := 0; a.has(end) && k < 2; k++ {
		x := &a.tokens[end]
		if n := a.codeAt(end); n > 0 && (x.kind == 'x' || x.digits == 5 || x.digits == 4 && k > 0) {
			f.place = true
			return n
		}
		if n := a.countryAt(end, f); n > 0 {
			return n
		}
		if x.kind != 'w' || x.end-x.start > 4 || !x.capital {
			break
		}
		end, _, _ = a.separators(end + 1) // the sign of a state or county
	}
	if a.tokens[q-1].roles&country != 0 {
		f.country = true
		return q
	}
	if comma && !line && (!a.has(q) || strings.IndexByte(".,\n);?!", a.tokens[q].kind) >= 0) {
		f.town = true
		return q
	}
	return -1
}

// countryAt reads the name of a country at token p, and a postal code behind it.
func (a *addressText) countryAt(p int, f *address) int {
	x := &a.tokens[p]
	if a.has(p+1) && x.capital && listed(a.text[x.start:x.end], []string{"united", "new", "south", "the"}) {
		p++
		x = &a.tokens[p]
	}
	if x.roles&country == 0 || !x.capital {
		return -1
	}
	f.country = true
	p++
	if a.has(p) && a.tokens[p].kind == '0' && a.tokens[p].digits == 5 {
		f.place = true
		p++
	}
	return p
}
