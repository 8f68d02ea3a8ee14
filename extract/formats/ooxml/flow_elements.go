package ooxml

import (
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// start meets the start of an element.
func (f *flow) start(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "t":
		f.mode = 't'
	case "delText":
		f.mode = 'd'
	case "instrText", "delInstrText":
		f.mode = 'i'
	case "pPr", "rPr", "sectPr", "rt", "endParaRPr", "tblGrid", "bodyPr", "lstStyle", "defRPr":
		s.Skip() // looks, and the reading aid above a word
	case "tab", "ptab":
		f.addString("\t")
	case "br", "cr":
		f.addString("\n")
		s.Skip()
	case "noBreakHyphen":
		f.addString("-")
	case "sym":
		f.addString(" ")
	case "tc":
		f.write(nil)
	case "ins", "moveTo":
		f.new++
		f.author(s)
	case "del", "moveFrom":
		f.gone++
		f.author(s)
	case "txbxContent":
		f.openBox()
	case "AlternateContent", "Choice", "Fallback":
		f.alternative(s)
	case "lastRenderedPageBreak":
		f.page++
	default:
		f.rare(s)
	}
}

// rare meets the elements of which a document has few.
func (f *flow) rare(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "fldChar":
		f.closeField()
	case "fldSimple":
		f.closeField()
		f.field = append(f.field, s.Attr("instr")...)
		f.closeField()
	case "docPr", "cNvPr":
		f.alternativeText(s)
	case "imagedata", "textpath", "shape":
		for _, name := range []string{"title", "alt", "string"} {
			f.d.texts.AddOnce(extract.Hidden, "alternative text", f.where(), string(s.Attr(name)))
		}
	case "tblCaption", "tblDescription", "attr":
		f.d.texts.AddOnce(extract.Hidden, "alternative text", f.where(), string(s.Attr("val")))
	case "alias", "listItem", "listEntry", "helpText", "statusText", "default":
		f.form(s)
	case "footnote", "endnote":
		if t := string(s.Attr("type")); t == "separator" || t == "continuationSeparator" || t == "continuationNotice" {
			s.Skip()
		} else {
			f.place = string(s.Local()) + " " + string(s.Attr("id"))
		}
	case "comment":
		f.place = "comment " + string(s.Attr("id"))
		if author := string(s.Attr("author")); author != "" {
			f.addString(author + ":")
			f.paragraph()
		}
	case "ph":
		kind := string(s.Attr("type"))
		f.muted = f.prompts && kind != "ftr" && kind != "hdr"
	}
}

// end meets the end of an element.
func (f *flow) end(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "t", "delText", "instrText", "delInstrText":
		f.mode = 0
	case "p":
		f.paragraph()
	case "tc":
		if len(f.boxes) == 0 {
			f.pending = "\t"
		}
	case "tr":
		if len(f.boxes) == 0 {
			f.pending = "\n"
		}
	case "ins", "moveTo":
		f.new = max(0, f.new-1)
	case "del", "moveFrom":
		f.gone = max(0, f.gone-1)
	case "txbxContent":
		f.closeBox()
	case "sp":
		f.muted = false
	case "AlternateContent":
		if n := len(f.choices); n > 0 && f.choices[n-1].depth > s.Depth() {
			f.choices = f.choices[:n-1]
		}
	}
}

// alternative reads the first form of a content that has text, and leaves out the others.
func (f *flow) alternative(s *xmlscan.Scanner) {
	if string(s.Local()) == "AlternateContent" {
		f.choices = append(f.choices, choice{s.Depth(), f.wrote})
		return
	}
	if n := len(f.choices); n > 0 && f.choices[n-1].depth == s.Depth()-1 && f.wrote > f.choices[n-1].from {
		s.Skip()
	}
}

// author keeps the name of who made a change.
func (f *flow) author(s *xmlscan.Scanner) {
	if a := s.Attr("author"); a != nil {
		f.d.texts.AddOnce(extract.Metadata, "authors", "", string(a))
	}
}

// alternativeText keeps what describes a picture, and its name where that is a file's.
func (f *flow) alternativeText(s *xmlscan.Scanner) {
	for _, name := range []string{"descr", "title"} {
		if v := s.Attr(name); len(v) > 0 {
			f.wrote += int64(len(v))
			f.d.texts.AddOnce(extract.Hidden, "alternative text", f.where(), string(v))
		}
	}
	if v := string(s.Attr("name")); strings.Contains(v, ".") {
		f.d.texts.AddOnce(extract.Hidden, "alternative text", f.where(), v)
	}
}

// form keeps what a form field offers or explains.
func (f *flow) form(s *xmlscan.Scanner) {
	shown := s.Attr("displayText")
	f.d.texts.AddOnce(extract.Form, "form fields", f.where(), string(shown))
	f.d.texts.AddOnce(extract.Form, "form fields", f.where(), string(s.Attr("val")))
	f.d.texts.AddOnce(extract.Form, "form fields", f.where(), string(s.Attr("value")))
}
