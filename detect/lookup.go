package detect

// lookup finds values by a 64-bit key in one or two steps. Most keys asked for are not in it: those cost one bit.
type lookup[V any] struct {
	filter [64]uint64
	slots  []lookupSlot[V] // a power of two, by hash, the next when taken
	used   int
}

type lookupSlot[V any] struct {
	key    uint64
	used   bool
	values []V
}

func lookupHash(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 }

// add adds a value under key.
func (l *lookup[V]) add(key uint64, v V) {
	if l.used*2 >= len(l.slots) {
		old := l.slots
		l.slots, l.used = make([]lookupSlot[V], max(16, 2*len(old))), 0
		for _, s := range old {
			for _, v := range s.values {
				l.add(s.key, v)
			}
		}
	}
	h := lookupHash(key)
	l.filter[h>>58] |= 1 << (h >> 52 & 63)
	s := l.slot(h, key)
	if !s.used {
		s.key, s.used = key, true
		l.used++
	}
	s.values = append(s.values, v)
}

func (l *lookup[V]) slot(h, key uint64) *lookupSlot[V] {
	mask := uint64(len(l.slots) - 1)
	for i := h >> 20 & mask; ; i = (i + 1) & mask {
		if s := &l.slots[i]; !s.used || s.key == key {
			return s
		}
	}
}

// get returns the values under key, nil if there are none.
func (l *lookup[V]) get(key uint64) []V {
	h := lookupHash(key)
	if l.filter[h>>58]>>(h>>52&63)&1 == 0 {
		return nil
	}
	return l.slot(h, key).values
}
