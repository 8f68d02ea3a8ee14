package generic

import (
	"slices"
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// PostalAddress finds where people live: a street with its number, the dwelling, the postal code and the town.
//
// Source: UPU S42 (components of an international postal address) and the addressing guides of the national posts.
// Streets are known by their ends (vej, gatan, straße), by the word they begin with (rue, calle, via) or end with (street,
// road), not by a list of names. Any name with a number does beside a label, before a town's code and country, or with a
// flat. What it misses: a house with a name and no number, and a street of unknown kind that stands alone. A street and
// number alone are kept, for few other things are written so; a postal code and town make it certain.
func PostalAddress() detect.Recognizer { return postalAddress{newAddressWords()} }

type postalAddress struct{ words *addressWords }

// Where each kind of anchor begins in the list that is declared.
var (
	dwellingFrom = len(addressLabels)
	senderFrom   = dwellingFrom + len(dwelling)
	behindFrom   = senderFrom + len(senders)
	unitFrom     = behindFrom + len(streetAnchors)
	boxFrom      = unitFrom + len(unitAnchors) + len(countries)
	militaryFrom = boxFrom + len(boxWords)
)

// streetAnchors are the words for a street that call the recognizer.
var streetAnchors = anchored(typesBehind, typesBefore)

func anchored(lists ...[]string) []string {
	var all []string
	for _, l := range lists {
		for _, w := range l {
			if len(w) >= 3 && !strings.Contains(w, " ") && w != "zum" && !slices.Contains(all, w) {
				all = append(all, w)
			}
		}
	}
	return all
}

func (postalAddress) Declare() detect.Declaration {
	d := detect.Declaration{Entity: entity.PostalAddress, Fields: true, Shapes: islesCodes, LabelAnchors: behindFrom}
	for _, list := range [][]string{addressLabels, dwelling, senders, streetAnchors, unitAnchors, countries, boxWords, militaryPosts} {
		d.Anchors = append(d.Anchors, list...)
	}
	for _, list := range [][]string{streetEnds, slavicEnds} {
		for _, end := range list {
			if len(end) >= 4 {
				d.Suffixes = append(d.Suffixes, end)
			}
		}
	}
	for _, end := range shortEnds {
		for _, c := range "abcdefghijklmnopqrstuvwxyzæøåäö" {
			d.Suffixes = append(d.Suffixes, string(c)+end)
		}
	}
	return d
}

func (r postalAddress) Judge(t *detect.Token, j *detect.Judgement) {
	if t.Kind == detect.Word && t.Shape >= behindFrom && t.Shape < militaryFrom && (!digitNear(t) || t.Shape < unitFrom && plainWord(t)) {
		j.Drop()
		return
	}
	if t.Kind == detect.Mixed && !islesCode(t) {
		j.Drop()
		return
	}
	var a addressText
	if t.Kind == detect.Word && t.Shape >= senderFrom && t.Shape < behindFrom {
		a.scan(r.words, t.Text, t.End, t.End+addressAhead, false) // the name takes room
	} else {
		a.scan(r.words, t.Text, t.Start, t.End, t.Kind == detect.Suffix || t.Kind == detect.Word && t.Shape >= behindFrom && t.Shape < unitFrom)
	}
	var found address
	ok := false
	switch {
	case t.Kind == detect.Field:
		ok = a.field(t, &found)
	case t.Kind == detect.Word && t.Shape >= senderFrom && t.Shape < behindFrom:
		ok = a.sender(t, &found)
	case t.Kind == detect.Word && t.Shape < senderFrom:
		ok = a.labelled(t, &found)
	case t.Kind == detect.Word && t.Shape >= militaryFrom:
		ok = a.military(t, &found)
	case t.Kind == detect.Word && t.Shape >= boxFrom:
		ok = a.box(t, &found)
	default:
		ok = a.around(t, &found)
	}
	if !ok {
		j.Drop()
		return
	}
	j.Span(found.start, found.end)
	for _, c := range []struct {
		says bool
		code detect.Code
	}{
		{found.street, detect.Format}, {found.house, detect.Range}, {found.place, detect.Place}, {found.unit, detect.Partner}, {found.country, detect.Prefix}, {found.town, detect.Separated},
		{found.loose || a.small, detect.Unusual}, {found.other, detect.Plain},
	} {
		if c.says {
			j.Add(c.code)
		}
	}
	if t.Kind == detect.Word && t.Shape < senderFrom {
		j.AddAt(detect.Keyword, t.Start, t.End)
	}
}

// islesCode reports whether a piece of letters and digits may belong to a postal code of Great Britain or Ireland.
func islesCode(t *detect.Token) bool {
	if !isUpper(t.Text[t.Start]) {
		return false
	}
	if s := t.After(4); len(s) == 4 && s[0] == ' ' && isDigit(s[1]) && isUpper(s[2]) && isUpper(s[3]) {
		return true
	}
	s := t.Before(4)
	return len(s) == 4 && s[3] == ' ' && isUpper(s[0]) && isDigit(s[1]) && (isDigit(s[2]) || s[2] == 'W')
}

// plainWord reports whether the word for a street at t is a word of a sentence: small, with small words on both sides in a
// text that has capitals, and not followed by what follows it in the name of a street ("rue de la Paix").
func plainWord(t *detect.Token) bool {
	if c := t.Text[t.Start]; c < 'a' || c > 'z' {
		return false
	}
	after := strings.TrimLeft(t.After(8), " ,.")
	if after == "" || after[0] < 'a' || after[0] == 'd' || after[0] == 'l' || after[0] >= 0x80 {
		return false
	}
	before := strings.TrimRight(t.Before(64), " ")
	word := before[strings.LastIndexAny(before, " \n")+1:]
	if word != "" && (word[0] < 'a' || word[0] >= 0x80) {
		return false
	}
	for _, s := range []string{before, t.After(64)} {
		for i := 0; i < len(s); i++ {
			if isUpper(s[i]) {
				return true
			}
		}
	}
	return false
}

// digitNear reports whether a digit stands near enough to belong to the street at t.
func digitNear(t *detect.Token) bool {
	return digitsIn(t.Before(64)) > 0 || digitsIn(t.After(64)) > 0
}

// around finds the earliest begin from which an address is read that holds the token.
func (a *addressText) around(t *detect.Token, found *address) bool {
	street := t.Kind == detect.Suffix || t.Kind == detect.Word && t.Shape < unitFrom
	if street {
		a.least = t.End
	}
	for i := 0; a.has(i) && a.tokens[i].start <= t.Start; i++ {
		if a.tokens[i].kind != 'w' && a.tokens[i].kind != '0' || i > 0 && !a.begins(i) {
			continue
		}
		if street && a.tokens[i].kind == 'w' && i+1 < a.n && a.tokens[i+1].kind == '0' && a.tokens[i].roles&(typeBefore|unitWord) == 0 && a.tokens[i+1].start < t.Start {
			continue // the number ends the street
		}
		if a.read(i, false, found) && found.end >= t.End && (found.streetEnd >= t.End || !street && (found.place || found.unit || found.country)) {
			return true
		}
		*found = address{}
	}
	return false
}

// begins reports whether an address may begin with token i: the token before is not part of the same word or number.
func (a *addressText) begins(i int) bool {
	p := a.tokens[i-1]
	return p.end < a.tokens[i].start || strings.IndexByte("\n(:,;\"'>|=\t?*", p.kind) >= 0
}

// labelled reads the address behind a label.
func (a *addressText) labelled(t *detect.Token, found *address) bool {
	i := 0
	for a.has(i) && a.tokens[i].start < t.End {
		i++
	}
	colon := false
	lines := 0
	for k := 0; a.has(i) && k < 8; i, k = i+1, k+1 {
		x := &a.tokens[i]
		if x.kind == ':' || x.kind == '=' {
			colon = true
		} else if x.kind == '\n' {
			if lines++; lines > 1 || !colon && a.lineBefore(t) {
				return false
			}
		} else if strings.IndexByte("\"'>-\t)*.([", x.kind) < 0 && !(x.kind == 'w' && a.links(i)) {
			break
		}
	}
	if !a.has(i) {
		return false
	}
	strong := t.Shape < dwellingFrom && colon
	if !a.read(i, true, found) || !found.house && !(strong && (found.street || found.place)) {
		return false
	}
	return true
}

// sender reads the address that stands somewhere behind a sender's name, in the same line.
func (a *addressText) sender(t *detect.Token, found *address) bool {
	best := address{}
	for i := 0; a.has(i); i++ {
		x := &a.tokens[i]
		if x.start < t.End {
			continue
		}
		if x.kind == '\n' {
			break
		}
		if x.kind != 'w' || !a.read(i, false, found) || !found.street && !found.place {
			continue
		}
		if found.street {
			return true
		}
		if best.end == 0 {
			best = *found
		}
	}
	*found = best
	return best.end > 0
}

// field reads an address that is all of a field, or begins it.
func (a *addressText) field(t *detect.Token, found *address) bool {
	i := 0
	for a.has(i) && a.tokens[i].start < t.Start {
		i++
	}
	return a.has(i) && a.read(i, true, found) && found.house && found.end <= t.End
}

// lineBefore reports whether other words stand before the token in its line.
func (a *addressText) lineBefore(t *detect.Token) bool {
	s := t.Before(40)
	if i := strings.LastIndexByte(s, '\n'); i >= 0 {
		s = s[i+1:]
	}
	return strings.TrimSpace(s) != ""
}

// links reports whether word i stands between a label and an address.
func (a *addressText) links(i int) bool {
	x := &a.tokens[i]
	return listed(a.text[x.start:x.end], []string{"is", "er", "ist", "es", "est", "on", "now", "in", "at", "i", "p", "to", "lige", "nu", "line", "the", "corner", "of", "og", "nr"}) && (!x.capital || a.small)
}
