package cli

import (
	"bufio"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

type extractCommand struct {
	JSONL bool     `name:"jsonl" help:"A line {\"path\",\"part\",\"text\",\"reason\"} for each part, and for each place that was not read."`
	Paths []string `arg:"" name:"path" help:"Files and folders."`
}

// Help is shown below the flags.
func (extractCommand) Help() string {
	return `Shows what the scanner sees: the plain text of all parts on standard output, metadata included, and what was not read on standard error. The text is not masked. Exit code 3 when something failed or was cut short.`
}

// Run reads the files one after the other.
func (c extractCommand) Run(s *shell) error {
	src, err := openPaths(c.Paths, nil, nil)
	if err != nil {
		return err
	}
	defer src.Close()
	formats, end := s.readers()
	defer end()
	x := &extraction{s: s, src: src, formats: formats, out: bufio.NewWriterSize(s.stdout, 64<<10), jsonl: c.JSONL}
	_, err = src.Walk(s.ctx, "", x.item)
	if ferr := x.out.Flush(); err == nil {
		err = closed(ferr)
	}
	switch {
	case s.ctx.Err() != nil:
		return interrupted
	case err != nil:
		return err
	case x.incomplete:
		return incomplete
	}
	return nil
}

// extraction writes the text of items.
type extraction struct {
	s          *shell
	src        source.Source
	formats    []extract.Format
	out        *bufio.Writer
	jsonl      bool
	incomplete bool
}

func (x *extraction) item(item source.Item) error {
	if item.Reason != "" {
		return x.unread(item.Path, nil, string(item.Reason), item.Detail)
	}
	content, err := x.src.Open(x.s.ctx, item)
	if err != nil {
		reason, detail := openReason(err)
		return x.unread(item.Path, nil, string(reason), detail)
	}
	defer content.Close()
	open, ends := false, false // a line of JSON is begun; the part's last byte ended a line
	parts := 0
	outcome, err := extract.Read(x.s.ctx, content, extract.Hint{Name: item.Name}, x.formats, extract.DefaultLimits(), func(p extract.Piece) error {
		if !x.jsonl {
			if p.Text != "" {
				x.out.WriteString(p.Text)
				ends = strings.HasSuffix(p.Text, "\n")
			}
			if p.Last && !ends {
				x.out.WriteByte('\n')
				ends = true
			}
			return nil
		}
		if !open {
			x.begin(item.Path, p.Path)
			open = true
			parts++
		}
		writeEscaped(x.out, p.Text)
		if p.Last {
			x.end(string(p.Partial))
			open = false
		}
		return nil
	})
	if open {
		x.end(string(extract.Limit))
	}
	if err != nil {
		return err
	}
	if x.jsonl && parts+len(outcome.Unread) == 0 { // read, and nothing in it: a line all the same
		x.begin(item.Path, nil)
		x.end("")
	}
	for _, u := range outcome.Unread {
		if err := x.unread(item.Path, u.Path, string(u.Reason), u.Detail); err != nil {
			return err
		}
	}
	if outcome.More > 0 && !x.jsonl {
		fmt.Fprintf(x.s.stderr, x.s.say("%s: %d more places were not read\n", "%s: %d steder mere blev ikke læst\n"), printable(item.Path), outcome.More)
	}
	return nil
}

// begin and end write the line of a part, so that its text never stands in memory as a whole.
func (x *extraction) begin(path string, part []string) {
	x.out.WriteString(`{"path":"`)
	writeEscaped(x.out, strings.ToValidUTF8(path, "\uFFFD"))
	x.out.WriteString(`","part":"`)
	writeEscaped(x.out, scan.PartPath(part))
	x.out.WriteString(`","text":"`)
}

func (x *extraction) end(reason string) {
	x.out.WriteString(`","reason":"` + reason + "\"}\n")
}

// unread says what was not read.
func (x *extraction) unread(path string, part []string, reason, detail string) error {
	if failure(scan.Reason(reason)) {
		x.incomplete = true
	}
	if x.jsonl {
		x.begin(path, part)
		x.end(reason)
		return nil
	}
	place := path
	if len(part) > 0 {
		place += " » " + scan.PartPath(part)
	}
	if err := x.out.Flush(); err != nil {
		return closed(err)
	}
	fmt.Fprintf(x.s.stderr, x.s.say("not read: %s: %s", "ikke læst: %s: %s"), printable(place), reason)
	if detail != "" {
		fmt.Fprintf(x.s.stderr, " (%s)", printable(detail))
	}
	fmt.Fprintln(x.s.stderr)
	return nil
}

// failure reports whether a reason means that something should have been read and was not.
func failure(r scan.Reason) bool {
	switch r {
	case "encrypted", "damaged", "too_large", "too_deep", "unreadable", "timeout", "limit":
		return true
	}
	return false
}

// openReason tells why an item could not be opened.
func openReason(err error) (source.Reason, string) {
	switch {
	case errors.Is(err, source.ErrVanished):
		return source.Vanished, ""
	case errors.Is(err, source.ErrSpecial):
		return source.Special, ""
	case errors.Is(err, source.ErrForbidden):
		return source.Unreadable, "permission denied"
	}
	return source.Unreadable, ""
}

// writeEscaped writes text as the inside of a JSON string (RFC 8259, section 7).
func writeEscaped(w *bufio.Writer, text string) {
	const hex = "0123456789abcdef"
	start := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			w.WriteString(text[start:i])
			switch c {
			case '"', '\\':
				w.Write([]byte{'\\', c})
			case '\n':
				w.WriteString(`\n`)
			case '\t':
				w.WriteString(`\t`)
			case '\r':
				w.WriteString(`\r`)
			default:
				w.Write([]byte{'\\', 'u', '0', '0', hex[c>>4], hex[c&15]})
			}
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '\u2028' || r == '\u2029' { // line ends to some readers of JSON
			w.WriteString(text[start:i])
			w.WriteString(`\u202` + string(hex[r&15]))
			start = i + size
		}
		i += size
	}
	w.WriteString(text[start:])
}
