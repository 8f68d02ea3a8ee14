// Package entity is the catalogue of what is searched for: each kind of value, what it is called, which category of the
// data taxonomy it belongs to, which law speaks of it and where it starts in the risk classes.
//
// It holds values only: no I/O, no clock, the same answer always. A matched value travels as a [Value], which prints as a
// mask; its normal form, the one that counts and fingerprints are made of, is settled here and versioned.
//
//	info, ok := entity.Lookup(entity.DKCPR) // ok, category ID.CPR, country DK
package entity

// Type names a kind of value: "dk_cpr", "credit_card". Names are snake_case, the country first.
type Type string

// Category is a row of the data taxonomy: "ID.CPR", "S9.HEALTH".
type Category string

// Class is one of the three headline risk classes.
type Class uint8

const (
	NonRisk Class = iota
	Risk
	High
)

// String is the code used in JSON: "none", "risk", "high".
func (c Class) String() string { return [...]string{"none", "risk", "high"}[min(c, High)] }
