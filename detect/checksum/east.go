package checksum

// PLPESEL checks a Polish personal number of 11 digits: weights 1, 3, 7 and 9, divisible by ten (Ustawa o ewidencji
// ludności; gov.pl, Czym jest numer PESEL).
func PLPESEL(d []byte) bool { return issued(d, 11) && Weighted(d, "13791379131")%10 == 0 }

// PLNIP checks a Polish tax number of ten digits by modulus 11; a number whose check digit would be 10 is not given out
// (Ministerstwo Finansów, NIP).
func PLNIP(d []byte) bool { return issued(d, 10) && Weighted(d, "657234567")%11 == int(d[9]) }

// PLDowod checks the fourth character of a Polish identity card number, three letters and six digits: weights 7, 3 and
// 1 over the rest (gov.pl, dowód osobisty; ICAO Doc 9303 part 3).
func PLDowod(s string) bool {
	if len(s) != 9 {
		return false
	}
	sum := 0
	for i := range 9 {
		if letter := i < 3; letter && !isUpper(s[i]) || !letter && !isDigit(s[i]) {
			return false
		}
		sum += value36(s[i]) * int("731973173"[i]-'0')
	}
	return sum%10 == 0
}

// CZRodneCislo checks a Czech or Slovak birth number of ten digits by modulus 11; until 1985 some whose first nine
// digits leave 10 were given the last digit 0. Numbers of nine digits, for births before 1954, have no check digit and
// are false here (Zákon č. 133/2000 Sb. § 13).
func CZRodneCislo(d []byte) bool {
	if !issued(d, 10) {
		return false
	}
	n := number(d)
	return n%11 == 0 || n/10%11 == 10 && d[9] == 0
}

// SKRodneCislo is [CZRodneCislo], a number of one state until 1992 (Zákon č. 301/1995 Z. z.).
func SKRodneCislo(d []byte) bool { return CZRodneCislo(d) }

// HUTAJ checks a Hungarian social security number of nine digits: weights 3 and 7, modulo 10 (1996. évi XX. törvény).
func HUTAJ(d []byte) bool { return issued(d, 9) && Weighted(d, "37373737")%10 == int(d[8]) }

// HUAdoazonosito checks a Hungarian tax number of ten digits, from 8, by modulus 11 with the places as weights
// (1996. évi XX. törvény).
func HUAdoazonosito(d []byte) bool {
	return issued(d, 10) && d[0] == 8 && Weighted(d, "123456789")%11 == int(d[9])
}

// ROCNP checks a Romanian personal number of 13 digits by modulus 11, where 10 counts as 1 (HG 1375/2006).
func ROCNP(d []byte) bool {
	if !issued(d, 13) {
		return false
	}
	c := Weighted(d, "279146358279") % 11
	if c == 10 {
		c = 1
	}
	return c == int(d[12])
}

// BGEGN checks a Bulgarian personal number of ten digits: powers of two modulo 11 as weights, modulo 11 and then 10
// (GRAO, structure of the EGN).
func BGEGN(d []byte) bool { return issued(d, 10) && Weighted(d, "2485A9736")%11%10 == int(d[9]) }

// BGLNCH checks a Bulgarian foreigner's number of ten digits, modulo 10 (European Commission, VIES: VAT number
// algorithms, Bulgaria).
func BGLNCH(d []byte) bool { return issued(d, 10) && Weighted(d, "LJHDB9731")%10 == int(d[9]) }
