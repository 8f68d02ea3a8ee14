package ooxml

import (
	"testing"
)

// FuzzXML holds the readers of documents, sheets and slides to the contract, whatever XML is in them.
func FuzzXML(f *testing.F) {
	sheet, strs := rowsOf(2)
	f.Add(p("a")+`<w:tbl><w:tr><w:tc>`+p("b")+`</w:tc></w:tr></w:tbl><w:p><w:del w:author="x"><w:r><w:delText>c</w:delText></w:r></w:del><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>`+p("d")+`</w:txbxContent></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>`, sheet, strs)
	f.Add(shape("a"), `<sheetData><row r="9"><c r="B2" t="inlineStr"><is><t>x_x0041_</t></is></c><c r="A1"/></row><row r="1"><c><f>"x"</f><v>1E5</v></c></row></sheetData><oddHeader>&amp;L&amp;"A"b</oddHeader>`, `<sst><si><r><t>a</t></r><rPh><t>b</t></rPh></si></sst>`)
	f.Fuzz(func(t *testing.T, body, sheet, strs string) {
		read(t, word(t, body))
		read(t, excel(t, sheet, file{"xl/styles.xml", styles}, file{"xl/sharedStrings.xml", strs}, file{"xl/pivotCache/pivotCacheDefinition1.xml", sheet}))
		read(t, build(t, rels("", "officeDocument:ppt/presentation.xml"), file{"ppt/presentation.xml", `<p><sldId r:id="a"/></p>`}, rels("ppt/presentation.xml", "a=slide:slides/slide1.xml"), file{"ppt/slides/slide1.xml", slide(body)}, file{"ppt/comments/comment1.xml", body}, file{"ppt/charts/chart1.xml", body}, file{"docProps/core.xml", body}))
	})
}
