package odf

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
	"github.com/datamapper/datamapper/extract/extracttest"
)

type file struct{ name, text string }

// build packs a document; its media type goes first and unpacked, as the format wants it.
func build(t testing.TB, kind string, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if kind != "" {
		files = append([]file{{"mimetype", mediaType + kind}}, files...)
	}
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
		if f.name == "mimetype" {
			h.Method = zip.Store
		}
		fw, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(fw, f.text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// content is a content.xml whose body is of a kind: "text", "spreadsheet", "presentation".
func content(kind, body string) file {
	return file{"content.xml", `<?xml version="1.0"?><office:document-content>` +
		`<office:automatic-styles><style:style style:name="gemt" style:family="table"><style:table-properties table:display="false"/></style:style><style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>` +
		`<office:body><office:` + kind + `>` + body + `</office:` + kind + `></office:body></office:document-content>`}
}

func p(text string) string { return "<text:p>" + text + "</text:p>" }

func read(t testing.TB, b []byte) extracttest.Result {
	t.Helper()
	return extracttest.Read(t, Formats(), extract.Hint{}, b)
}

func holds(t *testing.T, r extracttest.Result, path string, kind extract.Kind, want string) {
	t.Helper()
	for _, p := range r.Parts {
		if p.Path == path && p.Kind == kind {
			if p.Text != want {
				t.Errorf("part %q is %q, want %q", path, p.Text, want)
			}
			return
		}
	}
	t.Errorf("no part %q (%s) in:\n%s", path, kind, r.All())
}

func TestText(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs, headings, spans", `<text:h>Brev</text:h>` + p(`Kære <text:span>Ma</text:span><text:span>ja</text:span>`), "Brev\nKære Maja\n"},
		{"white space", p(`a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e`), "a b   c\td\ne\n"},
		{"too much white space", p(`a<text:s text:c="999999999"/>b`), "a" + strings.Repeat(" ", maxSpaces) + "b\n"},
		{"table", `<table:table><table:table-row><table:table-cell>` + p("Navn") + `</table:table-cell><table:table-cell>` + p("CPR") + `</table:table-cell></table:table-row><table:table-row><table:table-cell>` + p("Ida") + p("Holm") + `</table:table-cell><table:table-cell/></table:table-row></table:table>` + p("Slut"), "Navn\tCPR\nIda\nHolm\t\nSlut\n"},
		{"text box behind its paragraph", p(`før <draw:frame><draw:text-box>`+p("boks")+p("to")+`</draw:text-box></draw:frame>efter`) + p("næste"), "før efter\nboks\nto\nnæste\n"},
		{"field in the text", p(`Fra <text:creator>Eva Dam</text:creator>, side <text:page-number>1</text:page-number>`), "Fra Eva Dam, side \n"},
		{"section that is not shown", `<text:section text:display="none">` + p("gemt") + `</text:section>`, "gemt\n"},
		{"list", `<text:list><text:list-item>` + p("en") + `</text:list-item><text:list-item>` + p("to") + `</text:list-item></text:list>`, "en\nto\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, build(t, "text", content("text", c.body)))
			holds(t, r, "", extract.Body, c.want)
			if r.Outcome.Format != "odt" || r.Outcome.Reason != "" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

const (
	metaXML   = `<office:document-meta><office:meta><dc:title>Brev</dc:title><dc:creator>Eva Dam</dc:creator><meta:editing-cycles>9</meta:editing-cycles><meta:user-defined meta:name="Sag">2024-17</meta:user-defined></office:meta></office:document-meta>`
	stylesXML = `<office:document-styles><office:master-styles><style:master-page><style:header>` + `<text:p>Hoved</text:p>` + `</style:header><style:footer><text:p>Fod</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`
)

func TestTextBesideTheBody(t *testing.T) {
	body := `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Bo Bek</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info>` + p("slettet") + `</text:deletion></text:changed-region></text:tracked-changes>` +
		`<office:forms><form:form><form:text form:name="x" form:current-value="Ida Holm"/></form:form></office:forms><text:user-field-decls><text:user-field-decl office:string-value="gemt felt"/></text:user-field-decls>` +
		p(`tekst<text:note><text:note-citation>1</text:note-citation><text:note-body>`+p("fodnote")+`</text:note-body></text:note> videre<office:annotation><dc:creator>Eva Dam</dc:creator><dc:date>2024-01-02</dc:date>`+p("ring til ham")+`</office:annotation>`) +
		p(`<text:a xlink:href="mailto:ida@eksempel.dk">Ida</text:a><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:title>Foto</svg:title><svg:desc>Ida ved bordet</svg:desc></draw:frame>`)
	object := compoundtest.Build(compoundtest.Stream{Path: "\x01Ole10Native", Data: compoundtest.Packaged("indlejret.fodt", []byte(`<office:document office:mimetype="`+mediaType+`text"><office:body><office:text>`+p("indlejret tekst")+`</office:text></office:body></office:document>`))})
	r := read(t, build(t, "text-template", content("text", body), file{"styles.xml", stylesXML}, file{"meta.xml", metaXML}, file{"settings.xml", "<x>nej</x>"},
		file{"Object 1/content.xml", content("text", p("objekt")).text}, file{"Object 2", string(object)}, file{"Basic/Standard/M.xml", `<script:module>REM kode</script:module>`}, file{"Thumbnails/thumbnail.png", "nej"}))
	for _, c := range []struct {
		path string
		kind extract.Kind
		want string
	}{
		{"", extract.Body, "tekst videre\nIda\n"},
		{"tracked changes", extract.Change, "slettet\n"},
		{"authors", extract.Metadata, "Bo Bek\nEva Dam\n"},
		{"notes", extract.Note, "fodnote\n"},
		{"comments", extract.Note, "Eva Dam:\nring til ham\n"},
		{"form fields", extract.Form, "Ida Holm\n"},
		{"fields", extract.Hidden, "gemt felt\n"},
		{"links", extract.Metadata, "mailto:ida@eksempel.dk\n"},
		{"alternative text", extract.Hidden, "Foto\nIda ved bordet\n"},
		{"headers and footers", extract.Margin, "Hoved\nFod\n"},
		{"properties", extract.Metadata, "title: Brev\ncreator: Eva Dam\nSag: 2024-17\n"},
		{"Object 1", extract.Body, "objekt\n"},
		{"indlejret.fodt", extract.Body, "indlejret tekst\n"},
		{"macros", extract.Hidden, "REM kode\n"},
	} {
		t.Run(c.path, func(t *testing.T) { holds(t, r, c.path, c.kind, c.want) })
	}
	if r.Outcome.Reason != "" || strings.Contains(r.All(), "nej") {
		t.Errorf("outcome %+v of\n%s", r.Outcome, r.All())
	}
}

// table is a sheet with one row.
func table(cells string) string {
	return `<table:table table:name="Ark"><table:table-column/><table:table-row>` + cells + `</table:table-row></table:table>`
}

func TestCells(t *testing.T) {
	for _, c := range []struct{ name, cells, want string }{
		{"text", `<table:table-cell office:value-type="string">` + p("en") + p("to") + `</table:table-cell>`, "en\nto"},
		{"text in an attribute", `<table:table-cell office:value-type="string" office:string-value="x"/>`, "x"},
		{"date", `<table:table-cell office:value-type="date" office:date-value="1985-02-24">` + p("24.02.85") + `</table:table-cell>`, "1985-02-24"},
		{"moment", `<table:table-cell office:value-type="date" office:date-value="1985-02-24T10:30:00">` + p("x") + `</table:table-cell><table:table-cell office:value-type="date" office:date-value="1985-02-24T00:00:00"/>`, "1985-02-24 10:30\t1985-02-24"},
		{"number under a pattern", `<table:table-cell office:value-type="float" office:value="101804321">` + p("0101804321") + `</table:table-cell>`, "0101804321"},
		{"number that lost digits", `<table:table-cell office:value-type="float" office:value="4571234567">` + p("4,57E+09") + `</table:table-cell><table:table-cell office:value-type="float" office:value="12345">` + p("###") + `</table:table-cell>`, "4571234567\t12345"},
		{"percent, money, truth", `<table:table-cell office:value-type="percentage" office:value="0.25">` + p("25 %") + `</table:table-cell><table:table-cell office:value-type="currency" office:value="5">` + p("5,00 kr.") + `</table:table-cell><table:table-cell office:value-type="boolean">` + p("SAND") + `</table:table-cell>`, "25 %\t5,00 kr.\tSAND"},
		{"repeated", `<table:table-cell office:value-type="string" table:number-columns-repeated="3">` + p("x") + `</table:table-cell>`, "x\tx\tx"},
		{"repeated beyond reason", `<table:table-cell table:number-columns-repeated="999999999">` + p("x") + `</table:table-cell>`, strings.Repeat("x\t", maxCopies-1) + "x"},
		{"comment is not in the cell", `<table:table-cell><office:annotation>` + p("note") + `</office:annotation>` + p("x") + `</table:table-cell>`, "x"},
		{"covered cell", `<table:covered-table-cell>` + p("under") + `</table:covered-table-cell>`, "under"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, build(t, "spreadsheet", content("spreadsheet", table(c.cells))))
			holds(t, r, "Ark", extract.Table, c.want)
			if r.Outcome.Format != "ods" || r.Outcome.Reason != "" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

func TestSheets(t *testing.T) {
	cell := func(text string) string { return `<table:table-cell>` + p(text) + `</table:table-cell>` }
	body := `<table:content-validations><table:content-validation><table:help-message>` + p("skriv CPR") + `</table:help-message></table:content-validation></table:content-validations>` +
		`<table:table table:name="Åben"><table:shapes><draw:frame><draw:text-box>` + p("tegnet") + `</draw:text-box></draw:frame></table:shapes><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/>` + cell("a") + `</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row table:number-rows-repeated="99999"><table:table-cell/>` + cell("b") + `</table:table-row></table:table>` +
		`<table:table table:name="Gemt" table:style-name="gemt"><table:table-row><table:table-cell table:formula="of:=VLOOKUP(&quot;Ida&quot;;A1:B2;2)"><office:annotation><dc:creator>Eva Dam</dc:creator>` + p("se her") + `</office:annotation>` + p("c") + `<draw:frame><draw:text-box>` + p("i cellen") + `</draw:text-box></draw:frame></table:table-cell></table:table-row></table:table>` +
		`<table:named-expressions><table:named-expression table:name="chef" table:expression="&quot;Bo Bek&quot;"/></table:named-expressions>`
	r := read(t, build(t, "spreadsheet", content("spreadsheet", body)))
	open := r.Part("Åben")
	if open.Text != strings.Repeat("a\n", 3)+strings.TrimSuffix(strings.Repeat("b\n", maxRowCopies), "\n") || open.Field(2, 2) != "a" || open.Field(1048003, 1) != "b" {
		t.Errorf("%d cells of %.40q", len(open.Cells), open.Text)
	}
	if got := open.PlaceOf("a"); got != "Åben!C1" {
		t.Errorf("a is at %q", got)
	}
	holds(t, r, "Gemt", extract.Hidden, "c")
	holds(t, r, "Gemt formulas", extract.Hidden, "of:=VLOOKUP(\"Ida\";A1:B2;2)\n")
	holds(t, r, "comments", extract.Note, "Eva Dam:\nse her\n")
	holds(t, r, "drawings", extract.Body, "tegnet\ni cellen\n")
	holds(t, r, "input rules", extract.Form, "skriv CPR\n")
	holds(t, r, "defined names", extract.Hidden, "\"Bo Bek\"\n")
	if got := r.Part("comments").PlaceOf("se"); got != "Gemt!A1" {
		t.Errorf("the comment is at %q", got)
	}
}

func TestPresentation(t *testing.T) {
	page := func(style, text, notes string) string {
		return `<draw:page draw:style-name="` + style + `"><draw:frame><draw:text-box>` + p(text) + `</draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box>` + p(notes) + `</draw:text-box></draw:frame></presentation:notes></draw:page>`
	}
	r := read(t, build(t, "presentation", content("presentation", `<presentation:footer-decl presentation:name="f">Fortroligt</presentation:footer-decl>`+page("dp1", "første", "husk")+page("dp2", "gemt", "også husk")+page("dp1", "tredje", ""))))
	holds(t, r, "", extract.Body, "første\ntredje\n")
	holds(t, r, "slide 2", extract.Hidden, "gemt\n")
	holds(t, r, "notes", extract.Note, "husk\nogså husk\n")
	holds(t, r, "headers and footers", extract.Margin, "Fortroligt\n")
	if got := r.Part("").PlaceOf("tredje"); got != "slide 3" || r.Outcome.Format != "odp" {
		t.Errorf("the third slide of %q is at %q", r.Outcome.Format, got)
	}
}

func TestFlat(t *testing.T) {
	flat := `<?xml version="1.0"?><office:document office:mimetype="` + mediaType + `text"><office:meta><dc:title>Brev</dc:title></office:meta><office:master-styles><style:master-page><style:header>` + p("Hoved") + `</style:header></style:master-page></office:master-styles><office:body><office:text>` + p(`Krop<draw:frame><draw:object><office:binary-data>PG9mZmljZTpkb2N1bWVudCA+PG9mZmljZTpi
b2R5PjxvZmZpY2U6dGV4dD48dGV4dDpwPmluZHJlPC90ZXh0OnA+PC9vZmZpY2U6dGV4dD48L29mZmljZTpib2R5Pjwvb2ZmaWNlOmRvY3VtZW50Pg==</office:binary-data></draw:object></draw:frame>`) + `</office:text></office:body></office:document>`
	r := read(t, []byte(flat))
	holds(t, r, "", extract.Body, "Krop\n")
	holds(t, r, "headers and footers", extract.Margin, "Hoved\n")
	holds(t, r, "properties", extract.Metadata, "title: Brev\n")
	holds(t, r, "object 1", extract.Body, "indre\n")
	if r.Outcome.Format != "odt" || r.Outcome.Reason != "" {
		t.Errorf("outcome %+v", r.Outcome)
	}
}

func TestPackages(t *testing.T) {
	manifest := func(names ...string) file {
		var b strings.Builder
		b.WriteString("<manifest:manifest>")
		for _, n := range names {
			b.WriteString(`<manifest:file-entry manifest:full-path="` + n + `"><manifest:encryption-data/></manifest:file-entry>`)
		}
		return file{"META-INF/manifest.xml", b.String() + "</manifest:manifest>"}
	}
	text := content("text", p("tekst"))
	cut := content("text", p("tekst")).text
	whole := build(t, "text", text, file{"styles.xml", stylesXML})
	for _, c := range []struct {
		name, format, want string
		b                  []byte
		reason             extract.Reason
	}{
		{"encrypted", "odt", "", build(t, "text", file{"content.xml", "\x01\x02"}, manifest("content.xml", "styles.xml")), extract.Encrypted},
		{"encrypted as a whole", "odt", "", build(t, "text", file{"encrypted-package", "\x01\x02"}, manifest("encrypted-package")), extract.Encrypted},
		{"encrypted in part", "odt", "tekst", build(t, "text", text, file{"Object 1", "\x01"}, manifest("Object 1")), extract.Encrypted},
		{"packed anew, media type last", "odt", "tekst", build(t, "", text, file{"mimetype", mediaType + "text"}), ""},
		{"without media type", "odf", "tekst", build(t, "", text, manifest()), ""},
		{"cut in the XML", "odt", "tekst", build(t, "text", file{"content.xml", cut[:len(cut)-40]}), extract.Damaged},
		{"directory lost", "odt", "tekst", whole[:bytes.Index(whole, []byte("PK\x01\x02"))], extract.Damaged},
		{"main part missing", "odt", "Hoved", build(t, "text", file{"styles.xml", stylesXML}), extract.Damaged},
		{"no parts at all", "odt", "", build(t, "text"), extract.Damaged},
		{"another family", "", "", build(t, "", file{"mimetype", "application/epub+zip"}, text), extract.Unsupported},
		{"other XML", "", "", []byte("<?xml version='1.0'?><document>x</document>"), extract.Unsupported},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.b)
			if r.Outcome.Format != c.format || r.Outcome.Reason != c.reason || !strings.Contains(r.All(), c.want) {
				t.Errorf("outcome %+v of\n%s", r.Outcome, r.All())
			}
		})
	}
}

func samples(t testing.TB) []extracttest.Sample {
	cells := strings.Repeat(`<table:table-cell office:value-type="float" office:value="101804321">`+p("0101804321")+`</table:table-cell>`, 5)
	return []extracttest.Sample{
		{Name: "brev.odt", Data: build(t, "text", content("text", strings.Repeat(p("Kære Ida Holm"), 50)), file{"styles.xml", stylesXML}, file{"meta.xml", metaXML}), Want: []string{"Kære Ida Holm", "Hoved", "2024-17"}},
		{Name: "ark.ods", Data: build(t, "spreadsheet", content("spreadsheet", table(cells))), Want: []string{"0101804321"}},
		{Name: "brev.fodt", Data: []byte(`<office:document office:mimetype="` + mediaType + `text"><office:body><office:text>` + strings.Repeat(p("flad"), 20) + `</office:text></office:body></office:document>`), Want: []string{"flad"}},
	}
}

// every reads all kinds, so that the suite can be run on each.
type every struct{ extract.Format }

func (every) Match(f *extract.File) bool { _, ok := kindOf(f); return ok }

func TestContract(t *testing.T) { extracttest.Run(t, every{format{name: "odf"}}, samples(t)...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, every{format{name: "odf"}}, samples(f)...) }

func BenchmarkText(b *testing.B) {
	doc := build(b, "text", content("text", strings.Repeat(p(`Afsnit: <text:span text:style-name="T1">Referat</text:span> af mødet i bestyrelsen, hvor budgettet blev gennemgået.`), 20_000)))
	b.SetBytes(20_000 * 130)
	b.ReportAllocs()
	for b.Loop() {
		if r := extracttest.Read(b, Formats(), extract.Hint{}, doc); r.Outcome.Reason != "" {
			b.Fatal(r.Outcome)
		}
	}
}
