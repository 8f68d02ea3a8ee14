package ooxml

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/xmlscan"
)

// sharedStrings are the texts that cells point at by number. See ECMA-376 part 1, section 18.4.
type sharedStrings struct {
	text []byte
	ends []uint32 // where each string ends in text
	used []bool
}

// read gathers the strings, at most max bytes of them.
func (t *sharedStrings) read(s *xmlscan.Scanner, max int64) error {
	reading := false
	for tok := s.Next(); tok != xmlscan.EOF; tok = s.Next() {
		switch tok {
		case xmlscan.Text:
			if !reading {
				continue
			}
			if int64(len(t.text)+len(t.ends)) > min(max, 1<<31) {
				return extract.ErrLimit
			}
			t.text = append(t.text, s.Text()...)
		case xmlscan.Start:
			switch string(s.Local()) {
			case "t":
				reading = true
			case "rPh", "rPr", "phoneticPr":
				s.Skip() // the reading aid above a word; looks
			}
		case xmlscan.End:
			switch string(s.Local()) {
			case "t":
				reading = false
			case "si":
				t.close()
			}
		}
	}
	return nil
}

// close ends the string that was being gathered.
func (t *sharedStrings) close() {
	start := 0
	if n := len(t.ends); n > 0 {
		start = int(t.ends[n-1])
	}
	if bytes.Contains(t.text[start:], []byte("_x")) {
		t.text = append(t.text[:start], unescape(string(t.text[start:]))...)
	}
	t.ends = append(t.ends, uint32(len(t.text)))
	t.used = append(t.used, false)
}

// at is string number i, or nil. It counts as used.
func (t *sharedStrings) at(i int) []byte {
	if i < 0 || i >= len(t.ends) {
		return nil
	}
	t.used[i] = true
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.text[start:t.ends[i]]
}

// unused visits the strings that no cell points at.
func (t *sharedStrings) unused(visit func(string)) {
	for i, used := range t.used {
		if !used {
			visit(string(t.at(i)))
		}
	}
}

// unescape decodes the "_x000D_" by which Excel writes characters that XML cannot hold. See ECMA-376 part 1, section
// 22.9.2.19. Carriage returns are dropped: a line feed follows.
func unescape(s string) string {
	i := strings.Index(s, "_x")
	if i < 0 {
		return s
	}
	var b strings.Builder
	for ; i >= 0; i = strings.Index(s, "_x") {
		b.WriteString(s[:i])
		s = s[i:]
		if len(s) >= 7 && s[6] == '_' {
			if n, err := strconv.ParseUint(s[2:6], 16, 16); err == nil {
				if n != '\r' && n != 0 {
					b.WriteRune(rune(n))
				}
				s = s[7:]
				continue
			}
		}
		b.WriteString("_x")
		s = s[2:]
	}
	b.WriteString(s)
	return b.String()
}

// integer reads a whole number of at most nine digits; anything else is -1.
func integer(b []byte) int {
	if len(b) == 0 || len(b) > 9 {
		return -1
	}
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// readStyles reads which number format each style of cells has. See ECMA-376 part 1, section 18.8.
func (b *workbook) readStyles(s *xmlscan.Scanner) error {
	custom := map[int]numberFormat{}
	inFormats, inCells := false, false
	for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
		switch name := string(s.Local()); {
		case t == xmlscan.Text:
		case name == "numFmts":
			inFormats = t == xmlscan.Start
		case name == "cellXfs":
			inCells = t == xmlscan.Start
		case t == xmlscan.Start && name == "numFmt" && inFormats:
			if id := integer(s.Attr("numFmtId")); id >= 0 {
				custom[id] = parseFormat(string(s.Attr("formatCode")))
			}
		case t == xmlscan.Start && name == "xf" && inCells:
			id := integer(s.Attr("numFmtId"))
			f, ok := custom[id]
			if !ok {
				f = builtin(id)
			}
			b.formats = append(b.formats, f)
		}
	}
	return nil
}
