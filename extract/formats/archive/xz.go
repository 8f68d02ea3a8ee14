package archive

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"hash"
	"hash/crc32"
	"hash/crc64"
	"io"

	"github.com/ulikunitz/xz/lzma"

	"github.com/datamapper/datamapper/extract"
)

// XZ reads xz files. The container is read here (The .xz File Format 1.2.1) and only the LZMA2 inside by the library, which
// would take whatever memory a block asks for: four gigabytes for a file of a kilobyte.
type XZ struct{}

const xzMagic = "\xfd7zXZ\x00"

// Name implements [extract.Format].
func (XZ) Name() string { return "xz" }

// Match implements [extract.Format].
func (XZ) Match(f *extract.File) bool { return bytes.HasPrefix(f.Head, []byte(xzMagic)) }

// Read implements [extract.Format].
func (XZ) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	r := &xzReader{in: &position{r: bufio.NewReaderSize(f.Reader(), 32<<10)}}
	if err := r.header(); err != nil {
		return err
	}
	return stream(f, w, r, without(f.Name, "", ".xz", "", ".txz", ".tar"))
}

// position counts the bytes read.
type position struct {
	r *bufio.Reader
	n int64
}

func (p *position) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.n += int64(n)
	return n, err
}

func (p *position) ReadByte() (byte, error) {
	c, err := p.r.ReadByte()
	if err == nil {
		p.n++
	}
	return c, err
}

// xzReader unpacks the blocks of all streams of a file.
type xzReader struct {
	in    *position
	check byte      // kind of the checks of this stream
	block io.Reader // the one being read, or nil
	sum   hash.Hash // of it; nil when its kind is not known
	start int64     // of it, after its header
}

var errXZ = fmt.Errorf("%w: not as the xz format has it", extract.ErrDamaged)

// header reads the header of a stream (section 2.1.1).
func (r *xzReader) header() error {
	var b [12]byte
	if _, err := io.ReadFull(r.in, b[:]); err != nil {
		return plain(err)
	}
	if string(b[:6]) != xzMagic || b[6] != 0 || b[7] > 15 {
		return errXZ
	}
	r.check = b[7]
	return nil
}

func (r *xzReader) Read(b []byte) (int, error) {
	for {
		if r.block == nil {
			if err := r.next(); err != nil {
				return 0, err
			}
		}
		n, err := r.block.Read(b)
		if r.sum != nil {
			r.sum.Write(b[:n])
		}
		if err == io.EOF {
			r.block = nil
			if err = r.finish(); err == nil && n == 0 {
				continue
			}
		}
		return n, err
	}
}

// next opens the next block, after the index of a stream the first one of the next stream.
func (r *xzReader) next() error {
	size := byte(0)
	for size == 0 {
		var err error
		if size, err = r.in.ReadByte(); err != nil {
			return io.ErrUnexpectedEOF
		}
		if size == 0 {
			if err := r.passIndex(); err != nil {
				return err
			}
		}
	}
	header := make([]byte, 4*int(size)+3)
	if _, err := io.ReadFull(r.in, header); err != nil {
		return io.ErrUnexpectedEOF
	}
	dictionary, err := xzFilter(header)
	if err != nil {
		return err
	}
	r.start = r.in.n
	switch r.check {
	case 1:
		r.sum = crc32.NewIEEE()
	case 4:
		r.sum = crc64.New(crc64.MakeTable(crc64.ECMA))
	case 10:
		r.sum = sha256.New()
	default:
		r.sum = nil
	}
	r.block, err = lzma.Reader2Config{DictCap: int(dictionary)}.NewReader2(r.in)
	return err
}

// xzFilter reads the header of a block (section 3.1) after its first byte and returns the size of the dictionary.
func xzFilter(b []byte) (dictionary int64, err error) {
	flags := b[0]
	rest := b[1:]
	for _, has := range []byte{0x40, 0x80} { // sizes, packed and unpacked
		if flags&has != 0 {
			_, n := binary.Uvarint(rest)
			if n <= 0 {
				return 0, errXZ
			}
			rest = rest[n:]
		}
	}
	if flags&3 != 0 || len(rest) < 3 || rest[0] != 0x21 {
		return 0, fmt.Errorf("%w: a filter for programs", extract.ErrUnsupported)
	}
	if rest[1] != 1 || rest[2] > 40 {
		return 0, errXZ
	}
	if dictionary = lzma2Dictionary(rest[2]); dictionary > maxDictionary {
		return 0, errDictionary
	}
	return dictionary, nil
}

// lzma2Dictionary is the size that a byte stands for (section 5.3.1).
func lzma2Dictionary(b byte) int64 {
	if b >= 40 {
		return 1<<32 - 1
	}
	return int64(2|b&1) << (b/2 + 11)
}

// finish reads the padding and the check behind a block (sections 3.3 and 3.4).
func (r *xzReader) finish() error {
	for (r.in.n-r.start)%4 != 0 {
		if c, err := r.in.ReadByte(); err != nil || c != 0 {
			return errXZ
		}
	}
	check := make([]byte, [16]byte{0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64}[r.check])
	if _, err := io.ReadFull(r.in, check); err != nil {
		return io.ErrUnexpectedEOF
	}
	if r.sum == nil {
		return nil
	}
	sum := r.sum.Sum(nil)
	if r.check != 10 {
		for i, j := 0, len(sum)-1; i < j; i, j = i+1, j-1 {
			sum[i], sum[j] = sum[j], sum[i] // stored the little end first
		}
	}
	if !bytes.Equal(sum, check) {
		return fmt.Errorf("%w: it does not match its checksum", extract.ErrDamaged)
	}
	return nil
}

// passIndex reads over the index, whose first byte is read, and the footer of a stream (section 4), and opens the next
// stream, if any.
func (r *xzReader) passIndex() error {
	start := r.in.n - 1
	count, err := binary.ReadUvarint(r.in)
	for i := uint64(0); err == nil && i < 2*count; i++ {
		_, err = binary.ReadUvarint(r.in)
	}
	for err == nil && (r.in.n-start)%4 != 0 {
		_, err = r.in.ReadByte()
	}
	var b [16]byte // the index's checksum and the footer
	if err == nil {
		_, err = io.ReadFull(r.in, b[:])
	}
	if err != nil {
		return io.ErrUnexpectedEOF
	}
	for {
		head, _ := r.in.r.Peek(6)
		switch {
		case string(head) == xzMagic:
			return r.header()
		case len(head) >= 4 && string(head[:4]) == "\x00\x00\x00\x00": // padding between streams
			io.CopyN(io.Discard, r.in, 4)
		default:
			return io.EOF // junk behind the last stream
		}
	}
}
