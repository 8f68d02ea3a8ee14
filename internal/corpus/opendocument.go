package corpus

import "strings"

const odfNS = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3"`

// odt is an OpenDocument text (OASIS OpenDocument 1.3 part 3).
func odt(path, template string) recipe {
	return recipe{path, func(m *maker) []byte {
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(m.text(template)), "\n") {
			b.WriteString("<text:p>" + strings.ReplaceAll(xmlEscape.Replace(line), "\t", "<text:tab/>") + "</text:p>")
		}
		return odf("application/vnd.oasis.opendocument.text", "<office:text>"+b.String()+"</office:text>")
	}}
}

// ods is an OpenDocument sheet.
func ods(path string, sheets ...sheet) recipe {
	return recipe{path, func(m *maker) []byte {
		var b strings.Builder
		for _, s := range sheets {
			b.WriteString(`<table:table table:name="` + xmlEscape.Replace(s.name) + `">`)
			for _, row := range s.rows {
				b.WriteString("<table:table-row>")
				for _, cell := range row {
					b.WriteString(`<table:table-cell office:value-type="string"><text:p>` + xmlEscape.Replace(m.text(cell)) + "</text:p></table:table-cell>")
				}
				b.WriteString("</table:table-row>")
			}
			b.WriteString("</table:table>")
		}
		return odf("application/vnd.oasis.opendocument.spreadsheet", "<office:spreadsheet>"+b.String()+"</office:spreadsheet>")
	}}
}

func odf(mime, body string) []byte {
	return zipped(
		member{"mimetype", []byte(mime)},
		member{"content.xml", []byte(xmlHead + "<office:document-content" + odfNS + "><office:body>" + body + "</office:body></office:document-content>")},
		member{"meta.xml", []byte(xmlHead + "<office:document-meta" + odfNS + "><office:meta><meta:generator>Nordlys</meta:generator></office:meta></office:document-meta>")},
		member{"META-INF/manifest.xml", []byte(xmlHead + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="` + mime +
			`"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`)})
}
