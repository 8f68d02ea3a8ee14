package ooxml

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
		{"brev.docx", "", extract.Body, "Referat af møde\nKære Ida Holm, vi skriver om Maja, CPR 010203-1234, som har det godt.\nRing til os hurtigst muligt. Skjult bemærkning.\nSkriv her\nEfter rammen.\nTekst i ramme\nNavn\tCPR\nMaja Holm\t010203-1234\nVenlig hilsen\tEva\nÅse Lund\n"},
		{"brev.docx", "header", extract.Margin, "Eksempelskolen, Skolevej 4, 8000 Aarhus C\n"},
		{"brev.docx", "footnotes", extract.Note, "\tNummeret er opdigtet.\n"},
		{"brev.docx", "comments", extract.Note, "Eva Dam:\nHusk at ringe til moren på 20 12 34 56\n"},
		{"brev.docx", "links", extract.Metadata, "mailto:ida.holm@eksempel.dk\n"},
		{"brev.docx", "tracked changes", extract.Change, "Kære Ida Holm, vi skriver om Maja, CPR 010203-1234, som hun er sygemeldt.\n"},
		{"brev.docx", "properties", extract.Metadata, "creator: Eva Dam\nkeywords: fravær\nlastModifiedBy: Bo Bek\ntitle: Brev til forældre\nJournalnummer: 2024-1177\n"},
		{"loen.xlsx", "Løn 2024", extract.Table, pay},
		{"loen.xlsx", "Gemt", extract.Hidden, "hemmelig liste"},
		{"loen.xlsx", "Løn 2024 comments", extract.Note, "Eva Dam:\nbarsel fra maj\n"},
		{"laast.xlsx", "Løn 2024", extract.Table, pay},
		{"dias.pptx", "", extract.Body, "Statusmøde om Ida Holm\nNavn\tTelefon\nBo Bek\t20 12 34 56\n"},
		{"dias.pptx", "slide 2", extract.Hidden, "Skjult dias om løn\n"},
		{"dias.pptx", "notes", extract.Note, "Noter: hun har fået ny læge\n"},
		{"dias.pptx", "comments", extract.Note, "Eva Dam:\nret nummeret\n"},
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
