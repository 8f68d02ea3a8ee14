package file

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/datamapper/datamapper/source"
	"github.com/datamapper/datamapper/source/sourcetest"
)

func TestConformance(t *testing.T) {
	sourcetest.Run(t, func(t *testing.T) sourcetest.Place {
		base := t.TempDir()
		chosen := filepath.Join(base, "chosen")
		must(t, os.Mkdir(chosen, 0o755))
		put := func(at string) func(string, []byte) error {
			return func(path string, content []byte) error {
				full := filepath.Join(at, filepath.FromSlash(path))
				if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
					return err
				}
				return os.WriteFile(full, content, 0o644)
			}
		}
		r := &refusal{at: chosen}
		place := sourcetest.Place{
			Open:    func(t *testing.T) source.Source { r.apply(t); return open(t, chosen, Options{}) },
			Put:     put(chosen),
			Outside: put(base),
			Remove:  func(path string) error { return os.Remove(filepath.Join(chosen, filepath.FromSlash(path))) },
			Holds:   holds,
			Settle:  func() { time.Sleep(12 * time.Millisecond) }, // file times come from the kernel, in ticks of up to 10 ms
		}
		if r.possible() {
			place.Refuse = r.refuse
		}
		return place
	})
}

// holds reports whether the file systems of the machine take a name: Windows refuses many, Apple's refuse what is no
// UTF-8 and fold case and accents.
func holds(name string) bool {
	switch runtime.GOOS {
	case "windows":
		return utf8.ValidString(name) && !strings.ContainsAny(name, "<>:\"/\\|?*") && strings.IndexFunc(name, func(r rune) bool { return r < 32 }) < 0 &&
			name != "CON" && strings.TrimRight(name, " .") == name
	case "darwin":
		return strings.ToValidUTF8(name, "") == name
	}
	return true
}

