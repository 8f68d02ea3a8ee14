#include "textflag.h"

// The bytes of a class are moved to the top of the signed range, where one comparison tells them from the rest.
DATA digitAdd<>+0(SB)/8, $0x4646464646464646
DATA digitAdd<>+8(SB)/8, $0x4646464646464646
DATA digitAdd<>+16(SB)/8, $0x4646464646464646
DATA digitAdd<>+24(SB)/8, $0x4646464646464646
GLOBL digitAdd<>(SB), RODATA|NOPTR, $32
DATA digitOver<>+0(SB)/8, $0x7575757575757575
DATA digitOver<>+8(SB)/8, $0x7575757575757575
DATA digitOver<>+16(SB)/8, $0x7575757575757575
DATA digitOver<>+24(SB)/8, $0x7575757575757575
GLOBL digitOver<>(SB), RODATA|NOPTR, $32
DATA letterAdd<>+0(SB)/8, $0x0505050505050505
DATA letterAdd<>+8(SB)/8, $0x0505050505050505
DATA letterAdd<>+16(SB)/8, $0x0505050505050505
DATA letterAdd<>+24(SB)/8, $0x0505050505050505
GLOBL letterAdd<>(SB), RODATA|NOPTR, $32
DATA letterOver<>+0(SB)/8, $0x6565656565656565
DATA letterOver<>+8(SB)/8, $0x6565656565656565
DATA letterOver<>+16(SB)/8, $0x6565656565656565
DATA letterOver<>+24(SB)/8, $0x6565656565656565
GLOBL letterOver<>(SB), RODATA|NOPTR, $32
DATA upperAdd<>+0(SB)/8, $0x2525252525252525
DATA upperAdd<>+8(SB)/8, $0x2525252525252525
DATA upperAdd<>+16(SB)/8, $0x2525252525252525
DATA upperAdd<>+24(SB)/8, $0x2525252525252525
GLOBL upperAdd<>(SB), RODATA|NOPTR, $32
DATA small<>+0(SB)/8, $0x2020202020202020
DATA small<>+8(SB)/8, $0x2020202020202020
DATA small<>+16(SB)/8, $0x2020202020202020
DATA small<>+24(SB)/8, $0x2020202020202020
GLOBL small<>(SB), RODATA|NOPTR, $32
DATA highNibble<>+0(SB)/8, $0xf0f0f0f0f0f0f0f0
DATA highNibble<>+8(SB)/8, $0xf0f0f0f0f0f0f0f0
DATA highNibble<>+16(SB)/8, $0xf0f0f0f0f0f0f0f0
DATA highNibble<>+24(SB)/8, $0xf0f0f0f0f0f0f0f0
GLOBL highNibble<>(SB), RODATA|NOPTR, $32
DATA colonSign<>+0(SB)/8, $0x3a3a3a3a3a3a3a3a
DATA colonSign<>+8(SB)/8, $0x3a3a3a3a3a3a3a3a
DATA colonSign<>+16(SB)/8, $0x3a3a3a3a3a3a3a3a
DATA colonSign<>+24(SB)/8, $0x3a3a3a3a3a3a3a3a
GLOBL colonSign<>(SB), RODATA|NOPTR, $32
DATA sepTable<>+0(SB)/8, $0x00000000000000ff
DATA sepTable<>+8(SB)/8, $0xffffff00ff000000
DATA sepTable<>+16(SB)/8, $0x00000000000000ff
DATA sepTable<>+24(SB)/8, $0xffffff00ff000000
GLOBL sepTable<>(SB), RODATA|NOPTR, $32

// func classifyAVX2(b unsafe.Pointer, n int, digit, letter, upper, sep, colon, high unsafe.Pointer)
TEXT ·classifyAVX2(SB), NOSPLIT, $0-64
	MOVQ b+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ digit+16(FP), R8
	MOVQ letter+24(FP), R9
	MOVQ upper+32(FP), R10
	MOVQ sep+40(FP), R11
	MOVQ colon+48(FP), R12
	MOVQ high+56(FP), R13
	VMOVDQU digitAdd<>(SB), Y7
	VMOVDQU digitOver<>(SB), Y8
	VMOVDQU letterAdd<>(SB), Y9
	VMOVDQU letterOver<>(SB), Y10
	VMOVDQU upperAdd<>(SB), Y11
	VMOVDQU small<>(SB), Y12
	VMOVDQU highNibble<>(SB), Y13
	VMOVDQU colonSign<>(SB), Y14
	VMOVDQU sepTable<>(SB), Y15

block:
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1

	// digits
	VPADDB    Y7, Y0, Y2
	VPCMPGTB  Y8, Y2, Y2
	VPADDB    Y7, Y1, Y3
	VPCMPGTB  Y8, Y3, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R8)

	// letters: a to z in any case, and every byte with the top bit
	VPOR      Y12, Y0, Y2
	VPOR      Y12, Y1, Y3
	VPADDB    Y9, Y2, Y2
	VPADDB    Y9, Y3, Y3
	VPCMPGTB  Y10, Y2, Y2
	VPCMPGTB  Y10, Y3, Y3
	VPOR      Y0, Y2, Y2
	VPOR      Y1, Y3, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R9)

	// capitals
	VPADDB    Y11, Y0, Y2
	VPADDB    Y11, Y1, Y3
	VPCMPGTB  Y10, Y2, Y2
	VPCMPGTB  Y10, Y3, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R10)

	// separators: 0x20 and some of what has the same high nibble
	VPAND     Y13, Y0, Y2
	VPAND     Y13, Y1, Y3
	VPCMPEQB  Y12, Y2, Y2
	VPCMPEQB  Y12, Y3, Y3
	VPSHUFB   Y0, Y15, Y4
	VPSHUFB   Y1, Y15, Y5
	VPAND     Y4, Y2, Y2
	VPAND     Y5, Y3, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R11)

	// colons
	VPCMPEQB  Y14, Y0, Y2
	VPCMPEQB  Y14, Y1, Y3
	VPMOVMSKB Y2, AX
	VPMOVMSKB Y3, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R12)

	// bytes with the top bit
	VPMOVMSKB Y0, AX
	VPMOVMSKB Y1, BX
	SHLQ      $32, BX
	ORQ       BX, AX
	MOVQ      AX, (R13)

	ADDQ $64, SI
	ADDQ $8, R8
	ADDQ $8, R9
	ADDQ $8, R10
	ADDQ $8, R11
	ADDQ $8, R12
	ADDQ $8, R13
	DECQ CX
	JNZ  block
	VZEROUPPER
	RET

// func cpuid(leaf, sub uint32) (a, b, c, d uint32)
TEXT ·cpuid(SB), NOSPLIT, $0-24
	MOVL leaf+0(FP), AX
	MOVL sub+4(FP), CX
	CPUID
	MOVL AX, a+8(FP)
	MOVL BX, b+12(FP)
	MOVL CX, c+16(FP)
	MOVL DX, d+20(FP)
	RET

// func xgetbv() (low, high uint32)
TEXT ·xgetbv(SB), NOSPLIT, $0-8
	XORL CX, CX
	XGETBV
	MOVL AX, low+0(FP)
	MOVL DX, high+4(FP)
	RET
