package archive

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"encoding/binary"
	"fmt"
	"io"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"
	"github.com/stangelandcl/ppmd"
	"github.com/ulikunitz/xz/lzma"

	"github.com/datamapper/datamapper/extract"
)

// packedSize is how many packed bytes a folder has.
func (a *sevenArchive) packedSize(folder int) (size int64) {
	f := &a.folders[folder]
	for i := range f.inputs {
		size += a.packed[f.first+i]
	}
	return size
}

// unpackFolder opens the unpacked stream of a folder whose coders form a chain. What is not a chain is a filter for
// programs, which hold no text.
func unpackFolder(f *extract.File, a *sevenArchive, folder int) (io.Reader, error) {
	fo := &a.folders[folder]
	for _, c := range fo.coders {
		if c.id == "\x06\xf1\x07\x01" {
			return nil, fmt.Errorf("%w: the file needs a password", extract.ErrEncrypted)
		}
		if c.in != 1 || c.out != 1 {
			return nil, fmt.Errorf("%w: packed by a method that is not read", extract.ErrUnsupported)
		}
	}
	if len(fo.inputs) != 1 || fo.inputs[0] >= len(fo.coders) {
		return nil, errSeven
	}
	at, size := sevenStart+fo.at, a.packed[fo.first]
	if at > f.Size() || size > f.Size()-at {
		return nil, fmt.Errorf("%w: it is cut short", extract.ErrDamaged)
	}
	var r io.Reader = bufio.NewReader(io.NewSectionReader(f.Content, at, size))
	coder := fo.inputs[0] // inputs and outputs have the number of their coder
	for range fo.coders {
		var err error
		if r, err = fo.coders[coder].reader(r, fo.sizes[coder]); err != nil {
			return nil, err
		}
		if coder = fo.boundTo(coder); coder < 0 {
			return r, nil
		}
	}
	return nil, errSeven
}

// reader unpacks r, size bytes of it, by one coder (Methods.txt of the LZMA SDK).
func (c sevenCoder) reader(r io.Reader, size int64) (io.Reader, error) {
	switch c.id {
	case "\x00":
		return r, nil
	case "\x21":
		if len(c.props) != 1 || c.props[0] > 40 {
			return nil, errSeven
		}
		dictionary, err := dictionaryOf(lzma2Dictionary(c.props[0]), size)
		if err != nil {
			return nil, err
		}
		return lzma.Reader2Config{DictCap: int(dictionary)}.NewReader2(r)
	case "\x03\x01\x01":
		if len(c.props) != 5 {
			return nil, errSeven
		}
		dictionary, err := dictionaryOf(int64(binary.LittleEndian.Uint32(c.props[1:])), size)
		if err != nil {
			return nil, err
		}
		header := append([]byte{c.props[0]}, make([]byte, 12)...) // of a file of its own: properties, dictionary, size
		binary.LittleEndian.PutUint32(header[1:], uint32(dictionary))
		binary.LittleEndian.PutUint64(header[5:], uint64(size))
		return lzma.NewReader(io.MultiReader(bytes.NewReader(header), r))
	case "\x03\x04\x01":
		if len(c.props) != 5 {
			return nil, errSeven
		}
		memory := binary.LittleEndian.Uint32(c.props[1:])
		if memory > maxDictionary {
			return nil, errDictionary
		}
		p, err := ppmd.NewH7zReader(r, int(c.props[0]), int(memory), int(size))
		return &p, err
	case "\x04\x01\x08":
		return flate.NewReader(r), nil
	case "\x04\x02\x02":
		return bzip2.NewReader(r), nil
	case "\x04\xf7\x11\x01":
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxDictionary), zstd.WithDecoderMaxMemory(maxDictionary))
		return &mapped{z, zstdError}, err
	}
	return nil, fmt.Errorf("%w: packed by a method that is not read", extract.ErrUnsupported)
}

// dictionaryOf is how large a dictionary must be: no larger than what is unpacked.
func dictionaryOf(asked, unpacked int64) (int64, error) {
	dictionary := max(4<<10, min(asked, unpacked))
	if dictionary > maxDictionary {
		return 0, errDictionary
	}
	return dictionary, nil
}
