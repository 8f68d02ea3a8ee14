package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestPostalAddress(t *testing.T) {
	detecttest.Run(t, generic.PostalAddress(), []detecttest.Row{
		{Name: "da", Text: "Hun bor på Vestergade 12, 3. tv, 8000 Aarhus C.", Want: []string{"Vestergade 12, 3. tv, 8000 Aarhus C"}, Over: 0.95},
		{Name: "da street only", Text: "Vi mødes Elmevej 4 i morgen", Want: []string{"Elmevej 4"}},
		{Name: "da lines", Text: "Kim Holm\nGammel Kongevej 12A, st. th.\n1610 København V\nTlf. 12 34 56 78", Want: []string{"Gammel Kongevej 12A, st. th.\n1610 København V"}},
		{Name: "da words", Text: "Niels Bohrs Allé 23, 5230 Odense M", Want: []string{"Niels Bohrs Allé 23, 5230 Odense M"}},
		{Name: "da country code", Text: "Adresse: Solvænget 7, DK-2800 Kongens Lyngby", Want: []string{"Solvænget 7, DK-2800 Kongens Lyngby"}},
		{Name: "sv", Text: "Anna bor på Storgatan 5 lgh 1101, 123 45 Norrköping.", Want: []string{"Storgatan 5 lgh 1101, 123 45 Norrköping"}},
		{Name: "nb", Text: "Besøk oss i Lillebakkveien 10, 0150 Oslo", Want: []string{"Lillebakkveien 10, 0150 Oslo"}},
		{Name: "fi", Text: "Osoite: Mannerheimintie 12 B 34, 00100 Helsinki", Want: []string{"Mannerheimintie 12 B 34, 00100 Helsinki"}},
		{Name: "de", Text: "Frau Muster, Hauptstraße 5, 10115 Berlin", Want: []string{"Hauptstraße 5, 10115 Berlin"}},
		{Name: "de label", Text: "Anschrift: Hauptstr. 12a, 80331 München", Want: []string{"Hauptstr. 12a, 80331 München"}},
		{Name: "nl", Text: "Keizersgracht 100-2, 1012 AB Amsterdam", Want: []string{"Keizersgracht 100-2, 1012 AB Amsterdam"}},
		{Name: "fr", Text: "Il habite au 12 bis, rue de la Paix, 75002 Paris.", Want: []string{"12 bis, rue de la Paix, 75002 Paris"}},
		{Name: "es", Text: "Domicilio: Calle Carmen Romero, 23, 1D.\nLocalidad: Madrid.\nCP: 28035.", Want: []string{"Calle Carmen Romero, 23, 1D"}},
		{Name: "es short", Text: "Domicilio: C/ Arjona, 23, 4 A.\n", Want: []string{"C/ Arjona, 23, 4 A"}},
		{Name: "it", Text: "Residente in Via Garibaldi 12, 00185 Roma", Want: []string{"Via Garibaldi 12, 00185 Roma"}},
		{Name: "pt", Text: "Morada: Rua do Arenque 16, 1100-053 Lisboa", Want: []string{"Rua do Arenque 16, 1100-053 Lisboa"}},
		{Name: "pl", Text: "Mieszka przy ul. Chrzanowska 61, 00-950 Warszawa", Want: []string{"ul. Chrzanowska 61, 00-950 Warszawa"}},
		{Name: "cs", Text: "Bydliště: Dlouhá 12, 110 00 Praha 1", Want: []string{"Dlouhá 12, 110 00 Praha 1"}},
		{Name: "gb", Text: "Send it to 221B Baker Street, London NW1 6XE, please.", Want: []string{"221B Baker Street, London NW1 6XE"}},
		{Name: "gb flat", Text: "Flat 2, 12 High Street, Oxford OX1 4AB", Want: []string{"Flat 2, 12 High Street, Oxford OX1 4AB"}},
		{Name: "ie", Text: "14 Mill Lane, Dublin 2, D02 X285", Want: []string{"14 Mill Lane, Dublin 2, D02 X285"}},
		{Name: "us", Text: "He lives at 1600 Oak Avenue, Springfield, IL 62701.", Want: []string{"1600 Oak Avenue, Springfield, IL 62701"}},
		{Name: "flat anchors", Text: "30497 Ibirapita 80\n Suite 100\n Dolores\n Uruguay", Want: []string{"30497 Ibirapita 80\n Suite 100\n Dolores\n Uruguay"}},
		{Name: "box", Text: "Postboks 123, 0150 Oslo", Want: []string{"Postboks 123, 0150 Oslo"}},
		{Name: "military", Text: "my new address is PSC 2581, Box 0041\nAPO AP 32376", Want: []string{"PSC 2581, Box 0041\nAPO AP 32376"}},

		{Name: "page", Text: "Se side 3 og figur 4", Why: "a page"},
		{Name: "version", Text: "Version 2 of the Road Map", Why: "a version"},
		{Name: "section", Text: "Section 12 Road map", Why: "a section"},
		{Name: "no number", Text: "Vi gik ned ad Vestergade og videre til Nørreport", Why: "a street without a house"},
		{Name: "minutes", Text: "It is a 10 minutes drive from here", Why: "a distance"},
		{Name: "way", Text: "There are 2 ways; the other way 12 people came", Why: "a way"},
		{Name: "mail address", Text: "E-mail address: kim@example.org", Why: "an e-mail address"},
		{Name: "ip address", Text: "IP address: 192.0.2.7", Why: "an IP address"},
		{Name: "memory address", Text: "address 0x7fff1234", Why: "a place in memory"},
		{Name: "via", Text: "Ring via 12345678 eller 87654321", Why: "a phone number"},
		{Name: "price", Text: "Kaffe i Strandvej 12,50 kr.", Why: "an amount"},
		{Name: "year", Text: "The Court 2019 decided", Why: "a year"},
		{Name: "country", Text: "Denmark 12 - Sweden 14", Why: "a score"},
		{Name: "box", Text: "Box 12 holds the cables", Why: "a box"},
		{Name: "time", Text: "Vi mødes på Rådhuspladsen kl. 12.30", Why: "a time"},
		{Name: "log", Text: "2024-05-01 12:00:00 close 14 place 5 street", Why: "a log"},
	})
}
