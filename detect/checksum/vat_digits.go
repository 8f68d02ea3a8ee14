package checksum

// atUID: every second digit doubled with its digit sum, 4 added, to the next ten.
func atUID(d []byte) bool {
	if !issued(d, 8) {
		return false
	}
	// Doubled are the even places from the left, as Luhn does from the right when the check digit is left out.
	sum := 4
	for i, x := range d[:7] {
		if i&1 == 1 {
			x *= 2
			x = x/10 + x%10
		}
		sum += int(x)
	}
	return (sum+int(d[7]))%10 == 0
}

// bgDDS: companies have nine digits, two stages of modulus 11; people ten, an EGN, an LNCh or an official number.
func bgDDS(d []byte) bool {
	if len(d) == 10 {
		return BGEGN(d) || BGLNCH(d) || issued(d, 10) && Weighted(d, "4327654321")%11 == 0
	}
	if !issued(d, 9) {
		return false
	}
	c := Weighted(d, "12345678") % 11
	if c == 10 {
		c = Weighted(d, "3456789A") % 11 % 10
	}
	return c == int(d[8])
}

// czDIC: companies have eight digits by modulus 11, where 10 counts as 0 and 11 as 1; nine from 6 are people without a
// birth number; the rest are birth numbers, of which those of nine digits have no check.
func czDIC(d []byte) bool {
	switch {
	case issued(d, 8) && d[0] != 9:
		c := (11 - Weighted(d[:7], "8765432")%11) % 10
		if Weighted(d[:7], "8765432")%11 == 0 {
			c = 1
		}
		return c == int(d[7])
	case issued(d, 9) && d[0] == 6:
		// A table of the distance to the next multiple of eleven, 1 to 11.
		return int("87654321098"[10-Weighted(d[1:8], "8765432")%11]-'0') == int(d[8])
	}
	return CZRodneCislo(d)
}

// gbVAT: weights 8 to 2 and the last two digits, modulo 97, or with 55 more for numbers since 2010; twelve digits are
// nine and a branch.
func gbVAT(d []byte) bool {
	if len(d) == 12 {
		d = d[:9]
	}
	if !issued(d, 9) {
		return false
	}
	r := (Weighted(d[:7], "8765432") + int(number(d[7:]))) % 97
	return r == 0 || r == 97-55
}

// ltPVM: nine digits with 1 before the check digit, or twelve; places as weights in two stages.
func ltPVM(d []byte) bool {
	n := len(d)
	if n != 9 && n != 12 || !issued(d, n) || d[n-2] != 1 {
		return false
	}
	c := Weighted(d[:n-1], "12345678912") % 11
	if c == 10 {
		c = Weighted(d[:n-1], "34567891234") % 11 % 10
	}
	return c == int(d[n-1])
}

// lvPVN: companies start above 3 and the sum leaves 3; people have their personal code.
func lvPVN(d []byte) bool {
	if issued(d, 11) && d[0] > 3 {
		return (Weighted(d, "91483A25761"))%11 == 3
	}
	return LVPersonasKods(d)
}

// roCUI: two to ten digits, set against the right end of nine weights; ten times the sum modulo 11 and then 10. Numbers
// of thirteen digits are people's.
func roCUI(d []byte) bool {
	const weights = "753217532"
	n := len(d)
	if n == 13 {
		return ROCNP(d)
	}
	if n < 2 || n > 10 || !issued(d, n) || d[0] == 0 {
		return false
	}
	return 10*Weighted(d[:n-1], weights[len(weights)-n+1:])%11%10 == int(d[n-1])
}

// itIVA: Luhn; the places 8 to 10 are the office, 001 to 100 or one of a few.
func itIVA(d []byte) bool {
	if len(d) != 11 || number(d[:7]) == 0 || !Luhn(d) {
		return false
	}
	switch office := number(d[7:10]); office {
	case 120, 121, 888, 999:
		return true
	default:
		return office >= 1 && office <= 100
	}
}
