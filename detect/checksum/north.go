package checksum

// DKCPR checks a Danish civil number by modulus 11 (CPR-kontoret, Personnummeret i CPR, section 2). Numbers given out
// since October 2007 need not pass it.
func DKCPR(d []byte) bool { return issued(d, 10) && Weighted(d, "4327654321")%11 == 0 }

// DKCVR checks a Danish company number (Erhvervsstyrelsen, Modulus 11 check of the CVR number); it never starts with 0.
func DKCVR(d []byte) bool {
	return issued(d, 8) && d[0] != 0 && Weighted(d, "27654321")%11 == 0
}

// SEPersonnummer checks a Swedish personal or co-ordination number of 10 digits, or of 12 with the century, which the
// check digit does not cover (Skatteverket, SKV 704).
func SEPersonnummer(d []byte) bool {
	if len(d) == 12 {
		d = d[2:]
	}
	return len(d) == 10 && Luhn(d)
}

// SEOrganisationsnummer checks a Swedish organisation number of 10 digits; the third is at least 2, so that it is never
// a month (Skatteverket, SKV 709). Twelve digits start with 16.
func SEOrganisationsnummer(d []byte) bool {
	if len(d) == 12 && d[0] == 1 && d[1] == 6 {
		d = d[2:]
	}
	return len(d) == 10 && d[2] >= 2 && Luhn(d)
}

const (
	norwegianFirst  = "3761894521"
	norwegianSecond = "54327654321"
)

// NOFodselsnummer checks both check digits of a Norwegian birth, D or H number (Skatteetaten, Fødselsnummer).
func NOFodselsnummer(d []byte) bool {
	return issued(d, 11) && Weighted(d, norwegianFirst)%11 == 0 && Weighted(d, norwegianSecond)%11 == 0
}

// NOFodselsnummer2032 checks the same by the rule valid from 2032, which lets the first check digit leave 0, 1, 2 or 3
// (Skatteetaten, Nytt format for fødselsnummer og d-nummer fra 2032). Every number of the old rule passes.
func NOFodselsnummer2032(d []byte) bool {
	return issued(d, 11) && Weighted(d, norwegianFirst)%11 <= 3 && Weighted(d, norwegianSecond)%11 == 0
}

// NOOrganisasjonsnummer checks a Norwegian organisation number; it starts with 8 or 9 (Brønnøysundregistrene, Om
// organisasjonsnummeret).
func NOOrganisasjonsnummer(d []byte) bool {
	return issued(d, 9) && d[0] >= 8 && Weighted(d, "327654321")%11 == 0
}

// NOKontonummer checks a Norwegian account number by modulus 11 (Bits, Norsk standard for kontonummer). Former postal
// giro accounts start with 0000 and carry a Luhn digit over the other seven.
func NOKontonummer(d []byte) bool {
	if !issued(d, 11) {
		return false
	}
	if d[0]|d[1]|d[2]|d[3] == 0 {
		return Luhn(d[4:])
	}
	return Weighted(d, "54327654321")%11 == 0
}

// FIHetu checks the control character of a Finnish personal identity code of 11 characters, the century sign included:
// "131052-308T" (Digi- ja väestötietovirasto, Henkilötunnus). The sign itself is the caller's to check.
func FIHetu(s string) bool {
	if len(s) != 11 {
		return false
	}
	day, ok := decimal(s[:6])
	serial, ok2 := decimal(s[7:10])
	return ok && ok2 && day != 0 && s[10] == "0123456789ABCDEFHJKLMNPRSTUVWXY"[(day*1000+serial)%31]
}

// FIYtunnus checks a Finnish business ID of 8 digits (Vero, Y-tunnuksen tarkistusmerkin laskenta).
func FIYtunnus(d []byte) bool { return issued(d, 8) && Weighted(d, "79A58421")%11 == 0 }

// ISKennitala checks the ninth digit of an Icelandic identity number; the tenth is the century (Þjóðskrá, Um
// kennitölur).
func ISKennitala(d []byte) bool { return issued(d, 10) && Weighted(d, "3276543210")%11 == 0 }

// EEIsikukood checks an Estonian personal code by modulus 11 in two stages (EVS 585:2007).
func EEIsikukood(d []byte) bool { return issued(d, 11) && int(d[10]) == balticCheck(d) }

// LTAsmensKodas checks a Lithuanian personal code, whose rule is the Estonian one (Gyventojų registro tarnyba).
func LTAsmensKodas(d []byte) bool { return EEIsikukood(d) }

func balticCheck(d []byte) int {
	c := Weighted(d[:10], "1234567891") % 11
	if c == 10 {
		c = Weighted(d[:10], "3456789123") % 11 % 10
	}
	return c
}

// LVPersonasKods checks a Latvian personal code of the form given out until July 2017, which starts with a date. Codes
// since then start with 32 to 39 and have no check digit: they are false here.
func LVPersonasKods(d []byte) bool {
	if !issued(d, 11) || d[0] == 3 && d[1] >= 2 {
		return false
	}
	return (1+Weighted(d[:10], "A584216379"))%11%10 == int(d[10])
}
