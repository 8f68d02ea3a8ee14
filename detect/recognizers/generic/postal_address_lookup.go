package generic

import (
	"strings"
)

// addressWords are the words of addresses, made to be looked up once for each word around an anchor: most words of a text
// are told to be none of them by one look at a table of bits.
type addressWords struct {
	roles  map[string]roles
	filter [1024]uint64 // hashes of the words
	ends   map[[3]byte][]streetSuffix
	tails  [512]uint64 // of the keys of ends
}

// streetSuffix is an end of the names of streets, or of everyday words.
type streetSuffix struct {
	text  string
	least int // bytes of the word, at least; 0 for an everyday end
}

func newAddressWords() *addressWords {
	a := &addressWords{roles: addressRoles(), ends: map[[3]byte][]streetSuffix{}}
	for w := range a.roles {
		h := wordHash(w)
		a.filter[h>>6] |= 1 << (h & 63)
	}
	add := func(list []string, more int) {
		for _, end := range list {
			least := 0
			if more > 0 {
				least = len(end) + more
			}
			key := tailKey(end)
			a.ends[key] = append(a.ends[key], streetSuffix{end, least})
			h := tailHash(key)
			a.tails[h>>6] |= 1 << (h & 63)
		}
	}
	add(shortEnds, 3)
	add(streetEnds, 2)
	add(looseTypes, 0)
	add(looseEnds, 0)
	return a
}

// wordHash is a hash of 16 bits over the bytes of a word, which does not tell a capital ASCII letter from a small one.
func wordHash(w string) uint32 {
	h := uint32(len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c < 0x80 {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 0x01000193
	}
	return h >> 16
}

// of returns the roles of a word; high says that it has letters beyond ASCII.
func (a *addressWords) of(w string, high bool) roles {
	if high {
		return a.roles[strings.ToLower(w)]
	}
	h := wordHash(w)
	if a.filter[h>>6]>>(h&63)&1 == 0 {
		return 0
	}
	var low [36]byte
	n := 0
	for ; n < len(w) && n < len(low); n++ {
		low[n] = w[n] | 0x20
	}
	return a.roles[string(low[:n])]
}

// tailKey is the last three bytes of a word, of which a capital letter of ASCII or Latin-1 is as its small one.
func tailKey(w string) [3]byte {
	n := len(w)
	return [3]byte{w[n-3] | 0x20, w[n-2] | 0x20, w[n-1] | 0x20}
}

func tailHash(k [3]byte) uint32 {
	return (uint32(k[0])<<16 | uint32(k[1])<<8 | uint32(k[2])) * 0x9E3779B1 >> 17
}

// streetEnd reports whether a word ends as the name of a street does: 'n' no, 'y' yes, 'l' with an everyday end.
func (a *addressWords) streetEnd(kind byte, w string) byte {
	if kind != 'w' || len(w) < 6 {
		return 'n'
	}
	key := tailKey(w)
	h := tailHash(key)
	if a.tails[h>>6]>>(h&63)&1 == 0 {
		return 'n'
	}
	known, loose := false, false
	for _, e := range a.ends[key] {
		if e.least == 0 {
			loose = loose || hasFoldedSuffix(w, e.text)
		} else {
			known = known || len(w) >= e.least && hasFoldedSuffix(w, e.text)
		}
	}
	switch {
	case !known:
		return 'n'
	case loose:
		return 'l'
	}
	return 'y'
}
