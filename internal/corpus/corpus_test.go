package corpus

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/corpus anew")

const dir = "../../testdata/corpus"

// TestCorpusIsCurrent keeps the files of the repository what this package makes.
func TestCorpusIsCurrent(t *testing.T) {
	if *update {
		if err := Write(dir); err != nil {
			t.Fatal(err)
		}
	}
	docs := All()
	total := 0
	for _, d := range docs {
		total += len(d.Data)
		got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(d.Path)))
		if err != nil || !bytes.Equal(got, d.Data) {
			t.Errorf("%s is not what the source makes (%v): make corpus", d.Path, err)
		}
	}
	if got, err := os.ReadFile(dir + ".jsonl"); err != nil || !bytes.Equal(got, Labels(docs)) {
		t.Errorf("corpus.jsonl is not what the source makes (%v): make corpus", err)
	}
	if len(docs) < 60 || total > 3<<20 {
		t.Errorf("%d documents of %d bytes: at least 60 and at most 3 MB are wanted", len(docs), total)
	}
}

// TestLabelsStandInPlainText: the list says what is in a document; in a plain one that can be seen.
func TestLabelsStandInPlainText(t *testing.T) {
	checked := 0
	for _, d := range All() {
		switch filepath.Ext(d.Path) {
		case ".txt", ".csv", ".md", ".json", ".log", ".html", ".xml":
		default:
			continue
		}
		for _, l := range d.Labels {
			value := []byte(l.Value)
			if bytes.HasPrefix(d.Data, []byte{0xFF, 0xFE}) || bytes.Contains(d.Data, []byte("\r\n")) {
				continue // other encodings and line ends
			}
			if n := bytes.Count(d.Data, value); n < l.Count {
				t.Errorf("%s holds a %s %d times, the list says %d", d.Path, l.Entity, n, l.Count)
			}
			checked++
		}
	}
	if checked < 300 {
		t.Errorf("only %d labels checked", checked)
	}
}
