package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
)

// runShell runs a command within the test.
func runShell(stdin io.Reader, args ...string) (code exit, stdout, stderr string) {
	var out, errs bytes.Buffer
	s := &shell{ctx: context.Background(), stdin: stdin, stdout: &out, stderr: &errs, getenv: func(string) string { return "" }}
	code = s.run(args)
	return code, out.String(), errs.String()
}

// TestDetectKeepsOrder: many lines of very different lengths, searched side by side, are answered in order.
func TestDetectKeepsOrder(t *testing.T) {
	var in strings.Builder
	const lines = 5000
	for i := range lines {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, strings.Repeat("tekst og mere ", i*i%400)+"cpr 020381-5581")
	}
	code, out, errs := runShell(strings.NewReader(in.String()), "detect", "--jsonl")
	if code != done || errs != "" {
		t.Fatalf("exit code %d, %q", code, errs)
	}
	next := 0
	for line := range strings.Lines(out) {
		var answer struct {
			ID       int
			Findings []struct{ Start, End int }
		}
		if err := json.Unmarshal([]byte(line), &answer); err != nil {
			t.Fatal(err)
		}
		want := 14*(next*next%400) + 4
		if answer.ID != next || len(answer.Findings) != 1 || answer.Findings[0].Start != want || answer.Findings[0].End != want+11 {
			t.Fatalf("line %d is %.200s", next, line)
		}
		next++
	}
	if next != lines {
		t.Fatalf("%d answers to %d lines", next, lines)
	}
}

// TestDetectOddBytes: what Windows and broken encoders leave in a stream costs at most its own line, whose id comes back.
func TestDetectOddBytes(t *testing.T) {
	const cpr = `"text":"cpr 020381-5581"}`
	for _, tt := range []struct {
		name, in, out string
		code          exit
	}{
		{"a byte order mark before the first line", "\uFEFF{\"id\":1," + cpr, `{"id":1,"findings":[{"entity":"dk_cpr"`, done},
		{"nothing but a byte order mark", "\uFEFF", "", done},
		{"less than a byte order mark", "\n", "", done},
		{"line ends of Windows", "{\"id\":1," + cpr + "\r\n\r\n", `{"id":1,"findings":[{`, done},
		{"text that is not UTF-8", "{\"id\":\"a\",\"text\":\"K\xe6re\"}", `{"id":"a","error":"the line is not UTF-8"}`, wrong},
		{"an id that is not UTF-8", "{\"id\":\"\xe6\"," + cpr, `{"id":null,"error":"the line is not UTF-8"}`, wrong},
		{"neither UTF-8 nor JSON", "\xe6", `{"id":null,"error":"the line is not UTF-8"}`, wrong},
		{"the same id twice", "{\"id\":1,\"text\":\"\"}\n{\"id\":1,\"text\":\"\"}", "{\"id\":1,\"findings\":[]}\n{\"id\":1,\"findings\":[]}\n", done},
	} {
		t.Run(tt.name, func(t *testing.T) {
			code, out, _ := runShell(strings.NewReader(tt.in), "detect", "--jsonl")
			if code != tt.code || !strings.HasPrefix(out, tt.out) || tt.out == "" && out != "" {
				t.Errorf("exit code %d, %q", code, out)
			}
		})
	}
}

// TestDetectLongLine: a line of 64 MB is a line like any other.
func TestDetectLongLine(t *testing.T) {
	const filler = "intet at se her \\n"
	n := (64 << 20) / len(filler)
	in := io.MultiReader(strings.NewReader(`{"id":"long","text":"`), strings.NewReader(strings.Repeat(filler, n)), strings.NewReader("cpr-nr. 020381-5581\"}\n{\"id\":2,\"text\":\"\"}"))
	code, out, errs := runShell(in, "detect", "--jsonl")
	start := n*(len(filler)-1) + 8
	want := fmt.Sprintf("{\"id\":\"long\",\"findings\":[{\"entity\":\"dk_cpr\",\"category\":\"ID.CPR\",\"start\":%d,\"end\":%d,\"score\":", start, start+11)
	if code != done || !strings.HasPrefix(out, want) || !strings.HasSuffix(out, "{\"id\":2,\"findings\":[]}\n") {
		t.Fatalf("exit code %d, %.300q, %q", code, out, errs)
	}
}

// endless is a line without end of a given length.
type endless struct{ left int }

