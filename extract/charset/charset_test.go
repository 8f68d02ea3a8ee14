package charset

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func TestString(t *testing.T) {
	for _, x := range []struct{ name, label, raw, want string }{
		{"utf-8", "utf-8", "Sørensen på Ærø", "Sørensen på Ærø"},
		{"latin-1", "ISO-8859-1", "S\xF8rensen p\xE5 \xC6r\xF8", "Sørensen på Ærø"},
		{"windows-1252 quotes", "windows-1252", "\x93Ja\x94 \x80 5", "“Ja” € 5"},
		{"utf-8 called latin-1", "iso-8859-1", "Sørensen", "Sørensen"},
		{"latin-1 called utf-8", "utf-8", "S\xF8rensen", "Sørensen"},
		{"latin-1 called ascii", "us-ascii", "S\xF8rensen", "Sørensen"},
		{"both in one text", "", "Sørensen S\xF8rensen", "Sørensen Sørensen"},
		{"unknown label", "x-unknown", "S\xF8rensen", "Sørensen"},
		{"label in quotes with a language", "\"ISO-8859-1*da\"", "S\xF8rensen", "Sørensen"},
		{"dos", "cp850", "S\x9Brensen", "Sørensen"},
		{"dos by its IANA name", "IBM865", "S\x9Brensen", "Sørensen"},
		{"mac", "macintosh", "S\xBFrensen", "Sørensen"},
		{"polish", "iso-8859-2", "\xA3\xF3d\xBC", "Łódź"},
		{"japanese", "iso-2022-jp", "\x1b$B;3ED\x1b(B", "山田"},
		{"utf-16 with a mark", "utf-16", "\xFF\xFEJ\x00\xF8\x00", "Jø"},
		{"utf-7", "utf-7", "S+APg-rensen +- +2D3cAA-.", "Sørensen + 🐀."},
		{"half a surrogate pair", "utf-7", "a+2D0-b", "ab"},
		{"cut in a character", "utf-8", "abc\xC3", "abcÃ"},
		{"ebcdic", "cp037", "\xD1\xC1", "JA"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := String([]byte(x.raw), x.label); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
			got, err := io.ReadAll(NewReader(iotest.OneByteReader(strings.NewReader(x.raw)), x.label))
			if err != nil || string(got) != x.want {
				t.Errorf("as a stream: got %q, %v", got, err)
			}
		})
	}
}

func TestCodePage(t *testing.T) {
	for _, x := range []struct {
		name      string
		page      int
		raw, want string
	}{
		{"western", 1252, "\xE6", "æ"}, {"dos", 850, "\x91", "æ"}, {"utf-16", 1200, "\xE6\x00", "æ"},
		{"utf-8", 65001, "æ", "æ"}, {"cyrillic", 1251, "\xC4\xE0", "Да"}, {"unknown", 4711, "\xE6", "æ"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := Decode([]byte(x.raw), CodePage(x.page)); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

func FuzzString(f *testing.F) {
	f.Add([]byte("S\xF8rensen"), "iso-8859-1")
	f.Add([]byte("+2D3cAA-"), "utf-7")
	f.Add([]byte("\x1b$B;3"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, b []byte, label string) {
		whole := String(b, label)
		if !utf8.ValidString(whole) {
			t.Fatal("not UTF-8")
		}
		if len(whole) > 3*len(b)+16 {
			t.Fatalf("%d bytes became %d", len(b), len(whole))
		}
		if again := String(b, label); again != whole {
			t.Fatal("not the same twice")
		}
		if Of(label) == Western {
			if got, err := io.ReadAll(NewReader(iotest.OneByteReader(bytes.NewReader(b)), label)); err != nil || string(got) != whole {
				t.Fatal("the stream differs")
			}
		}
	})
}

func BenchmarkWestern(b *testing.B) {
	raw := bytes.Repeat([]byte("K\xE6re Mette, m\xF8det er flyttet til onsdag klokken 14 i lokale 3.\r\n"), 1000)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		io.Copy(io.Discard, NewReader(bytes.NewReader(raw), "iso-8859-1"))
	}
}
