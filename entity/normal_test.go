package entity_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
)

func TestNormalizeJoinsWaysOfWriting(t *testing.T) {
	for _, row := range []struct {
		name string
		typ  entity.Type
		want string
		raw  []string
	}{
		{"civil number", entity.DKCPR, "0102031234", []string{"010203-1234", "0102031234", "010203 1234", "01 02 03 12 34", "010203–1234", "０１０２０３-１２３４", "٠١٠٢٠٣-١٢٣٤"}},
		{"company with prefix", entity.DKCVR, "13585628", []string{"DK13585628", "13 58 56 28", "DK-13585628"}},
		{"account of a bank", entity.DKBankAccount, "12340001234567", []string{"1234 0001234567", "1234-1234567", "1234 123 4567"}},
		{"Swedish number", entity.SEPersonnummer, "6408233234", []string{"640823-3234", "19640823-3234", "196408233234", "640823+3234"}},
		{"Swedish organisation", entity.SEOrganisationsnummer, "5560360793", []string{"556036-0793", "165560360793", "SE556036079301"}},
		{"Norwegian organisation", entity.NOOrganisasjonsnummer, "974760673", []string{"974 760 673", "NO974760673MVA"}},
		{"Finnish code", entity.FIHetu, "131052-308T", []string{"131052-308t", "131052–308T", " 131052-308T "}},
		{"Finnish code of 2000s", entity.FIHetu, "131012A308T", []string{"131012a308t", "131012A308T"}},
		{"old Finnish company", entity.FIYtunnus, "01120389", []string{"0112038-9", "112038-9"}},
		{"German card with check digit", entity.DEPersonalausweis, "T22000129", []string{"T22000129", "T220001293", "t220001293D"}},
		{"German health insurance", entity.DEKrankenversicherung, "A123456780", []string{"A123456780", "A 123 456 780", "A12345678010957510"[:10], "A1234567801095751111"}},
		{"Dutch number", entity.NLBSN, "012345678", []string{"012345678", "12345678", "0123.45.678"}},
		{"French number with key", entity.FRNIR, "2551083123456", []string{"2 55 10 83 123 456 30", "2551083123456"}},
		{"French number of Corsica", entity.FRNIR, "255102A123456", []string{"2 55 10 2A 123 456 91", "255102a123456"}},
		{"Spanish number", entity.ESDNI, "12345678Z", []string{"12345678-Z", "12.345.678 z"}},
		{"Spanish number, short", entity.ESDNI, "00123456X", []string{"123456X", "00123456-X"}},
		{"Spanish foreigner, old form", entity.ESNIE, "X1234567L", []string{"X-1234567-L", "X01234567L"}},
		{"Maltese number", entity.MTID, "0012345M", []string{"12345M", "0012345(M)"}},
		{"British number", entity.GBNINO, "QQ123456", []string{"QQ 12 34 56 C", "qq123456c", "QQ123456"}},
		{"British taxpayer", entity.GBUTR, "2234567890", []string{"2234567890K", "22345 67890"}},
		{"Greek card in either alphabet", entity.GRID, "AB123456", []string{"ΑΒ 123456", "AB-123456", "αβ123456"}},
		{"Bulgarian plate in either alphabet", entity.VehiclePlate, "CA1234BX", []string{"СА 1234 ВХ", "CA1234BX"}},
		{"Cypriot code", entity.CYTIC, "10259033P", []string{"CY10259033P", "10259033-p"}},
		{"IBAN", entity.IBAN, "DK5000400440116243", []string{"DK50 0040 0440 1162 43", "iban: dk5000400440116243", "DK50-0040-0440-1162-43"}},
		{"BIC", entity.BIC, "DABADKKK", []string{"DABADKKK", "DABADKKKXXX", "dabadkkk"}},
		{"card", entity.CreditCard, "4111111111111111", []string{"4111 1111 1111 1111", "4111-1111-1111-1111"}},
		{"VAT of Greece", entity.VATNumber, "EL094259216", []string{"EL 094259216", "GR094259216"}},
		{"VAT of Switzerland", entity.VATNumber, "CHE107787577", []string{"CHE-107.787.577 IVA", "CHE107787577MWST"}},
		{"VAT of Norway", entity.VATNumber, "NO974760673", []string{"NO 974 760 673 MVA", "NO974760673"}},
		{"phone", entity.Phone, "+4512345678", []string{"+45 12 34 56 78", "0045 12345678", "(+45) 12-34-56-78", "tel:+45-12345678", "＋45 12345678"}},
		{"phone with trunk zero", entity.Phone, "+442079460000", []string{"+44 (0)20 7946 0000", "+44 (0) 20 7946 0000", "0044 20 7946 0000"}},
		{"phone with extension", entity.Phone, "+4512345678", []string{"+45 12345678 ext. 12", "+45 12345678;ext=12", "+45 12345678 lok 12"}},
		{"phone of Italy keeps its zero", entity.Phone, "+390612345678", []string{"+39 06 1234 5678"}},
		{"phone without country", entity.Phone, "~12345678", []string{"12 34 56 78", "12345678", "1234-5678"}},
		{"mail", entity.Email, "mads@firm.dk", []string{"Mads@Firm.DK", "mailto:mads@firm.dk?subject=x", "Mads Skov <mads@firm.dk>", "<mads@firm.dk>,", "mads@firm.dk."}},
		{"mail with foreign domain", entity.Email, "mads@københavn.dk", []string{"mads@xn--kbenhavn-54a.dk", "Mads@København.DK"}},
		{"IPv4", entity.IPAddress, "192.0.2.17", []string{"192.0.2.17", "::ffff:192.0.2.17", "192.0.2.17:8080", "192.000.002.017", "192.0.2.17/24"}},
		{"IPv6", entity.IPAddress, "2001:db8::1", []string{"2001:0DB8:0:0:0:0:0:1", "[2001:db8::1]:443", "2001:db8::1%eth0"}},
		{"MAC", entity.MACAddress, "00:00:5e:00:53:01", []string{"00-00-5E-00-53-01", "0000.5e00.5301", "00005E005301"}},
		{"birth date", entity.DateOfBirth, "1962-04-03", []string{"1962-04-03", "3.4.1962", "03-04-1962", "3. april 1962", "April 3rd, 1962", "3 avril 1962", "1962/4/3", "19620403", "1962-04-03 00:00:00", "3. huhtikuuta 1962"}},
		{"birth date, day above twelve", entity.DateOfBirth, "1962-04-23", []string{"23/04/1962", "04/23/1962", "23. apr. 1962", "23041962"}},
		{"position", entity.GPSPosition, "55.67610,12.56830", []string{"55.6761, 12.5683", "55,6761 12,5683", "geo:55.6761,12.5683", "N 55.6761 E 12.5683"}},
		{"position south and west", entity.GPSPosition, "-33.50000,-70.25000", []string{"33°30'00\"S 70°15'00\"W", "-33.5, -70.25", "S 33 30 W 70 15"}},
		{"person", entity.Person, "hansen mads", []string{"Mads Hansen", "Hansen, Mads", "MADS  HANSEN", "Mads Hansen's"}},
		{"person with Danish letters", entity.Person, "aase oestergaard", []string{"Åse Østergård", "A\u030ase Østerga\u030ard", "AASE OESTERGAARD"}},
		{"person with accents", entity.Person, "garcia jose obrien", []string{"José García O'Brien", "Jose Garcia O’Brien"}},
		{"address", entity.PostalAddress, "oestergade 12 2 tv 9999 ingensted", []string{"Østergade 12, 2. tv., 9999 Ingensted", "østergade 12 2 tv\n9999 INGENSTED"}},
		{"user name", entity.Username, "msk", []string{"MSK", "@msk", " msk "}},
		{"machine-readable lines", entity.IDCardMRZ, "I<UTOD231458907<<<", []string{"I<UTOD231458907\n<<<", "i<utoD2314 58907<<<"}},
		{"wallet in hexadecimal", entity.CryptoWallet, "0xab5801a7", []string{"0xAb5801a7", "0XAB5801A7"}},
		{"key with escaped breaks", entity.PrivateKey, "-----BEGINKEY-----AB", []string{"-----BEGIN KEY-----\nA\nB", `-----BEGIN KEY-----\nA\nB`}},
		{"passage", entity.Health, "mads er syg", []string{"Mads er syg.", "mads  ER syg"}},
	} {
		for _, raw := range row.raw {
			if got := entity.Normalize(row.typ, raw); got != row.want {
				t.Errorf("%s: %q is %q, not %q", row.name, raw, got, row.want)
			}
		}
	}
}