func open(t testing.TB, path string, opt Options) *Source {
	t.Helper()
	s, err := Open(path, opt)
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// list walks a source and shows each item as "path", "path special" or "path/ unreadable" for a folder.
func list(t testing.TB, s source.Source) []string {
	t.Helper()
	var all []string
	_, err := s.Walk(t.Context(), "", func(it source.Item) error {
		line := it.Path
		if it.Folder {
			line += "/"
		}
		if it.Reason != "" {
			line += " " + string(it.Reason)
		}
		all = append(all, line)
		return nil
	})
	must(t, err)
	return all
}

func makeTree(t testing.TB, paths ...string) string {
	t.Helper()
	at := t.TempDir()
	for _, p := range paths {
		full := filepath.Join(at, filepath.FromSlash(p))
		must(t, os.MkdirAll(filepath.Dir(full), 0o755))
		must(t, os.WriteFile(full, []byte(p), 0o644))
	}
	return at
}

func TestGlobs(t *testing.T) {
	at := makeTree(t, "a.txt", "a.log", "hr/pay.xlsx", "hr/old/pay.xlsx", "hr/old/note.txt", "node_modules/x/y.js", "src/node_modules/z.js", "src/main.go", "src/Ærø.txt")
	for _, test := range []struct {
		name             string
		include, exclude []string
		want             []string
	}{
		{"none", nil, nil, []string{"a.log", "a.txt", "hr/old/note.txt", "hr/old/pay.xlsx", "hr/pay.xlsx", "node_modules/x/y.js", "src/main.go", "src/node_modules/z.js", "src/Ærø.txt"}},
		{"a name at any depth, whole folders once", nil, []string{"node_modules", "*.log"},
			[]string{"a.log excluded", "a.txt", "hr/old/note.txt", "hr/old/pay.xlsx", "hr/pay.xlsx", "node_modules/ excluded", "src/main.go", "src/node_modules/ excluded", "src/Ærø.txt"}},
		{"a path", nil, []string{"src/node_modules", "hr/**"},
			[]string{"a.log", "a.txt", "hr/ excluded", "node_modules/x/y.js", "src/main.go", "src/node_modules/ excluded", "src/Ærø.txt"}},
		{"a slash in front means the root", nil, []string{"/node_modules", "/a.*"},
			[]string{"a.log excluded", "a.txt excluded", "hr/old/note.txt", "hr/old/pay.xlsx", "hr/pay.xlsx", "node_modules/ excluded", "src/main.go", "src/node_modules/z.js", "src/Ærø.txt"}},
		{"included by path, other folders not entered", []string{"hr/*.xlsx"}, nil,
			[]string{"a.log excluded", "a.txt excluded", "hr/old/ excluded", "hr/pay.xlsx", "node_modules/ excluded", "src/ excluded"}},
		{"included by a folder", []string{"hr/"}, []string{"*.txt"},
			[]string{"a.log excluded", "a.txt excluded", "hr/old/note.txt excluded", "hr/old/pay.xlsx", "hr/pay.xlsx", "node_modules/x/y.js excluded", "src/main.go excluded", "src/node_modules/z.js excluded", "src/Ærø.txt excluded"}},
		{"included at any depth below", []string{"hr/**/*.xlsx", "src/Æ*"}, nil,
			[]string{"a.log excluded", "a.txt excluded", "hr/old/note.txt excluded", "hr/old/pay.xlsx", "hr/pay.xlsx", "node_modules/ excluded", "src/main.go excluded", "src/node_modules/ excluded", "src/Ærø.txt"}},
		{"a slash at the end means folders only", nil, []string{"*.*/", "old/"},
			[]string{"a.log", "a.txt", "hr/old/ excluded", "hr/pay.xlsx", "node_modules/x/y.js", "src/main.go", "src/node_modules/z.js", "src/Ærø.txt"}},
		{"choices in braces", []string{"{hr/old,src}/*.{txt,go}"}, nil,
			[]string{"a.log excluded", "a.txt excluded", "hr/old/note.txt", "hr/old/pay.xlsx excluded", "hr/pay.xlsx excluded", "node_modules/x/y.js excluded", "src/main.go", "src/node_modules/z.js excluded", "src/Ærø.txt"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := list(t, open(t, at, Options{Include: test.include, Exclude: test.exclude})); !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
	for _, test := range []struct {
		name             string
		include, exclude []string
		want             string
	}{
		{"a file that nothing leaves out", nil, []string{"*.log"}, "a.txt"},
		{"a file that is left out", nil, []string{"*.txt"}, "a.txt excluded"},
		{"a file that is taken in", []string{"*.txt"}, nil, "a.txt"},
		{"a file that is not taken in", []string{"*.log"}, nil, "a.txt excluded"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := open(t, filepath.Join(at, "a.txt"), Options{Include: test.include, Exclude: test.exclude})
			if got := list(t, s); !slices.Equal(got, []string{test.want}) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	for _, bad := range []string{"[", "", "a{b", "x/[a-"} {
		if _, err := Open(at, Options{Exclude: []string{bad}}); err == nil {
			t.Errorf("the pattern %q was taken", bad)
		}
	}
}

func TestRoots(t *testing.T) {
	at := makeTree(t, "one/a.txt", "one/deep/b.txt", "two/c.txt", "lone.txt", "other.txt")
	must(t, os.Symlink("one", filepath.Join(at, "link")))
	t.Chdir(at)
	for _, test := range []struct {
		name  string
		roots []string
		want  []string
	}{
		{"a folder", []string{"one"}, []string{"a.txt", "deep/b.txt"}},
		{"a folder reached by a link", []string{"link"}, []string{"a.txt", "deep/b.txt"}},
		{"a file", []string{"lone.txt"}, []string{"lone.txt"}},
		{"two folders", []string{"two", "./one/"}, []string{"two/c.txt", "one/a.txt", "one/deep/b.txt"}},
		{"files and a folder", []string{"other.txt", "two", "lone.txt"}, []string{"other.txt", "two/c.txt", "lone.txt"}},
		{"one inside another", []string{"one/deep", "one", "one/a.txt"}, []string{"a.txt", "deep/b.txt"}},
		{"the same twice, by another name", []string{"one", "link", filepath.Join(at, "one")}, []string{"a.txt", "deep/b.txt"}},
		{"here", []string{"."}, []string{"link special", "lone.txt", "one/a.txt", "one/deep/b.txt", "other.txt", "two/c.txt"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := OpenAll(test.roots, Options{})
			must(t, err)
			defer s.Close()
			got := list(t, s)
			for i, p := range got { // the prefix of a file root is its folder's
				got[i] = strings.TrimPrefix(p, "./")
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
			var cursors []source.Cursor
			visitAll(t, s, func(it source.Item) {
				cursors = append(cursors, "")
				if it.Reason != "" {
					return
				}
				c, err := s.Open(t.Context(), it)
				if err != nil {
					t.Errorf("open %q: %v", it.Path, err)
					return
				}
				c.Close()
			})
			for i := range cursors {
				if rest := after(t, s, i+1); !slices.Equal(rest, test.want[i+1:]) {
					t.Errorf("after %d items: went on with %q, want %q", i+1, rest, test.want[i+1:])
				}
			}
		})
	}
	if _, err := Open("missing", Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing root: %v", err)
	}
	if _, err := OpenAll(nil, Options{}); err == nil {
		t.Error("no root at all was taken")
	}
}

func visitAll(t *testing.T, s source.Source, visit func(source.Item)) {
	t.Helper()
	_, err := s.Walk(t.Context(), "", func(it source.Item) error { visit(it); return nil })
	must(t, err)
}

// after lists what is left after n items.
func after(t *testing.T, s source.Source, n int) (rest []string) {
	t.Helper()
	stop := errors.New("stop")
	i := 0
	cursor, err := s.Walk(t.Context(), "", func(source.Item) error {
		if i++; i > n {
			return stop
		}
		return nil
	})
	if err != nil && err != stop {
		t.Fatal(err)
	}
	_, err = s.Walk(t.Context(), cursor, func(it source.Item) error {
		line := it.Path
		if it.Reason != "" {
			line += " " + string(it.Reason)
		}
		rest = append(rest, line)
		return nil
	})
	must(t, err)
	return rest
}

// TestManyNames lists a folder in several looks and resumes inside it.
func TestManyNames(t *testing.T) {
	at := t.TempDir()
	var want []string
	for i := range 500 {
		name := strings.Repeat("n", i%7) + "-" + string(rune('a'+i%26)) + strings.Repeat("x", i/26)
		must(t, os.WriteFile(filepath.Join(at, name), nil, 0o644))
		want = append(want, name)
	}
	slices.Sort(want)
	s := open(t, at, Options{})
	w := &walker{src: s, ctx: t.Context(), frames: []*frame{{names: names{room: 300}}}}
	var got []string
	w.visit = func(it source.Item) error { got = append(got, it.Path); return nil }
	must(t, w.root(&s.roots[0], nil))
	if !slices.Equal(got, want) {
		t.Errorf("%d names in wrong order or number, want %d", len(got), len(want))
	}
	got = nil
	must(t, w.root(&s.roots[0], []string{want[250]}))
	if !slices.Equal(got, want[251:]) {
		t.Errorf("%d names after the middle, want %d", len(got), len(want)-251)
	}
}

func TestExposure(t *testing.T) {
	for _, test := range []struct {
		name        string
		perm        uint32
		uid         int64
		shared, way bool
		want        source.Exposure
	}{
		{"its owner alone", 0o600, 1000, false, true, source.Private},
		{"its owner alone, on a shared machine", 0o700, 1000, true, true, source.Private},
		{"the usual, which nobody decided", 0o644, 1000, false, true, source.ExposureUnknown},
		{"everybody, on a shared machine", 0o644, 1000, true, true, source.Anyone},
		{"everybody, behind a closed folder", 0o644, 1000, true, false, source.ExposureUnknown},
		{"a group", 0o640, 1000, true, true, source.ExposureUnknown},
		{"writable only", 0o622, 1000, true, true, source.Private},
		{"no mode bits here", 0o600, -1, true, true, source.ExposureUnknown},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (&facts{perm: test.perm, uid: test.uid}).exposure(test.shared, test.way); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

func TestSettled(t *testing.T) {
	now := time.Unix(1_700_000_000, 500_000_000)
	ns := func(d time.Duration) int64 { return now.Add(d).UnixNano() }
	for _, test := range []struct {
		name              string
		modified, changed int64
		want              bool
	}{
		{"long ago", ns(-time.Hour), ns(-time.Hour), true},
		{"just now", ns(-time.Hour), ns(-time.Millisecond), false},
		{"a moment ago", ns(-50 * time.Millisecond), ns(-50 * time.Millisecond), true},
		{"whole seconds, just now", ns(-500 * time.Millisecond), 0, false},
		{"whole seconds, a while ago", ns(-5500 * time.Millisecond), 0, true},
		{"in the future", ns(time.Hour), ns(-time.Hour), true},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (&facts{modified: test.modified, changed: test.changed}).settled(now); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}
