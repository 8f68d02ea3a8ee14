package sandbox

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

func TestTry(t *testing.T) {
	p := New(Options{})
	defer p.Close()
	for _, name := range []string{"/usr/share/doc/shared-mime-info/shared-mime-info-spec.pdf", "/usr/share/doc/libtasn1-doc/libtasn1.pdf"} {
		for i := range 4 {
			t0 := time.Now()
			var c extract.Content
			if i%2 == 0 {
				b, _ := os.ReadFile(name)
				c = extract.Memory(b)
			} else {
				f, _ := os.Open(name)
				st, _ := f.Stat()
				c = descriptor{f, st.Size()}
			}
			o, err := extract.Read(context.Background(), c, extract.Hint{Name: name}, []extract.Format{pdf.New(p)}, extract.DefaultLimits(), func(p extract.Piece) error { return nil })
			fmt.Println(time.Since(t0), o, err)
			for k := range p.all {
				b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", k.cmd.Process.Pid))
				fmt.Println(string(b))
			}
		}
	}
}
