package generic

import "strings"

// address is what was read: bytes of the window, half open, and what it has.
type address struct {
	start, end int
	streetEnd  int  // where street and number end
	street     bool // the street is known by its kind of word
	house      bool // it has a number
	unit       bool // a floor or a flat
	country    bool // the name of a country at its end
	place      bool // a postal code with its town
	town       bool // a town without a code
	loose      bool // the word for the street means other things too
	other      bool // the word before the number says that it is no house
}

// read reads an address that begins with token i.
func (a *addressText) read(i int, label bool, f *address) bool {
	*f = address{start: a.tokens[i].start}
	p := a.flatBefore(i, f)
	first := p
	for a.has(p) && p < first+2 && a.tokens[p].kind == '0' && a.tokens[p].digits <= 5 {
		p++
		if a.has(p+1) && (a.tokens[p].kind == '-' || a.tokens[p].kind == '/') && a.tokens[p+1].kind == '0' {
			p += 2
		}
		if a.has(p) && a.tokens[p].kind == 'w' && listed(a.text[a.tokens[p].start:a.tokens[p].end], []string{"bis", "ter", "quater"}) {
			p++
		}
		if a.has(p) && a.tokens[p].kind == ',' && p > first {
			p++
			break
		}
	}
	lead := p > first
	if lead && i > 0 && (a.tokens[i-1].roles&notStreet != 0 || strings.IndexByte("./-+$:", a.tokens[i-1].kind) >= 0 && a.tokens[i-1].end == a.tokens[i].start && a.tokens[i-1].kind != ':') {
		return false
	}
	if !a.has(p) || a.tokens[p].kind != 'w' {
		return false
	}
	name, end := p, p
	p = a.street(p, lead, label, f, &end)
	if p < 0 {
		return false
	}
	// The number behind the name: "Calle Mayor, 12", "Calle Mayor nº 12", "Via Roma 3/A".
	if q := a.house(p, lead && f.street); q > 0 {
		f.house = true
		p = q
	} else if lead {
		if !f.street && !label {
			return false
		}
		f.house = f.street
	} else if !f.street || !label && (a.tokens[p-1].end < a.least || !a.coded(p)) {
		return false
	}
	if a.tokens[name].roles&notStreet != 0 {
		f.other = true
	}
	if f.house && !lead && !f.street && !label && end-name > 4 {
		return false
	}
	f.end = a.tokens[p-1].end
	if a.has(p) && (a.tokens[p].kind == '(' || a.tokens[p].kind == '[' || a.tokens[p].kind == '=' || a.tokens[p].kind == '_') && a.tokens[p].start == f.end {
		return false // source code
	}
	if lead && a.tokens[first].digits == 4 && a.yearAt(first) {
		f.loose = true
	}
	f.streetEnd = f.end
	if f.streetEnd < a.least {
		return false
	}
	a.tail(p, f)
	return true
}

// yearAt reports whether the number at token p may be a year of our time.
func (a *addressText) yearAt(p int) bool {
	s := a.text[a.tokens[p].start:a.tokens[p].end]
	return s >= "1950" && s <= "2039"
}

// coded reports whether a postal code and town follow token p.
func (a *addressText) coded(p int) bool {
	q, comma, line := a.separators(p)
	var f address
	return a.has(q) && (a.postcode(q, &f) > 0 || a.townFirst(q, comma, line, &f) > 0 && f.place)
}

// flatBefore reads "Flat 2, " before a house number.
func (a *addressText) flatBefore(i int, f *address) int {
	if a.tokens[i].roles&unitWord != 0 && a.has(i+3) && (a.tokens[i+1].kind == '0' || a.tokens[i+1].kind == 'w' && a.tokens[i+1].end-a.tokens[i+1].start == 1) && a.tokens[i+2].kind == ',' {
		f.unit = true
		return i + 3
	}
	return i
}

// longestStreet is how many words the name of a street has at most.
const longestStreet = 7

