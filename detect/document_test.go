package detect_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/detect/detecttest"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/internal/bench"
)

// check fails unless the findings obey what the package promises of any text.
func check(t *testing.T, text string, found []detect.Finding) {
	t.Helper()
	for i, f := range found {
		if f.Span.Start < 0 || f.Span.End > int64(len(text)) || f.Span.Start >= f.Span.End {
			t.Fatalf("%s: span %v outside a text of %d bytes", f.Entity, f.Span, len(text))
		}
		if f.Value.Reveal() != text[f.Span.Start:f.Span.End] {
			t.Fatalf("%s: the value at %v is not the text there", f.Entity, f.Span)
		}
		if f.Score < 0 || f.Score > 1 {
			t.Fatalf("%s: score %v", f.Entity, f.Score)
		}
		if i > 0 && before(f, found[i-1]) {
			t.Fatalf("finding %d at %v comes after one at %v", i, f.Span, found[i-1].Span)
		}
		if i > 0 && f.Kept && found[i-1].Kept && f.Span.Start < found[i-1].Span.End {
			t.Fatalf("%s %v and %s %v overlap and both are kept", f.Entity, f.Span, found[i-1].Entity, found[i-1].Span)
		}
	}
}

func before(x, y detect.Finding) bool {
	if x.Span.Start != y.Span.Start {
		return x.Span.Start < y.Span.Start
	}
	return x.Span.End > y.Span.End
}

// TestPiecesDoNotMatter searches the same text, longer than several windows, cut in many ways.
func TestPiecesDoNotMatter(t *testing.T) {
	var b strings.Builder
	bench.Corpus(7, 400<<10, func(f bench.File) error { b.WriteString(f.Text); return nil })
	text := b.String()
	a := detect.NewWith(detect.Options{Explain: true}, recognizers.All()...)
	want := a.Text(text)
	if len(want) < 100 {
		t.Fatalf("%d candidates in %d bytes: the test shows nothing", len(want), len(text))
	}
	check(t, text, want)
	for _, size := range []int{1000, 4096, 64 << 10, 61 << 10, 1<<20 + 1} {
		got := detecttest.InPieces(a, text, size)
		if !slices.EqualFunc(got, want, func(x, y detect.Finding) bool {
			return x.Entity == y.Entity && x.Span == y.Span && x.Score == y.Score && x.Kept == y.Kept && slices.Equal(x.Evidence, y.Evidence)
		}) {
			t.Errorf("in pieces of %d bytes: %d candidates, whole: %d, or not the same", size, len(got), len(want))
		}
	}
}

// TestEvidenceAddsUp holds the score of every candidate against the sum of the evidence shown for it.
func TestEvidenceAddsUp(t *testing.T) {
	var b strings.Builder
	bench.Corpus(8, 100<<10, func(f bench.File) error { b.WriteString(f.Text); return nil })
	n := 0
	for _, f := range detect.NewWith(detect.Options{Explain: true}, recognizers.All()...).Text(b.String()) {
		sum := 0.0
		for _, e := range f.Evidence {
			sum += e.Weight
		}
		if f.Score == 0 { // rejected
			continue
		}
		n++
		if want := 1 / (1 + math.Exp(-sum)); math.Abs(want-f.Score) > 1e-9 {
			t.Errorf("%s at %v: score %.6f, its evidence gives %.6f", f.Entity, f.Span, f.Score, want)
		}
	}
	if n == 0 {
		t.Fatal("no candidate")
	}
}

// csvOf makes the text and cells of one column below a head.
func csvOf(head string, values []string) (string, []detect.Cell) {
	var b strings.Builder
	var cells []detect.Cell
	for row, v := range append([]string{head}, values...) {
		for col, field := range []string{fmt.Sprint("row ", row), v} {
			start := int64(b.Len())
			b.WriteString(field)
			cells = append(cells, detect.Cell{Row: row, Column: col, Span: detect.Span{Start: start, End: int64(b.Len())}})
			b.WriteByte(";\n"[col])
		}
	}
	return b.String(), cells
}

func inTable(a *detect.Analyzer, text string, cells []detect.Cell, size int) []detect.Finding {
	var found []detect.Finding
	d := a.Document(func(f detect.Finding) { found = append(found, f) })
	next := 0
	for base := 0; base < len(text); base += size {
		end := min(len(text), base+size)
		first := next
		for next < len(cells) && cells[next].Span.Start < int64(end) {
			next++
		}
		d.Add(detect.Piece{Base: int64(base), Text: text[base:end], Cells: cells[first:next], Last: end == len(text)})
	}
	d.Close()
	return found
}

