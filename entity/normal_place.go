package entity

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// positionForm is latitude and longitude in decimal degrees with five decimals, about a metre: "55.67610,12.56830".
// Degrees with minutes and seconds are read too; S and W count below zero. What does not read as two angles in range is
// kept as written.
func positionForm(raw string) string {
	s := lower(raw)
	decimal := byte('.')
	if !strings.Contains(s, ".") {
		decimal = ',' // 55,6761 12,5683
	}
	var angles []float64
	var below [2]bool // latitude, longitude
	minus := 0        // where the last minus sign ended
	for i := 0; i < len(s); {
		n := numeral(s[i:], decimal)
		switch {
		case n > 0:
			v, err := strconv.ParseFloat(strings.Replace(s[i:i+n], ",", ".", 1), 64)
			if err != nil || len(angles) == 6 {
				return s
			}
			if i > 0 && minus == i {
				below[min(len(angles), 1)] = true
			}
			angles = append(angles, v)
		case s[i] == '-':
			n, minus = 1, i+1
		case strings.HasPrefix(s[i:], "−"):
			n = len("−")
			minus = i + n
		default:
			if n = span(s[i:], unicode.IsLetter); n == 1 {
				below[0] = below[0] || s[i] == 's'
				below[1] = below[1] || s[i] == 'w'
			}
			n = max(n, 1)
		}
		i += n
	}
	per := len(angles) / 2
	if len(angles) != 2 && len(angles) != 4 && len(angles) != 6 {
		return s
	}
	lat, ok := angle(angles[:per], below[0], 90)
	lon, ok2 := angle(angles[per:], below[1], 180)
	if !ok || !ok2 {
		return s
	}
	return lat + "," + lon
}

// numeral is how many bytes of s, from the start, are a number with at most one decimal sign inside.
func numeral(s string, decimal byte) int {
	point := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
		case s[i] == decimal && !point && i > 0 && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9':
			point = true
		default:
			return i
		}
	}
	return len(s)
}

// angle adds degrees, minutes and seconds.
func angle(parts []float64, below bool, limit float64) (string, bool) {
	sum, unit := 0.0, 1.0
	for i, p := range parts {
		if i > 0 && p >= 60 {
			return "", false
		}
		sum += p / unit
		unit *= 60
	}
	sum = math.Round(sum*1e5) / 1e5
	if sum > limit {
		return "", false
	}
	if below && sum != 0 {
		sum = -sum
	}
	return strconv.FormatFloat(sum, 'f', 5, 64), true
}
