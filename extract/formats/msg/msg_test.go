package msg

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// plain stands for the formats of attachments: it hands their bytes on.
type plain struct{}

func (plain) Name() string             { return "plain" }
func (plain) Match(*extract.File) bool { return true }
func (plain) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(64 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

var all = []extract.Format{Format{}, CompressedRTF{}, plain{}}

// birthday is 1980-03-01 as midnight in Copenhagen, in units of 100 ns from 1601 on.
const birthday = uint64(11644473600+320713200) * 10_000_000

func letter() folder {
	mette, r1 := recipient(0, 1, "Jens Krogh", "jens@eksempel.dk")
	ole, r2 := recipient(1, 2, "'ole@eksempel.dk'", "ole@eksempel.dk")
	return folder{
		"__properties_version1.0": properties(headerTop, fixedProperty{0x0039, typeTime, birthday}),
		mette:                     r1, ole: r2,
	}.unicode("001A", "IPM.Note", "0037", "Sygemelding", "0C1A", "Mette Ærø", "0C1F", "/O=FIRMA/CN=METTE", "5D01", "mette@eksempel.dk", "1000", "Kære Jens\r\nCPR 010203-1234\r\n")
}

func with(f folder, pairs ...any) folder {
	for i := 0; i < len(pairs); i += 2 {
		f[pairs[i].(string)] = pairs[i+1]
	}
	return f
}

func attached(n int, method uint64, pairs ...any) (string, folder) {
	f := folder{"__properties_version1.0": properties(headerOther, fixedProperty{0x3705, typeInt, method})}
	return fmt.Sprintf("__attach_version1.0_#%08X", n), with(f, pairs...)
}

func withAttachment(f folder, method uint64, pairs ...any) folder {
	name, a := attached(len(f), method, pairs...)
	f[name] = a
	return f
}

const data = "__substg1.0_37010102"

var html = `{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset238 Arial CE;}}{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 K\'e6re S\u248?ren\htmlrtf }\htmlrtf0` + "\r\n" +
	`{\*\htmltag84 <b>}{\f1 \'a3\'f3d\'9f}{\*\htmltag92 </b>}\htmlrtf\b0 skjult\htmlrtf0 {\*\mhtmltag100 x}\par {\*\generator Skriv;}010203-1234 \{\u-10179?\u-8704?\}{\*\htmltag72 </p>}}`

var messages = []struct {
	name  string
	file  folder
	parts map[string]string // exact text by path; "*" in front: contained
	why   extract.Reason
}{
	{name: "a mail", file: letter(), parts: map[string]string{"headers": "From: Mette Ærø <mette@eksempel.dk>\nTo: Jens Krogh <jens@eksempel.dk>\nCc: ole@eksempel.dk\nSubject: Sygemelding\nDate: 1980-02-29 23:00\n", "": "Kære Jens\nCPR 010203-1234\n"}},
	{name: "strings in a code page", file: folder{"__properties_version1.0": properties(headerTop, fixedProperty{0x3FFD, typeInt, 1250})}.strings8("0037", "\xA3\xF3d\x9F", "0E04", "Jan", "1000", "Cze\x9C\xE6"), parts: map[string]string{"headers": "To: Jan\nSubject: Łódź\n", "": "Cześć\n"}},
	{name: "headers of the internet", file: folder{}.unicode("0037", "x", "007D", "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from mx\r\nFrom: =?utf-8?Q?S=C3=B8ren?=\r\n <s@eksempel.dk>\r\nX-Originating-IP: [192.0.2.7]\r\n"), parts: map[string]string{"headers": "From: Søren <s@eksempel.dk>\nX-Originating-IP: [192.0.2.7]\nSubject: x\n"}},
	{name: "HTML only", file: folder{"__properties_version1.0": properties(headerTop, fixedProperty{0x3FDE, typeInt, 1252}), "__substg1.0_10130102": []byte("<p>K\xE6re</p>")}, parts: map[string]string{"*body.html": "<p>K"}},
	{name: "HTML as a string", file: folder{}.unicode("1013", "<p>Kære</p>"), parts: map[string]string{"body.html": "<p>Kære</p>"}},
	{name: "HTML inside rich text", file: folder{"__substg1.0_10090102": packRTF(html)}, parts: map[string]string{"body.html": "<p>Kære Søren<b>Łódź</b>\n010203-1234 {😀}</p>"}},
	{name: "rich text", file: folder{"__substg1.0_10090102": packRTF(`{\rtf1 Hej}`)}, parts: map[string]string{"body.rtf": `{\rtf1 Hej}`}},
	{name: "plain text before all others", file: with(letter(), "__substg1.0_10130102", []byte("<p>x</p>"), "__substg1.0_10090102", packRTF(html)), parts: map[string]string{"": "Kære Jens\nCPR 010203-1234\n", "body.html": ""}},
	{name: "attachments", file: withAttachment(withAttachment(letter(), byValue, data, []byte("Bilag"), "__substg1.0_3707001F", wide("løn.txt"), "__substg1.0_3704001F", wide("LON~1.TXT")), byValue, data, []byte("Andet"), "__substg1.0_3703001F", wide(".csv")),
		parts: map[string]string{"løn.txt": "Bilag", "attachment 1.csv": "Andet", "*headers": "Attachment: løn.txt\n"}},
	{name: "a large attachment and a large body", file: withAttachment(folder{}.unicode("1000", strings.Repeat("Linje ", 2000)+"slut"), byValue, data, bytes.Repeat([]byte("0123456789abcde\n"), 9000), "__substg1.0_3707001F", wide("stor.txt")),
		parts: map[string]string{"": strings.Repeat("Linje ", 2000) + "slut\n", "stor.txt": strings.Repeat("0123456789abcde\n", 9000)}},
	{name: "messages inside messages", file: withAttachment(letter(), embedded, "__substg1.0_3707001F", wide("Svar"), "__substg1.0_3701000D", withAttachment(folder{"__properties_version1.0": properties(headerEmbedded)}.unicode("0037", "Svar", "1000", "Ja tak"), embedded, "__substg1.0_3701000D", folder{}.unicode("1000", "Inderst"))),
		parts: map[string]string{"message 1/headers": "Subject: Svar\n", "message 1": "Ja tak\n", "message 1/message 1": "Inderst\n"}},
	{name: "a file wrapped by Windows", file: withAttachment(letter(), oleObject, "__substg1.0_3701000D", folder{"\x01Ole10Native": []byte("\x40\x00\x00\x00\x02\x00brev\x00C:\\temp\\brev.txt\x00\x00\x00\x03\x00\x05\x00\x00\x00C:\\t\x00\x05\x00\x00\x00Bilagxxxx")}), parts: map[string]string{"brev.txt": "Bilag"}},
	{name: "an object of another program", file: withAttachment(letter(), oleObject, "__substg1.0_3707001F", wide("tegning"), "__substg1.0_3701000D", folder{"Contents of it": []byte("x")}), parts: map[string]string{"*": "010203-1234"}, why: extract.Unsupported},
	{name: "a contact", file: folder{
		"__properties_version1.0": properties(headerTop, fixedProperty{0x3A42, typeTime, birthday}),
		"__nameid_version1.0":     folder{"__substg1.0_00030102": []byte("\x83\x80\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x05\x00\x01\x00\x10\x00\x00\x00\x05\x00\x02\x00"), "__substg1.0_00040102": append(append([]byte("\x0c\x00\x00\x00"), wide("CPR-nr")...), append([]byte("\x10\x00\x00\x00"), wide("x-ms-test")...)...)},
	}.unicode("0037", "Karen Lund", "3A06", "Karen", "3A11", "Lund", "3A08", "20 30 40 50", "3A29", "Nygade 1", "3A2A", "8000", "3A27", "Aarhus C", "3A58101F", "", "3A58101F-00000000", "Bo").withMany(),
		parts: map[string]string{"headers": "Subject: Karen Lund\nGiven name: Karen\nSurname: Lund\nChildren: Bo, Ida\nBusiness phone: 20 30 40 50\nAddress: Nygade 1, 8000 Aarhus C\nBirthday: 1980-03-01\nEmail: karen@eksempel.dk\nCPR-nr: 010203-1234\n"}},
	{name: "protected by rights management", file: withAttachment(folder{}.unicode("001A", "IPM.Note.rpmsg.Microsoft", "0037", "x"), byValue, data, []byte("x"), "__substg1.0_3707001F", wide("message.rpmsg")), parts: map[string]string{"headers": "Subject: x\nAttachment: message.rpmsg\n"}, why: extract.Encrypted},
}

// withMany completes the contact: strings that come in several, and named properties.
func (f folder) withMany() folder {
	for name := range f {
		if strings.HasPrefix(name, "__substg1.0_3A58") {
			delete(f, name)
		}
	}
	f["__substg1.0_3A58101F"] = make([]byte, 8)
	f["__substg1.0_3A58101F-00000000"], f["__substg1.0_3A58101F-00000001"] = wide("Bo"), wide("Ida")
	return f.unicode("8000", "karen@eksempel.dk", "8001", "010203-1234", "8002", "nej")
}

func TestMessages(t *testing.T) {
	for _, x := range messages {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: "brev.msg"}, build(x.file))
			if r.Err != nil || r.Outcome.Format != "msg" || r.Outcome.Reason != x.why {
				t.Fatalf("read as %q, ends as %q (%s), %v", r.Outcome.Format, r.Outcome.Reason, r.Outcome.Detail, r.Err)
			}
			for path, want := range x.parts {
				path, part := strings.CutPrefix(path, "*")
				if got := r.Part(path).Text; got != want && !(part && strings.Contains(got, want)) {
					t.Errorf("part %q is\n%.400q, want\n%.400q\nall: %.2000s", path, got, want, r.All())
				}
			}
		})
	}
}

