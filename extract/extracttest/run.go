package extracttest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
)

// Damages is how many times [Run] cuts and changes each sample.
const Damages = 64

// Run holds a format against the contract with each of its samples. Files inside a file are read by the format itself
// where it matches, else as plain text.
func Run(t *testing.T, format extract.Format, samples ...Sample) {
	RunN(t, Damages, format, samples...)
}

// RunN is [Run] with another number of damages, for a format that is slow.
func RunN(t *testing.T, damages int, format extract.Format, samples ...Sample) {
	if len(samples) == 0 {
		t.Fatal("no samples")
	}
	if format.Name() == "" || strings.ToLower(format.Name()) != format.Name() {
		t.Errorf("the name %q is not short and lower case", format.Name())
	}
	for _, s := range samples {
		t.Run(s.Name, func(t *testing.T) {
			damages := max(1, min(damages, damages*(64<<10)/max(1, len(s.Data))))
			t.Run("reads", func(t *testing.T) { testReads(t, format, s) })
			t.Run("same again", func(t *testing.T) { testSame(t, format, s) })
			t.Run("cut", func(t *testing.T) { testCut(t, format, s, damages) })
			t.Run("changed", func(t *testing.T) { testChanged(t, format, s, damages) })
			t.Run("limits", func(t *testing.T) { testLimits(t, format, s) })
			t.Run("cancelled", func(t *testing.T) { testCancelled(t, format, s) })
			t.Run("caller stops", func(t *testing.T) { testStop(t, format, s) })
		})
	}
}

// maxSeed is how much of a sample is a seed, in bytes: fuzzing is slow on long inputs and finds the same in short ones.
const maxSeed = 4 << 10

// Fuzz fuzzes a format with the samples as seeds, held against the same contract.
func Fuzz(f *testing.F, format extract.Format, samples ...Sample) {
	names := map[string]extract.Hint{}
	for _, s := range samples {
		names[s.Name] = s.hint()
		f.Add(s.Name, s.Data[:min(len(s.Data), maxSeed)])
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		hint := names[name]
		hint.Name = name
		limits := extract.Limits{Depth: 3, Members: 200, Unpacked: 4 << 20, Member: 1 << 20, Text: 1 << 20, Time: 10 * time.Second}
		a := read(t, context.Background(), with(format), hint, data, limits, nil)
		b := read(t, context.Background(), with(format), hint, data, limits, nil)
		same(t, a, b)
		if a.Outcome.Reason == extract.Timeout {
			t.Error("a short file took all the time there is")
		}
	})
}

// with is the format and what reads the files inside its files.
func with(format extract.Format) []extract.Format { return []extract.Format{format, plain{}} }

// plain reads anything as text.
type plain struct{}

func (plain) Name() string             { return "plain" }
func (plain) Match(*extract.File) bool { return true }
func (plain) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	b, err := f.Bytes(1 << 20)
	if err != nil {
		return err
	}
	return w.Part(extract.Body, "").WriteString(string(b))
}

func testReads(t *testing.T, format extract.Format, s Sample) {
	r := Read(t, with(format), s.hint(), s.Data)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	if r.Outcome.Format != format.Name() {
		t.Errorf("read as %q", r.Outcome.Format)
	}
	if r.Outcome.Reason != s.Reason {
		t.Errorf("ends as %q (%s), want %q", r.Outcome.Reason, r.Outcome.Detail, s.Reason)
	}
	all := r.All()
	for _, want := range s.Want {
		if !strings.Contains(all, want) {
			t.Errorf("%q is missing in:\n%.2000s", want, all)
		}
	}
}

func testSame(t *testing.T, format extract.Format, s Sample) {
	same(t, Read(t, with(format), s.hint(), s.Data), Read(t, with(format), s.hint(), s.Data))
}

