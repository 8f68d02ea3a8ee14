package main

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// kind is how values of one entity are made and written.
type kind struct {
	entity entity.Type
	forms  []string // templates of valid values without separators, see gen.fill
	valid  func(v string) bool
	masks  []string          // how they are written: # takes the next character; nil: as made
	labels string            // "da:CPR-nr.|CPR;en:CPR number": the words that people put beside it, by language
	alone  bool              // recognised without a label too
	near   []string          // templates of what only looks so; where there is none, a wrong check digit does
	free   bool              // the shape belongs to it alone: no random values of the shape are tried
	make   func(*gen) string // instead of forms
}

// label is a word beside a value, and its language.
type label struct {
	lang language
	text string
}

func (k *kind) words() []label {
	var all []label
	for _, part := range strings.Split(k.labels, ";") {
		code, words, _ := strings.Cut(part, ":")
		for _, w := range strings.Split(words, "|") {
			all = append(all, label{of(code), w})
		}
	}
	return all
}

// gen makes values by chance from a fixed seed.
type gen struct{ *rand.Rand }

// newGen starts anew for each entity, so that one more entity changes no other's texts.
func newGen(name string) *gen {
	seed := uint64(14695981039346656037)
	for i := range len(name) {
		seed = (seed ^ uint64(name[i])) * 1099511628211
	}
	return &gen{rand.New(rand.NewPCG(seed, 2))}
}

func pick[T any](g *gen, s []T) T { return s[g.IntN(len(s))] }

// fill makes a value of a template: # is a digit, @ a capital, & a small letter, ^ an at sign, [..] one of the characters in it, {..} a
// date of birth in the order that the letters say (y two digits, Y four, m, d), and everything else itself.
func (g *gen) fill(form string) string {
	var b strings.Builder
	for i := 0; i < len(form); i++ {
		switch c := form[i]; c {
		case '#':
			b.WriteByte(byte('0' + g.IntN(10)))
		case '@':
			b.WriteByte(byte('A' + g.IntN(26)))
		case '^':
			b.WriteByte('@')
		case '&':
			b.WriteByte(byte('a' + g.IntN(26)))
		case '[':
			n := strings.IndexByte(form[i:], ']')
			b.WriteByte(form[i+1+g.IntN(n-1)])
			i += n
		case '{':
			n := strings.IndexByte(form[i:], '}')
			g.date(&b, form[i+1:i+n])
			i += n
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func (g *gen) date(b *strings.Builder, order string) {
	y, m, d := 1938+g.IntN(62), 1+g.IntN(12), 1+g.IntN(28)
	for _, c := range order {
		switch c {
		case 'Y':
			fmt.Fprintf(b, "%d", y)
		case 'y':
			fmt.Fprintf(b, "%02d", y%100)
		case 'm':
			fmt.Fprintf(b, "%02d", m)
		case 'd':
			fmt.Fprintf(b, "%02d", d)
		}
	}
}

// value makes a valid value without separators.
func (k *kind) value(g *gen) string {
	if k.make != nil {
		return k.make(g)
	}
	for range 200000 {
		if v := g.fill(pick(g, k.forms)); k.valid == nil || k.valid(v) {
			return v
		}
	}
	panic("quality: no valid value of " + string(k.entity))
}

// written puts separators into a value.
func (k *kind) written(g *gen, v string) string {
	if len(k.masks) == 0 {
		return v
	}
	var fit []string
	for _, m := range k.masks {
		if strings.Count(m, "#") == len([]rune(v)) {
			fit = append(fit, m)
		}
	}
	if len(fit) == 0 {
		return v
	}
	var b strings.Builder
	rest := []rune(v)
	for _, c := range pick(g, fit) {
		if c == '#' {
			c, rest = rest[0], rest[1:]
		}
		b.WriteRune(c)
	}
	return b.String()
}

// wrong makes a value that fails the check, or has a form that the entity has not.
func (k *kind) wrong(g *gen) string {
	if len(k.near) > 0 {
		return g.fill(pick(g, k.near))
	}
	if k.valid == nil {
		return ""
	}
	for {
		b := []byte(k.value(g))
		i := len(b) - 1 - g.IntN(min(4, len(b)))
		b[i] = other(g, b[i])
		if !k.valid(string(b)) {
			return k.written(g, string(b))
		}
	}
}

// random makes other digits and letters in the same places.
func (k *kind) random(g *gen) string {
	b := []byte(k.value(g))
	for i := range b {
		b[i] = other(g, b[i])
	}
	return k.written(g, string(b))
}

// other is another character of the same sort.
func other(g *gen, c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return '0' + (c-'0'+byte(1+g.IntN(9)))%10
	case c >= 'A' && c <= 'Z':
		return 'A' + (c-'A'+byte(1+g.IntN(25)))%26
	}
	return c
}

// digits makes a check of text out of one of digits.
func digits(check func([]byte) bool) func(string) bool {
	return func(v string) bool { return check(checksum.AppendDigits(nil, v)) }
}
