package image

import (
	"bufio"
	"context"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"github.com/datamapper/datamapper/extract"
)

// metafile is a drawing that is a list of commands, some of which write text. See [MS-EMF] and [MS-WMF].
type metafile struct {
	name  string
	match func(head []byte) bool
	read  func(*drawing) error
}

func (m metafile) Name() string { return m.name }

func (m metafile) Match(f *extract.File) bool { return m.match(f.Head) }

func (m metafile) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	d := &drawing{in: bufio.NewReaderSize(f.Reader(), 64<<10), size: f.Size(), out: w.Part(extract.Body, "")}
	if err := m.read(d); err != nil {
		return err
	}
	if d.bitmap > largeBitmap {
		return notRead("a drawing with pictures in it; text in pictures is not read yet")
	}
	return w.Stopped()
}

// drawing is a metafile being read.
type drawing struct {
	in      *bufio.Reader
	size    int64 // of the file, in bytes
	out     *extract.Part
	line    int32 // the height of the last text
	wrote   bool
	bitmap  int64 // bytes of the largest bitmap in it
	scratch []byte
}

const (
	largeBitmap = decoration * decoration / 2 // bytes; a smaller one has no room for a text
	maxRecord   = 1 << 20                     // bytes of a command that are looked at
)

func isEMF(head []byte) bool { return has(head, 0, "\x01\x00\x00\x00") && has(head, 40, " EMF") }

func isWMF(head []byte) bool {
	return has(head, 0, "\xd7\xcd\xc6\x9a\x00\x00") || has(head, 0, "\x01\x00\x09\x00\x00\x03") || has(head, 0, "\x02\x00\x09\x00\x00\x03")
}

// text writes a run of text: beside the one before when it stands as high, else below.
func (d *drawing) text(y int32, s string) error {
	if s = strings.Trim(s, "\x00"); strings.TrimSpace(s) == "" {
		return nil
	}
	switch {
	case !d.wrote:
	case y == d.line:
		s = " " + s
	default:
		s = "\n" + s
	}
	d.line, d.wrote = y, true
	if err := d.out.WriteString(s); err != nil {
		return err
	}
	return d.out.Full()
}

// record reads the rest of a command of so many bytes; what is beyond maxRecord is passed over.
func (d *drawing) record(size int64) ([]byte, error) {
	n := min(size, maxRecord)
	if int64(cap(d.scratch)) < n {
		d.scratch = make([]byte, n)
	}
	b := d.scratch[:n]
	if got, err := io.ReadFull(d.in, b); err != nil {
		return b[:got], extract.ErrDamaged
	}
	if _, err := io.CopyN(io.Discard, d.in, size-n); err != nil {
		return b, extract.ErrDamaged
	}
	return b, nil
}

// readEMF reads the commands of an enhanced metafile. See [MS-EMF] 2.3.5 for those that write text.
func (d *drawing) readEMF() error {
	var h [8]byte
	for {
		if _, err := io.ReadFull(d.in, h[:]); err == io.EOF {
			return nil
		} else if err != nil {
			return extract.ErrDamaged
		}
		kind, size := little.Uint32(h[:]), int64(little.Uint32(h[4:]))
		if size < 8 || size > d.size {
			return extract.ErrDamaged
		}
		b, err := d.record(size - 8)
		if err != nil {
			return err
		}
		switch kind {
		case 14: // the end
			return nil
		case 83, 84: // EMR_EXTTEXTOUTA, EMR_EXTTEXTOUTW
			err = d.textOut(b, kind == 84)
		case 108: // EMR_SMALLTEXTOUT
			err = d.smallTextOut(b)
		case 76, 77, 78, 79, 80, 81, 114, 116: // those that draw bitmaps
			d.bitmap = max(d.bitmap, size)
		}
		if err != nil {
			return err
		}
	}
}

// textOut is a command with bounds, mode, scale, and an EmrText: position, count, offset, options. Offsets count from the
// start of the record, eight bytes before b. Glyph numbers instead of characters say nothing without the font.
func (d *drawing) textOut(b []byte, wide bool) error {
	const glyphs = 0x10
	if len(b) < 68 || little.Uint32(b[44:])&glyphs != 0 {
		return nil
	}
	return d.chars(int32(little.Uint32(b[32:])), b, int64(little.Uint32(b[40:]))-8, int64(little.Uint32(b[36:])), wide)
}

func (d *drawing) smallTextOut(b []byte) error {
	const noBounds, narrow, glyphs = 0x100, 0x200, 0x10
	if len(b) < 28 {
		return nil
	}
	options, at := little.Uint32(b[12:]), int64(28)
	if options&noBounds == 0 {
		at += 16
	}
	if options&glyphs != 0 {
		return nil
	}
	return d.chars(int32(little.Uint32(b[4:])), b, at, int64(little.Uint32(b[8:])), options&narrow == 0)
}

// chars writes n characters that stand at an offset.
func (d *drawing) chars(y int32, b []byte, at, n int64, wide bool) error {
	if wide {
		n *= 2
	}
	if at < 0 || n <= 0 || at+n > int64(len(b)) {
		return nil
	}
	b = b[at : at+n]
	if !wide {
		return d.text(y, western(b))
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = little.Uint16(b[2*i:])
	}
	return d.text(y, string(utf16.Decode(units)))
}

func western(b []byte) string {
	s, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return string(b)
	}
	return string(s)
}

// readWMF reads the commands of a Windows metafile. See [MS-WMF] 2.3.3.5 and 2.3.3.20 for those that write text.
func (d *drawing) readWMF() error {
	if b, err := d.in.Peek(4); err == nil && binary.LittleEndian.Uint32(b) == 0x9AC6CDD7 {
		d.in.Discard(22)
	}
	if _, err := d.in.Discard(18); err != nil {
		return extract.ErrDamaged
	}
	var h [6]byte
	for {
		if _, err := io.ReadFull(d.in, h[:]); err == io.EOF {
			return nil
		} else if err != nil {
			return extract.ErrDamaged
		}
		size, kind := 2*int64(little.Uint32(h[:])), little.Uint16(h[4:])
		if size < 6 || size > d.size {
			return extract.ErrDamaged
		}
		b, err := d.record(size - 6)
		if err != nil {
			return err
		}
		switch kind {
		case 0: // the end
			return nil
		case 0x0521: // META_TEXTOUT: length, text, y, x
			if n := length(b, 0); n > 0 && len(b) >= 2+n+n&1+2 {
				err = d.text(int32(int16(little.Uint16(b[2+n+n&1:]))), western(b[2:2+n]))
			}
		case 0x0A32: // META_EXTTEXTOUT: y, x, length, options, maybe a rectangle, text
			at := 8
			if len(b) >= 8 && little.Uint16(b[6:])&6 != 0 {
				at += 8
			}
			if n := length(b, 4); n > 0 && len(b) >= at+n {
				err = d.text(int32(int16(little.Uint16(b))), western(b[at:at+n]))
			}
		case 0x0940, 0x0B41, 0x0F43, 0x0D33, 0x0922, 0x0B23: // those that draw bitmaps
			d.bitmap = max(d.bitmap, size)
		}
		if err != nil {
			return err
		}
	}
}

func length(b []byte, at int) int {
	if len(b) < at+2 {
		return 0
	}
	return int(little.Uint16(b[at:]))
}