func TestNormalizeKeepsApart(t *testing.T) {
	for _, row := range []struct {
		name string
		typ  entity.Type
		a, b string
	}{
		{"century signs since 2023", entity.FIHetu, "131052-308T", "131052Y308T"},
		{"centuries", entity.FIHetu, "131012A308T", "131012-308T"},
		{"phone with and without country", entity.Phone, "+4512345678", "4512345678"},
		{"day and month in doubt", entity.DateOfBirth, "03/04/1962", "04/03/1962"},
		{"day and month in doubt, and not", entity.DateOfBirth, "03/04/1962", "03.04.1962"},
		{"impossible date", entity.DateOfBirth, "30.02.1962", "1962-02-28"},
		{"passwords by case", entity.Password, "Hest", "hest"},
		{"wallets in base 58 by case", entity.CryptoWallet, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "1boatSLRHtKNngkdXEeobR76b53LETtpyT"},
		{"omocodia", entity.ITCodiceFiscale, "RSSMRA70A01H501S", "RSSMRA70A01H50MS"},
		{"tags of a mailbox", entity.Email, "mads+x@firm.dk", "mads@firm.dk"},
		{"words of an address", entity.PostalAddress, "Nygade 1 2", "Nygade 2 1"},
	} {
		if entity.Normalize(row.typ, row.a) == entity.Normalize(row.typ, row.b) {
			t.Errorf("%s: two values have one form", row.name)
		}
	}
}

