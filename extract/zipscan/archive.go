// Package zipscan finds and unpacks the files of a zip, whole or broken.
//
// The one idea: the directory at the end of a zip is an index, not the truth. Where it is there it is used; where it is
// missing, cut or points nowhere, the file is searched from the front for the header that stands before each packed file,
// and what follows is unpacked as far as it goes. Files of the same name are all listed: a program shows one of them, the
// other may hold what was meant to be gone.
//
//	a, err := zipscan.Open(content, content.Size(), 20_000)
//	for _, f := range a.Files {
//		r, err := a.Reader(f)
//	}
//
// It promises work and memory in proportion to the bytes that are there and to the number of files asked for, whatever
// the headers claim. How much a packed file may grow is for the caller to bound. See PKWARE's APPNOTE.TXT 6.3.10.
package zipscan

import (
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Errors of [Open] and of the readers of single files.
var (
	ErrNoZip     = errors.New("no zip")
	ErrEncrypted = errors.New("packed file is encrypted")
	ErrMethod    = errors.New("packed by an unknown method")
	ErrChecksum  = errors.New("packed file does not match its checksum")
)

// File is one packed file.
type File struct {
	Name      string // as written, "\" made "/"; UTF-8
	Packed    int64  // bytes it takes in the zip, as far as known
	Encrypted bool

	header int64 // where its local header stands
	method uint16
	crc    uint32
	hasCRC bool
}

// Archive is an open zip. It is for one goroutine.
type Archive struct {
	Files  []File // in the order of the directory, or of the bytes when there is none
	Broken bool   // the directory is missing or wrong: files may be missing too
	More   bool   // there are more files than asked for

	content io.ReaderAt
	size    int64
	idle    []inflater
	window  []byte
}

const (
	fileHeader      = "PK\x03\x04"
	directoryHeader = "PK\x01\x02"
	endRecord       = "PK\x05\x06"
	endRecord64     = "PK\x06\x06"
	endLocator64    = "PK\x06\x07"

	longestEntry = 46 + 3*65535 // bytes of an entry of the directory
)

// Open lists the files of a zip, at most max of them. The error is [ErrNoZip] or one of content.
func Open(content io.ReaderAt, size int64, max int) (*Archive, error) {
	a := &Archive{content: content, size: size}
	if err := a.directory(max); err == nil {
		return a, nil
	}
	a.Files, a.More, a.Broken = nil, false, true
	if err := a.search(max); err != nil {
		return nil, err
	}
	if len(a.Files) == 0 {
		return nil, ErrNoZip
	}
	return a, nil
}

// directory lists the files from the directory at the end.
func (a *Archive) directory(max int) error {
	at, end, length, count, err := a.end()
	if err != nil {
		return err
	}
	base := int64(0) // bytes before the zip began, such as those of a program that unpacks it
	var b []byte
	for first := count > 0; length >= 46; first = false {
		if len(a.Files) == max {
			a.More = true
			return nil
		}
		if len(b) < longestEntry && int64(len(b)) < length {
			grown := make([]byte, min(length, longestEntry+256<<10))
			n := copy(grown, b)
			if got, err := a.content.ReadAt(grown[n:], at+int64(n)); got < len(grown)-n {
				return errOr(err, io.ErrUnexpectedEOF)
			}
			b = grown
		}
		f, n, ok := directoryEntry(b)
		if !ok && first && base == 0 && end > at {
			base, at, b = end-at, end, nil
			continue
		}
		if !ok {
			return ErrNoZip
		}
		if f.header += base; f.header < a.size && !strings.HasSuffix(f.Name, "/") {
			a.Files = append(a.Files, f)
		}
		b, at, length = b[n:], at+int64(n), length-int64(n)
	}
	if len(a.Files) > 0 && !a.hasHeader(a.Files[0].header) {
		return ErrNoZip
	}
	return nil
}

func errOr(err, other error) error {
	if err != nil && err != io.EOF {
		return err
	}
	return other
}

func (a *Archive) hasHeader(at int64) bool {
	var b [4]byte
	_, err := a.content.ReadAt(b[:], at)
	return err == nil && string(b[:]) == fileHeader
}

// end finds the directory by the record that ends the zip: where it should be, and where it is when bytes were put before.
func (a *Archive) end() (at, actual, length int64, count uint64, err error) {
	b := make([]byte, min(a.size, 66<<10))
	start := a.size - int64(len(b))
	if n, err := a.content.ReadAt(b, start); n < len(b) {
		return 0, 0, 0, 0, errOr(err, io.ErrUnexpectedEOF)
	}
	i := strings.LastIndex(string(b), endRecord)
	if i < 0 || len(b)-i < 22 {
		return 0, 0, 0, 0, ErrNoZip
	}
	u32 := binary.LittleEndian.Uint32
	count = uint64(binary.LittleEndian.Uint16(b[i+10:]))
	length, at = int64(u32(b[i+12:])), int64(u32(b[i+16:]))
	if (count == 0xFFFF || length == 0xFFFFFFFF || at == 0xFFFFFFFF) && i >= 20 && string(b[i-20:i-16]) == endLocator64 {
		var r [56]byte
		where := int64(binary.LittleEndian.Uint64(b[i-12:]))
		if where < 0 || where > a.size {
			return 0, 0, 0, 0, ErrNoZip
		}
		if _, err := a.content.ReadAt(r[:], where); err != nil || string(r[:4]) != endRecord64 {
			return 0, 0, 0, 0, ErrNoZip
		}
		u64 := binary.LittleEndian.Uint64
		count, length, at = u64(r[32:]), int64(u64(r[40:])), int64(u64(r[48:]))
	}
	if length < 0 || at < 0 || length > a.size || at > a.size-length {
		return 0, 0, 0, 0, ErrNoZip
	}
	return at, start + int64(i) - length, length, count, nil
}

// directoryEntry reads the entry at the start of b and says how long it is.
func directoryEntry(b []byte) (f File, n int, ok bool) {
	if len(b) < 46 || string(b[:4]) != directoryHeader {
		return f, 0, false
	}
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	name, extra, comment := int(u16(b[28:])), int(u16(b[30:])), int(u16(b[32:]))
	if n = 46 + name + extra + comment; n > len(b) {
		return f, 0, false
	}
	flags := u16(b[8:])
	f = File{
		Name: nameOf(b[46:46+name], flags), Encrypted: flags&1 != 0, method: u16(b[10:]), crc: u32(b[16:]), hasCRC: true,
		Packed: int64(u32(b[20:])), header: int64(u32(b[42:])),
	}
	f.wide(b[46+name:46+name+extra], u32(b[24:]) == 0xFFFFFFFF)
	return f, n, f.Packed >= 0 && f.header >= 0
}

// wide replaces sizes that did not fit by those of the ZIP64 field.
func (f *File) wide(extra []byte, size bool) {
	u16, u64 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint64
	for len(extra) >= 4 {
		id, n := u16(extra), int(u16(extra[2:]))
		if extra = extra[4:]; n > len(extra) {
			return
		}
		if id == 1 {
			v := extra[:n]
			if size && len(v) >= 8 {
				v = v[8:]
			}
			if f.Packed == 0xFFFFFFFF && len(v) >= 8 {
				f.Packed, v = int64(u64(v)), v[8:]
			}
			if f.header == 0xFFFFFFFF && len(v) >= 8 {
				f.header = int64(u64(v))
			}
			return
		}
		extra = extra[n:]
	}
}

// nameOf decodes a name: UTF-8 where the flag or the bytes say so, else code page 437 as the format has it.
func nameOf(b []byte, flags uint16) string {
	if flags&0x800 == 0 && !utf8.Valid(b) {
		if d, err := charmap.CodePage437.NewDecoder().Bytes(b); err == nil {
			b = d
		}
	}
	return strings.ReplaceAll(strings.ToValidUTF8(string(b), "\uFFFD"), `\`, "/")
}
