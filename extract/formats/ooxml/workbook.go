package ooxml

import (
	"fmt"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// workbook is what the cells of all sheets share.
type workbook struct {
	sheets   []sheet
	from1904 bool
	formats  []numberFormat // by the style index of a cell
	strings  sharedStrings
}

type sheet struct {
	name   string
	hidden bool
	part   *part
}

// readWorkbook reads the sheets in their order, then what the workbook keeps and does not show.
func (d *document) readWorkbook() error {
	b := &workbook{}
	for _, p := range d.with("officedocument") {
		if path.Ext(strings.ToLower(p.name)) == ".bin" {
			p.done = true
			return d.binaryWorkbook()
		}
		if err := d.scan(p, func(s *xmlscan.Scanner) error { return d.workbookPart(s, b, p) }); err != nil {
			return err
		}
	}
	for _, p := range d.with("styles") {
		if err := d.scan(p, b.readStyles); err != nil {
			return err
		}
	}
	for _, p := range d.with("sharedstrings") {
		if err := d.scan(p, func(s *xmlscan.Scanner) error {
			if err := b.strings.read(s, d.w.Limits().Text); err != nil {
				return d.trouble(p, err) // cells go on without the strings beyond it
			}
			return nil
		}); err != nil {
			return err
		}
	}
	for _, p := range d.with("person", "usernames") {
		d.xml(p, func(s *xmlscan.Scanner) {
			d.authors[string(s.Attr("id"))] = string(s.Attr("displayName"))
			d.person(s)
		})
	}
	for _, s := range b.sheets {
		if err := d.sheet(b, s); err != nil {
			return err
		}
	}
	for _, p := range d.with("worksheet", "chartsheet") {
		if err := d.sheet(b, sheet{name: strings.TrimSuffix(path.Base(p.name), path.Ext(p.name)), hidden: true, part: p}); err != nil {
			return err
		}
	}
	return d.workbookCaches(b)
}

// workbookPart reads the list of sheets and the names that formulas use.
func (d *document) workbookPart(s *xmlscan.Scanner, b *workbook, p *part) error {
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		if t != xmlscan.Start {
			continue
		}
		switch string(s.Local()) {
		case "sheet":
			state := string(s.Attr("state"))
			sh := sheet{name: string(s.Attr("name")), hidden: state == "hidden" || state == "veryHidden"}
			if sh.part = p.target(s.Prefixed("id")); sh.part != nil {
				b.sheets = append(b.sheets, sh)
			} else {
				d.w.Unread(sh.name, extract.Damaged, "the sheet is listed in the workbook but missing in the file")
			}
		case "workbookPr":
			v := string(s.Attr("date1904"))
			b.from1904 = v == "1" || v == "true"
		case "definedName":
			name := string(s.Attr("name"))
			if text := s.Content(maxProperty); !strings.HasPrefix(name, "_xlnm.") {
				d.texts.Add(extract.Hidden, "defined names", "", name+": "+text)
			}
		case "fileSharing":
			d.texts.AddOnce(extract.Metadata, "authors", "", string(s.Attr("userName")))
		case "absPath":
			d.texts.AddOnce(extract.Metadata, "links", "", string(s.Attr("url")))
		}
	}
	return nil
}

// binaryWorkbook leaves out the parts of a workbook that are not XML.
func (d *document) binaryWorkbook() error {
	d.w.Unread("", extract.Unsupported, "the sheets of binary workbooks (xlsb) are not read yet")
	for _, p := range d.parts {
		if strings.HasPrefix(strings.ToLower(p.name), "xl/") && path.Ext(strings.ToLower(p.name)) == ".bin" && !binaryRole[p.role] {
			p.done = true
		}
	}
	return d.w.Stopped()
}

