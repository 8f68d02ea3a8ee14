package risk

import (
	"math"
	"math/bits"
)

// Distinct values are counted exactly up to exactMost, then estimated by HyperLogLog: each value's hash picks one of
// 2^registerBits registers, which keeps the longest run of zeros seen. The estimate is Ertl's improved raw estimator
// (O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches", 2017, algorithm 6), which needs no table of
// corrections; its standard error is 1.04/sqrt(2^registerBits), here 0.8 %.
const (
	exactMost    = 4096
	registerBits = 14
	registers    = 1 << registerBits
	maxRank      = 64 - registerBits + 1
)

// distinct counts different strings. The zero value is empty. It keeps hashes, never the strings.
type distinct struct {
	exact     map[uint64]struct{}
	estimated *[registers]uint8
}

func (d *distinct) add(s string) {
	h := hash(s)
	if d.estimated != nil {
		d.observe(h)
		return
	}
	if d.exact == nil {
		d.exact = make(map[uint64]struct{}, 4)
	}
	d.exact[h] = struct{}{}
	if len(d.exact) > exactMost {
		d.estimated = new([registers]uint8)
		for h := range d.exact {
			d.observe(h)
		}
		d.exact = nil
	}
}

func (d *distinct) observe(h uint64) {
	r := &d.estimated[h>>(64-registerBits)]
	*r = max(*r, uint8(min(bits.LeadingZeros64(h<<registerBits)+1, maxRank)))
}

func (d *distinct) count() int64 {
	if d.estimated == nil {
		return int64(len(d.exact))
	}
	var histogram [maxRank + 1]int
	for _, r := range d.estimated {
		histogram[r]++
	}
	const m = float64(registers)
	z := m * tau(1-float64(histogram[maxRank])/m)
	for k := maxRank - 1; k >= 1; k-- {
		z = 0.5 * (z + float64(histogram[k]))
	}
	z += m * sigma(float64(histogram[0])/m)
	return max(exactMost+1, int64(math.Round(m*m/(2*math.Ln2*z))))
}

// sigma is x + the sum of x^(2^k) 2^(k-1) for k from 1: the part of registers that saw nothing. At least one register
// always has, so x < 1.
func sigma(x float64) float64 {
	y, z := 1.0, x
	for {
		x *= x
		before := z
		z += x * y
		y += y
		if z == before {
			return z
		}
	}
}

// tau is (1 - x - the sum of (1 - x^(2^-k))^2 2^-k for k from 1) / 3: the part of registers that are full.
func tau(x float64) float64 {
	if x == 0 || x == 1 {
		return 0
	}
	y, z := 1.0, 1-x
	for {
		x = math.Sqrt(x)
		before := z
		y *= 0.5
		z -= (1 - x) * (1 - x) * y
		if z == before {
			return z / 3
		}
	}
}

// hash is FNV-1a of 64 bits (draft-eastlake-fnv), its bits spread by the finalizer of MurmurHash3, since the estimate
// rests on the high ones. It needs to be the same everywhere, not to be secret: hashes never leave the tally.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
