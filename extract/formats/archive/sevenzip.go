package archive

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"

	"github.com/datamapper/datamapper/extract"
)

// SevenZip reads 7z files, as 7zFormat.txt of the LZMA SDK describes them. The headers are read here, under limits: they
// name counts for which a library takes gigabytes before it looks whether there are any.
type SevenZip struct{}

const (
	sevenMagic     = "7z\xbc\xaf\x27\x1c"
	sevenStart     = 32       // bytes of the signature header; offsets count from its end
	maxSevenHeader = 16 << 20 // of the header with the names, in bytes
)

// Name implements [extract.Format].
func (SevenZip) Name() string { return "7z" }

// Match implements [extract.Format].
func (SevenZip) Match(f *extract.File) bool { return bytes.HasPrefix(f.Head, []byte(sevenMagic)) }

// Read implements [extract.Format].
func (SevenZip) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	header, err := sevenHeader(f)
	if err != nil {
		return err
	}
	if len(header) == 0 {
		return w.Part(extract.Body, "").WriteString("") // an archive of nothing
	}
	p := &sevenParser{b: header, most: w.Limits().Members + 1}
	a := p.archive()
	if p.err != nil {
		return p.err
	}
	var all names
	for _, m := range a.files {
		all.add(m.name)
	}
	if err := all.write(w); err != nil {
		return err
	}
	stored := a.stored()
	for i := range a.folders {
		n := min(len(a.folders[i].files), len(stored))
		if err := readFolder(f, w, &a, i, stored[:n]); err != nil {
			return err
		}
		stored = stored[n:]
	}
	for _, m := range stored {
		w.Unread(m.name, extract.Damaged, "the archive names it and does not hold it")
	}
	return nil
}

// sevenHeader reads the header that lists the files, unpacked where it is packed; empty when there are none.
func sevenHeader(f *extract.File) ([]byte, error) {
	if len(f.Head) < sevenStart {
		return nil, fmt.Errorf("%w: it is cut short", extract.ErrDamaged)
	}
	offset, size := binary.LittleEndian.Uint64(f.Head[12:]), binary.LittleEndian.Uint64(f.Head[20:])
	for range 4 { // a packed header may itself be listed by a packed header
		if size == 0 {
			return nil, nil
		}
		if size > maxSevenHeader || offset > uint64(f.Size()) || sevenStart+offset+size > uint64(f.Size()) {
			return nil, fmt.Errorf("%w: the list of its files is cut off", extract.ErrDamaged)
		}
		b := make([]byte, size)
		if _, err := f.ReadAt(b, int64(sevenStart+offset)); err != nil && err != io.EOF {
			return nil, fmt.Errorf("%w: reading broke off", extract.ErrUnreadable)
		}
		if b[0] != idEncodedHeader {
			return b, nil
		}
		p := &sevenParser{b: b[1:], most: 16}
		var a sevenArchive
		p.streams(&a)
		if p.err == nil && len(a.folders) != 1 {
			p.err = errSeven
		}
		if p.err != nil {
			return nil, p.err
		}
		folder := a.folders[0]
		if folder.size() > maxSevenHeader {
			return nil, fmt.Errorf("%w: the list of its files is too long", extract.ErrLimit)
		}
		r, err := unpackFolder(f, &a, 0)
		if err != nil {
			return nil, err
		}
		b, err = io.ReadAll(io.LimitReader(r, folder.size()))
		if err != nil || len(b) == 0 {
			return nil, fmt.Errorf("%w: the list of its files cannot be unpacked", extract.ErrDamaged)
		}
		if b[0] != idEncodedHeader {
			return b, nil
		}
	}
	return nil, errSeven
}

// readFolder reads the files that are packed together in one folder. An error means that reading must stop.
func readFolder(f *extract.File, w *extract.Writer, a *sevenArchive, i int, files []sevenFile) error {
	unread := func(files []sevenFile, err error) error {
		reason := extract.Damaged
		for _, x := range []struct {
			err    error
			reason extract.Reason
		}{{extract.ErrEncrypted, extract.Encrypted}, {extract.ErrUnsupported, extract.Unsupported}, {extract.ErrLimit, extract.Limit}} {
			if errors.Is(err, x.err) {
				reason = x.reason
			}
		}
		for _, m := range files {
			w.Unread(m.name, reason, err.Error())
		}
		return w.Stopped()
	}
	r, err := unpackFolder(f, a, i)
	if err != nil {
		return unread(files, plain2(err))
	}
	r = &counted{r: r, w: w, left: w.Limits().Unpacked}
	packed := max(1, a.packedSize(i))
	for n, m := range files {
		sub := a.folders[i].files[n]
		one := &checked{r: io.LimitReader(r, sub.size), left: sub.size, sum: crc32.NewIEEE(), want: sub.crc, has: sub.hasCRC}
		if err := w.UnpackMember(m.name, one, packed, hint(m.name)); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, one.r); err != nil {
			return unread(files[n+1:], err)
		}
	}
	return nil
}

// plain2 is [plain] for errors of which some say what the matter is.
func plain2(err error) error {
	if errors.Is(err, extract.ErrEncrypted) || errors.Is(err, extract.ErrDamaged) {
		return err
	}
	return plain(err)
}

// checked is one file out of a folder: it must have its length and its checksum.
type checked struct {
	r    io.Reader
	left int64
	sum  hash.Hash32
	want uint32
	has  bool
}

func (c *checked) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.left -= int64(n)
	c.sum.Write(b[:n])
	switch {
	case err == io.EOF && c.left > 0:
		err = fmt.Errorf("%w: it is cut short", extract.ErrDamaged)
	case err == io.EOF && c.has && c.sum.Sum32() != c.want:
		err = fmt.Errorf("%w: it does not match its checksum", extract.ErrDamaged)
	}
	return n, err
}
