package detect

import "unsafe"

// hasAVX2 is asked of the processor once.
var hasAVX2 = avx2()

// avx2 reports whether the processor and the system hold AVX2 registers. Source: Intel 64 and IA-32 Architectures Software
// Developer's Manual, volume 1, section 14.7.1.
func avx2() bool {
	if most, _, _, _ := cpuid(0, 0); most < 7 {
		return false
	}
	const osxsave, avx = 1 << 27, 1 << 28
	if _, _, c, _ := cpuid(1, 0); c&osxsave == 0 || c&avx == 0 {
		return false
	}
	if low, _ := xgetbv(); low&6 != 6 {
		return false
	}
	_, b, _, _ := cpuid(7, 0)
	return b&(1<<5) != 0
}

func cpuid(leaf, sub uint32) (a, b, c, d uint32)

func xgetbv() (low, high uint32)

// classifyAVX2 is classifyPortable for n blocks, 32 bytes at a time.
//
//go:noescape
func classifyAVX2(b unsafe.Pointer, n int, digit, letter, upper, sep, colon, high unsafe.Pointer)

func classifyBlocks(b []byte, digit, letter, upper, sep, colon, high []uint64) {
	if !hasAVX2 || len(digit) == 0 {
		classifyPortable(b, digit, letter, upper, sep, colon, high)
		return
	}
	classifyAVX2(unsafe.Pointer(&b[0]), len(digit), unsafe.Pointer(&digit[0]), unsafe.Pointer(&letter[0]), unsafe.Pointer(&upper[0]), unsafe.Pointer(&sep[0]), unsafe.Pointer(&colon[0]), unsafe.Pointer(&high[0]))
}
