package generic_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/detect"
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
		{Name: "da kammen", Text: "c/o Hansen, Bakkekammen 14, 4300 Holbæk", Want: []string{"Bakkekammen 14, 4300 Holbæk"}},
		{Name: "no dwelling", Text: "Han bor i Kirkeveien 64 H0201, 0364 Oslo", Want: []string{"Kirkeveien 64 H0201, 0364 Oslo"}},
		{Name: "at stair and door", Text: "Mariahilfer Straße 88/2/14, 1070 Wien", Want: []string{"Mariahilfer Straße 88/2/14, 1070 Wien"}},
		{Name: "de box", Text: "Postfach 12 34, 53113 Bonn", Want: []string{"Postfach 12 34, 53113 Bonn"}},
		{Name: "pt door", Text: "Mora na Rua das Flores, 45, 2.º Esq., 4050-262 Porto", Want: []string{"Rua das Flores, 45, 2.º Esq., 4050-262 Porto"}},
		{Name: "pl flat", Text: "Zamieszkały przy ul. Marszałkowskiej 84 m. 7, 00-514 Warszawa", Want: []string{"ul. Marszałkowskiej 84 m. 7, 00-514 Warszawa"}},
		{Name: "gb code only", Text: "4 Park Rd, Leeds, SE18 7QX", Want: []string{"4 Park Rd, Leeds, SE18 7QX"}},
		{Name: "gb named house", Text: "Rose Cottage, Mill Lane, Ludlow, SY8 1AA", Want: []string{"Mill Lane, Ludlow, SY8 1AA"}},
		{Name: "sender", Text: "Remitido por: Dr. Ana Ruiz. Hospital Central. C/ Pizarro, s/n 36204 Vigo (Pontevedra)", Want: []string{"C/ Pizarro, s/n 36204 Vigo"}},
		{Name: "json", Text: `{"street":"Elmevej 9","city":"Odense","zip":"5000"}`, Want: []string{"Elmevej 9"}},
		{Name: "markup", Text: "<adresse>Elmevej 9, 5000 Odense C</adresse>", Want: []string{"Elmevej 9, 5000 Odense C"}},
		{Name: "hours are no flat", Text: "Vi ses i Elmevej 4 kl. 14", Want: []string{"Elmevej 4"}},
		{Name: "list of numbers", Text: "Hovedgaden 5-7 og 9", Want: []string{"Hovedgaden 5-7"}},

		{Name: "rank", Text: "In Brasilien Platz 1 der Charts", Why: "a rank"},
		{Name: "trunk road", Text: "Die Bundesstraße 43 in Richtung Süden", Why: "a road, no house"},
		{Name: "day and street end", Text: "Vi ses på Nonnestien 7. januar", Why: "a date"},
		{Name: "day and country", Text: "Germany, 1 June 1985; 24 April 1952, Iceland", Why: "dates"},
		{Name: "copyright years", Text: "Copyright 2021 Iain Lane", Why: "a year and a name"},
		{Name: "source code", Text: "addressSize := r.AddressSize()", Why: "source code"},
		{Name: "season", Text: "Spring 2024 in Engineering 12", Why: "words that end like streets"},
		{Name: "citation", Text: "Hamburger Kunsthalle 2005, Hatje Cantz, Ostfildern 2005, ISBN", Why: "a citation"},
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

// FuzzPostalAddress looks for texts on which the reader panics, cuts a character or depends on how the text is cut.
func FuzzPostalAddress(f *testing.F) {
	for _, seed := range []string{
		"Adresse: Elmevej 4, 2. tv, DK-8000 Aarhus C", "12 bis, rue de la Paix, 75002 Paris", "C/. Goya, 1, 3.º B 28100 Alcobendas (Madrid) España",
		"PSC 2581, Box 0041\nAPO AP 32376", "Flat 2, 221B Baker St, London NW1 6XE", "ul. Długa 5/12 m. 7, 00-238 Warszawa", "s/n # º 1ª 5- street 12/ St. 3, \xc2 \xe2\x80", "street 1 street 2 suite 3, Norway 44444",
	} {
		f.Add(seed)
	}
	a := detect.NewWith(detect.Options{Explain: true}, generic.PostalAddress())
	f.Fuzz(func(t *testing.T, text string) {
		found := a.Text(text)
		for _, x := range found {
			if x.Span.Start < 0 || x.Span.End > int64(len(text)) || x.Span.Start >= x.Span.End {
				t.Fatalf("%v of %d bytes", x.Span, len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[x.Span.Start:x.Span.End]) {
				t.Errorf("%v cuts a character", x.Span)
			}
		}
		if again := detecttest.InPieces(a, text, 3); !slices.EqualFunc(found, again, func(x, y detect.Finding) bool { return x.Span == y.Span && x.Score == y.Score }) {
			t.Errorf("%v, then %v", found, again)
		}
	})
}
