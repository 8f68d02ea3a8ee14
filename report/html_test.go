package report

import (
	"crypto/sha256"
	"encoding/base64"
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/scan"
)

// checkPage holds for every HTML report: it carries no script and fetches nothing, its policy allows exactly its own
// style, and what is labelled by something is labelled by something that exists.
func checkPage(t *testing.T, page string) {
	t.Helper()
	tags := regexp.MustCompile(`>[^<]*`).ReplaceAllString(regexp.MustCompile(`"[^"]*"`).ReplaceAllString(page, `""`), ">")
	for _, bad := range []string{`(?i)<script`, `(?i)<[a-z]+[^>]*\son[a-z]+\s*=`, `(?i)<[a-z]+[^>]*\sstyle\s*=`, `(?i)<(iframe|object|embed|img|link|form|base)\b`, `(?i)\ssrc\s*=`} {
		if m := regexp.MustCompile(bad).FindString(tags); m != "" {
			t.Errorf("holds %q", m)
		}
	}
	if m := regexp.MustCompile(`\shref="[^#][^"]*"`).FindString(page); m != "" {
		t.Errorf("leads out: %q", m)
	}
	_, style, _ := strings.Cut(page, "<style>")
	style, _, _ = strings.Cut(style, "</style>")
	if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
		t.Error("the style fetches something")
	}
	sum := sha256.Sum256([]byte(style))
	policy := regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]+)"`).FindStringSubmatch(page)
	if policy == nil {
		t.Fatal("no policy")
	}
	if want := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(html.UnescapeString(policy[1]), want) || !strings.Contains(html.UnescapeString(policy[1]), "default-src 'none'") {
		t.Errorf("policy %q does not allow the style, %s", policy[1], want)
	}
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(`\sid="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] {
			t.Errorf("id %q stands twice", m[1])
		}
		ids[m[1]] = true
	}
	refs := regexp.MustCompile(`(?:aria-labelledby="|href="#)([^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(refs) < 5 {
		t.Errorf("only %d references", len(refs))
	}
	for _, m := range refs {
		if !ids[m[1]] {
			t.Errorf("%q leads nowhere", m[0])
		}
	}
	for _, want := range []string{"<main", "<header", "<footer", "<h1", "</html>"} {
		if strings.Count(page, want) != 1 {
			t.Errorf("%s stands %d times", want, strings.Count(page, want))
		}
	}
	if tables, captions := strings.Count(page, "<table"), strings.Count(page, "<caption"); tables != captions {
		t.Errorf("%d tables have %d captions", tables, captions)
	}
	if m := regexp.MustCompile(`[>"](html|why|risk|column|reason|table|step|category)\.[a-z0-9_.]+`).FindString(page); m != "" {
		t.Errorf("a message is missing: %q", m)
	}
}

func TestHTML(t *testing.T) {
	results := made()
	for name, set := range map[string][]scan.Result{"all": results, "nothing": nil, "nothing found": results[9:11], "nothing read": results[11:], "one": results[4:5]} {
		for _, l := range Languages() {
			t.Run(name+"/"+string(l), func(t *testing.T) {
				page := write(t, HTML, Options{Language: l, Version: "1.2.3"}, set, ledgerOf(set))
				checkPage(t, page)
				if !strings.Contains(page, `<html lang="`+string(l)+`"`) {
					t.Error("language is not set")
				}
				if len(set) > 0 && strings.Contains(page, "100%") && strings.Contains(page, ">100%<span>") && name != "nothing found" && name != "one" {
					t.Error("claims that all was read")
				}
			})
		}
	}
}

func TestRiskOfTheWhole(t *testing.T) {
	risk := func(results ...scan.Result) string {
		a := newAccount(Options{Now: now}, 10)
		for _, r := range results {
			a.add(r)
		}
		b := pageBuilder{voice: voiceOf(English), account: a, ledger: ledgerOf(results)}
		return b.risk().Value
	}
	all := made()
	for _, tt := range []struct {
		name string
		got  string
		want string
	}{
		{"nothing", risk(), "–"},
		{"one item of 100 is half of it", risk(all[0]), "50"},
		{"a second adds a quarter", risk(all[0], all[1]), "75"},
		{"a harmless item takes nothing away", risk(all[0], all[7]), "51"},
		{"read, and nothing in it", risk(all[9]), "0"},
		{"what was not read is not known", risk(all[11], all[12]), "–"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("%s, want %s", tt.got, tt.want)
			}
		})
	}
}
