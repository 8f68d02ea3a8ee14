package checksum

import "crypto/sha256"

// Base58Check checks the last four bytes of a Bitcoin address or key in base 58: the double SHA-256 of the rest
// (Bitcoin Wiki, Base58Check encoding). Up to 112 characters, an extended key.
func Base58Check(s string) bool {
	const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
	if len(s) < 6 || len(s) > 112 {
		return false
	}
	var buf [112]byte // big endian, filled from the right
	used := 0
	for i := 0; i < len(s); i++ {
		carry := -1
		for j := 0; j < len(alphabet); j++ {
			if alphabet[j] == s[i] {
				carry = j
				break
			}
		}
		if carry < 0 {
			return false
		}
		n := 0
		for ; n < used || carry > 0; n++ {
			at := len(buf) - 1 - n
			carry += int(buf[at]) * 58
			buf[at] = byte(carry)
			carry >>= 8
		}
		used = n
	}
	for i := 0; i < len(s) && s[i] == '1'; i++ {
		used++ // a leading 1 is a zero byte
	}
	if used < 5 || used > len(buf) {
		return false
	}
	raw := buf[len(buf)-used:]
	first := sha256.Sum256(raw[:used-4])
	second := sha256.Sum256(first[:])
	return [4]byte(second[:4]) == [4]byte(raw[used-4:])
}

// Bech32 checks a segwit address and the like by BIP 173 (bech32) or BIP 350 (bech32m), in one case throughout, at most
// 90 characters. It finds every four wrong characters.
func Bech32(s string) bool {
	const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	const bech32, bech32m = 1, 0x2bc830a3
	split := -1
	var lower, upper bool
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < 33 || c > 126 {
			return false
		}
		lower = lower || c-'a' <= 25
		upper = upper || isUpper(c)
		if c == '1' {
			split = i
		}
	}
	if lower && upper || split < 1 || split+7 > len(s) || len(s) > 90 {
		return false
	}
	sum := uint32(1)
	for i := range split {
		sum = polymod(sum, uint32(fold(s[i])>>5))
	}
	sum = polymod(sum, 0)
	for i := range split {
		sum = polymod(sum, uint32(fold(s[i])&31))
	}
	for i := split + 1; i < len(s); i++ {
		v := -1
		for j := 0; j < len(alphabet); j++ {
			if alphabet[j] == fold(s[i]) {
				v = j
				break
			}
		}
		if v < 0 {
			return false
		}
		sum = polymod(sum, uint32(v))
	}
	return sum == bech32 || sum == bech32m
}

func polymod(sum, v uint32) uint32 {
	top := sum >> 25
	sum = sum&0x1ffffff<<5 ^ v
	for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
		if top>>i&1 == 1 {
			sum ^= g
		}
	}
	return sum
}

func fold(c byte) byte {
	if isUpper(c) {
		return c + 'a' - 'A'
	}
	return c
}

// EIP55 checks the capitals of an Ethereum address, 0x and 40 hexadecimal digits: a letter is a capital where the
// Keccak-256 hash of the lower-case digits has a high bit (ERC-55). An address all in one case carries no check and is
// false here.
func EIP55(s string) bool {
	if len(s) != 42 || s[0] != '0' || s[1] != 'x' {
		return false
	}
	var lower [40]byte
	var small, capital bool
	for i := range lower {
		c := s[i+2]
		switch {
		case isDigit(c):
		case c-'a' <= 5:
			small = true
		case c-'A' <= 5:
			capital = true
		default:
			return false
		}
		lower[i] = fold(c)
	}
	if !small || !capital {
		return false
	}
	hash := keccak256(lower[:])
	for i := range lower {
		high := hash[i/2]>>(4*(1-i&1))&8 != 0
		if c := s[i+2]; !isDigit(c) && isUpper(c) != high {
			return false
		}
	}
	return true
}
