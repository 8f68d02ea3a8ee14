// Package gb holds the recognizers of numbers of the United Kingdom.
package gb

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// NINO finds national insurance numbers: two letters, six digits, a letter A to D; "AB123456C" or "AB 12 34 56 C".
//
// Source: HMRC, National Insurance Manual NIM39110. The first letter is never D F I Q U V, the second never D F I O Q U V,
// and BG GB KN NK NT TN ZZ are not given out. There is no check digit: the form is narrow enough to stand alone, the last
// letter may be missing beside a label.
func NINO() detect.Recognizer { return nino{} }

type nino struct{}

func (nino) Declare() detect.Declaration {
	return detect.Declaration{
		Entity: entity.GBNINO,
		Shapes: []string{"2L6D1L", "2L6D", "2~2~2", "2~2~2A"},
		Labels: []string{"nino", "ni number*", "nin", "national insurance*", "national insurance number*", "national insurance no*", "nationalinsurance*", "nationalinsurancenumber", "insurance number*", "uk social*", "social security number*", "ssn", "tax id", "hmrc", "national id*", "national identification number*", "personal identification number*", "id number*", "personal id", "identity number*", "tax number*", "tin", "tax identification number*"},
	}
}

func (nino) Judge(t *detect.Token, j *detect.Judgement) {
	start, end := t.Start, t.End
	prefix, suffix := "", ""
	if t.Kind == detect.Mixed {
		s := t.Raw()
		prefix, suffix = s[:2], s[8:]
		if suffix == "" {
			if after := t.After(3); len(after) > 1 && (after[0] == ' ' || after[0] == '-') && last(after[1:]) {
				suffix, end = after[1:2], end+2
			}
		}
	} else {
		before := t.Before(4)
		n := len(before)
		if n < 3 || before[n-1] != ' ' && before[n-1] != '-' || !letter(before[n-2]) || !letter(before[n-3]) || n == 4 && letter(before[0]) {
			j.Drop()
			return
		}
		prefix, start = before[n-3:n-1], start-3
		after := t.After(3)
		switch {
		case last(after):
			suffix, end = after[:1], end+1
		case len(after) > 1 && (after[0] == ' ' || after[0] == '-') && last(after[1:]):
			suffix, end = after[1:2], end+2
		}
		j.Add(detect.Separated)
	}
	if prefix[0] >= 'a' {
		j.Add(detect.Unusual) // short hashes are written so
	}
	prefix, suffix = strings.ToUpper(prefix), strings.ToUpper(suffix)
	if !given(prefix) || suffix != "" && (suffix < "A" || suffix > "D") {
		j.Drop()
		return
	}
	j.Span(start, end)
	if suffix != "" {
		j.Add(detect.Format)
	}
	if prefix == "QQ" || prefix == "AB" && string(t.Digits) == "\x01\x02\x03\x04\x05\x06" {
		j.Add(detect.Example)
	}
}

// last reports whether s begins with a last letter and nothing that goes on with it.
func last(s string) bool {
	return len(s) > 0 && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'd' && (len(s) == 1 || !letter(s[1]) && (s[1] < '0' || s[1] > '9'))
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// given reports whether a prefix of two capitals is one that is given out.
func given(p string) bool {
	if !letter(p[0]) || !letter(p[1]) || strings.IndexByte("DFIQUV", p[0]) >= 0 && p != "QQ" || strings.IndexByte("DFIOQUV", p[1]) >= 0 && p != "QQ" {
		return false
	}
	switch p {
	case "BG", "GB", "KN", "NK", "NT", "TN", "ZZ":
		return false
	}
	return true
}
