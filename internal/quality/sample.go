package main

import (
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// sample is a text in which every value is known.
type sample struct {
	text  string
	cells []detect.Cell
	marks []mark
}

// mark is a value in a sample, or what only looks like one.
type mark struct {
	start, end int
	entity     entity.Type
	truth      string // "" for a value of the entity; else what it really is: "check", "invoice", "prose" ...
	row        string // the row of the table of accuracy that it counts in; "" when in none
}

func (m mark) overlaps(f detect.Finding) bool {
	return int(f.Span.Start) < m.end && m.start < int(f.Span.End)
}

// frame puts a label and a value into a text: {l} and {v}.
func frame(text, label string, v string, m mark) sample {
	text = strings.ReplaceAll(text, "{l}", label)
	at := strings.Index(text, "{v}")
	m.start, m.end = at, at+len(v)
	return sample{text: text[:at] + v + text[at+3:], marks: []mark{m}}
}

// table is a table as the csv format hands it on: one column of values among others.
func table(heads []string, rows [][]string, column int, m mark) sample {
	var s sample
	var b strings.Builder
	for r, row := range append([][]string{heads}, rows...) {
		for c, field := range row {
			if c > 0 {
				b.WriteByte(';')
			}
			start := b.Len()
			b.WriteString(field)
			s.cells = append(s.cells, detect.Cell{Row: r, Column: c, Span: detect.Span{Start: int64(start), End: int64(b.Len())}})
			if c == column && r > 0 {
				m.start, m.end = start, b.Len()
				s.marks = append(s.marks, m)
			}
		}
		b.WriteByte('\n')
	}
	s.text = b.String()
	return s
}

// column is a table whose second column holds the values of make, between columns that mean nothing.
func (g *gen) column(head string, n int, m mark, value func() string) sample {
	rows := make([][]string, n)
	for i := range rows {
		rows[i] = []string{g.fill("&&&&&"), value(), pick(g, []string{"a", "b", "ok", "-"})}
	}
	return table([]string{"x", head, "y"}, rows, 1, m)
}

// field is a label as programs write it: "CPR-nr." as cpr_nr.
func field(label string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(strings.ToLower(label), func(r rune) bool {
		return strings.ContainsRune(" -.()/'°", r)
	}), "_"), "_")
}
