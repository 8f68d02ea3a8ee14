package formats

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
)

// texts are the formats that need nothing but bytes; the others prove themselves.
func texts() []extract.Format {
	var all []extract.Format
	for _, f := range All() {
		if f.Name() != "pdf" {
			all = append(all, f)
		}
	}
	return all
}

// outcome reads content and counts what came.
func outcome(t testing.TB, c extract.Content, name string) extract.Outcome {
	t.Helper()
	limits := extract.Limits{Unpacked: 128 << 20, Member: 32 << 20}
	o, err := extract.Read(context.Background(), c, extract.Hint{Name: name}, texts(), limits, func(extract.Piece) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return o
}

type packed struct {
	name string
	data []byte
}

func zipOf(t testing.TB, files ...packed) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		fw, err := w.Create(f.name)
		if err == nil {
			_, err = fw.Write(f.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Zips in zips: sixteen a level, as in the bomb known as 42.zip.
func TestBombOfZips(t *testing.T) {
	inner := zipOf(t, packed{"0.txt", bytes.Repeat([]byte("a"), 16<<20)})
	for range 5 {
		var files []packed
		for i := range 16 {
			files = append(files, packed{fmt.Sprintf("lib %d.zip", i), inner})
		}
		inner = zipOf(t, files...)
	}
	if o := outcome(t, extract.Memory(inner), "42.zip"); o.Reason != extract.Limit {
		t.Errorf("ends as %q", o.Reason)
	}
}

// One gzip of nothing but zeros.
func TestBombOfZeros(t *testing.T) {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	chunk := make([]byte, 1<<20)
	for range 40 {
		w.Write(chunk)
	}
	w.Close()
	if o := outcome(t, extract.Memory(b.Bytes()), "zeros.gz"); o.Reason != extract.TooLarge && o.Reason != extract.Limit {
		t.Errorf("ends as %q", o.Reason)
	}
}

// Many entries of a directory that all show the same bytes (Fifield, "A better zip bomb", 2019).
func TestBombOfOverlaps(t *testing.T) {
	var kernel bytes.Buffer
	w, _ := flate.NewWriter(&kernel, flate.BestCompression)
	text := bytes.Repeat([]byte("x"), 30<<20)
	w.Write(text)
	w.Close()
	le := binary.LittleEndian
	local := make([]byte, 30)
	copy(local, "PK\x03\x04\x14\x00\x00\x00\x08\x00")
	le.PutUint32(local[14:], crc32.ChecksumIEEE(text))
	le.PutUint32(local[18:], uint32(kernel.Len()))
	le.PutUint32(local[22:], uint32(len(text)))
	all := append(local, kernel.Bytes()...)
	start := len(all)
	for range 10_000 {
		entry := make([]byte, 46)
		copy(entry, "PK\x01\x02\x14\x00\x14\x00\x00\x00\x08\x00")
		copy(entry[16:], local[14:26])
		all = append(all, entry...)
	}
	end := make([]byte, 22)
	copy(end, "PK\x05\x06")
	le.PutUint16(end[8:], 10_000)
	le.PutUint16(end[10:], 10_000)
	le.PutUint32(end[12:], uint32(len(all)-start))
	le.PutUint32(end[16:], uint32(start))
	if o := outcome(t, extract.Memory(append(all, end...)), "overlap.zip"); o.Reason != extract.Limit {
		t.Errorf("ends as %q, %d bytes of text", o.Reason, o.Text)
	}
}

// An archive inside itself, as a quine is, ends at the depth that is allowed; forty levels stand for it.
func TestNestedWithoutEnd(t *testing.T) {
	inner := []byte("at the bottom: 010203-1234")
	for i := range 40 {
		inner = zipOf(t, packed{fmt.Sprintf("%d.zip", i), inner}, packed{"note.txt", []byte("a note")})
	}
	o := outcome(t, extract.Memory(inner), "deep.zip")
	if o.Reason != extract.TooDeep || o.Parts < 10 {
		t.Errorf("ends as %q after %d parts", o.Reason, o.Parts)
	}
}

// What is called a document and is a broken zip gives the text of the files in it.
func TestBrokenDocument(t *testing.T) {
	whole := zipOf(t, packed{"data/letter.xml", []byte("<?xml version='1.0'?><d><p>CPR 010203-1234</p></d>")})
	broken := whole[:bytes.Index(whole, []byte("PK\x01\x02"))]
	var text strings.Builder
	o, err := extract.Read(context.Background(), extract.Memory(broken), extract.Hint{Name: "letter.docx"}, texts(), extract.DefaultLimits(), func(p extract.Piece) error {
		text.WriteString(p.Text)
		return nil
	})
	if err != nil || o.Reason != extract.Damaged || !strings.Contains(text.String(), "010203-1234") {
		t.Errorf("%v, %q as %s, text %q", err, o.Reason, o.Format, text.String())
	}
}

// pattern is content of any size that repeats a text.
type pattern struct {
	text string
	size int64
}

func (p pattern) Size() int64  { return p.size }
func (p pattern) Close() error { return nil }
func (p pattern) ReadAt(b []byte, off int64) (int, error) {
	if off >= p.size {
		return 0, io.EOF
	}
	n := 0
	for n < len(b) && off < p.size {
		m := copy(b[n:min(len(b), n+int(p.size-off))], p.text[off%int64(len(p.text)):])
		n, off = n+m, off+int64(m)
	}
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// Memory does not grow with the file, whatever is in it.
func TestMemory(t *testing.T) {
	const size, most = 16 << 20, 14 << 20
	for _, x := range []struct{ name, file, text string }{
		{"text", "a.txt", "Kære Jørgen, tak for sidst.\n"},
		{"one line", "a.log", "x"},
		{"csv", "a.csv", "Jørgen;Holm;010203-1234\n"},
		{"one field", "a.csv", "x"},
		{"a quote that never closes", "a.csv", "\"x;"},
		{"json", "a.json", "{\"name\": \"J\\u00f8rgen\"}\n"},
		{"one string", "a.json", "[\"x y"},
		{"brackets", "a.json", "["},
		{"xml", "a.xml", "<a>x</a>\n"},
		{"nested xml", "a.xml", "<a>"},
		{"html", "a.html", "<p>J&oslash;rgen</p>\n"},
		{"nested tables", "a.html", "<table><tr><td>"},
		{"a script", "a.html", "<script>x "},
		{"latin-1", "a.txt", "J\xF8rgen\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			var peak, before uint64
			sample := func() {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapInuse+m.StackInuse)
			}
			runtime.GC()
			sample()
			before, peak = peak, 0
			n := 0
			began := time.Now()
			_, err := extract.Read(context.Background(), pattern{strings.Repeat(x.text, 4096), size}, extract.Hint{Name: x.file}, texts(), extract.DefaultLimits(), func(extract.Piece) error {
				if n++; n%64 == 0 {
					sample()
				}
				return nil
			})
			sample()
			if err != nil {
				t.Fatal(err)
			}
			if peak > before && peak-before > most {
				t.Errorf("%d MB for a file of %d MB", (peak-before)>>20, size>>20)
			}
			t.Logf("%d MB in %v, %d MB of memory", size>>20, time.Since(began).Round(time.Millisecond), (peak-min(peak, before))>>20)
		})
	}
}
