package file

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/source"
)

// FuzzGlobs checks that a folder is left out whole only when every item in it would be left out by itself.
func FuzzGlobs(f *testing.F) {
	for _, seed := range [][3]string{
		{"hr/*.xlsx", "", "hr/pay.xlsx"}, {"**/*.txt", "old", "a/old/b.txt"}, {"hr/", "*.log", "hr/deep/a.log"}, {"{a,b/c}/*", "", "b/c/d"},
		{"/a/**/z", "a/b/**", "a/b/c/z"}, {"*", "", "x/y"}, {"a\\/b", "", "a/b"}, {"[a-b]/?", "c/*/", "a/c"}, {"**", "", "q/w/e"}, {"[/a0]/c", "", "a/c"},
	} {
		f.Add(seed[0], seed[1], seed[2])
	}
	f.Fuzz(func(t *testing.T, include, exclude, path string) {
		if len(path) > 200 || len(include)+len(exclude) > 100 || slices.ContainsFunc(strings.Split(path, "/"), foreign) {
			return
		}
		var g globs
		var err error
		if include != "" {
			if g.include, err = parseGlobs([]string{include}); err != nil {
				return
			}
		}
		if exclude != "" {
			if g.exclude, err = parseGlobs([]string{exclude}); err != nil {
				return
			}
		}
		name := path[strings.LastIndexByte(path, '/')+1:]
		included := include == ""
		for i := range path {
			if path[i] != '/' {
				continue
			}
			folder := path[:i]
			why, out, in := g.folder(folder, folder[strings.LastIndexByte(folder, '/')+1:], included)
			if out {
				if why == "" {
					t.Errorf("%q is left out without a word", folder)
				}
				if _, alone := g.file(path, name, included); !alone && strings.HasPrefix(why, "matches no") {
					t.Errorf("include %q: the folder %q is left out, but %q would be read", include, folder, path)
				}
				return
			}
			if included && !in {
				t.Errorf("%q is no longer taken in below a folder that is", folder)
			}
			included = in
		}
		g.file(path, name, included)
	})
}

// FuzzCursor checks that no string makes a walk panic or leave the folder, and that a cursor of the source leads on.
func FuzzCursor(f *testing.F) {
	f.Add("")
	f.Add("0.")
	f.Add("0.Li4vYQ")
	f.Add(string(cursorOf(0, "a/b")))
	f.Add(string(cursorOf(1, ".")))
	at := makeTree(f, "a/b/c", "a/b.txt", "z")
	s := open(f, at, Options{})
	all := list(f, s)
	f.Fuzz(func(t *testing.T, cursor string) {
		var got []string
		end, err := s.Walk(t.Context(), source.Cursor(cursor), func(it source.Item) error { got = append(got, it.Path); return nil })
		if err != nil {
			if len(got) > 0 {
				t.Errorf("listed %q and then refused the cursor", got)
			}
			return
		}
		if len(got) > len(all) || len(got) > 0 && !slices.Equal(got, all[len(all)-len(got):]) {
			t.Errorf("from %q the walk lists %q", cursor, got)
		}
		if rest, err := s.Walk(t.Context(), end, func(it source.Item) error { t.Errorf("%q follows the end", it.Path); return nil }); err != nil || rest != end {
			t.Errorf("the end %q leads to %q, %v", end, rest, err)
		}
	})
}

// FuzzNames checks that names listed in several looks are all names, once and in order, whatever they are.
func FuzzNames(f *testing.F) {
	f.Add([]byte("b\x00a\x00c"), uint8(3))
	f.Add([]byte("same\x00same-er\x00\xff\x00~"), uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, room uint8) {
		var want []string
		for n := range bytes.SplitSeq(data, []byte{0}) {
			if len(n) > 0 && len(n) <= 255 {
				want = append(want, string(n))
			}
		}
		listed := slices.Clone(want)
		slices.Sort(want)
		want = slices.Compact(want)
		n := names{room: int(room) + 1}
		var got []string
		var from []byte
		for looks := 0; ; looks++ {
			n.reset(from, false)
			seen := map[string]bool{}
			for _, s := range listed {
				if !seen[s] {
					seen[s] = true
					n.take([]byte(s), regular)
				}
			}
			n.sort()
			for i := range n.at {
				got = append(got, string(n.name(i)))
			}
			if from = n.bound; from == nil {
				break
			}
			if looks > len(want) {
				t.Fatal("the looks never end")
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}
