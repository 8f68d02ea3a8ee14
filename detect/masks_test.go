package detect

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestClassifyAgrees holds the fast classifier of this machine and the portable one against the definition, byte by byte.
func TestClassifyAgrees(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, 64*40)
	for i := range b {
		b[i] = byte(i) // every byte once at least
		if i >= 512 {
			b[i] = byte(r.IntN(256))
		}
	}
	n := len(b) / 64
	six := func() [][]uint64 {
		return [][]uint64{make([]uint64, n), make([]uint64, n), make([]uint64, n), make([]uint64, n), make([]uint64, n), make([]uint64, n)}
	}
	want, portable, fast := six(), six(), six()
	for i, c := range b {
		for k, in := range []bool{
			c >= '0' && c <= '9', c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80, c >= 'A' && c <= 'Z', strings.IndexByte(" -./+", c) >= 0, c == ':', c >= 0x80,
		} {
			if in {
				want[k][i/64] |= 1 << (i % 64)
			}
		}
	}
	classifyPortable(b, portable[0], portable[1], portable[2], portable[3], portable[4], portable[5])
	classifyBlocks(b, fast[0], fast[1], fast[2], fast[3], fast[4], fast[5])
	for k, name := range []string{"digit", "letter", "upper", "sep", "colon", "high"} {
		if !slices.Equal(portable[k], want[k]) {
			t.Errorf("portable: %s differs", name)
		}
		if !slices.Equal(fast[k], want[k]) {
			t.Errorf("fast: %s differs", name)
		}
	}
}

func BenchmarkClassify(b *testing.B) {
	var m masks
	text := []byte(strings.Repeat("The quick brown fox, 12 of them: jumped over 3-4 lazy dogs. ", 1024))
	text = text[:len(text)/64*64]
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.classify(text)
	}
}
