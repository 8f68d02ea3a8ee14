package sourcetest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/datamapper/datamapper/source"
)

func vanishing(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, _ := walk(t, src, "")
	for _, path := range []string{"a/b/c.txt", "z/only.txt"} {
		if err := p.Remove(path); err != nil {
			t.Fatal(err)
		}
		if _, err := read(t.Context(), src, find(t, items, path)); !errors.Is(err, source.ErrVanished) {
			t.Errorf("open %q after it was removed: %v", path, err)
		}
	}
	if after, _ := walk(t, src, ""); len(after) != len(items)-2 {
		t.Errorf("%d items are listed after two of %d were removed", len(after), len(items))
	}
}

func refusing(t *testing.T, p Place) {
	if p.Refuse == nil {
		t.Log("the place refuses nothing")
		return
	}
	p.putTree(t)
	for _, path := range []string{"a.txt", "b"} {
		if err := p.Refuse(path); err != nil {
			t.Fatal(err)
		}
	}
	src := p.Open(t)
	items, _ := walk(t, src, "")
	if it := find(t, items, "b"); !it.Folder || it.Reason != source.Unreadable || it.Detail == "" {
		t.Errorf("the folder that cannot be listed is %+v", it)
	}
	if it := find(t, items, "a.txt"); it.Reason != source.Unreadable {
		if _, err := read(t.Context(), src, it); !errors.Is(err, source.ErrForbidden) {
			t.Errorf("the refused item: %v", err)
		}
	}
	for path, content := range tree {
		if path == "a.txt" || strings.HasPrefix(path, "b/") {
			continue
		}
		if got, err := read(t.Context(), src, find(t, items, path)); got != content || err != nil {
			t.Errorf("beside the refused, %q reads %d bytes, %v", path, len(got), err)
		}
	}
	for i := range items[:len(items)-1] {
		if rest, _ := walk(t, src, cursorAfter(t, src, i)); !slices.Equal(ids(rest), ids(items[i+1:])) {
			t.Errorf("after %q the walk goes on with %q", items[i].Path, ids(rest))
		}
	}
}

func reading(t *testing.T, p Place) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{0, 1, 511, 4096, 64<<10 - 1, 64 << 10, 64<<10 + 1, 300_000} {
		want := make([]byte, size)
		for i := range want {
			want[i] = byte(random.Uint32())
		}
		name := fmt.Sprintf("size%d", size)
		p.put(t, name, string(want))
		src := p.Open(t)
		items, _ := walk(t, src, "")
		c, err := src.Open(t.Context(), find(t, items, name))
		if err != nil {
			t.Fatalf("open %d bytes: %v", size, err)
		}
		if c.Size() != int64(size) {
			t.Fatalf("size %d, want %d", c.Size(), size)
		}
		if err := iotest.TestReader(io.NewSectionReader(c, 0, c.Size()), want); err != nil {
			t.Errorf("%d bytes: %v", size, err)
		}
		var readers sync.WaitGroup
		for range 4 {
			from, length := random.IntN(size+2), random.IntN(size+100)
			readers.Go(func() { readAt(t, c, want, from, length) })
		}
		readers.Wait()
		if n, err := c.ReadAt(make([]byte, 8), int64(size)); n != 0 || err != io.EOF {
			t.Errorf("%d bytes: reading at the end gives %d, %v", size, n, err)
		}
		if n, err := c.ReadAt(make([]byte, 8), -1); n != 0 || err == nil {
			t.Errorf("%d bytes: reading before the start gives %d, %v", size, n, err)
		}
		if err := c.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
		if n, err := c.ReadAt(make([]byte, 1), 0); n != 0 || err == nil || err == io.EOF {
			t.Errorf("%d bytes: reading after close gives %d, %v", size, n, err)
		}
	}
}

// readAt holds a read against the rules of io.ReaderAt.
func readAt(t *testing.T, c source.Content, want []byte, from, length int) {
	p := make([]byte, length)
	n, err := c.ReadAt(p, int64(from))
	expect := want[min(from, len(want)):min(from+length, len(want))]
	if !bytes.Equal(p[:n], expect) {
		t.Errorf("%d bytes from %d of %d: got %d wrong ones", length, from, len(want), n)
	}
	if err != nil && err != io.EOF || n < length && err == nil {
		t.Errorf("%d bytes from %d of %d: %d read, error %v", length, from, len(want), n, err)
	}
}

