package odf

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// start meets the start of an element of running text.
func (r *reader) start() {
	switch string(r.s.Local()) {
	case "p", "h":
		r.openParagraph()
	case "span":
	case "s":
		n, _ := strconv.Atoi(string(r.s.Attr("c")))
		r.append(bytes.Repeat([]byte{' '}, max(1, min(n, maxSpaces))))
	case "tab":
		r.append([]byte{'\t'})
	case "line-break":
		r.append([]byte{'\n'})
	case "a":
		r.link()
	case "table-row":
		if r.sheet != nil {
			r.sheet.startRow(r)
		}
	case "table-cell", "covered-table-cell":
		if r.sheet != nil {
			r.sheet.startCell(r)
		} else {
			r.write(nil)
		}
	case "soft-page-break":
		if r.slide == "" && r.out != nil {
			r.page++
		}
	default:
		if !r.structure() && !r.besides() {
			r.values()
		}
	}
}

func (r *reader) append(text []byte) {
	if r.par.open {
		r.par.text = append(r.par.text, text...)
	}
}

// structure meets the elements that say where in a document we are.
func (r *reader) structure() bool {
	switch string(r.s.Local()) {
	case "body":
		r.out = r.d.w.Part(extract.Body, r.name)
		r.d.bodies++
	case "spreadsheet":
		r.sheets = r.out != nil
	case "presentation":
		r.slides = r.out != nil
	case "master-styles":
		r.aside(extract.Margin, "headers and footers")
	case "style":
		r.style()
	case "table":
		if r.sheets && len(r.frames) == 0 && r.sheet == nil {
			r.openSheet()
		}
	case "page":
		r.openPage()
	case "meta":
		if r.out == nil {
			r.meta()
		}
	case "settings", "font-face-decls", "ruby-text", "note-citation", "event-listeners", "page-number", "page-count", "sheet-name":
		r.s.Skip()
	default:
		return false
	}
	return true
}

// besides meets the elements whose text is no part of the body.
func (r *reader) besides() bool {
	switch string(r.s.Local()) {
	case "note":
		r.aside(extract.Note, "notes")
	case "notes":
		r.aside(extract.Note, "notes")
	case "annotation":
		r.aside(extract.Note, "comments")
		if n := len(r.frames); n > 0 {
			r.frames[n-1].signed = true
		}
	case "tracked-changes":
		r.aside(extract.Change, "tracked changes")
	case "help-message", "error-message":
		r.aside(extract.Form, "input rules")
	case "header-decl", "footer-decl":
		r.content(extract.Margin, "headers and footers")
	case "frame", "custom-shape", "rect", "caption", "g", "line", "connector", "ellipse":
		if r.sheet != nil && r.sheet.inCell {
			r.aside(extract.Body, "drawings")
		}
	case "creator":
		r.creator()
	case "title", "desc":
		if string(r.s.Prefix()) != "svg" {
			return false
		}
		r.content(extract.Hidden, "alternative text")
	case "module", "source-code":
		r.content(extract.Hidden, "macros")
	case "binary-data":
		r.binary()
	default:
		return false
	}
	return true
}

// creator is who wrote a comment or made a change. In running text it is a field.
func (r *reader) creator() {
	if r.par.open {
		return
	}
	name := r.s.Content(maxText)
	r.d.texts.AddOnce(extract.Metadata, "authors", "", name)
	if n := len(r.frames); n > 0 && name != "" && r.frames[n-1].signed {
		r.frames[n-1].text = append(append(r.frames[n-1].text, name...), ':', '\n')
	}
}

// values meets elements that hold text in attributes.
func (r *reader) values() {
	if string(r.s.Prefix()) == "form" {
		for _, name := range []string{"label", "value", "current-value", "title", "help-text"} {
			r.value(extract.Form, "form fields", name)
		}
	}
	switch string(r.s.Local()) {
	case "user-field-decl", "variable-set", "hidden-text", "hidden-paragraph", "variable-decl":
		r.value(extract.Hidden, "fields", "string-value")
	case "conditional-text":
		r.value(extract.Hidden, "fields", "string-value-if-true")
		r.value(extract.Hidden, "fields", "string-value-if-false")
	case "named-expression":
		r.value(extract.Hidden, "defined names", "expression")
	case "named-range":
		r.value(extract.Hidden, "defined names", "name")
	case "data-pilot-member":
		r.value(extract.Hidden, "pivot members", "name")
	case "image", "object", "plugin", "section-source", "table-source":
		r.link()
	case "area-rectangle", "area-circle":
		r.link()
	}
}

// openPage begins a slide, or a page of a drawing. A hidden slide is a part of its own.
func (r *reader) openPage() {
	if r.out == nil || r.sheets {
		return
	}
	r.page++
	r.slide = "page"
	if r.slides {
		r.slide = "slide"
	}
	if r.d.hidden[string(r.s.Attr("style-name"))] {
		r.aside(extract.Hidden, fmt.Sprintf("slide %d", r.page))
	}
}

// style notes whether a style hides what has it: a sheet or a slide.
func (r *reader) style() {
	name, depth := string(r.s.Attr("name")), r.s.Depth()
	for t := r.s.Next(); t != xmlscan.EOF && r.s.Depth() >= depth; t = r.s.Next() {
		if t != xmlscan.Start {
			continue
		}
		switch string(r.s.Local()) {
		case "table-properties":
			if string(r.s.Attr("display")) == "false" {
				r.d.hidden[name] = true
			}
		case "drawing-page-properties":
			if string(r.s.Attr("visibility")) == "hidden" {
				r.d.hidden[name] = true
			}
		}
	}
}

// meta reads what the document says about itself. See OpenDocument 1.3 part 3, section 4.
func (r *reader) meta() {
	depth := r.s.Depth()
	for t := r.s.Next(); t != xmlscan.EOF && r.s.Depth() >= depth; t = r.s.Next() {
		if t != xmlscan.Start {
			continue
		}
		name := string(r.s.Local())
		switch name {
		case "document-statistic", "editing-cycles", "editing-duration", "generator":
			r.s.Skip()
			continue
		case "user-defined":
			name = string(r.s.Attr("name"))
		case "template", "auto-reload":
			r.link()
		}
		if text := r.s.Content(maxText); text != "" {
			r.d.texts.Add(extract.Metadata, "properties", "", name+": "+text)
		}
	}
}
