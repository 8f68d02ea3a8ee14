package mail

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

const envelope = "From mette@eksempel.dk Thu Jan  4 10:15:00 2024\n"

func mailWith(body string) string { return envelope + from + "\n" + body }

func TestMbox(t *testing.T) {
	for _, x := range []struct {
		name, raw string
		bodies    []string // of messages 1, 2, ...
	}{
		{"two messages", mailWith("En\n") + "\n" + mailWith("To\n"), []string{"En\n\n", "To\n"}},
		{"line ends of Windows", strings.ReplaceAll(mailWith("En\n")+"\n"+mailWith("To\n"), "\n", "\r\n"), []string{"En\n\n", "To\n"}},
		{"line ends of an old Mac", strings.ReplaceAll(mailWith("En\n")+"\n"+mailWith("To\n"), "\n", "\r"), []string{"En\n\n", "To\n"}},
		{"no empty line between", mailWith("En\n") + mailWith("To\n"), []string{"En\n", "To\n"}},
		{"From in a text", mailWith("En\n\nFrom here to Ribe in 2024 at 10:15 it rains\nand blows\n\nFrom: me\n") + "\n" + mailWith("To\n"), []string{"En\n\nFrom here to Ribe in 2024 at 10:15 it rains\nand blows\n\nFrom: me\n\n", "To\n"}},
		{"quoted lines", mailWith("En\n\n>From mette@eksempel.dk Thu Jan  4 10:15:00 2024\nHej: du\n") + "\n" + mailWith("To\n"), []string{"En\n\n>From mette@eksempel.dk Thu Jan  4 10:15:00 2024\nHej: du\n\n", "To\n"}},
		{"a length that is told", envelope + from + fmt.Sprintf("Content-Length: %d\n\nEn\n\n%s", 4+len(mailWith("Videresendt\n")), mailWith("Videresendt\n")) + "\n" + mailWith("To\n"), []string{"En\n\n" + mailWith("Videresendt\n") + "\n", "To\n"}},
		{"a length that is wrong", envelope + from + "Content-Length: 7\n\nEn og en halv\n\n" + mailWith("To\n"), []string{"En og en halv\n\n", "To\n"}},
		{"dates of other programs", "From - Mon Jan 01 08:00:00 2024\n" + from + "\nEn\n\nFrom 17@xxx Mon Jan 01 00:00:00 +0000 2024\n" + from + "\nTo\n", []string{"En\n\n", "To\n"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: "post"}, []byte(x.raw))
			if r.Outcome.Format != "mbox" || r.Outcome.Reason != "" || len(r.Parts) != 2*len(x.bodies) {
				t.Fatalf("%q, %q, %d parts: %s", r.Outcome.Format, r.Outcome.Reason, len(r.Parts), r.All())
			}
			for i, want := range x.bodies {
				path := fmt.Sprintf("message %d", i+1)
				if got := r.Part(path).Text; got != want {
					t.Errorf("%s is %q, want %q", path, got, want)
				}
				if !strings.Contains(r.Part(path+"/headers").Text, "Subject: Ferie\n") {
					t.Errorf("%s has headers %q", path, r.Part(path+"/headers").Text)
				}
			}
		})
	}
}

// repeated is a file that holds one text many times, without holding it.
type repeated struct {
	text  string
	times int64
}

