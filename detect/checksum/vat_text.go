package checksum

// esCIF: a letter for the kind of company, seven digits by the Luhn rule, and a digit or a letter A to J for it.
func esCIF(s string) bool {
	if len(s) != 9 || !contains("ABCDEFGHJKLMNPQRSUVW", s[0]) {
		return false
	}
	var d [8]byte
	for i := range 7 {
		if !isDigit(s[i+1]) {
			return false
		}
		d[i] = s[i+1] - '0'
	}
	c := (10 - luhnSum(d[:])%10) % 10
	return s[8] == byte('0'+c) || s[8] == "JABCDEFGHI"[c]
}

// frTVA: two key characters and a SIREN, nine digits by Luhn. A key of digits is the SIREN and 12 modulo 97; one with a
// letter is of the new form, base 34 without I and O, where only the sum modulo 11 is checked.
func frTVA(s string) bool {
	const alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
	if len(s) != 11 {
		return false
	}
	siren, ok := decimal(s[2:])
	if !ok || siren == 0 {
		return false
	}
	if key, ok := decimal(s[:2]); ok {
		return (siren*100+12)%97 == key
	}
	first, second := place(alphabet, s[0]), place(alphabet, s[1])
	if first < 0 || second < 0 {
		return false
	}
	var key int64
	if first < 10 {
		key = int64(first*24 + second - 10)
	} else {
		key = int64(first*34 + second - 100)
	}
	return (siren+1+key/11)%11 == key%11
}

func place(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// ieVAT: the rule of the PPS number; the old form has a letter, + or * in the second place, which moves out of the sum.
func ieVAT(s string) bool {
	if IEPPS(s) {
		return true
	}
	if len(s) != 8 || isDigit(s[1]) || !isUpper(s[1]) && s[1] != '+' && s[1] != '*' {
		return false
	}
	turned := [8]byte{'0', s[2], s[3], s[4], s[5], s[6], s[0], s[7]}
	return IEPPS(string(turned[:]))
}

// nlBTW: nine digits, B and two digits. Companies have a BSN's elfproef; people, since 2020, ISO 7064 MOD 97-10 over
// the whole with NL before it.
func nlBTW(s string) bool {
	if len(s) != 12 || s[9] != 'B' || !isDigit(s[10]) || !isDigit(s[11]) || s[10:] == "00" {
		return false
	}
	if _, ok := decimal(s[:9]); !ok {
		return false
	}
	var buf [9]byte
	return remainder97(remainder97(0, "NL"), s) == 1 || NLBSN(AppendDigits(buf[:0], s[:9]))
}
