package archive

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"context"
	"errors"
	"io"
	"path"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/charset"
)

// Gzip reads gzip files (RFC 1952), several members one after the other and with junk behind them too.
type Gzip struct{}

// Name implements [extract.Format].
func (Gzip) Name() string { return "gzip" }

// Match implements [extract.Format].
func (Gzip) Match(f *extract.File) bool { return bytes.HasPrefix(f.Head, []byte("\x1f\x8b\x08")) }

// Read implements [extract.Format].
func (Gzip) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	in := bufio.NewReaderSize(f.Reader(), 32<<10)
	z, err := gzip.NewReader(in)
	if err != nil {
		return plain(err)
	}
	z.Multistream(false)
	inside := ""
	if z.Name != "" {
		inside = path.Base(charset.String([]byte(z.Name), ""))
	}
	name := without(f.Name, inside, ".gz", "", ".tgz", ".tar", ".svgz", ".svg", ".z", "")
	return stream(f, w, &members{z: z, in: in}, name)
}

// members reads one gzip member after the other. What follows them and is none is junk.
type members struct {
	z  *gzip.Reader
	in *bufio.Reader
}

func (m *members) Read(b []byte) (int, error) {
	n, err := m.z.Read(b)
	if err != io.EOF {
		return n, err
	}
	if head, _ := m.in.Peek(3); string(head) != "\x1f\x8b\x08" {
		return n, io.EOF
	}
	if err = m.z.Reset(m.in); err == nil {
		m.z.Multistream(false)
	}
	return n, err
}

// Bzip2 reads bzip2 files.
type Bzip2 struct{}

// Name implements [extract.Format].
func (Bzip2) Name() string { return "bzip2" }

// Match wants the magic number of the first block, or of an empty file, behind the one of the file.
func (Bzip2) Match(f *extract.File) bool {
	h := f.Head
	return len(h) >= 10 && string(h[:3]) == "BZh" && h[3] >= '1' && h[3] <= '9' && (string(h[4:10]) == "1AY&SY" || string(h[4:10]) == "\x17\x72\x45\x38\x50\x90")
}

// Read implements [extract.Format].
func (Bzip2) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	return stream(f, w, bzip2.NewReader(bufio.NewReader(f.Reader())), without(f.Name, "", ".bz2", "", ".tbz2", ".tar", ".tbz", ".tar", ".bz", ""))
}

// Zstd reads Zstandard files (RFC 8878).
type Zstd struct{}

// Name implements [extract.Format].
func (Zstd) Name() string { return "zstd" }

// Match implements [extract.Format].
func (Zstd) Match(f *extract.File) bool { return bytes.HasPrefix(f.Head, []byte("\x28\xb5\x2f\xfd")) }

// Read implements [extract.Format].
func (Zstd) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	z, err := zstd.NewReader(f.Reader(), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(maxDictionary), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return plain(zstdError(err))
	}
	defer z.Close()
	return stream(f, w, &mapped{z, zstdError}, without(f.Name, "", ".zst", "", ".tzst", ".tar", ".zstd", ""))
}

func zstdError(err error) error {
	if errors.Is(err, zstd.ErrWindowSizeExceeded) || errors.Is(err, zstd.ErrDecoderSizeExceeded) {
		return errDictionary
	}
	return err
}