func (e *endless) Read(b []byte) (int, error) {
	n := min(len(b), e.left)
	if n == 0 {
		return 0, io.EOF
	}
	e.left -= n
	for i := range b[:n] {
		b[i] = 'x'
	}
	return n, nil
}

// TestDetectEndlessLine: a line over the limit is a bad line, is not held in memory, and the next one is read.
func TestDetectEndlessLine(t *testing.T) {
	in := io.MultiReader(&endless{maxLine + 1<<20}, strings.NewReader("\n{\"id\":2,\"text\":\"\"}\n"))
	code, out, _ := runShell(in, "detect", "--jsonl", "--quiet")
	if want := "{\"id\":null,\"error\":\"the line is longer than 128 MB\"}\n{\"id\":2,\"findings\":[]}\n"; code != wrong || out != want {
		t.Fatalf("exit code %d, %.300q", code, out)
	}
}

// trickle hands out a byte at a time.
type trickle struct{ r io.Reader }

func (t trickle) Read(b []byte) (int, error) { return t.r.Read(b[:min(len(b), 1)]) }

// TestDetectTextInPieces: the lines of the table do not depend on how the text arrives, nor on runes cut in two.
func TestDetectTextInPieces(t *testing.T) {
	text := strings.Repeat("ørnen flyver over åen\n", 9000) + "cpr-nr. 020381-5581\n"
	code, whole, _ := runShell(strings.NewReader(text), "detect")
	_, pieces, _ := runShell(trickle{strings.NewReader(text)}, "detect")
	if code != done || whole != pieces || !strings.Contains(whole, "  9001  dk_cpr") {
		t.Errorf("exit code %d, %q and %q", code, whole, pieces)
	}
}

// FuzzQuestion: whatever the line, it is answered by one line of JSON that repeats no more of it than its id, and what is
// found lies inside the text.
func FuzzQuestion(f *testing.F) {
	for _, seed := range []string{`{"id":1,"text":"cpr 020381-5581"}`, `{"text":"a","id":{"x":[1,"}",{}]},"lang":"da"}`, `{"id":"\ud800","text":"\u00e6"}`, `{}`, `[`, ` { } `, `{"a":{"text":"b"},"text":1}`, "{\"id\":1,\"text\":\"\xff\"}"} {
		f.Add([]byte(seed))
	}
	analyzer := detect.New(recognizers.All()...)
	f.Fuzz(func(t *testing.T, line []byte) {
		line = bytes.TrimSpace(bytes.ReplaceAll(line, []byte("\n"), nil))
		b := &batch{lines: line, ready: make(chan struct{})}
		b.search(analyzer)
		if len(line) == 0 {
			return
		}
		var answer struct {
			ID       json.RawMessage
			Error    *string
			Findings []struct{ Start, End int }
		}
		if err := json.Unmarshal(b.answer, &answer); err != nil || bytes.Count(b.answer, []byte("\n")) != 1 {
			t.Fatalf("answer %q: %v", b.answer, err)
		}
		var question map[string]any
		valid := json.Unmarshal(line, &question) == nil && question != nil
		if text, isText := question["text"].(string); answer.Error == nil {
			if !valid || !isText {
				t.Fatalf("%q was answered by %q", line, b.answer)
			}
			if !slices.IsSortedFunc(answer.Findings, func(a, b struct{ Start, End int }) int { return a.Start - b.Start }) {
				t.Fatal("findings are out of order")
			}
			for _, x := range answer.Findings {
				if x.Start < 0 || x.Start >= x.End || x.End > len(text) {
					t.Fatalf("a finding lies outside its text: %q", b.answer)
				}
			}
		}
	})
}

// BenchmarkDetectLines is the speed of the whole command on short business texts with a near miss or a hit every 60 bytes.
func BenchmarkDetectLines(b *testing.B) {
	var in strings.Builder
	text := strings.Repeat("Kære kunde. Tak for din ordre 120923-0417. Vi leverer på torsdag til adressen. Ring på 20 12 34 56 hvis det ikke passer. ", 10)
	for i := range 2000 {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, text+"Cpr-nr. 020381-5581.")
	}
	b.SetBytes(int64(in.Len()))
	for b.Loop() {
		if code, _, _ := runShell(strings.NewReader(in.String()), "detect", "--jsonl"); code != done {
			b.Fatal(code)
		}
	}
}
