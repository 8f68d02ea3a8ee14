package compound

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract/compound/compoundtest"
)

// list writes what is in a file: paths, lengths and whether a stream could be read.
func list(b []byte) string {
	f, err := Open(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err.Error()
	}
	var out []string
	for _, s := range f.Streams {
		data, err := f.Bytes(s, 1<<20)
		line := fmt.Sprintf("%s=%d:%.5s", s.Path, len(data), data)
		if err != nil {
			line += "!"
		}
		out = append(out, line)
	}
	return strings.Join(out, " ")
}

func sample() []byte {
	return compoundtest.Build(
		compoundtest.Stream{Path: "Small", Data: []byte("small")},
		compoundtest.Stream{Path: "Store/Inner/Big", Data: bytes.Repeat([]byte("bytes"), 20_000)},
		compoundtest.Stream{Path: "Store/\x01Other", Data: bytes.Repeat([]byte("other"), 500)},
		compoundtest.Stream{Path: "Empty"},
	)
}

func TestOpen(t *testing.T) {
	whole := sample()
	start := int(binary.LittleEndian.Uint32(whole[76:])+1) * 512 // of the table of sectors
	circle := bytes.Clone(whole)
	binary.LittleEndian.PutUint32(circle[start+4*10:], 3) // the chain of the big stream bites its tail
	shift := bytes.Clone(whole)
	shift[30] = 31
	for _, c := range []struct {
		name string
		b    []byte
		want string
	}{
		{"whole", whole, "Small=5:small Store/Inner/Big=100000:bytes Store/\x01Other=2500:other Empty=0:"},
		{"chain in a circle", circle, "Small=5:small Store/Inner/Big=100000:bytes Store/\x01Other=2500:other Empty=0:"},
		{"cut in the table", whole[:len(whole)-100], "Small=5:small Store/Inner/Big=100000:bytes Store/\x01Other=2500:other Empty=0:"},
		{"cut before the directory", whole[:50_000], ErrFormat.Error()},
		{"impossible sector size", shift, ErrFormat.Error()},
		{"header only", whole[:512], ErrFormat.Error()},
		{"magic only", []byte(Magic), ErrFormat.Error()},
		{"nothing", nil, ErrFormat.Error()},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := list(c.b); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestStream(t *testing.T) {
	b := sample()
	f, err := Open(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := f.Stream("nothing"); ok {
		t.Error("a stream that is not there was found")
	}
	s, ok := f.Stream("store/inner/BIG")
	if !ok {
		t.Fatal("the stream was not found in another case")
	}
	for _, size := range []int{1, 7, 511, 512, 513, 5000} {
		got := new(bytes.Buffer)
		if _, err := io.CopyBuffer(got, struct{ io.Reader }{f.Reader(s)}, make([]byte, size)); err != nil || got.String() != strings.Repeat("bytes", 20_000) {
			t.Errorf("in steps of %d: %d bytes, %v", size, got.Len(), err)
		}
	}
}

// FuzzOpen holds the reader to: no panic, no more bytes than the file has, the same twice.
func FuzzOpen(f *testing.F) {
	f.Add(sample())
	f.Add(compoundtest.Build(compoundtest.Stream{Path: "\x01Ole10Native", Data: compoundtest.Packaged("a.txt", []byte("text"))}))
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		for _, s := range file.Streams {
			if s.Size < 0 || s.Size > int64(len(b)) || strings.Count(s.Path, "/") > 32*maxDepth {
				t.Errorf("a stream of %d bytes in a file of %d", s.Size, len(b))
			}
		}
		if len(file.Streams) < 100 {
			if one, two := list(b), list(b); one != two {
				t.Errorf("got %q, then %q", one, two)
			}
		}
	})
}
