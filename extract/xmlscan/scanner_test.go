package xmlscan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// trace writes a document as one line a token; runs of text are joined.
func trace(r io.Reader) (string, error) {
	var b strings.Builder
	text := ""
	flush := func() {
		if text != "" {
			fmt.Fprintf(&b, "%q ", text)
		}
		text = ""
	}
	s := New(r)
	for t := s.Next(); t != EOF; t = s.Next() {
		switch t {
		case Text:
			text += string(s.Text())
		case Start:
			flush()
			fmt.Fprintf(&b, "<%s", s.Local())
			s.Attrs(func(local, value []byte) { fmt.Fprintf(&b, " %s=%q", local, value) })
			b.WriteString("> ")
		case End:
			flush()
			fmt.Fprintf(&b, "</%s> ", s.Local())
		}
	}
	flush()
	return strings.TrimSpace(b.String()), s.Err()
}

func TestScanner(t *testing.T) {
	long := strings.Repeat("æ", 100_000)
	for _, c := range []struct {
		name, xml, want string
		err             error
	}{
		{"elements", `<a><b>x</b><c/></a>`, `<a> <b> "x" </b> <c> </c> </a>`, nil},
		{"prefixes are dropped", `<w:p w:id="1" r:id='2'>t</w:p >`, `<p id="1" id="2"> "t" </p>`, nil},
		{"greater than in a value", `<a b="1>2" c='>"'>x</a>`, `<a b="1>2" c=">\""> "x" </a>`, nil},
		{"apostrophe in a value", `<a b="Ole's">x</a>`, `<a b="Ole's"> "x" </a>`, nil},
		{"references", `<a b="&quot;&#65;">&lt;&amp;&#x42;&#230;&apos;&gt;</a>`, `<a b="\"A"> "<&Bæ'>" </a>`, nil},
		{"unknown reference kept", `<a>&nbsp; & &#xZZ; &#x110000; x</a>`, `<a> "&nbsp; & &#xZZ; &#x110000; x" </a>`, nil},
		{"entities of a document type are not expanded", `<!DOCTYPE a [<!ENTITY b "c>"><!ENTITY d SYSTEM "file:///x">]><a>&b;&d;</a>`, `<a> "&b;&d;" </a>`, nil},
		{"CDATA", `<a>x<![CDATA[<&amp;]]]>y</a>`, `<a> "x<&amp;]y" </a>`, nil},
		{"empty CDATA", `<a><![CDATA[]]>y</a>`, `<a> "y" </a>`, nil},
		{"comment and instruction", `<?xml version="1.0"?><a><!-- <b> --><?p <c>?>x</a><!---->`, `<a> "x" </a>`, nil},
		{"line ends", "<a>1\r\n2\r3\n</a>", `<a> "1\n2\n3\n" </a>`, nil},
		{"bare less-than is text", `<a>1 < 2 <= 3 << 4</a>`, `<a> "1 < 2 <= 3 << 4" </a>`, nil},
		{"attribute without value", `<a b c="d">x</a>`, `<a b c="d"> "x" </a>`, nil},
		{"namespace declarations are no attributes", `<a xmlns="u" xmlns:w="v" q="1"/>`, `<a q="1"> </a>`, nil},
		{"cut in a tag", `<a>x<b c="`, `<a> "x"`, ErrCut},
		{"cut in an end tag", `<a>x</a`, `<a> "x"`, ErrCut},
		{"cut in text", `<a>x`, `<a> "x"`, ErrCut},
		{"cut in CDATA", `<a><![CDATA[xy`, `<a> "xy"`, ErrCut},
		{"cut in a comment", `<a/><!-- x`, `<a> </a>`, ErrCut},
		{"no XML", `just words`, `"just words"`, nil},
		{"nothing", ``, ``, nil},
		{"text longer than the window", `<a>` + long + `</a>`, fmt.Sprintf(`<a> %q </a>`, long), nil},
		{"CDATA longer than the window", `<a><![CDATA[` + long + `]]></a>`, fmt.Sprintf(`<a> %q </a>`, long), nil},
		{"tag longer than the window", `<a b="` + long + `"/>`, fmt.Sprintf(`<a b=%q> </a>`, long), nil},
		{"comment longer than the window", `<a><!--` + long + `-->x</a>`, `<a> "x" </a>`, nil},
		{"byte order mark", "\xef\xbb\xbf<a>x</a>", `<a> "x" </a>`, nil},
		{"UTF-16, little end first", "\xff\xfe" + utf16Of(`<?xml version="1.0" encoding="UTF-16"?><a>æø</a>`, false), `<a> "æø" </a>`, nil},
		{"UTF-16 without mark, big end first", utf16Of(`<a>æø</a>`, true), `<a> "æø" </a>`, nil},
		{"declared Latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xe6\xf8</a>", `<a> "æø" </a>`, nil},
		{"wrongly declared UTF-16", `<?xml version="1.0" encoding="UTF-16"?><a>æ</a>`, `<a> "æ" </a>`, nil},
		{"unknown charset", `<?xml version="1.0" encoding="klingon"?><a>x</a>`, `<a> "x" </a>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			for how, r := range map[string]io.Reader{"whole": strings.NewReader(c.xml), "byte by byte": iotest.OneByteReader(strings.NewReader(c.xml))} {
				got, err := trace(r)
				if got != c.want || !errors.Is(err, c.err) {
					t.Errorf("%s: got %.200s, %v\nwant %.200s, %v", how, got, err, c.want, c.err)
				}
			}
		})
	}
}

func utf16Of(s string, big bool) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

func TestPrefixedAttribute(t *testing.T) {
	s := New(strings.NewReader(`<sldId id="256" r:id="rId2"/>`))
	s.Next()
	if a, b, c := string(s.Attr("id")), string(s.Prefixed("id")), s.Prefixed("nothing"); a != "256" || b != "rId2" || c != nil {
		t.Errorf("got %q, %q, %q", a, b, c)
	}
}

func TestSkipAndContent(t *testing.T) {
	s := New(strings.NewReader(`<a><b>1<c>2<b/></c>3</b><d>4<e>5</e>6</d><f/><g>7</g></a>`))
	var got []string
	for tok := s.Next(); tok != EOF; tok = s.Next() {
		if tok == Start {
			switch string(s.Local()) {
			case "b":
				s.Skip()
			case "d", "f", "g":
				got = append(got, s.Content(100))
			}
		}
	}
	if want := "456||7"; strings.Join(got, "|") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReaderError(t *testing.T) {
	broken := errors.New("broken")
	got, err := trace(io.MultiReader(strings.NewReader("<a>x"), iotest.ErrReader(broken)))
	if got != `<a> "x"` || !errors.Is(err, broken) {
		t.Errorf("got %s, %v", got, err)
	}
}

func TestLongTagIsRefused(t *testing.T) {
	_, err := trace(io.MultiReader(strings.NewReader(`<a b="`), io.LimitReader(letters{}, 2*MaxTag)))
	if err == nil {
		t.Error("a tag without end was read")
	}
}

type letters struct{}

func (letters) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'x'
	}
	return len(b), nil
}