// street reads the name of a street at token p and returns the token behind it, -1 if there is none.
func (a *addressText) street(p int, lead, label bool, f *address, end *int) int {
	begin := p
	t := &a.tokens[p]
	before := t.roles&typeBefore != 0 || t.roles&typeShort != 0 && a.has(p+1) && strings.IndexByte("./", a.tokens[p+1].kind) >= 0 && a.tokens[p+1].start == t.end
	if t.roles&typeShort != 0 && !before && a.has(p+1) && t.end-t.start <= 4 && a.tokens[p+1].capital && t.roles&(unitWord|front) == 0 {
		before = t.capital
	}
	if !before && !t.capital && !(lead && t.roles&particle != 0) {
		return -1
	}
	words := 0
	for a.has(p) && words < longestStreet {
		x := &a.tokens[p]
		switch {
		case x.kind == 'w' && words > 0 && x.roles&unitWord != 0 && x.roles&particle == 0 && x.end-x.start > 2 && !before:
			goto done
		case x.kind == 'w' && (x.capital || x.roles&particle != 0 || p == begin || before && x.roles&(typeBehind|unitWord) == 0 && (p == begin+1 || label || t.capital && words < 5) || words > 0 && x.roles&typeBehind != 0 && a.tokens[p-1].capital || x.roles&typeBefore != 0 && words == 1):
			words++
			p++
			// The first word for a street behind a number and a name ends it: "12 Main Street Springfield".
			behind := x.roles&typeBehind != 0 && p > begin+1 || !before && a.compound(x)
			if lead && x.roles&typeClipped != 0 && words > 1 && (!a.has(p) || a.tokens[p].kind != 'w' || a.tokens[p].roles&unitWord != 0) {
				behind = true
			}
			if behind && !before && (lead || a.compound(x)) {
				if a.has(p) && a.tokens[p].kind == '.' && a.tokens[p].start == x.end {
					p++
				}
				if lead && a.has(p+1) && a.tokens[p].roles&direction != 0 && a.tokens[p].capital && a.tokens[p+1].kind != 'w' {
					p++
					*end = p
					f.street, f.loose = true, x.roles&typeLoose != 0
					return p
				}
				goto done
			}
		case x.kind == '.' && p > begin && x.start == a.tokens[p-1].end && a.tokens[p-1].kind == 'w' && (a.tokens[p-1].end-a.tokens[p-1].start <= 5 || a.abbreviated(p-1)) && !(a.has(p+1) && a.tokens[p+1].start == x.end && !a.tokens[p+1].capital && a.tokens[p+1].kind == 'w'):
			p++
		case (x.kind == '/' || x.kind == ',' && label) && p == begin+1 && before, x.kind == '.' && p == begin+2 && before && a.tokens[begin+1].kind == '/':
			p++
		case x.kind == '0' && before && words == 1 && a.has(p+1) && a.tokens[p+1].kind == 'w' && (a.tokens[p+1].roles&(particle|numberSign) != 0 || a.tokens[p+1].kind == '#'): // rue 11 Novembre, Calle 8 de Marzo
			words++
			p++
		case x.kind == '"' && before:
			p++
		default:
			goto done
		}
	}
done:
	*end = p
	last := p - 1
	if last > begin && a.tokens[last].kind == '.' {
		last--
	}
	for p > begin+1 && a.tokens[p-1].kind == 'w' && !a.tokens[p-1].capital && a.tokens[p-1].roles&particle != 0 {
		p-- // a name does not end in one
		last = p - 1
	}
	x := &a.tokens[last]
	switch {
	case before:
		f.street = true
		if last == begin || last == begin+1 && a.tokens[last].kind != 'w' {
			return -1
		}
		f.loose = a.tokens[begin].roles&typeLoose != 0
	case a.compound(x):
		f.street = true
		for k := begin; k < last; k++ {
			if a.tokens[k].kind == 'w' && a.tokens[k].roles&(front|particle) == 0 && !lead {
				return -1 // another word stands before the street; it begins later
			}
		}
		f.loose = a.loose(x)
	case x.roles&typeBehind != 0 || lead && x.roles&typeClipped != 0:
		if last == begin {
			return -1
		}
		f.street = true
		f.loose = x.roles&typeLoose != 0
	case words > 4:
		return -1
	default:
		for _, w := range a.tokens[begin:p] {
			if w.roles&month != 0 {
				return -1
			}
		}
	}
	return p
}
