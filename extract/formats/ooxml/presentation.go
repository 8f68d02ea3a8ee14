package ooxml

import (
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// readPresentation reads the slides in their order, then notes, comments and what masters show.
func (d *document) readPresentation() error {
	for _, p := range d.with("commentauthors", "authors") {
		d.xml(p, func(s *xmlscan.Scanner) {
			d.authors[string(s.Attr("id"))] = string(s.Attr("name"))
			d.person(s)
		})
	}
	numbers, err := d.slides()
	if err != nil {
		return err
	}
	for _, group := range []struct {
		role string
		kind extract.Kind
		name string
	}{
		{"notesslide", extract.Note, "notes"},
		{"comments", extract.Note, "comments"},
		{"slidemaster", extract.Margin, "masters and layouts"},
		{"slidelayout", extract.Margin, "masters and layouts"},
		{"notesmaster", extract.Margin, "masters and layouts"},
		{"handoutmaster", extract.Margin, "masters and layouts"},
	} {
		out := (*extract.Part)(nil)
		for _, p := range d.with(group.role) {
			f := flow{d: d, place: fmt.Sprintf("%s %d", strings.TrimPrefix(group.role, "slide"), numberIn(p.name))}
			if group.kind == extract.Margin {
				f.once, f.prompts = group.name, true
			} else if out == nil {
				out = d.w.Part(group.kind, group.name)
			}
			f.out = out
			if n := numbers[p]; n > 0 {
				f.place = fmt.Sprintf("slide %d", n)
			}
			read := f.read
			if group.role == "comments" {
				read = f.slideComments
			}
			if err := d.scan(p, read); err != nil {
				return err
			}
		}
	}
	for _, p := range d.with("tags") {
		if err := d.anyText(p, extract.Metadata, "tags", true); err != nil {
			return err
		}
	}
	return d.w.Stopped()
}

// slides reads all slides, hidden ones as parts of their own, and returns to which slide the parts around it belong.
func (d *document) slides() (numbers map[*part]int, err error) {
	var order []*part
	main := d.with("officedocument")
	for _, p := range main {
		if err := d.scan(p, func(s *xmlscan.Scanner) error {
			for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
				if t == xmlscan.Start && string(s.Local()) == "sldId" {
					if slide := p.target(s.Prefixed("id")); slide != nil {
						order = append(order, slide)
					} else {
						d.w.Unread(fmt.Sprintf("slide %d", len(order)+1), extract.Damaged, "the slide is listed in the presentation but missing in the file")
					}
				}
			}
			return nil
		}); err != nil {
			return nil, err
		}
	}
	numbers = map[*part]int{}
	body := d.w.Part(extract.Body, "")
	var hidden []*part
	for i, p := range order {
		if numbers[p] > 0 {
			continue
		}
		numbers[p] = i + 1
		for _, r := range p.rels {
			if r.target != nil && (r.role == "notesslide" || r.role == "comments") {
				numbers[r.target] = i + 1
			}
		}
		isHidden, err := d.slide(p, body, i+1)
		if err != nil {
			return nil, err
		}
		if isHidden {
			hidden = append(hidden, p)
		}
	}
	for _, p := range hidden {
		place := fmt.Sprintf("slide %d", numbers[p])
		if err := d.flow(p, extract.Hidden, place, place); err != nil {
			return nil, err
		}
	}
	for _, p := range d.with("slide") { // on no list: deleted, and left behind
		place := fmt.Sprintf("unlisted slide %d", numberIn(p.name))
		if err := d.flow(p, extract.Hidden, place, place); err != nil {
			return nil, err
		}
	}
	return numbers, nil
}

// slide reads a slide into the body, unless it is hidden.
func (d *document) slide(p *part, body *extract.Part, number int) (hidden bool, err error) {
	f := flow{d: d, out: body, place: fmt.Sprintf("slide %d", number)}
	err = d.scan(p, func(s *xmlscan.Scanner) error {
		for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
			if t != xmlscan.Start {
				continue
			}
			if show := string(s.Attr("show")); string(s.Local()) == "sld" && (show == "0" || show == "false") {
				hidden = true
				return nil
			}
			return f.read(s)
		}
		return nil
	})
	return hidden, err
}

// slideComments reads comments of both kinds: before 2018 the text is in an element of its own, since then in paragraphs.
func (f *flow) slideComments(s *xmlscan.Scanner) error {
	for t := s.Next(); t != xmlscan.EOF && f.stop == nil; t = s.Next() {
		switch t {
		case xmlscan.Text:
			f.text(s)
		case xmlscan.End:
			if string(s.Local()) == "text" {
				f.mode = 0
				f.paragraph()
			} else {
				f.end(s)
			}
		case xmlscan.Start:
			switch string(s.Local()) {
			case "text":
				f.mode = 't'
			case "cm", "reply":
				if author := f.d.authors[string(s.Attr("authorId"))]; author != "" {
					f.addString(author + ":")
					f.paragraph()
				}
			default:
				f.start(s)
			}
		}
	}
	f.write(nil)
	return f.stop
}
