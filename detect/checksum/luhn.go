package checksum

// Luhn checks the last digit by the rule of ISO/IEC 7812-1 annex B: from the right, every second digit doubled, the
// digits of the products added, divisible by ten. It finds every single wrong digit and every swap of neighbours but
// 09 and 90.
func Luhn(d []byte) bool {
	if len(d) < 2 || !issued(d, len(d)) {
		return false
	}
	return luhnSum(d)%10 == 0
}

func luhnSum(d []byte) int {
	const doubled = "\x00\x02\x04\x06\x08\x01\x03\x05\x07\x09"
	sum, parity := 0, len(d)&1
	for i, x := range d {
		if i&1 == parity {
			x = doubled[x]
		}
		sum += int(x)
	}
	return sum
}

// IMEI checks the 15 digits of a device identity, 3GPP TS 23.003 annex B.
func IMEI(d []byte) bool { return len(d) == 15 && Luhn(d) }

// EAN13 checks 13 digits by the rule of GS1 General Specifications section 7.9: weights 1 and 3, divisible by ten.
func EAN13(d []byte) bool { return issued(d, 13) && Weighted(d, "1313131313131")%10 == 0 }

// Verhoeff checks the last digit by J. Verhoeff, Error Detecting Decimal Codes (1969): multiplication in the dihedral
// group of order ten, with a permutation by place. It finds every wrong digit and every swap of neighbours.
func Verhoeff(d []byte) bool {
	if len(d) < 2 || !issued(d, len(d)) {
		return false
	}
	return verhoeff(d, 0) == 0
}

// verhoeff folds d from the right, the last digit standing at the given place.
func verhoeff(d []byte, place int) byte {
	const permute = "0123456789" + "1576283094" + "5803796142" + "8916043527" + "9453126870" + "4286573901" + "2793806415" + "7046913258"
	var c byte
	for i := len(d) - 1; i >= 0; i-- {
		c = dihedral(c, permute[place&7*10+int(d[i])]-'0')
		place++
	}
	return c
}

// dihedral multiplies in the group of the ten symmetries of a pentagon: 0 to 4 turn, 5 to 9 turn and flip.
func dihedral(a, b byte) byte {
	switch {
	case a < 5 && b < 5:
		return (a + b) % 5
	case a < 5:
		return 5 + (a+b)%5
	case b < 5:
		return 5 + (a-b)%5
	default:
		return (a - b + 5) % 5
	}
}

// Damm checks the last digit by H. M. Damm, Total anti-symmetrische Quasigruppen (2004). It finds every wrong digit and
// every swap of neighbours.
func Damm(d []byte) bool {
	const table = "0317598642" + "7092154863" + "4206871359" + "1750983426" + "6123045978" + "3674209581" + "5869720134" + "8945362017" + "9438617205" + "2581436790"
	if len(d) < 2 || !issued(d, len(d)) {
		return false
	}
	var c byte
	for _, x := range d {
		c = table[c*10+x] - '0'
	}
	return c == 0
}
