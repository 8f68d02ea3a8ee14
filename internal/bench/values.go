package bench

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

// kind is a kind of value that is planted, with the labels that may stand before it; an empty one is no label.
type kind struct {
	entity entity.Type
	share  int // of 100
	labels []string
	value  func(*generator) string
}

var kinds = []kind{
	{entity.Email, 14, []string{"", "e-mail", "mail:"}, (*generator).email},
	{entity.Phone, 14, []string{"tlf.", "telefon:", "Tel.", "phone"}, (*generator).phone},
	{entity.DKCPR, 12, []string{"", "CPR", "cpr-nr.", "CPR-nummer:"}, (*generator).cpr},
	{entity.PostalAddress, 8, []string{""}, func(g *generator) string { return g.address(g.language()) }},
	{entity.IBAN, 8, []string{"", "IBAN", "IBAN:"}, (*generator).iban},
	{entity.CreditCard, 7, []string{"", "kort", "card number", "Kreditkarte"}, (*generator).card},
	{entity.IPAddress, 5, []string{"ip", "IP-adresse", "client"}, (*generator).ip},
	{entity.DateOfBirth, 4, []string{"født", "date of birth:", "geboren am"}, (*generator).birth},
	{entity.DESteuerID, 4, []string{"Steuer-ID", "Steueridentifikationsnummer:"}, (*generator).steuerID},
	{entity.SEPersonnummer, 4, []string{"", "personnummer", "personnummer:"}, (*generator).personnummer},
	{entity.NOFodselsnummer, 4, []string{"fødselsnummer", "fnr."}, (*generator).fodselsnummer},
	{entity.FIHetu, 3, []string{"", "henkilötunnus", "hetu:"}, (*generator).hetu},
	{entity.GBNINO, 3, []string{"NI number", "National Insurance number:"}, (*generator).nino},
	{entity.NLBSN, 3, []string{"BSN", "burgerservicenummer:"}, (*generator).bsn},
	{entity.FRNIR, 3, []string{"NIR", "numéro de sécurité sociale :"}, (*generator).nir},
	{entity.MACAddress, 2, []string{"mac", "MAC address"}, (*generator).mac},
	{entity.APIKey, 2, []string{"api key:", "access_key ="}, (*generator).apiKey},
}

// kind draws one by its share.
func (g *generator) kind() *kind {
	n := g.IntN(100)
	for i := range kinds {
		if n -= kinds[i].share; n < 0 {
			return &kinds[i]
		}
	}
	return &kinds[0]
}

func (g *generator) email() string {
	l := g.language()
	return fmt.Sprintf("%s.%s%d@firma-%d.example", ascii(g.pick(l.given)), ascii(g.pick(l.family)), g.IntN(99), g.IntN(400))
}

// ascii spells a name as it stands in an address.
func ascii(name string) string {
	return strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa", "ü", "ue", "ö", "oe", "ä", "ae", "ß", "ss").Replace(strings.ToLower(name))
}

func (g *generator) phone() string {
	switch g.IntN(4) {
	case 0: // written as a German mobile number
		return fmt.Sprintf("+49 151 %04d%04d", 1000+g.IntN(9000), g.IntN(1e4))
	case 1: // the block that Ofcom keeps for drama
		return fmt.Sprintf("+44 7700 900%03d", g.IntN(1000))
	case 2:
		return fmt.Sprintf("%02d %02d %02d %02d", 20+g.IntN(12), g.IntN(100), g.IntN(100), g.IntN(100))
	default:
		return fmt.Sprintf("+45 %02d %02d %02d %02d", 20+g.IntN(12), g.IntN(100), g.IntN(100), g.IntN(100))
	}
}

func (g *generator) ip() string {
	return fmt.Sprintf("%d.%d.%d.%d", 77+g.IntN(18), g.IntN(256), g.IntN(256), 1+g.IntN(254))
}

func (g *generator) mac() string {
	m := g.Uint64() &^ (3 << 40) // a card's own address: neither of a group nor locally given
	return fmt.Sprintf("%02x:%02x:%02x:%02x:%02x:%02x", byte(m>>40), byte(m>>32), byte(m>>24), byte(m>>16), byte(m>>8), byte(m))
}

// apiKey has the form of an access key of a cloud vendor.
func (g *generator) apiKey() string {
	key := []byte("AKIA")
	for range 16 {
		key = append(key, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[g.IntN(32)])
	}
	return string(key)
}

func (g *generator) birth() string {
	return fmt.Sprintf("%02d.%02d.%d", 1+g.IntN(28), 1+g.IntN(12), 1935+g.IntN(70))
}

