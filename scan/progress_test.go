package scan

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/datamapper/datamapper/source"
)

func TestProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var contents []string
		for range 100 {
			contents = append(contents, "do-text+sleep:"+cpr, "list-unreadable:")
		}
		var said []Progress
		opt := testOptions()
		opt.Workers = 2
		opt.Every = 100 * time.Millisecond
		opt.Progress = func(p Progress) { said = append(said, p) }
		started := time.Now()
		_, ledger := scanAll(t, &fake{contents: contents}, opt)
		took := time.Since(started) // 100 items of 10 ms, two at a time
		if took != 500*time.Millisecond || ledger.Took != took {
			t.Errorf("took %v, the ledger says %v", took, ledger.Took)
		}
		if len(said) < 4 || len(said) > 6 {
			t.Fatalf("told %d times in %v, want every %v", len(said), took, opt.Every)
		}
		for i, p := range said[:len(said)-1] {
			at := time.Duration(i+1) * opt.Every
			expect := float64(at) / float64(took)
			if p.Final || !p.Counted || p.Total.Items != 200 || p.Elapsed != at {
				t.Errorf("after %v: %+v", at, p)
			}
			if p.Share < expect-0.1 || p.Share > expect+0.1 || p.Share < 1 && (p.Left+at-took).Abs() > 100*time.Millisecond {
				t.Errorf("after %v of %v: share %.2f, left %v", at, took, p.Share, p.Left)
			}
			if p.Items != p.Scanned+p.Skipped+p.Failed {
				t.Errorf("%d items are %d + %d + %d", p.Items, p.Scanned, p.Skipped, p.Failed)
			}
		}
		last := said[len(said)-1]
		if !last.Final || last.Share != 1 || last.Items != 200 || last.Scanned != 100 || last.Failed != 100 || last.High != 100 || last.Left != 0 {
			t.Errorf("at the end: %+v", last)
		}
	})
}

func TestProgressInsideOneItem(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var said []Progress
		opt := testOptions()
		opt.Every = time.Second
		opt.Progress = func(p Progress) { said = append(said, p) }
		opt.Expected = Total{Items: 1, Bytes: 1 << 20}
		scanAll(t, &fake{contents: []string{"do-text+hang:" + strings.Repeat("word ", 200_000)}}, opt)
		if p := said[3]; p.Items != 0 || p.Share < 0.9 || p.Total.Items != 1 || !p.Counted {
			t.Errorf("in the middle of a large item: %+v", p)
		}
	})
}

// TestProgressOfADeadSource counts nothing twice and does not end the scan.
func TestProgressOfADeadSource(t *testing.T) {
	var last Progress
	opt := testOptions()
	opt.Progress = func(p Progress) { last = p }
	_, ledger, err := gather(t.Context(), &fake{contents: []string{"a", "b", "c"}, dies: 2, panics: true}, opt)
	if err == nil || ledger.Listed != 2 || !last.Final || last.Counted {
		t.Errorf("%v, %+v, %+v", err, ledger, last)
	}
}

func TestCost(t *testing.T) {
	for _, test := range []struct {
		name string
		item source.Item
		want int64
	}{
		{"an empty item costs its opening", source.Item{}, 16 << 10},
		{"of unknown size", source.Item{Size: -1}, 16 << 10},
		{"its bytes too", source.Item{Size: 1000}, 16<<10 + 1000},
		{"a sparse terabyte is not a year of work", source.Item{Size: 1 << 40}, 16<<10 + 8<<30},
		{"what is not opened costs little", source.Item{Size: 1 << 40, Reason: source.Excluded}, 1 << 10},
	} {
		if got := cost(&test.item); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}
