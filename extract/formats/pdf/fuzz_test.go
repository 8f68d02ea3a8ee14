package pdf

import (
	"bytes"
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func samples() []extracttest.Sample {
	form := build([]sheet{{lines: []string{"Navn:"}, extra: "/Annots[4 0 R 5 0 R]"}, {content: picture(1)}}, func(b *builder) (string, string) {
		b.add("%s", stream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "\x00\xff\xff\x00"))
		b.add("<</Type/Annot/Subtype/Widget/FT/Tx/Rect[100 700 300 720]/T(navn)/V(Ellen Fiktiv)>>")
		info := b.add("<</Title(Blanket)>>")
		return "/AcroForm<</Fields[5 0 R]>>" + "", fmt.Sprintf("/Info %d 0 R", info)
	})
	return []extracttest.Sample{
		{Name: "plain.pdf", Data: build([]sheet{{lines: []string{"Ellen Fiktiv", "fortro-", "lig"}}, {lines: []string{"page two"}}}, nil), Want: []string{"fortrolig"}},
		{Name: "form.pdf", Data: form, Want: []string{"navn: Ellen Fiktiv", "Title: Blanket"}, Reason: extract.NeedsOCR},
	}
}

func TestFormat(t *testing.T) {
	extracttest.RunN(t, 24, New(engine()), append(samples(), extracttest.Sample{Name: "attached.pdf", Data: fixture(t, "attached.pdf"), Want: []string{"Åse Prøve;010203-1234"}})...)
}

// FuzzFormat reads by an engine that can be broken off: nobody kills the fuzzer's process.
func FuzzFormat(f *testing.F) { extracttest.Fuzz(f, New(NewPDFium(Options{})), samples()...) }

// FuzzTrailer holds that the repair of a file looks at it in bounded time, that what it appends is one trailer at the end
// of a catalogue that is named by it, and that it says the same again.
func FuzzTrailer(f *testing.F) {
	for _, s := range samples() {
		f.Add(s.Data, false)
		f.Add(s.Data[:len(s.Data)/2], true)
	}
	f.Add([]byte("7 0 obj <</Type /Catalog>>"), false)
	f.Add(bytes.Repeat([]byte("/Type/Page/"), 1000), true)
	f.Fuzz(func(t *testing.T, file []byte, pages bool) {
		patch := trailer(file, pages)
		if patch == nil {
			return
		}
		if bytes.Count(patch, []byte("trailer\n<</Root ")) != 1 || !bytes.HasSuffix(patch, []byte("%%EOF\n")) {
			t.Errorf("not a trailer: %q", patch)
		}
		if len(patch) > 200+16*maxRescued {
			t.Errorf("%d bytes", len(patch))
		}
		if !bytes.Equal(patch, trailer(file, pages)) {
			t.Error("another patch the second time")
		}
	})
}

// FuzzDecodeText holds that any text of PDFium becomes valid UTF-8 within its bound, without its line-end marks.
func FuzzDecodeText(f *testing.F) {
	f.Add([]byte("a\x00\xfe\xff\r\x00\n\x00b\x00"), 100)
	f.Add([]byte("1\x00-\x00\r\x00\n\x002\x00"), 3)
	f.Add([]byte{0x3d, 0xd8, 0x00, 0xde, 0x00, 0xd8}, 10)
	f.Fuzz(func(t *testing.T, raw []byte, max int) {
		max &= 1<<12 - 1
		text, whole := decodeText(raw, max)
		if !utf8.ValidString(text) || len(text) >= max+2*utf8.UTFMax {
			t.Errorf("%d bytes of at most %d: %q", len(text), max, text)
		}
		if bytes.ContainsAny([]byte(text), "\x00\x01\x1f\uFFFE") {
			t.Errorf("a mark is left in %q", text)
		}
		if again, _ := decodeText(raw, max); again != text || !whole && len(text) < max {
			t.Errorf("%q, then %q", text, again)
		}
	})
}
