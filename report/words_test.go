package report

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
)

// families are the beginnings of keys that are put together from a code.
var families = []string{"reason.", "category.", "evidence.", "step.", "risk.", "why.special.", "why.criminal.", "place.", "html.age."}

// counting are the methods whose key has a form for one and a form for others.
var counting = map[string]bool{"count": true}

// usedKeys finds every key that the code and the page ask for.
func usedKeys(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no source files", err)
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil {
					used[s] = true
				}
			}
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			lit, isLit := call.Args[0].(*ast.BasicLit)
			if !ok || !isLit {
				return true
			}
			key, _ := strconv.Unquote(lit.Value)
			switch {
			case counting[selector.Sel.Name] && lit.Kind == token.STRING:
				for _, form := range []string{".one", ".other"} {
					used[key+form] = true
					requireKey(t, file, key+form)
				}
			case selector.Sel.Name == "say" && lit.Kind == token.STRING:
				requireKey(t, file, key)
			}
			return true
		})
	}
	page, err := os.ReadFile("page/page.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`T "([^"]+)"`).FindAllStringSubmatch(string(page), -1) {
		used[m[1]] = true
		requireKey(t, "page.html", m[1])
	}
	return used
}

func requireKey(t *testing.T, file, key string) {
	t.Helper()
	for _, l := range Languages() {
		if !voiceOf(l).has(key) {
			t.Errorf("%s asks for %q, which has no message in %s", file, key, l)
		}
	}
}

func TestEveryMessageIsThereAndUsed(t *testing.T) {
	used := usedKeys(t)
	for _, l := range Languages() {
		for key := range voiceOf(l).text {
			family := slices.ContainsFunc(families, func(f string) bool { return strings.HasPrefix(key, f) })
			if !family && !used[key] {
				t.Errorf("%s: %q is used nowhere", l, key)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func TestLanguagesSayTheSame(t *testing.T) {
	en, da := voiceOf(English).text, voiceOf(Danish).text
	for key, text := range en {
		other, ok := da[key]
		if !ok {
			t.Errorf("%q has no Danish message", key)
			continue
		}
		a, b := placeholder.FindAllString(text, -1), placeholder.FindAllString(other, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
			t.Errorf("%q names %v in English, %v in Danish", key, a, b)
		}
		for _, s := range []string{text, other} {
			if strings.Contains(s, "!") || strings.TrimSpace(s) != s || s == "" {
				t.Errorf("%q: %q", key, s)
			}
		}
	}
	for key := range da {
		if _, ok := en[key]; !ok {
			t.Errorf("%q has no English message", key)
		}
	}
}

func TestEveryCodeHasWords(t *testing.T) {
	var keys []string
	for _, r := range []scan.Reason{"encrypted", "damaged", "too_large", "too_deep", "unsupported", "needs_ocr", "unreadable", "vanished", "special", "excluded", "timeout", "limit"} {
		if reasonOrder(r) == len(reasonList) {
			t.Errorf("reason %q is not in the list", r)
		}
		key := "reason." + string(r)
		keys = append(keys, key, key+".why", key+".do", key+".list.one", key+".list.other")
	}
	for _, c := range entity.Categories() {
		keys = append(keys, "category."+string(c.Code))
	}
	for _, c := range detect.Codes() {
		keys = append(keys, "evidence."+c.String())
	}
	for _, s := range risk.StepCodes() {
		if s == risk.StepCategories || s == risk.StepPeople {
			keys = append(keys, "step."+s+".one", "step."+s+".other")
		} else {
			keys = append(keys, "step."+s)
		}
	}
	for _, key := range keys {
		requireKey(t, "the code", key)
	}
}

// A value that looks like a name in braces is not filled in again.
func TestFillIsOnePass(t *testing.T) {
	if got := voiceOf(English).say("html.heading", "roots", "{roots} {n}"); got != "Personal data in {roots} {n}" {
		t.Errorf("got %q", got)
	}
}
