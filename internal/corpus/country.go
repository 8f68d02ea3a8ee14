package corpus

import (
	"fmt"

	"github.com/datamapper/datamapper/entity"
)

// countries are common names and made-up places. Telephone numbers are those that a regulator has set aside for fiction
// where there are any (Ofcom, PTS, Bundesnetzagentur, ARCEP), else rolled.
var countries = map[string]country{
	"DK": {
		women: []string{"Mette", "Anne", "Kirsten", "Hanne", "Sofie", "Freja", "Aisha", "Birgitte", "Bodil", "Åse"}, men: []string{"Lars", "Jens", "Søren", "Mohammed", "Niels", "Rasmus", "Emil", "Jørgen", "Kåre", "Bjørn"},
		family:  []string{"Nørgaard", "Sørensen", "Kjær", "Østergaard", "Holm", "Bruun", "Dahl", "Hassan", "Lund", "Mikkelsen", "Thygesen", "Ågaard"},
		streets: []string{"Bøgevej %d", "Strandgade %d, 2. th", "Kirkestræde %d", "Åboulevarden %d", "Møllebakken %d, st. tv", "Gl. Landevej %d"},
		towns:   []string{"8000 Aarhus C", "5700 Svendborg", "2300 København S", "9000 Aalborg", "4000 Roskilde", "6400 Sønderborg", "8600 Silkeborg"},
		id:      entity.DKCPR, date: "2-1-6",
		phone: func(d *dice) string {
			s := fmt.Sprint(d.roll(20, 93)) + d.digits(6)
			return "+45 " + s[:2] + " " + s[2:4] + " " + s[4:6] + " " + s[6:]
		},
		account: func(d *dice) string { return iban("DK", fmt.Sprint(d.roll(3000, 8999))+d.digits(10)) },
	},
	"SE": {
		women: []string{"Astrid", "Ingrid", "Elsa", "Åsa"}, men: []string{"Göran", "Nils", "Anders", "Björn"}, family: []string{"Lindqvist", "Åkesson", "Bergström", "Sjöberg"},
		streets: []string{"Storgatan %d", "Björkvägen %d", "Östra Hamngatan %d"}, towns: []string{"211 34 Malmö", "411 08 Göteborg", "753 20 Uppsala"},
		id: entity.SEPersonnummer, date: "6-1-2",
		phone:   func(d *dice) string { return fmt.Sprintf("070-174 06 %02d", d.roll(5, 99)) },
		account: func(d *dice) string { return iban("SE", "500"+d.digits(17)) },
	},
	"NO": {
		women: []string{"Ingeborg", "Kari", "Solveig"}, men: []string{"Ola", "Håkon", "Sindre"}, family: []string{"Haugen", "Berg", "Strømmen", "Bakke"},
		streets: []string{"Fjordveien %d", "Kirkegata %d B", "Skogstien %d"}, towns: []string{"0150 Oslo", "5003 Bergen", "7011 Trondheim"},
		id: entity.NOFodselsnummer, date: "2.1.6",
		phone: func(d *dice) string {
			s := fmt.Sprint(d.roll(40, 49)) + d.digits(6)
			return "+47 " + s[:3] + " " + s[3:5] + " " + s[5:]
		},
		account: func(d *dice) string {
			return iban("NO", until(func() string {
				s := d.digits(10)
				c := (11 - weighted(s, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)%11) % 11
				if c == 10 {
					return ""
				}
				return s + fmt.Sprint(c)
			}))
		},
	},
	"FI": {
		women: []string{"Aino", "Helmi", "Päivi"}, men: []string{"Eino", "Veikko", "Jukka"}, family: []string{"Virtanen", "Mäkinen", "Hämäläinen"},
		streets: []string{"Mannerheimintie %d A 12", "Kauppakatu %d", "Rantatie %d"}, towns: []string{"00100 Helsinki", "33100 Tampere", "20100 Turku"},
		id: entity.FIHetu, date: "2.1.6",
		phone:   func(d *dice) string { s := d.digits(7); return "+358 40 " + s[:3] + " " + s[3:] },
		account: func(d *dice) string { s := "1" + d.digits(12); return iban("FI", s+fmt.Sprint(luhn(s))) },
	},
	"IS": {
		women: []string{"Guðrún", "Sigríður"}, men: []string{"Jón", "Ólafur"}, family: []string{"Jónsdóttir", "Gunnarsson"},
		streets: []string{"Laugavegur %d"}, towns: []string{"101 Reykjavík"}, id: entity.ISKennitala, date: "2.1.6",
		phone: func(d *dice) string { s := d.digits(6); return "+354 6" + s[:2] + " " + s[2:] },
	},
	"DE": {
		women: []string{"Gisela", "Hannelore", "Änne"}, men: []string{"Jürgen", "Wolfgang", "Uwe"}, family: []string{"Schröder", "Großmann", "Müller", "Köhler"},
		streets: []string{"Lindenstraße %d", "Am Mühlbach %d", "Bahnhofstr. %d a"}, towns: []string{"20095 Hamburg", "24103 Kiel", "80331 München"},
		id: entity.DESteuerID, date: "2.1.6",
		phone:   func(d *dice) string { return fmt.Sprintf("+49 30 23125 %03d", d.roll(100, 999)) },
		account: func(d *dice) string { return iban("DE", d.digits(18)) },
	},
	"AT": {
		women: []string{"Theresia"}, men: []string{"Alois"}, family: []string{"Gruber", "Steiner"}, streets: []string{"Mariahilfer Straße %d"}, towns: []string{"1060 Wien"},
		id: entity.ATSVNR, date: "2.1.6", phone: func(d *dice) string { return "+43 1 " + fmt.Sprint(d.roll(2, 8)) + d.digits(6) },
	},
	"CH": {
		women: []string{"Verena"}, men: []string{"Urs"}, family: []string{"Zürcher", "Ammann"}, streets: []string{"Seestrasse %d"}, towns: []string{"8002 Zürich"},
		id: entity.CHAHV, date: "2.1.6", phone: func(d *dice) string { s := d.digits(7); return "+41 44 " + s[:3] + " " + s[3:5] + " " + s[5:] },
	},
	"NL": {
		women: []string{"Geertje"}, men: []string{"Willem"}, family: []string{"van den Berg", "de Jong"}, streets: []string{"Prinsengracht %d"}, towns: []string{"1015 DK Amsterdam"},
		id: entity.NLBSN, date: "2-1-6", phone: func(d *dice) string { return "+31 20 " + fmt.Sprint(d.roll(2, 7)) + d.digits(6) },
	},
	"BE": {
		women: []string{"Godelieve"}, men: []string{"Joris"}, family: []string{"Peeters", "Claes"}, streets: []string{"Kerkstraat %d"}, towns: []string{"9000 Gent"},
		id: entity.BERijksregister, date: "2/1/6", phone: func(d *dice) string { s := d.digits(6); return "+32 470 " + s[:2] + " " + s[2:4] + " " + s[4:] },
	},
	"FR": {
		women: []string{"Geneviève", "Odile"}, men: []string{"François", "Marcel"}, family: []string{"Lefèvre", "Moreau"}, streets: []string{"%d rue des Lilas", "%d bis avenue de la République"},
		towns: []string{"69003 Lyon", "75011 Paris"}, id: entity.FRNIR, date: "2/1/6",
		phone: func(d *dice) string { s := d.digits(4); return "06 39 98 " + s[:2] + " " + s[2:] },
	},
	"ES": {
		women: []string{"Concepción"}, men: []string{"Íñigo"}, family: []string{"Muñoz García", "Ibáñez López"}, streets: []string{"Calle Mayor %d, 3º B"}, towns: []string{"28013 Madrid"},
		id: entity.ESDNI, date: "2/1/6", phone: func(d *dice) string { s := d.digits(8); return "+34 6" + s[:2] + " " + s[2:5] + " " + s[5:] },
	},
	"PT": {
		women: []string{"Conceição"}, men: []string{"João"}, family: []string{"Magalhães", "Pereira"}, streets: []string{"Rua da Prata %d"}, towns: []string{"1100-414 Lisboa"},
		id: entity.PTNIF, date: "2/1/6", phone: func(d *dice) string { s := d.digits(7); return "+351 91" + s[:1] + " " + s[1:4] + " " + s[4:] },
	},
	"IT": {
		women: []string{"Giuseppina"}, men: []string{"Ottavio"}, family: []string{"Esposito", "Bianchi"}, streets: []string{"Via Garibaldi %d"}, towns: []string{"00153 Roma"},
		id: entity.ITCodiceFiscale, date: "2/1/6", phone: func(d *dice) string { s := d.digits(7); return "+39 347 " + s },
	},
	"PL": {
		women: []string{"Małgorzata"}, men: []string{"Zbigniew"}, family: []string{"Wiśniewska", "Kowalczyk"}, streets: []string{"ul. Długa %d m. 4"}, towns: []string{"00-238 Warszawa"},
		id: entity.PLPESEL, date: "2.1.6", phone: func(d *dice) string { s := d.digits(7); return "+48 60" + s[:1] + " " + s[1:4] + " " + s[4:] },
	},
	"CZ": {
		women: []string{"Růžena"}, men: []string{"Řehoř"}, family: []string{"Nováková", "Dvořák"}, streets: []string{"Dlouhá %d"}, towns: []string{"110 00 Praha 1"},
		id: entity.CZRodneCislo, date: "2.1.6", phone: func(d *dice) string { s := d.digits(7); return "+420 60" + s[:1] + " " + s[1:4] + " " + s[4:] },
	},
	"EE": {
		women: []string{"Õie"}, men: []string{"Jüri"}, family: []string{"Tamm", "Kask"}, streets: []string{"Pikk %d"}, towns: []string{"10123 Tallinn"},
		id: entity.EEIsikukood, date: "2.1.6", phone: func(d *dice) string { s := d.digits(6); return "+372 5" + s[:3] + " " + s[3:] },
	},
	"IE": {
		women: []string{"Siobhán"}, men: []string{"Cormac"}, family: []string{"O'Sullivan", "Murphy"}, streets: []string{"%d Patrick Street"}, towns: []string{"Cork T12 W8XY"},
		id: entity.IEPPS, date: "2/1/6", phone: func(d *dice) string { return "+353 21 " + fmt.Sprint(d.roll(2, 8)) + d.digits(6) },
	},
	"GB": {
		women: []string{"Margaret", "Priya", "Olivia"}, men: []string{"George", "Tariq", "Alistair"}, family: []string{"Whitfield", "Okafor", "Pemberton"}, streets: []string{"%d Mill Lane", "Flat 3, %d High Street"},
		towns: []string{"Leeds LS1 4AP", "Bristol BS1 5TR"}, id: entity.GBNINO, date: "2/1/6",
		phone:   func(d *dice) string { return fmt.Sprintf("07700 900%03d", d.roll(0, 999)) },
		account: func(d *dice) string { return iban("GB", "NWBK"+d.digits(14)) },
	},
}