func TestMatchByContent(t *testing.T) {
	for _, x := range []struct{ name, file, want string }{{"without an extension", "F00D", "msg"}, {"a word document", "F00D.doc", "msg"}} {
		t.Run(x.name, func(t *testing.T) {
			if r := extracttest.Read(t, all, extract.Hint{Name: x.file}, build(letter())); r.Outcome.Format != x.want {
				t.Errorf("read as %q", r.Outcome.Format)
			}
		})
	}
	if r := extracttest.Read(t, all, extract.Hint{Name: "a.doc"}, build(folder{"WordDocument": []byte("x")})); r.Outcome.Format != "plain" {
		t.Errorf("a Word document is read as %q", r.Outcome.Format)
	}
}

// TestDamaged: what a broken file still holds is read, and the damage is said.
func TestDamaged(t *testing.T) {
	whole := build(withAttachment(folder{}.unicode("0037", "Sygemelding", "1000", strings.Repeat("Linje ", 2000)), byValue, data, bytes.Repeat([]byte("x"), 9000), "__substg1.0_3707001F", wide("a.txt")))
	broken := func(change func(b []byte)) []byte {
		b := bytes.Clone(whole)
		change(b)
		return b
	}
	for _, x := range []struct {
		name string
		data []byte
		want string
	}{
		{"directory lost", broken(func(b []byte) { copy(b[48:], "\xF0\xFF\x00\x00") }), "Linje Linje"},
		{"sector table lost", broken(func(b []byte) { copy(b[76:], "\xFF\xFF\xFF\x0F") }), "Linje Linje"},
		{"cut in half", whole[:len(whole)/2], "Linje Linje"},
		{"the header only", whole[:512], ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all, extract.Hint{Name: "brev.msg"}, x.data)
			if r.Outcome.Reason != extract.Damaged || !strings.Contains(r.All(), x.want) {
				t.Errorf("%q: %.300s", r.Outcome.Reason, r.All())
			}
		})
	}
}

