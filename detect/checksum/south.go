package checksum

// ITCodiceFiscale checks the last character of an Italian tax code of 16: characters at odd places count by a table,
// those at even places by their value, modulo 26. The seven digits may stand as letters of omocodia, L for 0 to V for
// 9, which the rule counts as the letters that they are (Decreto ministeriale 23 dicembre 1976, Art. 7).
func ITCodiceFiscale(s string) bool {
	const letters = "LMNPQRSTUV" // 0 to 9 when two people would share a code
	const odd = "BAFHJNPRTVCESULDGIMOQKWZYX"
	if len(s) != 16 {
		return false
	}
	sum := 0
	for i := range 15 {
		c := s[i]
		switch "LLLLLLDDLDDLDDD"[i] {
		case 'L':
			if !isUpper(c) {
				return false
			}
		case 'D':
			if !isDigit(c) && !contains(letters, c) {
				return false
			}
		}
		v := int(c - '0')
		if isUpper(c) {
			v = int(c - 'A')
		}
		if i&1 == 0 { // places count from one
			v = int(odd[v] - 'A')
		}
		sum += v
	}
	return s[15] == byte('A'+sum%26)
}

func contains(s string, c byte) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return true
		}
	}
	return false
}

// GRAFM checks a Greek tax number of nine digits: powers of two as weights, modulo 11 and then 10 (OECD, Tax
// identification numbers: Greece).
func GRAFM(d []byte) bool {
	if !issued(d, 9) {
		return false
	}
	sum := 0
	for _, x := range d[:8] {
		sum = 2 * (sum + int(x))
	}
	return sum%11%10 == int(d[8])
}

// GRAMKA checks a Greek social security number of 11 digits by [Luhn] (IDIKA).
func GRAMKA(d []byte) bool { return len(d) == 11 && Luhn(d) }

// CYTIC checks a Cypriot tax code of eight digits and a letter: digits at odd places count by a table, modulo 26
// (European Commission, VIES: VAT number algorithms, Cyprus).
func CYTIC(s string) bool {
	const odd = "10579DFHJL" // 1 0 5 7 9 13 15 17 19 21
	if len(s) != 9 || s[:8] == "00000000" {
		return false
	}
	sum := 0
	for i := range 8 {
		if !isDigit(s[i]) {
			return false
		}
		v := int(s[i] - '0')
		if i&1 == 0 {
			v = value36(odd[v])
		}
		sum += v
	}
	return s[8] == byte('A'+sum%26)
}

// HROIB checks a Croatian personal number: [Mod11_10] over 11 digits (Zakon o osobnom identifikacijskom broju).
func HROIB(d []byte) bool { return len(d) == 11 && Mod11_10(d) }

// SIEMSO checks a Slovenian personal number of 13 digits by modulus 11, where 10 counts as 0; the same rule holds for
// the JMBG of the other states of former Yugoslavia (Zakon o centralnem registru prebivalstva; Statistični urad, EMŠO).
func SIEMSO(d []byte) bool {
	return issued(d, 13) && elevenLess(Weighted(d[:12], "765432765432"), 0) == int(d[12])
}

// SIDavcna checks a Slovenian tax number of eight digits: modulus 11, where 10 counts as 0 and 11 is not given out
// (European Commission, VIES: VAT number algorithms, Slovenia).
func SIDavcna(d []byte) bool {
	if !issued(d, 8) || d[0] == 0 {
		return false
	}
	sum := Weighted(d[:7], "8765432")
	return sum%11 != 0 && elevenLess(sum, 0) == int(d[7])
}
