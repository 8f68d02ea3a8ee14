package report

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// hostile are names that try to steer a terminal, a browser, a spreadsheet or a reader's eye.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'; DROP TABLE`, "a\x1b[31mred\x1b[0m", "a\x1b]0;title\x07", "line\nbreak", "carriage\rreturn",
	"tab\there", "nul\x00byte", "bell\x07", "\u202Egnp.exe", "left\u200Eright\u200F", "zero\u200Bwidth\u200D\uFEFF", "line\u2028sep\u2029", "bad\xff\xfeutf8", "csi\u009b31m",
	"=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "＝1+1", " =1", "%0A", "{n} {roots} {{.}} ${x} %s %d", "]]>&lt;&#x41;", "a;=1+1", "\"quoted\"", "個人情報.xlsx", "שלום.docx",
	"Z" + strings.Repeat("\u0301", 40) + "algo", strings.Repeat("long", 2000), "javascript:alert(1)", "C:\\Users\\x", "..", "//", "",
}

func hostileResults(name string) []scan.Result {
	scanned := madeItem{path: "dir/" + name, age: 6, finds: []madeFind{{entity.DKCPR, 2, "01••••-••••", name, name}}}.result()
	bare := madeItem{path: name, finds: []madeFind{{entity.Email, 1, "m•••@firma.example", "", ""}}, reason: "limit", detail: name}.result()
	folder := madeItem{path: name + "/" + name + "/x", finds: []madeFind{{entity.Password, 1, "••••••••", "", ""}}}.result()
	failed := madeItem{path: name, outcome: scan.Failed, reason: "damaged", detail: name}.result()
	odd := madeItem{path: name, outcome: scan.Failed, reason: scan.Reason(name), detail: name}.result()
	scanned.Format = name
	scanned.Unread = []scan.Unread{{Part: name, Reason: "encrypted", Detail: name}}
	scanned.Candidates = []scan.Candidate{{Finding: scanned.Findings[0], Evidence: []scan.Evidence{{Code: "base", Weight: 1}}}}
	return []scan.Result{scanned, bare, folder, failed, odd}
}

// checkHostile writes results with a hostile name in every format and checks that none lets it act.
func checkHostile(t *testing.T, name string) {
	t.Helper()
	results := hostileResults(name)
	ledger := ledgerOf(results)
	opt := Options{Roots: []string{name}, State: name, Version: "1"}

	for _, unread := range []bool{false, true} {
		opt.Unread = unread
		for _, r := range write(t, Table, opt, results, ledger) {
			if r != '\n' && !unicode.IsPrint(r) && r != '\u00A0' {
				t.Fatalf("table prints %U for %q", r, name)
			}
		}
	}
	opt.Unread = false
	page := write(t, HTML, opt, results, ledger)
	checkPage(t, page)
	for _, r := range page {
		if r != '\n' && r != '\u00A0' && !unicode.IsPrint(r) {
			t.Fatalf("page holds %U for %q", r, name)
		}
	}
	if !json.Valid([]byte(write(t, JSON, opt, results, ledger))) || !json.Valid([]byte(write(t, SARIF, opt, results, ledger))) {
		t.Fatalf("no valid JSON for %q", name)
	}
	lines := strings.Split(strings.TrimSuffix(write(t, NDJSON, opt, results, ledger), "\n"), "\n")
	if len(lines) != len(results)+1 {
		t.Fatalf("%d lines of NDJSON for %q", len(lines), name)
	}
	for _, line := range lines {
		if !json.Valid([]byte(line)) {
			t.Fatalf("no valid JSON: %q", line)
		}
	}
	checkCSV(t, write(t, CSV, opt, results, ledger), len(results)+1)
}

func checkCSV(t *testing.T, text string, rows int) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(records) != rows {
		t.Fatalf("%d rows, %v", len(records), err)
	}
	for _, row := range records {
		for i, cell := range row {
			if !utf8.ValidString(cell) || strings.IndexFunc(cell, func(r rune) bool { return !unicode.IsPrint(r) }) >= 0 {
				t.Fatalf("cell holds what cannot be seen: %q", cell)
			}
			if c := strings.TrimLeft(cell, " "); i != 2 && c != "" && c != "-1" && strings.ContainsAny(c[:1], "=+-@|%") {
				t.Fatalf("cell is a formula: %q", cell)
			}
		}
	}
}

