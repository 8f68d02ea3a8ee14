package corpus

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
)

// then is when everything in the corpus was made.
var then = time.Date(2023, 11, 30, 12, 0, 0, 0, time.UTC)

// member is one file of an archive.
type member struct {
	name string
	data []byte
}

// zipped packs members. The compressor is a pinned module, so that a newer Go does not change the corpus.
func zipped(members ...member) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	w.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, 9) })
	for i, f := range members {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: then}
		if i == 0 && f.name == "mimetype" { // OpenDocument part 2, section 3.3: first and stored
			h.Method = zip.Store
		}
		must(w.CreateHeader(h)).Write(f.data)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func tarGz(members ...member) []byte {
	var b bytes.Buffer
	z := must(gzip.NewWriterLevel(&b, 9))
	w := tar.NewWriter(z)
	for _, f := range members {
		if err := w.WriteHeader(&tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.data)), ModTime: then}); err != nil {
			panic(err)
		}
		w.Write(f.data)
	}
	w.Close()
	z.Close()
	return b.Bytes()
}

func gzipped(name string, data []byte) []byte {
	var b bytes.Buffer
	w := must(gzip.NewWriterLevel(&b, 9))
	w.Name = name
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// locked is a zip whose member needs a password: APPNOTE.TXT section 6.1, traditional encryption.
func locked(name string, data []byte, password string) []byte {
	crc := crc32.ChecksumIEEE(data)
	sealed := sealZip(append([]byte("madeup-head"), byte(crc>>24)), data, password)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	h := &zip.FileHeader{Name: name, Method: zip.Store, Flags: 1, CRC32: crc, CompressedSize64: uint64(len(sealed)), UncompressedSize64: uint64(len(data)), Modified: then}
	must(w.CreateRaw(h)).Write(sealed)
	w.Close()
	return b.Bytes()
}

func sealZip(head, data []byte, password string) []byte {
	keys := [3]uint32{0x12345678, 0x23456789, 0x34567890}
	update := func(c byte) {
		keys[0] = crc32.IEEETable[byte(keys[0])^c] ^ keys[0]>>8
		keys[1] = (keys[1]+keys[0]&0xff)*134775813 + 1
		keys[2] = crc32.IEEETable[byte(keys[2])^byte(keys[1]>>24)] ^ keys[2]>>8
	}
	for _, c := range []byte(password) {
		update(c)
	}
	var out []byte
	for _, c := range append(head, data...) {
		t := uint16(keys[2] | 2)
		out = append(out, c^byte(uint32(t)*uint32(t^1)>>8))
		update(c)
	}
	return out
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
