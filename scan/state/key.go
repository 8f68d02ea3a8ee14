package state

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
)

// Key is what shapes results besides the items: a result is taken over only under an equal key.
type Key []Trait

// Trait is one thing that shapes results: "limits" and what they are. Values are compared, never shown.
type Trait struct{ Name, Value string }

// NewKey makes the key of a scan from its roots, as absolute paths, and its options. others are what those do not show,
// first of all the version of the recognizers.
func NewKey(roots []string, opt scan.Options, others ...Trait) Key {
	encode := func(v any) string {
		b, err := json.Marshal(v)
		if err != nil {
			panic(err) // numbers and strings only
		}
		return string(b)
	}
	var formats []string
	for _, f := range opt.Formats {
		formats = append(formats, f.Name())
	}
	policy, most := opt.Policy, opt.MaxFindings
	if policy == (risk.Policy{}) {
		policy = risk.DefaultPolicy()
	}
	if most <= 0 {
		most = scan.DefaultMaxFindings
	}
	key := Key{{"roots", encode(quoted(roots))}, {"formats", encode(formats)}, {"limits", encode(opt.Limits)}, {"policy", encode(policy)}, {"findings kept", strconv.Itoa(most)}}
	return append(key, others...)
}

// quoted keeps apart names that are not UTF-8, which JSON would make equal.
func quoted(names []string) []string {
	var all []string
	for _, n := range names {
		all = append(all, strconv.Quote(n))
	}
	return all
}

// differs returns the names of the traits in which two keys differ.
func (k Key) differs(other Key) []string {
	var names []string
	for _, t := range k {
		if !slices.Contains(other, t) {
			names = append(names, t.Name)
		}
	}
	for _, t := range other {
		if !slices.ContainsFunc(k, func(x Trait) bool { return x.Name == t.Name }) {
			names = append(names, t.Name)
		}
	}
	return names
}
