package charset

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

var letters = map[string]string{
	"danish":     "Kære Jørgen Ærøskøbing\nVi har modtaget din henvendelse på lønsedlen. Åse får også én.\nMødet er på Østerbro, 5 §.\n",
	"norwegian":  "Kjære Bjørn Sæther, vi møtes på Ås på lørdag. Øl og brød. Én gang til.\n",
	"swedish":    "Hej Åsa, vi ses på Östermalm och äter smörgås på onsdag.\nHälsningar från Örjan\n",
	"german":     "Sehr geehrter Herr Müller,\ndie Straße ist größer als üblich. Mit freundlichen Grüßen, Jörg Äpfel\n",
	"french":     "Chère Hélène, voilà le reçu de l'hôtel à Besançon, où nous étions déjà.\n",
	"polish":     "Szanowna Pani Wójcik, proszę o przesłanie zaświadczenia. Łódź, ul. Żółta 5, święto, źródło, mężczyzna\n",
	"czech":      "Vážený pane Dvořáku, příjmení a rodné číslo jsou uvedeny níže. Šťastný, žluťoučký kůň úpěl ďábelské ódy\n",
	"hungarian":  "Tisztelt Szűcs Erzsébet! Kérjük, küldje el az igazolást. Köszönettel, Kőszegi Ödön, Győr, fűtés\n",
	"lithuanian": "Gerbiamas Žygimantai, prašome atsiųsti pažymą apie šeimą. Ačiū, Ūla Šimkienė, gegužės mėnesį\n",
	"turkish":    "Sayın Gülşah Öztürk, lütfen doğum tarihinizi bildirin. Teşekkürler, İbrahim Yıldız, kişi, iş\n",
	"russian":    "Уважаемый Иван Иванович, просим прислать справку. С уважением, Анна Петрова\n",
	"greek":      "Αγαπητέ Γιώργο, παρακαλούμε στείλτε το πιστοποιητικό. Με εκτίμηση, Ελένη\n",
}

func TestSniff(t *testing.T) {
	for _, x := range []struct {
		name, text string
		encoding   encoding.Encoding
		mark       string
		declared   string
	}{
		{"utf-8", "danish", encoding.Nop, "", ""},
		{"utf-8 with a mark", "danish", encoding.Nop, "\xEF\xBB\xBF", ""},
		{"utf-8 said to be latin-1", "danish", encoding.Nop, "", "iso-8859-1"},
		{"utf-8 said to be japanese", "danish", encoding.Nop, "", "shift_jis"},
		{"utf-8 said to be utf-16", "danish", encoding.Nop, "", "utf-16"},
		{"russian in utf-8", "russian", encoding.Nop, "", ""},
		{"danish in windows", "danish", charmap.Windows1252, "", ""},
		{"danish in windows, said to be utf-8", "danish", charmap.Windows1252, "", "utf-8"},
		{"danish in dos", "danish", charmap.CodePage850, "", ""},
		{"norwegian in nordic dos", "norwegian", charmap.CodePage865, "", "ibm865"},
		{"danish on a macintosh", "danish", charmap.Macintosh, "", ""},
		{"danish in utf-16", "danish", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "", ""},
		{"danish in utf-16 without a mark", "danish", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "", ""},
		{"danish in big utf-16 without a mark", "danish", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "", ""},
		{"russian in utf-16 without a mark", "russian", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "", ""},
		{"danish in utf-32", "danish", utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "", ""},
		{"swedish in windows", "swedish", charmap.Windows1252, "", ""},
		{"swedish in dos", "swedish", charmap.CodePage850, "", ""},
		{"german in windows", "german", charmap.Windows1252, "", ""},
		{"german in dos", "german", charmap.CodePage850, "", ""},
		{"german on a macintosh", "german", charmap.Macintosh, "", ""},
		{"french in windows", "french", charmap.Windows1252, "", ""},
		{"french on a macintosh", "french", charmap.Macintosh, "", ""},
		{"polish in windows", "polish", charmap.Windows1250, "", ""},
		{"polish in latin-2", "polish", charmap.ISO8859_2, "", ""},
		{"polish in dos", "polish", charmap.CodePage852, "", ""},
		{"czech in windows", "czech", charmap.Windows1250, "", ""},
		{"czech in latin-2", "czech", charmap.ISO8859_2, "", ""},
		{"hungarian in windows", "hungarian", charmap.Windows1250, "", ""},
		{"lithuanian in windows", "lithuanian", charmap.Windows1257, "", ""},
		{"turkish in windows", "turkish", charmap.Windows1254, "", ""},
		{"russian in windows", "russian", charmap.Windows1251, "", ""},
		{"russian in koi8", "russian", charmap.KOI8R, "", ""},
		{"russian in dos", "russian", charmap.CodePage866, "", ""},
		{"greek in windows", "greek", charmap.Windows1253, "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			for _, size := range []int{1, 700} {
				want := strings.Repeat("Plain words come first. 010203-1234\n", size) + strings.Repeat(letters[x.text], size)
				raw, err := x.encoding.NewEncoder().Bytes([]byte(want))
				if err != nil {
					t.Fatal(err)
				}
				raw = append([]byte(x.mark), raw...)
				if got := read(t, bytes.NewReader(raw), x.declared); got != want {
					t.Errorf("size %d: got %q", size, got[max(0, len(got)-200):])
				}
				if got := read(t, iotest.OneByteReader(bytes.NewReader(raw)), x.declared); got != want {
					t.Errorf("size %d: byte by byte it is another text", size)
				}
				if !Text(raw[:min(len(raw), 8192)]) {
					t.Error("not taken for text")
				}
			}
		})
	}
}

