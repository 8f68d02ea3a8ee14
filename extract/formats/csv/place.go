package csv

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

// placer finds places in one piece. Only the starts of rows are remembered; the column is counted when asked for.
type placer struct {
	text    string
	base    int64
	dialect dialect
	from    state
	starts  []int32
	header  *header
}

func (p placer) place(at int64) string {
	i := int(max(0, min(at-p.base, int64(len(p.text)))))
	n, found := slices.BinarySearch(p.starts, int32(i))
	if found {
		n++
	}
	start, end, state := 0, len(p.text), p.from
	if n > 0 {
		start, state = int(p.starts[n-1]), newRow(p.from.row+n)
	}
	if n < len(p.starts) {
		end = int(p.starts[n])
	}
	row := parser{dialect: p.dialect, text: []byte(p.text[start:end]), state: state}
	row.declared = false
	column, line := state.column, -1
	for row.row == state.row && row.done <= i-start && row.done < len(row.text) {
		if line < row.done {
			line = row.lineEnd(row.done)
		}
		column = row.column
		field, _ := row.field(line, true)
		row.take(field)
	}
	name := extract.ColumnName(column)
	if h := p.header.name(column); h != "" && state.row > 0 {
		return fmt.Sprintf("row %d, column %s (%s)", state.row+1, name, h)
	}
	return fmt.Sprintf("row %d, column %s", max(0, state.row)+1, name)
}

func newRow(row int) state { return state{row: row} }

// header holds the names of columns, for places. It takes the first row for names only where that is plain: no digit in
// it, and digits in the second, so that a person's data in the first row of a table without names never gets into a place.
type header struct {
	asked bool
	names map[int]string
}

const (
	maxNames = 512 // how many columns keep their names
	maxName  = 48  // how long a name may be, in bytes
)

func (h *header) name(column int) string { return h.names[column] }

// learn looks at the first piece of a table.
func (h *header) learn(text string, base int64, cells []extract.Cell) {
	if h.asked {
		return
	}
	h.asked = true
	names, digits := map[int]string{}, false
	for _, c := range cells {
		field := text[c.Start-base : c.End-base]
		switch {
		case c.Row == 0 && strings.ContainsAny(field, "0123456789@"):
			return
		case c.Row == 0 && c.Column < maxNames && len(field) <= maxName && printable(field):
			names[c.Column] = strings.TrimSpace(field)
		case c.Row == 1:
			digits = digits || strings.ContainsAny(field, "0123456789")
		case c.Row > 1:
			if digits {
				h.names = names
			}
			return
		}
	}
	if digits {
		h.names = names
	}
}

func printable(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) < 0
}
