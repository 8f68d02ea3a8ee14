package ooxml

import (
	"bytes"
	"strconv"
)

// choose is the section for a number, or nil when the number shows as it is.
func (f *numberFormat) choose(v float64) *section {
	conditions := false
	for i := range f.sections {
		if s := &f.sections[i]; s.operator != "" {
			conditions = true
			if s.holds(v) {
				return s
			}
		}
	}
	for i := range f.sections {
		s := &f.sections[i]
		if s.operator == "" && (conditions || i == 0 && (v > 0 || len(f.sections) < 2 || v == 0 && len(f.sections) < 3) || i == 1 && v < 0 || i == 2 && v == 0) {
			return s
		}
	}
	return nil
}

// appendDigits writes a number into the places of a section: 101804321 under 000000-0000 is 010180-4321. It reports
// whether the section could take it.
func (s *section) appendDigits(dst []byte, v float64, withSign bool) ([]byte, bool) {
	if s.percent {
		v *= 100
	}
	var buffer [64]byte
	number := strconv.AppendFloat(buffer[:0], v, 'f', s.fraction, 64)
	if len(number) > 40 {
		return dst, false
	}
	if number[0] == '-' {
		number = number[1:]
		if withSign {
			dst = append(dst, '-')
		}
	}
	whole, fraction, _ := bytes.Cut(number, []byte{'.'})
	if len(whole) == 1 && whole[0] == '0' {
		whole = nil
	}
	count := 0
	for _, p := range s.whole {
		if p.kind != 0 {
			count++
		}
	}
	left, seen := max(0, len(whole)-count), false // digits that stand before the first place
	for _, p := range s.whole {
		if p.kind == 0 {
			dst = append(dst, p.text...)
			continue
		}
		if !seen {
			dst = append(dst, whole[:left]...)
			seen = true
		}
		switch have := count <= len(whole)-left; {
		case have:
			dst = append(dst, whole[left])
			left++
		case p.kind == '0':
			dst = append(dst, '0')
		}
		count--
	}
	if len(fraction) > 0 {
		dst = append(append(dst, '.'), fraction...)
	}
	dst = append(dst, s.suffix...)
	if s.percent {
		dst = append(dst, '%')
	}
	return dst, true
}

// runeLength is the length of the first character of s, in bytes.
func runeLength(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}
