package ooxml

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// Excel's sheets end here. See ECMA-376 part 1, section 18.3.1.73 and the limits of Excel.
const (
	maxRow    = 1 << 20
	maxColumn = 1 << 14
	maxCell   = 1 << 20 // bytes; what is longer was not written by Excel and is read up to there
)

// grid reads the cells of a sheet.
type grid struct {
	d    *document
	book *workbook
	name string
	out  *extract.Part

	row, column     int // of the cell being read, from 0
	lastRow, lastAt int // of the cell written last; -1 at first
	inCell          bool
	kind            byte
	style           int
	mode            byte // what text tokens are: 'v' value, 't' inline text, 'f' formula, 0 nothing
	value           []byte
	formula         []byte
	inline          []byte
	scratch         []byte
}

func newGrid(d *document, b *workbook, name string) *grid {
	return &grid{d: d, book: b, name: name, row: -1, lastRow: -1, lastAt: -1}
}

// open begins the part that the cells go to.
func (g *grid) open(kind extract.Kind, name string) {
	g.out = g.d.w.Part(kind, name)
	g.row, g.lastRow, g.lastAt = -1, -1, -1
	sheet := g.name
	g.out.Places(func(p extract.Piece, offset int64) string {
		i, found := slices.BinarySearchFunc(p.Cells, offset, func(c extract.Cell, at int64) int { return int(c.Start - at) })
		if !found {
			i--
		}
		if i < 0 {
			return sheet
		}
		return sheet + "!" + cellName(p.Cells[i].Row, p.Cells[i].Column)
	})
}

