package entity

import (
	"strings"
	"unicode"
)

// NormalVersion is the version of the normal forms; fingerprints store it beside them.
const NormalVersion = 1

// Normalize returns the normal form of a value: what two ways of writing it have in common. The form of a form is
// itself. It is for comparing and fingerprinting, not for showing; it holds the value as plainly as the text did.
//
//	numbers of digits           the digits, of whatever script, without separators and country prefix
//	numbers with letters        digits and letters, upper case; Greek and Cyrillic look-alikes as Latin
//	phone                       "+4512345678" (E.164), or "~12345678" where the country is not written
//	email                       lower case, without display name, the domain in letters and not in xn--
//	ip_address, mac_address     RFC 5952; lower-case pairs with colons
//	iban, bic, vat_number       compact; BIC without the code of a head office; VAT with its country, EL for Greece
//	date_of_birth               ISO 8601 when only one date can be meant, else as written
//	gps_position                decimal degrees, five decimals
//	person                      folded words in alphabetical order
//	postal_address and names    folded words in their order
//	password, private_key, key  as written, keys without line breaks
//	passages                    folded words in their order
//
// What one number says twice is said once: derived check digits and keys that are often left out go, and so does the
// century of a Swedish personal number. The comments of each rule say why.
func Normalize(t Type, raw string) string {
	switch t {
	case Email:
		return emailForm(raw)
	case Phone:
		return phoneForm(raw)
	case IPAddress:
		return ipForm(raw)
	case MACAddress:
		return macForm(raw)
	case DateOfBirth:
		return dateForm(raw)
	case GPSPosition:
		return positionForm(raw)
	case Person:
		return personForm(raw)
	case PostalAddress, Organisation, Location, Occupation:
		return strings.Join(words(raw), " ")
	case Username:
		return strings.TrimLeftFunc(lower(raw), func(r rune) bool { return r == '@' || unicode.IsSpace(r) })
	case Password:
		return raw
	case APIKey:
		return strings.TrimSpace(raw)
	case PrivateKey:
		return keyForm(raw)
	case CryptoWallet:
		return walletForm(raw)
	case FIHetu:
		return hetuForm(raw)
	case PassportMRZ, IDCardMRZ:
		return identifierWith(raw, "<") // the fillers part the fields
	}
	if info, ok := Lookup(t); ok {
		switch {
		case info.Passage:
			return strings.Join(words(raw), " ")
		case lettered(t):
			return trimIdentifier(t, identifier(raw))
		default:
			return trimDigits(t, digits(raw))
		}
	}
	return strings.TrimSpace(raw)
}

// lettered says whether the numbers of t hold letters.
func lettered(t Type) bool {
	switch t {
	case IBAN, BIC, VATNumber, Passport, DrivingLicence, VehiclePlate, DKVehiclePlate,
		DERentenversicherung, DEPersonalausweis, DEReisepass, DEKrankenversicherung, FRNIR, FRCNI, ESDNI, ESNIE, PTCC,
		ITCodiceFiscale, ITPatente, MTID, IEPPS, GBNINO, PLDowod, GRID, CYTIC:
		return true
	}
	return false
}

// keyForm joins the lines of a key, also where a line break was escaped.
func keyForm(raw string) string {
	for _, escaped := range []string{`\r`, `\n`} {
		raw = strings.ReplaceAll(raw, escaped, " ")
	}
	return strings.Join(strings.Fields(raw), "")
}

// walletForm folds what the standards read in either case: bech32 (BIP 173) and hexadecimal (ERC-55). Base 58 is kept.
func walletForm(raw string) string {
	raw = strings.TrimSpace(raw)
	low := strings.ToLower(raw)
	for _, prefix := range []string{"0x", "bc1", "tb1", "ltc1", "addr1", "bitcoincash:"} {
		if strings.HasPrefix(low, prefix) {
			return low
		}
	}
	return raw
}