// TestOverlap: streams may lie over each other, so that a small file seems to hold more than there is.
func TestOverlap(t *testing.T) {
	f := folder{}
	for i := range 200 {
		name, a := attached(i, byValue, data, bytes.Repeat([]byte{byte(i)}, 5000))
		f[name] = a
	}
	b := build(f)
	c, err := openCompound(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	start := uint32(noEntry)
	for i := range c.entries { // every attachment becomes the same long chain
		if e := &c.entries[i]; e.size == 5000 {
			start = min(start, e.start)
			e.start, e.size = start, 1<<40
		}
	}
	for i := range c.fat {
		c.fat[i] = uint32(i+1) % uint32(len(c.fat)-5)
	}
	total := 0
	for _, e := range c.entries {
		total += len(c.bytes(e, 1<<30))
	}
	if total > 4*len(b)+1<<20 {
		t.Errorf("%d bytes were read from a file of %d", total, len(b))
	}
}

func TestDecompress(t *testing.T) {
	for _, x := range []struct{ name, packed, want string }{ // the examples of [MS-OXRTFCP] 4.1
		{"simple", "\x2d\x00\x00\x00\x2b\x00\x00\x00\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\x00\x0a\x00\x72\x63\x70\x67\x31\x32\x35\x42\x32\x0a\xf3\x20\x68\x65\x6c\x09\x00\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0", "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"},
		{"over its own end", "\x1a\x00\x00\x00\x1c\x00\x00\x00\x4c\x5a\x46\x75\xe2\xd4\x4b\x51\x41\x00\x04\x20\x57\x58\x59\x5a\x0d\x6e\x7d\x01\x0e\xb0", "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"},
		{"not compressed", "\x16\x00\x00\x00\x0a\x00\x00\x00MELA\x00\x00\x00\x00{\\rtf1 Hi}", "{\\rtf1 Hi}"},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, err := decompress([]byte(x.packed), 1000)
			if err != nil || string(got) != x.want {
				t.Errorf("got %q, %v", got, err)
			}
			for n := range x.packed {
				got, _ := decompress([]byte(x.packed[:n]), 1000)
				if !strings.HasPrefix(x.want, string(got)) {
					t.Errorf("cut after %d bytes: %q", n, got)
				}
			}
		})
	}
}

