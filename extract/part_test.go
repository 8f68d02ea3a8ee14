package extract_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

// pieces writes one part and returns its pieces, their cells copied.
func pieces(t *testing.T, write func(p *extract.Part)) []extract.Piece {
	t.Helper()
	var all []extract.Piece
	_, err := extract.Read(context.Background(), member("x"), extract.Hint{}, []extract.Format{format{"x", func(_ context.Context, _ *extract.File, w *extract.Writer) error {
		p := w.Part(extract.Body, "")
		write(p)
		return p.WriteString("")
	}}}, extract.Limits{}, func(p extract.Piece) error {
		p.Cells = append([]extract.Cell(nil), p.Cells...)
		all = append(all, p)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestPieces(t *testing.T) {
	long := strings.Repeat("blåbærgrød ", 30_000)
	for _, x := range []struct {
		name  string
		write func(p *extract.Part)
		want  string
	}{
		{"one long string", func(p *extract.Part) { p.WriteString(long) }, long},
		{"short strings", func(p *extract.Part) {
			for s := range strings.SplitAfterSeq(long, " ") {
				p.WriteString(s)
			}
		}, long},
		{"bytes", func(p *extract.Part) {
			for s := range strings.SplitAfterSeq(long, "g") {
				fmt.Fprint(p, s)
			}
		}, long},
		{"a long string behind a short one", func(p *extract.Part) { p.WriteString("æ"); p.WriteString(long) }, "æ" + long},
		{"bytes that are no UTF-8", func(p *extract.Part) { p.WriteString("a\xFFb"); p.Write([]byte("\xE6")); p.Cell(0, 0, "\xF8") }, "a\uFFFDb\uFFFD\uFFFD"},
		{"exactly a piece", func(p *extract.Part) { p.WriteString(strings.Repeat("x", extract.PieceSize)) }, strings.Repeat("x", extract.PieceSize)},
		{"one character for ever", func(p *extract.Part) { p.WriteString(strings.Repeat("€", 100_000)) }, strings.Repeat("€", 100_000)},
	} {
		t.Run(x.name, func(t *testing.T) {
			var b strings.Builder
			all := pieces(t, x.write)
			for i, p := range all {
				if p.Base != int64(b.Len()) || !utf8.ValidString(p.Text) || p.Last != (i == len(all)-1) || len(p.Text) > extract.PieceSize {
					t.Fatalf("piece %d: base %d after %d bytes, %d bytes, last %v", i, p.Base, b.Len(), len(p.Text), p.Last)
				}
				b.WriteString(p.Text)
			}
			if b.String() != x.want {
				t.Error("the pieces do not make up the text")
			}
		})
	}
}

func TestCells(t *testing.T) {
	field := strings.Repeat("æ", 700)
	row, n := 0, 0
	all := pieces(t, func(p *extract.Part) {
		for ; row < 300; row++ {
			p.Cell(row, 0, field)
			p.WriteString("\t")
		}
		p.Cell(row, 1, strings.Repeat("ø", 100_000)) // longer than a piece
	})
	long := 0
	for _, p := range all {
		for _, c := range p.Cells {
			if c.Start < p.Base || c.End > p.Base+int64(len(p.Text)) {
				t.Fatalf("cell %+v outside its piece", c)
			}
			text := p.Text[c.Start-p.Base : c.End-p.Base]
			switch {
			case c.Column == 1:
				long += len(text)
			case text != field || c.Row != n:
				t.Fatalf("cell %+v is %q", c, text)
			default:
				n++
			}
		}
	}
	if n != 300 || long != 200_000 {
		t.Errorf("%d cells, and %d bytes of a long one", n, long)
	}
}

func TestPlaces(t *testing.T) {
	mark := func(p *extract.Part) {
		for page := 1; page <= 300; page++ {
			p.At(fmt.Sprintf("page %d", page))
			p.WriteString(strings.Repeat("x", 999) + "\n")
		}
	}
	for _, x := range []struct {
		name  string
		write func(p *extract.Part)
		at    map[int64]string
	}{
		{"marks", mark, map[int64]string{0: "page 1", 999: "page 1", 1000: "page 2", 299_999: "page 300"}},
		{"lines", func(p *extract.Part) { p.Lines(); mark(p) }, map[int64]string{0: "line 1", 999: "line 1", 1000: "line 2", 200_500: "line 201"}},
		{"lines of the file", func(p *extract.Part) {
			for line := 1; line <= 300; line++ {
				p.AtLine(10 * line)
				p.WriteString(strings.Repeat("x", 1000))
			}
		}, map[int64]string{0: "line 10", 150_000: "line 1510"}},
		{"a function", func(p *extract.Part) {
			p.Places(func(p extract.Piece, at int64) string { return p.Text[at-p.Base : at-p.Base+1] })
			mark(p)
		}, map[int64]string{5: "x", 1999: "\n"}},
		{"nothing said", func(p *extract.Part) { p.WriteString("x") }, map[int64]string{0: ""}},
		{"said twice at one place", func(p *extract.Part) { p.At("a"); p.At("b"); p.WriteString("x") }, map[int64]string{0: "b"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			all := pieces(t, x.write) // places are asked for after all pieces have come
			for at, want := range x.at {
				for _, p := range all {
					if at >= p.Base && at < p.Base+int64(len(p.Text)) {
						if got := p.Place(at); got != want {
							t.Errorf("%d is at %q, want %q", at, got, want)
						}
					}
				}
			}
		})
	}
}

func TestColumnName(t *testing.T) {
	for column, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 701: "ZZ", 702: "AAA", 16383: "XFD"} {
		if got := extract.ColumnName(column); got != want {
			t.Errorf("column %d is %q, want %q", column, got, want)
		}
	}
}
