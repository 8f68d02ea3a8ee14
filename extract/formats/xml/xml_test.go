package xml

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

const people = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE people [<!ENTITY e "x">]>
<people xmlns="urn:x" xmlns:a="urn:a">
  <person id="7" a:kind="">
    <name>J` + "\xF8" + `rgen &amp; &#216;rsted</name>
    <cpr><![CDATA[010203-1234]]></cpr>
    <phone value="12345678"/>
    <field name="mail">jens@example.com</field>
  </person>
  <note>call <b>after</b> noon</note>
</people>`

var samples = []extracttest.Sample{
	{Name: "people.xml", Data: []byte(people), Want: []string{"person id: 7\nname: Jørgen & Ørsted\ncpr: 010203-1234\nphone value: 12345678\nfield name: mail: jens@example.com\nnote: call after noon"}},
	{Name: "long.xml", Data: []byte("<?xml version='1.0'?><a>" + strings.Repeat("<cpr>010203-1234</cpr>\n", 8000) + "</a>"), Want: []string{"cpr: 010203-1234\ncpr: "}},
}

func TestFormat(t *testing.T) { extracttest.Run(t, Format{}, samples...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples...) }

func TestText(t *testing.T) {
	for _, x := range []struct{ name, data, want string }{
		{"an element", "<a>b</a>", "a: b"},
		{"elements", "<a><b>1</b><c>2</c></a>", "b: 1\nc: 2"},
		{"an empty element", "<a><b/><c>1</c></a>", "c: 1"},
		{"attributes", `<a b="1" c='2'/>`, "a b: 1, c: 2"},
		{"attributes and text", `<a b="1">2</a>`, "a b: 1: 2"},
		{"running text", "<p>Mr <b>Jens</b> <i>Holm</i>, Odense</p>", "p: Mr Jens Holm, Odense"},
		{"running text that begins with an element", "<p><b>Jens</b> Holm</p>", "b: Jens Holm"},
		{"spaces at the start of a text", "<a>\n  x\n</a><b>y</b>", "a: x\n\nb: y"},
		{"a prefix", "<x:a>1</x:a>", "a: 1"},
		{"cut in a tag", "<a><b>1</b><c", "b: 1"},
		{"not closed", "<a><b>1", "b: 1"},
		{"text alone", "<a/>tail", "tail"},
		{"utf-16", "\xFF\xFE<\x00a\x00>\x00\xF8\x00<\x00/\x00a\x00>\x00", "a: ø"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: "a.xml"}, []byte(x.data))
			if got := r.Part("").Text; got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, file, data string
		want             bool
	}{
		{"by declaration", "data", "\xEF\xBB\xBF<?xml version='1.0'?><a/>", true},
		{"by name", "a.gpx", "<gpx/>", true},
		{"UTF-16", "a", "\xFF\xFE<\x00?\x00x\x00m\x00l\x00 \x00", true},
		{"not XML whatever the name", "a.xml", "Dear Ms Holm", false},
		{"a mail", "a", "<jens@example.com> wrote:", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := &extract.File{Content: extract.Memory([]byte(x.data)), Hint: extract.Hint{Name: x.file}, Head: []byte(x.data)}
			if got := (Format{}).Match(f); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	data := "<a>\n" + strings.Repeat("<b>1</b>\n", 20_000) + "<c>here</c></a>"
	p := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: "a.xml"}, []byte(data)).Part("")
	if got := p.PlaceOf("here"); !strings.HasPrefix(got, "line 19") && !strings.HasPrefix(got, "line 20") {
		t.Errorf("got %q", got)
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, x := range []struct{ name, data string }{
		{"records", "<a>" + strings.Repeat("<person id=\"7\"><name>Jens Holm</name><cpr>010203-1234</cpr><city>Aarhus</city></person>\n", 200_000)},
		{"nesting", strings.Repeat("<a>", 5<<20)},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.data)))
			for b.Loop() {
				extract.Read(context.Background(), extract.Memory([]byte(x.data)), extract.Hint{Name: "a.xml"}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
