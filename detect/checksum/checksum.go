// Package checksum holds the check-digit rules of numbers: general ones (Luhn, ISO 7064, Verhoeff) and those of each
// national number, each citing where the rule is published.
//
// The one idea: a rule is a pure function of a number without its separators. Numbers made of digits are given as
// slices of digit values 0 to 9, not of their characters; numbers with letters as strings of upper-case A to Z and 0
// to 9. The check digit is part of what is given.
//
//	checksum.Luhn([]byte{7, 9, 9, 2, 7, 3, 9, 8, 7, 1, 3}) // true
//	checksum.IBAN("GB82WEST12345698765432")                // true
//
// A number of the wrong length, with a value out of range or of zeros only is false, never a panic. Dates and ranges
// inside a number are not looked at unless the text says so. A true answer is a sign and not a proof: one random number
// in ten passes Luhn, and there are genuine numbers that fail (Danish civil numbers since 2007). No function allocates
// unless it hashes.
package checksum

// AppendDigits appends the values of the ASCII digits of s to dst and drops every other byte.
func AppendDigits(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			dst = append(dst, s[i]-'0')
		}
	}
	return dst
}

// Weighted is the sum of each digit times its weight. A weight is one character, 0 to 9 and then A for 10 to Z for 35;
// the sum ends with the shorter of the two.
func Weighted(d []byte, weights string) int {
	sum := 0
	for i := range min(len(d), len(weights)) {
		sum += int(d[i]) * value36(weights[i])
	}
	return sum
}

// issued says whether d has n digits, not all of them zero: what nobody was ever given passes most sums.
func issued(d []byte, n int) bool {
	if len(d) != n {
		return false
	}
	var or byte
	for _, x := range d {
		if x > 9 {
			return false
		}
		or |= x
	}
	return or != 0
}

// number is the decimal value of d, at most 18 digits.
func number(d []byte) int64 {
	var n int64
	for _, x := range d {
		n = n*10 + int64(x)
	}
	return n
}

// decimal reads s as a number when it holds digits only, at most 18.
func decimal(s string) (int64, bool) {
	if s == "" || len(s) > 18 {
		return 0, false
	}
	var n int64
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return 0, false
		}
		n = n*10 + int64(s[i]-'0')
	}
	return n, true
}

func isDigit(c byte) bool { return c-'0' <= 9 }
func isUpper(c byte) bool { return c-'A' <= 25 }

// value36 is 0 to 9 for digits, 10 to 35 for A to Z, and a value that no weight or digit has for the rest.
func value36(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case isUpper(c):
		return int(c-'A') + 10
	}
	return invalid
}

const invalid = 1 << 20
