package state

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/text"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
	"github.com/datamapper/datamapper/source/connectors/file"
)

var key = Key{{"roots", "a"}, {"detector", "1"}}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func open(t testing.TB, dir string, key Key) *Store {
	t.Helper()
	s, err := Open(dir, key)
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// item is an item as the walk lists it, and result what became of it.
func item(id, version string) source.Item {
	return source.Item{ID: id, Path: id, Name: id[strings.LastIndexByte(id, '/')+1:], Version: version, Size: 7}
}

func result(id, version string) scan.Result {
	return scan.Result{Item: item(id, version), Outcome: scan.Scanned, Format: "text", Text: int64(len(id))}
}

// save keeps results as a scan that came to its end, or not.
func save(t testing.TB, dir string, complete bool, results ...scan.Result) {
	t.Helper()
	s := open(t, dir, key)
	must(t, s.Begin())
	for _, r := range results {
		must(t, s.Record(r))
	}
	must(t, s.Commit(scan.Ledger{Listed: int64(len(results)), Scanned: int64(len(results)), Complete: complete}))
	must(t, s.Close())
}

// knows lists which of the items "0" to "9" at version v1 a store knows.
func knows(t testing.TB, s *Store) string {
	t.Helper()
	var known []string
	for i := range 10 {
		if _, ok := s.Known(item(fmt.Sprint(i), "v1")); ok {
			known = append(known, fmt.Sprint(i))
		}
	}
	return strings.Join(known, "")
}

func last(t testing.TB, dir string) (ids []string, info Info) {
	t.Helper()
	info, err := Last(dir, func(r scan.Result) error { ids = append(ids, r.Item.ID); return nil })
	must(t, err)
	return ids, info
}

func TestKnown(t *testing.T) {
	with := func(id string, change func(*scan.Result)) scan.Result {
		r := result(id, "v1")
		change(&r)
		return r
	}
	dir := t.TempDir()
	save(t, dir, true,
		result("same", "v1"), result("changed", "v0"), result("untold", ""),
		with("unsupported", func(r *scan.Result) { r.Outcome, r.Reason = scan.Skipped, "unsupported" }),
		with("encrypted", func(r *scan.Result) { r.Outcome, r.Reason = scan.Failed, "encrypted" }),
		with("damaged", func(r *scan.Result) { r.Outcome, r.Reason = scan.Failed, "damaged" }),
		with("limit", func(r *scan.Result) { r.Reason = "limit" }),
		with("timeout", func(r *scan.Result) { r.Reason = "timeout" }),
		with("unreadable", func(r *scan.Result) { r.Outcome, r.Reason = scan.Failed, "unreadable" }),
		with("vanished", func(r *scan.Result) { r.Outcome, r.Reason = scan.Skipped, "vanished" }),
		with("inner", func(r *scan.Result) {
			r.Reason = "encrypted"
			r.Unread = []scan.Unread{{Part: "a", Reason: "encrypted"}, {Part: "b", Reason: "timeout"}}
		}),
		with("special", func(r *scan.Result) { r.Item.Reason, r.Reason, r.Outcome = "special", "special", scan.Skipped }))
	s := open(t, dir, key)
	for _, test := range []struct {
		id, version string
		want        bool
		why         string
	}{
		{"same", "v1", true, "nothing changed"},
		{"changed", "v1", false, "another version"},
		{"untold", "v1", false, "the version was not known then"},
		{"untold", "", false, "the version is not known"},
		{"unsupported", "v1", true, "would end the same way"},
		{"encrypted", "v1", true, "would end the same way"},
		{"damaged", "v1", true, "would end the same way"},
		{"limit", "v1", true, "would end the same way"},
		{"timeout", "v1", false, "there may be time now"},
		{"unreadable", "v1", false, "it may be readable now"},
		{"vanished", "v1", false, "it is back"},
		{"inner", "v1", false, "a part inside ran out of time"},
		{"special", "v1", false, "it was no file then"},
		{"new", "v1", false, "never seen"},
		{"same", "v1", true, "asked for again, out of order"},
	} {
		if _, ok := s.Known(item(test.id, test.version)); ok != test.want {
			t.Errorf("%s is known: %v, want %v: %s", test.id, ok, test.want, test.why)
		}
	}
	excluded := item("same", "v1")
	excluded.Reason = source.Excluded
	if _, ok := s.Known(excluded); ok {
		t.Error("an item that is left out now is known")
	}
}

// TestKnownInAnyOrder asks for random trees that differ from the kept one by removed, added and moved items.
func TestKnownInAnyOrder(t *testing.T) {
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 3))
		kept := map[string]string{}
		var before []scan.Result
		for i := range random.IntN(400) {
			r := result(fmt.Sprintf("folder%d/item%04d", i/50, i), fmt.Sprint("v", random.IntN(2)))
			if random.IntN(10) == 0 {
				r.Reason = "timeout"
			} else {
				kept[r.Item.ID] = r.Item.Version
			}
			before = append(before, r)
		}
		dir := t.TempDir()
		save(t, dir, true, before...)
		s := open(t, dir, key)
		var now []source.Item
		for _, r := range before {
			for random.IntN(6) == 0 {
				now = append(now, item(fmt.Sprintf("%s-new%d", r.Item.ID, len(now)), "v1"))
			}
			if random.IntN(4) > 0 {
				now = append(now, item(r.Item.ID, fmt.Sprint("v", random.IntN(2))))
			}
		}
		if seed%4 == 3 {
			random.Shuffle(len(now), func(i, j int) { now[i], now[j] = now[j], now[i] })
		}
		for _, it := range now {
			got, ok := s.Known(it)
			if version, was := kept[it.ID]; ok != (was && version == it.Version) || ok && got.Text != int64(len(it.ID)) {
				t.Fatalf("seed %d: %s %s is known: %v, kept %q", seed, it.ID, it.Version, ok, version)
			}
		}
	}
}

