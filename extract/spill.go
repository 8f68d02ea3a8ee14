package extract

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"os"
)

// spill is a temporary file that is written once from the start and then read anywhere. It is encrypted by AES-256 in
// counter mode (NIST SP 800-38A) under a key that lives in memory only, and its name is removed at once where the system
// allows that: nothing readable is left behind, not by a crash either.
type spill struct {
	file    *os.File
	removed bool
	block   cipher.Block
	size    int64
}

func newSpill() (*spill, error) {
	var key [32]byte
	rand.Read(key[:]) // never fails
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	file, err := os.CreateTemp("", "datamapper-*.spill")
	if err != nil {
		return nil, err
	}
	return &spill{file: file, removed: os.Remove(file.Name()) == nil, block: block}, nil
}

// take appends b, whose bytes it overwrites, to the file, which it makes when s is nil. It returns an empty buffer for
// what follows.
func (s *spill) take(b []byte) (*spill, []byte, error) {
	var err error
	if s == nil {
		s, err = newSpill()
	}
	if err == nil {
		s.cipher(b, s.size)
		_, err = s.file.WriteAt(b, s.size)
	}
	if err != nil {
		return s, nil, fmt.Errorf("%w: no room for a temporary file", ErrLimit)
	}
	s.size += int64(len(b))
	if cap(b) > 1<<20 {
		b = make([]byte, 0, 256<<10)
	}
	return s, b[:0], nil
}

// cipher encrypts or decrypts the bytes that stand at off.
func (s *spill) cipher(b []byte, off int64) {
	var counter, skip [aes.BlockSize]byte
	binary.BigEndian.PutUint64(counter[8:], uint64(off/aes.BlockSize))
	stream := cipher.NewCTR(s.block, counter[:])
	stream.XORKeyStream(skip[:off%aes.BlockSize], skip[:off%aes.BlockSize])
	stream.XORKeyStream(b, b)
}

// ReadAt is that of [io.ReaderAt].
func (s *spill) ReadAt(b []byte, off int64) (int, error) {
	if off < 0 || off >= s.size {
		return 0, io.EOF
	}
	n, err := s.file.ReadAt(b[:min(int64(len(b)), s.size-off)], off)
	s.cipher(b[:n], off)
	if err == nil && n < len(b) {
		err = io.EOF
	}
	return n, err
}

// Close ends the file's life.
func (s *spill) Close() error {
	err := s.file.Close()
	if !s.removed {
		os.Remove(s.file.Name())
	}
	return err
}
