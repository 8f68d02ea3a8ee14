package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

// collected is a visitor that keeps what it is given.
type collected struct {
	opened int
	about  pdf.Document
	pages  []pdf.Page
	files  map[string]string
	page   func() error // called for each page

	lenient bool  // an attached file that breaks off is no reason to stop
	broken  error // of the last one
}

func (c *collected) Open(d pdf.Document) error { c.opened, c.about = c.opened+1, d; return nil }

func (c *collected) Page(p pdf.Page) error {
	c.pages = append(c.pages, p)
	if c.page != nil {
		return c.page()
	}
	return nil
}

func (c *collected) Attachment(name string, r io.Reader) error {
	b, err := io.ReadAll(io.LimitReader(r, 1<<20))
	if c.files == nil {
		c.files = map[string]string{}
	}
	c.files[name] = string(b)
	if c.lenient {
		c.broken, err = err, nil
	}
	return err
}

// letter is a file of two pages; see testdata of package pdf.
func letter(t testing.TB, name string) []byte {
	b, err := os.ReadFile(filepath.Join("..", "..", "extract", "formats", "pdf", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func newPool(t testing.TB, o Options) *Pool {
	p := New(o)
	t.Cleanup(func() { p.Close() })
	return p
}

// bad is a pool whose children misbehave in one way.
func bad(t testing.TB, way string, o Options) *Pool {
	o.command = []string{self(), "bad://" + way}
	return newPool(t, o)
}

var request5000 = pdf.Request{First: 1, Last: 5000}

func TestRead(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	file, err := os.Open(filepath.Join("..", "..", "extract", "formats", "pdf", "testdata", "attached.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	data := letter(t, "attached.pdf")
	for _, x := range []struct {
		name    string
		content extract.Content
	}{
		{"through the pipe", extract.Memory(data)},
		{"by descriptor", onlyDescriptor{descriptor{file, int64(len(data))}}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var got collected
			if err := pool.Read(t.Context(), x.content, request5000, &got); err != nil {
				t.Fatal(err)
			}
			if got.opened != 1 || len(got.pages) != 2 || !strings.Contains(got.pages[0].Text, "Søren Åkjær-Madeup, CPR-nr. 010203-1234") {
				t.Errorf("opened %d times, pages %+v", got.opened, got.pages)
			}
			if !slices.Contains(got.about.Info, pdf.Property{Name: "Author", Value: "Bjørk Ørsted-Fiktiv"}) {
				t.Errorf("about %+v", got.about)
			}
			if got.files["løn.csv"] != "navn;cpr\nÅse Prøve;010203-1234\n" || !strings.HasPrefix(got.files["bilag.pdf"], "%PDF-") {
				t.Errorf("%d files, of them %q", len(got.files), got.files["løn.csv"])
			}
		})
	}
}

// TestThroughFormat holds that a format hands a file over as a descriptor, too, and that one child is enough for a PDF
// inside a PDF.
func TestThroughFormat(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	file, err := os.Open(filepath.Join("..", "..", "extract", "formats", "pdf", "testdata", "attached.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	content := &headOnly{descriptor: descriptor{file, int64(len(letter(t, "attached.pdf")))}}
	o, err := extract.Read(t.Context(), content, extract.Hint{Name: "attached.pdf"}, []extract.Format{pdf.New(pool)}, extract.DefaultLimits(), func(extract.Piece) error { return nil })
	if err != nil || o.Reason != extract.Unsupported || o.Parts != 6 || content.reads != 1 {
		t.Errorf("%+v, %v after %d reads", o, err, content.reads)
	}
}

// headOnly counts how often it is read in this process.
type headOnly struct {
	descriptor
	reads int
}

func (h *headOnly) ReadAt(b []byte, off int64) (int, error) {
	h.reads++
	return h.descriptor.ReadAt(b, off)
}

// onlyDescriptor is a file that can be handed over and not be read here.
type onlyDescriptor struct{ descriptor }

func (onlyDescriptor) ReadAt([]byte, int64) (int, error) { return 0, errors.New("not by the pipe") }

// TestSameAsInProcess holds that a child gives what this process gives.
func TestSameAsInProcess(t *testing.T) {
	pool, engine := newPool(t, Options{Children: 1}), pdf.NewPDFium(pdf.Options{Killed: true})
	for _, name := range []string{"letter.pdf", "linearized.pdf", "aes256-owner.pdf", "aes256-password.pdf", "attached.pdf"} {
		content := extract.Memory(letter(t, name))
		var a, b collected
		errA, errB := pool.Read(t.Context(), content, request5000, &a), engine.Read(t.Context(), content, request5000, &b)
		if errors.Is(errA, extract.ErrEncrypted) != errors.Is(errB, extract.ErrEncrypted) || (errA == nil) != (errB == nil) {
			t.Errorf("%s: %v and %v", name, errA, errB)
		}
		if fmt.Sprint(a) != fmt.Sprint(b) {
			t.Errorf("%s: the child gives %.300v, this process %.300v", name, a, b)
		}
	}
}

func TestErrors(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	for _, x := range []struct {
		name    string
		content extract.Content
		want    error
	}{
		{"password", extract.Memory(letter(t, "aes256-password.pdf")), extract.ErrEncrypted},
		{"no PDF", extract.Memory([]byte("%PDF-1.4\nnothing else")), extract.ErrDamaged},
		{"bytes refused", refusing{size: 1000}, extract.ErrUnreadable},
		{"larger than is read", refusing{size: 1 << 40}, extract.ErrTooLarge},
	} {
		t.Run(x.name, func(t *testing.T) {
			if err := pool.Read(t.Context(), x.content, request5000, &collected{}); !errors.Is(err, x.want) {
				t.Errorf("error %v, want %v", err, x.want)
			}
		})
	}
	if err := pool.Read(t.Context(), extract.Memory(letter(t, "letter.pdf")), request5000, &collected{}); err != nil {
		t.Errorf("after them: %v", err)
	}
}

// refusing is a content whose bytes cannot be had.
type refusing struct{ size int64 }

func (r refusing) Size() int64                       { return r.size }
func (r refusing) Close() error                      { return nil }
func (r refusing) ReadAt([]byte, int64) (int, error) { return 0, errors.New("share went away") }

// TestMisbehaviour holds that whatever a child says, only what a good one would say is passed on.
func TestMisbehaviour(t *testing.T) {
	died := "the process reading it ended"
	for _, x := range []struct {
		way   string
		pages int
		want  error
		line  string
	}{
		{"dies", 2, extract.ErrDamaged, died + ": exit status 7"}, // each child gives a page and dies
		{"huge frame", 0, extract.ErrDamaged, died},
		{"unknown frame", 0, extract.ErrDamaged, died},
		{"page twice", 1, extract.ErrDamaged, died},
		{"page left out", 0, extract.ErrDamaged, died},
		{"page past the end", 3, extract.ErrDamaged, died},
		{"page before the document", 0, extract.ErrDamaged, died},
		{"reads beyond the content", 0, extract.ErrDamaged, died},
		{"string longer than its frame", 0, extract.ErrDamaged, died},
		{"not text", 3, nil, ""},
	} {
		t.Run(x.way, func(t *testing.T) {
			var got collected
			err := bad(t, x.way, Options{Children: 1}).Read(t.Context(), extract.Memory([]byte("%PDF-")), request5000, &got)
			if !errors.Is(err, x.want) || err != nil && !strings.Contains(err.Error(), x.line) {
				t.Errorf("error %v, want %v", err, x.want)
			}
			if len(got.pages) > x.pages {
				t.Errorf("%d pages passed on, at most %d are right", len(got.pages), x.pages)
			}
			for i, p := range got.pages {
				if p.Number != i+1 || strings.ToValidUTF8(p.Text, "") != p.Text {
					t.Errorf("page %d is %+v", i+1, p)
				}
			}
		})
	}
}

// TestBrokenAttachment holds that the visitor learns that an attached file is not whole, and that reading goes on.
func TestBrokenAttachment(t *testing.T) {
	got := collected{lenient: true}
	err := bad(t, "attachment breaks off", Options{Children: 1}).Read(t.Context(), extract.Memory([]byte("%PDF-")), request5000, &got)
	if err != nil || got.files["a.bin"] != "abc" || !errors.Is(got.broken, extract.ErrDamaged) {
		t.Errorf("error %v, file %q, its error %v", err, got.files["a.bin"], got.broken)
	}
}

// TestDeadline holds that a child that hangs is killed when its document's time is over, and not later.
func TestDeadline(t *testing.T) {
	for _, way := range []string{"hangs", "attachment without end"} {
		t.Run(way, func(t *testing.T) {
			pool := bad(t, way, Options{Children: 1, Time: 300 * time.Millisecond})
			var got collected
			began := time.Now()
			err := pool.Read(t.Context(), extract.Memory([]byte("%PDF-")), request5000, &got)
			if took := time.Since(began); took < 250*time.Millisecond || took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			if !errors.Is(err, extract.ErrTimeout) {
				t.Errorf("error %v", err)
			}
			if left := children(t); len(left) > 0 {
				t.Errorf("left running: %v", left)
			}
		})
	}
}

// TestCancel holds that a cancelled reading ends at once, with its child, and says why it was cancelled.
func TestCancel(t *testing.T) {
	enough := errors.New("enough")
	for _, way := range []string{"hangs", "never ready"} {
		t.Run(way, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			time.AfterFunc(100*time.Millisecond, func() { cancel(enough) })
			err := bad(t, way, Options{Children: 1}).Read(ctx, extract.Memory([]byte("%PDF-")), request5000, &collected{})
			if err != enough {
				t.Errorf("error %v", err)
			}
			if left := children(t); len(left) > 0 {
				t.Errorf("left running: %v", left)
			}
		})
	}
	t.Run("while waiting for a child", func(t *testing.T) {
		pool := bad(t, "hangs", Options{Children: 1})
		first, stop := context.WithCancel(t.Context())
		busy := make(chan struct{})
		var wait sync.WaitGroup
		wait.Go(func() {
			pool.Read(first, extract.Memory([]byte("%PDF-")), request5000, &collected{page: func() error { close(busy); return nil }})
		})
		<-busy
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(enough)
		if err := pool.Read(ctx, extract.Memory([]byte("%PDF-")), request5000, &collected{}); err != enough {
			t.Errorf("error %v", err)
		}
		stop()
		wait.Wait()
	})
}

// TestVisitorStops holds that the visitor's own error comes back, and that the pool goes on to work.
func TestVisitorStops(t *testing.T) {
	pool := newPool(t, Options{Children: 1})
	enough := errors.New("enough")
	got := collected{page: func() error { return enough }}
	if err := pool.Read(t.Context(), extract.Memory(letter(t, "letter.pdf")), request5000, &got); err != enough || len(got.pages) != 1 {
		t.Errorf("error %v after %d pages", err, len(got.pages))
	}
	if err := pool.Read(t.Context(), extract.Memory(letter(t, "letter.pdf")), request5000, &collected{}); err != nil {
		t.Error(err)
	}
}

// TestParallel reads in more goroutines than there are children.
func TestParallel(t *testing.T) {
	pool := newPool(t, Options{Children: 2})
	content := extract.Memory(letter(t, "attached.pdf"))
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 4 {
				var got collected
				if err := pool.Read(t.Context(), content, request5000, &got); err != nil || len(got.pages) != 2 || len(got.files) != 2 {
					t.Errorf("error %v, %d pages, %d files", err, len(got.pages), len(got.files))
				}
			}
		})
	}
	wait.Wait()
	if n := len(children(t)); n > 2 {
		t.Errorf("%d children", n)
	}
}

// TestCannotStart holds that a missing program is said and not taken for an empty document.
func TestCannotStart(t *testing.T) {
	pool := newPool(t, Options{Children: 1, command: []string{filepath.Join(t.TempDir(), "gone")}})
	err := pool.Read(t.Context(), extract.Memory([]byte("%PDF-")), request5000, &collected{})
	if !errors.Is(err, extract.ErrUnreadable) {
		t.Errorf("error %v", err)
	}
}