// TestIndexSpreads counts how many names of a kind share an index entry: the search guesses where an entry stands.
func TestIndexSpreads(t *testing.T) {
	const n = 100_000
	same, parts := map[uint64]int{}, [16]int{}
	for i := range n {
		k := indexKey(fmt.Sprintf("Documents/folder %04d/document %03d.txt", i/200, i%200))
		same[k]++
		parts[k>>60]++
	}
	most := 0
	for _, c := range same {
		most = max(most, c)
	}
	if most > 5 || slices.Min(parts[:]) < n/16*9/10 || slices.Max(parts[:]) > n/16*11/10 {
		t.Errorf("%d names share an entry; the sixteenths hold %v", most, parts)
	}
}

func TestLast(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state")
	if _, err := Last(dir, nil); !errors.Is(err, ErrNone) {
		t.Errorf("without a folder: %v", err)
	}
	save(t, dir, false, result("1", "v1"))
	if _, err := Last(dir, nil); !errors.Is(err, ErrNone) {
		t.Errorf("after an interrupted scan: %v", err)
	}
	save(t, dir, true, result("1", "v1"), result("2", "v1"))
	ids, info := last(t, dir)
	if !slices.Equal(ids, []string{"1", "2"}) || info.Ledger.Listed != 2 || !reflect.DeepEqual(info.Key, key) {
		t.Errorf("%q, %+v", ids, info)
	}
	if s := open(t, dir, key); s.Expected() != (scan.Total{Items: 2, Bytes: 14}) {
		t.Errorf("expected %+v", s.Expected())
	} else {
		s.Close()
	}
	save(t, dir, false, result("3", "v1"))
	if ids, _ := last(t, dir); !slices.Equal(ids, []string{"1", "2"}) {
		t.Errorf("an interrupted scan changed the last one: %q", ids)
	}
	stop := errors.New("enough")
	if _, err := Last(dir, func(scan.Result) error { return stop }); err != stop {
		t.Errorf("an error of visit comes back as %v", err)
	}
	for name, want := range map[string]os.FileMode{dir: 0o700, lastName: 0o600, lockName: 0o600} {
		info, err := os.Stat(filepath.Join(dir, strings.TrimPrefix(name, dir)))
		must(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s has the rights %o, want %o", info.Name(), info.Mode().Perm(), want)
		}
	}
}

func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, true, result("0", "v1"), result("1", "v0"), result("9", "v1"))
	save(t, dir, false, result("1", "v1"), result("2", "v1"), result("3", "v1"))
	s := open(t, dir, key)
	if got := knows(t, s); got != "01239" {
		t.Errorf("after an interruption %q are known", got)
	}
	s.Close()
	save(t, dir, false, result("1", "v1"), result("5", "v1"))
	if got := knows(t, open(t, dir, key)); got != "012359" {
		t.Errorf("after another %q are known", got)
	}
}

func TestCompleteReplacesInterrupted(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, false, result("1", "v1"))
	save(t, dir, true, result("2", "v1"))
	s := open(t, dir, key)
	if got := knows(t, s); got != "2" {
		t.Errorf("%q are known", got)
	}
	names, err := filepath.Glob(dir + "/*")
	must(t, err)
	if len(names) != 2 {
		t.Errorf("the folder holds %q", names)
	}
}

