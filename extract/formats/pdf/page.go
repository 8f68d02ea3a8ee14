package pdf

import (
	"unicode"

	"github.com/datamapper/datamapper/extract"
)

const (
	fewCharacters = 30   // a page with fewer may have its text in a picture
	largePicture  = 0.4  // share of the page that pictures must cover then
	manyOutlines  = 300  // paths on a page without a character: text drawn as outlines
	maxObjects    = 4096 // objects of a page looked at
	sampledChars  = 64   // characters whose mapping to Unicode is looked at
)

// readPage reads page number n, from 1.
func (d *document) readPage(m *machine, n int) Page {
	p := Page{Number: n}
	page := m.call("FPDF_LoadPage", uint64(d.handle), uint64(n-1))
	if page == 0 {
		p.Reason = extract.Damaged
		return p
	}
	notes := d.readNotes(m, page, n)
	if notes.flatten && m.call("FPDFPage_Flatten", uint64(page), 0) == flattened {
		m.call("FPDF_ClosePage", uint64(page))
		if page = m.call("FPDF_LoadPage", uint64(d.handle), uint64(n-1)); page == 0 {
			p.Reason = extract.Damaged
			return p
		}
	}
	p.Text, p.Reason = pageText(m, page)
	p.Form = notes.unseen(p.Text)
	switch {
	case p.Reason != "":
	case notes.cut:
		p.Reason = extract.Limit
	case needsOCR(m, page, p.Text):
		p.Reason = extract.NeedsOCR
	}
	m.call("FPDF_ClosePage", uint64(page))
	return p
}

// flattened is FPDFPage_Flatten's success; 2 says that there was nothing to do.
const flattened = 1

// pageText returns the text of a page; it is unreadable when too many of its characters stand for nothing known.
func pageText(m *machine, page uint32) (string, extract.Reason) {
	text := m.call("FPDFText_LoadPage", uint64(page))
	if text == 0 {
		return "", extract.Damaged
	}
	defer m.call("FPDFText_ClosePage", uint64(text))
	count := int32(m.call("FPDFText_CountChars", uint64(text)))
	if count <= 0 || m.broken != nil {
		return "", ""
	}
	size := (uint32(count) + 1) * 2
	buffer := m.reserve(size)
	if buffer == 0 {
		return "", extract.Limit
	}
	written := m.call("FPDFText_GetText", uint64(text), 0, uint64(count), uint64(buffer))
	raw, ok := m.memory.Read(buffer, min(written*2, size))
	if !ok || m.broken != nil {
		return "", ""
	}
	s, whole := decodeText(raw, MaxPageText)
	if garbled(m, text, count, s) {
		return s, extract.NeedsOCR
	}
	if !whole {
		return s, extract.Limit
	}
	return s, ""
}

// garbled reports whether a third or more of the page's characters are not text: the font does not say which letters its
// shapes are, so that only looking at the page tells.
func garbled(m *machine, text uint32, count int32, s string) bool {
	if seen, odd := visible(s, 4096); seen > 0 && odd*3 >= seen {
		return true
	}
	step := max(count/sampledChars, 1)
	var sampled, unmapped int32
	for i := int32(0); i < count && m.broken == nil; i += step {
		sampled++
		if m.call("FPDFText_HasUnicodeMapError", uint64(text), uint64(i)) == 1 && !named(rune(m.call("FPDFText_GetUnicode", uint64(text), uint64(i)))) {
			unmapped++
		}
	}
	return unmapped*3 >= sampled
}

// named reports whether a letter that no table maps is right all the same. Without a table PDFium takes the number of the
// shape for that of the letter. Programs that number shapes that way map only the first 256 themselves; shapes numbered
// otherwise seldom fall into these alphabets.
func named(r rune) bool {
	return unicode.In(r, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian)
}

// Types of page objects, from PDFium's fpdf_edit.h.
const (
	pathObject  = 2
	imageObject = 3
	formObject  = 5
)

// needsOCR reports whether the page shows pictures where its text should be.
func needsOCR(m *machine, page uint32, text string) bool {
	characters, _ := visible(text, fewCharacters)
	if characters >= fewCharacters {
		return false
	}
	width, height := m.float("FPDF_GetPageWidthF", page), m.float("FPDF_GetPageHeightF", page)
	area, paths := 0.0, 0
	for i := range min(m.call("FPDFPage_CountObjects", uint64(page)), maxObjects) {
		object := m.call("FPDFPage_GetObject", uint64(page), uint64(i))
		switch kind := m.call("FPDFPageObj_GetType", uint64(object)); {
		case kind == pathObject:
			paths++
		case kind == imageObject, kind == formObject && holdsPicture(m, object, 4):
			area += coverage(m, object, width, height)
		}
		if m.broken != nil {
			return false
		}
	}
	return area > largePicture*width*height || characters == 0 && paths >= manyOutlines
}

// holdsPicture reports whether a form object has an image in it, down to depth.
func holdsPicture(m *machine, form uint32, depth int) bool {
	if depth == 0 || m.broken != nil {
		return false
	}
	for i := range min(m.call("FPDFFormObj_CountObjects", uint64(form)), 256) {
		object := m.call("FPDFFormObj_GetObject", uint64(form), uint64(i))
		switch m.call("FPDFPageObj_GetType", uint64(object)) {
		case imageObject:
			return true
		case formObject:
			if holdsPicture(m, object, depth-1) {
				return true
			}
		}
	}
	return false
}

// coverage is the area of the page, in square points, that an object covers.
func coverage(m *machine, object uint32, width, height float64) float64 {
	at := uint64(m.scratch)
	if m.call("FPDFPageObj_GetBounds", uint64(object), at, at+4, at+8, at+12) == 0 {
		return 0
	}
	b := m.floats(4) // left, bottom, right, top
	w := min(b[2], width) - max(b[0], 0)
	h := min(b[3], height) - max(b[1], 0)
	if !(w > 0 && h > 0) {
		return 0
	}
	return w * h
}
