// Package bench makes the mixed corpus that speed is measured on, and measures: MB a second of CPU time for detection
// alone and for a scan over files, beside other tools on the same files in the same run.
//
// The corpus is the same bytes for the same seed and size on every machine. It holds prose in Danish, English and German,
// letters, csv, logs, json and code; about one value of personal data in 2 to 5 kB, and many near misses: order numbers,
// times, versions, hashes, amounts. All persons are made up.
package bench

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// File is one file of the corpus.
type File struct {
	Name string
	Text string
}

// Corpus makes about size bytes of files and hands them on one by one.
func Corpus(seed uint64, size int64, emit func(File) error) error {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, 0xDA7A))}
	kinds := []struct {
		ext   string
		write func(*generator, int)
	}{
		{"da.txt", func(g *generator, n int) { g.prose(danish, n) }}, {"en.txt", func(g *generator, n int) { g.prose(english, n) }}, {"de.txt", func(g *generator, n int) { g.prose(german, n) }},
		{"letter.txt", (*generator).letter}, {"csv", (*generator).csv}, {"log", (*generator).log}, {"json", (*generator).json}, {"go", (*generator).code},
	}
	for i := 0; size > 0; i++ {
		kind := kinds[i%len(kinds)]
		n := 2<<10 + g.IntN(52<<10)
		g.b.Reset()
		g.due = 0
		kind.write(g, n)
		f := File{Name: fmt.Sprintf("%03d/%05d.%s", i/200, i, kind.ext), Text: g.b.String()}
		size -= int64(len(f.Text))
		if err := emit(f); err != nil {
			return err
		}
	}
	return nil
}

type generator struct {
	*rand.Rand
	b   strings.Builder
	due int // bytes at which the next value is planted
}

func (g *generator) pick(words []string) string { return words[g.IntN(len(words))] }

// plant writes a value when one is due: every 2 to 5 kB.
func (g *generator) plant(before, after string) {
	if g.b.Len() < g.due {
		return
	}
	g.due = g.b.Len() + 2048 + g.IntN(3072)
	g.b.WriteString(before)
	g.b.WriteString(g.value())
	g.b.WriteString(after)
}

func (g *generator) prose(l language, n int) {
	for g.b.Len() < n {
		for s := 3 + g.IntN(5); s > 0; s-- {
			w := g.pick(l.words)
			g.b.WriteString(strings.ToUpper(w[:1]) + w[1:])
			for k := 5 + g.IntN(14); k > 0; k-- {
				g.b.WriteByte(' ')
				switch g.IntN(60) {
				case 0:
					g.b.WriteString(g.nearMiss())
				case 1:
					g.b.WriteString(g.pick(l.names))
				case 2:
					g.b.WriteString(g.pick(l.words) + ",")
				default:
					g.b.WriteString(g.pick(l.words))
				}
			}
			g.b.WriteString(". ")
			g.plant(g.pick(l.leads)+" ", ". ")
		}
		g.b.WriteString("\n\n")
	}
}

func (g *generator) letter(n int) {
	l := []language{danish, english, german}[g.IntN(3)]
	for g.b.Len() < n {
		fmt.Fprintf(&g.b, "%s %s\n%s %d\n%04d %s\n\n", g.pick(l.names), g.pick(l.names), g.pick(l.streets), 1+g.IntN(180), 1000+g.IntN(8999), g.pick(l.towns))
		fmt.Fprintf(&g.b, "%02d.%02d.%d\n\n", 1+g.IntN(28), 1+g.IntN(12), 1990+g.IntN(35))
		g.prose(l, min(n, g.b.Len()+1500+g.IntN(1500)))
		fmt.Fprintf(&g.b, "\n%s %s\n\f", g.pick(l.names), g.pick(l.names))
	}
}

func (g *generator) csv(n int) {
	g.b.WriteString("id;dato;varenr;beskrivelse;antal;beløb;reference;note\n")
	for g.b.Len() < n {
		fmt.Fprintf(&g.b, "%d;%04d-%02d-%02d;%08d;%s %s;%d;%d,%02d;%s;", 100000+g.IntN(900000), 2010+g.IntN(15), 1+g.IntN(12), 1+g.IntN(28), g.IntN(99999999), g.pick(danish.words), g.pick(danish.words), g.IntN(50), g.IntN(100000), g.IntN(100), g.nearMiss())
		g.plant("kontakt ", "")
		g.b.WriteByte('\n')
	}
}

func (g *generator) log(n int) {
	for g.b.Len() < n {
		fmt.Fprintf(&g.b, "2024-%02d-%02dT%02d:%02d:%02d.%03dZ %s [worker-%d] %s.%s request=%016x took=%dms bytes=%d status=%d\n", 1+g.IntN(12), 1+g.IntN(28), g.IntN(24), g.IntN(60), g.IntN(60), g.IntN(1000),
			g.pick([]string{"INFO", "WARN", "DEBUG", "ERROR"}), g.IntN(16), g.pick(english.words), g.pick(english.words), g.Uint64(), g.IntN(3000), g.IntN(1<<20), 200+g.IntN(300))
		g.plant("2024-05-05T10:00:00Z WARN rejected user=", " reason=policy\n")
	}
}

func (g *generator) json(n int) {
	for g.b.Len() < n {
		fmt.Fprintf(&g.b, `{"id":%d,"sku":"%s-%04d","title":"%s %s %s","price":%d.%02d,"created":%d,"uuid":"%08x-%04x-4%03x-a%03x-%012x","tags":["%s","%s"],"note":"`, g.IntN(1e9), strings.ToUpper(g.pick(english.words)), g.IntN(9999), g.pick(english.words), g.pick(english.words), g.pick(english.words),
			g.IntN(999), g.IntN(99), 1400000000+g.IntN(300000000), g.Uint32(), g.IntN(65536), g.IntN(4096), g.IntN(4096), g.Uint64()>>16, g.pick(english.words), g.pick(english.words))
		g.plant("contact ", "")
		g.b.WriteString("\"}\n")
	}
}

func (g *generator) code(n int) {
	g.b.WriteString("package orders\n\nimport (\n\t\"context\"\n\t\"fmt\"\n)\n\n")
	for g.b.Len() < n {
		a, b, c := g.pick(english.words), g.pick(english.words), g.pick(english.words)
		t := func(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
		fmt.Fprintf(&g.b, "// %s%s %s the %s of %s.\nfunc %s%s(ctx context.Context, %s int) (%s string, err error) {\n\tif %s > 0x%x {\n\t\treturn \"\", fmt.Errorf(\"%s %s: %%d\", %s)\n\t}\n\tfor i := 0; i < %d; i++ {\n\t\t%s += fmt.Sprintf(\"%%03d-%s\", i*%d)\n\t}\n\treturn %s, nil\n}\n\n",
			t(a), t(b), c, b, a, t(a), t(b), b, c, b, g.IntN(1<<16), a, b, b, g.IntN(100), c, a, g.IntN(1000), c)
		g.plant("// asked for by ", "\n")
	}
}
