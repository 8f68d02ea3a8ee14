package entity

import "strings"

// phoneForm is E.164 where the country code is written, with + or 00. Without it the country is not known here, and a
// guess would join the numbers of two countries: such a number keeps its national digits, trunk zero included, behind
// a ~. Extensions go: the form is the line's.
func phoneForm(raw string) string {
	s := lower(raw)
	var d strings.Builder
	international := false
	for i, r := range s {
		switch {
		case digitValue(r) >= 0:
			// +44 (0)20: the trunk zero is dialled inside the country only.
			if !(international && strings.HasPrefix(s[i:], "0)") && strings.HasSuffix(s[:i], "(")) {
				d.WriteByte('0' + byte(digitValue(r)))
			}
			continue
		case r == '+' && d.Len() == 0:
			international = true
			continue
		}
		// Letters, and the signs that dial on, start an extension once a number stands before them.
		if d.Len() >= 6 && (r >= 'a' && r <= 'z' || r == '#' || r == ';' || r == ',') {
			break
		}
	}
	n := d.String()
	if !international && strings.HasPrefix(n, "00") && len(n) > 8 {
		international = true
	}
	sign := "~"
	if international {
		sign, n = "+", strings.TrimLeft(n, "0") // no country code starts with 0
	}
	if n == "" {
		return ""
	}
	return sign + n
}

// callingCode is how many digits of an E.164 number are its country code (ITU-T E.164 list of assigned codes): zones 1
// and 7 have one, the listed ones two, the rest three.
func callingCode(d string) int {
	const two = "20 27 28 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 83 84 86 89 90 91 92 93 94 95 98"
	switch {
	case d == "":
		return 0
	case d[0] == '1' || d[0] == '7':
		return 1
	case len(d) >= 2 && strings.Contains(two, d[:2]):
		return 2
	}
	return min(3, len(d))
}
