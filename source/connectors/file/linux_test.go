//go:build linux && !portable

package file

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/datamapper/datamapper/source"
)

// refusal takes all rights from paths. The superuser would read them all the same, so once something is refused a source
// is used as nobody.
type refusal struct {
	at      string
	refused bool
}

func (r *refusal) refuse(path string) error {
	r.refused = true
	return os.Chmod(filepath.Join(r.at, path), 0)
}

func (r *refusal) possible() bool { return true }

// apply is called in the goroutine that uses the source.
func (r *refusal) apply(t *testing.T) {
	if !r.refused || os.Geteuid() != 0 {
		return
	}
	for up := r.at; len(up) > len(os.TempDir()); up = filepath.Dir(up) {
		must(t, os.Chmod(up, 0o755))
	}
	runtime.LockOSThread()
	unix.SetfsuidRetUid(65534)
	t.Cleanup(func() { unix.SetfsuidRetUid(0); runtime.UnlockOSThread() })
}

func TestSpecialFiles(t *testing.T) {
	at := makeTree(t, "plain.txt", "folder/in.txt")
	must(t, unix.Mkfifo(filepath.Join(at, "fifo"), 0o644))
	must(t, os.Symlink("plain.txt", filepath.Join(at, "link")))
	must(t, os.Symlink("folder", filepath.Join(at, "linked-folder")))
	must(t, os.Symlink(".", filepath.Join(at, "loop")))
	must(t, os.Symlink("/nowhere", filepath.Join(at, "dangling")))
	must(t, os.Link(filepath.Join(at, "plain.txt"), filepath.Join(at, "twin.txt")))
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	must(t, err)
	defer unix.Close(fd)
	t.Chdir(at)
	must(t, unix.Bind(fd, &unix.SockaddrUnix{Name: "socket"}))
	s := open(t, at, Options{})
	want := []string{"dangling special", "fifo special", "folder/in.txt", "link special", "linked-folder special", "loop special", "plain.txt", "socket special", "twin.txt"}
	if got := list(t, s); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := list(t, open(t, filepath.Join(at, "fifo"), Options{})); !slices.Equal(got, []string{"fifo special"}) {
		t.Errorf("a pipe as the root: %q", got)
	}
	visitAll(t, s, func(it source.Item) {
		if it.Reason == "" {
			return
		}
		if it.Detail == "" {
			t.Errorf("%q has no line that says why", it.Path)
		}
		if _, err := s.Open(t.Context(), it); !errors.Is(err, source.ErrSpecial) && !errors.Is(err, source.ErrVanished) {
			t.Errorf("%q: opening gives %v", it.Path, err)
		}
	})
}

// TestShared holds a file that everybody may read against the folders on the way to it.
func TestShared(t *testing.T) {
	at := makeTree(t, "open/o", "closed/c")
	must(t, os.Chmod(at+"/closed", 0o700))
	for up := at; len(up) > len(os.TempDir()); up = filepath.Dir(up) {
		must(t, os.Chmod(up, 0o755))
	}
	got := map[string]source.Exposure{}
	visitAll(t, open(t, at, Options{Shared: true}), func(it source.Item) { got[it.Path] = it.Exposure })
	if got["open/o"] != source.Anyone || got["closed/c"] != source.ExposureUnknown {
		t.Errorf("got %v", got)
	}
	must(t, os.Chmod(filepath.Dir(at), 0o700))
	visitAll(t, open(t, at, Options{Shared: true}), func(it source.Item) {
		if it.Exposure != source.ExposureUnknown {
			t.Errorf("%q behind a closed folder above the root: %d", it.Path, it.Exposure)
		}
	})
}

// TestOwner looks up the account that runs the tests.
func TestOwner(t *testing.T) {
	me, err := user.Current()
	must(t, err)
	visitAll(t, open(t, makeTree(t, "mine"), Options{}), func(it source.Item) {
		if it.Owner != me.Username {
			t.Errorf("belongs to %q, want %q", it.Owner, me.Username)
		}
	})
	var o owners
	if got := o.name(4_000_000_001); got != "4000000001" {
		t.Errorf("an account without a name is %q", got)
	}
}

// TestP01_Swapped replaces what was listed by something else before it is opened.
func TestP01_Swapped(t *testing.T) {
	for _, test := range []struct {
		name string
		swap func(at string) error
		want error
	}{
		{"by a link to a file outside", func(at string) error {
			return errors.Join(os.Remove(at+"/in/f"), os.Symlink("/etc/hostname", at+"/in/f"))
		}, source.ErrSpecial},
		{"by a pipe without a writer", func(at string) error { return errors.Join(os.Remove(at+"/in/f"), unix.Mkfifo(at+"/in/f", 0o644)) }, source.ErrSpecial},
		{"by a folder", func(at string) error { return errors.Join(os.Remove(at+"/in/f"), os.Mkdir(at+"/in/f", 0o755)) }, source.ErrSpecial},
		{"its folder by a link to another", func(at string) error {
			return errors.Join(os.Rename(at+"/in", at+"/moved"), os.Symlink("moved", at+"/in"))
		}, source.ErrSpecial},
		{"its folder by a file", func(at string) error { return errors.Join(os.RemoveAll(at+"/in"), os.WriteFile(at+"/in", nil, 0o644)) }, source.ErrSpecial},
		{"by another file", func(at string) error {
			return errors.Join(os.WriteFile(at+"/new", []byte("new"), 0o644), os.Rename(at+"/new", at+"/in/f"))
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			at := makeTree(t, "in/f")
			s := open(t, at, Options{})
			visitAll(t, s, func(it source.Item) {
				must(t, test.swap(at))
				c, err := s.Open(t.Context(), it)
				if !errors.Is(err, test.want) {
					t.Errorf("got %v, want %v", err, test.want)
				}
				if err == nil {
					if v := c.(source.Versioned).Version(); v == it.Version {
						t.Error("another file has the version that was listed")
					}
					c.Close()
				}
			})
		})
	}
}

// TestStepwise opens without openat2, as on kernels before 5.6 and in sandboxes that do not know it.
func TestStepwise(t *testing.T) {
	at := makeTree(t, "a/b/c.txt")
	must(t, os.Symlink("b", at+"/a/link"))
	d, err := openRoot(at)
	must(t, err)
	defer d.close()
	fd, err := openByStep(d.fd, "a/b/c.txt", fileFlags)
	must(t, err)
	unix.Close(fd)
	for path, want := range map[string]error{"a/link/c.txt": unix.ENOTDIR, "a/link": unix.ELOOP, "a/x/c.txt": unix.ENOENT, "a/b/c.txt/d": unix.ENOTDIR} {
		if fd, err := openByStep(d.fd, path, fileFlags); err != want {
			unix.Close(fd)
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
}

// TestDeep walks and opens far beyond PATH_MAX, with few descriptors, and stops at the depth it was told.
func TestDeep(t *testing.T) {
	at := t.TempDir()
	step := strings.Repeat("d", 120)
	fd, err := unix.Open(at, unix.O_DIRECTORY, 0)
	must(t, err)
	const depth = 150 // 18,150 bytes of path
	for range depth {
		must(t, unix.Mkdirat(fd, step, 0o755))
		in, err := unix.Openat(fd, step, unix.O_DIRECTORY, 0)
		must(t, err)
		for _, name := range []string{"a", "z"} { // before and after the folder
			f, err := unix.Openat(in, name, unix.O_CREAT|unix.O_WRONLY, 0o644)
			must(t, err)
			unix.Close(f)
		}
		unix.Close(fd)
		fd = in
	}
	unix.Close(fd)
	s := open(t, at, Options{})
	n, longest := 0, 0
	visitAll(t, s, func(it source.Item) {
		n++
		longest = max(longest, len(it.ID))
		c, err := s.Open(t.Context(), it)
		if it.Reason != "" || err != nil {
			t.Fatalf("item %d: %s %s %v", n, it.Reason, it.Detail, err)
		}
		c.Close()
		if open, err := os.ReadDir("/proc/self/fd"); err == nil && len(open) > openFolders+40 {
			t.Fatalf("%d descriptors are open", len(open))
		}
	})
	if n != 2*depth || longest < 4*4096 {
		t.Errorf("%d items, want %d; the longest path has %d bytes", n, 2*depth, longest)
	}
	shallow := list(t, open(t, at, Options{Depth: 2}))
	if len(shallow) != 5 || !strings.HasSuffix(shallow[2], "/ unreadable") {
		t.Errorf("two folders deep: %d items, %q", len(shallow), shallow)
	}
}

// TestSparse reads a file of 4 TiB that holds three lines.
func TestSparse(t *testing.T) {
	at := t.TempDir()
	f, err := os.Create(filepath.Join(at, "sparse"))
	must(t, err)
	const size = 4 << 40
	for off, line := range map[int64]string{0: "first\n", 1 << 40: "second\n", size - 6: "third\n"} {
		_, err := f.WriteAt([]byte(line), off)
		must(t, err)
	}
	must(t, f.Close())
	s := open(t, at, Options{})
	started := time.Now()
	visitAll(t, s, func(it source.Item) {
		if it.Size != size {
			t.Errorf("listed with %d bytes", it.Size)
		}
		c, err := s.Open(t.Context(), it)
		must(t, err)
		defer c.Close()
		if c.Size() > 64<<10 {
			t.Fatalf("%d bytes would be read", c.Size())
		}
		b := make([]byte, c.Size())
		_, err = c.ReadAt(b, 0)
		must(t, err)
		if got := strings.Join(strings.FieldsFunc(string(b), func(r rune) bool { return r == 0 }), ""); got != "first\nsecond\nthird\n" {
			t.Errorf("read %q", got)
		}
		for _, from := range []int64{0, 3, 4095, 4096, 5000, 8191, 8193, c.Size() - 3} {
			p := make([]byte, 5000)
			n, err := c.ReadAt(p, from)
			if !bytes.Equal(p[:n], b[from:min(from+5000, c.Size())]) || n < 5000 && err != io.EOF {
				t.Errorf("from %d: %d bytes, %v", from, n, err)
			}
		}
	})
	if took := time.Since(started); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

// TestSizeChanges reads files that grow and shrink after they were opened.
func TestSizeChanges(t *testing.T) {
	at := makeTree(t)
	must(t, os.WriteFile(at+"/f", bytes.Repeat([]byte("x"), 200_000), 0o644))
	s := open(t, at, Options{})
	visitAll(t, s, func(it source.Item) {
		c, err := s.Open(t.Context(), it)
		must(t, err)
		defer c.Close()
		must(t, os.Truncate(at+"/f", 300_000))
		if n, err := c.ReadAt(make([]byte, 300_000), 0); n != 200_000 || err != io.EOF || c.Size() != 200_000 {
			t.Errorf("grown: %d bytes of %d, %v", n, c.Size(), err)
		}
		must(t, os.Truncate(at+"/f", 100_000))
		if n, err := c.ReadAt(make([]byte, 200_000), 0); n != 100_000 || err != io.EOF {
			t.Errorf("shrunk: %d bytes, %v", n, err)
		}
	})
}

// TestUnsized reads what the system writes on demand: /proc says that everything is empty.
func TestUnsized(t *testing.T) {
	s := open(t, "/proc/self/status", Options{})
	visitAll(t, s, func(it source.Item) {
		c, err := s.Open(t.Context(), it)
		must(t, err)
		defer c.Close()
		b := make([]byte, c.Size())
		if _, err := c.ReadAt(b, 0); err != nil || !bytes.Contains(b, []byte("Pid:")) {
			t.Errorf("%d bytes, %v", len(b), err)
		}
		if c.(source.Versioned).Version() != "" {
			t.Error("it claims to know when it changes")
		}
	})
	var pseudo []string
	_, err := open(t, "/", Options{Include: []string{"proc/**", "sys/**"}}).Walk(t.Context(), "", func(it source.Item) error {
		if it.Reason == source.Special && it.Folder {
			pseudo = append(pseudo, it.Path)
		}
		return nil
	})
	must(t, err)
	if !slices.Contains(pseudo, "proc") {
		t.Errorf("below the root these show the system: %q", pseudo)
	}
}

func TestAccessTimeStays(t *testing.T) {
	at := makeTree(t, "f")
	long := time.Now().Add(-48 * time.Hour)
	must(t, os.Chtimes(at+"/f", long, time.Now()))
	s := open(t, at, Options{})
	visitAll(t, s, func(it source.Item) {
		c, err := s.Open(t.Context(), it)
		must(t, err)
		c.Close()
	})
	var st unix.Stat_t
	must(t, unix.Stat(at+"/f", &st))
	if st.Atim.Sec != long.Unix() {
		t.Errorf("the access time moved by %d s", st.Atim.Sec-long.Unix())
	}
}

// TestP01_Races walks and opens while another goroutine makes, removes and swaps names: nothing may hang, panic or escape.
func TestP01_Races(t *testing.T) {
	at := makeTree(t, "d1/a", "d2/a", "d3/a")
	outside := makeTree(t, "secret")
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for ctx.Err() == nil {
			for _, d := range []string{"d1", "d2", "d3"} {
				p := filepath.Join(at, d)
				os.Rename(p, p+"x")
				os.Symlink(outside, p)
				os.Remove(p)
				os.Rename(p+"x", p)
				os.WriteFile(p+"/new", []byte("new"), 0o644)
				os.Remove(p + "/new")
			}
		}
	}()
	s := open(t, at, Options{})
	for ctx.Err() == nil {
		_, err := s.Walk(t.Context(), "", func(it source.Item) error {
			if it.Name == "secret" {
				t.Errorf("%q is listed", it.Path)
			}
			for _, id := range []string{it.ID, "d1/secret"} {
				if c, err := s.Open(t.Context(), source.Item{ID: id}); err == nil {
					c.Close()
					if id != it.ID {
						t.Error("a file outside was opened")
					}
				}
			}
			return nil
		})
		must(t, err)
	}
	<-done
}

func BenchmarkWalk(b *testing.B) {
	at := b.TempDir()
	const folders, files = 200, 100
	for i := range folders {
		d := filepath.Join(at, string(rune('a'+i%20)), "folder"+strings.Repeat("x", i/20))
		must(b, os.MkdirAll(d, 0o755))
		for j := range files {
			must(b, os.WriteFile(filepath.Join(d, "file"+strings.Repeat("y", j)+".txt"), nil, 0o644))
		}
	}
	s := open(b, at, Options{})
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		if _, err := s.Walk(b.Context(), "", func(source.Item) error { n++; return nil }); err != nil || n != folders*files {
			b.Fatal(n, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/(folders*files), "ns/file")
}

func BenchmarkOpenSmall(b *testing.B) {
	at := b.TempDir()
	must(b, os.WriteFile(at+"/f", bytes.Repeat([]byte("text "), 800), 0o644))
	s := open(b, at, Options{})
	item := source.Item{ID: "f"}
	b.ReportAllocs()
	for b.Loop() {
		c, err := s.Open(b.Context(), item)
		must(b, err)
		c.Close()
	}
}