// TestColumnsArePopulations is the story of the order numbers: one in three hundred passes as a CPR number by chance, and
// a column of them holds no person; a column without a telling head of which nearly all pass holds only persons.
func TestColumnsArePopulations(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	random := make([]string, 5000)
	for i := range random {
		random[i] = fmt.Sprintf("%010d", r.Int64N(1e10))
	}
	valid := make([]string, 5000)
	for i := range valid {
		for {
			valid[i] = fmt.Sprintf("%02d%02d%02d%04d", 1+r.IntN(28), 1+r.IntN(12), 40+r.IntN(59), r.IntN(4000))
			if checksum.DKCPR(checksum.AppendDigits(nil, valid[i])) {
				break
			}
		}
	}
	// Without check digits, as they are given out today.
	modern := make([]string, 500)
	for i := range modern {
		modern[i] = fmt.Sprintf("%02d%02d%02d-%04d", 1+r.IntN(28), 1+r.IntN(12), 40+r.IntN(59), r.IntN(4000))
	}
	for _, c := range []struct {
		name, head  string
		values      []string
		least, most int
	}{
		{"random digits, no head", "kol7", random, 0, 5},
		{"random digits under another head", "Ordrenr", random, 0, 0},
		{"valid digits, no head", "kol7", valid, 4990, 5000},
		{"valid digits under their head", "CPR-nr.", valid, 5000, 5000},
		{"no check digits under their head", "CPR-nr.", modern, 500, 500},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, cells := csvOf(c.head, c.values)
			a := detect.New(recognizers.All()...)
			var first []detect.Finding
			for _, size := range []int{1 << 20, 999, 64 << 10} {
				found := inTable(a, text, cells, size)
				check(t, text, found)
				n := 0
				for _, f := range found {
					if f.Entity == entity.DKCPR {
						n++
					}
				}
				if n < c.least || n > c.most {
					t.Errorf("%d CPR numbers of %d values, want %d to %d", n, len(c.values), c.least, c.most)
				}
				if first == nil {
					first = found
				} else if len(first) != len(found) {
					t.Errorf("%d findings in pieces of %d, %d before", len(found), size, len(first))
				}
			}
		})
	}
}

// TestDocumentOfParts searches several parts one after the other: each begins anew, and what leads up to one part's end
// says nothing about the next.
func TestDocumentOfParts(t *testing.T) {
	var got []string
	d := detect.New(recognizers.All()...).Document(func(f detect.Finding) {
		got = append(got, fmt.Sprintf("%s %s %d", f.Part, f.Value.Reveal(), f.Span.Start))
	})
	d.Add(detect.Piece{Part: "", Text: "CPR 070761-4285. Faktura"})
	d.Add(detect.Piece{Part: "a", Text: "0707614285", Last: true})
	d.Add(detect.Piece{Part: "b", Text: "CPR 0101", Last: false})
	d.Add(detect.Piece{Part: "b", Base: 8, Text: "011234", Last: true})
	d.Close()
	want := []string{" 070761-4285 4", "a 0707614285 0", "b 0101011234 4"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"CPR: 070761-4285", "tlf. +45 20 12 34 56 a@b.dk", "DK50 0040 0440 1162 43;4571 1234", "password: \x00 \xff\xfe æøå «» – 1–2\u00a03", strings.Repeat("1 2-3.4/", 40), "aBcDeF1g2H3:4:5::6", "P<DNKX<<Y<<<<"} {
		f.Add(s, 3)
	}
	a := detect.NewWith(detect.Options{Explain: true}, recognizers.All()...)
	f.Fuzz(func(t *testing.T, text string, size int) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "\uFFFD")
		}
		found := a.Text(text)
		check(t, text, found)
		again := detecttest.InPieces(a, text, 1+(size&0x7fffffff)%97)
		if !slices.EqualFunc(found, again, func(x, y detect.Finding) bool {
			return x.Entity == y.Entity && x.Span == y.Span && x.Score == y.Score && x.Kept == y.Kept
		}) {
			t.Fatalf("whole: %d candidates, in pieces: %d, or not the same", len(found), len(again))
		}
	})
}

// TestFieldsOfColumns finds values that have no shape in columns whose head names them, and nothing in the others.
func TestFieldsOfColumns(t *testing.T) {
	for _, c := range []struct {
		head   string
		values []string
		entity entity.Type
		want   []string
	}{
		{"password", []string{"hunter2!", "correct-horse", "****", ""}, entity.Password, []string{"hunter2!", "correct-horse"}},
		{"Adgangskode", []string{"Sommer2024"}, entity.Password, []string{"Sommer2024"}},
		{"brugernavn", []string{"kimh", "admin"}, entity.Username, []string{"kimh"}},
		{"CVV", []string{"123", "0456", "12"}, entity.CardSecurityCode, []string{"123", "0456"}},
		{"Fødselsdato", []string{"3. maj 1980", "03-05-1980", "ukendt"}, entity.DateOfBirth, []string{"3. maj 1980", "03-05-1980"}},
		{"alder", []string{"45", "345"}, entity.Age, []string{"45"}},
		{"note", []string{"hunter2!", "123", "45"}, entity.Password, nil},
	} {
		t.Run(c.head, func(t *testing.T) {
			text, cells := csvOf(c.head, c.values)
			var got []string
			for _, f := range inTable(detect.New(recognizers.All()...), text, cells, 1<<16) {
				if f.Entity == c.entity {
					got = append(got, f.Value.Reveal())
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// TestLastBlockEndsInAForeignByte is the story of a text whose last byte, at the end of a block, begins a character that
// is cut off: the classifier looked behind it.
func TestLastBlockEndsInAForeignByte(t *testing.T) {
	a := detect.New(recognizers.All()...)
	for _, c := range []byte{0xC2, 0xE2, 0xE3, 0xEF} {
		for n := 60; n < 70; n++ {
			check(t, strings.Repeat("x", n)+string([]byte{c}), a.Text(strings.Repeat("x", n)+string([]byte{c})))
		}
	}
}
