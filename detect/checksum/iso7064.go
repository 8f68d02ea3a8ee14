package checksum

// Mod97 checks the last two characters by ISO 7064 MOD 97-10: letters count as 10 to 35 and the whole number leaves 1.
// It finds every single wrong character and every swap of neighbours.
func Mod97(s string) bool { return len(s) > 2 && remainder97(0, s) == 1 }

// IBAN checks an account number by ISO 13616-1: country and check digits move to the end, then [Mod97]. The length of
// the country's numbers is the caller's to check.
func IBAN(s string) bool {
	if len(s) < 5 || len(s) > 34 || !isUpper(s[0]) || !isUpper(s[1]) || !isDigit(s[2]) || !isDigit(s[3]) {
		return false
	}
	// Check digits 00, 01 and 99 are never made: the rule gives 02 to 98.
	if check := int(s[2]-'0')*10 + int(s[3]-'0'); check < 2 || check > 98 {
		return false
	}
	return remainder97(remainder97(0, s[4:]), s[:4]) == 1
}

// remainder97 goes on from r with the characters of s; 97 when one is neither digit nor upper-case letter.
func remainder97(r int, s string) int {
	if r == 97 {
		return r
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case isDigit(c):
			r = (r*10 + int(c-'0')) % 97
		case isUpper(c):
			r = (r*100 + int(c-'A') + 10) % 97
		default:
			return 97
		}
	}
	return r
}

// Mod11_10 checks the last digit by ISO/IEC 7064 MOD 11,10.
func Mod11_10(d []byte) bool {
	if len(d) < 2 || !issued(d, len(d)) {
		return false
	}
	p := 10
	for _, x := range d[:len(d)-1] {
		p = (p + int(x)) % 10
		if p == 0 {
			p = 10
		}
		p = p * 2 % 11
	}
	return (p+int(d[len(d)-1]))%10 == 1
}

// Mod11_2 checks the last character, a digit or X for ten, by ISO/IEC 7064 MOD 11-2 (ORCID, ISNI).
func Mod11_2(s string) bool { return pure(s, 11, 'X') }

// Mod37_2 checks the last character, a digit, a letter or * for 36, by ISO/IEC 7064 MOD 37-2.
func Mod37_2(s string) bool { return pure(s, 37, '*') }

// pure is the scheme of ISO/IEC 7064 section 6 with radix 2: each value times a power of two, the sum leaves 1. The
// extra character is worth one less than the modulus, and stands last only.
func pure(s string, modulus int, extra byte) bool {
	if len(s) < 2 {
		return false
	}
	p := 0
	for i := 0; i < len(s); i++ {
		v := value36(s[i])
		switch {
		case s[i] == extra && i == len(s)-1:
			v = modulus - 1
		case v >= modulus-1:
			return false
		}
		p = (p*2 + v) % modulus
	}
	return p == 1
}

// Mod37_36 checks the last character of digits and letters by ISO/IEC 7064 MOD 37,36.
func Mod37_36(s string) bool {
	if len(s) < 2 {
		return false
	}
	p := 36
	for i := 0; i < len(s)-1; i++ {
		v := value36(s[i])
		if v == invalid {
			return false
		}
		p = (p + v) % 36
		if p == 0 {
			p = 36
		}
		p = p * 2 % 37
	}
	v := value36(s[len(s)-1])
	return v != invalid && (p+v)%36 == 1
}
