package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"testing"
	"testing/iotest"
)

func newTree() *tree {
	return &tree{ctx: context.Background(), limits: DefaultLimits()}
}

// noise is text that would be seen in a file at once.
func noise(n int) []byte {
	b := make([]byte, n)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range b {
		b[i] = 'a' + byte(random.IntN(26))
	}
	return b
}

func TestGather(t *testing.T) {
	for _, x := range []struct {
		name string
		size int
		held int64 // by others
		file bool
	}{
		{"small", 1000, 0, false},
		{"up to the quota", memoryQuota - 1, 0, false},
		{"large", memoryQuota + 3_000_001, 0, true},
		{"not much, but others hold the memory", 200_000, memoryQuota, true},
		{"small, and others hold the memory", 1000, memoryQuota, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			want := noise(x.size)
			tree := newTree()
			tree.held = x.held
			u, err := tree.gather(bytes.NewReader(want), 1<<40)
			if err != nil || u.over || u.Size() != int64(x.size) {
				t.Fatalf("%d bytes, over %v, %v", u.Size(), u.over, err)
			}
			s, spilled := u.ReaderAt.(*spill)
			if spilled != x.file {
				t.Errorf("spilled: %v", spilled)
			}
			if err := iotest.TestReader(io.NewSectionReader(u, 0, min(u.Size(), 300_000)), want[:min(len(want), 300_000)]); err != nil {
				t.Error(err)
			}
			for _, at := range []int{0, 1, 15, 16, 17, 4095, x.size / 2, x.size - 3} {
				at = min(at, x.size)
				b := make([]byte, 100)
				n, err := u.ReadAt(b, int64(at))
				if !bytes.Equal(b[:n], want[at:min(at+100, x.size)]) || n < 100 && err != io.EOF {
					t.Errorf("at %d: %d bytes, %v", at, n, err)
				}
			}
			if spilled {
				raw := make([]byte, 1<<16)
				n, _ := s.file.ReadAt(raw, 0)
				if n == 0 || bytes.Contains(raw[:n], want[:8]) {
					t.Error("the file holds the text in the clear")
				}
				if _, err := os.Stat(s.file.Name()); s.removed && err == nil {
					t.Error("the file can be seen")
				}
			}
			u.Close()
			u.Close()
			if tree.held != x.held {
				t.Errorf("%d bytes are still counted", tree.held-x.held)
			}
			if spilled {
				if _, err := os.Stat(s.file.Name()); err == nil {
					t.Error("the file is still there")
				}
			}
		})
	}
}

func TestGatherOver(t *testing.T) {
	for _, size := range []int{1000, memoryQuota + 1_000_000} {
		u, err := newTree().gather(bytes.NewReader(noise(size)), int64(size-1))
		if err != nil || !u.over || u.Size() != int64(size-1) {
			t.Errorf("%d bytes of %d, over %v, %v", u.Size(), size, u.over, err)
		}
		b := make([]byte, 10)
		if n, err := u.ReadAt(b, int64(size-6)); n != 5 || err != io.EOF {
			t.Errorf("%d bytes at the end, %v", n, err)
		}
		u.Close()
	}
}

func TestGatherError(t *testing.T) {
	boom := errors.New("boom")
	for _, size := range []int{0, 1000, memoryQuota + 1_000_000} {
		u, err := newTree().gather(io.MultiReader(bytes.NewReader(noise(size)), iotest.ErrReader(boom)), 1<<40)
		if err != boom || u.Size() != int64(size) {
			t.Errorf("%d bytes of %d, %v", u.Size(), size, err)
		}
		u.Close()
	}
	if u, err := newTree().gather(idle{}, 1<<40); err != io.ErrNoProgress || u.Size() != 0 {
		t.Errorf("a reader that does nothing: %v", err)
	}
}

type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

func TestNoTemporaryFile(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/missing")
	t.Setenv("TMP", t.TempDir()+"/missing")
	u, err := newTree().gather(bytes.NewReader(noise(memoryQuota+100_000)), 1<<40)
	if !errors.Is(err, ErrLimit) {
		t.Errorf("%v", err)
	}
	if u.Size() == 0 {
		t.Error("what was in memory is lost")
	}
	u.Close()
}

func TestUnpackRatio(t *testing.T) {
	w := &Writer{tree: newTree()}
	if _, err := w.Unpack(io.LimitReader(zeros{}, 64<<20), 1000); !errors.Is(err, ErrLimit) {
		t.Errorf("64 MB out of a kilobyte: %v", err)
	}
	c, err := w.Unpack(io.LimitReader(zeros{}, 9<<20), 1000)
	if err != nil || c.Size() != 9<<20 {
		t.Errorf("9 MB out of a kilobyte: %v", err)
	}
	c, err = w.Unpack(io.MultiReader(bytes.NewReader([]byte("text")), iotest.ErrReader(io.ErrUnexpectedEOF)), 0)
	if err != nil || Cut(c) != io.ErrUnexpectedEOF {
		t.Errorf("a stream that breaks off: %v, cut by %v", err, Cut(c))
	}
}

func BenchmarkSpill(b *testing.B) {
	text := noise(64 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		u, err := newTree().gather(bytes.NewReader(text), 1<<40)
		if err != nil {
			b.Fatal(err)
		}
		io.Copy(io.Discard, io.NewSectionReader(u, 0, u.Size()))
		u.Close()
	}
}

// TestInBytes: a person is told of 256 MiB, not of 268435456 bytes.
func TestInBytes(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 1000: "1000 bytes", 1 << 10: "1 KiB", 256 << 20: "256 MiB", 1 << 30: "1 GiB", 3 << 40: "3072 GiB", 1<<30 + 1: "1073741825 bytes"} {
		if got := inBytes(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

// TestDetail: a reason is shown before its detail, so "encrypted: encrypted: the file needs a password" says it twice.
func TestDetail(t *testing.T) {
	for _, x := range []struct {
		reason       Reason
		detail, want string
	}{
		{Encrypted, "encrypted: the file needs a password", "the file needs a password"},
		{TooLarge, "too large: unpacks to more than 256 MiB", "unpacks to more than 256 MiB"},
		{Damaged, "no pages", "no pages"},
		{Damaged, "encrypted: not the word of this reason", "encrypted: not the word of this reason"},
	} {
		tree := tree{}
		tree.unread(nil, x.reason, x.detail)
		if got := tree.outcome.Unread[0].Detail; got != x.want || tree.outcome.Detail != x.want {
			t.Errorf("%q became %q", x.detail, got)
		}
	}
}
