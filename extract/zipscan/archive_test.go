package zipscan

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

type packed struct {
	name, text string
	stored     bool
}

// build packs files with the standard library, which writes lengths behind the bytes.
func build(t testing.TB, files ...packed) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range files {
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Unix(0, 0)}
		if f.stored {
			h.Method = zip.Store
		}
		fw, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(fw, f.text)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// list writes what is in a zip, one file a field, with what kept it from being read.
func list(b []byte, max int) string {
	a, err := Open(bytes.NewReader(b), int64(len(b)), max)
	if err != nil {
		return err.Error()
	}
	var out []string
	for _, f := range a.Files {
		text, err := read(a, f)
		line := f.Name + "=" + text
		if err != nil {
			line += "!"
		}
		out = append(out, line)
	}
	if a.Broken {
		out = append(out, "broken")
	}
	if a.More {
		out = append(out, "more")
	}
	return strings.Join(out, " ")
}

func read(a *Archive, f File) (string, error) {
	r, err := a.Reader(f)
	if err != nil {
		return "", err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, 1<<20))
	return string(b), err
}

func TestOpen(t *testing.T) {
	whole := build(t, packed{"a.xml", "one", false}, packed{`word\b.xml`, "two", true}, packed{"dir/", "", true}, packed{"a.xml", "again", false})
	lines := build(t, packed{"l.txt", strings.Repeat("abc def ghi 1234567\n", 2000), true}, packed{"m.txt", "tail", false})
	flipped := bytes.Clone(whole)
	flipped[bytes.Index(flipped, []byte("two"))] = 'T'
	encrypted := bytes.Clone(whole)
	encrypted[6] |= 1
	encrypted[bytes.Index(encrypted, []byte("PK\x01\x02"))+8] |= 1
	for _, c := range []struct {
		name string
		zip  []byte
		max  int
		want string
	}{
		{"whole, doubles listed", whole, 100, "a.xml=one word/b.xml=two a.xml=again"},
		{"at most so many", whole, 2, "a.xml=one word/b.xml=two more"},
		{"bytes before", append([]byte("#!/bin/sh unpacks itself\n"), whole...), 100, "a.xml=one word/b.xml=two a.xml=again"},
		{"bytes behind", append(bytes.Clone(whole), "junk"...), 100, "a.xml=one word/b.xml=two a.xml=again"},
		{"without directory", whole[:bytes.Index(whole, []byte("PK\x01\x02"))], 100, "a.xml=one word/b.xml=two a.xml=again broken"},
		{"cut in the directory", whole[:bytes.Index(whole, []byte("PK\x01\x02"))+60], 100, "a.xml=one word/b.xml=two a.xml=again broken"},
		{"cut in a stored file", lines[:1000], 100, "l.txt=" + strings.Repeat("abc def ghi 1234567\n", 2000)[:1000-44] + " broken"},
		{"flipped byte", flipped, 100, "a.xml=one word/b.xml=Two! a.xml=again"},
		{"encrypted file", encrypted, 100, "a.xml=! word/b.xml=two a.xml=again"},
		{"empty zip", build(t), 100, ""},
		{"no zip", []byte("PK\x03\x04 and no more"), 100, ErrNoZip.Error()},
		{"nothing", nil, 100, ErrNoZip.Error()},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := list(c.zip, c.max); got != c.want {
				t.Errorf("got  %.300s\nwant %.300s", got, c.want)
			}
		})
	}
}

func TestReaderErrors(t *testing.T) {
	b := build(t, packed{"a", "text", false})
	at := bytes.Index(b, []byte("PK\x01\x02"))
	b[at+10] = 97 // a method for pictures that nobody reads
	a, err := Open(bytes.NewReader(b), int64(len(b)), 10)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := read(a, a.Files[0]); !errors.Is(err, ErrMethod) {
		t.Errorf("got %v", err)
	}
	a.Files[0].header = 1
	if _, err := read(a, a.Files[0]); !errors.Is(err, ErrNoZip) {
		t.Errorf("got %v", err)
	}
	a.Files[0].Encrypted = true
	if _, err := read(a, a.Files[0]); !errors.Is(err, ErrEncrypted) {
		t.Errorf("got %v", err)
	}
}

func TestManyFiles(t *testing.T) {
	var files []packed
	for i := range 2000 {
		files = append(files, packed{fmt.Sprintf("%s%05d.txt", strings.Repeat("a folder with a long name so that the directory is long/", 5), i), fmt.Sprint(i), false})
	}
	b := build(t, files...)
	for name, zip := range map[string][]byte{"directory": b, "search": b[:bytes.Index(b, []byte("PK\x01\x02"))]} {
		a, err := Open(bytes.NewReader(zip), int64(len(zip)), 20_000)
		if err != nil || len(a.Files) != len(files) {
			t.Fatalf("%s: %d files, %v", name, len(a.Files), err)
		}
		for i, f := range a.Files {
			if text, err := read(a, f); f.Name != files[i].name || text != files[i].text || err != nil {
				t.Fatalf("%s: file %d: %q, %v", name, i, text, err)
			}
		}
	}
}

// FuzzOpen holds the reader to: no panic, names that are UTF-8, lengths inside the file, the same twice.
func FuzzOpen(f *testing.F) {
	f.Add(build(f, packed{"a.xml", "one", false}, packed{"b.xml", "two", true}))
	f.Add(build(f))
	f.Add(build(f, packed{"a.xml", "one", false})[:40])
	f.Fuzz(func(t *testing.T, b []byte) {
		if a, err := Open(bytes.NewReader(b), int64(len(b)), 50); err == nil {
			if len(a.Files) > 50 {
				t.Errorf("%d files", len(a.Files))
			}
			for _, f := range a.Files {
				if f.header < 0 || f.header >= int64(len(b)) || f.Packed < 0 {
					t.Errorf("a file of %d bytes at %d of %d", f.Packed, f.header, len(b))
				}
			}
		}
		if one, two := list(b, 50), list(b, 50); one != two {
			t.Errorf("got %q, then %q", one, two)
		}
	})
}