// FuzzScanner holds the scanner to: no panic, an end, and the same tokens however the bytes arrive.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{`<a b="c">d</a>`, `<![CDATA[x]]>`, `<!DOCTYPE a [ ]>`, "<a>&#65;\r\n", "\xff\xfe<\x00a\x00", `<a b='>'/>`, `<?xml encoding="cp1252"?>`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		one, err1 := trace(bytes.NewReader(b))
		two, err2 := trace(iotest.OneByteReader(bytes.NewReader(b)))
		if one != two || (err1 == nil) != (err2 == nil) {
			t.Errorf("read whole: %q, %v\nread byte by byte: %q, %v", one, err1, two, err2)
		}
	})
}

func BenchmarkScanner(b *testing.B) {
	var doc bytes.Buffer
	doc.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="u"><w:body>`)
	for i := range 20_000 {
		fmt.Fprintf(&doc, `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:pStyle w:val="Normal"/></w:pPr><w:r><w:rPr><w:lang w:val="da-DK"/></w:rPr><w:t xml:space="preserve">Afsnit %d: Referat af mødet i bestyrelsen, hvor budgettet blev gennemgået.</w:t></w:r></w:p>`, i)
	}
	doc.WriteString(`</w:body></w:document>`)
	b.SetBytes(int64(doc.Len()))
	b.ReportAllocs()
	for b.Loop() {
		s := New(bytes.NewReader(doc.Bytes()))
		n := 0
		for t := s.Next(); t != EOF; t = s.Next() {
			switch t {
			case Text:
				n += len(s.Text())
			case Start:
				if string(s.Local()) == "p" {
					n++
				}
			}
		}
		if n == 0 || s.Err() != nil {
			b.Fatal(n, s.Err())
		}
	}
}
