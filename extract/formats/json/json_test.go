package json

import (
	"context"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

const people = `[
  {"name": "J\u00f8rgen \"Bo\" Holm", "cpr": "010203-1234", "phones": ["+45 12 34 56 78", null], "address": {"city": "K\u00F8ge", "zip": 4600}},
  {"name": "\ud83d\ude00 Åse", "notes": ["line\nbreak"]}
]`

var samples = []extracttest.Sample{
	{Name: "people.json", Data: []byte(people), Want: []string{"name: Jørgen \"Bo\" Holm\ncpr: 010203-1234\nphones: +45 12 34 56 78, null\n", "city: Køge\nzip: 4600\n", "name: 😀 Åse"}},
	{Name: "events.ndjson", Data: []byte(strings.Repeat(`{"mail":"a@example.com","n":1.5e3}`+"\n", 3000)), Want: []string{"mail: a@example.com\nn: 1.5e3\n\nmail"}},
	{Name: "wide.json", Data: []byte("\xFF\xFE{\x00\"\x00a\x00\"\x00:\x001\x00}\x00"), Want: []string{"a: 1"}},
	{Name: "long.json", Data: []byte(`{"a": "` + strings.Repeat(`æ\n`, 60_000) + `"}`), Want: []string{"æ\næ\n"}},
}

func TestFormat(t *testing.T) { extracttest.Run(t, Format{}, samples...) }

func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, Format{}, samples...) }

func TestText(t *testing.T) {
	for _, x := range []struct{ name, data, want string }{
		{"nothing inside", `{}`, "\n"},
		{"flat", `{"a":1,"b":true}`, "a: 1\nb: true\n\n"},
		{"nested", `{"a":{"b":[1,[2,3]]},"c":"d"}`, "a: \nb: 1, 2, 3\nc: d\n\n"},
		{"records in an array", `[{"a":1},{"a":2}]`, "a: 1\n\na: 2\n\n"},
		{"one value a line", "{\"a\":1}\n{\"a\":2}\n", "a: 1\n\na: 2\n\n"},
		{"escapes", `["a\/b\\c\"d\te\u0041\u00e6"]`, "a/b\\c\"d\teAæ\n"},
		{"half a pair", `["\ud83dx\ude00"]`, "\uFFFDx\uFFFD\n"},
		{"not an escape", `["\q\uZZZZ\æ"]`, "q\\uZZZZæ\n"},
		{"comments and bare words", "{ // remark here\n  a: 'b', \"c\": 1}", "// remark here a: 'b'\nc: 1\n\n"},
		{"a string that never ends", `{"a":"b`, "a: b"},
		{"cut in an escape", `{"a":"b\u00`, "a: b\\u00"},
		{"values side by side", `{"a" "b" 1 2}`, "a b 1 2\n\n"},
		{"lines of strings", "\"a\"\n\"b\"\n", "a\nb"},
		{"JSON in a string", `{"body":"{\"cpr\":\"010203-1234\"}"}`, "body: {\"cpr\":\"010203-1234\"}\n\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, []extract.Format{always{}}, extract.Hint{}, []byte(x.data))
			if got := r.Part("").Text; got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// always is the format without its Match.
type always struct{ Format }

func (always) Match(*extract.File) bool { return true }

func TestMatch(t *testing.T) {
	for _, x := range []struct {
		name, file, data string
		want             bool
	}{
		{"by name", "a.json", `{"a":1}`, true},
		{"by name, with comments", "a.json", "// settings\n{}", true},
		{"by bytes", "data", ` {"a": [1, 2]}`, true},
		{"lines", "app.log", "{\"a\":1}\n{\"a\":2}\n", true},
		{"a log", "app.log", "[2024-01-02 03:04:05] started\n", false},
		{"settings", "a.ini", "[main]\na=b\n", false},
		{"code", "a.go", "{\n\treturn x\n}\n", false},
		{"not JSON whatever the name", "a.json", "Dear Ms Holm", false},
		{"a template", "a.txt", "{{ name }}", false},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := &extract.File{Content: extract.Memory([]byte(x.data)), Hint: extract.Hint{Name: x.file}, Head: []byte(x.data)}
			if got := (Format{}).Match(f); got != x.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	data := "[\n" + strings.Repeat(" {\"a\":\n  \"x\"},\n", 20_000) + " {\"a\": \"here\"}]"
	p := extracttest.Read(t, []extract.Format{Format{}}, extract.Hint{}, []byte(data)).Part("")
	if got := p.PlaceOf("here"); got != "line 40002" {
		t.Errorf("got %q", got)
	}
	if got := p.PlaceOf("x"); got != "line 3" {
		t.Errorf("got %q", got)
	}
}

// The text does not depend on where the windows end.
func TestWindows(t *testing.T) {
	read := func(step int) string {
		var b strings.Builder
		_, err := extract.Read(context.Background(), extract.Memory([]byte(strings.ReplaceAll(people, "Å", "\\u00c5"))), extract.Hint{}, []extract.Format{stepped{step}}, extract.Limits{}, func(p extract.Piece) error {
			b.WriteString(p.Text)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	whole := read(len(people))
	for step := 1; step < 20; step++ {
		if got := read(step); got != whole {
			t.Errorf("in windows of %d: %q", step, got)
		}
	}
}

// stepped feeds the lexer in steps of so many bytes.
type stepped struct{ step int }

func (stepped) Name() string             { return "stepped" }
func (stepped) Match(*extract.File) bool { return true }
func (s stepped) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	l := &lexer{part: w.Part(extract.Body, ""), line: 1, fresh: true}
	b, err := f.Bytes(1 << 20)
	for from, to := 0, 0; err == nil && from < len(b); {
		to = min(to+s.step, len(b))
		from += l.feed(b[from:to], to == len(b))
		err = l.err
	}
	return err
}

func BenchmarkFormat(b *testing.B) {
	for _, x := range []struct{ name, data string }{
		{"records", strings.Repeat(`{"id": 12345, "name": "J\u00f8rgen Holm", "cpr": "010203-1234", "address": {"street": "Vestergade 3", "city": "Aarhus"}},`+"\n", 100_000)},
		{"escapes", `{"a": "` + strings.Repeat(`\n`, 5<<20) + `"}`},
		{"nesting", strings.Repeat(`[`, 10<<20)},
	} {
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.data)))
			for b.Loop() {
				extract.Read(context.Background(), extract.Memory([]byte(x.data)), extract.Hint{Name: "a.json"}, []extract.Format{Format{}}, extract.Limits{}, func(extract.Piece) error { return nil })
			}
		})
	}
}
