package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// builder writes small PDF files by hand.
type builder struct {
	objects []string
}

// add appends an object and returns its number, from 1.
func (b *builder) add(format string, args ...any) int {
	b.objects = append(b.objects, fmt.Sprintf(format, args...))
	return len(b.objects)
}

func (b *builder) set(number int, format string, args ...any) {
	b.objects[number-1] = fmt.Sprintf(format, args...)
}

func stream(dictionary, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dictionary, len(data), data)
}

// bytes is the file: its objects, a table of them and a trailer.
func (b *builder) bytes(root int, trailer string) []byte {
	var f bytes.Buffer
	f.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	at := make([]int, len(b.objects))
	for i, o := range b.objects {
		at[i] = f.Len()
		fmt.Fprintf(&f, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := f.Len()
	fmt.Fprintf(&f, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, n := range at {
		fmt.Fprintf(&f, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&f, "trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, root, trailer, table)
	return f.Bytes()
}

// sheet is a page to be built.
type sheet struct {
	lines   []string // of text, in WinAnsi letters; ( ) and \ escaped by the caller
	content string   // further content
	extra   string   // further entries of the page's dictionary
	box     string   // "0 0 595 842" when empty
}

// document builds a file of pages. Entries of the catalogue and of the trailer, and objects that they name, may be added:
// more gets the builder before the pages are.
func build(pages []sheet, more func(b *builder) (catalog, trailer string)) []byte {
	b := &builder{}
	root, tree := b.add(""), b.add("")
	font := b.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
	catalog, trailer := "", ""
	if more != nil {
		catalog, trailer = more(b)
	}
	var kids strings.Builder
	for _, p := range pages {
		var c strings.Builder
		if len(p.lines) > 0 {
			c.WriteString("BT /F1 12 Tf 14 TL 50 780 Td\n")
			for _, line := range p.lines {
				fmt.Fprintf(&c, "(%s) Tj T*\n", line)
			}
			c.WriteString("ET\n")
		}
		c.WriteString(p.content)
		box := p.box
		if box == "" {
			box = "0 0 595 842"
		}
		content := b.add("%s", stream("", c.String()))
		page := b.add("<</Type/Page/Parent %d 0 R/MediaBox[%s]/Contents %d 0 R/Resources<</Font<</F1 %d 0 R>>/XObject<</Im0 %d 0 R>>>>%s>>", tree, box, content, font, font+1, p.extra)
		fmt.Fprintf(&kids, "%d 0 R ", page)
	}
	b.set(tree, "<</Type/Pages/Count %d/Kids[%s]>>", len(pages), kids.String())
	b.set(root, "<</Type/Catalog/Pages %d 0 R%s>>", tree, catalog)
	return b.bytes(root, trailer)
}

// withPicture gives the builder the image that pages know as Im0.
func withPicture(b *builder) (string, string) {
	b.add("%s", stream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "\x00\xff\xff\x00"))
	return "", ""
}

// picture draws Im0 over the given share of the page's height.
func picture(share float64) string {
	return fmt.Sprintf("q 595 0 0 %f 0 0 cm /Im0 Do Q\n", 842*share)
}
