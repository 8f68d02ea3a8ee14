package generic_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers/generic"
)

func TestZZAddressFalse(t *testing.T) {
	a := detect.New(generic.PostalAddress())
	for _, root := range []string{"/usr/local/go/src", "/usr/local/go/doc", "/usr/share/doc", "/work/shared", "/work/main/doc"} {
		n, b, shown := 0, 0, 0
		var took time.Duration
		filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				if d != nil && (d.Name() == "data" ) { return filepath.SkipDir }
				return nil
			}
			if i, _ := d.Info(); i.Size() > 1<<21 || b > 60<<20 { return nil }
			x, _ := os.ReadFile(p)
			if len(x) > 0 && (x[0] == 0x1f || x[0] == 0x7f) { return nil }
			b += len(x)
			s := string(x)
			at := time.Now()
			found := a.Text(s)
			took += time.Since(at)
			for _, f := range found {
				n++
				if shown++; shown < 45 {
					fmt.Printf("FP %s %.2f %q\n", filepath.Base(p), f.Score, s[max(0, f.Span.Start-20):min(int64(len(s)), f.Span.End+10)])
				}
			}
			return nil
		})
		fmt.Println("RESULT", root, n, "of", b, took, float64(b)/1e6/took.Seconds(), "MB/s")
	}
}
