package ooxml

import (
	"fmt"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// rest reads what all kinds of document have, and whatever no one asked for.
func (d *document) rest() error {
	for _, p := range d.with("diagramdata", "drawing", "chartusershapes") {
		name := "drawing"
		if p.role == "diagramdata" {
			name = "diagram"
		}
		if err := d.flow(p, extract.Body, name, fmt.Sprintf("%s %d", name, numberIn(p.name))); err != nil {
			return err
		}
	}
	for _, p := range d.with("chart", "chartex") {
		if err := d.chart(p); err != nil {
			return err
		}
	}
	for _, p := range d.with("core-properties", "extended-properties", "custom-properties") {
		if err := d.properties(p); err != nil {
			return err
		}
	}
	for _, p := range d.with("vmldrawing") {
		d.xml(p, d.shape)
	}
	for _, p := range d.with("customxml") {
		if err := d.anyText(p, extract.Metadata, "custom XML", true); err != nil {
			return err
		}
	}
	for _, p := range d.parts {
		switch ext := path.Ext(strings.ToLower(p.name)); {
		case p.done || binaryRole[p.role]:
		case silent[p.role]:
			p.done = true
		case ext == ".xml" || ext == ".vml":
			if err := d.anyText(p, extract.Hidden, "other text", false); err != nil {
				return err
			}
		}
	}
	return d.w.Stopped()
}

// shape reads the text boxes and captions of a drawing in VML, the language before DrawingML. The boxes of comments are
// empty there. See ECMA-376 part 4, section 14.
func (d *document) shape(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "textbox":
		d.texts.AddOnce(extract.Body, "drawings", "", s.Content(maxProperty))
	case "shape", "imagedata", "textpath":
		for _, name := range []string{"alt", "title", "string"} {
			d.texts.AddOnce(extract.Hidden, "alternative text", "", string(s.Attr(name)))
		}
	}
}

// binaryRole are the roles of parts that are files of their own even where their name ends in ".xml".
var binaryRole = map[string]bool{"image": true, "oleobject": true, "package": true, "afchunk": true, "vbaproject": true, "audio": true, "video": true, "media": true}

// members hands on the files inside the document.
func (d *document) members() error {
	for _, p := range d.parts {
		if p.done {
			continue
		}
		p.done = true
		r, err := d.zip.Reader(p.file)
		if err != nil {
			if err := d.trouble(p, err); err != nil {
				return err
			}
			continue
		}
		name := path.Base(p.name)
		if p.role == "vbaproject" {
			err = d.macros(p)
		} else if p.role == "oleobject" || p.role == "package" {
			var c extract.Content
			if c, err = d.w.Unpack(r, p.file.Packed); err != nil {
				err = d.trouble(p, err)
			} else {
				if cut := extract.Cut(c); cut != nil {
					d.trouble(p, cut)
				}
				err = compound.WriteObject(d.w, name, c)
			}
		} else {
			err = d.w.UnpackMember(name, r, p.file.Packed, extract.Hint{Name: name})
		}
		r.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

// properties reads the title, the author and what else a document says about itself.
func (d *document) properties(p *part) error {
	return d.scan(p, func(s *xmlscan.Scanner) error {
		name := ""
		for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
			switch {
			case t == xmlscan.Start && string(s.Local()) == "property":
				name = string(s.Attr("name"))
			case t == xmlscan.Start && s.Prefix() != nil && string(s.Prefix()) != "vt", t == xmlscan.Start && s.Depth() == 2:
				name = string(s.Local())
			case t == xmlscan.Text && !s.Blank() && s.Depth() > 1 && !dullProperties[name]:
				if text := string(s.Text()); len(text) < maxProperty {
					d.texts.Add(extract.Metadata, "properties", "", name+": "+text)
				}
			}
		}
		return nil
	})
}

const maxProperty = 64 << 10 // bytes of one property

// dullProperties hold counts, sizes and settings of the program.
var dullProperties = map[string]bool{
	"TotalTime": true, "Pages": true, "Words": true, "Characters": true, "CharactersWithSpaces": true, "Lines": true, "Paragraphs": true, "DocSecurity": true,
	"ScaleCrop": true, "LinksUpToDate": true, "SharedDoc": true, "HyperlinksChanged": true, "AppVersion": true, "Slides": true, "Notes": true, "HiddenSlides": true,
	"MMClips": true, "revision": true, "HeadingPairs": true, "language": true, "Application": true,
}

// anyText reads the text of a part whose form is not known, with its attributes where they may hold text too.
func (d *document) anyText(p *part, kind extract.Kind, name string, attributes bool) error {
	return d.scan(p, func(s *xmlscan.Scanner) error {
		var line []byte
		flush := func() {
			d.texts.Add(kind, name, "", string(line))
			line = line[:0]
		}
		for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
			if t == xmlscan.Text && !s.Blank() {
				line = append(append(line, s.Text()...), ' ')
			} else if name := string(s.Local()); t == xmlscan.Start && (name == "contentTypeSchema" || name == "schema") {
				s.Skip() // how the data of a document library is formed; nobody's data
			} else if t == xmlscan.Start && attributes {
				s.Attrs(func(local, value []byte) {
					if len(value) > 2 && string(local) != "itemID" && string(local) != "schemaLocation" {
						line = append(append(line, value...), ' ')
					}
				})
			}
			if len(line) > maxProperty || t == xmlscan.End {
				flush()
			}
		}
		flush()
		return nil
	})
}

// chart reads the titles of a chart and the values that it keeps of the sheet it was made from.
func (d *document) chart(p *part) error {
	out := d.w.Part(extract.Hidden, "chart")
	return d.scan(p, func(s *xmlscan.Scanner) error {
		reading, pending := false, ""
		for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
			switch name := string(s.Local()); {
			case t == xmlscan.Text && reading:
				if err := out.WriteString(pending + string(s.Text())); err != nil {
					return err
				}
				pending = ""
			case t == xmlscan.Start && (name == "v" || name == "t" || name == "pt" && string(s.Prefix()) == "cx"):
				reading = true
			case t == xmlscan.End && (name == "v" || name == "t" || name == "pt"):
				if reading = false; pending == "" && name != "t" {
					pending = "\t"
				}
			case t == xmlscan.End && (name == "p" || name == "strCache" || name == "numCache" || name == "tx" || name == "lvl"):
				if pending = ""; out.Offset() > 0 {
					pending = "\n"
				}
			}
			if err := out.Full(); err != nil {
				return err
			}
		}
		return nil
	})
}
