package layer

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors are the public packages by floor, from the ground up. A package uses only floors below its own, its own folder,
// and what stands beside it there (a list uses its implementations, an implementation its parent).
var floors = [][]string{
	{"entity", "extract", "source"},
	{"detect", "risk"},
	{"scan"},
	{"report"},
}

var public = slices.Concat(floors...)

func floorOf(local string) int {
	return slices.IndexFunc(floors, func(f []string) bool { return below(local, f...) })
}

func TestPublicFloorsPointDown(t *testing.T) {
	const why = "a floor that uses the one above it cannot be understood, tested or used without it"
	for _, p := range ours(t, public...) {
		for _, dep := range p.Deps {
			local, ok := strings.CutPrefix(dep, module)
			if !ok || root(local) == root(p.Local()) {
				continue
			}
			if from, to := floorOf(p.Local()), floorOf(local); to >= from {
				t.Errorf("%s uses %s, which is not on a floor below it: %s", p.Local(), local, why)
			}
		}
	}
}

func TestPublicPackagesDoNotUseInternal(t *testing.T) {
	const why = "who uses the library must get all of it, and internal/ promises nothing"
	for _, p := range ours(t, public...) {
		for _, dep := range p.Deps {
			if strings.HasPrefix(dep, module+"internal/") || strings.HasPrefix(dep, module+"cmd/") {
				t.Errorf("%s uses %s: %s", p.Local(), strings.TrimPrefix(dep, module), why)
			}
		}
	}
}

func TestDetectExtractSourceAreStrangers(t *testing.T) {
	const why = "text from anywhere can be searched and files from anywhere read; only scan knows all three"
	three := []string{"detect", "extract", "source"}
	for _, p := range ours(t, three...) {
		for _, dep := range p.Deps {
			local, ok := strings.CutPrefix(dep, module)
			if ok && below(local, three...) && root(local) != root(p.Local()) {
				t.Errorf("%s uses %s: %s", p.Local(), local, why)
			}
		}
	}
}

// TestPluginsDoNotUseSiblings: an archive hands the bytes inside it back to extract, which asks again; so does every
// format, connector and recognizer that needs another's skill.
func TestPluginsDoNotUseSiblings(t *testing.T) {
	const why = "an implementation must stand, and be dropped, alone"
	for _, parent := range []string{"detect/recognizers", "extract/formats", "source/connectors"} {
		for _, p := range ours(t, parent) {
			own := root(strings.TrimPrefix(p.Local(), parent+"/"))
			if p.Local() == parent {
				continue
			}
			for _, dep := range p.Deps {
				local, ok := strings.CutPrefix(dep, module+parent)
				if ok && root(strings.TrimPrefix(local, "/")) != own {
					t.Errorf("%s uses %s: %s", p.Local(), path.Join(parent, local), why)
				}
			}
		}
	}
}

// pure are the packages that compute and do nothing else.
var pure = []string{"entity", "detect", "risk"}

func TestPurePackagesUseTheStandardLibraryAndText(t *testing.T) {
	const why = "what decides about people must be checkable without reading foreign code"
	for _, p := range ours(t, pure...) {
		for _, dep := range p.Imports {
			d, ok := load(t)[dep]
			if !ok || d.Standard || strings.HasPrefix(dep, module) || strings.HasPrefix(dep, "golang.org/x/text/") {
				continue
			}
			t.Errorf("%s uses %s: %s", p.Local(), dep, why)
		}
	}
}

// TestPurePackagesDoNoIO looks at direct imports: the standard library's own plumbing (fmt uses os) is not ours.
func TestPurePackagesDoNoIO(t *testing.T) {
	const why = "no I/O, clock, randomness or logging: the same text gives the same findings, on any machine and any day"
	forbidden := []string{"os", "io/fs", "io/ioutil", "net", "log", "time", "math/rand", "crypto/rand", "hash/maphash", "syscall", "runtime", "plugin", "testing"}
	harmless := map[string]string{ // package and import, and why it does nothing of the kind
		"entity log/slog":      "the type of what a value says when it is logged: its mask",
		"detect/weights io/fs": "names of embedded files",
	}
	for _, p := range ours(t, pure...) {
		if strings.HasSuffix(p.Name, "test") { // detecttest and its like are for tests
			continue
		}
		for _, dep := range p.Imports {
			if dep == "net/netip" { // addresses as values
				continue
			}
			_, excused := harmless[p.Local()+" "+dep]
			if below(dep, forbidden...) && !excused {
				t.Errorf("%s imports %s: %s", p.Local(), dep, why)
			}
		}
	}
}

// TestServerFloors orders what stands above the public packages. Rooms not built yet have nothing to check.
func TestServerFloors(t *testing.T) {
	const why = "a room that knows the ones above it cannot be moved to another process"
	server := [][]string{
		{"internal/fault", "internal/seal", "internal/egress", "internal/sandbox"},
		{"internal/tenant"},
		{"internal/inventory", "internal/job", "internal/audit"},
		{"internal/auth", "internal/breach", "internal/retention", "internal/rights", "internal/support"},
		{"internal/web", "internal/api", "internal/worker", "internal/store", "internal/backup"},
		{"internal/server", "internal/agent"},
		{"internal/cli"},
		{"cmd"},
	}
	floor := func(local string) int {
		return slices.IndexFunc(server, func(f []string) bool { return below(local, f...) })
	}
	checked := 0
	for _, p := range ours(t, "internal", "cmd") {
		from := floor(p.Local())
		if from < 0 {
			continue
		}
		checked++
		for _, dep := range p.Imports {
			local, ok := strings.CutPrefix(dep, module)
			if to := floor(local); ok && to >= from && !below(local, p.Local()) && !below(p.Local(), local) {
				t.Errorf("%s uses %s, which is not on a floor below it: %s", p.Local(), local, why)
			}
		}
	}
	if checked < 2 {
		t.Fatalf("only %d rooms found: the rule checks nothing", checked)
	}
}

// TestTestToolsStayInTests: what tests and generators need must not reach the binary.
func TestTestToolsStayInTests(t *testing.T) {
	const why = "it is for tests and generators; the binary and library users must not carry it"
	forbidden := []string{"testing", "github.com/nyaruka/phonenumbers", "github.com/rogpeppe/go-internal", module + "internal/corpus", module + "internal/layer"}
	for _, p := range ours(t, "cmd/datamapper") {
		for _, dep := range p.Deps {
			if below(dep, forbidden...) {
				t.Errorf("%s carries %s: %s", p.Local(), dep, why)
			}
		}
	}
}

// root is the first element of a local path.
func root(local string) string {
	first, _, _ := strings.Cut(local, "/")
	return first
}

func TestFloorsBelowScanStartNoGoroutine(t *testing.T) {
	const why = "who calls decides what runs beside what; a goroutine left behind by a library is a leak nobody can find"
	for _, p := range ours(t, "entity", "detect", "risk", "extract") {
		for _, name := range p.GoFiles {
			set := token.NewFileSet()
			f, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if g, ok := n.(*ast.GoStmt); ok {
					t.Errorf("%s/%s:%d starts a goroutine: %s", p.Local(), name, set.Position(g.Pos()).Line, why)
				}
				return true
			})
		}
	}
}
