package ooxml

import (
	"strconv"
	"strings"
)

// formatClass says what a number format makes of a number.
type formatClass uint8

const (
	plainFormat   formatClass = iota // the number as it is
	dateFormat                       // a date
	momentFormat                     // a date and a time
	timeFormat                       // a time of day
	elapsedFormat                    // hours that go on past 24
	digitsFormat                     // digits in places, with leading zeros or marks between them: 000000-0000
)

// numberFormat is a parsed number format. See ECMA-376 part 1, section 18.8.31.
type numberFormat struct {
	class    formatClass
	sections []section
}

// section is one of the forms between semicolons.
type section struct {
	class    formatClass
	operator string  // "<", ">=" ...; "" without condition
	operand  float64 // of the condition
	whole    []place // before the decimal point
	fraction int     // digits after it
	suffix   string  // literal text behind them
	percent  bool
}

// place is a digit ('0', '#' or '?') or a run of literal text (kind 0).
type place struct {
	kind byte
	text string
}

// maxFormat is how long a format may be to be looked at, in bytes; Excel's longest is 255.
const maxFormat = 1024

// builtin are the formats that have a number and no text. See ECMA-376 part 1, section 18.8.30; the numbers 27 to 58 are
// dates in East Asian editions only, and no other edition uses them.
func builtin(id int) numberFormat {
	switch {
	case id == 22:
		return numberFormat{class: momentFormat}
	case id >= 14 && id <= 17, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return numberFormat{class: dateFormat}
	case id >= 18 && id <= 21, id >= 32 && id <= 35, id == 45, id == 47, id == 55, id == 56:
		return numberFormat{class: timeFormat}
	case id == 46:
		return numberFormat{class: elapsedFormat}
	case id == 9 || id == 10:
		return parseFormat("0%")
	}
	return numberFormat{}
}

// parseFormat reads a number format.
func parseFormat(code string) numberFormat {
	if len(code) > maxFormat || code == "" || strings.EqualFold(code, "General") {
		return numberFormat{}
	}
	var f numberFormat
	for more := true; more && len(f.sections) < 4; {
		var s section
		s, code, more = parseSection(code)
		f.sections = append(f.sections, s)
	}
	f.class = f.sections[0].class
	for _, s := range f.sections {
		if s.class == digitsFormat && f.class == plainFormat {
			f.class = digitsFormat
		}
	}
	return f
}

// sectionParser reads one section of a format.
type sectionParser struct {
	section
	day, month, hour, elapsed bool // letters of dates and times were met
	zeros, digits             int  // places before the decimal point
	between                   bool // a literal stands between digits
	inFraction, asIs          bool // behind the decimal point; the number is better left as it is
}

// parseSection reads up to the next semicolon and returns what follows it, if there is one.
func parseSection(code string) (s section, rest string, more bool) {
	var p sectionParser
	for len(code) > 0 && code[0] != ';' {
		code = code[p.token(code):]
	}
	switch {
	case p.asIs:
	case p.elapsed:
		p.class = elapsedFormat
	case p.day && p.hour:
		p.class = momentFormat
	case p.hour:
		p.class = timeFormat
	case p.day || p.month && p.digits == 0:
		p.class = dateFormat
	case p.zeros > 1 || p.between || p.percent:
		p.class = digitsFormat
	}
	rest, more = strings.CutPrefix(code, ";")
	return p.section, rest, more
}

// token reads what stands first in code and returns its length.
func (p *sectionParser) token(code string) int {
	switch c := code[0]; c {
	case '"':
		inside, _, closed := strings.Cut(code[1:], `"`)
		p.literal(inside)
		if !closed {
			return len(code)
		}
		return len(inside) + 2
	case '\\', '!':
		n := runeLength(code[1:])
		p.literal(code[1 : 1+n])
		return 1 + n
	case '_', '*':
		return 1 + runeLength(code[1:])
	case '[':
		inside, _, closed := strings.Cut(code[1:], "]")
		p.bracket(inside)
		if !closed {
			return len(code)
		}
		return len(inside) + 2
	case '0', '#', '?':
		p.digit(c)
	case '.':
		p.inFraction = true
	case '%':
		p.percent = true
	case ',':
	case 'y', 'Y', 'd', 'D', 'b', 'B':
		p.day = true
	case 'm', 'M':
		p.month = true
	case 'h', 'H', 's', 'S':
		p.hour = true
	case 'E', 'e':
		if len(code) > 1 && (code[1] == '+' || code[1] == '-') {
			p.asIs = true // 1.5E+03
		} else {
			p.day = true // the year of an emperor
		}
	case 'G', 'g':
		if len(code) >= 7 && strings.EqualFold(code[:7], "general") {
			p.asIs = true
			return 7
		}
	case '/':
		p.asIs = p.asIs || p.digits > 0 // a fraction: 12 1/2
		p.literal("/")
	default:
		n := runeLength(code)
		p.literal(code[:n])
		return n
	}
	return 1
}

func (p *sectionParser) literal(text string) {
	switch n := len(p.whole); {
	case p.inFraction:
		p.suffix += text
	case n > 0 && p.whole[n-1].kind == 0:
		p.whole[n-1].text += text
	default:
		p.whole = append(p.whole, place{0, text})
	}
}

func (p *sectionParser) digit(c byte) {
	if p.inFraction {
		p.fraction++
		return
	}
	if n := len(p.whole); p.digits > 0 && p.whole[n-1].kind == 0 {
		p.between = true
	}
	if p.digits++; c == '0' {
		p.zeros++
	}
	p.whole = append(p.whole, place{kind: c})
}

// bracket reads the inside of [h], [$kr.-406], [<100] or [Red].
func (p *sectionParser) bracket(inside string) {
	switch {
	case inside != "" && strings.Trim(strings.ToLower(inside), "hms") == "":
		p.elapsed = true
	case strings.HasPrefix(inside, "$"):
		currency, _, _ := strings.Cut(inside[1:], "-")
		p.literal(currency)
	default:
		p.condition(inside)
	}
}

// condition reads the inside of "[<=9999999]"; colours are none.
func (s *section) condition(inside string) {
	operator := inside[:len(inside)-len(strings.TrimLeft(inside, "<>="))]
	if n, err := strconv.ParseFloat(strings.TrimSpace(inside[len(operator):]), 64); err == nil && operator != "" {
		s.operator, s.operand = operator, n
	}
}

func (s *section) holds(v float64) bool {
	switch s.operator {
	case "<":
		return v < s.operand
	case "<=":
		return v <= s.operand
	case ">":
		return v > s.operand
	case ">=":
		return v >= s.operand
	case "=":
		return v == s.operand
	case "<>":
		return v != s.operand
	}
	return false
}
