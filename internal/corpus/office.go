package corpus

import (
	"fmt"
	"strings"
)

const (
	xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	ooType  = "application/vnd.openxmlformats-officedocument."
	ooRel   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	ooPkg   = "http://schemas.openxmlformats.org/package/2006/"
)

// docx is a word document (ECMA-376 part 1, section 17). Text is split into runs in the middle of a line, as editors do.
type docx struct {
	title, author                           string
	header, body, deleted, footnote, remark string
	table                                   [][]string
}

func (x docx) in(path string) recipe {
	return recipe{path, func(m *maker) []byte { return x.make(m) }}
}

func (x docx) make(m *maker) []byte {
	const w = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="` + ooRel + `"`
	paragraphs := func(template string) string {
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(m.text(template)), "\n") {
			half := len([]rune(line)) / 2
			first, second := string([]rune(line)[:half]), string([]rune(line)[half:])
			fmt.Fprintf(&b, `<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p>`, xmlEscape.Replace(first), xmlEscape.Replace(second))
		}
		return b.String()
	}
	body := paragraphs(x.body)
	if x.table != nil {
		body += "<w:tbl>"
		for _, row := range x.table {
			body += "<w:tr>"
			for _, cell := range row {
				body += "<w:tc>" + paragraphs(cell) + "</w:tc>"
			}
			body += "</w:tr>"
		}
		body += "</w:tbl>"
	}
	if x.deleted != "" {
		body += `<w:p><w:del w:id="1" w:author="Kontoret" w:date="2023-11-30T12:00:00Z"><w:r><w:delText xml:space="preserve">` + xmlEscape.Replace(m.text(x.deleted)) + `</w:delText></w:r></w:del></w:p>`
	}
	if x.footnote != "" {
		body += `<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
	}
	files := []member{
		{"word/document.xml", []byte(xmlHead + `<w:document` + w + `><w:body>` + body + `</w:body></w:document>`)},
		{"docProps/core.xml", coreProps(m.text(x.title), m.text(x.author))},
	}
	types, rels := "", ""
	add := func(kind, element, content string) {
		if content == "" {
			return
		}
		files = append(files, member{"word/" + kind + ".xml", []byte(xmlHead + `<w:` + element + w + `>` + content + `</w:` + element + `>`)})
		types += `<Override PartName="/word/` + kind + `.xml" ContentType="` + ooType + `wordprocessingml.` + kind + `+xml"/>`
		rels += `<Relationship Id="r` + kind + `" Type="` + ooRel + `/` + kind + `" Target="` + kind + `.xml"/>`
	}
	if x.header != "" {
		add("header", "hdr", paragraphs(x.header))
	}
	if x.footnote != "" {
		add("footnotes", "footnotes", `<w:footnote w:id="2">`+paragraphs(x.footnote)+`</w:footnote>`)
	}
	if x.remark != "" {
		add("comments", "comments", `<w:comment w:id="0" w:author="Kontoret">`+paragraphs(x.remark)+`</w:comment>`)
	}
	types += `<Override PartName="/word/document.xml" ContentType="` + ooType + `wordprocessingml.document.main+xml"/>`
	files = append(files, member{"word/_rels/document.xml.rels", relations(rels)})
	return opc("word/document.xml", types, files)
}

// xlsx is a workbook (ECMA-376 part 1, section 18).
type xlsx []sheet

type sheet struct {
	name   string
	hidden bool
	rows   [][]string // a cell that starts with # is a number of the style behind it: "#cpr 101801234", "#date 31102"
}

func (x xlsx) in(path string) recipe {
	return recipe{path, func(m *maker) []byte { return x.make(m) }}
}