func same(t testing.TB, a, b Result) {
	t.Helper()
	if !reflect.DeepEqual(a.Outcome, b.Outcome) {
		t.Errorf("read twice: %+v and %+v", a.Outcome, b.Outcome)
	}
	if len(a.Parts) != len(b.Parts) {
		t.Fatalf("read twice: %d and %d parts", len(a.Parts), len(b.Parts))
	}
	for i, p := range a.Parts {
		q := b.Parts[i]
		if p.Path != q.Path || p.Kind != q.Kind || p.Text != q.Text || p.Partial != q.Partial || !reflect.DeepEqual(p.Cells, q.Cells) {
			t.Errorf("part %q differs when read twice", p.Path)
		}
		for at := int64(0); at < int64(len(p.Text)); at += 1 + int64(len(p.Text))/7 {
			if p.Place(at) != q.Place(at) {
				t.Errorf("place %d of part %q differs when read twice", at, p.Path)
			}
		}
	}
}

func testCut(t *testing.T, format extract.Format, s Sample, n int) {
	step := max(1, len(s.Data)/n)
	for end := len(s.Data) - 1; end >= 0; end -= step {
		Read(t, with(format), s.hint(), s.Data[:end])
		if t.Failed() {
			t.Fatalf("cut after %d of %d bytes", end, len(s.Data))
		}
	}
}

func testChanged(t *testing.T, format extract.Format, s Sample, n int) {
	random := rand.New(rand.NewPCG(1, uint64(len(s.Data))))
	for i := range n {
		data := append([]byte(nil), s.Data...)
		for range 1 + i%8 {
			switch at := random.IntN(len(data)); random.IntN(3) {
			case 0:
				data[at] ^= 1 << random.IntN(8)
			case 1:
				data[at] = byte(random.Uint32())
			default: // a run moved elsewhere
				from := random.IntN(len(data))
				copy(data[at:], data[from:min(len(data), from+random.IntN(64))])
			}
		}
		Read(t, with(format), s.hint(), data)
		if t.Failed() {
			t.Fatalf("change %d", i)
		}
	}
}

func testLimits(t *testing.T, format extract.Format, s Sample) {
	for _, l := range []extract.Limits{
		{Depth: 1}, {Members: 1}, {Unpacked: 1000}, {Member: 100}, {Text: 100}, {Pages: 1}, {Time: time.Nanosecond},
		{Depth: 1, Members: 1, Unpacked: 100, Ratio: 1, Member: 100, Text: 100, Pages: 1},
	} {
		began := time.Now()
		r := read(t, context.Background(), with(format), s.hint(), s.Data, l, nil)
		if r.Err != nil {
			t.Errorf("%+v: a limit came back as the error %v", l, r.Err)
		}
		if l.Time > 0 && r.Outcome.Reason != extract.Timeout {
			t.Errorf("no time: ends as %q", r.Outcome.Reason)
		}
		if took := time.Since(began); took > 20*time.Second {
			t.Errorf("%+v: took %v", l, took)
		}
	}
}

func testCancelled(t *testing.T, format extract.Format, s Sample) {
	before, cancel := context.WithCancel(context.Background())
	cancel()
	r := read(t, before, with(format), s.hint(), s.Data, extract.DefaultLimits(), nil)
	if !errors.Is(r.Err, context.Canceled) || len(r.Parts) > 0 {
		t.Errorf("cancelled before: %d parts, error %v", len(r.Parts), r.Err)
	}
	during, cancel := context.WithCancel(context.Background())
	defer cancel()
	pieces := 0
	read(t, during, with(format), s.hint(), s.Data, extract.DefaultLimits(), func() error { pieces++; cancel(); return nil })
	if pieces > 1 {
		t.Errorf("%d pieces after the reading was cancelled", pieces-1)
	}
}

func testStop(t *testing.T, format extract.Format, s Sample) {
	enough := fmt.Errorf("enough")
	pieces := 0
	r := read(t, context.Background(), with(format), s.hint(), s.Data, extract.DefaultLimits(), func() error { pieces++; return enough })
	if pieces > 1 || pieces == 1 && !errors.Is(r.Err, enough) {
		t.Errorf("%d pieces, error %v after the caller returned an error", pieces, r.Err)
	}
}