// cast is everybody in the corpus.
var cast = []struct {
	key, country string
	woman        bool
}{
	{"mette", "DK", true}, {"lars", "DK", false}, {"anne", "DK", true}, {"jens", "DK", false}, {"kirsten", "DK", true}, {"niels", "DK", false}, {"sofie", "DK", true},
	{"rasmus", "DK", false}, {"hanne", "DK", true}, {"emil", "DK", false}, {"freja", "DK", true}, {"jorgen", "DK", false}, {"aisha", "DK", true}, {"bjorn", "DK", false},
	{"bodil", "DK", true}, {"kaare", "DK", false}, {"astrid", "SE", true}, {"goran", "SE", false}, {"ingeborg", "NO", true}, {"ola", "NO", false}, {"aino", "FI", true}, {"veikko", "FI", false},
	{"gudrun", "IS", true}, {"gisela", "DE", true}, {"jurgen", "DE", false}, {"alois", "AT", false}, {"verena", "CH", true}, {"willem", "NL", false}, {"joris", "BE", false},
	{"genevieve", "FR", true}, {"marcel", "FR", false}, {"inigo", "ES", false}, {"joao", "PT", false}, {"giuseppina", "IT", true}, {"malgorzata", "PL", true}, {"ruzena", "CZ", true},
	{"juri", "EE", false}, {"siobhan", "IE", true}, {"margaret", "GB", true}, {"tariq", "GB", false},
}
