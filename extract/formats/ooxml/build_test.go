package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// file is one part of a package that a test builds.
type file struct{ name, text string }

// build packs parts as they are.
func build(t testing.TB, files ...file) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		fw, err := w.Create(f.name)
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

// rels is the file of the relationships of a part: "header:header1.xml" or, with an id, "rId7=slide:slides/slide1.xml".
// A target with "!" before it is outside the package.
func rels(part string, pointers ...string) file {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, p := range pointers {
		id, p, ok := strings.Cut(p, "=")
		if !ok {
			id, p = fmt.Sprintf("r%d", i+1), id
		}
		kind, target, _ := strings.Cut(p, ":")
		mode := ""
		if strings.HasPrefix(target, "!") {
			target, mode = target[1:], ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/>`, id, kind, target, mode)
	}
	b.WriteString(`</Relationships>`)
	i := strings.LastIndexByte(part, '/') + 1
	return file{part[:i] + "_rels/" + part[i:] + ".rels", b.String()}
}

// word is a document with this body.
func word(t testing.TB, body string, more ...file) []byte {
	return build(t, append([]file{
		{"[Content_Types].xml", `<Types/>`}, rels("", "officeDocument:word/document.xml"),
		{"word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>` + body + `<w:sectPr/></w:body></w:document>`},
	}, more...)...)
}

// p is a paragraph with one run.
func p(text string) string {
	return `<w:p><w:r><w:t xml:space="preserve">` + text + `</w:t></w:r></w:p>`
}

// excel is a workbook with one sheet.
func excel(t testing.TB, sheet string, more ...file) []byte {
	return build(t, append([]file{
		{"[Content_Types].xml", `<Types/>`}, rels("", "officeDocument:xl/workbook.xml"),
		{"xl/workbook.xml", `<workbook><sheets><sheet name="Løn" sheetId="1" r:id="s1"/></sheets></workbook>`},
		rels("xl/workbook.xml", "s1=worksheet:worksheets/sheet1.xml", "styles:styles.xml", "sharedStrings:sharedStrings.xml"),
		{"xl/worksheets/sheet1.xml", `<worksheet>` + sheet + `</worksheet>`},
	}, more...)...)
}

// read reads a file by the formats of this package; what is inside it is not read on.
func read(t testing.TB, b []byte) extracttest.Result {
	t.Helper()
	return extracttest.Read(t, Formats(), extract.Hint{}, b)
}

// holds fails the test unless a part is there with exactly this text and kind.
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
