package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// row is a file built by hand and what it must yield.
type row struct {
	name   string
	file   []byte
	body   string // exactly
	form   string // exactly
	has    []string
	reason extract.Reason
	unread []string // "place: reason"
}

func check(t *testing.T, rows []row) {
	for _, x := range rows {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, formats(), extract.Hint{Name: "made.pdf"}, x.file)
			if r.Outcome.Reason != x.reason {
				t.Errorf("ends as %q (%s), want %q", r.Outcome.Reason, r.Outcome.Detail, x.reason)
			}
			if got := strings.TrimRight(r.Part("").Text, "\n"); got != x.body {
				t.Errorf("body %.300q, want %q", got, x.body)
			}
			if got := r.Part("form").Text; got != x.form {
				t.Errorf("form %q, want %q", got, x.form)
			}
			for _, want := range x.has {
				if !strings.Contains(r.All(), want) {
					t.Errorf("%q is missing in:\n%.2000s", want, r.All())
				}
			}
			var unread []string
			for _, u := range r.Outcome.Unread {
				unread = append(unread, strings.Join(u.Path, "/")+": "+string(u.Reason))
			}
			if !slices.Equal(unread, x.unread) {
				t.Errorf("not read %q, want %q", unread, x.unread)
			}
		})
	}
}

func lines(s ...string) []sheet { return []sheet{{lines: s}} }

const prose = "This page holds a good deal more than thirty characters."

func TestText(t *testing.T) {
	check(t, []row{
		{name: "lines", file: build(lines("Ellen Fiktiv", "Telefon 20 12 34 56"), nil), body: "Ellen Fiktiv\nTelefon 20 12 34 56"},
		{name: "danish letters", file: build(lines("S\\370ren \\305kj\\346r, \\306r\\370"), nil), body: "Søren Åkjær, Ærø"},
		{name: "word cut at the end of a line", file: build(lines("fortrolige helbreds-", "oplysninger om"), nil), body: "fortrolige helbredsoplysninger om"},
		{name: "number with a hyphen at the end of a line", file: build(lines("CPR 010203-", "1234 er"), nil), body: "CPR 010203-1234 er"},
		{name: "double name at the end of a line", file: build(lines("kollegaen Else-", "Marie Opdigtet"), nil), body: "kollegaen Else-Marie Opdigtet"},
		{name: "two pages", file: build([]sheet{{lines: []string{"one"}}, {lines: []string{"two"}}}, nil), body: "one\ftwo"},
		{name: "blank page", file: build([]sheet{{}}, nil)},
		{name: "blank page between", file: build([]sheet{{lines: []string{"one"}}, {}, {lines: []string{"three"}}}, nil), body: "one\fthree"},
		{name: "invisible text over a scan", file: build([]sheet{{content: picture(1) + "BT /F1 12 Tf 3 Tr 50 700 Td (" + prose + ") Tj ET"}}, withPicture), body: prose},
		{name: "huge page", file: build([]sheet{{lines: []string{"far"}, box: "0 0 14400000 14400000"}}, nil), body: "far"},
		{name: "page of no size", file: build([]sheet{{lines: []string{"flat"}, box: "0 0 0 0"}}, nil), body: "flat"},
		{name: "text off the page", file: build([]sheet{{content: "BT /F1 12 Tf 5000 5000 Td (beside) Tj ET", lines: []string{"on it"}}}, nil), body: "on it\nbeside"},
	})
}

