package extract_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
)

// format is a format made of functions; it matches what starts with its name.
type format struct {
	name string
	read func(ctx context.Context, f *extract.File, w *extract.Writer) error
}

func (f format) Name() string               { return f.name }
func (f format) Match(x *extract.File) bool { return strings.HasPrefix(string(x.Head), f.name) }
func (f format) Read(ctx context.Context, x *extract.File, w *extract.Writer) error {
	return f.read(ctx, x, w)
}

func member(text string) extract.Content { return extract.Memory([]byte(text)) }

// run reads content and writes what was handed on and what was not: "path=text" a part, "path!reason" what was not read.
func run(t *testing.T, ctx context.Context, content string, limits extract.Limits, formats ...extract.Format) (string, extract.Outcome, error) {
	t.Helper()
	var b strings.Builder
	started := false
	o, err := extract.Read(ctx, member(content), extract.Hint{Name: "a"}, formats, limits, func(p extract.Piece) error {
		if !started {
			fmt.Fprintf(&b, "%s=", strings.Join(p.Path, "/"))
		}
		b.WriteString(p.Text)
		started = !p.Last
		if p.Last {
			if p.Partial != "" {
				fmt.Fprintf(&b, "~%s", p.Partial)
			}
			b.WriteByte(' ')
		}
		return nil
	})
	for _, u := range o.Unread {
		fmt.Fprintf(&b, "%s!%s ", strings.Join(u.Path, "/"), u.Reason)
	}
	return strings.TrimSpace(b.String()), o, err
}

