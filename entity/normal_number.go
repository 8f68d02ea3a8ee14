package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// digits keeps the decimal digits of any script, as ASCII.
func digits(raw string) string {
	return strings.Map(func(r rune) rune {
		if d := digitValue(r); d >= 0 {
			return '0' + d
		}
		return -1
	}, raw)
}

// digitValue is 0 to 9, or -1. Unicode keeps the ten digits of a script together, in order (standard, section 4.6).
func digitValue(r rune) rune {
	const mathematical = 0x1D7CE // five sets in a row
	switch {
	case r >= '0' && r <= '9':
		return r - '0'
	case r < 0x80 || !unicode.Is(unicode.Nd, r):
		return -1
	case r >= mathematical && r < mathematical+50:
		return (r - mathematical) % 10
	}
	d := rune(0)
	for d < 9 && unicode.Is(unicode.Nd, r-d-1) {
		d++
	}
	return d
}

// identifier keeps digits and letters, upper case.
func identifier(raw string) string { return identifierWith(raw, "") }

// identifierWith keeps the signs of also too.
func identifierWith(raw, also string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if strings.ContainsRune(also, r) {
			return r
		}
		return identifierRune(r)
	}, compatible(raw)))
}

// compatible is raw without what only looks different (full width, ligatures) and without broken bytes.
func compatible(raw string) string { return norm.NFKC.String(strings.ToValidUTF8(raw, "")) }

// identifierRune is r as it stands in an identifier, or -1.
func identifierRune(r rune) rune {
	if d := digitValue(r); d >= 0 {
		return '0' + d
	}
	if !unicode.IsLetter(r) {
		return -1
	}
	r = unicode.ToUpper(r)
	// Plates and cards of Greece, Bulgaria and others only use letters that look like Latin ones, and are typed in either
	// alphabet (Vienna Convention on Road Traffic, Annex 2).
	const look, latin = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТУХІЈ", "ABEZHIKMNOPTYXABEKMHOPCTYXIJ"
	if i := strings.IndexRune(look, r); i >= 0 {
		return rune(latin[i/2]) // each of look takes two bytes
	}
	return r
}

// trimDigits takes from the digits of a number what is not part of its identity.
func trimDigits(t Type, d string) string {
	switch n := len(d); t {
	case SEPersonnummer:
		// The same person is written with 10 digits and with 12, and the + that tells a centenarian is lost in most
		// systems; so the century goes. Two people meet in one form only when born a hundred years apart to the day with
		// the same serial.
		if n == 12 {
			return d[2:]
		}
	case SEOrganisationsnummer:
		switch {
		case n == 12 && d[:2] == "16": // the form of twelve digits
			return d[2:]
		case n == 12 && d[10:] == "01": // the VAT number
			return d[:10]
		}
	case DKBankAccount:
		// Registration number of four digits, account of up to ten with or without leading zeros.
		if n > 4 && n < 14 {
			return d[:4] + strings.Repeat("0", 14-n) + d[4:]
		}
	case NLBSN:
		return pad(d, 9)
	case FIYtunnus:
		return pad(d, 8) // seven digits before 1978
	}
	return d
}

// pad puts one lost leading zero back.
func pad(d string, n int) string {
	if len(d) == n-1 {
		return "0" + d
	}
	return d
}

// zeros puts the leading zeros back before digits that end in one letter, n characters in all.
func zeros(s string, n int) string {
	last := len(s) - 1
	if last < 1 || len(s) >= n || len(digits(s[:last])) != last || s[last] < 'A' || s[last] > 'Z' {
		return s
	}
	return strings.Repeat("0", n-len(s)) + s
}

// trimIdentifier takes from a number with letters what is not part of its identity. Other alphabets stay as they are.
func trimIdentifier(t Type, s string) string {
	if span(s, func(r rune) bool { return r < utf8.RuneSelf }) < len(s) {
		return s
	}
	switch n := len(s); t {
	case IBAN:
		for n > 4 && strings.HasPrefix(s, "IBAN") {
			s, n = s[4:], n-4
		}
	case BIC:
		if n == 11 {
			return strings.TrimSuffix(s, "XXX") // the head office, also written with eight letters (ISO 9362)
		}
	case VATNumber:
		return vatForm(s)
	case FRNIR:
		if n == 15 {
			return s[:13] // without the key, which follows from the rest
		}
	case DEPersonalausweis, DEReisepass:
		if n > 9 && n <= 11 {
			return s[:9] // without check digit and nationality
		}
	case DEKrankenversicherung:
		if n == 20 || n == 30 {
			return s[:10] // the part that stays with the person (SGB V § 290)
		}
	case GBNINO:
		if n == 9 {
			return s[:8] // the last letter is no part of the identity and often left out (HMRC NIM39110)
		}
	case MTID:
		return zeros(s, 8)
	case ESDNI:
		return zeros(s, 9)
	case ESNIE:
		if n == 10 && s[:2] == "X0" {
			return "X" + s[2:] // eight digits until 2008
		}
	case CYTIC:
		if n == 11 {
			return strings.TrimPrefix(s, "CY")
		}
	}
	return s
}

// hetuForm keeps the century sign, +, - or a letter: since 2023 several signs stand for one century, and two people may
// have codes that differ by nothing else (Digi- ja väestötietovirasto, reform of the personal identity code).
func hetuForm(raw string) string {
	return identifierWith(strings.Map(func(r rune) rune {
		if r == '−' || unicode.Is(unicode.Pd, r) {
			return '-'
		}
		return r
	}, raw), "+-")
}

// vatForm settles the country: EL is Greece (Directive 2006/112/EC Art. 215), and the words that Norway and Switzerland
// write behind the number go.
func vatForm(s string) string {
	switch {
	case strings.HasPrefix(s, "GR"):
		return "EL" + s[2:]
	case strings.HasPrefix(s, "CHE"):
		for _, word := range []string{"MWST", "TVA", "IVA", "TPV"} {
			s = strings.TrimSuffix(s, word)
		}
	case strings.HasPrefix(s, "NO"):
		s = strings.TrimSuffix(s, "MVA")
	}
	return s
}
