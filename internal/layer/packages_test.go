package layer

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
)

const module = "github.com/datamapper/datamapper/"

// listed is what the go command says of a package. Deps are transitive, Imports are direct; neither counts test files.
type listed struct {
	ImportPath  string
	Dir         string
	Name        string
	Standard    bool
	Imports     []string
	Deps        []string
	GoFiles     []string
	TestGoFiles []string
	XTestGoFiles,
	TestImports, XTestImports []string
	Module *struct{ Path string }
}

// Local is the path below the module: "detect/recognizers/dk".
func (p listed) Local() string { return strings.TrimPrefix(p.ImportPath, module) }

// packages lists every package of the module and all they depend on, once a test run.
var packages = sync.OnceValues(func() (map[string]listed, error) {
	cmd := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Name,Standard,Imports,Deps,GoFiles,TestGoFiles,XTestGoFiles,TestImports,XTestImports,Module", "./...")
	cmd.Dir = "../.."
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, errors.New("go list: " + stderr.String())
	}
	all := map[string]listed{}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all[p.ImportPath] = p
	}
})

func load(t *testing.T) map[string]listed {
	t.Helper()
	all, err := packages()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ours returns the module's own packages at or below one of the folders; none given means all. A rule that finds no
// package to check would pass for ever, so that is a failure.
func ours(t *testing.T, folders ...string) []listed {
	t.Helper()
	var found []listed
	for _, p := range load(t) {
		if strings.HasPrefix(p.ImportPath, module) && (len(folders) == 0 || below(p.Local(), folders...)) {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		t.Fatalf("no package below %v: the rule checks nothing", folders)
	}
	return found
}

// below reports whether a local path is one of the folders or lies in one.
func below(local string, folders ...string) bool {
	for _, f := range folders {
		if local == f || strings.HasPrefix(local, f+"/") {
			return true
		}
	}
	return false
}
