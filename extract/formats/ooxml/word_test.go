package ooxml

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

func TestWordBody(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs and runs", p("Kære ") + `<w:p><w:r><w:t>Ma</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ja</w:t></w:r></w:p>`, "Kære \nMaja\n"},
		{"tab, break, hyphen", `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`, "a\tb\nc-de\n"},
		{"table", `<w:tbl><w:tr><w:tc>` + p("Navn") + `</w:tc><w:tc>` + p("CPR") + `</w:tc></w:tr><w:tr><w:tc>` + p("Ida") + p("Holm") + `</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>` + p("Slut"), "Navn\tCPR\nIda\nHolm\t\nSlut\n"},
		{"text box after its paragraph, once", `<w:p><w:r><w:t>før </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + p("boks") + p("to") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("boks") + p("to") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>efter</w:t></w:r></w:p>` + p("næste"), "før efter\nboks\nto\nnæste\n"},
		{"fallback when the choice has no text", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:t>gammel</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "gammel\n"},
		{"formula", `<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>`, "x=1\n"},
		{"hyperlink and field result", `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink><w:r><w:t>her</w:t></w:r></w:hyperlink></w:p>`, "7her\n"},
		{"inserted text stands, deleted does not", `<w:p><w:r><w:t>a</w:t></w:r><w:ins w:author="Bo"><w:r><w:t>b</w:t></w:r></w:ins><w:del w:author="Bo"><w:r><w:delText>c</w:delText></w:r></w:del><w:r><w:t>d</w:t></w:r></w:p>`, "abd\n"},
		{"reading aid left out", `<w:p><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:p>`, "y\n"},
		{"escaped characters", p("A&amp;B &lt;x&gt; &#230;"), "A&B <x> æ\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, word(t, c.body))
			holds(t, r, "", extract.Body, c.want)
			if r.Outcome.Format != "docx" || r.Outcome.Reason != "" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

func TestWordBesideTheBody(t *testing.T) {
	drawing := `<w:p><w:r><w:drawing><wp:docPr id="1" name="Billede 1" descr="Portræt af Ida" title="Foto"/><pic:cNvPr name="ida.jpg"/></w:drawing></w:r></w:p>`
	changes := `<w:p><w:r><w:t>CPR </w:t></w:r><w:del w:author="Bo Bek"><w:r><w:delText>gammelt</w:delText></w:r></w:del><w:ins w:author="Bo Bek"><w:r><w:t>nyt</w:t></w:r></w:ins><w:r><w:t> nummer</w:t></w:r></w:p>` +
		`<w:p><w:moveFrom w:author="Bo Bek"><w:r><w:t>flyttet</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:author="Bo Bek"><w:r><w:t>flyttet</w:t></w:r></w:moveTo></w:p>`
	field := `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:ida@</w:instrText></w:r><w:r><w:instrText>eksempel.dk" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Ida</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" MERGEFIELD Fornavn "/></w:p>`
	form := `<w:p><w:sdt><w:sdtPr><w:alias w:val="Sagsbehandler"/><w:dropDownList><w:listItem w:displayText="Åse Lund" w:value="al"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>vælg</w:t></w:r></w:sdtContent></w:sdt></w:p>`
	notes := `<w:footnotes><w:footnote w:type="separator" w:id="0">` + p("nej") + `</w:footnote><w:footnote w:id="2">` + p("Fodnote") + `</w:footnote></w:footnotes>`
	b := word(t, drawing+changes+field+form,
		rels("word/document.xml", "header:header1.xml", "footer:footer1.xml", "footnotes:footnotes.xml", "endnotes:endnotes.xml", "comments:comments.xml",
			"settings:settings.xml", "glossaryDocument:glossary/document.xml", "hyperlink:!mailto:bo@eksempel.dk", "chart:charts/chart1.xml", "diagramData:diagrams/data1.xml"),
		file{"word/header1.xml", `<w:hdr>` + p("Hoved") + `</w:hdr>`}, file{"word/footer1.xml", `<w:ftr>` + p("Fod") + `</w:ftr>`},
		file{"word/footnotes.xml", notes}, file{"word/endnotes.xml", `<w:endnotes><w:endnote w:id="1">` + p("Slutnote") + `</w:endnote></w:endnotes>`},
		file{"word/comments.xml", `<w:comments><w:comment w:id="3" w:author="Eva Dam" w:initials="ED">` + p("Ring til ham") + `</w:comment></w:comments>`},
		file{"word/settings.xml", `<w:settings><w:docVars><w:docVar w:name="modtager" w:val="Ida Holm"/></w:docVars><w:mailMerge><w:connectString w:val="Data Source=C:\liste.xlsx"/></w:mailMerge></w:settings>`},
		file{"word/glossary/document.xml", `<w:glossaryDocument>` + p("Fast tekst") + `</w:glossaryDocument>`},
		file{"word/charts/chart1.xml", `<c:chartSpace><c:title><a:p><a:r><a:t>Løn</a:t></a:r></a:p></c:title><c:ser><c:cat><c:strCache><c:pt idx="0"><c:v>Ida</c:v></c:pt><c:pt idx="1"><c:v>Bo</c:v></c:pt></c:strCache></c:cat></c:ser></c:chartSpace>`},
		file{"word/diagrams/data1.xml", `<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>Leder</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`},
		file{"word/styles.xml", `<w:styles><w:t>nej</w:t></w:styles>`},
		file{"docProps/core.xml", `<cp:coreProperties><dc:title>Brev</dc:title><dc:creator>Eva Dam</dc:creator><cp:revision>4</cp:revision></cp:coreProperties>`},
		file{"docProps/app.xml", `<Properties><Pages>2</Pages><Company>Eksempel ApS</Company><TitlesOfParts><vt:vector><vt:lpstr>Del</vt:lpstr></vt:vector></TitlesOfParts></Properties>`},
		file{"docProps/custom.xml", `<Properties><property name="Sag"><vt:lpwstr>2024-17</vt:lpwstr></property></Properties>`},
		file{"customXml/item1.xml", `<data id="x12"><navn>Ida Holm</navn><cpr nr="sket"/><xs:schema><xs:element name="nej"/></xs:schema></data>`},
		file{"word/mystery.xml", `<x><y>ukendt del</y></x>`},
	)
	r := read(t, b)
	for _, c := range []struct {
		path string
		kind extract.Kind
		want string
	}{
		{"header", extract.Margin, "Hoved\n"},
		{"footer", extract.Margin, "Fod\n"},
		{"footnotes", extract.Note, "Fodnote\n"},
		{"endnotes", extract.Note, "Slutnote\n"},
		{"comments", extract.Note, "Eva Dam:\nRing til ham\n"},
		{"tracked changes", extract.Change, "CPR gammelt nummer\nflyttet\n"},
		{"authors", extract.Metadata, "Bo Bek\n"},
		{"field codes", extract.Hidden, "HYPERLINK \"mailto:ida@eksempel.dk\"\nMERGEFIELD Fornavn\n"},
		{"alternative text", extract.Hidden, "Portræt af Ida\nFoto\nida.jpg\n"},
		{"form fields", extract.Form, "Sagsbehandler\nÅse Lund\nal\n"},
		{"links", extract.Metadata, "mailto:bo@eksempel.dk\n"},
		{"document variables", extract.Metadata, "modtager: Ida Holm\n"},
		{"mail merge", extract.Metadata, "Data Source=C:\\liste.xlsx\n"},
		{"building blocks", extract.Hidden, "Fast tekst\n"},
		{"chart", extract.Hidden, "Løn\nIda\tBo"},
		{"diagram", extract.Body, "Leder\n"},
		{"properties", extract.Metadata, "title: Brev\ncreator: Eva Dam\nCompany: Eksempel ApS\nTitlesOfParts: Del\nSag: 2024-17\n"},
		{"custom XML", extract.Metadata, "x12 Ida Holm\nsket\n"},
		{"other text", extract.Hidden, "ukendt del\n"},
	} {
		t.Run(c.path, func(t *testing.T) { holds(t, r, c.path, c.kind, c.want) })
	}
	if r.Outcome.Reason != "" || strings.Contains(r.All(), "nej") {
		t.Errorf("outcome %+v of\n%s", r.Outcome, r.All())
	}
}

func TestWordPlaces(t *testing.T) {
	r := read(t, word(t, p("en")+p("to")+`<w:p><w:r><w:lastRenderedPageBreak/><w:t>tre</w:t></w:r></w:p>`))
	for text, want := range map[string]string{"en": "paragraph 1", "to": "paragraph 2", "tre": "page 2, paragraph 3"} {
		if got := r.Part("").PlaceOf(text); got != want {
			t.Errorf("%q is at %q, want %q", text, got, want)
		}
	}
}

// Packages as other programs write them, and as accidents leave them.
func TestPackages(t *testing.T) {
	body := `<w:document><w:body>` + p("brødtekst") + `</w:body></w:document>`
	strict := strings.ReplaceAll(rels("", "officeDocument:word/document.xml").text, "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument")
	whole := word(t, p("brødtekst"), file{"word/header1.xml", `<w:hdr>` + p("hoved") + `</w:hdr>`})
	for _, c := range []struct {
		name   string
		b      []byte
		want   []string
		reason extract.Reason
	}{
		{"strict namespaces", build(t, file{"[Content_Types].xml", "<Types/>"}, file{"_rels/.rels", strict}, file{"word/document.xml", body}), []string{"brødtekst"}, ""},
		{"other prefixes", build(t, rels("", "officeDocument:word/document.xml"), file{"word/document.xml", strings.ReplaceAll(body, "w:", "ns0:")}), []string{"brødtekst"}, ""},
		{"absolute target", build(t, rels("", "officeDocument:/word/document.xml"), file{"word/document.xml", body}), []string{"brødtekst"}, ""},
		{"backslashes and another case", build(t, rels("", `officeDocument:Word\Document.xml`), file{`word\document.xml`, body}), []string{"brødtekst"}, ""},
		{"main part with another name", build(t, file{"[Content_Types].xml", `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`}, rels("", "officeDocument:indhold.xml"), file{"indhold.xml", body}), []string{"brødtekst"}, ""},
		{"no relationships", build(t, file{"[Content_Types].xml", "<Types/>"}, file{"word/document.xml", body}, file{"word/footer2.xml", `<w:ftr>` + p("fod") + `</w:ftr>`}), []string{"brødtekst", "fod"}, ""},
		{"relationship to a missing part", build(t, rels("", "officeDocument:word/document.xml"), file{"word/document.xml", body}, rels("word/document.xml", "header:nothing.xml")), []string{"brødtekst"}, ""},
		{"names that differ in case only", build(t, rels("", "officeDocument:word/document.xml"), file{"word/document.xml", body}, file{"word/Document.xml", strings.ReplaceAll(body, "brød", "skjult ")}), []string{"brødtekst", "skjult tekst"}, ""},
		{"UTF-16", build(t, rels("", "officeDocument:word/document.xml"), file{"word/document.xml", "\xfe\xff" + utf16Text(body)}), []string{"brødtekst"}, ""},
		{"XML cut", build(t, rels("", "officeDocument:word/document.xml"), file{"word/document.xml", body[:len(body)-30]}), []string{"brødtekst"}, extract.Damaged},
		{"directory lost", whole[:strings.Index(string(whole), "PK\x01\x02")], []string{"brødtekst", "hoved"}, extract.Damaged},
		{"main part missing", build(t, file{"[Content_Types].xml", "<Types/>"}, file{"word/header1.xml", `<w:hdr>` + p("hoved") + `</w:hdr>`}), []string{"hoved"}, extract.Damaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := read(t, c.b)
			for _, want := range c.want {
				if !strings.Contains(r.All(), want) {
					t.Errorf("%q is missing in\n%s", want, r.All())
				}
			}
			if r.Outcome.Reason != c.reason || r.Outcome.Format != "docx" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

func utf16Text(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r >> 8))
		b.WriteByte(byte(r))
	}
	return b.String()
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		name string
		b    []byte
		want string
	}{
		{"plain zip", build(t, file{"readme.txt", "x"}), ""},
		{"zip of a folder that is called word", build(t, file{"word/list.txt", "x"}), ""},
		{"OpenDocument", build(t, file{"mimetype", "application/vnd.oasis.opendocument.text"}, file{"word/document.xml", "x"}), ""},
		{"package of another kind", build(t, file{"[Content_Types].xml", "<Types/>"}, file{"visio/document.xml", "<x/>"}), ""},
		{"workbook", excel(t, ""), "xlsx"},
		{"text", []byte("PK is a text"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := read(t, c.b); r.Outcome.Format != c.want {
				t.Errorf("read as %q, want %q", r.Outcome.Format, c.want)
			}
		})
	}
}
