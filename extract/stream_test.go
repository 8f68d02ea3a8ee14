package extract

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
)

// streaming reads "PACKED:TEXT" as a stream that was packed to so many bytes as PACKED has letters.
type streaming struct{ read *string }

func (streaming) Name() string     { return "streaming" }
func (streaming) Match(*File) bool { return true }
func (s streaming) Read(_ context.Context, f *File, w *Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	packed, text, _ := strings.Cut(string(b), ":")
	got, err := io.ReadAll(w.Stream(strings.NewReader(text), int64(len(packed))))
	*s.read = string(got)
	if err == nil && w.Stopped() == nil {
		err = w.Part(Body, "").WriteString(string(got))
	}
	return err
}

func TestStream(t *testing.T) {
	long := strings.Repeat("x", 12<<10)
	for _, c := range []struct {
		name, file string
		limits     Limits
		read       int
		reason     Reason
	}{
		{"inside the limits", "p:" + long, Limits{}, 12 << 10, ""},
		{"over the size of a member", "p:" + long, Limits{Member: 1000}, 1000, TooLarge},
		{"over what an item may unpack", "p:" + long, Limits{Unpacked: 2000}, 2000, Limit},
		{"exactly a limit", "p:" + long, Limits{Member: 12 << 10, Unpacked: 12 << 10}, 12 << 10, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var read string
			o, err := Read(context.Background(), Memory([]byte(c.file)), Hint{}, []Format{streaming{&read}}, c.limits, func(Piece) error { return nil })
			if err != nil || len(read) != c.read || o.Reason != c.reason {
				t.Errorf("read %d bytes, %q, %v", len(read), o.Reason, err)
			}
		})
	}
}

func TestStreamRatio(t *testing.T) {
	w := &Writer{tree: &tree{ctx: context.Background(), limits: Limits{Ratio: 2}.withDefaults()}}
	n, err := io.Copy(io.Discard, w.Stream(io.LimitReader(zeros{}, 100<<20), 6<<20))
	if n != 12<<20 || !errors.Is(err, ErrLimit) {
		t.Errorf("%d bytes, %v", n, err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }
