//go:build unix

package detect_test

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/internal/bench"
)

// BenchmarkDocument searches 8 MB of the mixed corpus with every recognizer that ships.
func BenchmarkDocument(b *testing.B) {
	var files []string
	size := int64(0)
	bench.Corpus(1, 8<<20, func(f bench.File) error {
		files = append(files, f.Text)
		size += int64(len(f.Text))
		return nil
	})
	benchmark(b, files, size)
}

// BenchmarkHostile searches text made to be slow.
func BenchmarkHostile(b *testing.B) {
	for _, h := range []struct{ name, text string }{
		{"digits", "1"}, {"digit groups", "1 "}, {"letters and digits", "a1"}, {"at signs", "@"}, {"plus signs", "+1"}, {"colons", ":"}, {"hex groups", "a1:"}, {"angle brackets", "<"}, {"label", "cpr "}, {"two of two", "11 22-"},
		{"camel case", "aBcD"}, {"cpr", "010203-1234 "}, {"phones", "+4512345678 "}, {"mail", "a@b.dk,"}, {"addresses", "gade 1 "}, {"spaces", " "}, {"letters", "a"}, {"high", "æ"}, {"dots", "1.1.1.1."},
		{"streets", "kuja 1 "}, {"streets with capitals", "Vesterkatu 12 "}, {"countries", "espana 1 "}, {"dwellings", "lives at 1 "}, {"senders", "afsender=a "}, {"high addresses", "bydliště: "}, {"births", "dob: "}, {"passwords", "password: "},
	} {
		b.Run(h.name, func(b *testing.B) {
			n := 1 << 20
			benchmark(b, []string{strings.Repeat(h.text, n/len(h.text))}, int64(n))
		})
	}
}

func benchmark(b *testing.B, files []string, size int64) {
	a := detect.New(recognizers.All()...)
	found := 0
	b.SetBytes(size)
	b.ReportAllocs()
	before := cpu()
	for b.Loop() {
		for _, text := range files {
			d := a.Document(func(detect.Finding) { found++ })
			for base := 0; base < len(text); base += 64 << 10 {
				d.Add(detect.Piece{Base: int64(base), Text: text[base:min(len(text), base+64<<10)], Last: base+64<<10 >= len(text)})
			}
			d.Close()
		}
	}
	b.ReportMetric(float64(found)/float64(b.N), "findings")
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(cpu()-before).Seconds(), "MB/cpu-s")
}

// cpu is the processor time that this process has used: wall time says little on a machine that others use.
func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkSmall searches texts of a sentence each, as the lines of a stream are.
func BenchmarkSmall(b *testing.B) {
	var files []string
	size := int64(0)
	bench.Corpus(1, 1<<20, func(f bench.File) error {
		for i := 0; i+120 <= len(f.Text); i += 120 {
			files = append(files, strings.ToValidUTF8(f.Text[i:i+120], ""))
			size += 120
		}
		return nil
	})
	benchmark(b, files, size)
}
