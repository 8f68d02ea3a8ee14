package ooxml

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
)

// The examples of [MS-OVBA] 3.2.
func TestUnpackModule(t *testing.T) {
	for _, c := range []struct{ name, packed, want string }{
		{"nothing to copy", "\x19\xb0\x00abcdefgh\x00ijklmnop\x00qrstuv.", "abcdefghijklmnopqrstuv."},
		{"copies", "\x2f\xb0\x00#aaabcde\x82f\x00pagh\x69j\x01\x38\x08akl\x00\x30mnop\x06q\x02\x70\x04\x10rstuv\x10wxyz\x00\x3c", "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa"},
		{"one letter, many times", "\x03\xb0\x02a\x45\x00", strings.Repeat("a", 73)},
		{"copy from before the start", "\x05\xb0\x01\x45\x00abc", ""},
		{"cut", "\x19\xb0\x00abc", "abc"},
		{"plain chunk", "\x02\x30xyz", "xyz"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := string(unpackModule([]byte(c.packed))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// module packs source without any copies.
func module(source string) []byte {
	var body []byte
	for i := 0; i < len(source); i += 8 {
		body = append(append(body, 0), source[i:min(len(source), i+8)]...)
	}
	size := len(body) - 1
	return append([]byte{1, byte(size), byte(size>>8) | 0xB0}, body...)
}

func TestMacros(t *testing.T) {
	const source = "Attribute VB_Name = \"Modul1\"\r\nConst kode = \"hemmeligt ord\" ' l\xf8n\r\n"
	b := compoundtest.Build(compoundtest.Stream{Path: "VBA/Modul1", Data: append([]byte("compiled\x00\x01\x02"), module(source)...)}, compoundtest.Stream{Path: "VBA/dir", Data: []byte("x")}, compoundtest.Stream{Path: "PROJECT", Data: []byte("y")})
	r := read(t, word(t, p("krop"), rels("word/document.xml", "vbaProject:vbaProject.bin"), file{"word/vbaProject.bin", string(b)}))
	holds(t, r, "macros", extract.Hidden, "Attribute VB_Name = \"Modul1\"\nConst kode = \"hemmeligt ord\" ' løn\n")
	if got := r.Part("macros").PlaceOf("kode"); got != "Modul1" || r.Outcome.Reason != "" {
		t.Errorf("at %q, %+v", got, r.Outcome)
	}
	r = read(t, word(t, p("krop"), file{"word/vbaProject.bin", "no compound file"}))
	if r.Outcome.Reason != extract.Damaged {
		t.Errorf("outcome %+v", r.Outcome)
	}
}

// FuzzUnpackModule holds the unpacking to: no panic, a bounded size, and the same twice.
func FuzzUnpackModule(f *testing.F) {
	f.Add([]byte("\x03\xb0\x02a\x45\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		one, two := unpackModule(b), unpackModule(b)
		if len(one) > maxModule+8192 || string(one) != string(two) {
			t.Errorf("%d and %d bytes", len(one), len(two))
		}
	})
}
