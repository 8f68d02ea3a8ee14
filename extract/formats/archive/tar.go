package archive

import (
	"archive/tar"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// tarBlock is the size of a header in a tar, in bytes.
const tarBlock = 512

// Tar reads tape archives: those of POSIX.1, GNU and the seventh edition of Unix.
type Tar struct{}

// Name implements [extract.Format].
func (Tar) Name() string { return "tar" }

// Match implements [extract.Format].
func (Tar) Match(f *extract.File) bool { return isTar(f.Head) }

// Read implements [extract.Format].
func (Tar) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	return readTar(f.Reader(), w)
}

// isTar goes by the checksum of the first header, which every tar has since the seventh edition.
func isTar(head []byte) bool {
	if len(head) < tarBlock || head[0] == 0 {
		return false
	}
	const from, to = 148, 156 // of the checksum, itself counted as spaces
	unsigned, signed := int64(8*' '), int64(8*' ')
	for i, c := range head[:tarBlock] {
		if i < from || i >= to {
			unsigned, signed = unsigned+int64(c), signed+int64(int8(c))
		}
	}
	sum, digits := int64(0), 0
	for _, c := range strings.Trim(string(head[from:to]), " \x00") {
		if c < '0' || c > '7' {
			return false
		}
		sum, digits = sum<<3|int64(c-'0'), digits+1
	}
	return digits > 0 && (sum == unsigned || sum == signed)
}

func readTar(r io.Reader, w *extract.Writer) error {
	var all names
	t := tar.NewReader(r)
	read := 0
	for {
		h, err := t.Next()
		if stop := w.Stopped(); stop != nil {
			return stop
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			err = plain(err)
			if read == 0 {
				return err
			}
			reason := extract.Damaged
			if errors.Is(err, extract.ErrLimit) {
				reason = extract.Limit
			}
			w.Unread("", reason, "the archive breaks off; the files before were read")
			break
		}
		read++
		switch h.Typeflag {
		case tar.TypeReg, tar.TypeGNUSparse, tar.TypeCont, '\x00':
		default:
			if h.Name != "" && h.Typeflag != tar.TypeXGlobalHeader {
				all.add(h.Name)
			}
			continue
		}
		all.add(h.Name)
		if err := w.UnpackMember(h.Name, &mapped{t, plain}, 0, hint(h.Name)); err != nil {
			return err
		}
	}
	return all.write(w)
}

// mapped turns the errors of a reader into those of extract.
type mapped struct {
	io.Reader
	by func(error) error
}

func (m *mapped) Read(b []byte) (int, error) {
	n, err := m.Reader.Read(b)
	if err != nil && err != io.EOF {
		err = m.by(err)
	}
	return n, err
}
