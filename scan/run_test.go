package scan

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/source"
)

const cpr = "CPR-nr.: 070761-4285\n" // made up

// binary is what no other format is to take.
var binary = strings.Repeat("\x00\x01\x02\uFFFD", 100)

func TestOutcomes(t *testing.T) {
	for _, test := range []struct {
		content string
		outcome Outcome
		reason  Reason
	}{
		{"just text", Scanned, ""},
		{"", Scanned, ""},
		{"list-special:", Skipped, "special"},
		{"list-excluded:", Skipped, "excluded"},
		{"list-vanished:", Skipped, "vanished"},
		{"list-unreadable:", Failed, "unreadable"},
		{"list-folder:", Failed, "unreadable"},
		{"open-vanished:", Skipped, "vanished"},
		{"open-special:", Skipped, "special"},
		{"open-forbidden:", Failed, "unreadable"},
		{"open-broken:", Failed, "unreadable"},
		{"open-panic:", Failed, "damaged"},
		{"read-broken:", Failed, "unreadable"},
		{"read-panic:", Failed, "damaged"},
		{"do-panic:" + binary, Failed, "damaged"},
		{"do-text+panic:some", Scanned, "damaged"},
		{"do-damaged:" + binary, Failed, "damaged"},
		{"do-damaged: but readable as text", Scanned, "damaged"},
		{"do-encrypted:", Failed, "encrypted"},
		{"do-toolarge:", Failed, "too_large"},
		{"do-unreadable:", Failed, "unreadable"},
		{"do-ocr:", Skipped, "needs_ocr"},
		{"do-none:", Skipped, "unsupported"},
		{"do-text+ocr:title", Scanned, "needs_ocr"},
		{"do-text+member:some", Scanned, "encrypted"},
		{"do-text+members:some", Scanned, "unsupported"},
		{"do-member:", Failed, "encrypted"},
		{binary, Skipped, "unsupported"},
	} {
		t.Run(strings.Trim(strings.ToValidUTF8(test.content, ""), "\x00\x01\x02"), func(t *testing.T) {
			opt := testOptions()
			if strings.HasSuffix(test.content, binary) {
				opt.Formats = opt.Formats[:1]
			}
			results, _ := scanAll(t, &fake{contents: []string{test.content}}, opt)
			if r := results[0]; len(results) != 1 || r.Outcome != test.outcome || r.Reason != test.reason {
				t.Errorf("%s %q (%s), want %s %q", r.Outcome, r.Reason, r.Detail, test.outcome, test.reason)
			}
			if strings.Contains(results[0].Detail, "secret") {
				t.Errorf("the line tells what a panic said: %q", results[0].Detail)
			}
		})
	}
}

func TestTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		results, ledger := scanAll(t, &fake{contents: []string{"do-hang:", "do-text+hang:" + cpr, "after"}}, testOptions())
		if results[0].Outcome != Failed || results[1].Outcome != Scanned || results[0].Reason != "timeout" || results[1].Reason != "timeout" || results[2].Reason != "" {
			t.Errorf("got %+v", results)
		}
		if len(results[1].Findings) != 1 {
			t.Errorf("what was found before the limit is not kept: %+v", results[1].Findings)
		}
		if limit := extract.DefaultLimits().Time; ledger.Took != limit || ledger.Partial != 1 {
			t.Errorf("took %v, want %v; %d partial", ledger.Took, limit, ledger.Partial)
		}
	})
}

