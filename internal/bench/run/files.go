//go:build unix

package main

import (
	"bufio"
	"os"
	"path/filepath"
	"time"

	corpus "github.com/datamapper/datamapper/internal/bench"
)

// tree writes files below a folder as they are made. Their times lie in the past: what changed in this very second could
// change again, so that no scan would take it for settled.
type tree struct {
	at     string
	folder string // made last
	size   int64  // bytes written
	files  int
}

var settled = time.Date(2024, 5, 5, 10, 0, 0, 0, time.UTC)

func (t *tree) write(f corpus.File) error {
	name := filepath.Join(t.at, filepath.FromSlash(f.Name))
	if folder := filepath.Dir(name); folder != t.folder {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		t.folder = folder
	}
	if err := os.WriteFile(name, []byte(f.Text), 0o644); err != nil {
		return err
	}
	t.size += int64(len(f.Text))
	t.files++
	return os.Chtimes(name, settled, settled)
}

// writeTable writes the large csv and gives its size.
func writeTable(name string, seed uint64, size int64) (written int64, err error) {
	f, err := os.Create(name)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	err = corpus.Table(seed, size, func(b []byte) error {
		n, err := w.Write(b)
		written += int64(n)
		return err
	})
	if err == nil {
		err = w.Flush()
	}
	return written, err
}
