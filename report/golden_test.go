package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares with a file of testdata/golden, which -update rewrites.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		a, b := "", ""
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			t.Fatalf("%s, line %d:\n got %.300q\nwant %.300q\nif the change is meant: go test ./report -update", path, i+1, a, b)
		}
	}
}

func TestGolden(t *testing.T) {
	results := made()
	ledger := ledgerOf(results)
	stopped := ledgerOf(results[:4])
	stopped.Complete = false
	clean := ledgerOf(results[9:11])
	for _, l := range Languages() {
		for _, tt := range []struct {
			name    string
			format  Format
			opt     Options
			results []scan.Result
			ledger  scan.Ledger
		}{
			{"table.txt", Table, Options{Width: 120, State: "/var/lib/my state"}, results, ledger},
			{"table-narrow.txt", Table, Options{Width: 64}, results, ledger},
			{"table-colour.txt", Table, Options{Color: true, Top: 3}, results, ledger},
			{"table-stopped.txt", Table, Options{}, results[:4], stopped},
			{"table-clean.txt", Table, Options{}, results[9:11], clean},
			{"table-empty.txt", Table, Options{}, nil, ledgerOf(nil)},
			{"table-unread.txt", Table, Options{Unread: true, Strict: true}, results, ledger},
			{"report.ndjson", NDJSON, Options{Version: "1.2.3", Roots: []string{"~/Documents"}}, results, ledger},
			{"report.json", JSON, Options{Version: "1.2.3"}, results, ledger},
			{"empty.json", JSON, Options{}, nil, ledgerOf(nil)},
			{"report.csv", CSV, Options{}, results, ledger},
			{"report.html", HTML, Options{Version: "1.2.3", Roots: []string{"~/Documents"}}, results, ledger},
			{"stopped.html", HTML, Options{Version: "1.2.3", Roots: []string{"a", "b", "c"}, MinScore: 0.8}, results[:4], stopped},
			{"report.sarif", SARIF, Options{Version: "1.2.3"}, results, ledger},
		} {
			t.Run(string(l)+"/"+tt.name, func(t *testing.T) {
				tt.opt.Language = l
				got := write(t, tt.format, tt.opt, tt.results, tt.ledger)
				if tt.format == SARIF { // the rules are the catalogue, which has tests of its own
					_, got, _ = strings.Cut(got, `"language"`)
				}
				golden(t, string(l)+"-"+tt.name, got)
			})
		}
	}
}

func TestGoldenExplanation(t *testing.T) {
	r := made()[1]
	r.Unread = []scan.Unread{{Part: "bilag.zip", Reason: "encrypted"}}
	r.Candidates = []scan.Candidate{
		{Finding: scan.Finding{Entity: entity.DKCPR, Start: 12, End: 23, Score: .9961, Masked: "01••••-••••", Place: "Fravær!A2"}, Kept: true,
			Evidence: []scan.Evidence{{Code: "base", Weight: -2.2}, {Code: "check_ok", Weight: 2.4}, {Code: "header", Weight: 5.3}}},
		{Finding: scan.Finding{Entity: entity.Phone, Start: 40, End: 48, Score: .0759, Masked: "••••••42", Part: "noter", Place: "line 3"},
			Evidence: []scan.Evidence{{Code: "base", Weight: -1.5}, {Code: "other_label", Weight: -1}, {Code: "made_up_code", Weight: 0}}},
	}
	locked := made()[11]
	for _, l := range Languages() {
		t.Run(string(l), func(t *testing.T) {
			var out bytes.Buffer
			w, err := NewExplanation(&out, Options{Language: l, Now: now})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range []scan.Result{r, made()[10], locked} {
				if err := w.Item(r); err != nil {
					t.Fatal(err)
				}
			}
			if err := w.Close(ledgerOf([]scan.Result{r})); err != nil {
				t.Fatal(err)
			}
			golden(t, string(l)+"-explanation.txt", out.String())
		})
	}
}

