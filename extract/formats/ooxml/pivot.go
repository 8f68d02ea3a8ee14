package ooxml

import (
	"fmt"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// pivotTable is the copy of a table that a pivot table was made from. The table itself may be long gone.
// See ECMA-376 part 1, section 18.10.
type pivotTable struct {
	d      *document
	fields []pivotField
	held   int64 // bytes of all items
	row    int   // of the cell written last
}

type pivotField struct {
	name  string
	items []string // the distinct values, which records point at by number
}

// pivotCache reads a copy as a table: its records, or where they are not kept the distinct values of each field.
func (d *document) pivotCache(p *part) error {
	t := &pivotTable{d: d}
	if err := d.scan(p, func(s *xmlscan.Scanner) error {
		if err := t.readFields(s); err != nil {
			return d.trouble(p, err)
		}
		return nil
	}); err != nil {
		return err
	}
	name := fmt.Sprintf("pivot cache %d", numberIn(p.name))
	out := d.w.Part(extract.Hidden, name)
	out.At(name)
	for i, f := range t.fields {
		if err := t.cell(out, 0, i, f.name); err != nil {
			return err
		}
	}
	records := p.targets("pivotcacherecords")
	if len(records) == 0 {
		return t.writeItems(out)
	}
	row := 0
	for _, r := range records {
		if err := d.scan(r, func(s *xmlscan.Scanner) error { return t.readRecords(s, out, &row) }); err != nil {
			return err
		}
	}
	return d.w.Stopped()
}

// readFields reads the names of the fields and their distinct values.
func (t *pivotTable) readFields(s *xmlscan.Scanner) error {
	items := false
	for tok := s.Next(); tok != xmlscan.EOF; tok = s.Next() {
		name := string(s.Local())
		switch {
		case name == "sharedItems" && tok != xmlscan.Text:
			items = tok == xmlscan.Start
		case tok != xmlscan.Start:
		case name == "cacheField":
			t.fields = append(t.fields, pivotField{name: string(s.Attr("name"))})
		case name == "worksheetSource", name == "cacheSource":
			t.d.texts.AddOnce(extract.Metadata, "links", "", string(s.Attr("sheet"))+" "+string(s.Attr("name")))
		case items && len(t.fields) > 0:
			f := &t.fields[len(t.fields)-1]
			v := pivotValue(s)
			if t.held += int64(len(v)) + 16; t.held > t.d.w.Limits().Text {
				return extract.ErrLimit
			}
			f.items = append(f.items, v)
		}
	}
	if len(t.fields) > maxColumn {
		t.fields = t.fields[:maxColumn]
	}
	return nil
}

// pivotValue is the value of an s, n, d, b, e or m element. Dates lose a time of midnight.
func pivotValue(s *xmlscan.Scanner) string {
	v := string(s.Attr("v"))
	if day, midnight := len(v)-len("T00:00:00"), string(s.Local()) == "d"; midnight && day > 0 && v[day:] == "T00:00:00" {
		return v[:day]
	}
	return unescape(v)
}

func (t *pivotTable) readRecords(s *xmlscan.Scanner, out *extract.Part, row *int) error {
	column := -1
	for tok := s.Next(); tok != xmlscan.EOF; tok = s.Next() {
		if tok != xmlscan.Start {
			continue
		}
		value := ""
		switch string(s.Local()) {
		case "r":
			*row, column = *row+1, -1
			continue
		case "x":
			column++
			if i := integer(s.Attr("v")); column < len(t.fields) && i >= 0 && i < len(t.fields[column].items) {
				value = t.fields[column].items[i]
			}
		case "s", "n", "d", "b", "e", "m":
			column++
			value = pivotValue(s)
		default:
			continue
		}
		if column < maxColumn {
			if err := t.cell(out, *row, column, value); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *pivotTable) writeItems(out *extract.Part) error {
	longest := 0
	for _, f := range t.fields {
		longest = max(longest, len(f.items))
	}
	var open []int // the fields that have items left
	for i := range t.fields {
		open = append(open, i)
	}
	for row := range longest {
		rest := open[:0]
		for _, i := range open {
			if row >= len(t.fields[i].items) {
				continue
			}
			rest = append(rest, i)
			if err := t.cell(out, row+1, i, t.fields[i].items[row]); err != nil {
				return err
			}
		}
		open = rest
	}
	return nil
}

func (t *pivotTable) cell(out *extract.Part, row, column int, text string) error {
	if row != t.row {
		out.WriteString("\n")
		t.row = row
	} else if out.Offset() > 0 {
		out.WriteString("\t")
	}
	if err := out.Cell(row, column, text); err != nil {
		return err
	}
	return out.Full()
}
