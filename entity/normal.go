package entity

// NormalVersion is the version of the normal forms; fingerprints store it beside them.
const NormalVersion = 1

// Normalize returns the normal form of a value: what two ways of writing it have in common.
func Normalize(t Type, raw string) string { return raw }
