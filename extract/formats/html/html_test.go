package html

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

const form = `<!DOCTYPE html>
<html><head><meta charset="iso-8859-1"><title>Kunde &amp; sag</title><meta name="author" content="Mette Lund">
<style>p { color: red }</style><script>var x = "<p>no</p>";</script>
<script type="application/ld+json">{"email": "a@example.com"}</script></head>
<body><h1>J` + "\xF8" + `rgen   Holm</h1><p>Ring <a href="tel:+4512345678">her</a> eller <a href="mailto:j@example.com?subject=x">j@example.com</a></p>
<!-- gammel: 010203-1234 <b>x</b> --><!--[if mso]>x<![endif]-->
<form><input type="hidden" name="cpr" value="020304-1234"><textarea> a
 b</textarea></form><img src="data:image/png;base64,AAAA1111" alt="Foto af J&oslash;rgen">
<ul><li>en<li>to</ul><noscript><p>Sl&aring; script til</p></noscript></body></html>`

const table = `<html><body>Liste<table><caption>Kunder</caption><tr><th>Navn<th>CPR<tr><td>Holm<td>010203-1234</td></tr><tr><td colspan="1">Lund <br> Ida</td><td>020304-1234</td></tr></table>slut</body></html>`

var samples = []extracttest.Sample{
	{Name: "form.html", Data: []byte(form), Want: []string{"Jørgen Holm\nRing her (+4512345678) eller j@example.com\ncpr: 020304-1234\n a\n b\nFoto af Jørgen\nen\nto\n", "title: Kunde & sag\nauthor: Mette Lund\n", "gammel: 010203-1234  x", "a@example.com"}},
	{Name: "table.html", Data: []byte(table), Want: []string{"Liste\nslut", "Navn\tCPR\nHolm\t010203-1234\nLund\nIda\t020304-1234\n"}},
	{Name: "long.html", Data: []byte("<html><body>" + strings.Repeat("<p>blåbær &aelig;</p>", 8000) + "</body></html>"), Want: []string{"blåbær æ\nblåbær æ\n"}},
}

func TestFormat(t *testing.T) { extracttest.Run(t, Format{}, samples...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples...) }

func read(t testing.TB, data string) extracttest.Result {
	t.Helper()
	return extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: "a.html"}, []byte(data))
}

func TestText(t *testing.T) {
	for _, x := range []struct{ name, data, want string }{
		{"spaces", "<p>  a \n b  </p>  <p>c</p>", "a b\nc"},
		{"inside a line", "<p>Je<b>ns</b> <i>Holm</i>,<span> Odense</span></p>", "Jens Holm, Odense"},
		{"breaks", "a<br>b<br/>c", "a\nb\nc"},
		{"preformatted", "<pre>a  b\n c</pre>d", "a  b\n c\nd"},
		{"entities", "<p>&Aring;se &#216; &lt;x&gt; &nbsp;y", "Åse Ø <x> \u00A0y"},
		{"a table that arranges the page", "<table><tr><td>CPR:</td><td>010203-1234</td></tr></table>x", "CPR:\t010203-1234\nx"},
		{"a button", `<button title="Gem" value="7">OK</button>`, "Gem 7 OK"},
		{"a link with its address", `<a href="mailto:a%40example.com">Ida</a>`, "Ida (a@example.com)"},
		{"an open script", "<p>a<script>b", "a"},
		{"a tag that never ends", "<p>a</p><b title='x", "a"},
		{"a lonely sign", "<p>1 < 2 & 3 > 2</p>", "1 < 2 & 3 > 2"},
		{"a picture inside", `<p>a<img src="data:image/png;base64,` + strings.Repeat("QUJD", 500_000) + `" alt="b">c`, "a b c"},
		{"a long text", "<p>" + strings.Repeat("æ", 3<<19) + "</p>", strings.Repeat("æ", 3<<19)},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := read(t, x.data).Part("").Text; got != x.want {
				t.Errorf("got %.300q, want %.300q", got, x.want)
			}
		})
	}
}

func TestTable(t *testing.T) {
	r := read(t, table)
	p := r.Part("table 1")
	for _, x := range []struct {
		row, column int
		want        string
	}{{0, 0, "Navn"}, {0, 1, "CPR"}, {1, 1, "010203-1234"}, {2, 0, "Lund\nIda"}, {2, 1, "020304-1234"}} {
		if got := p.Field(x.row, x.column); got != x.want {
			t.Errorf("row %d, column %d: %q, want %q", x.row, x.column, got, x.want)
		}
	}
	if got := p.PlaceOf("020304"); got != "row 3, column B" {
		t.Errorf("place %q", got)
	}
	if p.Kind != extract.Table || !strings.HasPrefix(p.Text, "Kunder") {
		t.Errorf("%s %q", p.Kind, p.Text)
	}
}

func TestSpans(t *testing.T) {
	p := read(t, `<table><tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e<tr><td colspan=2>f<td>g<tr><td>h<td>i<td>j</table>`).Part("table 1")
	var got []string
	for row := range 4 {
		for column := range 3 {
			got = append(got, p.Field(row, column))
		}
	}
	if want := "a b c d  e f  g h i j"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, " "), want)
	}
}

func TestNestedTables(t *testing.T) {
	row := "<tr><td>a</td><td>1</td></tr>"
	r := read(t, "<table><tr><td>menu</td><td><table>"+row+row+row+"</table></td></tr></table>")
	if got := r.Part("").Text; got != "menu\t" {
		t.Errorf("text %q", got)
	}
	if got := r.Part("table 1").Text; got != "a\t1\na\t1\na\t1\n" {
		t.Errorf("table %q", got)
	}
}

func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, file, data string
		want             bool
	}{
		{"doctype", "data", "\n<!doctype HTML><p>", true},
		{"behind a comment", "data", "<!-- x --><html>", true},
		{"xhtml", "a.xml", "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC 'x'><html>", true},
		{"by name", "a.htm", "<p>x", true},
		{"xml", "a.xml", "<?xml version='1.0'?><a/>", false},
		{"a letter", "a.txt", "Dear <b>Ms</b> Holm", false},
		{"utf-16", "a", "\xFF\xFE<\x00h\x00t\x00m\x00l\x00>\x00", true},
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
	p := read(t, "<html>\n<p>\n"+strings.Repeat("<p>x\n", 20_000)+"<p>here").Part("")
	if got := p.PlaceOf("here"); got != "line 20003" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkFormat(b *testing.B) {
	for _, x := range []struct{ name, data string }{
		{"page", "<html><body>" + strings.Repeat(`<div class="x"><p>Kære Jørgen, <b>mødet</b> er <a href="https://example.com/?q=1">her</a>.</p></div>`+"\n", 50_000)},
		{"table", "<html><table>" + strings.Repeat("<tr><td>Jens Holm</td><td>010203-1234</td><td>Aarhus</td></tr>\n", 50_000) + "</table>"},
		{"nesting", strings.Repeat("<div><table><tr><td>", 200_000)},
		{"open tags", strings.Repeat("<a href='", 200_000)},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.data)))
			for b.Loop() {
				extract.Read(context.Background(), extract.Memory([]byte(x.data)), extract.Hint{Name: "a.html"}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
