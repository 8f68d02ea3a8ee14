package generic_test

import (
	"testing"

	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestPhone(t *testing.T) {
	detecttest.Run(t, generic.Phone(), []detecttest.Row{
		// With a country code.
		{Name: "plus and pairs", Text: "Ring til +45 32 12 34 56 i morgen.", Want: []string{"+45 32 12 34 56"}, Over: 0.9},
		{Name: "plus, one group", Text: "x +4532123456, y", Want: []string{"+4532123456"}},
		{Name: "code in brackets", Text: "(+45) 32 12 34 56", Want: []string{"(+45) 32 12 34 56"}},
		{Name: "all in brackets", Text: "Skriv (+45 32 12 34 56) til os", Want: []string{"+45 32 12 34 56"}},
		{Name: "zero in brackets", Text: "+44 (0)20 7946 0018", Want: []string{"+44 (0)20 7946 0018"}},
		{Name: "zero in brackets, spaces", Text: "+49 (0) 30 / 23125 123.", Want: []string{"+49 (0) 30 / 23125 123"}},
		{Name: "area code in brackets", Text: "+1 (212) 555-0123", Want: []string{"+1 (212) 555-0123"}},
		{Name: "dots", Text: "+33.1.23.45.67.89", Want: []string{"+33.1.23.45.67.89"}},
		{Name: "dashes", Text: "+46-70-174-06-12", Want: []string{"+46-70-174-06-12"}},
		{Name: "plus and space", Text: "Tel.: + 34 93 693 29 05. Fax", Want: []string{"+ 34 93 693 29 05"}},
		{Name: "double zero", Text: "0045 32 12 34 56", Want: []string{"0045 32 12 34 56"}},
		{Name: "double zero, label", Text: "Telefon 004532123456", Want: []string{"004532123456"}},
		{Name: "no-break spaces", Text: "+45\u00a032\u00a012\u00a034\u00a056", Want: []string{"+45\u00a032\u00a012\u00a034\u00a056"}},
		{Name: "number given to nobody", Text: "Phone: +45 12 34 56 78", Want: []string{"+45 12 34 56 78"}},
		{Name: "address of a link", Text: "<a href=\"tel:+4532123456\">", Want: []string{"+4532123456"}},
		{Name: "extension", Text: "+1-604-696-5272x565", Want: []string{"+1-604-696-5272x565"}},
		{Name: "extension of a link", Text: "tel:+44-20-7946-0018;ext=12", Want: []string{"+44-20-7946-0018;ext=12"}},
		{Name: "postal code behind", Text: "+45 32 12 34 56 2100 København", Want: []string{"+45 32 12 34 56"}},

		// With a word.
		{Name: "pairs", Text: "Tlf. 32 12 34 56", Want: []string{"32 12 34 56"}, Over: 0.8},
		{Name: "one group", Text: "Mobil: 32123456", Want: []string{"32123456"}},
		{Name: "example of a number", Text: "tlf: 12 34 56 78", Want: []string{"12 34 56 78"}},
		{Name: "word behind", Text: "32 12 34 56 (mobil)", Want: []string{"32 12 34 56"}},
		{Name: "line above", Text: "Telefonnummer\n32 12 34 56\n", Want: []string{"32 12 34 56"}},
		{Name: "two numbers", Text: "Telefon: 32123456 / 32654321", Want: []string{"32123456", "32654321"}},
		{Name: "German slash", Text: "Tel.: 030/23125 123", Want: []string{"030/23125 123"}},
		{Name: "German area code", Text: "Telefon (0171) 1234567", Want: []string{"(0171) 1234567"}},
		{Name: "Spanish", Text: "Tfno. 670.97.10.26 E-mail", Want: []string{"670.97.10.26"}},
		{Name: "Polish", Text: "telefon komórkowy 601 234 567", Want: []string{"601 234 567"}},
		{Name: "Greek", Text: "Τηλέφωνο: 210 1234567", Want: []string{"210 1234567"}},
		{Name: "Bulgarian", Text: "тел. 02 987 6543", Want: []string{"02 987 6543"}},
		{Name: "Finnish", Text: "Puhelin 040 1234567", Want: []string{"040 1234567"}},
		{Name: "Hungarian", Text: "Telefonszám: 06 1 234 5678", Want: []string{"06 1 234 5678"}},
		{Name: "field of a form", Text: `{"phoneNumber":"32123456"}`, Want: []string{"32123456"}},
		{Name: "field of a table", Text: "mobile_number=0701740612", Want: []string{"0701740612"}},
		{Name: "letter and pairs", Text: "T: 32 12 34 56  M: 23 12 34 56", Want: []string{"32 12 34 56", "23 12 34 56"}},
		{Name: "letter", Text: "Kim Holm\nM 23 12 34 56", Want: []string{"23 12 34 56"}},
		{Name: "sign", Text: "☎ 32 12 34 56", Want: []string{"32 12 34 56"}},
		{Name: "six digits of Greenland", Text: "Telefon 32 10 00", Want: []string{"32 10 00"}},
		{Name: "few digits behind a bracket", Text: "Tel. (0-612) 34567", Want: []string{"(0-612) 34567"}},
		{Name: "letters attached", Text: "Desk: (898)666-3621x0135", Want: []string{"(898)666-3621x0135"}},
		{Name: "several with dashes", Text: "Tlf. 917277336 - 606409021 E-mail", Want: []string{"917277336", "606409021"}},
		{Name: "word that calls", Text: "Du kan ringe 32 12 34 56 hele dagen", Want: []string{"32 12 34 56"}},

		// By their form.
		{Name: "London", Text: "You reach us on 020 7946 0018 all day", Want: []string{"020 7946 0018"}},
		{Name: "French pairs", Text: "Appelez le 06 12 34 56 78 demain", Want: []string{"06 12 34 56 78"}},
		{Name: "Swedish dash", Text: "Hälsningar Göran 070-174 06 12", Want: []string{"070-174 06 12"}},
		{Name: "American", Text: "Reach me at (201) 555-0123.", Want: []string{"(201) 555-0123"}},

		{Name: "eight digits", Text: "Tallet er 32123456 her", Why: "any number"},
		{Name: "order", Text: "Ordrenr. 32123456", Why: "an order number"},
		{Name: "invoice behind a phone", Text: "Tlf. 32 12 34 56, faktura 87654321", Want: []string{"32 12 34 56"}},
		{Name: "register of firms", Text: "CVR 32123456", Why: "a number of a firm"},
		{Name: "date", Text: "Dato 01-02-2023, 01.02.2023 og 2023-02-01", Why: "dates"},
		{Name: "date beside a phone", Text: "Telefonisk 01-02-2023", Why: "the date of a call"},
		{Name: "time", Text: "2024-01-15 12:34:56.789012 +0100", Why: "a point in time and its zone"},
		{Name: "epoch", Text: "ts=1700000000123", Why: "milliseconds"},
		{Name: "amount", Text: "i alt 12.345.678,00 kr", Why: "money"},
		{Name: "address on the internet", Text: "host 192.168.10.101 og 010.020.030.040", Why: "IPv4"},
		{Name: "version", Text: "version 10.0.19045.3803", Why: "a version"},
		{Name: "book", Text: "ISBN 978-3-16-148410-0 og 0-306-40615-2", Why: "ISBN"},
		{Name: "goods", Text: "EAN 5701234567899", Why: "an article"},
		{Name: "place", Text: "+55.676098 +012.568337", Why: "a place by ISO 6709"},
		{Name: "sum", Text: "x = a +12345678", Why: "no country has so few digits"},
		{Name: "unknown country", Text: "+999 123456789", Why: "a code given to no country"},
		{Name: "digest", Text: "sha1 0612345678abcdef0612345678", Why: "a digest"},
		{Name: "civil number", Text: "010203-1234", Why: "a Danish civil number"},
		{Name: "encoded", Text: "AbC+4532123456xyz/+4532123456Q", Why: "base64"},
		{Name: "path", Text: "/files/0612345678/0171-1234567", Why: "a path"},
		{Name: "account", Text: "Konto 1234 0001234567", Why: "an account"},
		{Name: "years", Text: "I årene 1999-2000 og 2010-2015", Why: "years"},
		{Name: "dump", Text: "00 01 02 03 04 05 06 07 08 09 0a", Why: "bytes"},
		{Name: "dump among letters", Text: "10 30 0e 06 03 55 04 03  13 07", Why: "bytes"},
		{Name: "code points", Text: "00CC; 0069 0307 0300; 00CC", Why: "code points behind zeros"},
		{Name: "postal code", Text: "Boston, MA 02110-1301 USA", Why: "a postal code of nine digits"},
		{Name: "message of a linker", Text: "ld: 0711-317 ERROR", Why: "a message number"},
		{Name: "ones", Text: "Tlf.: 00000000", Why: "a filler"},
	})
}