// sheet reads one sheet with its comments.
func (d *document) sheet(b *workbook, s sheet) error {
	if s.part.done {
		return nil
	}
	if path.Ext(strings.ToLower(s.part.name)) == ".bin" {
		s.part.done = true
		d.w.Unread(s.name, extract.Unsupported, "binary sheets are not read yet")
		return nil
	}
	kind := extract.Table
	if s.hidden {
		kind = extract.Hidden
	}
	g := newGrid(d, b, s.name)
	g.open(kind, s.name)
	if err := d.scan(s.part, g.read); err != nil {
		return err
	}
	threaded := s.part.targets("threadedcomment")
	for _, p := range threaded {
		if err := d.scan(p, func(x *xmlscan.Scanner) error { return d.threadedComments(x, s.name) }); err != nil {
			return err
		}
	}
	for _, p := range s.part.targets("comments") {
		if err := d.scan(p, func(x *xmlscan.Scanner) error { return d.cellComments(x, s.name) }); err != nil {
			return err
		}
	}
	return nil
}

// cellComments reads the comments of a sheet. Office since 2019 writes a copy of each conversation for older versions,
// whose author begins with "tc=": the conversation itself is read.
func (d *document) cellComments(s *xmlscan.Scanner, sheet string) error {
	var authors []string
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		if t != xmlscan.Start {
			continue
		}
		switch string(s.Local()) {
		case "author":
			authors = append(authors, s.Content(maxProperty))
		case "comment":
			place, author := sheet+"!"+string(s.Attr("ref")), ""
			if id := integer(s.Attr("authorId")); id >= 0 && id < len(authors) {
				author = authors[id]
			}
			if text := commentText(s); !strings.HasPrefix(author, "tc=") {
				d.comment(sheet, place, author, unescape(text))
			}
		}
	}
	return nil
}

// commentText gathers the text of a comment, and leaves out where its window stands.
func commentText(s *xmlscan.Scanner) string {
	var text strings.Builder
	for depth := s.Depth(); ; {
		switch s.Next() {
		case xmlscan.EOF:
			return text.String()
		case xmlscan.Start:
			if string(s.Local()) == "t" {
				text.WriteString(s.Content(maxProperty))
			}
		case xmlscan.End:
			if s.Depth() < depth {
				return text.String()
			}
		}
	}
}

func (d *document) threadedComments(s *xmlscan.Scanner, sheet string) error {
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		if t == xmlscan.Start && string(s.Local()) == "threadedComment" {
			place, author := sheet+"!"+string(s.Attr("ref")), d.authors[string(s.Attr("personId"))]
			d.comment(sheet, place, author, s.Content(maxProperty))
		}
	}
	return nil
}

func (d *document) comment(sheet, place, author, text string) {
	if author != "" && !strings.HasPrefix(text, author) {
		text = author + ":\n" + text
	}
	d.texts.Add(extract.Note, sheet+" comments", place, text)
}

// workbookCaches reads the copies of data that a workbook keeps out of sight: of pivot tables, of other workbooks, of
// changes, and the strings that no cell uses any more.
func (d *document) workbookCaches(b *workbook) error {
	for _, p := range d.with("pivotcachedefinition") {
		if err := d.pivotCache(p); err != nil {
			return err
		}
	}
	for _, p := range d.with("externallink", "externallinkpath") {
		g := newGrid(d, b, "")
		g.name = fmt.Sprintf("external link %d", numberIn(p.name))
		if err := d.scan(p, g.read); err != nil {
			return err
		}
	}
	for _, p := range d.with("revisionlog") {
		if err := d.anyText(p, extract.Change, "tracked changes", false); err != nil {
			return err
		}
	}
	for _, p := range d.with("connections") {
		if err := d.anyText(p, extract.Metadata, "connections", true); err != nil {
			return err
		}
	}
	for _, p := range d.with("comments") { // of sheets that are lost
		if err := d.scan(p, func(x *xmlscan.Scanner) error { return d.cellComments(x, "") }); err != nil {
			return err
		}
	}
	b.strings.unused(func(text string) { d.texts.AddOnce(extract.Hidden, "unused strings", "", text) })
	return d.w.Stopped()
}
