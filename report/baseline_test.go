package report

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

func baselineOf(t *testing.T, f Format, results []scan.Result) *Baseline {
	t.Helper()
	b, err := ReadBaseline(strings.NewReader(write(t, f, Options{}, results, ledgerOf(results))))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// findingAt is a finding for baselines: what it is, where, and how it looks.
func findingAt(e entity.Type, part string, start int64, masked string) scan.Finding {
	info, _ := entity.Lookup(e)
	return scan.Finding{Entity: e, Category: info.Category, Part: part, Start: start, End: start + 11, Score: .9, Masked: masked}
}

func resultOf(path string, findings ...scan.Finding) scan.Result {
	r := scan.Result{Outcome: scan.Scanned, Findings: findings, Counts: map[entity.Type]int64{}}
	r.Item.Path = path
	for _, f := range findings {
		r.Counts[f.Entity]++
	}
	return r
}

func TestBaseline(t *testing.T) {
	cpr := func(start int64) scan.Finding {
		return findingAt(entity.DKCPR, "", start, "01••••-••••")
	}
	old := resultOf("a.txt", cpr(0), cpr(50), findingAt(entity.Email, "", 90, "m•••@firma.example"))
	capped := resultOf("big.csv", cpr(0), cpr(20))
	capped.Counts[entity.DKCPR] = 5000
	locked := scan.Result{Outcome: scan.Failed, Reason: "encrypted"}
	locked.Item.Path = "locked.docx"
	grown, same, fewer := capped, capped, capped
	grown.Counts = map[entity.Type]int64{entity.DKCPR: 5003}
	same.Findings = []scan.Finding{cpr(7), findingAt(entity.DKCPR, "", 9, "02••••-••••")}
	fewer.Counts = map[entity.Type]int64{entity.DKCPR: 4000}
	damaged := locked
	damaged.Reason = "damaged"
	for _, tt := range []struct {
		name  string
		now   scan.Result
		fresh int64
		isNew bool
	}{
		{"the same", old, 0, false},
		{"moved within the part", resultOf("a.txt", cpr(30), cpr(80), findingAt(entity.Email, "", 120, "m•••@firma.example")), 0, false},
		{"one went away", resultOf("a.txt", cpr(50)), 0, false},
		{"one more that looks alike", resultOf("a.txt", cpr(0), cpr(50), cpr(70)), 1, true},
		{"another value", resultOf("a.txt", findingAt(entity.DKCPR, "", 0, "31••••-••••")), 1, true},
		{"in another part", resultOf("a.txt", findingAt(entity.DKCPR, "attachment", 0, "01••••-••••")), 1, true},
		{"of another entity", resultOf("a.txt", findingAt(entity.SEPersonnummer, "", 0, "01••••-••••")), 1, true},
		{"in another item", resultOf("b.txt", cpr(0)), 1, true},
		{"nothing found in a new item", resultOf("c.txt"), 0, false},
		{"as many as were counted", capped, 0, false},
		{"as many as were counted, others listed", same, 0, false},
		{"fewer than were counted", fewer, 0, false},
		{"more than were counted", grown, 3, true},
		{"not read for the same reason", locked, 0, false},
		{"not read for another reason", damaged, 0, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range []Format{JSON, NDJSON} {
				b := baselineOf(t, f, []scan.Result{old, capped, locked})
				r, isNew := b.New(tt.now)
				if isNew != tt.isNew || found(r) != tt.fresh {
					t.Errorf("%s: %d new, %v; want %d, %v", f, found(r), isNew, tt.fresh, tt.isNew)
				}
				if got, want := b.known, found(tt.now)-tt.fresh; got != want {
					t.Errorf("%s: %d known, want %d", f, got, want)
				}
			}
		})
	}
}

func TestBaselineRefuses(t *testing.T) {
	results := made()
	whole := write(t, NDJSON, Options{}, results, ledgerOf(results))
	lines := strings.SplitAfter(whole, "\n")
	document := write(t, JSON, Options{}, results, ledgerOf(results))
	for name, text := range map[string]string{
		"nothing":             "",
		"no JSON":             "path,outcome\r\n",
		"another document":    `{"results":[]}`,
		"another kind":        `{"kind":"finding"}`,
		"cut after a line":    strings.Join(lines[:3], ""),
		"cut within a line":   whole[:len(whole)/2],
		"document cut":        document[:len(document)/2],
		"document, no ending": document[:strings.Index(document, `],"summary"`)],
		"a list":              `[1,2]`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := ReadBaseline(strings.NewReader(text)); !errors.Is(err, ErrNoBaseline) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// With a baseline only what is new is reported, and always what was not read.
func TestReportAgainstABaseline(t *testing.T) {
	results := made()
	b := baselineOf(t, NDJSON, results)
	fresh := madeItem{path: "Ny/cpr.txt", finds: []madeFind{{entity.DKCPR, 2, "01••••-••••", "line 1", ""}}}.result()
	out := write(t, NDJSON, Options{Baseline: b}, append(results, fresh), ledgerOf(append(results, fresh)))
	var paths []string
	for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
		var item knownRecord
		if err := json.Unmarshal([]byte(line), &item); err != nil {
			t.Fatal(err)
		}
		if item.Kind == "item" && item.Reason == "" {
			paths = append(paths, item.Path)
		}
	}
	if len(paths) != 1 || paths[0] != "Ny/cpr.txt" {
		t.Errorf("reported as new: %v", paths)
	}
	if unread := strings.Count(out, `"outcome":"failed"`) + strings.Count(out, `"outcome":"skipped"`); unread != 7 {
		t.Errorf("%d items not read are reported, want 7", unread)
	}
	for _, f := range []Format{Table, HTML} {
		text := write(t, f, Options{Baseline: baselineOf(t, JSON, results)}, results, ledgerOf(results))
		if !strings.Contains(text, "new") {
			t.Errorf("%s does not say that it shows only what is new", f)
		}
	}
}

func FuzzReadBaseline(f *testing.F) {
	results := made()[:3]
	for _, format := range []Format{JSON, NDJSON} {
		f.Add(write(f, format, Options{}, results, ledgerOf(results)))
	}
	f.Add(`{"items":[{"kind":"item"}],"summary":{}}`)
	all := made()
	f.Fuzz(func(t *testing.T, text string) {
		b, err := ReadBaseline(strings.NewReader(text))
		if err != nil {
			if !errors.Is(err, ErrNoBaseline) {
				t.Fatalf("error %v", err)
			}
			return
		}
		for _, r := range all {
			fresh, _ := b.New(r)
			if found(fresh) > found(r) || len(fresh.Findings) > len(r.Findings) {
				t.Fatal("more is new than there is")
			}
		}
	})
}
