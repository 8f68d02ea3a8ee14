// Package sourcetest is the conformance suite of [source.Source]: what every connector must do, tested once.
//
// A connector's test makes a [Place], somewhere real or faked that the connector can open and the suite can change, and
// calls Run:
//
//	func TestConformance(t *testing.T) {
//		sourcetest.Run(t, func(t *testing.T) sourcetest.Place { ... })
//	}
//
// Each test gets a place of its own. What a place cannot do (refuse to open an item, hold a strange name) it says, and the
// suite asks for the rest.
package sourcetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/source"
)

// Place is a location that a test can change. Paths are slash-separated and relative to the chosen folder.
type Place struct {
	Open   func(t *testing.T) source.Source        // opens the chosen folder, each time anew
	Put    func(path string, content []byte) error // makes an item with the folders above it, or changes its content
	Remove func(path string) error
	// Outside makes an item beside the chosen folder, which the source must never list or read.
	Outside func(path string, content []byte) error
	// Holds reports whether the place can hold an item of this name; nil means any.
	Holds func(name string) bool
	// Refuse makes an item or a folder refuse to be opened or listed; nil when the place has no such thing.
	Refuse func(path string) error
	// Settle is called between the last change and a second walk, for places whose clock is coarse; may be nil.
	Settle func()
	// Reads returns the paths, relative to the chosen folder, whose content the place was asked for; nil when it cannot tell.
	Reads func() []string
}

// Run tests a connector.
func Run(t *testing.T, place func(t *testing.T) Place) {
	for _, test := range []struct {
		name string
		run  func(*testing.T, Place)
	}{
		{"everything is listed once, in the same order each time", listing},
		{"a walk goes on after any item", resuming},
		{"an error from visit ends the walk before the item", stopping},
		{"a cancelled walk visits nothing more", cancelling},
		{"strange names are listed and opened", strangeNames},
		{"a removed item has vanished", vanishing},
		{"what is refused is listed or reported, and the rest read", refusing},
		{"content is read at any offset", reading},
		{"items are opened from several goroutines", concurrent},
		{"a changed item has another version, the others have not", changing},
		{"nothing outside the chosen folder is listed or read", staying},
		{"items that were never listed are not opened", inventing},
	} {
		t.Run(test.name, func(t *testing.T) {
			done := leaks()
			test.run(t, place(t))
			done(t)
		})
	}
}

// tree is what most tests walk over: files beside folders of the same beginning, empty items, and some depth.
var tree = map[string]string{
	"a.txt": "first", "a/b.txt": "inside", "a/b/c.txt": "deeper", "a/b/d.csv": "x;y\n1;2\n", "a-b.txt": "between",
	"b/1": "one", "b/10": "ten", "b/2": "two", "b/deep/er/and/deep/er/end.txt": "end", "empty": "", "z/only.txt": strings.Repeat("long ", 40_000),
	"Å/æ.txt": "letters", "UPPER": "case", "b/.hidden": "dot",
}

func (p Place) put(t *testing.T, path, content string) {
	t.Helper()
	if err := p.Put(path, []byte(content)); err != nil {
		t.Fatalf("put %q: %v", path, err)
	}
}

func (p Place) putTree(t *testing.T) {
	t.Helper()
	for path, content := range tree {
		p.put(t, path, content)
	}
	p.settle()
}

func (p Place) settle() {
	if p.Settle != nil {
		p.Settle()
	}
}

// walk lists a source from a cursor.
func walk(t *testing.T, src source.Source, from source.Cursor) ([]source.Item, source.Cursor) {
	t.Helper()
	var items []source.Item
	busy := false
	cursor, err := src.Walk(t.Context(), from, func(item source.Item) error {
		if busy {
			t.Error("visit was called while it was running")
		}
		busy = true
		defer func() { busy = false }()
		items = append(items, item)
		return nil
	})
	if err != nil {
		t.Fatalf("walk: %v", err)
	}
	return items, cursor
}

func find(t *testing.T, items []source.Item, path string) source.Item {
	t.Helper()
	i := slices.IndexFunc(items, func(it source.Item) bool { return it.Path == path })
	if i < 0 {
		t.Fatalf("%q is not listed", path)
	}
	return items[i]
}

func read(ctx context.Context, src source.Source, item source.Item) (string, error) {
	c, err := src.Open(ctx, item)
	if err != nil {
		return "", err
	}
	defer c.Close()
	b, err := io.ReadAll(io.NewSectionReader(c, 0, c.Size()))
	return string(b), err
}

func ids(items []source.Item) []string {
	var all []string
	for _, it := range items {
		all = append(all, it.ID)
	}
	return all
}