func TestHostileNames(t *testing.T) {
	for _, name := range hostile {
		t.Run(visible(name[:min(len(name), 24)]), func(t *testing.T) { checkHostile(t, name) })
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"plain.txt": "plain.txt", "Løn æøå": "Løn æøå", "a\nb\tc\r": `a\nb\tc\r`, "\x1b[31m": `\x1b[31m`, "\u202Ex": `\u202ex`, "\xff": `\xff`, "a\u00A0b": `a\u00a0b`,
		"e\u0301": "e\u0301", "\U000E0041": `\U000e0041`, "שלום": "שלום", "\u009b": `\u009b`,
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestCuts(t *testing.T) {
	for _, tt := range []struct {
		name, got, want string
	}{
		{"fits", cutEnd("short", 5), "short"},
		{"end", cutEnd("pay and accounts", 9), "pay and…"},
		{"start", cutStart("a/long/path.txt", 9), "…path.txt"},
		{"wide characters", cutEnd("個人情報", 5), "個人…"},
		{"wide characters at the start", cutStart("個人情報", 5), "…情報"},
		{"nothing fits", cutStart("個", 1), "…"},
		{"list fits", listed([]string{"CPR", "pay"}, 8, true), "CPR, pay"},
		{"list with more", listed([]string{"CPR", "health", "contact"}, 14, true), "CPR, health +1"},
		{"list of one that is cut", listed([]string{"criminal matters", "x"}, 12, true), "criminal… +1"},
		{"empty list", listed(nil, 9, true), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("%q, want %q", tt.got, tt.want)
			}
		})
	}
}

// Every line of a table fits the terminal, whatever the names are.
func TestTableFits(t *testing.T) {
	var results []scan.Result
	for _, name := range hostile {
		results = append(results, hostileResults(name)...)
	}
	results = append(results, made()...)
	for _, l := range Languages() {
		for _, width := range []int{40, 64, 80, 90, 100, 132, 200} {
			for _, unread := range []bool{false, true} {
				text := write(t, Table, Options{Language: l, Width: width, Unread: unread, Top: 200}, results, ledgerOf(results))
				for _, line := range strings.Split(text, "\n") {
					if n := columns(line); n > max(width, 76) {
						t.Errorf("%s, width %d: a line takes %d columns: %q", l, width, n, line)
					}
				}
			}
		}
	}
}

// A report for people, and one that streams, takes no more memory for a million items than for a thousand.
func TestMillionItemsInBoundedMemory(t *testing.T) {
	heap := func() int64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	var samples []scan.Result
	large(500, func(r scan.Result) { samples = append(samples, r) })
	const items = 1_000_000
	for _, f := range []Format{Table, HTML, SARIF, CSV} {
		t.Run(string(f), func(t *testing.T) {
			n := items
			if f == SARIF || f == CSV {
				n = items / 5 // what streams keeps nothing but notifications
			}
			before := heap()
			w, err := New(io.Discard, f, Options{Now: now})
			if err != nil {
				t.Fatal(err)
			}
			var l scan.Ledger
			for i := range n {
				r := samples[i%len(samples)]
				r.Item.Path = folderOf(i) + r.Item.Path
				l.Listed++
				if r.Outcome == scan.Scanned {
					l.Scanned++
				} else {
					l.Failed++
				}
				if err := w.Item(r); err != nil {
					t.Fatal(err)
				}
			}
			if grown := heap() - before; grown > 24<<20 {
				t.Errorf("%d items take %d MB", n, grown>>20)
			}
			if err := w.Close(l); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// folderOf is another folder for every few items, three levels deep.
func folderOf(i int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	pick := func(n int) string { return letters[n%26:n%26+1] + letters[n/26%26:n/26%26+1] }
	return pick(i/40_000) + "/" + pick(i/400) + pick(i/37) + "/" + pick(i/7) + "/"
}

func FuzzVisible(f *testing.F) {
	for _, name := range hostile {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		v := visible(name)
		if v != visible(v) || !utf8.ValidString(v) || strings.IndexFunc(v, func(r rune) bool { return !unicode.IsPrint(r) }) >= 0 {
			t.Fatalf("visible(%q) is %q", name, v)
		}
		for width := 1; width < 40; width += 7 {
			if columns(cutEnd(v, width)) > width || columns(cutStart(v, width)) > width {
				t.Fatalf("%q is cut to more than %d columns", v, width)
			}
		}
		checkCSV(t, "a\r\n"+quoted("x"+name)+"\r\n"+quoted(name+"x")+"\r\n", 3)
		if u, err := url.Parse(uri(name)); err != nil || u.Scheme != "" {
			t.Fatalf("uri(%q) is %q: %v", name, uri(name), err)
		}
	})
}

// namesMost keeps FuzzNames, which writes every format, quick enough to get far.
const namesMost = 400

func FuzzNames(f *testing.F) {
	f.Add(strings.Join(hostile[:8], " ")) // TestHostileNames writes each by itself
	f.Fuzz(func(t *testing.T, name string) { checkHostile(t, name[:min(len(name), namesMost)]) })
}
