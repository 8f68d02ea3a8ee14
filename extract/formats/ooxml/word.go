package ooxml

import (
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// readWord reads a text document: its body, then what stands around and below it.
func (d *document) readWord() error {
	for _, p := range d.with("officedocument") {
		if err := d.flow(p, extract.Body, "", ""); err != nil {
			return err
		}
	}
	for _, group := range []struct {
		role string
		kind extract.Kind
		name string
	}{
		{"header", extract.Margin, "header"},
		{"footer", extract.Margin, "footer"},
		{"footnotes", extract.Note, "footnotes"},
		{"endnotes", extract.Note, "endnotes"},
		{"comments", extract.Note, "comments"},
		{"glossarydocument", extract.Hidden, "building blocks"},
	} {
		for _, p := range d.with(group.role) {
			if err := d.flow(p, group.kind, group.name, ""); err != nil {
				return err
			}
		}
	}
	for _, p := range d.with("settings") {
		d.xml(p, d.setting)
	}
	for _, p := range d.with("people") {
		d.xml(p, d.person)
	}
	return d.w.Stopped()
}

// flow reads a part of running text as a part of its own.
func (d *document) flow(p *part, kind extract.Kind, name, place string) error {
	f := flow{d: d, out: d.w.Part(kind, name), place: place}
	return d.scan(p, f.read)
}

// setting keeps what the settings of a document hold of somebody's text: variables that a macro or a program left, and
// where a mail merge takes its addresses. See ECMA-376 part 1, sections 17.15.1.31 and 17.14.
func (d *document) setting(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "docVar":
		d.texts.Add(extract.Metadata, "document variables", "", string(s.Attr("name"))+": "+string(s.Attr("val")))
	case "query", "connectString", "udl", "addressFieldName", "mailSubject":
		d.texts.AddOnce(extract.Metadata, "mail merge", "", string(s.Attr("val")))
	}
}

// person keeps who worked on a document, with the account that the program knew.
func (d *document) person(s *xmlscan.Scanner) {
	for _, name := range []string{"author", "displayName", "name", "userId"} {
		d.texts.AddOnce(extract.Metadata, "authors", "", string(s.Attr(name)))
	}
}
