package checksum

// FRNIR checks a French social security number of 13 characters and its key of two: 97 less the number modulo 97. The
// departments of Corsica, 2A and 2B, count as 19 and 18 (Insee; Décret n° 82-103 Art. 4).
func FRNIR(s string) bool {
	if len(s) != 15 {
		return false
	}
	var n int64
	for i := range 13 {
		c := s[i]
		switch {
		case isDigit(c):
			n = n*10 + int64(c-'0')
		case i == 6 && s[5] == '2' && (c == 'A' || c == 'B'):
			n = n - 2 + 1 // 2A is read as 19, 2B as 18
			n = n*10 + 9 - int64(c-'A')
		default:
			return false
		}
	}
	key, ok := decimal(s[13:])
	return ok && n != 0 && 97-n%97 == key
}

// FRSPI checks a French tax number: the first ten of 13 digits modulo 511 are the last three (OECD, Tax identification
// numbers: France). It starts with 0 to 3.
func FRSPI(d []byte) bool {
	return issued(d, 13) && d[0] <= 3 && number(d[:10])%511 == number(d[10:])
}

// spanishLetter is the control letter of Real Decreto 1553/2005 Art. 11.
func spanishLetter(n int64) byte { return "TRWAGMYFPDXBNJZSQVHLCKE"[n%23] }

// ESDNI checks a Spanish identity number of eight digits and a letter: the digits modulo 23.
func ESDNI(s string) bool {
	if len(s) != 9 {
		return false
	}
	n, ok := decimal(s[:8])
	return ok && n != 0 && s[8] == spanishLetter(n)
}

// ESNIE checks a Spanish foreigner's number of X, Y or Z, seven digits and a letter: X, Y and Z count as 0, 1 and 2
// (Orden INT/2058/2008).
func ESNIE(s string) bool {
	if len(s) != 9 || s[0] < 'X' || s[0] > 'Z' {
		return false
	}
	n, ok := decimal(s[1:8])
	n += int64(s[0]-'X') * 10_000_000
	return ok && n != 0 && s[8] == spanishLetter(n)
}

// ESNUSS checks a Spanish social security number of 12 digits, province, number and two check digits modulo 97; in a
// number below ten million the leading zero is left out of the sum (Tesorería General de la Seguridad Social).
func ESNUSS(d []byte) bool {
	if !issued(d, 12) {
		return false
	}
	province, n := number(d[:2]), number(d[2:10])
	if n < 10_000_000 {
		n += province * 10_000_000
	} else {
		n += province * 100_000_000
	}
	return n%97 == number(d[10:])
}

// PTNIF checks a Portuguese tax number of nine digits: modulus 11, where 10 counts as 0 (Decreto-Lei n.º 14/2013).
func PTNIF(d []byte) bool {
	if !issued(d, 9) || d[0] == 0 {
		return false
	}
	return elevenLess(Weighted(d[:8], "98765432"), 0) == int(d[8])
}

// elevenLess is 11 less the sum modulo 11; what comes to 10 or 11 counts as given and 0.
func elevenLess(sum, ten int) int {
	switch r := sum % 11; r {
	case 0:
		return 0
	case 1:
		return ten
	default:
		return 11 - r
	}
}

// PTNISS checks a Portuguese social security number of 11 digits, from 1 or 2: the primes from 29 down to 2 as weights,
// 9 less the sum modulo 10 (Segurança Social).
func PTNISS(d []byte) bool {
	return issued(d, 11) && (d[0] == 1 || d[0] == 2) && 9-Weighted(d[:10], "TNJHDB7532")%10 == int(d[10])
}

// PTCC checks a Portuguese citizen card number of 12 characters, "000000000ZZ4": every second character from the left
// doubled, less 9 when above 9, divisible by ten (Cartão de Cidadão, Validação de número de documento).
func PTCC(s string) bool {
	if len(s) != 12 {
		return false
	}
	sum, some := 0, 0
	for i := 0; i < len(s); i++ {
		v := value36(s[i])
		if letter := i == 9 || i == 10; v == invalid || !letter && v > 9 {
			return false
		}
		some |= v
		if i&1 == 0 {
			v *= 2
			if v > 9 {
				v -= 9
			}
		}
		sum += v
	}
	return some != 0 && sum%10 == 0
}

// IEPPS checks an Irish personal public service number of seven digits, a check letter and, since 2013, a second
// letter: modulus 23, W for 0; the second letter counts nine times its place in the alphabet, and the W, T or X that
// once marked a dependant counts nothing (Revenue, PPS number check character).
func IEPPS(s string) bool {
	if len(s) != 8 && len(s) != 9 {
		return false
	}
	sum, some := 0, byte(0)
	for i := range 7 {
		if !isDigit(s[i]) {
			return false
		}
		some |= s[i] - '0'
		sum += int(s[i]-'0') * (8 - i)
	}
	if len(s) == 9 {
		switch c := s[8]; {
		case c == 'W' || c == 'T' || c == 'X':
		case c >= 'A' && c <= 'I':
			sum += 9 * (int(c-'A') + 1)
		default:
			return false
		}
	}
	return some != 0 && s[7] == "WABCDEFGHIJKLMNOPQRSTUV"[sum%23]
}

// GBNHS checks a British NHS number of ten digits by modulus 11 (NHS Data Dictionary, NHS NUMBER); a number whose check
// digit would be 10 is not given out.
func GBNHS(d []byte) bool { return issued(d, 10) && Weighted(d, "A987654321")%11 == 0 }

// GBUTR checks the first digit of a British taxpayer reference of ten (OECD, Tax identification numbers: United
// Kingdom).
func GBUTR(d []byte) bool {
	return issued(d, 10) && int(d[0]) == int("21987654321"[Weighted(d[1:], "6789A5432")%11]-'0')
}
