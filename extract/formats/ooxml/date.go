package ooxml

import (
	"math"
	"strconv"
)

// lastSerial is 31 December 9999, the last day that Excel knows.
const lastSerial = 2958465

// appendDate writes a serial date as "2006-01-02", with "15:04" or "15:04:05" where the format shows a time and the value
// has one. It reports whether the number is a date at all. Serials count days; day 1 is 1 January 1900, and day 60 is the
// 29 February 1900 that never was. Workbooks from old Macs count from 1 January 1904 as day 0.
// See ECMA-376 part 1, section 18.17.4.1.
func appendDate(dst []byte, serial float64, style formatClass, from1904 bool) ([]byte, bool) {
	if serial < 0 || serial >= lastSerial+1 || math.IsNaN(serial) {
		return dst, false
	}
	days := int(serial)
	seconds := int(math.Round((serial - math.Floor(serial)) * 86400))
	if seconds == 86400 {
		days, seconds = days+1, 0
	}
	if style == elapsedFormat || style == timeFormat && days == 0 {
		return appendTime(dst, days*86400+seconds), true
	}
	switch {
	case from1904:
		days += 1462
	case days == 60:
		return append(dst, "1900-02-29"...), true
	case days < 60:
		days++
	}
	year, month, day := civil(days - 25569) // days from 30 December 1899 to 1 January 1970
	dst = append(dst, byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-')
	dst = two(append(two(dst, month), '-'), day)
	if style != dateFormat && seconds > 0 {
		dst = appendTime(append(dst, ' '), seconds)
	}
	return dst, true
}

// civil turns days since 1 January 1970 into a date of the Gregorian calendar, counted in years that begin in March.
func civil(days int) (year, month, day int) {
	days += 719468 // 1 March of the year 0
	era := days / 146097
	inEra := days % 146097
	yearOfEra := (inEra - inEra/1460 + inEra/36524 - inEra/146096) / 365
	inYear := inEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*inYear + 2) / 153
	day = inYear - (153*m+2)/5 + 1
	month = m + 3
	year = yearOfEra + era*400
	if month > 12 {
		month, year = month-12, year+1
	}
	return year, month, day
}

func appendTime(dst []byte, seconds int) []byte {
	if hours := seconds / 3600; hours < 100 {
		dst = two(dst, hours)
	} else {
		dst = strconv.AppendInt(dst, int64(hours), 10)
	}
	dst = two(append(dst, ':'), seconds/60%60)
	if s := seconds % 60; s > 0 {
		dst = two(append(dst, ':'), s)
	}
	return dst
}

func two(dst []byte, n int) []byte { return append(dst, byte('0'+n/10%10), byte('0'+n%10)) }