func samples() (out []extracttest.Sample) {
	for _, x := range messages {
		out = append(out, extracttest.Sample{Name: x.name + ".msg", Data: build(x.file), Reason: x.why})
	}
	return out
}

func TestConformance(t *testing.T) { extracttest.Run(t, Format{}, samples()...) }

func TestRTFConformance(t *testing.T) {
	extracttest.Run(t, CompressedRTF{}, extracttest.Sample{Name: "body.lzfu", Data: packRTF(html), Want: []string{"010203-1234"}})
}

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples()...) }

func FuzzCompressedRTF(f *testing.F) {
	extracttest.Fuzz(f, CompressedRTF{}, extracttest.Sample{Name: "body.lzfu", Data: packRTF(html)})
}

func FuzzEncapsulatedHTML(f *testing.F) {
	f.Add([]byte(html))
	f.Fuzz(func(t *testing.T, rtf []byte) {
		out, _ := encapsulatedHTML(rtf)
		if len(out) > 10*len(rtf)+100 {
			t.Errorf("%d bytes became %d", len(rtf), len(out))
		}
		if again, _ := encapsulatedHTML(rtf); !bytes.Equal(out, again) {
			t.Error("not the same twice")
		}
	})
}

func BenchmarkMessage(b *testing.B) {
	raw := build(withAttachment(with(letter(), "__substg1.0_1000001F", []byte{}, "__substg1.0_10090102", packRTF(strings.Repeat(html, 1))), byValue, data, bytes.Repeat([]byte("x"), 20_000), "__substg1.0_3707001F", wide("a.txt")))
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Read(context.Background(), extract.Memory(raw), extract.Hint{Name: "a.msg"}, all, extract.Limits{}, func(extract.Piece) error { return nil })
	}
}
