package pdf

// properties are the keys of the document information dictionary (ISO 32000-2, 14.3.3) that can name people, and those
// that office programs add.
var properties = [...]string{"Title", "Author", "Subject", "Keywords", "Company", "Manager", "Category", "Comments"}

const maxBookmarkDepth = 16

// describe reads what the document says about itself.
func (d *document) describe(m *machine, about *Document) {
	if d.request.First > 1 {
		return
	}
	for _, name := range properties {
		if value := oneLine(m.text(MaxName, "FPDF_GetMetaText", uint64(d.handle), m.name(name))); value != "" {
			about.Info = append(about.Info, Property{name, value})
		}
	}
	d.bookmarks(m, 0, 0, about)
}

// bookmarks gathers the titles below parent. A tree that leads back into itself ends at the limits.
func (d *document) bookmarks(m *machine, parent uint32, depth int, about *Document) {
	b := m.call("FPDFBookmark_GetFirstChild", uint64(d.handle), uint64(parent))
	if b != 0 && depth == maxBookmarkDepth {
		about.Cut = true
		return
	}
	for b != 0 && m.broken == nil && !about.Cut {
		if len(about.Bookmarks) == MaxBookmarks {
			about.Cut = true
			return
		}
		about.Bookmarks = append(about.Bookmarks, oneLine(m.text(MaxName, "FPDFBookmark_GetTitle", uint64(b))))
		d.bookmarks(m, b, depth+1, about)
		b = m.call("FPDFBookmark_GetNextSibling", uint64(d.handle), uint64(b))
	}
}