// TestLedgerAddsUp scans random mixtures of everything that can go wrong, whole and cancelled, with one worker and many.
func TestLedgerAddsUp(t *testing.T) {
	verbs := []string{"text", "", cpr, "list-special:", "list-excluded:", "list-vanished:", "list-unreadable:", "list-folder:", "open-vanished:", "open-special:",
		"open-forbidden:", "open-broken:", "open-panic:", "read-broken:", "read-panic:", "do-panic:", "do-text+panic:" + cpr, "do-damaged:", "do-encrypted:",
		"do-ocr:", "do-none:", "do-text+member:" + cpr, "do-members:", "do-part:" + cpr, "\x00\x01\x02"}
	before := runtime.NumGoroutine()
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 1))
		var contents []string
		for range random.IntN(120) {
			contents = append(contents, verbs[random.IntN(len(verbs))])
		}
		opt := testOptions()
		opt.Workers = 1
		one, _ := scanAll(t, &fake{contents: contents}, opt)
		opt.Workers = 8
		many, _ := scanAll(t, &fake{contents: contents}, opt)
		if len(one) != len(contents) || !reflect.DeepEqual(one, many) {
			t.Fatalf("seed %d: %d items, %d recorded; one worker and eight disagree", seed, len(contents), len(one))
		}

		ctx, cancel := context.WithCancelCause(t.Context())
		errEnough, stop, n := errors.New("enough"), random.IntN(len(contents)+1), 0
		var some []Result
		ledger, err := Run(ctx, &fake{contents: contents}, opt, func(r Result) error {
			if some = append(some, r); len(some) == stop {
				cancel(errEnough)
			}
			n++
			return nil
		})
		cancel(nil)
		checkLedger(t, some, ledger)
		if ledger.Complete != (err == nil) || err != nil && !errors.Is(err, errEnough) || err == nil && n != len(contents) {
			t.Fatalf("seed %d: cancelled after %d of %d: %v, complete %v", seed, stop, len(contents), err, ledger.Complete)
		}
		rest := one
		for _, r := range some { // in the order of the walk, with gaps
			i := slices.IndexFunc(rest, func(x Result) bool { return reflect.DeepEqual(x, r) })
			if i < 0 {
				t.Fatalf("seed %d: %s is out of order or differs", seed, r.Item.Path)
			}
			rest = rest[i+1:]
		}
	}
	for wait := time.Millisecond; runtime.NumGoroutine() > before; wait *= 2 {
		if wait > time.Second {
			t.Fatalf("%d goroutines are left, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(wait)
	}
}

func TestOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var contents []string
		for range 300 {
			contents = append(contents, "open-slow:", "fast", "list-special:")
		}
		opt := testOptions()
		results, _ := scanAll(t, &fake{contents: contents}, opt)
		for i, r := range results {
			if r.Item.ID != fmt.Sprint(i) {
				t.Fatalf("result %d is that of item %s", i, r.Item.ID)
			}
		}
	})
}

func TestCancelWhileReading(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		go func() { time.Sleep(time.Second); cancel() }()
		results, ledger, err := gather(ctx, &fake{contents: []string{"first", "do-hang:", "third", "do-hang:", "do-hang:", "do-hang:", "never"}}, testOptions())
		checkLedger(t, results, ledger)
		if !errors.Is(err, context.Canceled) || ledger.Complete || ledger.Took != time.Second {
			t.Errorf("%v, complete %v after %v", err, ledger.Complete, ledger.Took)
		}
		if len(results) != 2 || results[0].Item.ID != "0" || results[1].Item.ID != "2" {
			t.Errorf("recorded %+v; want what was read, without the items that were not done", results)
		}
	})
}

func TestCancelledBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	src := &fake{contents: []string{"a", "b"}}
	results, ledger, err := gather(ctx, src, testOptions())
	if !errors.Is(err, context.Canceled) || len(results) != 0 || ledger.Listed != 0 || ledger.Complete || len(src.opened) != 0 {
		t.Errorf("%v, %d recorded, %+v", err, len(results), ledger)
	}
}

