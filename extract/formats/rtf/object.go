package rtf

import (
	"bytes"
	"encoding/binary"
	"io"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound"
)

// object is a picture or an embedded object whose hexadecimal digits are being read.
type object struct {
	kind  string // the control word that names the kind of picture; "" for an object
	data  []byte
	half  int // the first digit of a byte, or -1
	over  bool
	embed bool
}

// member is a file found in the document.
type member struct {
	name  string
	data  []byte
	embed bool
}

func (r *reader) startPicture() {
	if r.group.object != nil && r.group.object.embed {
		r.group.place = inNowhere
		return
	}
	r.startHex(false)
}

func (r *reader) startHex(embed bool) {
	r.gather(inHex, "")
	r.group.object = &object{half: -1, embed: embed}
}

func (r *reader) pictureKind(word string) {
	if r.group.object != nil {
		r.group.object.kind = word
	}
}

// hexDigit takes one digit of the innermost picture or object.
func (r *reader) hexDigit(c byte) {
	o, v := r.group.object, hexValue(c)
	if o == nil || v < 0 {
		return
	}
	if o.half < 0 {
		o.half = v
		return
	}
	r.hexByte(o, byte(o.half<<4|v))
	o.half = -1
}

func (r *reader) hexByte(o *object, c byte) {
	if r.held >= r.w.Limits().Member {
		o.over = true
		return
	}
	r.held++
	o.data = append(o.data, c)
}

// binary reads or skips bytes that stand in the file as they are.
func (r *reader) binary(n int) error {
	if n <= 0 {
		return nil
	}
	if o := r.group.object; r.group.place == inHex && o != nil && r.held+int64(n) <= r.w.Limits().Member {
		data, err := io.ReadAll(io.LimitReader(r.in, int64(n)))
		o.data = append(o.data, data...)
		r.held += int64(len(data))
		return err
	}
	_, err := r.in.Discard(n)
	if err == io.EOF {
		err = nil
	}
	return err
}

// endHex keeps what was read for the end of the document.
func (r *reader) endHex() {
	o := r.group.object
	switch {
	case o == nil || len(o.data) == 0:
	case o.over:
		r.w.Unread("", extract.Limit, "pictures and objects inside the document are larger than is read")
	case o.embed:
		r.members = append(r.members, member{"object", o.data, true})
	case o.kind == "pngblip":
		r.members = append(r.members, member{"picture.png", o.data, false})
	case o.kind == "jpegblip":
		r.members = append(r.members, member{"picture.jpg", o.data, false})
	case o.kind == "emfblip":
		r.members = append(r.members, member{"picture.emf", o.data, false})
	case o.kind == "wmetafile":
		r.members = append(r.members, member{"picture.wmf", o.data, false})
	case o.kind == "dibitmap":
		r.members = append(r.members, member{"picture.bmp", withBitmapHeader(o.data), false})
	default:
		r.members = append(r.members, member{"picture", o.data, false})
	}
}

// withBitmapHeader puts the header of a file before a bitmap that lacks it, so that it is known for what it is.
func withBitmapHeader(b []byte) []byte {
	h := make([]byte, 14, 14+len(b))
	copy(h, "BM")
	binary.LittleEndian.PutUint32(h[2:], uint32(14+len(b)))
	return append(h, b...)
}

// writeMember hands a file on.
func (r *reader) writeMember(m member) error {
	if !m.embed {
		return r.w.Member(m.name, extract.Memory(m.data), extract.Hint{Name: m.name})
	}
	class, native, ok := nativeData(m.data)
	switch {
	case !ok && bytes.HasPrefix(m.data, []byte(compound.Magic)):
		return compound.WriteObject(r.w, m.name, extract.Memory(m.data))
	case !ok:
		r.w.Unread(m.name, extract.Unsupported, "the embedded object is in a form that is not read yet")
		return r.w.Stopped()
	case class == "Package" && !bytes.HasPrefix(native, []byte(compound.Magic)):
		return compound.WriteNative(r.w, m.name, native, bytes.NewReader(nil), int64(len(native)))
	default:
		return compound.WriteObject(r.w, m.name, extract.Memory(native))
	}
}

// nativeData reads the header of an embedded object: version, 2, three names, and the length of what follows.
// See [MS-OLEDS] 2.2.4 and 2.2.5. A link to a file elsewhere has another format and no data.
func nativeData(b []byte) (class string, native []byte, ok bool) {
	u32 := binary.LittleEndian.Uint32
	if len(b) < 8 || u32(b[4:]) != 2 {
		return "", nil, false
	}
	b = b[8:]
	for i := range 3 {
		if len(b) < 4 || int64(u32(b)) > int64(len(b)-4) {
			return "", nil, false
		}
		name := b[4 : 4+u32(b)]
		if b = b[4+u32(b):]; i == 0 {
			class = string(bytes.TrimRight(name, "\x00"))
		}
	}
	if len(b) < 4 {
		return "", nil, false
	}
	return class, b[4 : 4+min(int64(u32(b)), int64(len(b)-4))], true
}

func hexValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}
