package scan

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/text"
	"github.com/datamapper/datamapper/source/connectors/file"
)

// prose is made-up business text with a number now and then.
func prose(random *rand.Rand, size int) string {
	words := strings.Fields("Kære kunde tak for din henvendelse den vedrørende sagen hos os Vi har modtaget betalingen og vender tilbage når den er behandlet The invoice was sent to Accounting Please reply before Friday ordre faktura 2024 12 450,00 kr. Århus København mvh. Team")
	var b strings.Builder
	for b.Len() < size {
		for range 8 + random.IntN(8) {
			b.WriteString(words[random.IntN(len(words))])
			b.WriteByte(' ')
		}
		if random.IntN(30) == 0 {
			fmt.Fprintf(&b, "CPR-nr. %02d%02d%02d-%04d", 1+random.IntN(28), 1+random.IntN(12), random.IntN(100), random.IntN(10000))
		}
		b.WriteByte('\n')
	}
	return b.String()[:size]
}

func BenchmarkFiles(b *testing.B) {
	for _, size := range []int{500, 4 << 10, 28 << 10} {
		b.Run(fmt.Sprintf("%dB", size), func(b *testing.B) {
			at, random := b.TempDir(), rand.New(rand.NewPCG(1, 1))
			const folders, files = 40, 100
			for i := range folders {
				folder := filepath.Join(at, fmt.Sprint(i))
				if err := os.Mkdir(folder, 0o755); err != nil {
					b.Fatal(err)
				}
				for j := range files {
					if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("file%d.txt", j)), []byte(prose(random, size)), 0o644); err != nil {
						b.Fatal(err)
					}
				}
			}
			src, err := file.Open(at, file.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer src.Close()
			opt := testOptions()
			opt.Workers, opt.Formats = 0, []extract.Format{text.Format{}}
			b.SetBytes(folders * files * int64(size))
			b.ReportAllocs()
			for b.Loop() {
				ledger, err := Run(b.Context(), src, opt, func(Result) error { return nil })
				if err != nil || ledger.Scanned != folders*files {
					b.Fatal(ledger, err)
				}
			}
			b.ReportMetric(float64(b.N)*folders*files/b.Elapsed().Seconds(), "files/s")
		})
	}
}

// BenchmarkPipeline is what the pipeline costs an item when reading costs nothing.
func BenchmarkPipeline(b *testing.B) {
	contents := make([]string, 10_000)
	for i := range contents {
		contents[i] = "list-special:"
	}
	src, opt := &fake{contents: contents}, testOptions()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Run(b.Context(), src, opt, func(Result) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(contents)), "ns/item")
}