// TestKilled ends a scan inside its header, inside and between its records.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, true, result("9", "v1"))
	s := open(t, dir, key)
	must(t, s.Begin())
	var ends []int64
	for i := range 4 {
		must(t, s.Record(result(fmt.Sprint(i), "v1")))
		ends = append(ends, s.log.off)
	}
	must(t, s.log.out.Flush())
	whole, err := os.ReadFile(s.path(runningName))
	must(t, err)
	must(t, s.Close())
	must(t, os.Remove(s.path(runningName)))
	for n := range whole {
		if near := slices.ContainsFunc(ends, func(end int64) bool { return end-2 <= int64(n) && int64(n) <= end+9 }); n%7 != 0 && !near {
			continue
		}
		must(t, os.WriteFile(filepath.Join(dir, runningName), whole[:n], 0o600))
		want := ""
		for i, end := range ends {
			if int64(n) >= end {
				want += fmt.Sprint(i)
			}
		}
		s := open(t, dir, key)
		if got := knows(t, s); got != want+"9" {
			t.Fatalf("killed after %d of %d bytes: %q are known, want %q", n, len(whole), got, want+"9")
		}
		must(t, s.Close())
		os.Remove(filepath.Join(dir, interruptedName))
	}
}

// TestKilledBeforeTheName ends a scan between the last byte of its log and its new name.
func TestKilledBeforeTheName(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, key)
	must(t, s.Begin())
	must(t, s.Record(result("4", "v1")))
	must(t, s.log.finish(scan.Ledger{Listed: 1, Scanned: 1, Complete: true}))
	s.log = nil
	must(t, s.Close())
	s = open(t, dir, key)
	if ids, _ := last(t, dir); knows(t, s) != "4" || !slices.Equal(ids, []string{"4"}) {
		t.Errorf("the scan is lost: %q", ids)
	}
}

func TestBusy(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, key)
	if _, err := Open(dir, key); !errors.Is(err, ErrBusy) {
		t.Errorf("a second scan: %v", err)
	}
	must(t, s.Close())
	must(t, open(t, dir, key).Close())
}

func TestKeyChanges(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, true, result("1", "v1"))
	save(t, dir, false, result("2", "v1"))
	for _, test := range []struct {
		name string
		key  Key
		want []string
	}{
		{"the same", Key{{"detector", "1"}, {"roots", "a"}}, nil},
		{"another detector", Key{{"roots", "a"}, {"detector", "2"}}, []string{"detector"}},
		{"one more, one less", Key{{"roots", "a"}, {"language", "da"}}, []string{"language", "detector"}},
	} {
		s := open(t, dir, test.key)
		if known := knows(t, s); (known == "12") != (test.want == nil) || (known == "") != (test.want != nil) || !slices.Equal(s.Changed(), test.want) {
			t.Errorf("%s: %q are known, changed %q", test.name, known, s.Changed())
		}
		must(t, s.Close())
	}
}

func TestNewKey(t *testing.T) {
	base := NewKey([]string{"/a"}, scan.Options{}, Trait{"detector", "1"})
	for name, other := range map[string]Key{
		"roots":         NewKey([]string{"/a\xff"}, scan.Options{}, Trait{"detector", "1"}),
		"formats":       NewKey([]string{"/a"}, scan.Options{Formats: []extract.Format{text.Format{}}}, Trait{"detector", "1"}),
		"limits":        NewKey([]string{"/a"}, scan.Options{Limits: extract.Limits{Depth: 3}}, Trait{"detector", "1"}),
		"findings kept": NewKey([]string{"/a"}, scan.Options{MaxFindings: 5}, Trait{"detector", "1"}),
		"detector":      NewKey([]string{"/a"}, scan.Options{}, Trait{"detector", "2"}),
	} {
		if got := base.differs(other); !slices.Equal(got, []string{name}) {
			t.Errorf("another %s shows as %q", name, got)
		}
	}
	if NewKey([]string{"/a\xfe"}, scan.Options{}).differs(NewKey([]string{"/a\xff"}, scan.Options{})) == nil {
		t.Error("two roots that are not UTF-8 have one key")
	}
	if d := base.differs(NewKey([]string{"/a"}, scan.Options{MaxFindings: scan.DefaultMaxFindings, Workers: 3, Explain: true}, Trait{"detector", "1"})); d != nil {
		t.Errorf("what does not shape results shows as %q", d)
	}
}