func (r repeated) Size() int64  { return int64(len(r.text)) * r.times }
func (r repeated) Close() error { return nil }
func (r repeated) ReadAt(b []byte, off int64) (n int, err error) {
	for n < len(b) && off < r.Size() {
		k := copy(b[n:], r.text[off%int64(len(r.text)):])
		n, off = n+k, off+int64(k)
	}
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// TestLargeMbox: a mailbox may hold more messages than an item may hold files, and reading it takes no more memory than reading one.
func TestLargeMbox(t *testing.T) {
	box := repeated{mailWith("Hej Jens\n") + "\n", 30_000}
	bodies := 0
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	peak := uint64(0)
	out, err := extract.Read(t.Context(), box, extract.Hint{}, all, extract.DefaultLimits(), func(p extract.Piece) error {
		if len(p.Path) == 1 {
			if bodies++; bodies%10_000 == 0 {
				runtime.GC()
				runtime.ReadMemStats(&after)
				peak = max(peak, after.HeapAlloc)
			}
		}
		return nil
	})
	if err != nil || out.Reason != "" || bodies != 30_000 {
		t.Fatalf("%d bodies, %q, %v", bodies, out.Reason, err)
	}
	if peak > before.HeapAlloc+16<<20 {
		t.Errorf("%d MB are held", (peak-before.HeapAlloc)>>20)
	}
}

func TestEMLX(t *testing.T) {
	message := from + "\nHej Jens\n"
	raw := fmt.Sprintf("%-10d\n%s<?xml version=\"1.0\"?><plist><string>Ferie</string></plist>\n", len(message), message)
	r := extracttest.Read(t, all, extract.Hint{Name: "17.emlx"}, []byte(raw))
	if r.Outcome.Format != "emlx" || r.Part("").Text != "Hej Jens\n" || r.Part("headers").Text == "" {
		t.Errorf("%q: %s", r.Outcome.Format, r.All())
	}
}

func TestMHTML(t *testing.T) {
	raw := "From: <Saved by Blink>\nSubject: Lister\nMIME-Version: 1.0\n" + multipart("related", "x",
		"Content-Type: text/html\nContent-Location: https://eksempel.dk/lister/\nContent-Transfer-Encoding: quoted-printable\n\n<p>Mette Holm =C3=A6</p>",
		"Content-Type: image/png\nContent-Location: https://eksempel.dk/billeder/a.png?x=1\n\nPNG")
	r := extracttest.Read(t, all, extract.Hint{Name: "side.mhtml"}, []byte(raw))
	if r.Outcome.Format != "mhtml" || r.Part("lister").Text != "<p>Mette Holm æ</p>" || r.Part("a.png").Text != "PNG" {
		t.Errorf("%q: %s", r.Outcome.Format, r.All())
	}
}

func TestMatch(t *testing.T) {
	for _, x := range []struct{ name, file, head, want string }{
		{"a mail without an extension", "1704", "Received: from mx\nReturn-Path: <a@eksempel.dk>\nFrom: a@eksempel.dk\n\nHej", "eml"},
		{"a mail by its name", "a.eml", "Hej", "eml"},
		{"a letter that begins with From", "brev.txt", "From: Mette\nHej Jens\n", "plain"},
		{"From here", "a.txt", "From here to Ribe it rains 10:15 2024\nand blows\n", "plain"},
		{"settings", "a.yaml", "from: a\nto: b\nname: c\n\n", "plain"},
		{"an answer of a web server", "a.txt", "Date: x\nContent-Type: text/html\nServer: y\nSet-Cookie: z\n\n<p>", "plain"},
		{"bytes called mail", "a.eml", "\x00\x00\x00\x01\x00\x00", "plain"},
		{"a mailbox", "Indbakke", mailWith("Hej\n"), "mbox"},
		{"a number first", "a.txt", "12\nFrom here\n", "plain"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: x.file}, []byte(x.head))
			if r.Outcome.Format != x.want {
				t.Errorf("read as %q, want %q", r.Outcome.Format, x.want)
			}
		})
	}
}

func samples() []extracttest.Sample {
	out := []extracttest.Sample{{Name: "post.mbox", Data: []byte(mailWith("En 20304050\n") + "\n" + mailWith("To\n")), Want: []string{"20304050", "Ferie"}}}
	for _, x := range mails {
		if x.why == "" {
			out = append(out, extracttest.Sample{Name: x.name + ".eml", Data: []byte(x.raw)})
		}
	}
	return out
}

func TestConformance(t *testing.T) {
	extracttest.Run(t, Mbox{}, samples()[0])
	for _, i := range []int{8, 28, 32, 43, 49} {
		s := samples()[i]
		t.Run(s.Name, func(t *testing.T) { extracttest.Run(t, EML{}, s) })
	}
}

