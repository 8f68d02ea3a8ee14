package ooxml

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
)

// c is a cell: address, style, type, value.
func c(ref string, style int, kind, value string) string {
	return fmt.Sprintf(`<c r="%s" s="%d" t="%s"><v>%s</v></c>`, ref, style, kind, value)
}

const styles = `<styleSheet><numFmts count="5"><numFmt numFmtId="164" formatCode="000000\-0000"/><numFmt numFmtId="165" formatCode="0000000000"/><numFmt numFmtId="166" formatCode="[$-406]d\.\ mmmm\ yyyy;@"/><numFmt numFmtId="167" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="168" formatCode="[&lt;=99999999]##\ ##\ ##\ ##;\+## ## ## ## ##"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="9"/><xf numFmtId="4"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`

func TestCells(t *testing.T) {
	sst := `<sst><si><t>Navn</t></si><si><r><t>Ida </t></r><r><rPr><b/></rPr><t>Holm</t></r><rPh><t>ida</t></rPh></si><si><t xml:space="preserve">linje 1_x000D_
linje 2 _x0041_ _xyz_</t></si><si><t>ubrugt</t></si></sst>`
	for _, x := range []struct{ name, cells, want string }{
		{"shared and rich text", c("A1", 0, "s", "0") + c("B1", 0, "s", "1"), "Navn\tIda Holm"},
		{"escaped characters", c("A1", 0, "s", "2"), "linje 1\nlinje 2 A _xyz_"},
		{"shared string out of range", c("A1", 0, "s", "99") + c("B1", 0, "n", "7"), "7"},
		{"inline text", `<c r="A1" t="inlineStr"><is><t>her</t></is></c><c r="B1" t="inlineStr"><is><r><t>i </t></r><r><t>to</t></r></is></c>`, "her\ti to"},
		{"value of a formula", `<c r="A1" t="str"><f>B1&amp;C1</f><v>samlet</v></c><c r="B1"><f>1+1</f><v>2</v></c>`, "samlet\t2"},
		{"true, false, error, date text", c("A1", 0, "b", "1") + c("B1", 0, "b", "0") + c("C1", 0, "e", "#N/A") + c("D1", 0, "d", "2024-03-05"), "TRUE\tFALSE\t#N/A\t2024-03-05"},
		{"date", c("A1", 1, "n", "31102") + c("B1", 4, "n", "31102") + c("C1", 5, "n", "31102.5"), "1985-02-24\t1985-02-24\t1985-02-24 12:00"},
		{"number under a pattern", c("A1", 2, "n", "101804321") + c("B1", 3, "n", "101804321") + c("C1", 2, "n", "3112994321"), "010180-4321\t0101804321\t311299-4321"},
		{"pattern under a condition", c("A1", 6, "n", "12345678") + c("B1", 6, "n", "4512345678"), "12 34 56 78\t+45 12 34 56 78"},
		{"percent", c("A1", 7, "n", "0.25"), "25%"},
		{"grouping is left out", c("A1", 8, "n", "1234567.5"), "1234567.5"},
		{"long numbers", c("A1", 0, "n", "4.5717990000001E+15") + c("B1", 0, "n", "12.300000000000001") + c("C1", 0, "n", "1E-3"), "4571799000000100\t12.3\t0.001"},
		{"missing addresses", `<c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c>`, "1\t2\n3"},
		{"text that is no number under a date format", c("A1", 1, "n", "x"), "x"},
		{"style out of range", c("A1", 77, "n", "5"), "5"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := read(t, excel(t, `<sheetData><row r="1">`+x.cells+`</row></sheetData>`, file{"xl/styles.xml", styles}, file{"xl/sharedStrings.xml", sst}))
			holds(t, r, "Løn", extract.Table, x.want)
			if r.Outcome.Reason != "" {
				t.Errorf("outcome %+v", r.Outcome)
			}
		})
	}
}

