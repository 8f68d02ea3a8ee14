package odf

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// A cell or a row that is said to be repeated is written at most so many times: equal copies tell nothing new, and a few
// bytes can ask for 17 billion of them.
const (
	maxCopies    = 32
	maxRowCopies = 256
	maxRows      = 1 << 20
	maxColumns   = 1 << 14
)

// sheet is the sheet being read.
type sheet struct {
	name        string
	depth       int
	out         *extract.Part
	row, column int // from 0
	repeat      int // of the row
	cells       []cell
	inCell      bool
	written     bool // something stands in the part
}

// cell is one field of the row being read.
type cell struct {
	column, repeat int
	text           string
}

// openSheet begins a sheet.
func (r *reader) openSheet() {
	name, kind := string(r.s.Attr("name")), extract.Table
	if r.d.hidden[string(r.s.Attr("style-name"))] {
		kind = extract.Hidden
	}
	sh := &sheet{name: name, depth: r.s.Depth(), out: r.d.w.Part(kind, name)}
	sh.out.Places(func(p extract.Piece, offset int64) string {
		i, found := slices.BinarySearchFunc(p.Cells, offset, func(c extract.Cell, at int64) int { return int(c.Start - at) })
		if !found {
			i--
		}
		if i < 0 {
			return name
		}
		return name + "!" + cellName(p.Cells[i].Row, p.Cells[i].Column)
	})
	r.sheet = sh
}

func (sh *sheet) where() string {
	if sh.inCell {
		return sh.name + "!" + cellName(sh.row, sh.column)
	}
	return sh.name
}

// cellName is the name of a cell: row 11, column 1 is B12.
func cellName(row, column int) string {
	var letters []byte
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		letters = append(letters, byte('A'+(n-1)%26))
	}
	slices.Reverse(letters)
	return string(letters) + strconv.Itoa(row+1)
}

func repeated(b []byte, max int) int {
	n, err := strconv.Atoi(string(b))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, max)
}

func (sh *sheet) startRow(r *reader) {
	if sh.inCell {
		return // of a table inside a cell
	}
	sh.column, sh.cells = 0, sh.cells[:0]
	sh.repeat = repeated(r.s.Attr("number-rows-repeated"), maxRows)
}

// startCell begins a cell and sends its paragraphs to it. A cell in a covered place keeps what it held.
func (sh *sheet) startCell(r *reader) {
	if sh.inCell {
		return
	}
	kind := string(r.s.Attr("value-type"))
	date, value := string(r.s.Attr("date-value")), string(r.s.Attr("value"))
	if kind == "string" {
		value = string(r.s.Attr("string-value"))
	}
	repeat := repeated(r.s.Attr("number-columns-repeated"), maxColumns)
	formula := r.s.Attr("formula")
	sh.inCell = true
	if bytes.IndexByte(formula, '"') >= 0 && len(formula) < maxText {
		r.d.texts.AddOnce(extract.Hidden, sh.name+" formulas", sh.where(), string(formula))
	}
	r.push(func(text []byte) {
		sh.inCell = false
		if shown := sh.shown(kind, date, value, strings.TrimSuffix(string(text), "\n")); shown != "" && sh.column < maxColumns {
			sh.cells = append(sh.cells, cell{sh.column, repeat, shown})
		}
		sh.column += repeat
	})
}

// shown is the text of a cell: a date as a date, any other number as the program showed it unless that lost digits.
func (sh *sheet) shown(kind, date, value, text string) string {
	switch kind {
	case "date":
		if date != "" {
			day, hour, _ := strings.Cut(date, "T")
			if hour = strings.TrimSuffix(hour, ":00"); hour != "" && hour != "00:00" {
				day += " " + hour
			}
			return day
		}
	case "float", "currency", "percentage":
		whole, _, _ := strings.Cut(value, ".")
		if digits(text) < digits(whole) || strings.Contains(text, "E+") && !strings.Contains(value, "E") {
			return value
		}
	}
	if text == "" && kind != "boolean" && kind != "time" {
		return value
	}
	return text
}

func digits(s string) int {
	n := 0
	for _, c := range s {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

// endRow writes the row that ends here, and again as often as it is said to be repeated.
func (sh *sheet) endRow(r *reader) {
	if sh.inCell {
		return
	}
	copies := sh.repeat
	if len(sh.cells) == 0 {
		copies = 0
	}
	for i := range min(copies, maxRowCopies) {
		if r.stop == nil && sh.row+i < maxRows {
			r.stop = sh.writeRow(sh.row + i)
		}
	}
	sh.row = min(sh.row+sh.repeat, maxRows)
}

func (sh *sheet) writeRow(row int) error {
	separator := "\n"
	for _, c := range sh.cells {
		for i := range min(c.repeat, maxCopies) {
			if c.column+i >= maxColumns {
				break
			}
			if sh.written {
				sh.out.WriteString(separator)
			}
			sh.written, separator = true, "\t"
			if err := sh.out.Cell(row, c.column+i, c.text); err != nil {
				return err
			}
		}
	}
	return sh.out.Full()
}