func concurrent(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	items, _ := walk(t, src, "")
	var readers sync.WaitGroup
	for i := range 8 {
		readers.Go(func() {
			for j := range items {
				it := items[(i+j)%len(items)]
				if got, err := read(t.Context(), src, it); err != nil || got != tree[it.Path] {
					t.Errorf("%q: %d bytes, %v", it.Path, len(got), err)
				}
			}
		})
	}
	again, _ := walk(t, src, "")
	readers.Wait()
	if !slices.Equal(ids(again), ids(items)) {
		t.Error("a walk while items are read differs")
	}
}

func changing(t *testing.T, p Place) {
	p.putTree(t)
	src := p.Open(t)
	before, _ := walk(t, src, "")
	if old := find(t, before, "b/2"); old.Version == "" {
		t.Log("the source cannot tell versions")
		return
	}
	p.settle()
	p.put(t, "b/2", "TWO") // of the same length
	p.put(t, "new", "new")
	p.settle()
	after, _ := walk(t, src, "")
	for _, it := range after {
		i := slices.IndexFunc(before, func(b source.Item) bool { return b.ID == it.ID })
		switch {
		case it.Path == "new":
			if i >= 0 {
				t.Error("a new item has the ID of an old one")
			}
		case i < 0:
			t.Errorf("%q has lost its ID", it.Path)
		case (it.Version != before[i].Version) != (it.Path == "b/2"):
			t.Errorf("%q: version %q before, %q after", it.Path, before[i].Version, it.Version)
		}
	}
	c, err := src.Open(t.Context(), find(t, after, "a/b.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if v, ok := c.(source.Versioned); ok && v.Version() != "" && v.Version() != find(t, after, "a/b.txt").Version {
		t.Errorf("unchanged content has version %q, listed was %q", v.Version(), find(t, after, "a/b.txt").Version)
	}
}

func staying(t *testing.T, p Place) {
	p.putTree(t)
	for _, path := range []string{"beside.txt", "other/folder.txt"} {
		if err := p.Outside(path, []byte("not yours")); err != nil {
			t.Fatal(err)
		}
	}
	src := p.Open(t)
	items, _ := walk(t, src, "")
	if len(items) != len(tree) {
		t.Errorf("%q are listed", ids(items))
	}
	if p.Reads == nil {
		return
	}
	if reads := p.Reads(); len(reads) > 0 {
		t.Errorf("the walk read the content of %q", reads)
	}
	it := find(t, items, "a/b.txt")
	if _, err := read(t.Context(), src, it); err != nil {
		t.Fatal(err)
	}
	for _, path := range p.Reads() {
		if path != it.Path {
			t.Errorf("%q was read, only %q was opened", path, it.Path)
		}
	}
}

func inventing(t *testing.T, p Place) {
	p.putTree(t)
	if err := p.Outside("beside.txt", []byte("not yours")); err != nil {
		t.Fatal(err)
	}
	src := p.Open(t)
	for _, id := range []string{"", ".", "..", "/", "../beside.txt", "a/../../beside.txt", "a/../a.txt", "/etc/hostname", "nowhere", "a.txt/x", "a//b.txt", "a.txt\x00", "./a.txt"} {
		if got, err := read(t.Context(), src, source.Item{ID: id, Path: id}); err == nil {
			t.Errorf("the invented item %q was opened, %d bytes", id, len(got))
		}
	}
	if _, err := src.Walk(t.Context(), "not a cursor", func(source.Item) error { return nil }); err == nil {
		t.Error("a cursor that the source never made was taken")
	}
}

// leaks counts goroutines; what it returns fails the test when there are more of them a while later.
func leaks() func(*testing.T) {
	before := runtime.NumGoroutine()
	return func(t *testing.T) {
		t.Helper()
		for wait := time.Millisecond; runtime.NumGoroutine() > before; wait *= 2 {
			if wait > time.Second {
				t.Errorf("%d goroutines are left, %d before", runtime.NumGoroutine(), before)
				return
			}
			time.Sleep(wait)
		}
	}
}
