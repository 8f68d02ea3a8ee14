package entity

import "sync"

// Info is what the catalogue says of an entity.
type Info struct {
	Type     Type
	Category Category
	Country  string // ISO 3166-1 alpha-2; empty when it belongs to no one country
	English  string // short name for people: "Danish civil number (CPR)"
	Danish   string // "CPR-nummer"
	Source   string // where the official rule is published: statute, authority's page or standard
	Passage  bool   // its span is a sentence
}

// index is built at the first look-up and never changes after.
var index = sync.OnceValue(func() map[Type]int {
	m := make(map[Type]int, len(catalogue))
	for i := range catalogue {
		m[catalogue[i].Type] = i
	}
	return m
})

// Lookup returns what the catalogue says of t.
func Lookup(t Type) (Info, bool) {
	i, ok := index()[t]
	if !ok {
		return Info{}, false
	}
	return catalogue[i], true
}

// All returns every entity in the order of the catalogue. The slice is the caller's.
func All() []Info { return append([]Info(nil), catalogue[:]...) }

// Order is the place of t in the catalogue, from 0; an unknown entity stands after all.
func Order(t Type) int {
	if i, ok := index()[t]; ok {
		return i
	}
	return len(catalogue)
}
