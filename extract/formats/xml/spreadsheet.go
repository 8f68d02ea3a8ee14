package xml

import (
	"bytes"
	"context"
	"errors"
	"strconv"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// Spreadsheet reads workbooks in the XML of Excel 2002 and 2003, which accounting systems and report servers still write,
// often named .xls. The format: Microsoft, XML Spreadsheet Reference (2001). Each sheet is a part of rows and columns;
// what stands outside the sheets, such as the author, is read as other XML is. Styles are not read.
type Spreadsheet struct{}

// Limits of Excel: what lies past them is at the last row or column.
const (
	lastRow    = 1<<20 - 1
	lastColumn = 1<<14 - 1
	maxCell    = 1 << 20 // bytes of one cell; Excel itself holds 32,767 characters
)

// Name implements [extract.Format].
func (Spreadsheet) Name() string { return "xml-spreadsheet" }

// Match takes XML that names the format early.
func (Spreadsheet) Match(f *extract.File) bool {
	return Format{}.Match(f) && bytes.Contains(f.Head, []byte("urn:schemas-microsoft-com:office:spreadsheet"))
}

// Read implements [extract.Format].
func (Spreadsheet) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	s := xmlscan.New(withoutDeclaration(charset.Sniff(f.Reader(), declared(f))))
	b := &workbook{s: s, w: w, outliner: outliner{part: w.Part(extract.Metadata, "properties")}, row: -1}
	for b.err == nil {
		switch s.Next() {
		case xmlscan.Start:
			b.open()
		case xmlscan.End:
			if name := string(s.Local()); name != "Row" && name != "Worksheet" { // which the outliner was not told of
				b.outliner.end()
			}
		case xmlscan.Text:
			b.text(s.Text(), s.Blank())
		default:
			switch err := s.Err(); {
			case w.Stopped() != nil:
				return w.Stopped()
			case errors.Is(err, xmlscan.ErrCut):
				w.Unread("", extract.Damaged, "the XML ends early; what came before was read")
			case err != nil:
				return extract.ErrUnreadable
			}
			return nil
		}
	}
	return b.err
}

// workbook is what is being read. What is no cell goes to the outliner, which writes to the same part.
type workbook struct {
	s *xmlscan.Scanner
	w *extract.Writer
	outliner
	sheet       bool // a sheet was begun
	row, column int  // of the cell read last, from 0; -1 before the first
	cell        []byte
}

func (b *workbook) open() {
	switch name := string(b.s.Local()); {
	case name == "Styles":
		b.s.Skip()
	case name == "Worksheet":
		b.worksheet(string(b.s.Attr("Name")))
	case name == "Row" && b.sheet:
		b.row, b.column = b.next("Index", b.row, lastRow), -1
		b.newline()
	case name == "Cell" && b.row >= 0:
		b.column = b.next("Index", b.column, lastColumn)
		b.readCell()
	default:
		b.outliner.start(b.s)
	}
}

// next is where a row or a cell stands: after the last one, unless it says a number from 1.
func (b *workbook) next(attr string, last, most int) int {
	if n, err := strconv.Atoi(string(b.s.Prefixed(attr))); err == nil && n > last+1 {
		return min(n-1, most)
	}
	return min(last+1, most)
}

func (b *workbook) worksheet(name string) {
	part := b.w.Part(extract.Table, name)
	part.Places(func(p extract.Piece, offset int64) string {
		if c, ok := extract.CellAt(p.Cells, offset); ok {
			return name + "!" + extract.ColumnName(c.Column) + strconv.Itoa(c.Row+1)
		}
		return name
	})
	b.outliner = outliner{part: part}
	b.sheet, b.row, b.column = true, -1, -1
}

// readCell writes one cell: its value, where its link leads, and who said what about it.
func (b *workbook) readCell() {
	b.cell = b.cell[:0]
	link := string(b.s.Attr("HRef"))
	for depth := b.s.Depth(); ; {
		switch b.s.Next() {
		case xmlscan.Start:
			if string(b.s.Local()) == "Comment" {
				b.add(" ")
				b.add(string(b.s.Attr("Author")))
				b.add(" ")
			}
			continue
		case xmlscan.Text:
			b.add(string(b.s.Text()))
			continue
		case xmlscan.End:
			if b.s.Depth() >= depth {
				continue
			}
		}
		break
	}
	if link != "" {
		b.add(" " + link)
	}
	if b.cell = bytes.TrimSpace(b.cell); len(b.cell) == 0 {
		return
	}
	if b.line {
		b.write("\t")
	}
	if b.err == nil {
		b.err = b.part.Cell(b.row, b.column, string(b.cell))
		b.line = true
	}
}

func (b *workbook) add(s string) {
	b.cell = append(b.cell, s[:min(len(s), maxCell-len(b.cell))]...)
}