func listing(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, end := walk(t, src, "")
	seen := map[string]bool{}
	for _, it := range items {
		content, known := tree[it.Path]
		switch {
		case !known:
			t.Errorf("%q is listed and was not put", it.Path)
		case seen[it.ID] || it.ID == "":
			t.Errorf("%q: the ID %q is not its own", it.Path, it.ID)
		case it.Name != it.Path[strings.LastIndexByte(it.Path, '/')+1:]:
			t.Errorf("%q has the name %q", it.Path, it.Name)
		case it.Reason != "" || it.Folder:
			t.Errorf("%q cannot be opened: %s", it.Path, it.Reason)
		case it.Size >= 0 && it.Size != int64(len(content)):
			t.Errorf("%q has size %d, want %d", it.Path, it.Size, len(content))
		case it.Modified.Location() != time.UTC:
			t.Errorf("%q: time in %v", it.Path, it.Modified.Location())
		}
		seen[it.ID] = true
	}
	if len(items) != len(tree) {
		t.Errorf("%d items listed, want %d", len(items), len(tree))
	}
	again, _ := walk(t, src, "")
	anew, _ := walk(t, p.Open(t), "")
	if !slices.Equal(items, again) || !slices.Equal(items, anew) {
		t.Error("a second walk over the same tree differs")
	}
	if more, _ := walk(t, src, end); len(more) != 0 {
		t.Errorf("the walk after the end lists %q", ids(more))
	}
}

func resuming(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, _ := walk(t, src, "")
	stop := errors.New("enough")
	for i := range items {
		n := 0
		cursor, err := src.Walk(t.Context(), "", func(source.Item) error {
			if n++; n == i+2 {
				return stop
			}
			return nil
		})
		if i+1 < len(items) && !errors.Is(err, stop) {
			t.Fatalf("after %d items: error %v", i+1, err)
		}
		rest, _ := walk(t, p.Open(t), cursor)
		if !slices.Equal(ids(rest), ids(items[i+1:])) {
			t.Fatalf("after %q: went on with %q, want %q", items[i].Path, ids(rest), ids(items[i+1:]))
		}
	}
}

func stopping(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, _ := walk(t, src, "")
	stop := errors.New("no")
	cursor, err := src.Walk(t.Context(), "", func(source.Item) error { return stop })
	if !errors.Is(err, stop) {
		t.Errorf("error %v, want that of visit", err)
	}
	if all, _ := walk(t, src, cursor); !slices.Equal(ids(all), ids(items)) {
		t.Errorf("the refused item is not visited again: %q", ids(all))
	}
}

func cancelling(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, _ := walk(t, src, "")
	for i := range items {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		cursor, err := src.Walk(ctx, "", func(source.Item) error {
			if n++; n == i+1 {
				cancel()
			}
			return nil
		})
		cancel()
		if n != i+1 {
			t.Fatalf("cancelled in visit %d, visited %d", i+1, n)
		}
		if err == nil && i+1 < len(items) || err != nil && !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled in visit %d: error %v", i+1, err)
		}
		if rest, _ := walk(t, src, cursor); !slices.Equal(ids(rest), ids(items[i+1:])) {
			t.Fatalf("cancelled in visit %d: went on with %q", i+1, ids(rest))
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := src.Walk(ctx, "", func(source.Item) error { t.Error("visited"); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled before: error %v", err)
	}
	if c, err := src.Open(ctx, items[0]); err == nil {
		c.Close()
		t.Error("opened although cancelled")
	}
}

func strangeNames(t *testing.T, p Place) {
	var put []string
	for i, name := range []string{
		" leading", "trailing ", "-dash", "'quote'", `"double"`, "back\\slash", "per%cent%2F", "new\nline", "tab\t", "ctrl\x01\x1b[31m",
		"semi;colon", "a:b", "star*?[x]{y}", "emoji 👩‍👩‍👧", "e\u0301", "\u00e9", "\u202egnp.exe", "..dots", "...", "~", "#hash", "&amp;", "<b>",
		strings.Repeat("n", 255), strings.Repeat("æ", 127), "CON", "trailing.", "latin\xf8", "\xff\xfe",
	} {
		if p.Holds == nil || p.Holds(name) {
			if err := p.Put(fmt.Sprintf("n%02d/%s", i, name), []byte(name)); err != nil {
				t.Fatalf("put a name the place holds, %q: %v", name, err)
			}
			put = append(put, name)
		}
	}
	src := p.Open(t)
	items, _ := walk(t, src, "")
	var got []string
	for _, it := range items {
		if strings.ContainsRune(it.Path, '\uFFFD') || it.Path != strings.ToValidUTF8(it.Path, "") {
			t.Errorf("the path %q is not good UTF-8", it.Path)
		}
		content, err := read(t.Context(), src, it)
		if err != nil {
			t.Errorf("open %q: %v", it.Path, err)
		}
		got = append(got, content)
	}
	if !slices.Equal(got, put) {
		t.Errorf("read %q, put %q", got, put)
	}
	for i, it := range items[:max(len(items)-1, 0)] {
		if rest, _ := walk(t, src, cursorAfter(t, src, i)); len(rest) != len(items)-i-1 {
			t.Errorf("after %q the walk goes on with %d items, want %d", it.Path, len(rest), len(items)-i-1)
		}
	}
}

func cursorAfter(t *testing.T, src source.Source, i int) source.Cursor {
	t.Helper()
	n := 0
	cursor, err := src.Walk(t.Context(), "", func(source.Item) error {
		if n++; n == i+2 {
			return io.EOF
		}
		return nil
	})
	if !errors.Is(err, io.EOF) {
		t.Fatalf("walk: %v", err)
	}
	return cursor
}