// read gathers the windows and checks each.
func read(t testing.TB, src io.Reader, declared string) string {
	t.Helper()
	r := Sniff(src, declared)
	var b strings.Builder
	for {
		text, err := r.Next()
		if !utf8.Valid(text) {
			t.Fatal("a window is not UTF-8")
		}
		if len(text) > 4*window {
			t.Fatalf("a window of %d bytes", len(text))
		}
		b.Write(text)
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// A log that several programs write to holds both.
func TestSniffMixed(t *testing.T) {
	long := strings.Repeat("rødgrød med fløde\n", 10_000)
	raw := long + "S\xF8rensen\n" + long
	if got := read(t, strings.NewReader(raw), ""); got != long+"Sørensen\n"+long {
		t.Error("one line in Latin-1 changed the others")
	}
}

func TestSniffError(t *testing.T) {
	r := Sniff(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader("abc"))), "")
	text, err := r.Next()
	if string(text) != "a" || err != iotest.ErrTimeout {
		t.Errorf("got %q, %v", text, err)
	}
	if _, err := r.Next(); err != iotest.ErrTimeout {
		t.Errorf("then %v", err)
	}
}

func TestText(t *testing.T) {
	for _, x := range []struct {
		name, head string
		want       bool
	}{
		{"prose", "Dear Ms Holm,\r\n\tthank you.\f", true},
		{"colours of a terminal", "\x1b[31mred\x1b[0m\n", true},
		{"end of file of DOS", "text\r\n\x1a", true},
		{"a log with a hole", strings.Repeat("line\n", 1000) + "\x00", true},
		{"a short letter with a flipped bit", "Dear Ms Holm,\nyour number is \x01020381-5581.\n", true},
		{"a short letter with a zero byte", strings.Repeat("Dear Ms Holm, thank you. ", 5) + "\x00" + "Yours", true},
		{"records with the separators of ASCII", "Holm\x1fMette\x1f020381-5581\x1eJensen\x1fBo\x1f010203-1234\x1e" + strings.Repeat("no separators ", 6), true},
		{"a line that ends as in C", "020381-5581\x00", true},
		{"a line that is padded", "cpr: 020381-5581\n" + strings.Repeat("\x00", 8000), true},
		{"a log that was emptied while it was written", strings.Repeat("\x00", 4000) + "10:02 mail from mette@firma.example\n", true},
		{"disk image", "conectix" + strings.Repeat("\x00", 4000), false},
		{"variables of a process", "HOME=/root\x00PATH=/usr/bin:/bin:/usr/local/bin\x00LANG=da_DK.UTF-8\x00", false},
		{"a short packed run", "a\x9c\x01K\xfeL\x4f\xc3\x28\x02q\xe9Z", false},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", false},
		{"elf", "\x7fELF\x02\x01\x01\x00\x00\x00", false},
		{"zeros", strings.Repeat("\x00", 4096), false},
		{"numbers of two bytes", "\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00", false},
		{"packed", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\x4c", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := Text([]byte(x.head)); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("S\xF8rensen S\xC3\xB8rensen"), "")
	f.Add([]byte("\xFF\xFEJ\x00\xF8\x00"), "utf-16")
	f.Add([]byte("\x1b$B;3"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		whole := read(t, bytes.NewReader(b), declared)
		if got := read(t, iotest.HalfReader(bytes.NewReader(b)), declared); got != whole {
			t.Fatal("not the same in small steps")
		}
		if len(whole) > 3*len(b)+16 {
			t.Fatalf("%d bytes became %d", len(b), len(whole))
		}
		if all, err := io.ReadAll(Sniff(bytes.NewReader(b), declared)); err != nil || string(all) != whole {
			t.Fatal("Read and Next differ")
		}
		if declared == "" && utf8.Valid(b) && first8(b) && whole != string(b) {
			t.Fatal("UTF-8 was changed")
		}
	})
}

// first8 says that nothing but UTF-8 is thinkable.
func first8(b []byte) bool {
	e, mark := first(b, "")
	return e == nil && mark == 0
}

func BenchmarkSniff(b *testing.B) {
	ascii := strings.Repeat("Dear Ms Holm, we have received your letter of May 3rd.\n", 200_000)
	danish := strings.Repeat("Kære Jørgen, vi har modtaget din henvendelse på lønsedlen.\n", 200_000)
	latin, _ := charmap.Windows1252.NewEncoder().String(danish)
	dos, _ := charmap.CodePage850.NewEncoder().String(danish)
	wide, _ := utf16le.NewEncoder().String(danish)
	for _, x := range []struct{ name, text string }{{"ascii", ascii}, {"utf-8", danish}, {"windows-1252", latin}, {"ibm850", dos}, {"utf-16", wide}} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.text)))
			b.ReportAllocs()
			for b.Loop() {
				r := Sniff(strings.NewReader(x.text), "")
				for {
					if _, err := r.Next(); err != nil {
						break
					}
				}
			}
		})
	}
}
