package entity

import (
	"strings"
	"unicode"
)

// Mask returns what is shown of a value: enough for its owner to know it again, too little for anyone else. The same
// value has the same mask in every report, however it is written, and a mask has as many characters for a short value
// as for a long one: only a domain and a country code, which are shown whole, make a difference. A mask is plain text
// without quotes and controls.
//
//	dk_cpr               01••••-••••            the day
//	national numbers     19••••••••             the first two characters
//	phone                +45 •••••• 12          country code and last two; without country code ~ is •
//	email                m•••@firm.dk           first letter and domain
//	person               M••• S•••              two initials, the second dots when there is one name
//	credit_card          •••• •••• •••• ••42    the last two
//	iban                 DK•• •••• •••• ••42    country and last two
//	date_of_birth        1962-••-••             the year, which thousands share
//	ip_address           192.•••.•••.•••        the first part
//	postal_address       N••••• ••, •••• •••••  one letter: which part is the street is not known here, and the town is
//	                                            what tells a small place's people apart
//	passwords, keys, card security codes, positions, passages   dots only
func Mask(t Type, raw string) string {
	switch t {
	case DKCPR:
		return head(t, raw, 2) + "••••-••••"
	case Email:
		return maskEmail(raw)
	case Phone:
		return maskPhone(raw)
	case Person:
		return maskPerson(raw)
	case CreditCard:
		return "•••• •••• •••• ••" + tail(t, raw)
	case IBAN:
		return head(t, raw, 2) + "•• •••• •••• ••" + tail(t, raw)
	case DKBankAccount, SEBankAccount, NOKontonummer:
		return "•••• ••••••" + tail(t, raw)
	case BIC:
		return head(t, raw, 4) + "••••"
	case DateOfBirth:
		return maskDate(raw)
	case IPAddress:
		return maskIP(raw)
	case MACAddress:
		return head(t, raw, 2) + ":••:••:••:••:••"
	case PostalAddress:
		return initial(raw) + "••••• ••, •••• •••••"
	case Organisation, Location, Occupation, Username:
		return initial(raw) + "•••••"
	case PassportMRZ, IDCardMRZ:
		return head(t, raw, 2) + "••••••••••"
	case CardSecurityCode:
		return "•••"
	case Age:
		return "••"
	case Password, PrivateKey, APIKey, GPSPosition:
		return dots(10)
	}
	if info, ok := Lookup(t); !ok || info.Passage {
		return dots(10)
	}
	return head(t, raw, 2) + dots(8)
}

func dots(n int) string { return strings.Repeat("•", n) }

// head is the first n characters of the normal form, or dots where they are not plain or would be much of the value.
func head(t Type, raw string, n int) string {
	normal := Normalize(t, raw)
	if len(normal) < 3*n {
		return dots(n)
	}
	var b strings.Builder
	for i := range n {
		if c := normal[i]; c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
			b.WriteByte(c)
		} else {
			return dots(n)
		}
	}
	return b.String()
}

// tail is the last two digits or letters of the normal form, under the same terms.
func tail(t Type, raw string) string {
	normal := Normalize(t, raw)
	if len(normal) < 8 {
		return dots(2)
	}
	last := normal[len(normal)-2:]
	for i := range 2 {
		if c := last[i]; (c < '0' || c > '9') && (c < 'A' || c > 'Z') {
			return dots(2)
		}
	}
	return last
}

// initial is the first letter of raw as it stands, or a dot.
func initial(raw string) string {
	for _, r := range raw {
		if unicode.IsLetter(r) {
			return string(r)
		}
	}
	return "•"
}

func maskPerson(raw string) string {
	if last, first, ok := strings.Cut(raw, ","); ok { // Hansen, Mads
		raw = first + " " + last
	}
	w := strings.FieldsFunc(raw, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	first, last := "•", "•"
	if len(w) > 0 {
		first = initial(w[0])
	}
	if len(w) > 1 {
		last = initial(w[len(w)-1])
	}
	return first + "••• " + last + "•••"
}

// maskEmail shows the domain, which is the firm's more often than the person's, when it looks like one.
func maskEmail(raw string) string {
	local, domain, _ := strings.Cut(emailForm(raw), "@")
	for _, r := range domain {
		if r != '.' && r != '-' && !unicode.IsLetter(r) && (r < '0' || r > '9') {
			domain = ""
			break
		}
	}
	if domain == "" || len(domain) > 253 {
		domain = "•••"
	}
	return initial(local) + "•••@" + domain
}

func maskPhone(raw string) string {
	normal := phoneForm(raw)
	last := "••"
	if len(normal) >= 7 {
		last = normal[len(normal)-2:]
	}
	if code, ok := strings.CutPrefix(normal, "+"); ok && len(code) >= 7 {
		return "+" + code[:callingCode(code)] + " •••••• " + last
	}
	return "•••••• " + last
}

// maskDate shows a year only where the normal form has settled one.
func maskDate(raw string) string {
	if d := dateForm(raw); len(d) == 10 && d[4] == '-' && d[7] == '-' && len(digits(d[:4])) == 4 {
		return d[:4] + "-••-••"
	}
	return "••••-••-••"
}

func maskIP(raw string) string {
	normal := ipForm(raw)
	for i := 1; i < len(normal) && i <= 4; i++ {
		switch {
		case normal[i] == '.' && len(digits(normal[:i])) == i:
			return normal[:i] + ".•••.•••.•••"
		case normal[i] == ':' && len(identifier(normal[:i])) == i:
			return normal[:i] + ":••••:••••"
		}
	}
	return "•••.•••.•••.•••"
}
