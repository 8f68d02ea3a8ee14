package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// csvWriter writes values separated by commas (RFC 4180): one row an item, read or not, with a count for each category of
// the taxonomy. Headings and codes are the same in every language, for programs. Nothing in a cell acts as a formula when
// a spreadsheet opens it; what others wrote is always quoted, so that it stays one cell where the separator is another.
type csvWriter struct {
	w          *bufio.Writer
	categories []entity.Category
	started    bool
}

func newCSV(w io.Writer) Writer {
	c := &csvWriter{w: bufio.NewWriterSize(w, 64<<10)}
	for _, info := range entity.Categories() {
		c.categories = append(c.categories, info.Code)
	}
	return c
}

func (c *csvWriter) header() error {
	if c.started {
		return nil
	}
	c.started = true
	row := []string{"path", "outcome", "reason", "risk", "weight", "people", "findings"}
	for _, category := range c.categories {
		row = append(row, string(category))
	}
	return c.row(append(row, "format", "size", "modified", "detail"))
}

func (c *csvWriter) row(fields []string) error {
	_, err := c.w.WriteString(strings.Join(fields, ",") + "\r\n")
	return err
}

func (c *csvWriter) Item(r scan.Result) error {
	if err := c.header(); err != nil {
		return err
	}
	row := []string{
		quoted(r.Item.Path), string(r.Outcome), code(string(r.Reason)), r.Assessment.Class.String(),
		strconv.Itoa(r.Assessment.Weight), strconv.FormatInt(r.Assessment.People, 10), strconv.FormatInt(found(r), 10),
	}
	counts := byCategory(r)
	for _, category := range c.categories {
		row = append(row, strconv.FormatInt(counts[category], 10))
	}
	return c.row(append(row, quoted(r.Format), strconv.FormatInt(r.Item.Size, 10), stamp(r.Item.Modified), quoted(r.Detail)))
}

func (c *csvWriter) Close(scan.Ledger) error {
	if err := c.header(); err != nil {
		return err
	}
	return c.w.Flush()
}

// byCategory counts all findings of an item by category.
func byCategory(r scan.Result) map[entity.Category]int64 {
	out := map[entity.Category]int64{}
	if len(r.Counts) > 0 && found(r) > int64(len(r.Findings)) {
		for e, n := range r.Counts {
			if info, ok := entity.Lookup(e); ok {
				out[info.Category] += n
			}
		}
		return out
	}
	for _, f := range r.Findings {
		out[f.Category]++
	}
	return out
}

// code is a fixed code as a field; what is none is text like any other.
func code(s string) string {
	if strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == "" {
		return s
	}
	return quoted(s)
}

// quoted is text as a quoted field.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(inert(visible(s)), `"`, `""`) + `"`
}

// inert keeps a spreadsheet from taking a cell for a formula: it would when its first sign is one of these, some programs
// also in their full-width forms (OWASP, "CSV Injection"). An apostrophe before it makes it text.
func inert(s string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " "))
	if strings.ContainsRune("=+-@|%＝＋－＠", first) {
		return "'" + s
	}
	return s
}
