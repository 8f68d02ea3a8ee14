package generic

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/phoneplan"
	"github.com/datamapper/datamapper/entity"
)

// Phone finds telephone and fax numbers: those of the world with + or 00 before the country code, and as they are written
// at home in the EEA, Switzerland, the United Kingdom and North America. Spaces, dashes, dots, slashes, brackets, "(0)" and
// an extension belong to them.
//
// Source: ITU-T E.164 (country codes, 15 digits at most), ITU-T E.123 (how numbers are written), RFC 3966 ("tel:", ";ext="),
// and the national plans in [phoneplan].
//
// A country code behind + is enough, for little else is written so. A number that begins with its country's trunk zero
// and has its usual groups, three or more ("020 7946 0018", "06 12 34 56 78"), is mostly enough too. All other digits want a
// word beside them or in the head of their column: eight digits are a phone in Denmark and an order anywhere. A number that no
// plan gives out is kept beside such a word, for people mistype numbers and invent them for examples. What it misses: short numbers (112),
// those written in letters (0800 FLOWERS), and national numbers without a word and without a zero.
func Phone() detect.Recognizer { return phone{} }

type phone struct{}

func (phone) Declare() detect.Declaration {
	d := detect.Declaration{Entity: entity.Phone, Anchors: phoneLabels, Signs: []string{"+"}}
	// A number is seen by its first one or two groups; Judge reads on from there. Letters behind may be an extension.
	for n := 7; n <= 15; n++ {
		d.Shapes = append(d.Shapes, fmt.Sprint(n))
	}
	d.Shapes = append(d.Shapes, "8A", "10A", "3~4A")
	for a := 1; a <= 6; a++ {
		for b := 1; b <= 11; b++ {
			d.Shapes = append(d.Shapes, fmt.Sprintf("%d~%d", a, b))
		}
	}
	return d
}

// phoneSingle is how many of the shapes are one group.
const phoneSingle = 9

func (phone) Judge(t *detect.Token, j *detect.Judgement) {
	var x phoneText
	if t.Kind == detect.Sign {
		start := t.Start
		open := start > 0 && t.Text[start-1] == '('
		if open {
			start--
		}
		if start > 0 && (word(t.Text[start-1]) || t.Text[start-1] == '+') {
			j.Drop()
			return
		}
		x.read(t.Text, t.End, open, true)
		international(t, j, &x, start, x.digits[:x.n], false)
		return
	}
	if t.Kind == detect.Word {
		bracketBehind(t, j, &x)
		return
	}
	if !phoneLike(t) {
		j.Drop()
		return
	}
	start, plus, ok := phoneStart(t)
	if !ok {
		j.Drop()
		return
	}
	p := start
	if plus {
		p = t.Start
	}
	x.read(t.Text, p, false, plus)
	if x.count == 0 || t.Shape < phoneSingle && x.count > 1 && x.ends[0] == t.End && x.groups[1] <= 11 && x.groups[0] <= 6 {
		j.Drop() // shown again with two groups
		return
	}
	switch {
	case plus:
		international(t, j, &x, start, x.digits[:x.n], false)
	case x.n > 9 && x.digits[0] == 0 && x.digits[1] == 0:
		x.read(t.Text, p, false, true)
		if c, _ := phoneplan.Country(x.digits[2:x.n]); c != (phoneplan.Calling{}) {
			international(t, j, &x, start, x.digits[2:x.n], true)
			return
		}
		fallthrough
	default:
		national(t, j, &x, start)
	}
}

// phoneLike tells the mass of other digits apart at little cost: without a word beside them they begin with a zero, or have a
// plus, a bracket or a sign of a phone before them.
func phoneLike(t *detect.Token) bool {
	if t.Digits[0] == 0 {
		return true
	}
	gap := true // nothing but spaces and colons yet
	for p := t.Start - 1; p >= 0 && p >= t.Start-3 && gap; p-- {
		c := t.Text[p]
		if c == '+' || c == '(' || c == ')' {
			return true
		}
		gap = c == ' ' || c == ':' || c == '.'
		if !gap && word(c) && p < t.Start-1 && callSign(t.Text[max(0, t.Start-24):t.Start], true) > 0 {
			return true
		}
	}
	if t.Labelled() {
		return true
	}
	// A word behind stands behind the last group, not behind the two that were shown.
	if t.End+1 >= len(t.Text) || !isDigit(t.Text[t.End+1]) || isDigit(t.Text[t.End]) {
		return false
	}
	var x phoneText
	x.read(t.Text, t.Start, false, false)
	whole := *t
	whole.End = x.ends[max(0, x.count-1)]
	return whole.End > t.End && whole.Labelled()
}

// bracketBehind reads "Tel. (0-612) 34567" at its word: the digits on neither side of the bracket are enough to be shown.
func bracketBehind(t *detect.Token, j *detect.Judgement, x *phoneText) {
	p := t.End
	for p < len(t.Text) && p < t.End+4 && strings.IndexByte(" .:\t", t.Text[p]) >= 0 {
		p++
	}
	if p+1 >= len(t.Text) || t.Text[p] != '(' || !isDigit(t.Text[p+1]) {
		j.Drop()
		return
	}
	if x.read(t.Text, p, false, false); x.count < 2 || x.count > 3 || x.groups[x.count-1] > 6 {
		j.Drop() // shown by its digits
		return
	}
	national(t, j, x, p)
}
