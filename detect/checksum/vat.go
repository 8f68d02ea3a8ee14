package checksum

// VAT checks a VAT number with its prefix of two letters: "DK13585628". The rules are those of the European Commission
// (VIES: VAT number algorithms) and, where another function of this package has the number, that one's. EL is Greece,
// XI Northern Ireland; GB, NO (with or without MVA) and CHE are known too. A prefix with no rule is false.
func VAT(s string) bool {
	if len(s) < 4 || len(s) > 15 {
		return false
	}
	country, rest := s[:2], s[2:]
	if rule := vatText(country); rule != nil {
		return rule(rest)
	}
	switch {
	case country == "AT" && rest[0] == 'U', country == "CH" && rest[0] == 'E':
		rest = rest[1:]
	case country == "NO" && len(rest) == 12 && rest[9:] == "MVA":
		rest = rest[:9]
	}
	var buf [15]byte
	d := buf[:0]
	for i := 0; i < len(rest); i++ {
		if !isDigit(rest[i]) {
			return false
		}
		d = append(d, rest[i]-'0')
	}
	rule := vatDigits(country)
	return rule != nil && rule(d)
}

// vatText are the rules of numbers that may hold letters.
func vatText(country string) func(string) bool {
	switch country {
	case "CY":
		return CYTIC
	case "ES":
		return func(s string) bool { return ESDNI(s) || ESNIE(s) || esCIF(s) }
	case "FR", "MC":
		return frTVA
	case "IE":
		return ieVAT
	case "NL":
		return nlBTW
	}
	return nil
}

// vatDigits are the rules of numbers made of digits.
func vatDigits(country string) func([]byte) bool {
	switch country {
	case "AT":
		return atUID
	case "BE":
		return func(d []byte) bool { return issued(d, 10) && d[0] <= 1 && 97-number(d[:8])%97 == number(d[8:]) }
	case "BG":
		return bgDDS
	case "CH":
		return func(d []byte) bool { return issued(d, 9) && Weighted(d, "543276541")%11 == 0 }
	case "CZ":
		return czDIC
	case "DE":
		return func(d []byte) bool { return len(d) == 9 && d[0] != 0 && Mod11_10(d) }
	case "DK":
		return DKCVR
	case "EE":
		return func(d []byte) bool { return issued(d, 9) && Weighted(d, "371371371")%10 == 0 }
	case "EL", "GR":
		return GRAFM
	case "FI":
		return FIYtunnus
	case "GB", "XI":
		return gbVAT
	case "HR":
		return HROIB
	case "HU":
		return func(d []byte) bool { return issued(d, 8) && Weighted(d, "97319731")%10 == 0 }
	case "IT":
		return itIVA
	case "LT":
		return ltPVM
	case "LU":
		return func(d []byte) bool { return issued(d, 8) && number(d[:6])%89 == number(d[6:]) }
	case "LV":
		return lvPVN
	case "MT":
		return func(d []byte) bool { return issued(d, 8) && (Weighted(d, "346789")+int(number(d[6:])))%37 == 0 }
	case "NO":
		return NOOrganisasjonsnummer
	case "PL":
		return PLNIP
	case "PT":
		return PTNIF
	case "RO":
		return roCUI
	case "SE":
		return func(d []byte) bool { return len(d) == 12 && number(d[10:]) > 0 && Luhn(d[:10]) }
	case "SI":
		return SIDavcna
	case "SK":
		return skDPH
	}
	return nil
}
