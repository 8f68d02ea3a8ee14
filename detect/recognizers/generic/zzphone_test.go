package generic_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

func TestZZPhone(t *testing.T) {
	a := detect.New(recognizers.All()...)
	has := func(text, v string) (bool, string) {
		got := ""
		for _, f := range a.Text(text) {
			got += string(f.Entity) + ":" + f.Value.Reveal() + "|"
			if f.Entity == "phone" && f.Value.Reveal() == v {
				return true, got
			}
		}
		return false, got
	}
	f, _ := os.Open("/work/shared/data/numbers/dev.jsonl")
	s := bufio.NewScanner(f)
	cnt := map[string]*[5]int{}
	flagged := 0
	other := 0
	byType := map[string]int{}
	for s.Scan() {
		var r struct {
			Type, Value, Country, Format string
			Valid, Soft                  bool
		}
		json.Unmarshal(s.Bytes(), &r)
		v := strings.TrimSpace(r.Value)
		if r.Type != "PHONE" {
			other++
			if strings.Contains(strings.Join([]string{"BIC EMAIL"}, ""), r.Type) {
				continue
			}
			for _, x := range a.Text("The value is " + v + ", he said") {
				if x.Entity == "phone" {
					flagged++
					byType[r.Type]++
					if byType[r.Type] < 6 {
						fmt.Println("BARE", r.Type, r.Country, r.Valid, v, x.Value.Reveal(), x.Score)
					}
				}
			}
			continue
		}
		k := fmt.Sprint(r.Valid, r.Soft, strings.HasPrefix(v, "+"))
		if cnt[k] == nil {
			cnt[k] = &[5]int{}
		}
		c := cnt[k]
		c[0]++
		for i, text := range []string{"Telefon: " + v, "you can reach me; the phone number is " + v + ", he said", "reach " + v + " now", v} {
			ok, got := has(text, v)
			if ok {
				c[i+1]++
			} else if r.Valid && i < 2 {
				fmt.Printf("MISS %d %s %q %s\n", i, r.Country, v, got)
			}
		}
	}
	for k, v := range cnt {
		fmt.Println("valid soft plus:", k, *v)
	}
	fmt.Println("other numbers", other, "flagged as phone bare in sentence", flagged, byType)
}

func TestZZPhonePii(t *testing.T) {
	a := detect.New(recognizers.All()...)
	for _, name := range []string{"en.presidio_synth_dev.jsonl.gz", "es.meddocan.dev.jsonl.gz", "es.meddocan.train.jsonl.gz", "xx.pii_anon.dev.jsonl.gz"} {
		f, _ := os.Open("/work/shared/data/pii/" + name)
		z, _ := gzip.NewReader(f)
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<24)
		n, hit, fp, shown := 0, 0, 0, 0
		for s.Scan() {
			var r struct {
				Text  string
				Spans []struct {
					Start, End int64
					Type       string
				}
			}
			json.Unmarshal(s.Bytes(), &r)
			fs := a.Text(r.Text)
			for _, sp := range r.Spans {
				if sp.Type != "PHONE" {
					continue
				}
				n++
				ok := false
				for _, f := range fs {
					ok = ok || f.Entity == "phone" && f.Span.Start < sp.End && f.Span.End > sp.Start
				}
				if ok {
					hit++
				} else if shown < 25 {
					shown++
					fmt.Printf("MISS %q in %q\n", r.Text[sp.Start:sp.End], r.Text[max(0, sp.Start-40):min(int64(len(r.Text)), sp.End+20)])
				}
			}
			for _, f := range fs {
				if f.Entity != "phone" {
					continue
				}
				typ := "none"
				for _, sp := range r.Spans {
					if f.Span.Start < sp.End && f.Span.End > sp.Start {
						typ = sp.Type
					}
				}
				if typ != "PHONE" {
					fp++
					if fp < 25 {
						fmt.Printf("EXTRA (%s) %.2f %q in %q\n", typ, f.Score, f.Value.Reveal(), r.Text[max(0, f.Span.Start-40):min(int64(len(r.Text)), f.Span.End+20)])
					}
				}
			}
		}
		fmt.Println(name, "phones", n, "hit", hit, "extra", fp)
	}
}