func TestRecordFails(t *testing.T) {
	var contents []string
	for range 1000 {
		contents = append(contents, "text")
	}
	full, n := errors.New("no space left"), 0
	ledger, err := Run(t.Context(), &fake{contents: contents}, testOptions(), func(Result) error {
		if n++; n >= 5 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || n != 5 || ledger.Complete {
		t.Errorf("%v after %d calls, complete %v", err, n, ledger.Complete)
	}
}

func TestSourceDies(t *testing.T) {
	for _, panics := range []bool{false, true} {
		results, ledger, err := gather(t.Context(), &fake{contents: []string{"a", "open-slow:", "c", "d"}, dies: 3, panics: panics}, testOptions())
		checkLedger(t, results, ledger)
		if err == nil || !panics && !errors.Is(err, errDead) || ledger.Complete || len(results) != 3 {
			t.Errorf("panic %v: %v, %d recorded, complete %v", panics, err, len(results), ledger.Complete)
		}
	}
}

func TestFindings(t *testing.T) {
	opt := testOptions()
	results, ledger := scanAll(t, &fake{contents: []string{"intro\n" + cpr, "do-text+part:" + cpr}}, opt)
	f := results[0].Findings
	if len(f) != 1 || f[0].Entity != entity.DKCPR || f[0].Category != "ID.CPR" || f[0].Part != "" || f[0].Start != 15 || f[0].End != 26 || f[0].Score < 0.9 {
		t.Fatalf("findings %+v", f)
	}
	if f[0].Place != "line 2" {
		t.Errorf("place %q", f[0].Place)
	}
	if results[0].Counts[entity.DKCPR] != 1 || results[0].Assessment.Class != entity.High || results[0].Item.Version != "opened" {
		t.Errorf("counts %v, class %v, version %q", results[0].Counts, results[0].Assessment.Class, results[0].Item.Version)
	}
	if two := results[1].Findings; len(two) != 2 || two[1].Part != "a%2Fb%25c" {
		t.Errorf("parts: %+v", two)
	}
	if want := int64(len("intro\n"+cpr) + 2*len(cpr)); ledger.Text != want {
		t.Errorf("text %d, want %d", ledger.Text, want)
	}
}

// TestP02_ResultsHoldNoValue prints all that is left of an item in which much was found, explained too.
func TestP02_ResultsHoldNoValue(t *testing.T) {
	opt := testOptions()
	opt.Analyzer, opt.Explain = detect.NewWith(detect.Options{Explain: true}, number{}), true
	results, _ := scanAll(t, &fake{contents: []string{cpr, "do-text+part:" + cpr, "do-text+panic:" + cpr, "do-text+member:" + cpr}}, opt)
	for _, r := range results {
		if len(r.Findings)+len(r.Candidates) == 0 || strings.Contains(fmt.Sprintf("%+v %#v", r, r), "4285") {
			t.Errorf("a value is kept, or nothing was found: %+v", r)
		}
	}
}

func TestMaxFindings(t *testing.T) {
	opt := testOptions()
	opt.MaxFindings = 3
	opt.Analyzer = detect.NewWith(detect.Options{Explain: true}, number{})
	opt.Explain = true
	results, _ := scanAll(t, &fake{contents: []string{strings.Repeat("Borgerens "+cpr, 50)}}, opt)
	r := results[0]
	if len(r.Findings) != 3 || r.Counts[entity.DKCPR] != 50 || len(r.Candidates) != 3 {
		t.Errorf("%d findings, %d counted, %d candidates", len(r.Findings), r.Counts[entity.DKCPR], len(r.Candidates))
	}
	for _, c := range r.Candidates {
		if len(c.Evidence) == 0 || c.Evidence[0].Code == "" || !c.Kept {
			t.Errorf("candidate without its evidence: %+v", c)
		}
	}
	if strings.Contains(fmt.Sprintf("%+v", r), "4285") {
		t.Error("a value is kept")
	}
}

// TestExplainKeepsWhatWasFound has far more rejected candidates before the one kept than are kept in memory: an explanation
// once said that nothing was found in an item of class high.
func TestExplainKeepsWhatWasFound(t *testing.T) {
	opt := testOptions()
	opt.MaxFindings = 3
	opt.Analyzer = detect.NewWith(detect.Options{MinScore: 0.95, Explain: true}, number{})
	opt.Explain = true
	results, _ := scanAll(t, &fake{contents: []string{strings.Repeat("321321-4285 ", 50) + "Borgerens " + cpr}}, opt)
	r := results[0]
	kept := 0
	for _, c := range r.Candidates {
		if c.Kept {
			kept++
		}
	}
	if kept != 1 || len(r.Candidates) != 4 || r.More != 47 {
		t.Errorf("%d kept of %d candidates, %d more; want 1 of 4, 47 more", kept, len(r.Candidates), r.More)
	}
}

// quitter panics on what it is shown, in the middle of an item.
type quitter struct{}

func (quitter) Declare() detect.Declaration {
	return detect.Declaration{Entity: entity.DKCPR, Shapes: []string{"6?4"}}
}
func (quitter) Judge(*detect.Token, *detect.Judgement) { panic("070761-4285") }

func TestDetectPanics(t *testing.T) {
	opt := testOptions()
	opt.Analyzer = detect.New(quitter{})
	results, _ := scanAll(t, &fake{contents: []string{"before", cpr, strings.Repeat("word ", 40_000) + cpr, "do-text+part:" + cpr, "after"}}, opt)
	for i, r := range results {
		failed := i > 0 && i < 4
		if failed != (r.Outcome == Failed && r.Reason == "damaged") || failed == (r.Outcome == Scanned) || strings.Contains(fmt.Sprintf("%+v", r), "4285") {
			t.Errorf("item %d: %+v", i, r)
		}
	}
}

func TestKnown(t *testing.T) {
	src := &fake{contents: []string{"a", cpr, "list-special:", "d"}}
	opt := testOptions()
	before, _ := scanAll(t, src, opt)
	src.opened = nil
	opt.Known = func(it source.Item) (Result, bool) {
		if it.Reason != "" {
			t.Errorf("asked for %s, which cannot be opened", it.Path)
		}
		for _, r := range before {
			if r.Item.ID == it.ID && it.ID != "3" {
				r.Item = source.Item{}
				return r, true
			}
		}
		return Result{}, false
	}
	after, ledger := scanAll(t, src, opt)
	if !slices.Equal(src.opened, []string{"3"}) {
		t.Errorf("opened %q, want only the last", src.opened)
	}
	if ledger.Unchanged != 2 || ledger.Scanned != 3 || ledger.Skipped != 1 || ledger.Bytes != 1 {
		t.Errorf("ledger %+v", ledger)
	}
	for i, r := range after {
		if r.Unchanged != (i < 2) || r.Item.Path != before[i].Item.Path || len(r.Findings) != len(before[i].Findings) {
			t.Errorf("item %d: %+v", i, r)
		}
	}
}

func TestWindow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var got []int64
		w := newWindow(func(d *done) error { got = append(got, d.opened); return nil })
		w.ring = make([]*done, 4)
		for range 4 {
			w.reserve()
		}
		held := make(chan bool)
		go func() { _, ok := w.reserve(); held <- ok }()
		synctest.Wait()
		for _, seq := range []int64{2, 1, 3} {
			w.put(seq, &done{opened: seq})
		}
		synctest.Wait()
		select {
		case <-held:
			t.Fatal("a place was given out although none is free")
		default:
		}
		if len(got) != 0 {
			t.Fatalf("recorded %v before the first", got)
		}
		w.put(0, &done{dropped: true})
		if ok := <-held; !ok || !slices.Equal(got, []int64{1, 2, 3}) {
			t.Errorf("recorded %v", got)
		}
		// A result that is large fills the window alone.
		w.reserve()
		w.put(5, &done{Result: Result{Findings: make([]Finding, windowBytes/180)}})
		go func() { _, ok := w.reserve(); held <- ok }()
		synctest.Wait()
		select {
		case <-held:
			t.Fatal("a place was given out although results that wait are large")
		default:
		}
		w.close()
		if <-held {
			t.Error("a closed window gave out a place")
		}
	})
}

func TestNeedsAnalyzer(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a scan without an analyzer would call everything clean")
		}
	}()
	Run(t.Context(), &fake{}, Options{}, func(Result) error { return nil })
}