func TestSheetTable(t *testing.T) {
	r := read(t, excel(t, `<cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="12" hidden="1"><c r="AA12"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row></sheetData>`))
	s := r.Part("Løn")
	if len(s.Cells) != 3 || s.Field(1, 1) != "1" || s.Field(1, 2) != "2" || s.Field(11, 26) != "3" || s.Text != "1\t2\n3\n4" {
		t.Errorf("cells %+v of %q", s.Cells, s.Text)
	}
	for text, want := range map[string]string{"1": "Løn!B2", "2": "Løn!C2", "3": "Løn!AA12"} {
		if got := s.PlaceOf(text); got != want {
			t.Errorf("%s is at %q, want %q", text, got, want)
		}
	}
}

func TestSheets1904(t *testing.T) {
	b := build(t, rels("", "officeDocument:xl/workbook.xml"), file{"xl/workbook.xml", `<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="s1"/></sheets></workbook>`},
		rels("xl/workbook.xml", "s1=worksheet:worksheets/sheet1.xml", "styles:styles.xml"), file{"xl/styles.xml", styles},
		file{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1">` + c("A1", 1, "n", "29640") + `</row></sheetData></worksheet>`})
	holds(t, read(t, b), "A", extract.Table, "1985-02-24")
}

func TestWorkbookBesideTheCells(t *testing.T) {
	b := build(t, rels("", "officeDocument:xl/workbook.xml"),
		file{"xl/workbook.xml", `<workbook><fileSharing userName="Eva Dam"/><sheets><sheet name="Åben" r:id="s1"/><sheet name="Gemt" state="veryHidden" r:id="s2"/><sheet name="Væk" r:id="s9"/></sheets><definedNames><definedName name="chef">"Bo Bek"</definedName><definedName name="_xlnm.Print_Area">nej</definedName></definedNames></workbook>`},
		rels("xl/workbook.xml", "s1=worksheet:/xl/worksheets/sheet1.xml", "s2=worksheet:worksheets/sheet2.xml", "sharedStrings:sharedStrings.xml", "pivotCacheDefinition:pivotCache/pivotCacheDefinition1.xml", "externalLink:externalLinks/externalLink1.xml"),
		file{"xl/sharedStrings.xml", `<sst><si><t>brugt</t></si><si><t>slettet navn</t></si></sst>`},
		file{"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="s"><f>VLOOKUP("Ida Holm",B:C,2)</f><v>0</v></c></row></sheetData><dataValidations><dataValidation sqref="B2" promptTitle="CPR" prompt="Skriv nummeret"><formula1>"Ja,Nej"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" tooltip="skriv til Ida"/></hyperlinks><headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Fortroligt&amp;RSide &amp;P</oddHeader></headerFooter></worksheet>`},
		rels("xl/worksheets/sheet1.xml", "comments:../comments1.xml", "threadedComment:../threadedComments/threadedComment1.xml", "drawing:../drawings/drawing1.xml"),
		file{"xl/worksheets/sheet2.xml", `<worksheet><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`},
		file{"xl/worksheets/sheet7.xml", `<worksheet><sheetData><row r="1"><c r="A1"><v>77</v></c></row></sheetData></worksheet>`},
		file{"xl/comments1.xml", `<comments><authors><author>Eva Dam</author><author>tc={1}</author></authors><commentList><comment ref="B3" authorId="0"><text><r><t>Eva Dam:</t></r><r><t> ring</t></r></text><mc:AlternateContent><mc:Choice><commentPr><anchor><xdr:col>1230024715</xdr:col></anchor></commentPr></mc:Choice></mc:AlternateContent></comment><comment ref="B4" authorId="1"><text><t>nej</t></text></comment></commentList></comments>`},
		file{"xl/threadedComments/threadedComment1.xml", `<ThreadedComments><threadedComment ref="B4" personId="{p}"><text>hun er syg</text></threadedComment></ThreadedComments>`},
		file{"xl/persons/person.xml", `<personList><person displayName="Bo Bek" id="{p}" userId="bo@eksempel.dk"/></personList>`},
		file{"xl/drawings/drawing1.xml", `<xdr:wsDr><xdr:sp><xdr:txBody><a:p><a:r><a:t>Tekstboks</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>`},
		file{"xl/drawings/vmlDrawing1.vml", `<xml><v:shape alt="knap"><v:textbox><div>Send til Ida</div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>nej</x:Anchor></x:ClientData></v:shape></xml>`},
		file{"xl/pivotCache/pivotCacheDefinition1.xml", `<pivotCacheDefinition><cacheSource><worksheetSource sheet="Ansatte"/></cacheSource><cacheFields><cacheField name="Navn"><sharedItems><s v="Ida Holm"/><s v="Bo Bek"/></sharedItems></cacheField><cacheField name="Født"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`},
		rels("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheRecords:pivotCacheRecords1.xml"),
		file{"xl/pivotCache/pivotCacheRecords1.xml", `<pivotCacheRecords><r><x v="1"/><d v="1985-02-24T00:00:00"/></r><r><x v="0"/><m/></r></pivotCacheRecords>`},
		file{"xl/externalLinks/externalLink1.xml", `<externalLink><externalBook><sheetNames><sheetName val="Ark"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="4"><cell r="A4" t="str"><v>Kopi</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`},
		file{"xl/connections.xml", `<connections><connection name="Løn"><dbPr connection="Server=db;User ID=eva"/></connection></connections>`},
		file{"xl/revisions/revisionLog1.xml", `<revisions><rcc><oc r="A1" t="inlineStr"><is><t>gammel værdi</t></is></oc></rcc></revisions>`},
	)
	r := read(t, b)
	for _, x := range []struct {
		path string
		kind extract.Kind
		want string
	}{
		{"Åben", extract.Table, "brugt"},
		{"Gemt", extract.Hidden, "42"},
		{"sheet7", extract.Hidden, "77"},
		{"Åben comments", extract.Note, "Bo Bek:\nhun er syg\nEva Dam: ring\n"},
		{"Åben formulas", extract.Hidden, "=VLOOKUP(\"Ida Holm\",B:C,2)\n"},
		{"Åben headers and footers", extract.Margin, "Fortroligt\nSide\n"},
		{"Åben input rules", extract.Form, "CPR\nSkriv nummeret\nJa,Nej\n"},
		{"links", extract.Metadata, "skriv til Ida\nAnsatte\n"},
		{"authors", extract.Metadata, "Eva Dam\nBo Bek\nbo@eksempel.dk\n"},
		{"defined names", extract.Hidden, "chef: \"Bo Bek\"\n"},
		{"unused strings", extract.Hidden, "slettet navn\n"},
		{"drawing", extract.Body, "Tekstboks\n"},
		{"drawings", extract.Body, "Send til Ida\n"},
		{"alternative text", extract.Hidden, "knap\n"},
		{"pivot cache 1", extract.Hidden, "Navn\tFødt\nBo Bek\t1985-02-24\nIda Holm\t"},
		{"external link 1", extract.Hidden, "Kopi"},
		{"connections", extract.Metadata, "Løn Server=db;User ID=eva\n"},
		{"tracked changes", extract.Change, "gammel værdi\n"},
	} {
		t.Run(x.path, func(t *testing.T) { holds(t, r, x.path, x.kind, x.want) })
	}
	if got := r.Part("Åben comments").PlaceOf("hun"); got != "Åben!B4" {
		t.Errorf("the comment is at %q", got)
	}
	if o := r.Outcome; o.Reason != extract.Damaged || len(o.Unread) != 1 || o.Unread[0].Path[0] != "Væk" || strings.Contains(r.All(), "nej") {
		t.Errorf("outcome %+v of\n%s", o, r.All())
	}
}

func TestPivotWithoutRecords(t *testing.T) {
	r := read(t, excel(t, "", file{"xl/pivotCache/pivotCacheDefinition1.xml", `<pivotCacheDefinition><cacheFields><cacheField name="A"><sharedItems><s v="1"/></sharedItems></cacheField><cacheField name="B"><sharedItems><s v="2"/><s v="3"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`}))
	holds(t, r, "pivot cache 1", extract.Hidden, "A\tB\n1\t2\n3")
	if got := r.Part("pivot cache 1").Field(2, 1); got != "3" {
		t.Errorf("field %q", got)
	}
}

func TestBinaryWorkbook(t *testing.T) {
	r := read(t, build(t, rels("", "officeDocument:xl/workbook.bin"), file{"xl/workbook.bin", "x"}, file{"xl/worksheets/sheet1.bin", "y"}, file{"docProps/core.xml", `<c><dc:creator>Eva Dam</dc:creator></c>`}))
	holds(t, r, "properties", extract.Metadata, "creator: Eva Dam\n")
	if o := r.Outcome; o.Reason != extract.Unsupported || len(o.Unread) != 1 {
		t.Errorf("outcome %+v", o)
	}
}

func TestNumberFormats(t *testing.T) {
	for _, x := range []struct {
		code  string
		value float64
		want  string
	}{
		{"General", 12.5, "as is"}, {"0", 7, "as is"}, {"#,##0.00", 1234.5, "as is"}, {"0.00E+00", 5, "as is"}, {"# ?/?", 0.5, "as is"}, {"@", 5, "as is"},
		{"", 5, "as is"}, {`#,##0.00 "kr."`, 1234.5, "as is"}, {"0000000000", 101804321, "0101804321"}, {"000000-0000", 101804321, "010180-4321"},
		{`000000\-0000`, 3112994321, "311299-4321"}, {`000000" "0000`, 101804321, "010180 4321"}, {"0000", 123456, "123456"}, {"00-00", 123456, "1234-56"},
		{`"CPR "000000-0000`, 101804321, "CPR 010180-4321"}, {"0.00%", 0.125, "12.50%"}, {"00000;-00000", -42, "-00042"}, {"00000", -42, "-00042"},
		{"000;;", 0, "as is"}, {"####", 5, "as is"}, {"00.00", 3.14159, "03.14"}, {"[Red]00000", 7, "00007"}, {"[>=100]000-000;000", 5, "005"},
		{"[>=100]000-000;000", 123456, "123-456"}, {"+00 00 00 00 00", 4512345678, "+45 12 34 56 78"}, {"00æ00", 1234, "12æ34"},
		{"00\"", 5, "05"}, {"[00", 5, "as is"}, {"0\\", 5, "as is"},
	} {
		f := parseFormat(x.code)
		got := "as is"
		if s := f.choose(x.value); s != nil && s.class == digitsFormat {
			b, ok := s.appendDigits(nil, x.value, x.value < 0 && s == &f.sections[0])
			got = fmt.Sprint(string(b))
			if !ok {
				got = "refused"
			}
		}
		if got != x.want {
			t.Errorf("%v under %q is %q, want %q", x.value, x.code, got, x.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, x := range []struct {
		code   string
		serial float64
		mac    bool
		want   string
	}{
		{"dd-mm-yyyy", 31102, false, "1985-02-24"}, {"dd-mm-yyyy", 1, false, "1900-01-01"}, {"dd-mm-yyyy", 59, false, "1900-02-28"}, {"dd-mm-yyyy", 60, false, "1900-02-29"},
		{"dd-mm-yyyy", 61, false, "1900-03-01"}, {"dd-mm-yyyy", 45351, false, "2024-02-29"}, {"dd-mm-yyyy", 2958465, false, "9999-12-31"}, {"dd-mm-yyyy", 2958466, false, "no date"},
		{"dd-mm-yyyy", -1, false, "no date"}, {"dd-mm-yyyy", 31102.75, false, "1985-02-24"}, {"yyyy-mm-dd hh:mm", 31102.75, false, "1985-02-24 18:00"},
		{"yyyy-mm-dd hh:mm", 31102, false, "1985-02-24"}, {"yyyy-mm-dd hh:mm:ss", 31102.000011574, false, "1985-02-24 00:00:01"}, {"hh:mm", 0.5, false, "12:00"},
		{"[h]:mm", 1.5, false, "36:00"}, {"[hh]:mm:ss", 5.000011574, false, "120:00:01"}, {"d/m/yy", 0, true, "1904-01-01"}, {"d/m/yy", 29640, true, "1985-02-24"},
		{"mmm", 31102, false, "1985-02-24"}, {`[$-406]d\. mmmm yyyy;@`, 31102, false, "1985-02-24"}, {"h:mm AM/PM", 0.75, false, "18:00"}, {"yyyy-mm-dd", 31101.9999999, false, "1985-02-24"},
	} {
		b, ok := appendDate(nil, x.serial, parseFormat(x.code).class, x.mac)
		if !ok {
			b = []byte("no date")
		}
		if string(b) != x.want {
			t.Errorf("%v under %q is %q, want %q", x.serial, x.code, b, x.want)
		}
	}
}

// FuzzNumberFormat holds formats and dates to: no panic, and the same twice.
func FuzzNumberFormat(f *testing.F) {
	f.Add("000000-0000", 101804321.0)
	f.Add(`[<=9]0;[$kr.-406]"x"0.0%`, -1.5)
	f.Add("yyyy-mm-dd", 31102.5)
	f.Fuzz(func(t *testing.T, code string, v float64) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		show := func() []byte {
			n := parseFormat(code)
			out, _ := appendDate(nil, v, n.class, false)
			if s := n.choose(v); s != nil {
				out, _ = s.appendDigits(out, v, true)
			}
			return out
		}
		if one, two := show(), show(); !bytes.Equal(one, two) || len(one) > 200+2*len(code) {
			t.Errorf("%q, then %q", one, two)
		}
	})
}

// rowsOf is the sheet of a staff list: text, numbers that are dates, and numbers under a pattern.
func rowsOf(n int) (sheet, strs string) {
	var b, s strings.Builder
	s.WriteString("<sst>")
	b.WriteString("<sheetData>")
	for i := range n {
		r := i + 1
		fmt.Fprintf(&b, `<row r="%d" spans="1:8"><c r="A%d" t="s"><v>%d</v></c><c r="B%d" t="s"><v>%d</v></c><c r="C%d" s="1"><v>%d</v></c><c r="D%d" s="2"><v>%d</v></c><c r="E%d"><v>%d.25</v></c><c r="F%d" s="8"><v>%d</v></c><c r="G%d" t="str"><f>A%d</f><v>x%d</v></c><c r="H%d" t="b"><v>1</v></c></row>`, r, r, i, r, i, r, 20000+i%20000, r, 101000000+i, r, i, r, i*7, r, r, i, r)
		fmt.Fprintf(&s, "<si><t>Medarbejder nummer %d</t></si>", i)
	}
	b.WriteString("</sheetData>")
	s.WriteString("</sst>")
	return b.String(), s.String()
}

func BenchmarkSheet50000Rows(b *testing.B) {
	sheet, strs := rowsOf(50_000)
	doc := excel(b, sheet, file{"xl/styles.xml", styles}, file{"xl/sharedStrings.xml", strs})
	b.SetBytes(int64(len(sheet) + len(strs)))
	b.ReportAllocs()
	for b.Loop() {
		benchmarkRead(b, doc)
	}
}

func BenchmarkWord(b *testing.B) {
	doc := word(b, strings.Repeat(p("Afsnit: Referat af mødet i bestyrelsen, hvor budgettet blev gennemgået og godkendt af alle."), 20_000))
	b.SetBytes(20_000 * 150)
	b.ReportAllocs()
	for b.Loop() {
		benchmarkRead(b, doc)
	}
}
