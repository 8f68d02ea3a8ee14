package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func all() []extract.Format {
	return []extract.Format{Zip{}, Tar{}, Gzip{}, Bzip2{}, XZ{}, Zstd{}, SevenZip{}, lines{}}
}

// lines reads anything without zeros as text.
type lines struct{}

func (lines) Name() string               { return "text" }
func (lines) Match(f *extract.File) bool { return bytes.IndexByte(f.Head, 0) < 0 }
func (lines) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	part := w.Part(extract.Body, "")
	_, err := io.Copy(part, f.Reader())
	return err
}

type entry struct{ name, text string }

const letter = "Kære Jørgen Holm\nCPR 010203-1234\n"

func zipOf(t testing.TB, files ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		fw, err := w.Create(f.name)
		if err == nil {
			_, err = io.WriteString(fw, f.text)
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

func tarOf(t testing.TB, files ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Mode: 0o600, Size: int64(len(f.text))}
		if strings.HasSuffix(f.name, "/") {
			h.Typeflag = tar.TypeDir
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, f.text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(t testing.TB, name, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Name = name
	io.WriteString(w, text)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// outline is what was read of an item: each part with its path and the start of its text, then what was not read.
func outline(r extracttest.Result) string {
	var b strings.Builder
	for _, p := range r.Parts {
		fmt.Fprintf(&b, "%s: %.40q\n", p.Path, p.Text)
	}
	for _, u := range r.Outcome.Unread {
		fmt.Fprintf(&b, "- %s: %s\n", strings.Join(u.Path, "/"), u.Reason)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	sound := zipOf(t, entry{"a/brev.txt", letter}, entry{"b.txt", "two"})
	packedTar := string(tarOf(t, entry{"docs/", ""}, entry{"docs/brev.txt", letter}))
	for _, x := range []struct {
		name, file string
		data       []byte
		want       string
	}{
		{"zip", "a.zip", sound, "names: \"a/brev.txt\\nb.txt\\n\"\na/brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\nb.txt: \"two\"\n"},
		{"zip without directory", "a.zip", sound[:bytes.Index(sound, []byte("PK\x01\x02"))], "names: \"a/brev.txt\\nb.txt\\n\"\na/brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\nb.txt: \"two\"\n- : damaged\n"},
		{"zip with a file twice", "a.zip", zipOf(t, entry{"a", "one"}, entry{"a", "two"}), "names: \"a\\na\\n\"\na: \"one\"\na (2): \"two\"\n"},
		{"names that would leave the folder", "a.zip", zipOf(t, entry{"../../etc/passwd", "x"}, entry{"/root", "y"}), "names: \"../../etc/passwd\\n/root\\n\"\n../../etc/passwd: \"x\"\n/root: \"y\"\n"},
		{"a file called names", "a.zip", zipOf(t, entry{"names", "x"}), "names: \"names\\n\"\nnames (2): \"x\"\n"},
		{"empty zip", "a.zip", zipOf(t), ""},
		{"encrypted zip", "a.zip", file(t, "encrypted.zip"), "names: \"docs/brev.txt\\n\"\n- docs/brev.txt: encrypted\n"},
		{"tar", "a.tar", []byte(packedTar), "docs/brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\nnames: \"docs/\\ndocs/brev.txt\\n\"\n"},
		{"packed tar", "a.tar.gz", gzipOf(t, "", packedTar), "docs/brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\nnames: \"docs/\\ndocs/brev.txt\\n\"\n"},
		{"tar that breaks off", "a.tar", []byte(packedTar)[:1024+16], "docs/brev.txt: \"Kære Jørgen Ho\"\nnames: \"docs/\\ndocs/brev.txt\\n\"\n- docs/brev.txt: damaged\n- : damaged\n"},
		{"gzip", "report.csv.gz", gzipOf(t, "", "a,b\n"), "report.csv: \"a,b\\n\"\n"},
		{"gzip with a name inside", "mail-attachment", gzipOf(t, "report.csv", "a,b\n"), "report.csv: \"a,b\\n\"\n"},
		{"gzip in two members with junk behind", "a.gz", append(append(gzipOf(t, "", "one "), gzipOf(t, "", "two")...), "\x00\x00junk"...), "a: \"one two\"\n"},
		{"gzip that breaks off", "a.gz", gzipOf(t, "", strings.Repeat(letter, 9))[:60], "a: \"Kære Jørgen Holm\\nCPR 010203-1234\\nKære Jø\"\n- a: damaged\n"},
		{"bzip2", "brev.txt.bz2", file(t, "brev.txt.bz2"), "brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\n"},
		{"xz", "brev.txt.xz", file(t, "brev.txt.xz"), "brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\n"},
		{"xz with a dictionary of 128 MiB", "a.xz", file(t, "dictionary.xz"), "- a: limit\n"},
		{"zstd", "brev.txt.zst", file(t, "brev.txt.zst"), "brev.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\n"},
		{"zip in tar in gzip in zip", "a.zip", zipOf(t, entry{"in.tgz", string(gzipOf(t, "", string(tarOf(t, entry{"in.zip", string(zipOf(t, entry{"b.txt", letter}))}))))}),
			"names: \"in.tgz\\n\"\nin.tgz/in.zip/names: \"b.txt\\n\"\nin.tgz/in.zip/b.txt: \"Kære Jørgen Holm\\nCPR 010203-1234\\n\"\nin.tgz/names: \"in.zip\\n\"\n"},
		{"7z with an encrypted file", "a.7z", file(t, "encrypted.7z"), "names: \"docs\\ndocs/tom.txt\\ndocs/brev.txt\\ndocs/per\"\n- docs/brev.txt: encrypted\n- docs/personer.csv: encrypted\n"},
		{"7z with encrypted names", "a.7z", file(t, "encrypted_names.7z"), "- : encrypted\n"},
		{"7z with a filter for programs", "a.7z", file(t, "filtered.7z"), "names: \"docs\\ndocs/tom.txt\\ndocs/brev.txt\\ndocs/per\"\n- docs/brev.txt: unsupported\n- docs/personer.csv: unsupported\n"},
		{"7z that breaks off", "a.7z", file(t, "lzma2.7z")[:1000], "- : damaged\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := extracttest.Read(t, all(), extract.Hint{Name: x.file}, x.data)
			if got := outline(r); got != x.want {
				t.Errorf("got\n%s\nwant\n%s", got, x.want)
			}
		})
	}
}

func TestSevenZip(t *testing.T) {
	for _, method := range []string{"lzma2", "lzma", "ppmd", "deflate", "bzip2", "copy", "apart"} {
		t.Run(method, func(t *testing.T) {
			r := extracttest.Read(t, all(), extract.Hint{Name: method + ".7z"}, file(t, method+".7z"))
			if r.Outcome.Reason != "" {
				t.Fatalf("%s: %s", r.Outcome.Reason, r.Outcome.Detail)
			}
			if got := r.Part("docs/brev.txt").Text; got != letter {
				t.Errorf("got %q", got)
			}
			if got := r.Part("docs/personer.csv").Text; got != "name,cpr\nÅse,020304-1234\n" {
				t.Errorf("got %q", got)
			}
			if got := r.Part("tal.txt").Text; strings.Count(got, "\n") != 3000 {
				t.Errorf("got %d lines", strings.Count(got, "\n"))
			}
			if got := r.Part("names").Text; !strings.Contains(got, "docs/tom.txt\n") {
				t.Errorf("names are %q", got)
			}
		})
	}
}

func TestXZStreams(t *testing.T) {
	r := extracttest.Read(t, all(), extract.Hint{Name: "several.txt.xz"}, file(t, "several.txt.xz"))
	if got := r.Part("several.txt").Text; !strings.HasPrefix(got, letter+"1\n2\n") || !strings.HasSuffix(got, "\n3000\n") || r.Outcome.Reason != "" {
		t.Errorf("%s, %d bytes", r.Outcome.Reason, len(got))
	}
	flipped := bytes.Clone(file(t, "brev.txt.xz"))
	flipped[30] ^= 1 // in the text, which is stored as it is
	r = extracttest.Read(t, all(), extract.Hint{Name: "a.xz"}, flipped)
	if r.Outcome.Reason != extract.Damaged || len(r.Parts) != 1 {
		t.Errorf("changed: %s, %d parts", r.Outcome.Reason, len(r.Parts))
	}
}

var samples = map[extract.Format][]string{
	SevenZip{}: {"lzma2.7z", "lzma.7z", "ppmd.7z", "deflate.7z", "apart.7z"},
	XZ{}:       {"brev.txt.xz", "several.txt.xz"},
	Zstd{}:     {"brev.txt.zst"},
	Bzip2{}:    {"brev.txt.bz2"},
}

func samplesOf(t testing.TB, format extract.Format) (all []extracttest.Sample) {
	switch format.(type) {
	case Zip:
		return []extracttest.Sample{{Name: "a.zip", Data: zipOf(t, entry{"brev.txt", letter}, entry{"in.zip", string(zipOf(t, entry{"b.txt", "two"}))}), Want: []string{letter, "two"}}}
	case Tar:
		return []extracttest.Sample{{Name: "a.tar", Data: tarOf(t, entry{"brev.txt", letter}, entry{"b.txt", "two"}), Want: []string{letter, "two"}}}
	case Gzip:
		return []extracttest.Sample{
			{Name: "brev.txt.gz", Data: gzipOf(t, "", letter), Want: []string{letter}},
			{Name: "a.tgz", Data: gzipOf(t, "", string(tarOf(t, entry{"brev.txt", letter}))), Want: []string{letter}},
		}
	}
	for _, name := range samples[format] {
		all = append(all, extracttest.Sample{Name: name, Data: file(t, name), Want: []string{letter}})
	}
	return all
}

func TestFormats(t *testing.T) {
	for _, format := range all()[:7] {
		t.Run(format.Name(), func(t *testing.T) { extracttest.RunN(t, 24, format, samplesOf(t, format)...) })
	}
}

func FuzzZip(f *testing.F)      { extracttest.Fuzz(f, Zip{}, samplesOf(f, Zip{})...) }
func FuzzTar(f *testing.F)      { extracttest.Fuzz(f, Tar{}, samplesOf(f, Tar{})...) }
func FuzzGzip(f *testing.F)     { extracttest.Fuzz(f, Gzip{}, samplesOf(f, Gzip{})...) }
func FuzzBzip2(f *testing.F)    { extracttest.Fuzz(f, Bzip2{}, samplesOf(f, Bzip2{})...) }
func FuzzXZ(f *testing.F)       { extracttest.Fuzz(f, XZ{}, samplesOf(f, XZ{})...) }
func FuzzZstd(f *testing.F)     { extracttest.Fuzz(f, Zstd{}, samplesOf(f, Zstd{})...) }
func FuzzSevenZip(f *testing.F) { extracttest.Fuzz(f, SevenZip{}, samplesOf(f, SevenZip{})...) }
