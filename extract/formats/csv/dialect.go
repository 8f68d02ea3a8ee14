package csv

import (
	"bytes"
	"strings"
)

// dialect is how a file writes its table.
type dialect struct {
	separator byte
	quote     byte // 0 when nothing is quoted
	newline   byte // what ends a line: '\n', or '\r' in files of old Macintoshes
	backslash bool // a quote in quotes may stand behind a backslash
	declared  bool // the first line is Excel's "sep=;"

	rows   int // rows at the start that the rest is judged by
	same   int // those with fields fields
	fields int // the most frequent number of fields, 2 or more; else 0
	width  int // bytes of a field on average
}

// maxSniffRows is how many rows are looked at to find the separator.
const maxSniffRows = 100

// sniff finds the dialect of the table that starts with head: the separator that gives the most rows the same number of
// fields. With no sign of one it is what the extension says, else a comma.
func sniff(head, ext string) dialect {
	d := dialect{separator: ',', quote: '"', newline: '\n'}
	if strings.IndexByte(head, '\n') < 0 && strings.IndexByte(head, '\r') >= 0 {
		d.newline = '\r'
	}
	d.backslash = strings.Contains(head, `\"`)
	if strings.Count(head, "'") > 8 && strings.Count(head, `"`) == 0 && singleQuotes(head) {
		d.quote, d.backslash = '\'', strings.Contains(head, `\'`)
	}
	if sep := declaredSeparator(head); sep != 0 {
		d.separator, d.declared = sep, true
		d.measure(head)
		return d
	}
	switch ext {
	case ".tsv", ".tab":
		d.separator = '\t'
	case ".psv":
		d.separator = '|'
	}
	best, most := d, 0.0
	for _, sep := range []byte{d.separator, ';', '\t', ',', '|'} {
		try := d
		try.separator = sep
		try.measure(head)
		if try.rows == 0 || try.fields == 0 {
			continue
		}
		if score := float64(try.same)/float64(try.rows) + 0.02*float64(min(try.fields, 10)); score > most {
			best, most = try, score
		}
	}
	return best
}

// declaredSeparator reads the line by which Excel is told the separator.
func declaredSeparator(head string) byte {
	line, _, _ := strings.Cut(head, "\n")
	line = strings.TrimRight(strings.Trim(line, `"`+"\r"), `"`)
	if len(line) == len("sep=;") && strings.EqualFold(line[:4], "sep=") {
		return line[4]
	}
	return 0
}

// singleQuotes reports whether fields stand in single quotes.
func singleQuotes(head string) bool {
	n := 0
	for _, s := range []string{"','", "';'", "'\t'", "'|'"} {
		n += strings.Count(head, s)
	}
	return n > 4
}

// measure counts the fields of the first rows.
func (d *dialect) measure(head string) {
	p := parser{dialect: *d, text: []byte(head)}
	counts := map[int]int{}
	size, all, line := 0, 0, -1
	for p.row < maxSniffRows && p.done < len(p.text) {
		row, column := p.row, p.column
		if line < p.done {
			line = p.lineEnd(p.done)
		}
		if column == 0 && blank(p.text[p.done:line]) {
			p.done = min(line+1, len(p.text))
			continue
		}
		s, _ := p.field(line, true)
		p.take(s)
		size, all = size+s.end-s.start, all+1
		if p.row > row || p.done == len(p.text) {
			counts[column+1]++
			d.rows++
		}
	}
	for fields, n := range counts {
		if fields > 1 && (n > d.same || n == d.same && fields > d.fields) {
			d.same, d.fields = n, fields
		}
	}
	d.width = size / max(1, all)
}

func blank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }
