package image

import (
	"testing"
	"unicode/utf16"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/extracttest"
)

// record is a command of an enhanced metafile.
func record(kind uint32, fields ...any) []byte {
	b := le(fields...)
	b = b[:len(b)-64]
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return append(cut64(le(kind, uint32(len(b)+8))), b...)
}

func cut64(b []byte) []byte { return b[:len(b)-64] }

func wideText(y int32, text string, options uint32) []byte {
	units := utf16.Encode([]rune(text))
	return record(84, [16]byte{}, uint32(1), float32(1), float32(1), int32(10), y, uint32(len(units)), uint32(76), options, [16]byte{}, uint32(0), units)
}

func emf(records ...[]byte) []byte {
	b := record(1, [32]byte{}, " EMF", [44]byte{})
	for _, r := range records {
		b = append(b, r...)
	}
	return append(b, record(14, [12]byte{})...)
}

func wmf(records ...[]byte) []byte {
	b := cut64(le("\xd7\xcd\xc6\x9a", [18]byte{}, "\x01\x00\x09\x00\x00\x03", [12]byte{}))
	for _, r := range records {
		b = append(b, r...)
	}
	return append(b, 3, 0, 0, 0, 0, 0)
}

func small(kind uint16, fields ...any) []byte {
	b := cut64(le(fields...))
	return append(cut64(le(uint32((len(b)+6)/2), kind)), b...)
}

func TestMetafiles(t *testing.T) {
	for _, c := range []struct {
		name, format, want string
		b                  []byte
		reason             extract.Reason
	}{
		{"emf", "emf", "Løn 2024\nIda", emf(wideText(10, "Løn", 0), wideText(10, "2024", 0), wideText(30, "Ida", 0)), ""},
		{"emf, glyphs and control", "emf", "", emf(wideText(10, "abc", 0x10)), ""},
		{"emf, small text", "emf", "Bo", emf(record(108, int32(1), int32(2), uint32(2), uint32(0x300), uint32(1), float32(1), float32(1), "Bo")), ""},
		{"emf with a picture", "emf", "Ida", emf(wideText(10, "Ida", 0), record(81, make([]byte, 90_000))), extract.NeedsOCR},
		{"emf with an icon", "emf", "", emf(record(81, make([]byte, 900))), ""},
		{"emf cut", "emf", "Ida", emf(wideText(10, "Ida", 0), wideText(20, "Bo", 0))[:108+88+20], extract.Damaged},
		{"wmf", "wmf", "K\u00e6re\nIda", wmf(small(0x0521, uint16(4), "K\xe6re", int16(5), int16(1)), small(0x0A32, int16(9), int16(1), uint16(3), uint16(0), "Ida\x00")), ""},
		{"wmf with a rectangle", "wmf", "Ida", wmf(small(0x0A32, int16(9), int16(1), uint16(3), uint16(2), [8]byte{}, "Ida\x00")), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := extracttest.Read(t, Formats(), extract.Hint{}, c.b)
			if got := r.Part("").Text; got != c.want || r.Outcome.Reason != c.reason || r.Outcome.Format != c.format {
				t.Errorf("got %q, %+v", got, r.Outcome)
			}
		})
	}
}

func TestMetafileContract(t *testing.T) {
	for _, f := range Formats() {
		switch f.Name() {
		case "emf":
			extracttest.Run(t, f, extracttest.Sample{Name: "a.emf", Data: emf(wideText(1, "Ida Holm", 0), wideText(2, "Bo Bek", 0)), Want: []string{"Ida Holm\nBo Bek"}})
		case "wmf":
			extracttest.Run(t, f, extracttest.Sample{Name: "a.wmf", Data: wmf(small(0x0521, uint16(4), "Bo B", int16(5), int16(1))), Want: []string{"Bo B"}})
		}
	}
}

func FuzzMetafile(f *testing.F) {
	f.Add(emf(wideText(1, "Ida Holm", 0)))
	f.Add(wmf(small(0x0521, uint16(4), "Bo B", int16(5), int16(1))))
	f.Fuzz(func(t *testing.T, b []byte) { extracttest.Read(t, Formats(), extract.Hint{}, b) })
}
