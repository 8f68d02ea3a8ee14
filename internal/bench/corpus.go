// Package bench makes the mixed corpus that speed is measured on, and knows what it planted there.
//
// The one idea: the corpus is the same bytes for the same seed and size on every machine, so nothing has to be stored or
// carried along, and figures of two machines are about the same work. It holds prose in Danish, English and German,
// letters, csv, logs, json and code; one value of personal data in 2 to 5 kB, and many near misses: order numbers, times,
// versions, hashes, amounts. All persons are made up.
//
//	err := bench.Corpus(1, 200e6, func(f bench.File) error {
//		for _, p := range f.Planted {
//			fmt.Println(f.Name, p.Entity, f.Text[p.Start:p.End])
//		}
//		return nil
//	})
//
// The package promises that what stands at a planted place passes the check digits of its kind. The command that measures
// is in the folder run.
package bench

import (
	"fmt"
	"math/rand/v2"

	"github.com/datamapper/datamapper/entity"
)

// File is one file of the corpus.
type File struct {
	Name    string // slash separated
	Text    string // UTF-8
	Planted []Planted
}

// Planted is a value that the generator wrote: bytes of File.Text, half open.
type Planted struct {
	Entity     entity.Type
	Start, End int
}

// forms are the kinds of file, each with how many of them a round of twelve holds.
var forms = []struct {
	ext   string
	share int
	write func(*generator, int)
}{
	{"da.txt", 2, func(g *generator, n int) { g.prose(danish, n) }},
	{"en.txt", 1, func(g *generator, n int) { g.prose(english, n) }},
	{"de.txt", 1, func(g *generator, n int) { g.prose(german, n) }},
	{"letter.txt", 2, (*generator).letters},
	{"note.csv", 1, (*generator).ledger},
	{"people.csv", 1, (*generator).register},
	{"log", 1, (*generator).log},
	{"json", 1, (*generator).json},
	{"go", 1, (*generator).goCode},
	{"py", 1, (*generator).pyCode},
}

// Corpus makes about size bytes of files of 2 to 54 kB and hands them on one by one. It ends early with emit's error.
func Corpus(seed uint64, size int64, emit func(File) error) error {
	g := newGenerator(seed)
	var round []int
	for i, f := range forms {
		for range f.share {
			round = append(round, i)
		}
	}
	for i := 0; size > 0; i++ {
		form := forms[round[i%len(round)]]
		f := g.file(fmt.Sprintf("%03d/%05d.%s", i/200, i, form.ext), 2<<10+g.IntN(52<<10), form.write)
		size -= int64(len(f.Text))
		if err := emit(f); err != nil {
			return err
		}
	}
	return nil
}

// Small makes count files of prose of 200 to 1,800 bytes each, 500 to a folder.
func Small(seed uint64, count int, emit func(File) error) error {
	g := newGenerator(seed)
	for i := range count {
		l := languages[i%len(languages)]
		f := g.file(fmt.Sprintf("%03d/%06d.txt", i/500, i), 200+g.IntN(1600), func(g *generator, n int) { g.prose(l, n) })
		if err := emit(f); err != nil {
			return err
		}
	}
	return nil
}

// Table makes one csv of about size bytes, handed on in blocks of some 64 kB: a file as large as one likes, never held
// whole.
func Table(seed uint64, size int64, emit func(block []byte) error) error {
	g := newGenerator(seed)
	head := true
	for size > 0 {
		f := g.file("", 64<<10, func(g *generator, n int) { g.rows(n, head) })
		head = false
		size -= int64(len(f.Text))
		if err := emit([]byte(f.Text)); err != nil {
			return err
		}
	}
	return nil
}

// generator writes one file after the other.
type generator struct {
	*rand.Rand
	b       []byte
	due     int // length at which the next value is planted
	planted []Planted
}

func newGenerator(seed uint64) *generator {
	return &generator{Rand: rand.New(rand.NewPCG(seed, 0xDA7A))}
}

func (g *generator) file(name string, size int, write func(*generator, int)) File {
	g.b, g.planted, g.due = g.b[:0], nil, g.IntN(3500)
	write(g, size)
	return File{Name: name, Text: string(g.b), Planted: g.planted}
}

func (g *generator) pick(words []string) string { return words[g.IntN(len(words))] }

func (g *generator) put(words ...string) {
	for _, w := range words {
		g.b = append(g.b, w...)
	}
}

func (g *generator) putf(format string, args ...any) { g.b = fmt.Appendf(g.b, format, args...) }

// isDue reports whether the next value is to be planted: one every 2 to 5 kB.
func (g *generator) isDue() bool { return len(g.b) >= g.due }

// write writes a value and remembers where.
func (g *generator) write(e entity.Type, value string) {
	g.planted = append(g.planted, Planted{e, len(g.b), len(g.b) + len(value)})
	g.put(value)
	g.due = len(g.b) + 2048 + g.IntN(3072)
}

// plant writes a value with its label between before and after, when one is due.
func (g *generator) plant(before, after string) {
	if !g.isDue() {
		return
	}
	k := g.kind()
	g.put(before)
	if label := g.pick(k.labels); label != "" {
		g.put(label, " ")
	}
	g.write(k.entity, k.value(g))
	g.put(after)
}