// The order of fields is the contract of NDJSON; new ones go behind.
func TestNDJSONContract(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(write(t, NDJSON, Options{}, made(), ledgerOf(made()))), "\n")
	if len(lines) != len(made())+1 {
		t.Fatalf("%d lines for %d items and a summary", len(lines), len(made()))
	}
	for i, line := range lines {
		want := []string{"kind", "path", "outcome", "reason", "risk", "weight", "people", "findings"}
		if i == len(lines)-1 {
			want = []string{"kind", "listed", "scanned", "skipped", "failed", "partial", "unchanged", "reasons", "bytes", "seconds", "complete", "version"}
		}
		if got := keysOf(t, line); !strings.HasPrefix(strings.Join(got, " "), strings.Join(want, " ")) {
			t.Errorf("fields %v, want them to begin with %v", got, want)
		}
	}
	var first struct{ Findings []json.RawMessage }
	if err := json.Unmarshal([]byte(lines[0]), &first); err != nil || len(first.Findings) == 0 {
		t.Fatalf("first item: %v, %d findings", err, len(first.Findings))
	}
	if got := strings.Join(keysOf(t, string(first.Findings[0])), " "); !strings.HasPrefix(got, "entity category part start end score masked") {
		t.Errorf("fields of a finding: %s", got)
	}
	if !strings.Contains(lines[9], `"findings":[]`) {
		t.Errorf("an item without findings has no empty list: %s", lines[9])
	}
}

// keysOf are the keys of a JSON object, in order.
func keysOf(t *testing.T, object string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(object))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for d.More() {
		k, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		keys = append(keys, k.(string))
		var skip json.RawMessage
		if err := d.Decode(&skip); err != nil {
			t.Fatal(err)
		}
	}
	return keys
}

// What the headline counts comes to what was listed.
func TestHeadlineAddsUp(t *testing.T) {
	a := newAccount(Options{Now: now}, 10)
	n := int64(0)
	large(3000, func(r scan.Result) { a.add(r); n++ })
	if got := a.classes.sum() + total(a.notRead); got != n {
		t.Errorf("classes and not read come to %d of %d", got, n)
	}
	if a.atRisk() != a.folders.root.atRisk() {
		t.Errorf("folders hold %d items at risk of %d", a.folders.root.atRisk(), a.atRisk())
	}
}

func TestNewRefuses(t *testing.T) {
	for _, tt := range []struct {
		name   string
		format Format
		opt    Options
	}{{"a format that is none", "pdf", Options{}}, {"a language that is none", Table, Options{Language: "xx"}}} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := New(&bytes.Buffer{}, tt.format, tt.opt); err == nil {
				t.Error("no error")
			}
		})
	}
}

func TestParse(t *testing.T) {
	for tag, want := range map[string]Language{"": English, "C": English, "en_GB.UTF-8": English, "da": Danish, "da_DK.UTF-8": Danish, "DA-dk": Danish, "sv": ""} {
		if got, err := ParseLanguage(tag); got != want || (err == nil) != (want != "") {
			t.Errorf("ParseLanguage(%q) is %q, %v", tag, got, err)
		}
	}
	for _, f := range Formats() {
		if got, err := ParseFormat(strings.ToUpper(string(f))); got != f || err != nil {
			t.Errorf("ParseFormat(%q) is %q, %v", f, got, err)
		}
	}
	if _, err := ParseFormat("xml"); err == nil {
		t.Error("xml is taken for a format")
	}
}

// What a report says when it shows nothing must not sound like more than is known.
func TestNothingToShow(t *testing.T) {
	results := made()
	mild := results[6:9]
	for _, tt := range []struct {
		name    string
		opt     Options
		results []scan.Result
		want    string
	}{
		{"no item of the class asked for", Options{MinClass: entity.High}, mild, "Nothing of this class was found in what was read. 3 items below it hold findings."},
		{"some was not read", Options{}, results[9:12], "No personal data was found in the 2 items that were read. This says nothing of what was not read."},
		{"nothing was read", Options{}, results[11:13], "Nothing could be read, so nothing is known of what the items hold."},
		{"all was read", Options{}, results[9:10], "No personal data was found. The one item was read to its end."},
		{"nothing is new", Options{Baseline: baselineOf(t, JSON, results)}, mild, "Nothing new was found in what was read."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.opt.Width = 200
			if got := write(t, Table, tt.opt, tt.results, ledgerOf(tt.results)); !strings.Contains(got, tt.want) {
				t.Errorf("%q is not in\n%s", tt.want, got)
			}
		})
	}
}
