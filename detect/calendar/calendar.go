// Package calendar knows which dates exist, for the numbers that hold one and the dates that stand in text.
//
// It promises the proleptic Gregorian calendar, and never looks at a clock: a date in the future is a date.
package calendar

// Valid reports whether the day exists.
func Valid(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && day <= Days(year, month)
}

// Days is the number of days of a month, 1..12.
func Days(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
