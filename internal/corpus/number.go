package corpus

import (
	"fmt"
	"math/big"
	"strings"
)

// dice is a small fixed random source (SplitMix64), our own so that the corpus does not change with a library.
type dice struct{ state uint64 }

func (d *dice) next() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// roll returns a number from low to high, both included.
func (d *dice) roll(low, high int) int { return low + int(d.next()%uint64(high-low+1)) }

// digits returns n random digits.
func (d *dice) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + d.roll(0, 9))
	}
	return string(b)
}

// weighted is the sum of digits times weights; what is no digit counts nothing and takes no weight.
func weighted(s string, weights ...int) int {
	sum, i := 0, 0
	for _, c := range s {
		if c < '0' || c > '9' || i == len(weights) {
			continue
		}
		sum += int(c-'0') * weights[i]
		i++
	}
	return sum
}

// luhn is the check digit of ISO/IEC 7812-1 annex B.
func luhn(s string) int {
	sum := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return (10 - sum%10) % 10
}

// mod1110 is the check digit of ISO/IEC 7064 MOD 11,10.
func mod1110(s string) int {
	p := 10
	for _, c := range s {
		if p = (p + int(c-'0')) % 10; p == 0 {
			p = 10
		}
		p = p * 2 % 11
	}
	return (11 - p) % 10
}

// mod97 is a number of any length modulo 97.
func mod97(s string) int {
	n, _ := new(big.Int).SetString(s, 10)
	return int(n.Mod(n, big.NewInt(97)).Int64())
}

// iban puts the country and the check digits of ISO 13616 before the account.
func iban(country, account string) string {
	var n strings.Builder
	for _, c := range account + country + "00" {
		if c >= 'A' {
			fmt.Fprint(&n, int(c-'A')+10)
		} else {
			n.WriteRune(c)
		}
	}
	return fmt.Sprintf("%s%02d%s", country, 98-mod97(n.String()), account)
}

// until rolls until make gives a number; rules that leave some rolls without a check digit return "".
func until(f func() string) string {
	for {
		if s := f(); s != "" {
			return s
		}
	}
}

// birth is a day of birth of a person who never was.
type birth struct{ year, month, day int }

func (d *dice) birth(from, to int) birth {
	return birth{d.roll(from, to), d.roll(1, 12), d.roll(1, 28)}
}

func (b birth) ddmmyy() string { return fmt.Sprintf("%02d%02d%02d", b.day, b.month, b.year%100) }
func (b birth) yymmdd() string { return fmt.Sprintf("%02d%02d%02d", b.year%100, b.month, b.day) }

