package checksum

import "strings"

// VAT checks a VAT number with its prefix of two letters: "DK13585628". The rules are those of the European Commission
// (VIES: VAT number algorithms) and, where another function of this package has the number, that one's. EL is Greece,
// XI Northern Ireland; GB, NO (with or without MVA) and CHE are known too. A prefix with no rule is false.
func VAT(s string) bool {
	if len(s) < 4 || len(s) > 15 {
		return false
	}
	country, rest := s[:2], s[2:]
	switch country {
	case "CY":
		return CYTIC(rest)
	case "ES":
		return ESDNI(rest) || ESNIE(rest) || esCIF(rest)
	case "FR", "MC":
		return frTVA(rest)
	case "IE":
		return ieVAT(rest)
	case "NL":
		return nlBTW(rest)
	case "AT", "CH":
		third := byte('U')
		if country == "CH" {
			third = 'E'
		}
		if rest[0] != third {
			return false
		}
		rest = rest[1:]
	case "NO":
		rest = strings.TrimSuffix(rest, "MVA")
	}
	var buf [15]byte
	d := AppendDigits(buf[:0], rest)
	return len(d) == len(rest) && vatDigits(country, d)
}

// vatDigits checks the numbers made of digits.
func vatDigits(country string, d []byte) bool {
	switch country {
	case "AT":
		return atUID(d)
	case "BE":
		return issued(d, 10) && d[0] <= 1 && 97-number(d[:8])%97 == number(d[8:])
	case "BG":
		return bgDDS(d)
	case "CH":
		return issued(d, 9) && Weighted(d, "543276541")%11 == 0
	case "CZ":
		return czDIC(d)
	case "DE":
		return len(d) == 9 && d[0] != 0 && Mod11_10(d)
	case "DK":
		return DKCVR(d)
	case "EE":
		return issued(d, 9) && Weighted(d, "371371371")%10 == 0
	case "EL", "GR":
		return GRAFM(d)
	case "FI":
		return FIYtunnus(d)
	case "GB", "XI":
		return gbVAT(d)
	case "HR":
		return HROIB(d)
	case "HU":
		return issued(d, 8) && Weighted(d, "97319731")%10 == 0
	case "IT":
		return itIVA(d)
	case "LT":
		return ltPVM(d)
	case "LU":
		return issued(d, 8) && number(d[:6])%89 == number(d[6:])
	case "LV":
		return lvPVN(d)
	case "MT":
		return issued(d, 8) && (Weighted(d, "346789")+int(number(d[6:])))%37 == 0
	case "NO":
		return NOOrganisasjonsnummer(d)
	case "PL":
		return PLNIP(d)
	case "PT":
		return PTNIF(d)
	case "RO":
		return roCUI(d)
	case "SE":
		return len(d) == 12 && number(d[10:]) > 0 && Luhn(d[:10])
	case "SI":
		return SIDavcna(d)
	case "SK":
		return issued(d, 10) && d[0] != 0 && number(d)%11 == 0
	}
	return false
}
