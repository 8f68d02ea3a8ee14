package generic

import "strings"

// Limits of a written phone number: groups of digits, and digits in all. E.164 allows 15 behind the +; 00 and a trunk zero
// in brackets come on top.
const (
	phoneGroups = 9
	phoneDigits = 18
)

// phoneText is a number as it is written: its groups of digits and what stands between them.
type phoneText struct {
	digits [phoneDigits]byte // values 0..9, without a trunk zero in brackets
	n      int
	groups [phoneGroups]uint8
	ends   [phoneGroups]int   // in the text, closing brackets taken in
	gaps   [phoneGroups]uint8 // between group i and i+1
	count  int
}

// What stands between two groups, as a set.
const (
	gapSpace = 1 << iota
	gapDash
	gapDot
	gapSlash
	gapBracket
	gapWide // spaces around a dash or slash
)

// read reads the groups of digits from p, where a digit or a bracket stands; open says that a bracket stands before it.
// international numbers may hold "(0)", which is not dialled from abroad.
func (x *phoneText) read(s string, p int, open, international bool) {
	x.n, x.count = 0, 0
	if p < len(s) && s[p] == '(' {
		open = true
		p++
	}
	for x.count < phoneGroups {
		from := p
		for p < len(s) && isDigit(s[p]) && x.n < phoneDigits {
			x.digits[x.n] = s[p] - '0'
			x.n++
			p++
		}
		if p == from || p < len(s) && isDigit(s[p]) { // none, or more than any number has
			x.n -= p - from
			return
		}
		x.groups[x.count], x.ends[x.count], x.gaps[x.count] = uint8(p-from), p, 0
		x.count++
		gap, q, closes, opens := phoneGap(s, p, open)
		if closes {
			open = false
			if s[p] == ')' {
				x.ends[x.count-1] = p + 1
			}
		}
		if opens {
			if open {
				return
			}
			if international && strings.HasPrefix(s[q-1:], "(0)") {
				q += 2
				for q < len(s) && (s[q] == ' ' || s[q] == '-' || s[q] == '/') {
					q++
				}
			} else {
				open = true
			}
		}
		if gap == 0 || q >= len(s) || !isDigit(s[q]) {
			return
		}
		x.gaps[x.count-1] = gap
		p = q
	}
}

// phoneGap reads what parts two groups: at most a bracket, one sign and the spaces around it.
func phoneGap(s string, p int, open bool) (gap uint8, q int, closes, opens bool) {
	signs, spaces := 0, 0
	for q = p; q < len(s) && q < p+6; {
		switch c := s[q]; {
		case c == ' ':
			if spaces++; spaces > 2 || q > p && s[q-1] == ' ' {
				return 0, q, closes, opens
			}
			gap |= gapSpace
			q++
		case c == 0xC2 && strings.HasPrefix(s[q:], "\u00a0"):
			gap, spaces, q = gap|gapSpace, spaces+1, q+2
		case c == 0xE2 && (strings.HasPrefix(s[q:], "\u202f") || strings.HasPrefix(s[q:], "\u2009") || strings.HasPrefix(s[q:], "\u2007")):
			gap, spaces, q = gap|gapSpace, spaces+1, q+3
		case c == 0xE2 && q+2 < len(s) && s[q+1] == 0x80 && s[q+2] >= 0x90 && s[q+2] <= 0x95:
			gap, signs, q = gap|gapDash, signs+1, q+3
		case c == '-':
			gap, signs, q = gap|gapDash, signs+1, q+1
		case c == '.':
			gap, signs, q = gap|gapDot, signs+1, q+1
		case c == '/':
			gap, signs, q = gap|gapSlash, signs+1, q+1
		case c == ')' && open && !closes && signs == 0:
			gap, closes, q = gap|gapBracket, true, q+1
		case c == '(' && !opens && !(open && !closes):
			gap, opens, q = gap|gapBracket, true, q+1
			if signs > 1 {
				return 0, q, closes, opens
			}
			return gap, q, closes, opens
		default:
			if spaces > 0 && signs > 0 {
				gap |= gapWide
			}
			if signs > 1 {
				gap = 0
			}
			return gap, q, closes, opens
		}
	}
	return 0, q, closes, opens
}

// total is how many digits the first k groups have.
func (x *phoneText) total(k int) int {
	n := 0
	for _, g := range x.groups[:k] {
		n += int(g)
	}
	return n
}

// border reports whether a group ends behind n digits.
func (x *phoneText) border(n int) bool {
	for _, g := range x.groups[:x.count] {
		if n -= int(g); n <= 0 {
			return n == 0
		}
	}
	return false
}

// between is the set of what stands between the first k groups.
func (x *phoneText) between(k int) uint8 {
	var all uint8
	for i := 0; i+1 < k; i++ {
		all |= x.gaps[i]
	}
	return all
}

// parted reports whether a number may end behind group k, counted from 1: nothing follows, or it is parted from what
// follows otherwise than its own groups are from each other.
func (x *phoneText) parted(k int) bool {
	if k == x.count {
		return true
	}
	gap := x.gaps[k-1]
	return gap&gapWide != 0 || gap == gapSpace && x.between(k)&gapSpace == 0 || gap == gapSlash && x.between(k)&gapSlash == 0
}

// extension returns how many bytes at the begin of s are an extension: " ext. 12", "x12", ";ext=12", " lok. 12", "-12" is
// none that could be told from a group.
func extension(s string) int {
	p := 0
	for p < len(s) && p < 2 && (s[p] == ' ' || s[p] == ',' || s[p] == ';') {
		p++
	}
	for _, w := range extensionWords {
		if len(s)-p <= len(w) || !equalFold(s[p:p+len(w)], w) {
			continue
		}
		q := p + len(w)
		for q < len(s) && q < p+len(w)+3 && (s[q] == '.' || s[q] == ':' || s[q] == '=' || s[q] == ' ') {
			q++
		}
		from := q
		for q < len(s) && isDigit(s[q]) {
			q++
		}
		if n := q - from; n >= 1 && n <= 7 && (q == len(s) || !isLetter(s[q])) {
			return q
		}
	}
	return 0
}

// extensionWords are the signs of an extension, the longer before what they begin with.
var extensionWords = []string{"extension", "ext", "x", "lokalnummer", "lokal", "lok", "local", "durchwahl", "dw", "anknytning", "ankn", "int", "poste", "wew", "klapka", "doorkies", "toestel", "tst", "alanr", "#"}
