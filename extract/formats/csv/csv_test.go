package csv

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

var samples = []extracttest.Sample{
	{Name: "people.csv", Data: []byte("name,cpr\r\nJørgen Holm,010203-1234\r\n\"Holm, Åse\",\"says \"\"hi\"\"\"\r\n"), Want: []string{"Jørgen Holm,010203-1234"}},
	{Name: "semicolons.csv", Data: []byte("\xEF\xBB\xBFnavn;beløb\nHolm;1,50\nÅse;2,75\n"), Want: []string{"navn;beløb"}},
	{Name: "latin.tsv", Data: []byte("navn\tby\nJ\xF8rgen\tK\xF8ge\n\"to\nlinjer\"\tAarhus"), Want: []string{"Jørgen\tKøge"}},
	{Name: "long.csv", Data: []byte("a,b\n" + strings.Repeat("Ærø,\"line\nbreak\"\n", 20_000)), Want: []string{"Ærø"}},
	{Name: "open.csv", Data: []byte("a,b\n\"never closed," + strings.Repeat("x,", 200_000)), Want: []string{"never closed"}},
}

func TestFormat(t *testing.T) { extracttest.Run(t, Format{}, samples...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples...) }

// show is a table as one line a row, fields in brackets.
func show(p extracttest.Part) string {
	var b strings.Builder
	row := 0
	for _, c := range p.Cells {
		for ; row < c.Row; row++ {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%d[%s]", c.Column, p.Text[c.Start:c.End])
	}
	return b.String()
}

func read(t testing.TB, name, data string) extracttest.Part {
	t.Helper()
	r := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{Name: name}, []byte(data))
	if r.Err != nil || r.Outcome.Reason != "" || r.Outcome.Format != "csv" {
		t.Fatalf("%v, %q as %q", r.Err, r.Outcome.Reason, r.Outcome.Format)
	}
	return r.Part("")
}

func TestCells(t *testing.T) {
	for _, x := range []struct{ name, file, data, want string }{
		{"commas", "a.csv", "a,b\n1,2\n", "0[a]1[b]\n0[1]1[2]"},
		{"no line end", "a.csv", "a,b\n1,2", "0[a]1[b]\n0[1]1[2]"},
		{"windows", "a.csv", "a,b\r\n1,2\r\n", "0[a]1[b]\n0[1]1[2]"},
		{"old macintosh", "a.csv", "a,b\r1,2\r", "0[a]1[b]\n0[1]1[2]"},
		{"semicolons and decimal commas", "a.csv", "a;b\n1,5;2,5\n3,5;4,5\n", "0[a]1[b]\n0[1,5]1[2,5]\n0[3,5]1[4,5]"},
		{"bars", "a.csv", "a|b\n1|2\n", "0[a]1[b]\n0[1]1[2]"},
		{"tabs by name", "a.tsv", "a\n1\t2\n", "0[a]\n0[1]1[2]"},
		{"excel's line", "a.csv", "sep=;\na;b\n1,5;2\n", "0[a]1[b]\n0[1,5]1[2]"},
		{"one column", "a.csv", "mail\na@example.com\n", "0[mail]\n0[a@example.com]"},
		{"quotes", "a.csv", "\"a\",\"b,c\"\n\"d\",e\n", "0[a]1[b,c]\n0[d]1[e]"},
		{"doubled quotes", "a.csv", "a,b\n\"x \"\"y\"\" z\",2\n", "0[a]1[b]\n0[x \"\"y\"\" z]1[2]"},
		{"a line break in quotes", "a.csv", "a,b\n\"x\ny\",2\n3,4\n", "0[a]1[b]\n0[x\ny]1[2]\n0[3]1[4]"},
		{"backslash before a quote", "a.csv", "a,b\n\"x \\\"y, z\\\" w\",2\n", "0[a]1[b]\n0[x \\\"y, z\\\" w]1[2]"},
		{"text after the quotes", "a.csv", "a,b\n\"x\" y,2\n", "0[a]1[b]\n0[x\" y]1[2]"},
		{"a quote inside", "a.csv", "a,b\n5\" disk,2\n", "0[a]1[b]\n0[5\" disk]1[2]"},
		{"a quote that never closes", "a.csv", "a,b\n\"x,2\n3,4\n", "0[a]1[b]\n0[\"x]1[2]\n0[3]1[4]"},
		{"ragged and empty", "a.csv", "a,b,c\n1\n\n,,3\n,4,\n", "0[a]1[b]2[c]\n0[1]\n\n2[3]\n1[4]"},
		{"single quotes", "a.csv", "'a','b'\n'1,5','2'\n'3','4'\n'5','6'\n'7','8'\n", "0[a]1[b]\n0[1,5]1[2]\n0[3]1[4]\n0[5]1[6]\n0[7]1[8]"},
		{"without a telling name", "export.txt", "navn;cpr\nHolm;010203-1234\nLund;020304-1234\n", "0[navn]1[cpr]\n0[Holm]1[010203-1234]\n0[Lund]1[020304-1234]"},
		{"a table that a report saved for Excel", "pay.xls", "navn\tcpr\nHolm\t010203-1234\nLund\t020304-1234\n", "0[navn]1[cpr]\n0[Holm]1[010203-1234]\n0[Lund]1[020304-1234]"},
		{"utf-16", "a.csv", "\xFF\xFEa\x00;\x00\xF8\x00\n\x00", "0[a]1[ø]"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := show(read(t, x.file, x.data)); got != x.want {
				t.Errorf("got\n%s\nwant\n%s", got, x.want)
			}
		})
	}
}