func TestRead(t *testing.T) {
	for _, x := range []struct {
		name    string
		content string
		limits  extract.Limits
		read    func(ctx context.Context, f *extract.File, w *extract.Writer) error
		want    string
		parts   int
		reason  extract.Reason
	}{
		{name: "nothing matches", content: "unknown", want: "!unsupported", reason: extract.Unsupported},
		{name: "an empty file is read", content: "", parts: 1},
		{name: "a format that finds nothing has read it", content: "x", read: func(_ context.Context, _ *extract.File, w *extract.Writer) error { return nil }, parts: 1},
		{name: "parts", content: "x", want: "=one notes=two", parts: 2, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Part(extract.Body, "").WriteString("one")
			return w.Part(extract.Note, "notes").WriteString("two")
		}},
		{name: "doubles of names", content: "x", want: "n=1 n (2)=2 n (2) (2)=3 n (3)=4", parts: 4, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			for i, name := range []string{"n", "n", "n (2)", "n"} {
				w.Part(extract.Note, name).WriteString(fmt.Sprint(i + 1))
			}
			return nil
		}},
		{name: "a panic is damage, and what came before is kept", content: "x", want: "=one~damaged !damaged", parts: 1, reason: extract.Damaged, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Part(extract.Body, "").WriteString("one")
			panic("of a parser")
		}},
		{name: "an error of no known kind is damage", content: "x", want: "!damaged", reason: extract.Damaged, read: func(context.Context, *extract.File, *extract.Writer) error { return errors.New("secret 010203-1234") }},
		{name: "an encrypted file", content: "x", want: "!encrypted", reason: extract.Encrypted, read: func(context.Context, *extract.File, *extract.Writer) error {
			return fmt.Errorf("%w: by a password", extract.ErrEncrypted)
		}},
		{name: "a part that is written to after the next was opened", content: "x", want: "a=1 b=2~damaged !damaged", parts: 2, reason: extract.Damaged, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			a := w.Part(extract.Body, "a")
			a.WriteString("1")
			w.Part(extract.Body, "b").WriteString("2")
			return a.WriteString("late")
		}},
		{name: "a member of no known kind", content: "x", want: "m!unsupported", reason: extract.Unsupported, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			return w.Member("m", member("unknown"), extract.Hint{})
		}},
		{name: "too deep", content: "x", limits: extract.Limits{Depth: 2}, want: "m/m/m!too_deep", reason: extract.TooDeep, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			return w.Member("m", member("x"), extract.Hint{})
		}},
		{name: "too many members", content: "x", limits: extract.Limits{Members: 2}, want: "m=y m (2)=y m (3)!limit", parts: 2, reason: extract.Limit, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			for range 5 {
				if err := w.Member("m", member("y"), extract.Hint{}); err != nil {
					return err
				}
			}
			return nil
		}},
		{name: "too large a member", content: "x", limits: extract.Limits{Member: 3}, want: "n=y m!too_large", parts: 1, reason: extract.TooLarge, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Member("m", member("yyyy"), extract.Hint{})
			return w.Member("n", member("y"), extract.Hint{})
		}},
		{name: "the start of too large a stream", content: "x", limits: extract.Limits{Member: 3}, want: "m=yyy m!too_large", parts: 1, reason: extract.TooLarge, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			return w.UnpackMember("m", strings.NewReader("yyyyyy"), 0, extract.Hint{})
		}},
		{name: "a stream that breaks off", content: "x", want: "m=yyy m!damaged", parts: 1, reason: extract.Damaged, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			return w.UnpackMember("m", io.MultiReader(strings.NewReader("yyy"), broken{}), 0, extract.Hint{})
		}},
		{name: "more than an item may unpack", content: "x", limits: extract.Limits{Unpacked: 5}, want: "m=yyy n!limit", parts: 1, reason: extract.Limit, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			for _, name := range []string{"m", "n", "o"} {
				if err := w.UnpackMember(name, strings.NewReader("yyy"), 0, extract.Hint{}); err != nil {
					return err
				}
			}
			return nil
		}},
		{name: "the limit of the item ends the open part too", content: "x", limits: extract.Limits{Unpacked: 5}, want: "=one~limit !limit", parts: 1, reason: extract.Limit, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Part(extract.Body, "").WriteString("one")
			_, err := w.Unpack(strings.NewReader("yyyyyy"), 0)
			return err
		}},
		{name: "text of a document over its limit", content: "x", limits: extract.Limits{Text: 10}, want: "=12345678901234567890~limit !limit", parts: 1, reason: extract.Limit, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			p := w.Part(extract.Body, "")
			for p.Full() == nil {
				p.WriteString("1234567890")
			}
			return p.Full()
		}},
		{name: "the gravest reason is the item's", content: "x", want: "a!unsupported b!damaged c!encrypted", reason: extract.Damaged, read: func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Unread("a", extract.Unsupported, "")
			w.Unread("b", extract.Damaged, "")
			w.Unread("c", extract.Encrypted, "")
			return nil
		}},
	} {
		t.Run(x.name, func(t *testing.T) {
			ctx := context.Background()
			y := format{"y", func(_ context.Context, f *extract.File, w *extract.Writer) error {
				b, err := f.Bytes(100)
				if err != nil {
					return err
				}
				return w.Part(extract.Body, "").WriteString(string(b))
			}}
			got, o, err := run(t, ctx, x.content, x.limits, format{"x", x.read}, y)
			if err != nil {
				t.Fatal(err)
			}
			if got != x.want || o.Parts != x.parts || o.Reason != x.reason {
				t.Errorf("got %q, %d parts, %q\nwant %q, %d parts, %q", got, o.Parts, o.Reason, x.want, x.parts, x.reason)
			}
			if strings.Contains(o.Detail, "010203") {
				t.Error("the detail quotes the content")
			}
		})
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errors.New("flate: corrupt input") }

func TestNextFormat(t *testing.T) {
	for _, x := range []struct {
		name  string
		first func(ctx context.Context, f *extract.File, w *extract.Writer) error
		want  string
	}{
		{"not of this kind after all", func(context.Context, *extract.File, *extract.Writer) error { return extract.ErrMismatch }, "=x by the second"},
		{"damaged", func(context.Context, *extract.File, *extract.Writer) error { return extract.ErrDamaged }, "=x by the second !damaged"},
		{"a panic", func(context.Context, *extract.File, *extract.Writer) error { panic("x") }, "=x by the second !damaged"},
		{"encrypted", func(context.Context, *extract.File, *extract.Writer) error { return extract.ErrEncrypted }, "!encrypted"},
		{"not of this kind, said too late", func(_ context.Context, _ *extract.File, w *extract.Writer) error {
			w.Part(extract.Body, "").WriteString("text")
			return extract.ErrMismatch
		}, "=text~damaged !damaged"},
	} {
		t.Run(x.name, func(t *testing.T) {
			got, _, err := run(t, context.Background(), "x", extract.Limits{}, format{"x", x.first}, format{"x", func(_ context.Context, _ *extract.File, w *extract.Writer) error {
				return w.Part(extract.Body, "").WriteString("x by the second")
			}})
			if got != x.want || err != nil {
				t.Errorf("got %q, %v, want %q", got, err, x.want)
			}
		})
	}
}

