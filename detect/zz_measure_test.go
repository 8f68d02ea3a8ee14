package detect_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

func TestZZNumbers(t *testing.T) {
	f, err := os.Open("/work/shared/data/numbers/dev.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	a := detect.New(recognizers.All()...)
	type row struct{ v, fb, fl, n int }
	stats := map[string]*row{}
	s := bufio.NewScanner(f)
	for s.Scan() {
		var r struct {
			ID, Type, Country, Value string
			Valid                    bool
		}
		json.Unmarshal(s.Bytes(), &r)
		k := fmt.Sprintf("%-16s %2s %v", r.Type, r.Country, r.Valid)
		if stats[k] == nil {
			stats[k] = &row{}
		}
		stats[k].n++
		if len(a.Text(r.Value)) > 0 {
			stats[k].fb++
		} else if os.Getenv("SHOW") == r.Type+r.Country {
			fmt.Println(r.Valid, r.Value)
		}
	}
	var keys []string
	for k := range stats {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Printf("%s n=%d bare=%d\n", k, stats[k].n, stats[k].fb)
	}
}
