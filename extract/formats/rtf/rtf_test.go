package rtf

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func read(t testing.TB, b string) extracttest.Result {
	t.Helper()
	return extracttest.Read(t, []extract.Format{Format{}, picture{}}, extract.Hint{}, []byte(b))
}

func TestBody(t *testing.T) {
	const fonts = `{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset204 Arial CYR;}{\f2\fcharset128 MS Mincho;}{\f3\fcharset2 Symbol;}}`
	for _, c := range []struct{ name, rtf, want string }{
		{"plain", `{\rtf1\ansi K\'e6re \b Ida\b0  Holm\par N\'e6ste\par}`, "Kære Ida Holm\nNæste\n"},
		{"unicode with stand-in", `{\rtf1\ansi\uc1 \u230?\u-3913?x\uc2\u248 ??y\uc0\u229 z}`, "æ\uf0b7xøyåz"},
		{"unicode with a stand-in in hexadecimal", `{\rtf1 \u230\'e6 og \u248\'f8}`, "æ og ø"},
		{"beyond the basic plane", `{\rtf1 \uc1\u-10179?\u-8704?}`, "😀"},
		{"stand-ins end with the group", `{\rtf1 {\uc3\u230?}ab}`, "æab"},
		{"code page of the document", `{\rtf1\ansi\ansicpg1250 \'b3\'f3d\'9f}`, "łódź"},
		{"code page of the font", `{\rtf1\ansi\ansicpg1252` + fonts + `\f1 \'cf\'f0\'e8\f0  \'e5{\f2 \'93\'fa\'96\'7b}}`, "При å日本"},
		{"code page ends with the group", `{\rtf1\ansi` + fonts + `{\f1 \'e0}\'e0}`, "аà"},
		{"old Macintosh", `{\rtf1\mac \'be}`, "æ"},
		{"raw UTF-8 of careless writers", "{\\rtf1\\ansi Kære}", "Kære"},
		{"line ends in the file mean nothing", "{\\rtf1 Ho\r\nlm}", "Holm"},
		{"escapes", `{\rtf1 \{a\}\\b\~c\_d\-e}`, `{a}\b c-de`},
		{"backslash before a line end", "{\\rtf1 a\\\nb}", "a\nb"},
		{"table", `{\rtf1\trowd Navn\cell CPR\cell\row Ida\cell x\cell\row}`, "Navn\tCPR\t\nIda\tx\t\n"},
		{"tab, line, quotes, dashes", `{\rtf1 a\tab b\line c\ldblquote d\rdblquote\emdash e\bullet}`, "a\tb\nc”d”–e•"},
		{"hidden text is text", `{\rtf1 a{\v gemt}b}`, "agemtb"},
		{"style sheet, colours, generator", `{\rtf1{\stylesheet{\s0 Normal;}}{\colortbl;\red0;}{\*\generator Riched20;}{\*\unknown x{y}}a}`, "a"},
		{"unknown words", `{\rtf1\foo\bar12 a\baz-3 b}`, "ab"},
		{"text box", `{\rtf1 a{\shp{\*\shpinst{\sp{\sn fLine}{\sv 0}}{\shptxt boks\par}}}b}`, "aboks\nb"},
		{"field result", `{\rtf1{\field{\*\fldinst HYPERLINK "mailto:ida@eksempel.dk"}{\fldrslt Ida}}}`, "Ida"},
		{"binary data", "{\\rtf1 a{\\*\\x\\bin5 }}{{{}b}", "ab"},
		{"behind the end", `{\rtf1 a}b`, "a"},
		{"byte order mark and space", "\xef\xbb\xbf \n{\\rtf1 a}", "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.rtf)
			if got := r.Part("").Text; got != c.want || r.Outcome.Reason != "" {
				t.Errorf("got %q, want %q; %+v", got, c.want, r.Outcome)
			}
		})
	}
}

