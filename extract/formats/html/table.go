package html

import (
	"bytes"
	"fmt"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

const (
	maxTables = 1000      // tables of their own; those after stay in the text
	maxSpan   = 1000      // columns that one cell may cover
	maxCell   = 128 << 10 // bytes of a cell that are held
)

// shape is what a table looks like from its tags.
type shape struct {
	number  int // of all tables
	rows    int
	columns int // of the row being read
	most    int // columns of the first row that has any
	alike   int // rows with so many
	nested  bool
}

func (s *shape) endRow() {
	if s.columns == 0 {
		return
	}
	s.rows++
	if s.most == 0 {
		s.most = s.columns
	}
	if s.columns == s.most {
		s.alike++
	}
	s.columns = 0
}

// holdsData tells a table of data from one that arranges the page.
func (s *shape) holdsData() bool {
	s.endRow()
	return !s.nested && s.rows >= 3 && s.most >= 2 && s.alike*4 >= s.rows*3
}

// survey says for each table of a page whether it is one of data.
func survey(f *extract.File) ([]bool, error) {
	var data []bool
	var open []*shape
	found := 0
	end := func() {
		s := open[len(open)-1]
		open = open[:len(open)-1]
		if found < maxTables && s.holdsData() {
			for len(data) <= s.number {
				data = append(data, false)
			}
			data[s.number] = true
			found++
		}
	}
	if !mentionsTable(f) {
		return nil, nil
	}
	t := newTokens(f)
	for number := 0; t.Next(); {
		switch {
		case t.tag == atom.Table && t.kind == html.StartTagToken:
			if len(open) > 0 {
				open[len(open)-1].nested = true
			}
			if len(open) == maxSpan { // nobody sees so deep a table
				open = open[1:]
			}
			open = append(open, &shape{number: number})
			number++
		case len(open) == 0:
		case t.tag == atom.Table && t.kind == html.EndTagToken:
			end()
		case t.tag == atom.Tr:
			open[len(open)-1].endRow()
		case (t.tag == atom.Td || t.tag == atom.Th) && t.kind != html.EndTagToken:
			open[len(open)-1].columns += span(t)
		}
	}
	for len(open) > 0 {
		end()
	}
	return data, t.err
}

// mentionsTable is a quick look whether there is anything to survey.
func mentionsTable(f *extract.File) bool {
	var b []byte
	r := charset.Sniff(f.Reader(), declared(f))
	for {
		window, err := r.Next()
		b = append(b, window...)
		if bytes.Contains(bytes.ToLower(b), []byte("<table")) {
			return true
		}
		if err != nil {
			return false
		}
		b = append(b[:0], b[max(0, len(b)-len("<table")):]...)
	}
}

// span is how many columns the cell whose tag is being read covers.
func span(t *tokens) int {
	n := 1
	t.Attrs(func(name string, value []byte) {
		if name == "colspan" {
			n = number(value)
		}
	})
	return n
}

func number(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' || n > maxSpan {
			break
		}
		n = n*10 + int(c-'0')
	}
	return max(1, min(n, maxSpan))
}

// readTables writes the tables of data, a part each.
func readTables(f *extract.File, w *extract.Writer, tables []bool) error {
	if len(tables) == 0 {
		return nil
	}
	p := &page{tables: tables, bol: true}
	t := newTokens(f)
	n := 0
	for p.err == nil && t.Next() {
		if t.tag != atom.Table || t.kind != html.StartTagToken || !p.isTable() {
			continue
		}
		n++
		p.part = w.Part(extract.Table, fmt.Sprintf("table %d", n))
		p.part.Places(func(p extract.Piece, offset int64) string {
			c, _ := extract.CellAt(p.Cells, offset)
			return fmt.Sprintf("row %d, column %s", c.Row+1, extract.ColumnName(c.Column))
		})
		p.readTable(t)
	}
	return errOr(p.err, t.err)
}

// cells gathers the cells of a table.
type cells struct {
	part   *extract.Part
	row    int
	column int
	text   []byte
	open   bool  // in a cell; text outside of cells is written as it is
	any    bool  // the row has cells
	width  int   // columns that the open cell covers
	down   []int // by column: rows that a cell from above still covers
	height int   // rows that the open cell covers
}

func (c *cells) write(b []byte) error {
	if !c.open {
		_, err := c.part.Write(b)
		return err
	}
	if c.text = append(c.text, b...); len(c.text) > maxCell {
		return c.hand()
	}
	return nil
}

func (c *cells) hand() error {
	err := c.part.Cell(c.row, c.column, string(c.text))
	c.text = c.text[:0]
	return err
}

// endCell writes the open cell and moves behind it.
func (c *cells) endCell() error {
	if !c.open {
		return nil
	}
	err := c.hand()
	for i := range c.width {
		if c.height > 1 {
			for len(c.down) <= c.column+i {
				c.down = append(c.down, 0)
			}
			c.down[c.column+i] = c.height
		}
	}
	c.column += c.width
	c.open = false
	return err
}

// startCell opens a cell in the next column that no cell from above covers.
func (c *cells) startCell(width, height int) error {
	err := c.endCell()
	for c.column < len(c.down) && c.down[c.column] > 0 {
		c.column++
	}
	if c.any && err == nil {
		err = c.part.WriteString("\t")
	}
	c.open, c.any, c.width, c.height = true, true, width, height
	return err
}

func (c *cells) endRow() error {
	err := c.endCell()
	if !c.any {
		return err
	}
	if err == nil {
		err = c.part.WriteString("\n")
	}
	for i := range c.down {
		c.down[i] = max(0, c.down[i]-1)
	}
	c.row, c.column, c.any = c.row+1, 0, false
	return err
}

// readTable writes the table whose tag was just read.
func (p *page) readTable(t *tokens) {
	c := &cells{part: p.part}
	p.cell, p.bol, p.ended, p.space = c, true, false, false
	defer func() { p.cell = nil }()
	for p.err == nil && t.Next() {
		switch t.tag {
		case atom.Table:
			if t.kind == html.EndTagToken {
				p.err = c.endRow()
				return
			}
		case atom.Tr:
			p.err = c.endRow()
			p.bol, p.ended, p.space = true, false, false
			continue
		case atom.Td, atom.Th:
			if t.kind == html.EndTagToken {
				continue
			}
			width, height := 1, 1
			t.Attrs(func(name string, value []byte) {
				switch name {
				case "colspan":
					width = number(value)
				case "rowspan":
					height = number(value)
				}
			})
			p.err = c.startCell(width, height)
			p.bol, p.ended, p.space = true, false, false
			continue
		}
		p.token(t)
	}
	if p.err == nil {
		p.err = c.endRow()
	}
}