func (x xlsx) make(m *maker) []byte {
	const main = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	styles := map[string]int{"cpr": 1, "date": 2}
	var strs, sheets, rels, types strings.Builder
	var files []member
	count := 0
	for i, s := range x {
		var b strings.Builder
		for r, row := range s.rows {
			fmt.Fprintf(&b, `<row r="%d">`, r+1)
			for c, cell := range row {
				ref := fmt.Sprintf("%c%d", 'A'+c, r+1)
				if number, ok := strings.CutPrefix(cell, "#"); ok {
					style, v, _ := strings.Cut(number, " ")
					v = strings.TrimLeft(strings.ReplaceAll(m.text(v), "-", ""), "0") // a program keeps the number, not how it was typed
					fmt.Fprintf(&b, `<c r="%s" s="%d"><v>%s</v></c>`, ref, styles[style], v)
				} else if cell != "" {
					fmt.Fprintf(&b, `<c r="%s" t="s"><v>%d</v></c>`, ref, count)
					fmt.Fprintf(&strs, `<si><t xml:space="preserve">%s</t></si>`, xmlEscape.Replace(m.text(cell)))
					count++
				}
			}
			b.WriteString("</row>")
		}
		state := ""
		if s.hidden {
			state = ` state="hidden"`
		}
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d"%s r:id="r%d"/>`, xmlEscape.Replace(s.name), i+1, state, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, ooRel, i+1)
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sspreadsheetml.worksheet+xml"/>`, i+1, ooType)
		files = append(files, member{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), []byte(xmlHead + `<worksheet` + main + `><sheetData>` + b.String() + `</sheetData></worksheet>`)})
	}
	files = append(files,
		member{"xl/workbook.xml", []byte(xmlHead + `<workbook` + main + ` xmlns:r="` + ooRel + `"><sheets>` + sheets.String() + `</sheets></workbook>`)},
		member{"xl/sharedStrings.xml", []byte(xmlHead + `<sst` + main + `>` + strs.String() + `</sst>`)},
		member{"xl/styles.xml", []byte(xmlHead + `<styleSheet` + main + `><numFmts count="1"><numFmt numFmtId="164" formatCode="000000\-0000"/></numFmts>` +
			`<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`)},
		member{"docProps/core.xml", coreProps("", "Nordlys Teknik")},
		member{"xl/_rels/workbook.xml.rels", relations(rels.String() + `<Relationship Id="rs" Type="` + ooRel + `/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rt" Type="` + ooRel + `/styles" Target="styles.xml"/>`)})
	types.WriteString(`<Override PartName="/xl/workbook.xml" ContentType="` + ooType + `spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="` + ooType +
		`spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="` + ooType + `spreadsheetml.styles+xml"/>`)
	return opc("xl/workbook.xml", types.String(), files)
}

// pptx is a presentation (ECMA-376 part 1, section 19): the text of a slide and of its notes, one pair a slide.
type pptx [][2]string

func (x pptx) in(path string) recipe {
	return recipe{path, func(m *maker) []byte {
		const ns = ` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="` + ooRel + `"`
		shape := func(element, template string) []byte {
			var b strings.Builder
			for _, line := range strings.Split(m.text(template), "\n") {
				b.WriteString(`<a:p><a:r><a:t>` + xmlEscape.Replace(line) + `</a:t></a:r></a:p>`)
			}
			return []byte(xmlHead + `<p:` + element + ns + `><p:cSld><p:spTree><p:sp><p:txBody>` + b.String() + `</p:txBody></p:sp></p:spTree></p:cSld></p:` + element + `>`)
		}
		var files []member
		var types, rels, ids strings.Builder
		for i, s := range x {
			n := i + 1
			files = append(files, member{fmt.Sprintf("ppt/slides/slide%d.xml", n), shape("sld", s[0])}, member{fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", n), shape("notes", s[1])},
				member{fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", n), relations(fmt.Sprintf(`<Relationship Id="n" Type="%s/notesSlide" Target="../notesSlides/notesSlide%d.xml"/>`, ooRel, n))})
			fmt.Fprintf(&types, `<Override PartName="/ppt/slides/slide%d.xml" ContentType="%spresentationml.slide+xml"/><Override PartName="/ppt/notesSlides/notesSlide%d.xml" ContentType="%spresentationml.notesSlide+xml"/>`, n, ooType, n, ooType)
			fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%s/slide" Target="slides/slide%d.xml"/>`, n, ooRel, n)
			fmt.Fprintf(&ids, `<p:sldId id="%d" r:id="r%d"/>`, 255+n, n)
		}
		types.WriteString(`<Override PartName="/ppt/presentation.xml" ContentType="` + ooType + `presentationml.presentation.main+xml"/>`)
		files = append(files, member{"ppt/presentation.xml", []byte(xmlHead + `<p:presentation` + ns + `><p:sldIdLst>` + ids.String() + `</p:sldIdLst></p:presentation>`)},
			member{"ppt/_rels/presentation.xml.rels", relations(rels.String())}, member{"docProps/core.xml", coreProps("", "Nordlys Teknik")})
		return opc("ppt/presentation.xml", types.String(), files)
	}}
}

func relations(entries string) []byte {
	return []byte(xmlHead + `<Relationships xmlns="` + ooPkg + `relationships">` + entries + `</Relationships>`)
}

func coreProps(title, author string) []byte {
	return []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + ooPkg + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` +
		xmlEscape.Replace(title) + `</dc:title><dc:creator>` + xmlEscape.Replace(author) + `</dc:creator></cp:coreProperties>`)
}

// opc packs the parts of a document (ECMA-376 part 2).
func opc(main, types string, files []member) []byte {
	head := []member{
		{"[Content_Types].xml", []byte(xmlHead + `<Types xmlns="` + ooPkg + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + types + `</Types>`)},
		{"_rels/.rels", relations(`<Relationship Id="r1" Type="` + ooRel + `/officeDocument" Target="` + main + `"/><Relationship Id="r2" Type="` + ooPkg + `relationships/metadata/core-properties" Target="docProps/core.xml"/>`)},
	}
	return zipped(append(head, files...)...)
}