func TestScans(t *testing.T) {
	scan, text := sheet{content: picture(1)}, sheet{lines: []string{prose}}
	check(t, []row{
		{name: "one scan", file: build([]sheet{scan}, withPicture), reason: extract.NeedsOCR, unread: []string{": needs_ocr"}},
		{name: "scan with a stamp", file: build([]sheet{{content: picture(1), lines: []string{"Bilag 7"}}}, withPicture), body: "Bilag 7", reason: extract.NeedsOCR, unread: []string{"page 1: needs_ocr"}},
		{name: "letter head", file: build([]sheet{{content: picture(0.3), lines: []string{"short"}}}, withPicture), body: "short"},
		{name: "picture and text", file: build([]sheet{{content: picture(0.9), lines: []string{prose}}}, withPicture), body: prose},
		{name: "scan in strips", file: build([]sheet{{content: strings.Repeat(picture(0.1), 5)}}, withPicture), reason: extract.NeedsOCR, unread: []string{": needs_ocr"}},
		{name: "many scans in one line", file: build(append(slices.Repeat([]sheet{scan}, 12), text), withPicture), body: prose, reason: extract.NeedsOCR, unread: []string{"pages 1-12: needs_ocr"}},
		{name: "scans here and there", file: build([]sheet{scan, text, scan, scan}, withPicture), body: prose, reason: extract.NeedsOCR, unread: []string{"pages 1, 3-4: needs_ocr"}},
		{name: "scans and blank pages", file: build([]sheet{scan, {}}, withPicture), reason: extract.NeedsOCR, unread: []string{": needs_ocr"}},
		{name: "letters drawn as outlines", file: build([]sheet{{content: strings.Repeat("1 0 0 RG 10 10 m 20 20 l S\n", manyOutlines)}}, nil), reason: extract.NeedsOCR, unread: []string{": needs_ocr"}},
		{name: "picture inside a form object", file: build([]sheet{{content: "q /Im0 Do Q"}}, func(b *builder) (string, string) {
			n := b.add("")
			image := b.add("%s", stream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "\x00\xff\xff\x00"))
			b.set(n, "%s", stream(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Im1 %d 0 R>>>>", image), "595 0 0 842 0 0 cm /Im1 Do"))
			return "", ""
		}), reason: extract.NeedsOCR, unread: []string{": needs_ocr"}},
		{name: "letters without meaning", file: unmapped(), body: private(prose), reason: extract.NeedsOCR, unread: []string{"page 1: needs_ocr"}},
	})
}

// private moves each letter to where no character is.
func private(s string) string { return strings.Map(func(r rune) rune { return 0xE000 + r }, s) }

// unmapped is a page in a font that maps its letters to nothing but private characters.
func unmapped() []byte {
	b := &builder{}
	root, tree := b.add(""), b.add("")
	to := b.add("%s", stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00><ff> endcodespacerange 1 beginbfrange <00><ff><E000> endbfrange endcmap"))
	font := b.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode %d 0 R>>", to)
	content := b.add("%s", stream("", "BT /F1 12 Tf 50 700 Td ("+prose+") Tj ET"))
	page := b.add("<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>>>>>", tree, content, font)
	b.set(tree, "<</Type/Pages/Count 1/Kids[%d 0 R]>>", page)
	b.set(root, "<</Type/Catalog/Pages %d 0 R>>", tree)
	return b.bytes(root, "")
}

func TestForms(t *testing.T) {
	field := func(entries string) []byte {
		return build([]sheet{{lines: []string{"Navn:"}, extra: "/Annots[4 0 R]"}}, func(b *builder) (string, string) {
			n := b.add("<</Type/Annot/Subtype/Widget/FT/Tx/Rect[100 700 300 720]/DA(/F1 12 Tf 0 g)%s>>", entries)
			return fmt.Sprintf("/AcroForm<</Fields[%d 0 R]/DR<</Font<</F1 3 0 R>>>>/DA(/F1 12 Tf 0 g)>>", n), ""
		})
	}
	shown := func(b *builder, text string) string {
		return fmt.Sprintf("/AP<</N %d 0 R>>", b.add("%s", stream("/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 3 0 R>>>>", "/Tx BMC BT /F1 12 Tf 2 5 Td ("+text+") Tj ET EMC")))
	}
	note := func(entries string) []byte {
		return build([]sheet{{lines: []string{"see note"}, extra: "/Annots[4 0 R]"}}, func(b *builder) (string, string) {
			b.add("<</Type/Annot/Rect[100 600 300 620]%s>>", entries)
			return "", ""
		})
	}
	check(t, []row{
		{name: "value without appearance", file: field("/T(navn)/V(Ellen Fiktiv)"), body: "Navn:", form: "navn: Ellen Fiktiv\n"},
		{name: "label from the hint", file: field("/T(f1)/TU(CPR-nummer)/V(010203-1234)"), body: "Navn:", form: "CPR-nummer: 010203-1234\n"},
		{name: "value in UTF-16", file: field("/T(navn)/V<FEFF00C5007300650020005000F8>"), body: "Navn:", form: "navn: Åse Pø\n"},
		{name: "hidden field", file: field("/F 2/T(navn)/V(Ellen Fiktiv)"), body: "Navn:", form: "navn: Ellen Fiktiv\n"},
		{name: "empty field", file: field("/T(navn)"), body: "Navn:"},
		{name: "value on the page", file: build([]sheet{{lines: []string{"Navn:"}, extra: "/Annots[5 0 R]"}}, func(b *builder) (string, string) {
			ap := shown(b, "Ellen Fiktiv")
			n := b.add("<</Type/Annot/Subtype/Widget/FT/Tx/F 4/Rect[90 775 300 795]/T(navn)/V(Ellen Fiktiv)%s>>", ap)
			return fmt.Sprintf("/AcroForm<</Fields[%d 0 R]>>", n), ""
		}), body: "Navn:", form: "navn: Ellen Fiktiv\n"},
		{name: "free text on the page", file: build([]sheet{{lines: []string{"see note"}, extra: "/Annots[5 0 R]"}}, func(b *builder) (string, string) {
			ap := shown(b, "Ring til Ellen")
			b.add("<</Type/Annot/Subtype/FreeText/F 4/Rect[90 675 300 695]/Contents(Ring til Ellen)%s>>", ap)
			return "", ""
		}), body: "see note\nRing til Ellen"},
		{name: "ticked box and its appearance", file: build([]sheet{{lines: []string{"Gift"}, extra: "/Annots[5 0 R]"}}, func(b *builder) (string, string) {
			ap := shown(b, "X")
			n := b.add("<</Type/Annot/Subtype/Widget/FT/Btn/F 4/Rect[90 675 300 695]/T(gift)/V/Yes/AS/Yes%s>>", strings.Replace(ap, "/N 4 0 R", "/N<</Yes 4 0 R>>", 1))
			return fmt.Sprintf("/AcroForm<</Fields[%d 0 R]>>", n), ""
		}), body: "Gift\nX"},
		{name: "value inherited from a parent field", file: build([]sheet{{extra: "/Annots[5 0 R]"}}, func(b *builder) (string, string) {
			b.add("<</FT/Tx/T(navn)/V(Ellen Fiktiv)/Kids[5 0 R]>>")
			b.add("<</Type/Annot/Subtype/Widget/Parent 4 0 R/Rect[100 700 300 720]>>")
			return "/AcroForm<</Fields[4 0 R]>>", ""
		}), form: "navn: Ellen Fiktiv\n"},
		{name: "free text without appearance", file: note("/Subtype/FreeText/Contents(Ring til Ellen Fiktiv)"), body: "see note", form: "Ring til Ellen Fiktiv\n"},
		{name: "note with its author", file: note("/Subtype/Text/T(Bo Opdigtet)/Contents(Ring\rsnart)"), body: "see note", form: "Bo Opdigtet: Ring\nsnart\n"},
		{name: "link to a mail address", file: note("/Subtype/Link/A<</S/URI/URI(mailto:ellen@example.org)>>"), body: "see note", form: "mailto:ellen@example.org\n"},
		{name: "highlight", file: note("/Subtype/Highlight/Contents(see note)"), body: "see note"},
		{name: "window of a note", file: note("/Subtype/Popup/Contents(the same again)"), body: "see note"},
	})
}

func TestAbout(t *testing.T) {
	about := func(b *builder) (string, string) {
		info := b.add("<</Title<FEFF00C6007200F8>/Author(Ellen\nFiktiv)/Subject()/Keywords(a, b)/Producer(nobody)>>")
		first := b.add("<</Title(Kapitel 1)/Parent 5 0 R/First 6 0 R/Last 6 0 R/Next 5 0 R>>") // leads back into itself
		b.add("<</Title(Afsnit)/Parent 5 0 R>>")
		outlines := b.add("<</Type/Outlines/First %d 0 R/Last %d 0 R/Count 1>>", first, first)
		return fmt.Sprintf("/Outlines %d 0 R", outlines), fmt.Sprintf("/Info %d 0 R", info)
	}
	r := extracttest.Read(t, formats(), extract.Hint{}, build(lines("text"), about))
	if got, want := r.Part("metadata").Text, "Title: Ærø\nAuthor: Ellen Fiktiv\nKeywords: a, b\n"; got != want {
		t.Errorf("metadata %q, want %q", got, want)
	}
	if got := r.Part("bookmarks").Text; !strings.HasPrefix(got, "Kapitel 1\nAfsnit\n") || len(got) > 1<<20 {
		t.Errorf("bookmarks %.60q of %d bytes", got, len(got))
	}
}

func TestDamage(t *testing.T) {
	sound := build([]sheet{{lines: []string{"first page"}}, {lines: []string{"second page"}}}, nil)
	table := bytes.Index(sound, []byte("xref\n"))
	trailer := bytes.Index(sound, []byte("trailer\n"))
	catalogue := bytes.Index(sound, []byte("/Type/Catalog"))
	both := "first page\fsecond page"
	last := bytes.LastIndex(sound, []byte("\nendobj"))
	withoutRoot := bytes.Replace(sound[:trailer], []byte("/Type/Catalog"), []byte("/Type/Cattail"), 1)
	check(t, []row{
		{name: "wrong table", file: bytes.Replace(sound, []byte("startxref\n"), []byte("startxref\n9"), 1), body: both},
		{name: "no table", file: append(bytes.Clone(sound[:table]), sound[trailer:]...), body: both},
		{name: "no trailer", file: sound[:trailer], body: both},
		{name: "cut inside the last page", file: sound[:last], body: both},
		{name: "cut before the last page", file: sound[:bytes.Index(sound, []byte("(second"))], body: "first page", reason: extract.Damaged, unread: []string{"page 2: damaged"}},
		{name: "no catalogue", file: withoutRoot, body: both},
		{name: "bytes before the header", file: append([]byte("garbage before it\r\n"), sound...), body: both},
		{name: "header only", file: []byte("%PDF-1.4\n"), reason: extract.Damaged, unread: []string{": damaged"}},
		{name: "catalogue only", file: []byte("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF"), reason: extract.Damaged, unread: []string{": damaged"}},
		{name: "noise", file: append([]byte("%PDF-1.4\n"), bytes.Repeat([]byte{0x80, 0x13, 0xfe}, 5000)...), reason: extract.Damaged, unread: []string{": damaged"}},
		{name: "page tree that leads back", file: bytes.Replace(sound, []byte("/Kids["), []byte("/Kids[2 0 R "), 1), has: []string{"first page"}, body: both},
		{name: "page that is none", file: bytes.Replace(sound, []byte("/Kids[5 0 R 7 0 R"), []byte("/Kids[5 0 R 99 0 R"), 1), body: "first page", reason: extract.Damaged, unread: []string{"page 2: damaged"}},
		{name: "sealed and without a trailer", file: append(bytes.Clone(sound[:trailer]), "\n9 0 obj\n<</Encrypt 8 0 R>>\nendobj\n"...), reason: extract.Damaged, unread: []string{": damaged"}},
		{name: "claims a million pages", file: bytes.Replace(sound, []byte("/Count 2"), []byte("/Count 1000000"), 1), body: both, reason: extract.Limit, unread: []string{"pages 3-5000: damaged", "pages 5001-1000000: limit"}},
	})
	if catalogue < 0 {
		t.Error("the sound file has no catalogue")
	}
}

// deflated is so many times 6 MB of a page's content, packed.
func deflated(times int) string {
	var packed bytes.Buffer
	z, _ := zlib.NewWriterLevel(&packed, zlib.BestSpeed)
	for range times {
		z.Write(bytes.Repeat([]byte("0 0 m\n"), 1<<20))
	}
	z.Close()
	return packed.String()
}

// bomb is a file whose second page has a content that unpacks to so many times 6 MB.
func bomb(times int) []byte {
	b := &builder{}
	root, tree := b.add(""), b.add("")
	font := b.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	var kids string
	for _, c := range []string{stream("", "BT /F1 12 Tf 50 700 Td (before) Tj ET"), stream("/Filter/FlateDecode", deflated(times)), stream("", "BT /F1 12 Tf 50 700 Td (after) Tj ET")} {
		content := b.add("%s", c)
		kids += fmt.Sprintf("%d 0 R ", b.add("<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>>>>>", tree, content, font))
	}
	b.set(tree, "<</Type/Pages/Count 3/Kids[%s]>>", kids)
	b.set(root, "<</Type/Catalog/Pages %d 0 R>>", tree)
	return b.bytes(root, "")
}

// TestBomb reads a page whose content unpacks to more than the machine's memory, and goes on with the next.
func TestBomb(t *testing.T) {
	small := NewPDFium(Options{Killed: true, Memory: 32 << 20})
	r := extracttest.Read(t, []extract.Format{New(small)}, extract.Hint{}, bomb(4))
	if got := r.Part("").Text; got != "before\fafter" {
		t.Errorf("body %q", got)
	}
	if u := r.Outcome.Unread; len(u) != 1 || u[0].Path[0] != "page 2" || u[0].Reason != extract.Limit {
		t.Errorf("not read: %+v", u)
	}
}

// TestBreakOff holds that an engine which nobody kills breaks a page off when the time is up, and can read on after that.
func TestBreakOff(t *testing.T) {
	alone := NewPDFium(Options{})
	if err := alone.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	file := bomb(4)
	limits := extract.DefaultLimits()
	limits.Time = 50 * time.Millisecond
	began := time.Now()
	o, err := extract.Read(t.Context(), extract.Memory(file), extract.Hint{}, []extract.Format{New(alone)}, limits, func(extract.Piece) error { return nil })
	if took := time.Since(began); o.Reason != extract.Timeout || err != nil || took > 5*time.Second {
		t.Errorf("%+v, %v after %v", o, err, took)
	}
	if o, err = extract.Read(t.Context(), extract.Memory(build(lines("next"), nil)), extract.Hint{}, []extract.Format{New(alone)}, extract.Limits{}, func(extract.Piece) error { return nil }); o.Text != 4 || err != nil {
		t.Errorf("the next file: %+v, %v", o, err)
	}
}

func TestPageLimit(t *testing.T) {
	pages := make([]sheet, 5001)
	for i := range pages {
		pages[i].content = fmt.Sprintf("BT /F1 9 Tf 50 700 Td (number %d) Tj ET", i+1)
	}
	r := extracttest.Read(t, formats(), extract.Hint{}, build(pages, nil))
	body := r.Part("")
	if n := strings.Count(body.Text, "\f") + 1; n != 5000 || !strings.HasSuffix(body.Text, "number 5000") {
		t.Errorf("%d pages, the last of them ends in %.20q", n, body.Text[max(0, len(body.Text)-20):])
	}
	if got := body.PlaceOf("number 4711"); got != "page 4711" {
		t.Errorf("page 4711 is at %q", got)
	}
	if u := r.Outcome.Unread; len(u) != 1 || u[0].Path[0] != "page 5001" || u[0].Reason != extract.Limit {
		t.Errorf("not read: %+v", u)
	}
}

func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, file, head string
		want             bool
	}{
		{"header", "a.bin", "%PDF-1.7\n", true},
		{"byte order mark before it", "a", "\xef\xbb\xbf%PDF-1.4", true},
		{"garbage before it, named PDF", "a.PDF", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4", true},
		{"prose about PDF", "notes.txt", "A file starts with %PDF-1.4 and ends with %%EOF.", false},
		{"named PDF only", "a.pdf", "<html>not found</html>", false},
		{"too far in", "a.pdf", strings.Repeat("x", 1100) + "%PDF-1.4", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := &extract.File{Hint: extract.Hint{Name: x.file}, Head: []byte(x.head)}
			if got := New(nil).Match(f); got != x.want {
				t.Errorf("match is %v", got)
			}
		})
	}
}
