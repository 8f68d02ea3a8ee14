package scan

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/text"
	"github.com/datamapper/datamapper/source"
)

// fake is a source whose items do what their content says, the words before the first colon:
//
//	open-vanished: open-special: open-forbidden: open-broken: open-panic: open-slow: read-broken: read-panic:
//	list-special: list-excluded: list-unreadable: list-vanished: list-folder:   the source lists it so
//	anything else is for [script], or text
type fake struct {
	contents []string
	dies     int // after so many items the walk ends with errDead; 0 never
	panics   bool
	mu       sync.Mutex
	opened   []string
}

var errDead = errors.New("the source is gone")

func (f *fake) item(i int) source.Item {
	verb, _, _ := strings.Cut(f.contents[i], ":")
	it := source.Item{ID: strconv.Itoa(i), Path: fmt.Sprintf("item%d.txt", i), Name: fmt.Sprintf("item%d.txt", i), Size: int64(len(f.contents[i])), Version: "1"}
	if reason, ok := strings.CutPrefix(verb, "list-"); ok {
		it.Reason, it.Detail = source.Reason(reason), "listed so"
		if reason == "folder" {
			it.Folder, it.Reason = true, source.Unreadable
		}
	}
	return it
}

func (f *fake) Walk(ctx context.Context, from source.Cursor, visit func(source.Item) error) (source.Cursor, error) {
	for i := range f.contents {
		if err := ctx.Err(); err != nil {
			return from, err
		}
		if f.dies > 0 && i == f.dies {
			if f.panics {
				panic("dead")
			}
			return from, errDead
		}
		if err := visit(f.item(i)); err != nil {
			return from, err
		}
	}
	return from, nil
}

func (f *fake) Open(ctx context.Context, item source.Item) (source.Content, error) {
	i, _ := strconv.Atoi(item.ID)
	f.mu.Lock()
	f.opened = append(f.opened, item.ID)
	f.mu.Unlock()
	verb, _, _ := strings.Cut(f.contents[i], ":")
	switch verb {
	case "open-vanished":
		return nil, fmt.Errorf("open: %w", source.ErrVanished)
	case "open-special":
		return nil, source.ErrSpecial
	case "open-forbidden":
		return nil, source.ErrForbidden
	case "open-broken":
		return nil, errors.New("input/output error")
	case "open-panic":
		panic("secret in a panic")
	case "open-slow":
		time.Sleep(time.Duration(1+i%7) * time.Millisecond)
	case "read-broken":
		return &content{Reader: strings.NewReader("x"), size: 10, err: errors.New("input/output error")}, nil
	case "read-panic":
		return &content{size: 10}, nil
	}
	return &content{Reader: strings.NewReader(f.contents[i]), size: int64(len(f.contents[i])), version: "opened"}, nil
}

type content struct {
	*strings.Reader
	size    int64
	err     error
	version string
}

func (c *content) Size() int64 { return c.size }
func (c *content) ReadAt(p []byte, off int64) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	return c.Reader.ReadAt(p, off)
}
func (c *content) Close() error    { return nil }
func (c *content) Version() string { return c.version }

// script is a format that does what the content says before its first colon.
type script struct{}

func (script) Name() string               { return "script" }
func (script) Match(f *extract.File) bool { return strings.HasPrefix(string(f.Head), "do-") }
func (script) Read(ctx context.Context, f *extract.File, w *extract.Writer) error {
	b, err := io.ReadAll(f.Reader())
	if err != nil {
		return err
	}
	verb, rest, _ := strings.Cut(strings.TrimPrefix(string(b), "do-"), ":")
	for {
		first, more, ok := strings.Cut(verb, "+")
		switch first {
		case "text":
			w.Part(extract.Body, "").WriteString(rest)
		case "part":
			w.Part(extract.Note, "a/b%c").WriteString(rest)
		case "panic":
			panic(rest)
		case "hang":
			<-ctx.Done()
			return context.Cause(ctx)
		case "sleep":
			time.Sleep(10 * time.Millisecond)
		case "member":
			w.Unread("inner", extract.Encrypted, "needs a password")
		case "members":
			for range 150 {
				w.Unread("inner", extract.Unsupported, "no reader")
			}
		case "damaged":
			return extract.ErrDamaged
		case "encrypted":
			return extract.ErrEncrypted
		case "ocr":
			return extract.ErrNeedsOCR
		case "toolarge":
			return extract.ErrTooLarge
		case "unreadable":
			return extract.ErrUnreadable
		case "none":
			return fmt.Errorf("%w: only this", extract.ErrUnsupported)
		}
		if verb = more; !ok {
			return nil
		}
	}
}

// number is a recognizer of its own, so that these tests are about the pipeline.
type number struct{}

func (number) Declare() detect.Declaration {
	return detect.Declaration{Entity: entity.DKCPR, Shapes: []string{"6-4"}, Labels: []string{"cpr nr"}}
}

func (number) Judge(_ *detect.Token, j *detect.Judgement) {
	j.Add(detect.CheckOK)
	j.Add(detect.DateOK)
	j.Add(detect.Separated)
}

var testAnalyzer = sync.OnceValue(func() *detect.Analyzer { return detect.New(number{}) })

func testOptions() Options {
	return Options{Analyzer: testAnalyzer(), Formats: []extract.Format{script{}, text.Format{}}, Workers: 4}
}

// scanAll runs a scan and holds its ledger against what was recorded.
func scanAll(t testing.TB, src source.Source, opt Options) ([]Result, Ledger) {
	t.Helper()
	results, ledger, err := gather(t.Context(), src, opt)
	if err != nil || !ledger.Complete {
		t.Fatalf("scan: %v, complete %v", err, ledger.Complete)
	}
	checkLedger(t, results, ledger)
	return results, ledger
}

func gather(ctx context.Context, src source.Source, opt Options) (results []Result, l Ledger, err error) {
	l, err = Run(ctx, src, opt, func(r Result) error { results = append(results, r); return nil })
	return results, l, err
}

// checkLedger holds the first law.
func checkLedger(t testing.TB, results []Result, l Ledger) {
	t.Helper()
	var want Ledger
	reasons := int64(0)
	for _, r := range results {
		want.Listed++
		switch r.Outcome {
		case Scanned:
			want.Scanned++
		case Skipped:
			want.Skipped++
		case Failed:
			want.Failed++
		}
		if r.Outcome != Scanned && r.Reason == "" {
			t.Errorf("%s %s without a reason", r.Item.Path, r.Outcome)
		}
		if r.Reason != "" {
			reasons++
			if r.Detail == "" {
				t.Errorf("%s %s %s without a line that says why", r.Item.Path, r.Outcome, r.Reason)
			}
		}
	}
	if l.Listed != l.Scanned+l.Skipped+l.Failed || l.Listed != want.Listed || l.Scanned != want.Scanned || l.Skipped != want.Skipped || l.Failed != want.Failed {
		t.Errorf("the ledger does not add up: %+v, recorded %+v", l, want)
	}
	for _, n := range l.Reasons {
		reasons -= n
	}
	if reasons != 0 {
		t.Errorf("%d reasons are missing in %v", reasons, l.Reasons)
	}
}
