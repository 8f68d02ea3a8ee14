package ooxml

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// defaultPassword is what Excel locks a workbook with that is write-protected only, and tries before it asks.
// See [MS-OFFCRYPTO] 2.4.2.3.
const defaultPassword = "VelvetSweatshop"

// protected is a document locked with a password: a compound file around the encrypted zip.
type protected struct{}

func (protected) Name() string { return "ooxml" }

func (protected) Match(f *extract.File) bool {
	if !bytes.HasPrefix(f.Head, []byte(compound.Magic)) {
		return false
	}
	c, err := compound.Open(f, f.Size())
	if err != nil {
		return false
	}
	_, ok := c.Stream("EncryptedPackage")
	return ok
}

// Read opens what the default password opens.
func (protected) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	c, err := compound.Open(f, f.Size())
	if err != nil {
		return err
	}
	packed, _ := c.Stream("EncryptedPackage")
	info, ok := c.Stream("EncryptionInfo")
	if !ok {
		return fmt.Errorf("%w: the document is under rights management", extract.ErrEncrypted)
	}
	b, err := c.Bytes(info, 1<<20)
	if err != nil {
		return err
	}
	r := c.Reader(packed)
	var size [8]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return extract.ErrDamaged
	}
	plain, err := decrypt(b, r)
	if err != nil {
		return err
	}
	length := min(binary.LittleEndian.Uint64(size[:]), uint64(packed.Size))
	content, err := w.Unpack(io.LimitReader(plain, int64(length)), packed.Size)
	if err != nil {
		return err
	}
	defer content.Close()
	if extract.Cut(content) != nil {
		w.Unread("", extract.Damaged, "the encrypted document ends early")
	}
	a, err := zipscan.Open(content, content.Size(), w.Limits().Members)
	if err != nil {
		return extract.ErrDamaged
	}
	for _, known := range Formats() {
		if f, ok := known.(format); ok && f.in(a) {
			return f.readFrom(content, w)
		}
	}
	return extract.ErrUnsupported
}
