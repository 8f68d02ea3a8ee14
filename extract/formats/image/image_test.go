package image

import (
	"bytes"
	"encoding/binary"
	stdimage "image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func canvas(w, h int) *stdimage.Paletted {
	return stdimage.NewPaletted(stdimage.Rect(0, 0, w, h), color.Palette{color.White, color.Black})
}

func asPNG(w, h int) []byte {
	var b bytes.Buffer
	png.Encode(&b, canvas(w, h))
	return b.Bytes()
}

func asJPEG(w, h int) []byte {
	var b bytes.Buffer
	jpeg.Encode(&b, canvas(w, h), nil)
	return b.Bytes()
}

func asGIF(w, h int) []byte {
	var b bytes.Buffer
	gif.Encode(&b, canvas(w, h), nil)
	return b.Bytes()
}

// withThumbnail puts segments of 60,000 bytes before the frame, as cameras do.
func withThumbnail(b []byte) []byte {
	segment := append([]byte{0xFF, 0xE1, 0xEA, 0x60}, make([]byte, 0xEA60-2)...)
	return append(append(append([]byte{0xFF, 0xD8}, segment...), segment...), b[2:]...)
}

func le(values ...any) []byte {
	var b bytes.Buffer
	for _, v := range values {
		if s, ok := v.(string); ok {
			b.WriteString(s)
		} else {
			binary.Write(&b, binary.LittleEndian, v)
		}
	}
	return append(b.Bytes(), make([]byte, 64)...)
}

func be(values ...any) []byte {
	var b bytes.Buffer
	for _, v := range values {
		if s, ok := v.(string); ok {
			b.WriteString(s)
		} else {
			binary.Write(&b, binary.BigEndian, v)
		}
	}
	return append(b.Bytes(), make([]byte, 64)...)
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name   string
		b      []byte
		format string
		want   string // pixels; "" is decoration, "unknown" no size
	}{
		{"png", asPNG(1200, 800), "png", "1200x800"},
		{"png icon", asPNG(199, 199), "png", ""},
		{"png banner", asPNG(1200, 30), "png", "1200x30"},
		{"png of 200", asPNG(200, 10), "png", "200x10"},
		{"png cut", asPNG(1200, 800)[:20], "png", "unknown"},
		{"jpeg", asJPEG(640, 480), "jpeg", "640x480"},
		{"jpeg with thumbnails", withThumbnail(asJPEG(640, 480)), "jpeg", "640x480"},
		{"jpeg without frame", []byte("\xff\xd8\xff\xd9xxxx"), "jpeg", "unknown"},
		{"gif", asGIF(10, 20), "gif", ""},
		{"bmp", le("BM", uint32(0), uint32(0), uint32(54), uint32(40), int32(300), int32(-400)), "bmp", "300x400"},
		{"old bmp", le("BM", uint32(0), uint32(0), uint32(26), uint32(12), uint16(300), uint16(20)), "bmp", "300x20"},
		{"text that begins with BM", []byte("BMW is not a picture, and it goes on for a while"), "", ""},
		{"tiff", le("II*\x00", uint32(8), uint16(2), uint16(256), uint16(4), uint32(1), uint32(2480), uint16(257), uint16(3), uint32(1), uint16(3508), uint16(0)), "tiff", "2480x3508"},
		{"tiff, big end first", be("MM\x00*", uint32(8), uint16(2), uint16(256), uint16(3), uint32(1), uint16(100), uint16(0), uint16(257), uint16(4), uint32(1), uint32(100)), "tiff", ""},
		{"tiff with its directory outside", le("II*\x00", uint32(1<<31)), "tiff", "unknown"},
		{"webp, lossy", le("RIFF", uint32(0), "WEBPVP8 ", uint32(0), "xxx\x9d\x01\x2a", uint16(500), uint16(400)), "webp", "500x400"},
		{"webp, lossless", le("RIFF", uint32(0), "WEBPVP8L", uint32(0), "\x2f", uint32(499|399<<14)), "webp", "500x400"},
		{"webp, extended", le("RIFF", uint32(0), "WEBPVP8X", uint32(10), uint32(0), "\xf3\x01\x00\x8f\x01\x00"), "webp", "500x400"},
		{"heic", be(uint32(24), "ftypheic", uint32(0), "mif1heic", uint32(20), "ispe", uint32(0), uint32(512), uint32(512), uint32(20), "ispe", uint32(0), uint32(4032), uint32(3024)), "heic", "4032x3024"},
		{"jpeg 2000", be("\x00\x00\x00\x0cjP  \r\n\x87\n", uint32(22), "ihdr", uint32(700), uint32(900)), "jpeg 2000", "900x700"},
		{"psd", be("8BPS\x00\x01", "\x00\x00\x00\x00\x00\x00", uint16(3), uint32(150), uint32(160)), "psd", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extracttest.Read(t, Formats(), extract.Hint{}, c.b)
			o := r.Outcome
			switch {
			case c.format == "":
				if o.Reason != extract.Unsupported {
					t.Errorf("outcome %+v", o)
				}
			case o.Format != c.format:
				t.Errorf("read as %q", o.Format)
			case c.want == "":
				if o.Reason != "" || o.Parts != 1 || o.Text != 0 {
					t.Errorf("outcome %+v", o)
				}
			case o.Reason != extract.NeedsOCR || !strings.HasPrefix(o.Detail, "a picture of "+c.want):
				t.Errorf("outcome %+v", o)
			}
		})
	}
}

func TestContract(t *testing.T) {
	for _, f := range Formats() {
		sample := map[string][]byte{"png": asPNG(300, 300), "jpeg": asJPEG(300, 300), "gif": asGIF(300, 300)}[f.Name()]
		if sample != nil {
			extracttest.Run(t, f, extracttest.Sample{Name: "a." + f.Name(), Data: sample, Reason: extract.NeedsOCR})
		}
	}
}

func known(f *extract.File) format {
	for _, k := range Formats() {
		if k, ok := k.(format); ok && k.Match(f) {
			return k
		}
	}
	return format{}
}

func FuzzSize(f *testing.F) {
	for _, b := range [][]byte{asPNG(9, 9), asJPEG(9, 9), asGIF(9, 9), le("II*\x00", uint32(8), uint16(1)), le("RIFF", uint32(0), "WEBPVP8X"), be(uint32(24), "ftypheic", "ispe")} {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		file := &extract.File{Content: extract.Memory(b), Head: b[:min(len(b), extract.HeadSize)]}
		if k := known(file); k.match != nil {
			w1, h1 := k.size(file)
			w2, h2 := k.size(file)
			if w1 != w2 || h1 != h2 {
				t.Errorf("%dx%d, then %dx%d", w1, h1, w2, h2)
			}
		}
	})
}