// national makes a national number of the country that is valid by its rule. Where the rule lets the century be told, the
// person was born before 1900; where a country has numbers set aside for tests, those are used.
var national = map[string]func(d *dice, b birth, woman bool) string{
	// CPR: serial 5000..8999 with years 58..99 stands for 1858 to 1899; modulus 11 with weights 4327654321.
	"DK": func(d *dice, b birth, woman bool) string {
		return until(func() string {
			s := b.ddmmyy() + fmt.Sprintf("%d%02d%d", d.roll(5, 8), d.roll(0, 99), d.roll(0, 4)*2+male(woman))
			if weighted(s, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)%11 != 0 {
				return ""
			}
			return s[:6] + "-" + s[6:]
		})
	},
	// Personnummer: birth numbers 980..999 are Skatteverket's test numbers; Luhn.
	"SE": func(d *dice, b birth, woman bool) string {
		s := b.yymmdd() + fmt.Sprint(d.roll(98, 99)) + fmt.Sprint(d.roll(0, 4)*2+male(woman))
		return s[:6] + "-" + s[6:] + fmt.Sprint(luhn(s))
	},
	// Fødselsnummer: individual numbers 500..749 stand for 1854 to 1899; two modulus 11 digits.
	"NO": func(d *dice, b birth, woman bool) string {
		return until(func() string {
			s := b.ddmmyy() + fmt.Sprintf("%d%d", d.roll(50, 74), d.roll(0, 4)*2+male(woman))
			k1 := (11 - weighted(s, 3, 7, 6, 1, 8, 9, 4, 5, 2)%11) % 11
			k2 := (11 - weighted(s+fmt.Sprint(k1%10), 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11) % 11
			if k1 == 10 || k2 == 10 {
				return ""
			}
			return fmt.Sprintf("%s%d%d", s, k1, k2)
		})
	},
	// Henkilötunnus: numbers 900..999 are temporary ones, never given to a person for good.
	"FI": func(d *dice, b birth, woman bool) string {
		n := fmt.Sprintf("9%d%d", d.roll(0, 9), d.roll(0, 4)*2+male(woman))
		v := 0
		fmt.Sscan(strings.TrimLeft(b.ddmmyy(), "0")+n, &v)
		return b.ddmmyy() + "-" + n + string("0123456789ABCDEFHJKLMNPRSTUVWXY"[v%31])
	},
	// Kennitala: the last digit 8 stands for the 1800s.
	"IS": func(d *dice, b birth, _ bool) string {
		return until(func() string {
			s := b.ddmmyy() + fmt.Sprint(d.roll(20, 99))
			c := (11 - weighted(s, 3, 2, 7, 6, 5, 4, 3, 2)%11) % 11
			if c == 10 {
				return ""
			}
			return s[:6] + "-" + s[6:] + fmt.Sprint(c) + "8"
		})
	},
	// Steuer-ID: of the first ten digits one stands twice and one not at all; MOD 11,10.
	"DE": func(d *dice, _ birth, _ bool) string {
		return until(func() string {
			s, seen, twice := d.digits(10), map[rune]int{}, 0
			for _, c := range s {
				if seen[c]++; seen[c] == 2 {
					twice++
				}
			}
			if s[0] == '0' || len(seen) != 9 || twice != 1 {
				return ""
			}
			s += fmt.Sprint(mod1110(s))
			return s[:2] + " " + s[2:5] + " " + s[5:8] + " " + s[8:]
		})
	},
	// AHV number: 756, nine digits, check digit of EAN-13.
	"CH": func(d *dice, _ birth, _ bool) string {
		s := "756" + d.digits(9)
		s += fmt.Sprint((10 - weighted(s, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3)%10) % 10)
		return s[:3] + "." + s[3:7] + "." + s[7:11] + "." + s[11:]
	},
	// Sozialversicherungsnummer: three digits, check digit, birth date.
	"AT": func(d *dice, b birth, _ bool) string {
		return until(func() string {
			n := fmt.Sprint(d.roll(100, 999))
			c := weighted(n+b.ddmmyy(), 3, 7, 9, 5, 8, 4, 2, 1, 6) % 11
			if c == 10 {
				return ""
			}
			return fmt.Sprintf("%s%d %s", n, c, b.ddmmyy())
		})
	},
	// BSN: 9999 is the range set aside for tests; the eleven test.
	"NL": func(d *dice, _ birth, _ bool) string {
		return until(func() string {
			s := "9999" + d.digits(5)
			if weighted(s, 9, 8, 7, 6, 5, 4, 3, 2, -1)%11 != 0 {
				return ""
			}
			return s
		})
	},
	// Rijksregisternummer: birth date, a number of the day, 97 minus the remainder.
	"BE": func(d *dice, b birth, woman bool) string {
		s := b.yymmdd() + fmt.Sprintf("%02d%d", d.roll(1, 98), d.roll(0, 4)*2+male(woman))
		return fmt.Sprintf("%s.%s.%s-%s.%02d", s[:2], s[2:4], s[4:6], s[6:], 97-mod97(s))
	},
	// NIR: sex, year, month, department, town, order number, 97 minus the remainder.
	"FR": func(d *dice, b birth, woman bool) string {
		s := fmt.Sprintf("%d%02d%02d%02d%03d%03d", 2-male(woman), b.year%100, b.month, d.roll(21, 94), d.roll(1, 400), d.roll(1, 400))
		return fmt.Sprintf("%s %s %s %s %s %s %02d", s[:1], s[1:3], s[3:5], s[5:7], s[7:10], s[10:], 97-mod97(s))
	},
	// DNI: eight digits and a letter of the remainder by 23.
	"ES": func(d *dice, _ birth, _ bool) string {
		n := d.roll(10_000_000, 79_999_999)
		return fmt.Sprintf("%08d%c", n, "TRWAGMYFPDXBNJZSQVHLCKE"[n%23])
	},
	// NIF: nine digits, the first 1 to 3 for people, modulus 11.
	"PT": func(d *dice, _ birth, _ bool) string {
		s := fmt.Sprint(d.roll(1, 2)) + d.digits(7)
		c := 11 - weighted(s, 9, 8, 7, 6, 5, 4, 3, 2)%11
		if c > 9 {
			c = 0
		}
		return s + fmt.Sprint(c)
	},
	// PESEL: month plus 80 stands for the 1800s.
	"PL": func(d *dice, b birth, woman bool) string {
		s := fmt.Sprintf("%02d%02d%02d%s%d", b.year%100, b.month+80, b.day, d.digits(3), d.roll(0, 4)*2+male(woman))
		return s + fmt.Sprint((10-weighted(s, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3)%10)%10)
	},
	// Rodné číslo: month plus 50 for women, divisible by 11.
	"CZ": func(d *dice, b birth, woman bool) string {
		return until(func() string {
			s := fmt.Sprintf("%02d%02d%02d%s", 54+b.year%46, b.month+50*(1-male(woman)), b.day, d.digits(4))
			n, _ := new(big.Int).SetString(s, 10)
			if n.Mod(n, big.NewInt(11)).Sign() != 0 {
				return ""
			}
			return s[:6] + "/" + s[6:]
		})
	},
	// Isikukood: the first digit 1 or 2 stands for the 1800s; two rounds of modulus 11.
	"EE": func(d *dice, b birth, woman bool) string {
		s := fmt.Sprintf("%d%s%s", 2-male(woman), b.yymmdd(), d.digits(3))
		c := weighted(s, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11
		if c == 10 {
			c = weighted(s, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10
		}
		return s + fmt.Sprint(c)
	},
	// PPS number: seven digits and a letter of the remainder by 23.
	"IE": func(d *dice, _ birth, _ bool) string {
		s := d.digits(7)
		return s + string("WABCDEFGHIJKLMNOPQRSTUV"[weighted(s, 8, 7, 6, 5, 4, 3, 2)%23])
	},
	// National Insurance number: no check digit.
	"GB": func(d *dice, _ birth, _ bool) string {
		n := d.digits(6)
		return fmt.Sprintf("%c%c %s %s %s %c", "ABCEHJLM"[d.roll(0, 7)], "ABCEGHJK"[d.roll(0, 7)], n[:2], n[2:4], n[4:], "ABCD"[d.roll(0, 3)])
	},
}

func male(woman bool) int {
	if woman {
		return 0
	}
	return 1
}
