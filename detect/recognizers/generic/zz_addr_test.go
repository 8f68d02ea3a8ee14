package generic_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestZZAddressF1(t *testing.T) {
	a := detect.New(generic.PostalAddress())
	for _, name := range []string{"en.presidio_synth_dev", "es.meddocan.dev", "xx.pii_anon.dev"} {
		f, _ := os.Open("/work/shared/data/pii/" + name + ".jsonl.gz")
		z, _ := gzip.NewReader(f)
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<24)
		gold, hit, pred, good, b, shown := 0, 0, 0, 0, 0, map[string]int{}
		for s.Scan() {
			var r struct {
				Text  string
				Spans []struct {
					Start, End int64
					Type       string
				}
			}
			json.Unmarshal(s.Bytes(), &r)
			b += len(r.Text)
			runes := []rune(r.Text)
			at := func(n int64) int64 {
				if os.Getenv("BYTES") != "" { return n }
				return int64(len(string(runes[:min(int(n), len(runes))]))) }
			found := a.Text(r.Text)
			used := make([]bool, len(found))
			for _, g := range r.Spans {
				if g.Type != "ADDRESS" {
					continue
				}
				gold++
				ok := false
				for i, f := range found {
					if f.Span.Start < at(g.End) && f.Span.End > at(g.Start) {
						ok, used[i] = true, true
					}
				}
				if ok {
					hit++
				} else if shown[name+"m"]++; shown[name+"m"] < 70 && name != "xx.pii_anon.dev" {
					lo, hi := max(0, at(g.Start)-30), min(int64(len(r.Text)), at(g.End)+40)
					fmt.Printf("MISS %q\n   in %q\n", r.Text[at(g.Start):at(g.End)], r.Text[lo:hi])
				}
			}
			for i, f := range found {
				pred++
				if used[i] {
					good++
				} else if shown[name+"f"]++; shown[name+"f"] < 40 {
					fmt.Printf("FALSE %q\n  in %q\n", r.Text[f.Span.Start:f.Span.End], r.Text[max(0, f.Span.Start-30):min(int64(len(r.Text)), f.Span.End+20)])
				}
			}
		}
		p, q := float64(good)/float64(max(1, pred)), float64(hit)/float64(gold)
		fmt.Printf("RESULT %s gold %d pred %d P %.3f R %.3f F1 %.3f bytes %d\n", name, gold, pred, p, q, 2*p*q/(p+q), b)
	}
}
