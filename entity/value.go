package entity

// Value is a matched value in memory. It prints as its mask; only Reveal gives it away.
type Value struct {
	typ Type
	raw string
}

// NewValue holds raw, as it stood in the text, as a value of t.
func NewValue(t Type, raw string) Value { return Value{t, raw} }

// Reveal returns the value as it stood in the text.
func (v Value) Reveal() string { return v.raw }

// Normal is the value's normal form, see [Normalize].
func (v Value) Normal() string { return Normalize(v.typ, v.raw) }

// String is the value's mask.
func (v Value) String() string { return Mask(v.typ, v.raw) }

// NormalVersion is the version of the normal forms; fingerprints store it beside them.
const NormalVersion = 1

// Normalize returns the normal form of a value: what two ways of writing it have in common.
func Normalize(t Type, raw string) string { return raw }

// Mask returns the value's mask, of a length that does not depend on the value's.
func Mask(t Type, raw string) string { return "••••" }
