package checksum

// MRZ checks a field of a machine-readable line against its check digit by ICAO Doc 9303 part 3, section 4.9: weights
// 7, 3 and 1, letters 10 to 35, the filler < counts 0 and stands for a check digit of 0 too. It finds every single
// wrong digit, and misses some swaps and letters ten apart.
func MRZ(field string, check byte) bool {
	if check == '<' {
		check = '0'
	}
	if field == "" || !isDigit(check) {
		return false
	}
	sum := 0
	for i := 0; i < len(field); i++ {
		v := 0
		if field[i] != '<' {
			if v = value36(field[i]); v == invalid {
				return false
			}
		}
		sum += v * int("731"[i%3]-'0')
	}
	return sum%10 == int(check-'0')
}

// MRZLines counts the check digits of a document's lines, joined without breaks, that hold and that there are: number,
// birth, expiry, the optional one of a passport, and the composite. The length says which document it is: 88 a
// passport (TD3, part 4), 90 an identity card of three lines (TD1, part 5), 72 of two (TD2, part 6). Any other length
// has none.
func MRZLines(s string) (good, all int) {
	field := func(from, to int) {
		all++
		if MRZ(s[from:to], s[to]) {
			good++
		}
	}
	// The composite covers several fields with the weights running on, and by their lengths of 10, 7 or 14 and so on
	// it is summed over the pieces in one go.
	composite := func(check byte, pieces ...[2]int) {
		all++
		sum, place := 0, 0
		for _, p := range pieces {
			for i := p[0]; i < p[1]; i++ {
				if s[i] != '<' {
					sum += value36(s[i]) * int("731"[place%3]-'0')
				}
				place++
			}
		}
		if isDigit(check) && sum < invalid && sum%10 == int(check-'0') {
			good++
		}
	}
	switch len(s) {
	case 88:
		field(44, 53)
		field(57, 63)
		field(65, 71)
		field(72, 86)
		composite(s[87], [2]int{44, 54}, [2]int{57, 64}, [2]int{65, 87})
	case 90:
		field(5, 14)
		field(30, 36)
		field(38, 44)
		composite(s[59], [2]int{5, 30}, [2]int{30, 37}, [2]int{38, 45}, [2]int{48, 59})
	case 72:
		field(36, 45)
		field(49, 55)
		field(57, 63)
		composite(s[71], [2]int{36, 46}, [2]int{49, 56}, [2]int{57, 71})
	}
	return good, all
}