func FuzzEML(f *testing.F)  { extracttest.Fuzz(f, EML{}, samples()[1:]...) }
func FuzzMbox(f *testing.F) { extracttest.Fuzz(f, Mbox{}, samples()[0]) }

func FuzzDecodeWords(f *testing.F) {
	f.Add("=?utf-8?Q?Bl=C3?= =?utf-8?Q?=A5b=C3=A6r?= x")
	f.Add("\xB8\xB8\xB8=")
	f.Add("a; b*0*=utf-8'da'%C3; b*1=\"c\\\"; d=e f=g")
	f.Fuzz(func(t *testing.T, s string) {
		if a, b := decodeWords(s), decodeWords(s); a != b || len(a) > 3*len(s)+16 {
			t.Errorf("%d bytes became %d", len(s), len(a))
		}
		for name, value := range params(s) {
			if len(name) > 3*len(s)+16 || len(value) > 3*len(s)+16 {
				t.Error("a parameter is longer than its header")
			}
		}
	})
}

// TestLinear: no input is read in more than linear time. Each is a shape that once asked for the square.
func TestLinear(t *testing.T) {
	const n = 1 << 20
	for _, x := range []struct{ name, unit string }{
		{"dashes", "--"}, {"boundaries", "\n--x"}, {"closing boundaries", "\n--x--"}, {"encoded words", "=?a?q?"}, {"parameters", ";a=\""},
		{"comments", "<!--"}, {"tags", "<a"}, {"styles", "<style>"}, {"uuencoded", "begin 644 a\n"}, {"armour", "-----BEGIN PGP MESSAGE-----\n"}, {"folding", "\n "}, {"headers", "a:\n"},
		{"multiparts", "\n--x\nContent-Type: multipart/mixed; boundary=x\n\n"}, {"nothing", "\n"}, {"carriage returns", "\r"}, {"no boundary", "\n--x\nContent-Type: multipart/mixed\n\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			flood := strings.Repeat(x.unit, n/len(x.unit))
			for _, raw := range []string{
				"From: a@eksempel.dk\nSubject: " + flood,
				from + multipart("alternative", "y", "\n"+flood, "Content-Type: text/html\n\n"+flood),
				from + "Content-Type: multipart/mixed; boundary=x\n\n" + flood,
				from + "Content-Type: multipart/mixed" + flood + "\n\nHej",
			} {
				limits := extract.DefaultLimits()
				out, err := extract.Read(context.Background(), extract.Memory([]byte(raw)), extract.Hint{Name: "a.eml"}, all, limits, func(extract.Piece) error { return nil })
				if err != nil || out.Reason == extract.Timeout {
					t.Fatalf("%q, %v", out.Reason, err)
				}
			}
		})
	}
}

func BenchmarkEML(b *testing.B) {
	var raw bytes.Buffer
	raw.WriteString(from + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n")
	for range 2000 {
		raw.WriteString("K=E6re Jens, m=F8det er flyttet til onsdag klokken 14 i lokale 3, hilsen M=\nette Holm\n")
	}
	raw.WriteString("--x\nContent-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding: base64\n\n")
	for range 60_000 {
		raw.WriteString(b64 + "\n")
	}
	small := from + multipart("alternative", "x", "\n"+strings.Repeat("Kære Jens, ring i morgen\n", 60), "Content-Type: text/html; charset=utf-8\n\n"+strings.Repeat("<p>Kære Jens, ring i morgen</p>\n", 60))
	for _, x := range []struct {
		name    string
		content extract.Content
	}{{"large", extract.Memory(raw.Bytes())}, {"small", extract.Memory([]byte(small))}, {"mailbox", repeated{envelope + small, 1000}}} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(x.content.Size())
			b.ReportAllocs()
			for b.Loop() {
				extract.Read(context.Background(), x.content, extract.Hint{Name: "a.eml"}, all, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
