package bench

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/detect/checksum"
)

type language struct{ words, names, streets, towns, leads []string }

// value is one value of personal data, check digits and all.
func (g *generator) value() string {
	switch g.IntN(8) {
	case 0:
		return "CPR " + g.cpr()
	case 1:
		return fmt.Sprintf("%s.%s%d@firma-%d.example", strings.ToLower(g.pick(english.names)), strings.ToLower(g.pick(german.names)), g.IntN(99), g.IntN(400))
	case 2:
		return fmt.Sprintf("tlf. +45 %02d %02d %02d %02d", 20+g.IntN(79), g.IntN(100), g.IntN(100), g.IntN(100))
	case 3:
		return "IBAN " + g.iban()
	case 4:
		return "kort " + g.card()
	case 5:
		return fmt.Sprintf("ip 192.168.%d.%d", g.IntN(255), 1+g.IntN(254))
	case 6:
		return fmt.Sprintf("%s %d, %04d %s", g.pick(danish.streets), 1+g.IntN(150), 1000+g.IntN(8999), g.pick(danish.towns))
	default:
		return "Steuer-ID " + g.steuerID()
	}
}

// nearMiss is something that looks like a number of a person and is none.
func (g *generator) nearMiss() string {
	switch g.IntN(7) {
	case 0:
		return fmt.Sprintf("ordre %010d", g.Int64N(1e10))
	case 1:
		return fmt.Sprintf("v%d.%d.%d", g.IntN(20), g.IntN(30), g.IntN(400))
	case 2:
		return fmt.Sprintf("EAN %013d", g.Int64N(1e13))
	case 3:
		return fmt.Sprintf("%d.%03d,%02d", 1+g.IntN(900), g.IntN(1000), g.IntN(100))
	case 4:
		return fmt.Sprintf("%08x", g.Uint32())
	case 5:
		return fmt.Sprintf("%02d-%02d-%d", 1+g.IntN(28), 1+g.IntN(12), 1980+g.IntN(45))
	default:
		return fmt.Sprintf("%08d", g.IntN(1e8))
	}
}

// passing makes random digits and settles the last two so that they pass.
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

func (g *generator) cpr() string {
	s := g.passing(func() string {
		return fmt.Sprintf("%02d%02d%02d%04d", 1+g.IntN(28), 1+g.IntN(12), 40+g.IntN(59), g.IntN(4000))
	}, checksum.DKCPR)
	return s[:6] + "-" + s[6:]
}

func (g *generator) card() string {
	s := g.passing(func() string { return fmt.Sprintf("4571%012d", g.Int64N(1e12)) }, checksum.Luhn)
	return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:]
}

func (g *generator) steuerID() string {
	return g.passing(func() string {
		p := g.Perm(10)
		s := ""
		for i, x := range p {
			if i == 9 {
				x = p[3]
			}
			s += fmt.Sprint(x)
		}
		return strings.TrimLeft(s, "0") + strings.Repeat("1", 11-len(strings.TrimLeft(s, "0")))
	}, checksum.DESteuerID)
}

func (g *generator) iban() string {
	account := fmt.Sprintf("%014d", g.Int64N(1e14))
	for c := range 100 {
		if s := fmt.Sprintf("DK%02d%s", c, account); checksum.IBAN(s) {
			return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:16] + " " + s[16:]
		}
	}
	return ""
}

var danish = language{
	words:   strings.Fields("og i at det er en til på som med for den de af ikke der var et har vi om han men sig fra sin så vil kan blev også efter ved hun eller skal mange over hvor hvis mellem under uden mere alle år dag tid arbejde sag møde aftale virksomhed kunde medarbejder afdeling levering regning bygning maskine rapport kontor projekt udvikling ansvar opgave periode forslag beslutning bestyrelse leverandør kvalitet plan budget resultat undersøgelse mulighed forhold område kommune skole uddannelse forklare fortælle sende modtage betale arbejder gennemføre overveje beskrive samarbejde spørgsmål svar problem løsning vigtig stor lille ny gammel tidligere næste sidste første anden hele flere store gode god bedre samlet særlig fælles offentlig teknisk økonomisk årlig daglig ugentlig"),
	names:   strings.Fields("Mette Anders Freja Mads Signe Rasmus Ida Søren Karen Jørgen Aisha Nguyen Fatima Lars Birgit Holm Juhl Kjær Østergaard Møller"),
	streets: strings.Fields("Vestergade Nørrevej Birkeallé Strandvejen Skolegade Kirkestræde Engvænget Havnegade"), towns: strings.Fields("Randers Vejle Skive Roskilde Nykøbing Svendborg Holstebro Aabenraa"),
	leads: []string{"Kontakt", "Se også", "Sagen vedrører", "Oplyst af"},
}

var english = language{
	words:   strings.Fields("the of and to in a is that it was for on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much before go good new write our used me man too any day same right look think also around another came come work three word must because does part even place well such here take why things help put years different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always show large often together asked house world going want school important until form food keep children feet land side without boy once animal life enough took sometimes four head above kind began almost live page got earth need far hand high year mother light parts country father let night following picture being study second soon story since white ever paper hard near sentence better best across during today others however sure means knew try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually"),
	names:   strings.Fields("Alice Oliver Priya Mohammed Grace Daniel Wang Chloe Samuel Okafor Brown Turner Hughes Patel"),
	streets: []string{"High Street", "Station Road", "Mill Lane", "Park Avenue"}, towns: strings.Fields("Leeds Bristol Exeter Norwich Derby"),
	leads: []string{"Please contact", "See also", "This concerns", "Reported by"},
}

var german = language{
	words:   strings.Fields("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei prozent hatte kann gegen vom können schon wenn habe seine mark ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine uhr seiner worden will zwischen immer millionen was sagte gibt alle seit muss wurden beim doch jetzt waren drei jahre neue neuen damit bereits da ihr ihren müssen ab selbst sondern können einmal vertrag unternehmen kunde mitarbeiter abteilung lieferung gebäude maschine bericht büro projekt entwicklung verantwortung aufgabe zeitraum vorschlag entscheidung vorstand lieferant qualität haushalt ergebnis untersuchung möglichkeit verhältnis bereich gemeinde schule ausbildung"),
	names:   strings.Fields("Anna Jürgen Sabine Wolfgang Heike Mehmet Ayşe Klaus Petra Schröder Weiß Krüger Schäfer"),
	streets: strings.Fields("Hauptstraße Bahnhofstraße Gartenweg Lindenallee Marktplatz"), towns: strings.Fields("Kassel Lübeck Aachen Erfurt Ulm"),
	leads: []string{"Ansprechpartner", "Siehe auch", "Betrifft", "Gemeldet von"},
}