func (g *generator) address(l *language) string {
	number := 1 + g.IntN(150)
	if l == english {
		return fmt.Sprintf("%d %s, %s", number, g.pick(l.streets), g.pick(l.towns))
	}
	return fmt.Sprintf("%s %d, %s", g.pick(l.streets), number, g.pick(l.towns))
}

// passing settles the last two of some random digits so that they pass; it asks for others when none will do.
func (g *generator) passing(digits func() string, pass func([]byte) bool) string {
	for {
		d := checksum.AppendDigits(nil, digits())
		for c := range byte(100) {
			d[len(d)-1], d[len(d)-2] = c%10, c/10
			if pass(d) {
				for i := range d {
					d[i] += '0'
				}
				return string(d)
			}
		}
	}
}

func (g *generator) day() string {
	return fmt.Sprintf("%02d%02d%02d", 1+g.IntN(28), 1+g.IntN(12), 40+g.IntN(59))
}

func (g *generator) cpr() string {
	s := g.passing(func() string { return g.day() + fmt.Sprintf("%04d", g.IntN(4000)) }, checksum.DKCPR)
	return s[:6] + "-" + s[6:]
}

func (g *generator) personnummer() string {
	s := g.passing(func() string {
		return fmt.Sprintf("%02d%02d%02d%04d", 40+g.IntN(59), 1+g.IntN(12), 1+g.IntN(28), g.IntN(1e4))
	}, checksum.SEPersonnummer)
	return s[:6] + "-" + s[6:]
}

func (g *generator) fodselsnummer() string {
	s := g.passing(func() string { return g.day() + fmt.Sprintf("%05d", g.IntN(5e4)) }, checksum.NOFodselsnummer)
	return s[:6] + " " + s[6:]
}

func (g *generator) hetu() string {
	s := fmt.Sprintf("%s-%03d", g.day(), 2+g.IntN(898))
	for _, c := range "0123456789ABCDEFHJKLMNPRSTUVWXY" {
		if checksum.FIHetu(s + string(c)) {
			return s + string(c)
		}
	}
	return g.hetu()
}

func (g *generator) nino() string {
	const letters = "ABCEHJLMPRSWXY"
	return fmt.Sprintf("%c%c %02d %02d %02d %c", letters[g.IntN(len(letters))], letters[g.IntN(len(letters))], g.IntN(100), g.IntN(100), g.IntN(100), "ABCD"[g.IntN(4)])
}

func (g *generator) bsn() string {
	return g.passing(func() string { return fmt.Sprintf("%09d", 1e8+g.IntN(9e8)) }, checksum.NLBSN)
}

func (g *generator) nir() string {
	n := int64(1+g.IntN(2))*1e12 + int64(40+g.IntN(59))*1e10 + int64(1+g.IntN(12))*1e8 + int64(1+g.IntN(95))*1e6 + int64(1+g.IntN(989))*1e3 + int64(1+g.IntN(998))
	if n/1e6%100 == 20 { // Corsica has letters there
		return g.nir()
	}
	s := fmt.Sprintf("%d%02d", n, 97-n%97)
	return s[:1] + " " + s[1:3] + " " + s[3:5] + " " + s[5:7] + " " + s[7:10] + " " + s[10:13] + " " + s[13:]
}

func (g *generator) card() string {
	issuer := g.pick([]string{"4571", "4925", "5413", "5299"})
	s := g.passing(func() string { return fmt.Sprintf("%s%012d", issuer, g.Int64N(1e12)) }, checksum.Luhn)
	return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:]
}

// steuerID has one digit twice among its first ten and begins with none that is 0.
func (g *generator) steuerID() string {
	return g.passing(func() string {
		p := g.Perm(10)
		p[9] = p[g.IntN(9)]
		if p[0] == 0 {
			p[0], p[1] = p[1], p[0]
		}
		var s strings.Builder
		for _, x := range p {
			s.WriteByte('0' + byte(x))
		}
		return s.String() + "0"
	}, checksum.DESteuerID)
}

func (g *generator) iban() string {
	country, account := "DK", fmt.Sprintf("%014d", g.Int64N(1e14))
	if g.IntN(3) == 0 {
		country, account = "DE", fmt.Sprintf("%018d", g.Int64N(1e18))
	}
	for c := range 97 {
		s := fmt.Sprintf("%s%02d%s", country, 2+c, account)
		if !checksum.IBAN(s) {
			continue
		}
		var out strings.Builder
		for i := 0; i < len(s); i += 4 {
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(s[i:min(i+4, len(s))])
		}
		return out.String()
	}
	return g.iban()
}
