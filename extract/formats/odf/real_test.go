package odf

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

// Documents that a real program wrote yield exactly these texts.
func TestRealDocuments(t *testing.T) {
	const pay = "Navn\tCPR\tCPR uden streg\tFødt\tLøn\nIda Holm\t010203-1234\t0102031234\t1985-02-24\t41250.5\nBo Bek\t311299-4321\t3112994321\t1999-12-31\t82501\nLøn til Åse Lund"
	for _, c := range []struct {
		file, path string
		kind       extract.Kind
		want       string
	}{
		{"brev.odt", "", extract.Body, "Referat af møde\nKære Ida Holm, vi skriver om Maja, CPR 010203-1234, som har det godt.\nRing til os hurtigst muligt. Skjult bemærkning.\nSkriv her\nEfter rammen.\nTekst i ramme\nNavn\tCPR\nMaja Holm\t010203-1234\nVenlig hilsen\tEva\nÅse Lund\n"},
		{"brev.odt", "headers and footers", extract.Margin, "Eksempelskolen, Skolevej 4, 8000 Aarhus C\nSagsbehandler: Eva Dam\n"},
		{"brev.odt", "notes", extract.Note, "Nummeret er opdigtet.\n"},
		{"brev.odt", "comments", extract.Note, "Eva Dam:\nHusk at ringe til moren på 20 12 34 56\n"},
		{"brev.odt", "tracked changes", extract.Change, "hun er sygemeldt\n"},
		{"brev.odt", "alternative text", extract.Hidden, "Rammetitel\nBeskrivelse af rammen\n"},
		{"brev.odt", "properties", extract.Metadata, "title: Brev til forældre\ninitial-creator: Eva Dam\ncreator: Bo Bek\nkeyword: fravær\nJournalnummer: 2024-1177\n"},
		{"brev.fodt", "", extract.Body, "Referat af møde\nKære Ida Holm, vi skriver om Maja, CPR 010203-1234, som har det godt.\nRing til os hurtigst muligt. Skjult bemærkning.\nSkriv her\nEfter rammen.\nTekst i ramme\nNavn\tCPR\nMaja Holm\t010203-1234\nVenlig hilsen\tEva\nÅse Lund\n"},
		{"brev.fodt", "headers and footers", extract.Margin, "Eksempelskolen, Skolevej 4, 8000 Aarhus C\nSagsbehandler: Eva Dam\n"},
		{"brev.fodt", "notes", extract.Note, "Nummeret er opdigtet.\n"},
		{"brev.fodt", "comments", extract.Note, "Eva Dam:\nHusk at ringe til moren på 20 12 34 56\n"},
		{"brev.fodt", "tracked changes", extract.Change, "hun er sygemeldt\n"},
		{"brev.fodt", "alternative text", extract.Hidden, "Rammetitel\nBeskrivelse af rammen\n"},
		{"brev.fodt", "properties", extract.Metadata, "title: Brev til forældre\ninitial-creator: Eva Dam\ncreator: Bo Bek\nkeyword: fravær\nJournalnummer: 2024-1177\n"},
		{"loen.ods", "Løn 2024", extract.Table, pay},
		{"loen.ods", "Gemt", extract.Hidden, "hemmelig liste"},
		{"loen.ods", "comments", extract.Note, "Eva Dam:\nbarsel fra maj\n"},
		{"dias.odp", "", extract.Body, "Statusmøde om Ida Holm\nNavn\tTelefon\nBo Bek\t20 12 34 56\n"},
		{"dias.odp", "slide 2", extract.Hidden, "Skjult dias om løn\n"},
		{"dias.odp", "notes", extract.Note, "Noter: hun har fået ny læge\n"},
		{"dias.odp", "comments", extract.Note, "Eva Dam:\nret nummeret\n"},
	} {
		t.Run(c.file+" "+c.path, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("testdata", c.file))
			if err != nil {
				t.Fatal(err)
			}
			r := read(t, b)
			holds(t, r, c.path, c.kind, c.want)
			if r.Outcome.Reason != "" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}
