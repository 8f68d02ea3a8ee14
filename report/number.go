package report

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// nbsp keeps a number and its unit on one line.
const nbsp = "\u00a0"

func (v *voice) pick(english, danish string) string {
	if v.language == Danish {
		return danish
	}
	return english
}

// number writes a whole number with its thousands apart: 1,204 or 1.204.
func (v *voice) number(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "\u2212", digits[1:]
	}
	separator := v.pick(",", ".")
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return sign + strings.Join(append([]string{digits}, groups...), separator)
}

// decimal writes a number with so many decimals: 1.98 or 1,98.
func (v *voice) decimal(x float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	whole, part, _ := strings.Cut(s, ".")
	n, _ := strconv.ParseInt(whole, 10, 64)
	out := v.number(n)
	if part != "" {
		out += v.pick(".", ",") + part
	}
	if x < 0 && strings.Trim(s, "0.") != "" {
		out = "\u2212" + out
	}
	return out
}

// short writes a large number in a few characters: 1.98 M or 1,98 mio.
func (v *voice) short(n int64) string {
	switch {
	case n >= 999_500:
		return v.decimal(float64(n)/1e6, 2) + nbsp + v.pick("M", "mio.")
	case n >= 99_950:
		return v.decimal(float64(n)/1e3, 0) + v.pick("k", nbsp+"t")
	}
	return v.number(n)
}

// percent writes a share of a whole. It says 100 only of all and 0 only of none: what is left over must be seen.
func (v *voice) percent(part, whole int64) string {
	unit := v.pick("%", nbsp+"%")
	switch {
	case whole <= 0 || part <= 0:
		return "0" + unit
	case part >= whole:
		return "100" + unit
	}
	tenths := math.Floor(float64(part) * 1000 / float64(whole))
	tenths = min(max(tenths, 1), 999)
	if tenths >= 100 && math.Mod(tenths, 10) == 0 {
		return v.decimal(tenths/10, 0) + unit
	}
	return v.decimal(tenths/10, 1) + unit
}

// duration writes how long something took: 0.4 s, 12 s, 1 min 48 s, 2 h 5 min.
func (v *voice) duration(d time.Duration) string {
	hour := v.pick("h", "t")
	switch s := int64(math.Round(d.Seconds())); {
	case d < 0:
		return v.duration(0)
	case d < 9950*time.Millisecond:
		return v.decimal(d.Seconds(), 1) + nbsp + "s"
	case s < 60:
		return v.number(s) + nbsp + "s"
	case s < 3600:
		return v.number(s/60) + nbsp + "min" + nbsp + v.number(s%60) + nbsp + "s"
	default:
		return v.number(s/3600) + nbsp + hour + nbsp + v.number(s%3600/60) + nbsp + "min"
	}
}

// bytes writes a size in decimal units: 880 kB, 4.1 MB.
func (v *voice) bytes(n int64) string {
	units := [...]string{"B", "kB", "MB", "GB", "TB", "PB"}
	x, i := float64(max(n, 0)), 0
	for x >= 999.5 && i < len(units)-1 {
		x, i = x/1000, i+1
	}
	decimals := 0
	if i > 1 && x < 99.5 {
		decimals = 1
	}
	return v.decimal(x, decimals) + nbsp + units[i]
}

// date writes a day, with its time when there is one: 7 November 2026, 14:02 UTC.
func (v *voice) date(t time.Time) string {
	t = t.UTC()
	months := strings.Fields(v.say("months"))
	return v.say("date", "day", t.Day(), "month", months[t.Month()-1], "year", strconv.Itoa(t.Year()), "time", t.Format(v.pick("15:04", "15.04")))
}

// years is how many whole years lie between two times; 0 when the first is unknown or not before the second.
func years(from, to time.Time) int {
	if from.IsZero() || !from.Before(to) {
		return 0
	}
	n := to.Year() - from.Year()
	if from.AddDate(n, 0, 0).After(to) {
		n--
	}
	return max(n, 0)
}

// ageOf writes how old something is in a word: 9 y, 11 mo, 3 d.
func (v *voice) ageOf(modified, now time.Time) string {
	if modified.IsZero() {
		return ""
	}
	if y := years(modified, now); y > 0 {
		return v.count("age.years", int64(y))
	}
	days := int64(now.Sub(modified).Hours() / 24)
	if days >= 30 {
		return v.count("age.months", min(days/30, 11))
	}
	return v.count("age.days", max(days, 0))
}