func TestBesideTheBody(t *testing.T) {
	r := read(t, `{\rtf1\ansi{\info{\title Brev}{\author Eva Dam}{\*\company Eksempel ApS}{\creatim\yr2024\mo1}{\upr{\subject L?n}{\*\ud{\subject L\u248 ?n}}}{\nofpages2}}{\*\userprops{\propname Sag}\proptype30{\staticval 2024-17}}`+
		`{\*\revtbl{Unknown;}{Bo Bek;}}{\header Hoved\par}{\headerf Hoved\par}{\footer Fod}a{\footnote\chftn fodnote}{\footnote\ftnalt slutnote}`+
		`{\*\atnid ED}{\*\atnauthor Eva Dam}\chatn{\*\annotation{\*\atnref 1}ring til ham}{\deleted slettet}{\field{\*\fldinst{ MERGEFIELD Navn }}{\fldrslt b}}`+
		`{\*\ffname Fornavn}{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv Ida ved bordet}}}}\page c}`)
	for _, c := range []struct {
		path string
		kind extract.Kind
		want string
	}{
		{"", extract.Body, "ab\nc"},
		{"properties", extract.Metadata, "title: Brev\nauthor: Eva Dam\ncompany: Eksempel ApS\nsubject: Løn\nproperty: Sag\nvalue: 2024-17\n"},
		{"authors", extract.Metadata, "Bo Bek\n"},
		{"header", extract.Margin, "Hoved\n"},
		{"footer", extract.Margin, "Fod\n"},
		{"footnotes", extract.Note, "fodnote\n"},
		{"endnotes", extract.Note, "slutnote\n"},
		{"comments", extract.Note, "ED\nEva Dam\nring til ham\n"},
		{"tracked changes", extract.Change, "slettet\n"},
		{"field codes", extract.Hidden, "MERGEFIELD Navn\n"},
		{"form fields", extract.Form, "Fornavn\n"},
		{"alternative text", extract.Hidden, "Ida ved bordet\n"},
	} {
		if p := r.Part(c.path); p.Text != c.want || p.Kind != c.kind {
			t.Errorf("part %q is %q (%s), want %q (%s)", c.path, p.Text, p.Kind, c.want, c.kind)
		}
	}
	if a, c := r.Part("").PlaceOf("a"), r.Part("").PlaceOf("c"); a != "paragraph 1" || c != "page 2, paragraph 2" {
		t.Errorf("places %q, %q", a, c)
	}
	if r.Outcome.Reason != "" {
		t.Errorf("outcome %+v", r.Outcome)
	}
}

// picture takes the pictures inside a document.
type picture struct{}

func (picture) Name() string               { return "picture" }
func (picture) Match(f *extract.File) bool { return strings.HasSuffix(string(f.Head), "EMBEDDED") }
func (picture) Read(context.Context, *extract.File, *extract.Writer) error {
	return extract.ErrNeedsOCR
}

// embedded is the data of an object: see [MS-OLEDS] 2.2.5.
func embedded(class string, native []byte) string {
	b := []byte{1, 5, 0, 0, 2, 0, 0, 0}
	b = append(binary.LittleEndian.AppendUint32(b, uint32(len(class)+1)), class+"\x00"...)
	b = append(b, make([]byte, 8)...)
	b = append(binary.LittleEndian.AppendUint32(b, uint32(len(native))), native...)
	digits := hex.EncodeToString(b)
	var lines strings.Builder
	for len(digits) > 80 {
		lines.WriteString(digits[:80] + "\r\n")
		digits = digits[80:]
	}
	return lines.String() + digits
}

