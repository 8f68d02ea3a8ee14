package corpus

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/entity"
)

// person is somebody who never was: each field is a value as it stands in a document, with the entity that it is.
type person struct {
	fields map[string]field
}

type field struct {
	entity entity.Type
	value  string
}

// country is what made-up people of a country are made of.
type country struct {
	women, men, family []string
	streets            []string // %d is the number of the house
	towns              []string // postal code and town
	id                 entity.Type
	phone              func(d *dice) string
	account            func(d *dice) string // IBAN; nil where the corpus has none
	date               string               // how a day of birth is written: 2 day, 1 month, 6 year
}

// people makes everybody in the corpus, in a fixed order from a fixed seed.
func people() map[string]person {
	all := map[string]person{}
	for _, who := range cast {
		d := &dice{state: seedOf(who.key)}
		all[who.key] = newPerson(d, who.key, who.country, who.woman)
	}
	return all
}

// seedOf gives each person dice of their own, so that adding one does not change the others (FNV-1a).
func seedOf(key string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(key) {
		h = (h ^ uint64(key[i])) * 1099511628211
	}
	return h
}

func newPerson(d *dice, key, code string, woman bool) person {
	c := countries[code]
	pick := func(list []string) string { return list[d.roll(0, len(list)-1)] }
	given, family := pick(c.men), pick(c.family)
	if woman {
		given = pick(c.women)
	}
	b := d.birth(1860, 1899)
	p := person{map[string]field{}}
	set := func(name string, e entity.Type, v string) { p.fields[name] = field{e, v} }

	set("name", entity.Person, given+" "+family)
	set("given", entity.Person, given)
	set("family", entity.Person, family)
	set("upper", entity.Person, strings.ToUpper(family)+", "+given)
	if code == "IT" {
		set("id", c.id, codiceFiscale(family, given, b, woman, "H501"))
	} else {
		set("id", c.id, national[code](d, b, woman))
	}
	set("bare", c.id, strings.NewReplacer("-", "", " ", "").Replace(p.fields["id"].value))
	street, town := fmt.Sprintf(pick(c.streets), d.roll(1, 140)), pick(c.towns)
	set("address", entity.PostalAddress, street+", "+town)
	set("lines", entity.PostalAddress, street+"\n"+town)
	set("street", "", street)
	set("town", "", town)
	set("phone", entity.Phone, c.phone(d))
	login := ascii(given) + "." + ascii(family)
	set("email", entity.Email, login+"@nordlysteknik.example.com")
	set("private", entity.Email, fmt.Sprintf("%s%d@post.example.org", ascii(given), d.roll(10, 99)))
	set("user", entity.Username, ascii(given)[:2]+ascii(family)[:2]+d.digits(2))
	if c.account != nil {
		set("iban", entity.IBAN, c.account(d))
	}
	set("born", entity.DateOfBirth, strings.NewReplacer("2", fmt.Sprintf("%02d", b.day), "1", fmt.Sprintf("%02d", b.month), "6", fmt.Sprint(b.year)).Replace(c.date))
	set("ip", entity.IPAddress, fmt.Sprintf("10.%d.%d.%d", d.roll(1, 250), d.roll(1, 250), d.roll(2, 250)))
	set("mac", entity.MACAddress, fmt.Sprintf("02:%02x:%02x:%02x:%02x:%02x", d.roll(0, 255), d.roll(0, 255), d.roll(0, 255), d.roll(0, 255), d.roll(0, 255)))
	if code == "DK" {
		set("account", entity.DKBankAccount, fmt.Sprintf("%d %s", d.roll(3000, 8999), d.digits(10)))
		set("passport", entity.DKPassport, "2"+d.digits(8))
		set("licence", entity.DKDrivingLicence, fmt.Sprint(d.roll(1, 3))+d.digits(7))
		set("plate", entity.DKVehiclePlate, fmt.Sprintf("%c%c %d %d", "ABCDE"[d.roll(0, 4)], "PRSTVX"[d.roll(0, 5)], d.roll(20, 60), d.roll(100, 999)))
	}
	if code == "GB" {
		n := until(func() string {
			s := "999" + d.digits(6) // 999 is the range set aside for tests
			if c := 11 - weighted(s, 10, 9, 8, 7, 6, 5, 4, 3, 2)%11; c < 10 {
				return s + fmt.Sprint(c)
			}
			return ""
		})
		set("nhs", entity.GBNHS, n[:3]+" "+n[3:6]+" "+n[6:])
	}
	return p
}

var foldLetters = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "ä", "a", "ö", "o", "ü", "u", "ß", "ss", "é", "e", "è", "e", "ñ", "n", "í", "i",
	"á", "a", "ó", "o", "ç", "c", "ã", "a", "ł", "l", "ń", "n", "ś", "s", "ð", "d", "þ", "th", "ý", "y", "ů", "u", "ř", "r", "ž", "z", "č", "c", "š", "s", "õ", "o", "'", "", " ", "")

func ascii(s string) string { return foldLetters.Replace(strings.ToLower(s)) }