func (g *grid) read(s *xmlscan.Scanner) error {
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		switch t {
		case xmlscan.Text:
			switch g.mode {
			case 'v':
				g.value = bounded(g.value, s.Text())
			case 't':
				g.inline = bounded(g.inline, s.Text())
			case 'f':
				g.formula = bounded(g.formula, s.Text())
			}
		case xmlscan.Start:
			g.start(s)
		case xmlscan.End:
			switch string(s.Local()) {
			case "v", "t", "f":
				g.mode = 0
			case "c", "cell":
				if err := g.cell(); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// bounded appends the text of a cell. Excel's longest is 32,767 characters.
func bounded(b, text []byte) []byte {
	if len(b) > maxCell {
		return b
	}
	return append(b, text...)
}

func (g *grid) start(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "c", "cell":
		g.begin(s)
	case "v":
		g.mode = 'v'
	case "t":
		g.mode = 't'
	case "f":
		g.mode = 'f'
	case "rPh", "rPr", "phoneticPr":
		s.Skip()
	case "row":
		if r := integer(s.Attr("r")); r > 0 {
			g.row = min(r, maxRow) - 1
		} else {
			g.row = min(g.row+1, maxRow-1)
		}
		g.column, g.inCell = -1, false
	case "sheetData":
		if g.out == nil || g.lastRow >= 0 { // a workbook elsewhere, of which several sheets are kept
			g.open(extract.Hidden, g.name)
		}
	default:
		g.aside(s)
	}
}

// begin starts a cell.
func (g *grid) begin(s *xmlscan.Scanner) {
	g.value, g.inline, g.formula = g.value[:0], g.inline[:0], g.formula[:0]
	g.inCell, g.kind, g.style = true, 'n', 0
	placed := false
	s.Attrs(func(name, value []byte) {
		switch string(name) {
		case "t":
			g.kind = cellKind(value)
		case "s":
			g.style = max(integer(value), 0)
		case "r":
			if row, column, ok := cellAddress(value); ok {
				g.row, g.column, placed = row, column, true
			}
		}
	})
	if !placed {
		g.row, g.column = max(g.row, 0), min(g.column+1, maxColumn-1)
	}
}

// cellKind is one letter for a type of cell. See ECMA-376 part 1, section 18.18.11.
func cellKind(name []byte) byte {
	switch string(name) {
	case "inlineStr":
		return 'i'
	case "str":
		return 't'
	case "s", "b", "e", "d":
		return name[0]
	}
	return 'n'
}

// aside reads what a sheet holds beside its cells.
func (g *grid) aside(s *xmlscan.Scanner) {
	switch string(s.Local()) {
	case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter":
		g.d.texts.AddOnce(extract.Margin, g.name+" headers and footers", g.name, headerText(s.Content(maxProperty)))
	case "dataValidation":
		for _, name := range []string{"promptTitle", "prompt", "errorTitle", "error"} {
			g.d.texts.AddOnce(extract.Form, g.name+" input rules", g.name+"!"+string(s.Attr("sqref")), unescape(string(s.Attr(name))))
		}
	case "formula1", "formula2":
		if list, ok := strings.CutPrefix(s.Content(maxProperty), `"`); ok {
			g.d.texts.AddOnce(extract.Form, g.name+" input rules", g.name, strings.TrimSuffix(list, `"`))
		}
	case "hyperlink":
		place := g.name + "!" + string(s.Attr("ref"))
		g.d.texts.AddOnce(extract.Metadata, "links", place, string(s.Attr("tooltip")))
		g.d.texts.AddOnce(extract.Metadata, "links", place, string(s.Attr("display")))
	case "sheetName", "definedName":
		g.d.texts.AddOnce(extract.Hidden, g.name+" names", "", string(s.Attr("val"))+string(s.Attr("name")))
	case "protectedRange":
		g.d.texts.AddOnce(extract.Hidden, g.name+" names", "", string(s.Attr("name")))
	}
}

// cell ends a cell and writes what it shows.
func (g *grid) cell() error {
	if !g.inCell {
		return nil
	}
	g.inCell = false
	if bytes.IndexByte(g.formula, '"') >= 0 && len(g.formula) < maxProperty {
		g.d.texts.AddOnce(extract.Hidden, g.name+" formulas", g.name+"!"+cellName(g.row, g.column), "="+string(g.formula))
	}
	text := g.shown()
	if len(text) == 0 || g.out == nil {
		return nil
	}
	switch {
	case g.lastRow < 0:
	case g.row != g.lastRow:
		g.out.WriteString("\n")
	default:
		g.out.WriteString("\t")
	}
	if g.row < g.lastRow || g.row == g.lastRow && g.column <= g.lastAt {
		return g.out.WriteString(string(text)) // out of order: text, but no place in the table
	}
	g.lastRow, g.lastAt = g.row, g.column
	if err := g.out.Cell(g.row, g.column, string(text)); err != nil {
		return err
	}
	return g.out.Full()
}

// shown is the text of the cell as a person sees it, or close to it.
func (g *grid) shown() []byte {
	switch g.kind {
	case 's':
		return g.book.strings.at(integer(bytes.TrimSpace(g.value)))
	case 'i', 't', 'e', 'd':
		text := g.value
		if len(g.inline) > 0 {
			text = g.inline
		}
		if bytes.Contains(text, []byte("_x")) {
			return []byte(unescape(string(text)))
		}
		return text
	case 'b':
		if string(g.value) == "1" {
			return []byte("TRUE")
		}
		return []byte("FALSE")
	}
	if len(g.inline) > 0 {
		return g.inline
	}
	if g.style < len(g.book.formats) && g.book.formats[g.style].class != plainFormat {
		return g.formatted(&g.book.formats[g.style])
	}
	if len(g.value) > 15 || bytes.IndexByte(g.value, 'E') >= 0 {
		return g.plain()
	}
	return g.value
}

// formatted is a number under a format that changes what it is taken for.
func (g *grid) formatted(f *numberFormat) []byte {
	v, err := strconv.ParseFloat(string(bytes.TrimSpace(g.value)), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return g.value
	}
	ok := false
	switch f.class {
	case digitsFormat:
		if s := f.choose(v); s != nil && s.class == digitsFormat {
			g.scratch, ok = s.appendDigits(g.scratch[:0], v, v < 0 && s == &f.sections[0])
		}
	default:
		g.scratch, ok = appendDate(g.scratch[:0], v, f.class, g.book.from1904)
	}
	if !ok {
		return g.plain()
	}
	return g.scratch
}

// plain is a number without an exponent and with no more than the 15 digits that Excel keeps.
func (g *grid) plain() []byte {
	v, err := strconv.ParseFloat(string(bytes.TrimSpace(g.value)), 64)
	if err != nil || math.Abs(v) >= 1e21 || v != 0 && math.Abs(v) < 1e-9 {
		return g.value
	}
	if v != math.Trunc(v) {
		if v, err = strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64); err != nil {
			return g.value
		}
	}
	g.scratch = strconv.AppendFloat(g.scratch[:0], v, 'f', -1, 64)
	return g.scratch
}

// cellAddress reads "B12" as row 11, column 1.
func cellAddress(b []byte) (row, column int, ok bool) {
	i := 0
	for i < len(b) && i < 4 && b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z' {
		column = column*26 + int(b[i]|0x20-'a') + 1
		i++
	}
	if row = integer(b[i:]); i == 0 || row < 1 || row > maxRow || column > maxColumn {
		return 0, 0, false
	}
	return row - 1, column - 1, true
}

// cellName is the reverse of cellAddress.
func cellName(row, column int) string {
	var letters []byte
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = append(letters, byte('A'+(n-1)%26))
	}
	slices.Reverse(letters)
	return string(letters) + strconv.Itoa(row+1)
}

// headerText drops the codes for fonts, pages and pictures from a header or footer. See ECMA-376 part 1, section 18.3.1.46.
func headerText(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '&' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch c := s[i]; {
		case c == '&':
			b.WriteByte('&')
		case c == 'L' || c == 'C' || c == 'R':
			b.WriteByte('\n')
		case c == '"':
			for i++; i < len(s) && s[i] != '"'; i++ {
			}
		case c == 'K':
			i = min(i+6, len(s)-1)
		case c >= '0' && c <= '9':
			for i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' {
				i++
			}
		}
	}
	return strings.TrimSpace(b.String())
}
