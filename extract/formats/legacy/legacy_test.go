package legacy

import (
	"strings"
	"testing"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/compound/compoundtest"
	"github.com/datamapper/datamapper/extract/extracttest"
)

func ole(paths ...string) string {
	var streams []compoundtest.Stream
	for _, p := range paths {
		streams = append(streams, compoundtest.Stream{Path: p, Data: []byte("x")})
	}
	return string(compoundtest.Build(streams...))
}

func TestKinds(t *testing.T) {
	zeros := strings.Repeat("\x00", 40_000)
	frame := "\xff\xfb\x90\x00" + strings.Repeat("\x01", 413)
	for _, c := range []struct{ name, data, hint, want, line string }{
		{"Word", ole("WordDocument", "1Table"), "", "doc", "Word 97-2003"},
		{"Excel", ole("Workbook"), "", "xls", "Excel 97-2003"},
		{"Excel 95", ole("Book"), "", "xls", "Excel 5.0"},
		{"PowerPoint", ole("Current User", "PowerPoint Document"), "", "ppt", "PowerPoint"},
		{"Publisher", ole("Quill/QuillSub/CONTENTS"), "", "pub", "Publisher"},
		{"some other compound file", ole("Whatever"), "", "compound", "this kind of compound file"},
		{"Outlook message is left alone", ole("__properties_version1.0", "WordDocument"), "", "", ""},
		{"encrypted document is left alone", ole("EncryptionInfo", "EncryptedPackage"), "", "", ""},
		{"Outlook mailbox", "!BDN" + zeros, "", "pst", "Outlook mailboxes"},
		{"SQLite", "SQLite format 3\x00" + zeros, "", "sqlite", "SQLite"},
		{"Access", "\x00\x01\x00\x00Standard Jet DB\x00" + zeros, "", "access", "Access"},
		{"rar", "Rar!\x1a\x07\x01\x00" + zeros, "", "rar", "RAR"},
		{"disk image", zeros[:32769] + "CD001" + zeros, "", "iso", "disk images"},
		{"zeros", zeros, "", "", ""},
		{"program", "MZ" + zeros[:58] + "\x80\x00\x00\x00" + zeros[:64] + "PE\x00\x00", "", "exe", "programs"},
		{"old program, by its name", "MZ" + zeros[:200], "spil.exe", "exe", "programs"},
		{"text that begins with MZ", "MZ er forkortelsen for Mark Zbikowski, som skrev DOS. " + strings.Repeat("x", 100), "brev.txt", "", ""},
		{"text that begins with ID3", "ID3 er et mærke i musikfiler", "", "", ""},
		{"sound", "ID3\x03\x00\x00" + zeros, "", "mp3", "sound"},
		{"sound without tags", frame + frame + frame, "", "mp3", "sound"},
		{"two bytes like sound", "\xff\xfb is the start of something else" + strings.Repeat(" x", 400), "", "", ""},
		{"wave", "RIFF\x00\x00\x00\x00WAVEfmt ", "", "wav", "sound"},
		{"video", "\x00\x00\x00\x20ftypisom\x00\x00\x02\x00", "", "mp4", "video"},
		{"font", "\x00\x01\x00\x00\x00\x10\x01\x00\x00\x00\x00\x00glyf" + zeros[:64], "", "ttf", "fonts"},
		{"java class", "\xca\xfe\xba\xbe\x00\x00\x00\x41\x00", "", "class", "programs"},
		{"program for two Macs", "\xca\xfe\xba\xbe\x00\x00\x00\x02\x00", "", "macho", "programs"},
		{"text", "almindelig tekst", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := extracttest.Read(t, Formats(), extract.Hint{Name: c.hint}, []byte(c.data)).Outcome
			if o.Format != c.want || o.Reason != extract.Unsupported || !strings.HasPrefix(o.Detail, c.line) {
				t.Errorf("outcome %+v", o)
			}
		})
	}
}

func TestLostDirectory(t *testing.T) {
	o := extracttest.Read(t, Formats(), extract.Hint{}, []byte(ole("WordDocument")[:600])).Outcome
	if o.Format != "compound" || o.Reason != extract.Damaged || !strings.Contains(o.Detail, "is lost") {
		t.Errorf("outcome %+v", o)
	}
}

// Each kind is named in small letters, its line is one that a person understands, and nothing hides a later line.
func TestTable(t *testing.T) {
	for _, f := range Formats() {
		k := f.(kind)
		for _, x := range k.signs {
			if line := x.err.Error(); k.name == "" || k.name != strings.ToLower(k.name) || len(line) < 17 || x.err != errLost && !strings.Contains(line, " not ") {
				t.Errorf("%q: %q", k.name, line)
			}
		}
	}
	for i, m := range magics {
		for _, before := range magics[:i] {
			if before.also == nil && before.offset == m.offset && strings.HasPrefix(m.bytes, before.bytes) {
				t.Errorf("%s (%q) is hidden by %s (%q)", m.name, m.bytes, before.name, before.bytes)
			}
		}
	}
}

func TestContract(t *testing.T) {
	for _, f := range Formats() {
		if f.Name() == "doc" || f.Name() == "exe" {
			data := ole("WordDocument")
			if f.Name() == "exe" {
				data = "MZ" + strings.Repeat("\x00", 58) + "\x40\x00\x00\x00PE\x00\x00"
			}
			if f.Match(&extract.File{Content: extract.Memory([]byte(data)), Head: []byte(data)[:min(len(data), extract.HeadSize)]}) {
				extracttest.Run(t, f, extracttest.Sample{Name: "a." + f.Name(), Data: []byte(data), Reason: extract.Unsupported})
			}
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add([]byte(ole("WordDocument")))
	f.Add([]byte("MZ\x00\x00"))
	f.Add([]byte("\xff\xfb\x90\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if o := extracttest.Read(t, Formats(), extract.Hint{}, b).Outcome; len(b) > 0 && o.Reason != extract.Unsupported && o.Reason != extract.Damaged {
			t.Errorf("outcome %+v", o)
		}
	})
}
