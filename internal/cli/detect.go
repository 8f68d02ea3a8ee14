package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

type detectCommand struct {
	JSONL    bool    `name:"jsonl" help:"Read lines {\"id\",\"text\",\"lang\"?} and write lines {\"id\",\"findings\"}, in the same order. A bad line gives {\"id\",\"error\"} and exit code 2 at the end."`
	MinScore float64 `help:"Least score, from 0 to 1, of what is shown." default:"0.5" placeholder:"S"`
}

// Help is shown below the flags.
func (detectCommand) Help() string {
	return `Without --jsonl the input is one text in UTF-8, and the output a small table with masked values.

In --jsonl findings are {"entity","category","start","end","score"}: bytes of the text in UTF-8, half open. The id may be any JSON value and comes back as it was. Empty lines are passed over.`
}

// Run searches standard input.
func (c detectCommand) Run(s *shell) error {
	analyzer, err := newAnalyzer(c.MinScore, false)
	if err != nil {
		return err
	}
	if _, ok := terminal(s.stdin); ok && !s.global.Quiet {
		fmt.Fprintln(s.stderr, s.say("Reading text from the terminal; Ctrl-D ends it.", "Læser tekst fra terminalen; Ctrl-D slutter."))
	}
	if c.JSONL {
		return s.detectLines(analyzer)
	}
	return s.detectText(analyzer)
}

// newAnalyzer makes an analyzer of everything that ships.
func newAnalyzer(minScore float64, explain bool) (*detect.Analyzer, error) {
	if err := checkScore(minScore); err != nil {
		return nil, err
	}
	return detect.NewWith(detect.Options{MinScore: leastScore(minScore), Explain: explain}, recognizers.All()...), nil
}

func checkScore(v float64) error {
	if !(v >= 0 && v <= 1) { // NaN too
		return problem{fmt.Sprintf("--min-score %v is no score", v), "A score lies between 0 and 1; 0.5 is the default."}
	}
	return nil
}

// leastScore turns 0 into the smallest score there is: for the analyzer 0 means its default.
func leastScore(v float64) float64 { return min(max(v, math.SmallestNonzeroFloat32), 1-1e-9) }

// detectText searches one text, in pieces, and prints a table.
func (s *shell) detectText(analyzer *detect.Analyzer) error {
	var found []detect.Finding
	lines := lineCounter{}
	out := bufio.NewWriter(s.stdout)
	shown := 0
	flush := func() {
		for _, f := range found {
			if shown++; shown == 1 {
				fmt.Fprintf(out, "%6s  %-22s  %-24s  %s\n", s.say("LINE", "LINJE"), s.say("ENTITY", "ENTITET"), s.say("VALUE", "VÆRDI"), "SCORE")
			}
			masked := f.Value.String()
			pad := strings.Repeat(" ", max(0, 24-utf8.RuneCountInString(masked)))
			fmt.Fprintf(out, "%6d  %-22s  %s%s  %.2f\n", lines.at(f.Span.Start), f.Entity, masked, pad, f.Score)
		}
		found = found[:0]
	}
	d := analyzer.Document(func(f detect.Finding) { found = append(found, f) })
	text := &textReader{r: newPatient(s.ctx, s.stdin)}
	for base := int64(0); ; {
		piece, err := text.next()
		if s.ctx.Err() != nil {
			return interrupted
		} else if err != nil && err != io.EOF {
			return problem{"standard input could not be read: " + bare(err).Error(), ""}
		}
		lines.add(base, piece)
		d.Add(detect.Piece{Base: base, Text: piece, Last: err == io.EOF})
		base += int64(len(piece))
		flush()
		if err == io.EOF {
			break
		}
	}
	d.Close()
	flush()
	if shown == 0 && !s.global.Quiet {
		fmt.Fprintln(s.stderr, s.say("Nothing found.", "Intet fundet."))
	}
	return closed(out.Flush())
}

// closed turns the end of a reader at the other side of a pipe into a quiet end.
func closed(err error) error {
	if err != nil && !errors.Is(err, io.ErrClosedPipe) {
		return problem{"standard output could not be written: " + bare(err).Error(), ""}
	}
	return err
}

// textReader reads UTF-8 in pieces that end between runes. What is not UTF-8 becomes U+FFFD.
type textReader struct {
	r    io.Reader
	rest []byte
}

func (t *textReader) next() (string, error) {
	buf := make([]byte, 64<<10)
	n := copy(buf, t.rest)
	m, err := io.ReadFull(t.r, buf[n:])
	buf = buf[:n+m]
	if err == io.ErrUnexpectedEOF {
		err = io.EOF
	}
	t.rest = nil
	if err == nil {
		cut := len(buf)
		for i := 1; i < utf8.UTFMax && i < len(buf); i++ {
			if c := buf[len(buf)-i]; utf8.RuneStart(c) {
				if !utf8.FullRune(buf[len(buf)-i:]) {
					cut = len(buf) - i
				}
				break
			}
		}
		t.rest = append([]byte(nil), buf[cut:]...)
		buf = buf[:cut]
	}
	return strings.ToValidUTF8(string(buf), "\uFFFD"), err
}

// lineCounter knows the lines of the last pieces of a text: findings come late, but never later than two windows.
type lineCounter struct {
	marks []lineMark
}

type lineMark struct {
	base  int64
	lines int // before base
	text  string
}

const keptMarks = 64 // pieces of 64 kB

func (l *lineCounter) add(base int64, text string) {
	before := 0
	if n := len(l.marks); n > 0 {
		before = l.marks[n-1].lines + strings.Count(l.marks[n-1].text, "\n")
	}
	if len(l.marks) == keptMarks {
		l.marks = append(l.marks[:0], l.marks[1:]...)
	}
	l.marks = append(l.marks, lineMark{base, before, text})
}

// at is the line, from 1, of a byte of the text; of one long gone, the first line that is still known.
func (l *lineCounter) at(offset int64) int {
	for i := len(l.marks) - 1; i >= 0; i-- {
		if m := l.marks[i]; offset >= m.base {
			return 1 + m.lines + strings.Count(m.text[:min(int(offset-m.base), len(m.text))], "\n")
		}
	}
	return 1
}