func TestObjects(t *testing.T) {
	packaged := compoundtest.Packaged("Løn.rtf", []byte(`{\rtf1 indre}`))
	ole := compoundtest.Build(compoundtest.Stream{Path: "Package", Data: []byte(`{\rtf1 pakke}`)})
	png := "89504e470d0a1a0a" + hex.EncodeToString([]byte("EMBEDDED"))
	for _, c := range []struct{ name, rtf, path, want string }{
		{"file dropped into the text", `{\rtf1 a{\object\objemb{\*\objclass Package}{\*\objdata ` + embedded("Package", packaged[4:]) + `}{\result{\pict\pngblip ` + png + `}}}b}`, "Løn.rtf", "indre"},
		{"compound file", `{\rtf1 a{\object\objemb{\*\objdata ` + embedded("Word.Document.12", ole) + `}}b}`, "object", "pakke"},
		{"picture", `{\rtf1 a{\*\shppict{\pict{\*\picprop}\pngblip\picw10 ` + png + `}}{\nonshppict{\pict\wmetafile8 0100}}b}`, "picture.png", ""},
		{"picture as bytes", "{\\rtf1 a{\\pict\\jpegblip\\bin11 \xff\xd8}EMBEDDED}b}", "picture.jpg", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var read string
			formats := []extract.Format{Format{}, picture{}}
			r := extracttest.Read(t, formats, extract.Hint{}, []byte(c.rtf))
			for _, p := range r.Parts {
				if p.Path == c.path {
					read = p.Text
				}
			}
			if r.Part("").Text != "ab" || read != c.want {
				t.Errorf("read %q from\n%s%+v", read, r.All(), r.Outcome)
			}
			for _, u := range r.Outcome.Unread {
				if strings.Join(u.Path, "/") != c.path {
					t.Errorf("not read: %+v", u)
				}
			}
			if c.want == "" && len(r.Outcome.Unread) != 1 {
				t.Errorf("the picture did not reach its format: %+v", r.Outcome)
			}
		})
	}
}

func TestDamage(t *testing.T) {
	for _, c := range []struct {
		name, rtf, want string
		reason          extract.Reason
	}{
		{"cut in text", `{\rtf1 {\b abc`, "abc", extract.Damaged},
		{"cut in a control", `{\rtf1 abc\'e`, "abc", extract.Damaged},
		{"cut in a word", `{\rtf1 abc\u23`, "abc\u0017", extract.Damaged},
		{"closing braces without end", `{\rtf1 abc}}}}}}`, "abc", ""},
		{"groups without end", `{\rtf1 a` + strings.Repeat("{", 3*maxDepth) + "b" + strings.Repeat("}", 3*maxDepth) + "c}", "abc", ""},
		{"long bin", `{\rtf1 abc\bin2000000000 x`, "abc", extract.Damaged},
		{"odd digits", `{\rtf1 abc{\pict\pngblip 8}}`, "abc", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.rtf)
			if got := r.Part("").Text; got != c.want || r.Outcome.Reason != c.reason {
				t.Errorf("got %q, %+v", got, r.Outcome)
			}
		})
	}
}

func samples() []extracttest.Sample {
	return []extracttest.Sample{
		{Name: "brev.rtf", Data: []byte(`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\title Brev}}` + strings.Repeat(`K\'e6re Ida Holm\par `, 60) + `{\footnote fodnote}}`), Want: []string{"Kære Ida Holm", "fodnote", "Brev"}},
		{Name: "objekt.rtf", Data: []byte(`{\rtf1 a{\object{\*\objdata ` + embedded("Package", compoundtest.Packaged("x.rtf", []byte(`{\rtf1 indre}`))[4:]) + `}}}`), Want: []string{"indre"}},
	}
}

func TestContract(t *testing.T) { extracttest.Run(t, Format{}, samples()...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples()...) }

func BenchmarkRead(b *testing.B) {
	var doc strings.Builder
	doc.WriteString(`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}`)
	for i := range 20_000 {
		fmt.Fprintf(&doc, "\\pard\\plain\\f0\\fs22 Afsnit %d: Referat af m\\'f8det i bestyrelsen, hvor budgettet blev gennemg\\'e5et.\\par\r\n", i)
	}
	doc.WriteString("}")
	b.SetBytes(int64(doc.Len()))
	b.ReportAllocs()
	for b.Loop() {
		read(b, doc.String())
	}
}