// TestDamagedFile changes each byte of a kept scan: what is read is right or nothing.
func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	save(t, dir, true, result("1", "v1"), result("2", "v1"))
	path := filepath.Join(dir, lastName)
	whole, err := os.ReadFile(path)
	must(t, err)
	for i := range whole {
		bad := slices.Clone(whole)
		bad[i] ^= 0x55
		must(t, os.WriteFile(path, bad, 0o600))
		if _, err := Last(dir, func(scan.Result) error { return nil }); !errors.Is(err, ErrFormat) {
			t.Fatalf("byte %d changed: %v", i, err)
		}
		s := open(t, dir, key)
		for _, id := range []string{"1", "2"} {
			if r, ok := s.Known(item(id, "v1")); ok && r.Text != 1 {
				t.Fatalf("byte %d changed: known as %+v", i, r)
			}
		}
		must(t, s.Close())
		must(t, os.WriteFile(path, whole[:i], 0o600))
		if _, err := Last(dir, func(scan.Result) error { return nil }); !errors.Is(err, ErrFormat) {
			t.Fatalf("cut at %d: %v", i, err)
		}
	}
}

// number is a recognizer of its own, so that these tests are about the state.
type number struct{}

func (number) Declare() detect.Declaration {
	return detect.Declaration{Entity: entity.DKCPR, Shapes: []string{"6-4"}, Labels: []string{"cpr nr"}}
}

func (number) Judge(_ *detect.Token, j *detect.Judgement) {
	j.Add(detect.CheckOK)
	j.Add(detect.DateOK)
}

// TestRescan scans a real folder twice and opens only what changed.
func TestRescan(t *testing.T) {
	at, dir := t.TempDir(), filepath.Join(t.TempDir(), "state")
	write := func(name, content string) { must(t, os.WriteFile(filepath.Join(at, name), []byte(content), 0o644)) }
	for i := range 50 {
		write(fmt.Sprintf("file%02d.txt", i), strings.Repeat("CPR-nr.: 070761-4285\n", i%3))
	}
	must(t, os.Symlink("file01.txt", filepath.Join(at, "link")))
	time.Sleep(15 * time.Millisecond) // see facts.settled
	run := func() ([]scan.Result, scan.Ledger) {
		src, err := file.Open(at, file.Options{})
		must(t, err)
		defer src.Close()
		opt := scan.Options{Analyzer: detect.New(number{}), Formats: []extract.Format{text.Format{}}}
		s := open(t, dir, NewKey(src.Roots(), opt))
		opt.Known = s.Known
		must(t, s.Begin())
		var results []scan.Result
		ledger, err := scan.Run(t.Context(), src, opt, func(r scan.Result) error {
			results = append(results, r)
			return s.Record(r)
		})
		must(t, err)
		must(t, s.Commit(ledger))
		must(t, s.Close())
		return results, ledger
	}
	first, ledger := run()
	if ledger.Unchanged != 0 || ledger.Scanned != 50 || ledger.Skipped != 1 || len(first[2].Findings) != 2 {
		t.Fatalf("the first scan: %+v, %+v", ledger, first[2])
	}
	second, ledger := run()
	if ledger.Unchanged != 50 || ledger.Bytes != 0 || ledger.Listed != 51 {
		t.Fatalf("the second scan: %+v", ledger)
	}
	for i := range second {
		second[i].Unchanged = false
		if !reflect.DeepEqual(first[i], second[i]) {
			t.Errorf("taken over as\n%+v\nwas\n%+v", second[i], first[i])
		}
	}
	write("file07.txt", "nothing here")
	write("new.txt", "new")
	must(t, os.Remove(filepath.Join(at, "file08.txt")))
	time.Sleep(15 * time.Millisecond)
	third, ledger := run()
	if ledger.Unchanged != 48 || ledger.Listed != 51 || len(third[7].Findings) != 0 {
		t.Errorf("after a change, a removal and an addition: %+v", ledger)
	}
	var again []scan.Result
	_, err := Last(dir, func(r scan.Result) error { again = append(again, r); return nil })
	must(t, err)
	for i := range third {
		third[i].Unchanged = false
	}
	if !reflect.DeepEqual(again, third) {
		t.Error("the last scan is shown differently than it was")
	}
	files, err := filepath.Glob(dir + "/*")
	must(t, err)
	for _, f := range files {
		if b, err := os.ReadFile(f); err != nil || strings.Contains(string(b), "4285") {
			t.Errorf("%s holds a value, or %v", f, err)
		}
	}
}