// The form of a form is itself, for text made of what the rules look at: prefixes, separators, odd letters.
func TestNormalizeIsSettled(t *testing.T) {
	pieces := strings.Split("0 1 2 3 4 5 6 7 8 9 . , - / + : ; @ < > ( ) [ ] ' \" % ? x n s w e ° ′ ~ # a b c å ø Ü ß É ﬁ Α Β ٠ – ª ǅ ǻ İ ſ ½ "+
		"xn-- mailto: IBAN CHE MWST NO MVA GR 00 (0) 0x bc1 's 1962 kuu mar :: 192.0.2.1 ext \u0301 \u1100 \u1161 \u202f \xff \t", " ")
	random := rand.New(rand.NewPCG(1, 2))
	for _, info := range entity.All() {
		for range 400 {
			var raw strings.Builder
			for range random.IntN(14) {
				raw.WriteString(pieces[random.IntN(len(pieces))])
				if random.IntN(4) == 0 {
					raw.WriteByte(' ')
				}
			}
			once := entity.Normalize(info.Type, raw.String())
			if twice := entity.Normalize(info.Type, once); twice != once {
				t.Fatalf("%s: %q is %q, and that is %q", info.Type, raw.String(), once, twice)
			}
		}
	}
}

func FuzzNormalize(f *testing.F) {
	for i, s := range []string{"010203-1234", "Mads <mads@xn--kbenhavn-54a.dk>", "+44 (0)20 7946 0000", "3. april 1962", "55°40'34\"N 12°34'6\"W",
		"::ffff:192.0.2.1", "ǻǿ ﬁ İ", "O'Brien's", "ΑΒ 123456", "CHE-107.787.577 MWST", "\xff٠١", "23:59 1.2.3.4", "xn--xn---epa", "0\r0", "0,0", "+", "eq(", "각\u1100-\u1161"} {
		f.Add(s, i)
	}
	all := entity.All()
	f.Fuzz(func(t *testing.T, raw string, at int) {
		typ := all[uint(at)%uint(len(all))].Type
		once := entity.Normalize(typ, raw)
		if twice := entity.Normalize(typ, once); twice != once {
			t.Fatalf("%s: the form of %q is %q", typ, once, twice)
		}
		if typ != entity.Password && typ != entity.APIKey && typ != entity.PrivateKey && typ != entity.CryptoWallet && !utf8.ValidString(once) {
			t.Fatalf("%s: broken bytes in %q", typ, once)
		}
		// A ligature opens to at most 18 letters (U+FDFA), and a foreign domain label to no more than it took.
		if len(once) > 64*len(raw)+64 {
			t.Fatalf("%s: %d bytes out of %d", typ, len(once), len(raw))
		}
		if strings.ContainsAny(once, "\n\r") && typ != entity.Password && typ != entity.APIKey && typ != entity.CryptoWallet {
			t.Fatalf("%s: a line break in %q", typ, once)
		}
	})
}