func TestNotATable(t *testing.T) {
	for _, x := range []struct{ name, file, data string }{
		{"a letter", "letter.txt", "Dear Ms Holm,\n\nthank you, we have it.\nYours, Lund\n"},
		{"a list with a comma a line", "list.txt", "Holm, Jens\nLund, Mette\nKruse, Per\nToft, Ida\n"},
		{"code", "main.go", "f(a, b, c)\nf(a, b, c)\nf(a, b, c)\nf(a, b, c)\n"},
		{"a picture called csv", "a.csv", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := &extract.File{Content: extract.Memory([]byte(x.data)), Hint: extract.Hint{Name: x.file}, Head: []byte(x.data)}
			if (Format{}).Match(f) {
				t.Error("taken for a table")
			}
		})
	}
}

// Fields and places do not depend on where a piece ends.
func TestLong(t *testing.T) {
	var b strings.Builder
	b.WriteString("name;note;cpr\n")
	for i := range 30_000 {
		fmt.Fprintf(&b, "Ærø %d;\"a \"\"b\"\"\nc\";%06d-1234\r\n", i, i)
	}
	p := read(t, "long.csv", b.String())
	if p.Text != b.String() {
		t.Fatal("the text is not the file's")
	}
	if n := len(p.Cells); n != 3*30_001 {
		t.Fatalf("%d fields", n)
	}
	for i := 1; i <= 30_000; i += 7 {
		c := p.Cells[3*i+2]
		if want := fmt.Sprintf("%06d-1234", i-1); c.Row != i || c.Column != 2 || p.Text[c.Start:c.End] != want {
			t.Fatalf("row %d: %+v %q", i, c, p.Text[c.Start:c.End])
		}
		if i%500 != 1 {
			continue
		}
		if got, want := p.Place(c.Start+3), fmt.Sprintf("row %d, column C (cpr)", i+1); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		if got, want := p.Place(p.Cells[3*i+1].End-1), fmt.Sprintf("row %d, column B (note)", i+1); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	for _, x := range []struct{ name, data, text, want string }{
		{"header", "name,cpr\nHolm,010203-1234\n", "010203", "row 2, column B (cpr)"},
		{"the header itself", "name,cpr\nHolm,010203-1234\n", "cpr", "row 1, column B"},
		{"excel's line", "sep=,\nname,cpr\nHolm,010203-1234\n", "010203", "row 2, column B (cpr)"},
		{"a person in the first row gets into no place", "Jens Holm,Odense,x\nMette Lund,Aarhus,y\n", "Aarhus", "row 2, column B"},
		{"a number in the first row", "Jens Holm,010203-1234\nMette Lund,020304-1234\n", "020304", "row 2, column B"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := read(t, "a.csv", x.data).PlaceOf(x.text); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// One field of 3 MB comes as several cells of one row and column, quoted or not.
func TestHugeField(t *testing.T) {
	for _, x := range []struct{ name, quote string }{{"bare", ""}, {"quoted", "\""}} {
		t.Run(x.name, func(t *testing.T) {
			data := "a,b\n1," + x.quote + strings.Repeat("blåbær ", 400_000) + x.quote + "\n3,4\n"
			p := read(t, "a.csv", data)
			n := 0
			for _, c := range p.Cells {
				if c.Row == 1 && c.Column == 1 {
					n++
					if text := strings.TrimSuffix(p.Text[c.Start:c.End], "\""); !strings.HasSuffix(text, " ") {
						t.Errorf("cut in a word: %q", text[max(0, len(text)-20):])
					}
				}
			}
			last := p.Cells[len(p.Cells)-1]
			if n < 10 || last.Row != 2 || last.Column != 1 {
				t.Errorf("%d cells, then %+v", n, last)
			}
		})
	}
}

func table(size int) []byte {
	var b strings.Builder
	b.WriteString("id,name,street,city,cpr,amount\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "%d,Jens Holm %d,\"Vestergade %d, 2. tv\",Aarhus,010203-%04d,%d.50\n", i, i%97, i%31, i%9999, i)
	}
	return []byte(b.String())
}

func BenchmarkFormat(b *testing.B) {
	for _, x := range []struct {
		name string
		data []byte
	}{
		{"people", table(32 << 20)},
		{"short fields", []byte(strings.Repeat("1;2;3;4;5;6;7;8\n", 1<<20))},
		{"quotes that never close", []byte(strings.Repeat("\"a\"\"b,", 1<<20))},
		{"one field", []byte(strings.Repeat("x", 32<<20))},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.data)))
			b.ReportAllocs()
			for b.Loop() {
				extract.Read(context.Background(), extract.Memory(x.data), extract.Hint{Name: "a.csv"}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
