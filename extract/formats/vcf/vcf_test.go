package vcf

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func card1(version string, lines ...string) string {
	return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCARD\r\n"
}

var cards = []struct{ name, raw, want string }{
	{"version 3", card1("3.0", "N:Ærø;Mette;;Dr.;", "FN:Dr. Mette Ærø", "TEL;TYPE=CELL,VOICE,pref:+45 20 30 40 50", "EMAIL;type=INTERNET;type=WORK:mette@eksempel.dk", "BDAY:19800301", "ADR;TYPE=home:;;Nygade 1\\, 2.th;Aarhus C;;8000;Danmark", "ORG:Firma ApS;Løn", "NOTE:CPR 010203-1234\\nAllergisk", "REV:20240101T000000Z", "UID:urn:uuid:1234"),
		"Name: Dr. Mette Ærø\nPhone (cell): +45 20 30 40 50\nEmail (work): mette@eksempel.dk\nBirthday: 1980-03-01\nAddress (home): Nygade 1, 2.th, 8000 Aarhus C, Danmark\nOrganisation: Firma ApS, Løn\nNote: CPR 010203-1234\nAllergisk\n"},
	{"version 2.1", card1("2.1", "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=F8ller;S=F8ren", "TEL;HOME;VOICE:20304050", "LABEL;HOME;ENCODING=QUOTED-PRINTABLE:Nygade 1=0D=0A=\r\n8000 Aarhus C", "NOTE:Et langt\r\n ord"),
		"Name: Søren Møller\nPhone (home): 20304050\nNote: Et langt ord\nAddress: Nygade 1, 8000 Aarhus C\n"},
	{"version 4", card1("4.0", "FN:Karen Lund", "TEL;VALUE=uri;TYPE=\"voice,work\":tel:+45-20-30-40-50;ext=12", "GEO:geo:55.6761,12.5683", "BDAY;VALUE=text:foråret 1980", "RELATED;TYPE=child:Bo Lund", "KEY:data:application/pgp-keys;base64,QUJD", "PHOTO:https://eksempel.dk/karen.jpg"),
		"Name: Karen Lund\nPhone (work): +45-20-30-40-50 ext. 12\nGeo: 55.6761, 12.5683\nBirthday: foråret 1980\nRelated (child): Bo Lund\nPhoto: https://eksempel.dk/karen.jpg\n"},
	{"groups and extensions", card1("3.0", "N:;;;;", "FN:", "item1.EMAIL:a@eksempel.dk", "item1.X-ABLabel:_$!<Other>!$_", "X-CPR-NR:010203-1234", "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Mis;1;;", "X-ABUID:1:ABPerson"), "Email: a@eksempel.dk\nCpr nr: 010203-1234\nAndroid custom: Mis, 1\n"},
	{"the name says more than the full name", card1("3.0", "FN:Mette", "N:Holm;Mette"), "Name: Mette Holm\nName: Mette\n"},
	{"never ended", "BEGIN:VCARD\nFN:Mette\nBEGIN:VCARD\nFN:Jens\n", "Name: Mette\n\nName: Jens\n"},
	{"a note with bare line ends", card1("3.0", "NOTE:En\r\nto 20304050\r\n\r\ntre"), "Note: En\nto 20304050\ntre\n"},
	{"lower case and a blank first", "\n begin:vcard\nfn:Mette\nend:vcard\n", "Name: Mette\n"},
}

func TestCards(t *testing.T) {
	for _, x := range cards {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: "a.vcf"}, []byte(x.raw))
			if r.Outcome.Format != "vcf" || r.Outcome.Reason != "" || r.Part("").Text != x.want {
				t.Errorf("%q, %q:\n%s\nwant\n%s", r.Outcome.Format, r.Outcome.Reason, r.Part("").Text, x.want)
			}
		})
	}
}

func TestPictures(t *testing.T) {
	raw := card1("3.0", "FN:Mette", "PHOTO;ENCODING=b;TYPE=JPEG:QUJD", " REVG") + card1("4.0", "FN:Jens", "PHOTO:data:image/png;base64,QUJD")
	r := extracttest.Read(t, []extract.Format{Format{}, picture{}}, extract.Hint{}, []byte(raw))
	if r.Part("photo 1.jpeg").Text != "ABCDEF" || r.Part("photo 2.png").Text != "ABC" || r.Part("").Text != "Name: Mette\n\nName: Jens\n" {
		t.Errorf("%q: %s", r.Outcome.Reason, r.All())
	}
	if got := r.Part("").PlaceOf("Jens"); got != "card 2" {
		t.Errorf("Jens stands at %q", got)
	}
}

// picture stands for the formats of pictures.
type picture struct{}

func (picture) Name() string             { return "picture" }
func (picture) Match(*extract.File) bool { return true }
func (picture) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

func samples() (out []extracttest.Sample) {
	for _, x := range cards {
		out = append(out, extracttest.Sample{Name: x.name + ".vcf", Data: []byte(x.raw), Want: []string{x.want}})
	}
	return append(out, extracttest.Sample{Name: "utf16.vcf", Data: []byte("\xFF\xFEB\x00E\x00G\x00I\x00N\x00:\x00V\x00C\x00A\x00R\x00D\x00\n\x00F\x00N\x00:\x00\xF8\x00\n\x00"), Want: []string{"Name: ø"}})
}

func TestConformance(t *testing.T) { extracttest.Run(t, Format{}, samples()...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples()...) }

func TestManyCards(t *testing.T) {
	raw := strings.Repeat(cards[0].raw, 20_000)
	cardsRead, rest := 0, ""
	out, err := extract.Read(t.Context(), extract.Memory([]byte(raw)), extract.Hint{}, []extract.Format{Format{}}, extract.Limits{}, func(p extract.Piece) error {
		text := rest + p.Text
		cardsRead += strings.Count(text, "Allergisk\n")
		rest = text[len(text)-len("Allergisk"):]
		return nil
	})
	if err != nil || out.Reason != "" || cardsRead != 20_000 {
		t.Errorf("%d cards, %q, %v", cardsRead, out.Reason, err)
	}
}

func BenchmarkCards(b *testing.B) {
	raw := []byte(strings.Repeat(cards[0].raw, 2000))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Read(context.Background(), extract.Memory(raw), extract.Hint{}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
	}
}
