package corpus

import (
	"bytes"
	"fmt"
	"strings"
)

// pdf is a document of pages of lines (ISO 32000-1), in Helvetica with WinAnsiEncoding.
type pdf struct {
	title   string
	pages   []string
	field   string // value of a form field on the first page; empty for none
	picture bool   // one page that is only a picture: nothing to read without OCR
	locked  bool   // with an encryption dictionary whose password nobody knows
}

func (x pdf) in(path string) recipe {
	return recipe{path, func(m *maker) []byte { return x.make(m) }}
}

func (x pdf) make(m *maker) []byte {
	objects := []string{"", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
	add := func(o string) int { objects = append(objects, o); return len(objects) }
	stream := func(dict string, data []byte) int {
		return add(fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data))
	}
	var kids []string
	form := ""
	page := func(resources string, content []byte, extra string) {
		c := stream("", content)
		kids = append(kids, fmt.Sprintf("%d 0 R", add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s >> /Contents %d 0 R %s >>", resources, c, extra))))
	}
	for i, p := range x.pages {
		var b bytes.Buffer
		b.WriteString("BT /F1 11 Tf 14 TL 60 780 Td\n")
		for _, line := range strings.Split(strings.TrimSpace(m.text(p)), "\n") {
			fmt.Fprintf(&b, "(%s) Tj T*\n", pdfString(line))
		}
		b.WriteString("ET")
		extra := ""
		if i == 0 && x.field != "" {
			v := pdfString(m.text(x.field))
			ap := stream("/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F1 3 0 R >> >>", []byte("/Tx BMC BT /F1 11 Tf 2 5 Td ("+v+") Tj ET EMC"))
			w := add(fmt.Sprintf("<< /Type /Annot /Subtype /Widget /FT /Tx /T (felt1) /V (%s) /DA (/F1 11 Tf 0 g) /Rect [60 60 360 80] /F 4 /AP << /N %d 0 R >> >>", v, ap))
			form = fmt.Sprintf(" /AcroForm << /Fields [%d 0 R] /DR << /Font << /F1 3 0 R >> >> >>", w)
			extra = fmt.Sprintf("/Annots [%d 0 R]", w)
		}
		page("/Font << /F1 3 0 R >>", b.Bytes(), extra)
	}
	if x.picture {
		img := stream("/Type /XObject /Subtype /Image /Width 16 /Height 16 /ColorSpace /DeviceGray /BitsPerComponent 8", bytes.Repeat([]byte{0x20, 0xE0, 0xA0, 0x60}, 64))
		page(fmt.Sprintf("/XObject << /Im %d 0 R >>", img), []byte("595 0 0 842 0 0 cm /Im Do"), "")
	}
	info := add("<< /Title (" + pdfString(m.text(x.title)) + ") /Producer (Nordlys) >>")
	objects[0] = "<< /Type /Catalog /Pages 2 0 R" + form + " >>"
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(kids))
	trailer := fmt.Sprintf("/Root 1 0 R /Info %d 0 R", info)
	if x.locked {
		secret := strings.Repeat("5A", 32)
		trailer += fmt.Sprintf(" /Encrypt %d 0 R /ID [<%s><%s>]", add("<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <"+secret+"> /U <"+secret+"> >>"), secret[:32], secret[:32])
	}
	return pdfFile(objects, trailer)
}

func pdfFile(objects []string, trailer string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(objects))
	for i, o := range objects {
		offsets[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return b.Bytes()
}

func pdfString(s string) string {
	return strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`).Replace(string(cp1252(s)))
}