// endless writes until it is told to stop, and then some.
func endless(_ context.Context, _ *extract.File, w *extract.Writer) error {
	p := w.Part(extract.Body, "")
	for range 1 << 30 {
		if p.WriteString("more text ") != nil {
			break
		}
	}
	return nil // as if nothing had happened
}

func TestTimeout(t *testing.T) {
	began := time.Now()
	last := extract.Piece{}
	o, err := extract.Read(context.Background(), member("x"), extract.Hint{}, []extract.Format{format{"x", endless}}, extract.Limits{Time: 50 * time.Millisecond}, func(p extract.Piece) error {
		last = p
		return nil
	})
	if err != nil || o.Reason != extract.Timeout || len(o.Unread) != 1 {
		t.Errorf("%v, %+v", err, o)
	}
	if !last.Last || last.Partial != extract.Timeout {
		t.Errorf("the part was not ended: last %v, partial %q", last.Last, last.Partial)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancelCause(context.Background())
	want := errors.New("the owner disconnected")
	pieces := 0
	_, err := extract.Read(ctx, member("x"), extract.Hint{}, []extract.Format{format{"x", endless}}, extract.Limits{}, func(extract.Piece) error {
		pieces++
		cancel(want)
		return nil
	})
	if err != want || pieces != 1 {
		t.Errorf("%v after %d pieces", err, pieces)
	}
}

func TestEmitError(t *testing.T) {
	want := errors.New("disk full")
	pieces := 0
	_, err := extract.Read(context.Background(), member("x"), extract.Hint{}, []extract.Format{format{"x", endless}}, extract.Limits{}, func(extract.Piece) error {
		pieces++
		return want
	})
	if err != want || pieces != 1 {
		t.Errorf("%v after %d pieces", err, pieces)
	}
}

// A panic in emit is the caller's own fault and must not be taken for damage.
func TestEmitPanic(t *testing.T) {
	defer func() {
		if recover() != "mine" {
			t.Error("the panic did not come through")
		}
	}()
	extract.Read(context.Background(), member("x"), extract.Hint{}, []extract.Format{format{"x", endless}}, extract.Limits{}, func(extract.Piece) error { panic("mine") })
}

// unreadable is content whose source fails.
type unreadable struct{ extract.Content }

func (unreadable) ReadAt([]byte, int64) (int, error) { return 0, errors.New("network name is gone") }

func TestUnreadable(t *testing.T) {
	o, err := extract.Read(context.Background(), unreadable{member("x")}, extract.Hint{}, nil, extract.Limits{}, nil)
	if err != nil || o.Reason != extract.Unreadable || !o.Nothing() {
		t.Errorf("%v, %+v", err, o)
	}
}

// A hostile list of names must not cost more than its length.
func TestManyDoubles(t *testing.T) {
	began := time.Now()
	got, _, err := run(t, context.Background(), "x", extract.Limits{}, format{"x", func(_ context.Context, _ *extract.File, w *extract.Writer) error {
		name := "n"
		for range 5000 {
			if err := w.Member(name, member(""), extract.Hint{}); err != nil {
				return err
			}
			name += " (2)"
		}
		for range 5000 {
			if err := w.Member("n", member(""), extract.Hint{}); err != nil {
				return err
			}
		}
		return nil
	}})
	if err != nil || got != "" || time.Since(began) > 5*time.Second {
		t.Errorf("%v %.100q in %v", err, got, time.Since(began))
	}
}

func TestManyUnread(t *testing.T) {
	_, o, _ := run(t, context.Background(), "x", extract.Limits{}, format{"x", func(_ context.Context, _ *extract.File, w *extract.Writer) error {
		for range 250 {
			w.Unread("m", extract.Encrypted, "")
		}
		return nil
	}})
	if len(o.Unread) != 100 || o.More != 150 {
		t.Errorf("%d listed, %d more", len(o.Unread), o.More)
	}
}
