package layer

import (
	"crypto/sha256"
	"encoding/hex"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestNoPackageIsCalledNothing(t *testing.T) {
	const why = "such a name says nothing of what is inside, and so everything ends there"
	nothing := []string{"common", "util", "utils", "helper", "helpers", "model", "models", "types", "misc", "base", "shared"}
	shadows := []string{"errors", "context", "path", "log", "http", "strings", "bytes", "time", "io", "os", "fmt", "sort", "net", "url", "mail", "zip", "tar", "csv", "json", "xml", "html"}
	for _, p := range ours(t) {
		if slices.Contains(nothing, p.Name) {
			t.Errorf("package %s: %s", p.Local(), why)
		}
		// A format may be called what the standard library's package is called: the house names html/ and csv/ itself.
		if slices.Contains(shadows, p.Name) && !below(p.Local(), "extract/formats") {
			t.Errorf("package %s has the name of a standard one: a reader cannot tell which is meant", p.Local())
		}
	}
}

func TestEachPackageHasOneComment(t *testing.T) {
	const why = "a newcomer reads it first, and two would drift apart"
	for _, p := range ours(t) {
		comments := 0
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			if text := f.Doc.Text(); text == "" {
				continue
			} else if comments++; p.Name != "main" && !strings.HasPrefix(text, "Package "+p.Name+" ") {
				t.Errorf("%s/%s: the package comment does not start with \"Package %s\"", p.Local(), name, p.Name)
			} else if p.Name == "main" && !strings.HasPrefix(text, "Command "+filepath.Base(p.Dir)) {
				t.Errorf("%s/%s: the comment of a command does not start with \"Command %s\"", p.Local(), name, filepath.Base(p.Dir))
			}
		}
		if len(p.GoFiles) > 0 && comments != 1 {
			t.Errorf("package %s has %d package comments, not one: %s", p.Local(), comments, why)
		}
	}
}

// maxLines is where a file has become more than one idea. Tables of data are excepted: a file counts as one when more
// than half of its lines are elements of composite literals.
const maxLines = 600

func TestFilesAreOneIdea(t *testing.T) {
	goFiles(t, func(path string, src []byte) {
		lines := strings.Count(string(src), "\n")
		if lines > maxLines && !isTable(t, path, src) {
			t.Errorf("%s has %d lines, more than %d, and is no table of data: split it by idea", path, lines, maxLines)
		}
	})
}

func isTable(t *testing.T, path string, src []byte) bool {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, path, src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	data, total := 0, strings.Count(string(src), "\n")
	ast.Inspect(f, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if ok {
			data += set.Position(lit.End()).Line - set.Position(lit.Pos()).Line
		}
		return !ok
	})
	return data*2 > total
}

func TestNoInitAndNoTODO(t *testing.T) {
	todo := regexp.MustCompile(`\b(TODO|FIXME|XXX)\b[^#\n]*$`) // one that names its issue (#12) is allowed
	goFiles(t, func(path string, src []byte) {
		if strings.Contains(string(src), "\nfunc init()") {
			t.Errorf("%s: init does work behind the reader's back; build the value where it is used", path)
		}
		for i, line := range strings.Split(string(src), "\n") {
			if _, comment, ok := strings.Cut(line, "//"); ok && todo.MatchString(comment) {
				t.Errorf("%s:%d: a note of work to do that names no issue", path, i+1)
			}
		}
	})
}

// goFiles calls visit with every Go file of the module that is written by hand.
func goFiles(t *testing.T, visit func(path string, src []byte)) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (slices.Contains([]string{".git", "testdata", "third_party", "out", "bin"}, d.Name())) {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".go" || strings.HasPrefix(path, filepath.Join("..", "..", "internal", "layer")) {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if seen++; !regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`).Match(src) {
			visit(strings.TrimPrefix(path, "../../"), src)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 50 {
		t.Fatalf("only %d Go files found: the rule checks nothing", seen)
	}
}

// TestThirdPartyFilesAreUnmodified: each folder below third_party holds foreign files, the licences they came under, and a
// README.md that names each with its origin, version and SHA-256. Go files there are ours.
func TestThirdPartyFilesAreUnmodified(t *testing.T) {
	folders, err := filepath.Glob("../../third_party/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("no folder below third_party (%v)", err)
	}
	for _, folder := range folders {
		readme, err := os.ReadFile(filepath.Join(folder, "README.md"))
		if err != nil {
			t.Fatalf("%v: say where the files come from", err)
		}
		licences, foreign := 0, 0
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			switch {
			case strings.HasPrefix(e.Name(), "LICENSE"):
				licences++
				continue
			case e.Name() == "README.md" || filepath.Ext(e.Name()) == ".go":
				continue
			}
			foreign++
			data, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(data)
			if !strings.Contains(string(readme), "`"+e.Name()+"`") || !strings.Contains(string(readme), hex.EncodeToString(sum[:])) {
				t.Errorf("%s/%s is not in its README.md with the SHA-256 that it has: foreign files are kept as they came", folder, e.Name())
			}
		}
		if licences == 0 || foreign == 0 {
			t.Errorf("%s has %d licences and %d foreign files", folder, licences, foreign)
		}
	}
}

// TestNoticeNamesEveryModule: whoever ships the binary ships the work of others, under their terms.
func TestNoticeNamesEveryModule(t *testing.T) {
	notice, err := os.ReadFile("../../NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	named, checked := string(notice), 0
	for _, p := range ours(t, "cmd/datamapper") {
		for _, dep := range p.Deps {
			m := load(t)[dep].Module
			if m == nil || m.Path+"/" == module {
				continue
			}
			if checked++; !strings.Contains(named, "\n"+m.Path+" ") {
				t.Errorf("NOTICE does not name %s, which is in the binary", m.Path)
			}
		}
	}
	folders, err := filepath.Glob("../../third_party/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range folders {
		if !strings.Contains(named, "\nthird_party/"+filepath.Base(folder)+" ") {
			t.Errorf("NOTICE does not name third_party/%s", filepath.Base(folder))
		}
	}
	if checked == 0 {
		t.Fatal("no module found in the binary: the rule checks nothing")
	}
}
