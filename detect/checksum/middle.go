package checksum

// DESteuerID checks a German tax identification number: ISO/IEC 7064 MOD 11,10 over 11 digits, and the rule of the
// ten digits before it, of which one comes twice or three times (not three times running) and the others at most once
// (Bundeszentralamt für Steuern, Informationen zur steuerlichen Identifikationsnummer). It never starts with 0.
func DESteuerID(d []byte) bool {
	if !issued(d, 11) || d[0] == 0 || !Mod11_10(d) {
		return false
	}
	var count [10]int
	for i, x := range d[:10] {
		count[x]++
		if i >= 2 && x == d[i-1] && x == d[i-2] {
			return false
		}
	}
	repeated := 0
	for _, n := range count {
		switch {
		case n > 3:
			return false
		case n > 1:
			repeated++
		}
	}
	return repeated == 1
}

// DERentenversicherung checks a German pension insurance number of 12 characters, "15070649C103": the letter counts as
// two digits, the weighted products give their digit sums, and the last digit is their sum modulo 10 (VKVV § 4).
func DERentenversicherung(s string) bool {
	if len(s) != 12 || !isUpper(s[8]) {
		return false
	}
	const weights = "212571212121"
	sum, at := 0, 0
	add := func(x int) {
		p := x * int(weights[at]-'0')
		sum += p/10 + p%10
		at++
	}
	for i := range 11 {
		switch {
		case i == 8:
			letter := int(s[i]-'A') + 1
			add(letter / 10)
			add(letter % 10)
		case isDigit(s[i]):
			add(int(s[i] - '0'))
		default:
			return false
		}
	}
	return isDigit(s[11]) && sum%10 == int(s[11]-'0')
}

// DEKrankenversicherung checks the first ten characters of a German health insurance number, a letter and nine digits:
// the letter counts as two digits, every second product by two gives its digit sum (GKV-Spitzenverband, Richtlinie
// nach § 290 SGB V, Anlage 1).
func DEKrankenversicherung(s string) bool {
	if len(s) != 10 || !isUpper(s[0]) {
		return false
	}
	letter := int(s[0]-'A') + 1
	sum := letter/10 + 2*(letter%10)/10 + 2*(letter%10)%10
	for i := 1; i < 10; i++ {
		if !isDigit(s[i]) {
			return false
		}
		p := int(s[i] - '0')
		if i == 9 {
			return sum%10 == p
		}
		if i&1 == 0 {
			p *= 2
		}
		sum += p/10 + p%10
	}
	return false
}

// DEDocument checks a German identity card or passport number of ten characters, the check digit last, weights 7, 3
// and 1 (Personalausweisverordnung Anhang 1; ICAO Doc 9303 part 3, section 4.9).
func DEDocument(s string) bool {
	return len(s) == 10 && s != "0000000000" && isDigit(s[9]) && MRZ(s[:9], s[9])
}

// ATSVNR checks the fourth digit of an Austrian social insurance number of ten (Dachverband der
// Sozialversicherungsträger, Aufbau der Versicherungsnummer). It never starts with 0.
func ATSVNR(d []byte) bool {
	return issued(d, 10) && d[0] != 0 && Weighted(d, "3790584216")%11 == int(d[3])
}

// CHAHV checks a Swiss social insurance number: 13 digits from 756 (AHVV Art. 133), with the check digit of [EAN13].
func CHAHV(d []byte) bool { return EAN13(d) && d[0] == 7 && d[1] == 5 && d[2] == 6 }

// NLBSN checks a Dutch citizen service number of nine digits, or of eight without its leading zero, by the elfproef
// whose last weight is minus one (Rijksdienst voor Identiteitsgegevens, Logisch ontwerp BSN, annex).
func NLBSN(d []byte) bool {
	switch {
	case issued(d, 8):
		return (Weighted(d, "8765432")+10*int(d[7]))%11 == 0
	case issued(d, 9):
		return Weighted(d, "98765432A")%11 == 0
	}
	return false
}

// BERijksregister checks a Belgian national register number: 97 less the first nine digits modulo 97, or those nine
// after a 2 for births from 2000 (Koninklijk besluit van 3 april 1984).
func BERijksregister(d []byte) bool {
	if !issued(d, 11) {
		return false
	}
	n, check := number(d[:9]), number(d[9:])
	return 97-n%97 == check || 97-(2_000_000_000+n)%97 == check
}

// LUMatricule checks a Luxembourg number of 13 digits: the twelfth is a Luhn digit and the last a Verhoeff digit, each
// over the first eleven (Règlement grand-ducal du 28 novembre 2013, Art. 2).
func LUMatricule(d []byte) bool {
	if !issued(d, 13) || luhnSum(d[:12])%10 != 0 {
		return false
	}
	return dihedral(verhoeff(d[:11], 1), d[12]) == 0
}
