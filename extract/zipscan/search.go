package zipscan

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
)

// search lists the files by the headers that stand before them, from the front.
func (a *Archive) search(max int) error {
	for at := int64(0); at < a.size; {
		found, err := a.next(at, fileHeader)
		if err != nil {
			return err
		}
		if found < 0 {
			return nil
		}
		f, data, ok := a.localHeader(found)
		if !ok {
			at = found + 4
			continue
		}
		if len(a.Files) == max {
			a.More = true
			return nil
		}
		if f.Packed < 0 || f.Packed > a.size-data {
			// The length follows the bytes, or is wrong: they end where something else begins.
			if f.Packed, err = a.next(data, "PK"); err != nil {
				return err
			}
			if f.Packed < 0 {
				f.Packed = a.size
			}
			f.Packed -= data
		}
		at = data + f.Packed
		if !strings.HasSuffix(f.Name, "/") {
			a.Files = append(a.Files, f)
		}
	}
	return nil
}

// next returns where a signature next stands, or -1. "PK" stands for any of the signatures of a zip.
func (a *Archive) next(at int64, signature string) (int64, error) {
	if a.window == nil {
		a.window = make([]byte, 64<<10)
	}
	for step := int64(1 << 10); at < a.size; at, step = at+step, min(2*step, int64(len(a.window)-3)) {
		b := a.window[:min(step+3, a.size-at)]
		n, err := a.content.ReadAt(b, at)
		if n == 0 && err != nil && err != io.EOF {
			return -1, err
		}
		for i := 0; i < n; {
			j := bytes.Index(b[i:n], []byte(signature))
			if j < 0 {
				break
			}
			if i += j; i+4 > n {
				break // it is seen whole in the next step
			}
			switch string(b[i : i+4]) {
			case fileHeader, directoryHeader, endRecord, "PK\x07\x08":
				return at + int64(i), nil
			}
			i += 2
		}
	}
	return -1, nil
}

// localHeader reads the header at an offset and says where the bytes of the file begin. Packed is -1 where it does not say.
func (a *Archive) localHeader(at int64) (f File, data int64, ok bool) {
	var b [30]byte
	if n, _ := a.content.ReadAt(b[:], at); n < len(b) || string(b[:4]) != fileHeader {
		return f, 0, false
	}
	u16, u32 := binary.LittleEndian.Uint16, binary.LittleEndian.Uint32
	flags, names, extras := u16(b[6:]), int(u16(b[26:])), int(u16(b[28:]))
	tail := make([]byte, names+extras)
	if n, _ := a.content.ReadAt(tail, at+30); n < len(tail) {
		return f, 0, false
	}
	data = at + 30 + int64(len(tail))
	f = File{Name: nameOf(tail[:names], flags), Encrypted: flags&1 != 0, method: u16(b[8:]), Packed: int64(u32(b[18:])), header: at}
	if flags&8 != 0 {
		f.Packed = -1
	} else {
		f.crc, f.hasCRC = u32(b[14:]), true
		f.wide(tail[names:], u32(b[22:]) == 0xFFFFFFFF)
	}
	return f, data, true
}
