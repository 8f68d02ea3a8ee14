package bench

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/detect/checksum"
	"github.com/datamapper/datamapper/entity"
)

func collect(t *testing.T, seed uint64, size int64) []File {
	t.Helper()
	var files []File
	if err := Corpus(seed, size, func(f File) error { files = append(files, f); return nil }); err != nil {
		t.Fatal(err)
	}
	return files
}

func TestSameSeedSameCorpus(t *testing.T) {
	sum := func(seed uint64) [sha256.Size]byte {
		h := sha256.New()
		for _, f := range collect(t, seed, 1<<20) {
			fmt.Fprintln(h, f.Name, len(f.Text), f.Planted)
			h.Write([]byte(f.Text))
		}
		return [sha256.Size]byte(h.Sum(nil))
	}
	first := sum(1)
	if again := sum(1); again != first {
		t.Error("the same seed gave two corpora")
	}
	if sum(2) == first {
		t.Error("two seeds gave the same corpus")
	}
}

// checks are what a planted value must look like, by kind.
var checks = map[entity.Type]func(string) bool{
	entity.Email:           func(s string) bool { return strings.Count(s, "@") == 1 && strings.HasSuffix(s, ".example") },
	entity.Phone:           func(s string) bool { return len(checksum.AppendDigits(nil, s)) >= 8 },
	entity.DKCPR:           number(checksum.DKCPR),
	entity.PostalAddress:   func(s string) bool { return strings.ContainsAny(s, "0123456789") && strings.Contains(s, ", ") },
	entity.IBAN:            func(s string) bool { return checksum.IBAN(strings.ReplaceAll(s, " ", "")) },
	entity.CreditCard:      number(checksum.Luhn),
	entity.IPAddress:       func(s string) bool { return strings.Count(s, ".") == 3 },
	entity.MACAddress:      func(s string) bool { return strings.Count(s, ":") == 5 },
	entity.DateOfBirth:     func(s string) bool { return len(s) == 10 && s[2] == '.' && s[5] == '.' },
	entity.DESteuerID:      number(checksum.DESteuerID),
	entity.SEPersonnummer:  number(checksum.SEPersonnummer),
	entity.NOFodselsnummer: number(checksum.NOFodselsnummer),
	entity.FIHetu:          checksum.FIHetu,
	entity.GBNINO:          func(s string) bool { return len(s) == len("AB 12 34 56 C") },
	entity.NLBSN:           number(checksum.NLBSN),
	entity.FRNIR:           func(s string) bool { return checksum.FRNIR(strings.ReplaceAll(s, " ", "")) },
	entity.APIKey:          func(s string) bool { return len(s) == 20 && strings.HasPrefix(s, "AKIA") },
}

func number(pass func([]byte) bool) func(string) bool {
	return func(s string) bool { return pass(checksum.AppendDigits(nil, s)) }
}

func TestPlantedValuesStandWhereItSays(t *testing.T) {
	seen := map[entity.Type]int{}
	for _, f := range collect(t, 3, 4<<20) {
		end := 0
		for _, p := range f.Planted {
			if p.Start < end || p.End > len(f.Text) || p.End <= p.Start {
				t.Fatalf("%s: %s at %d to %d of %d, after %d", f.Name, p.Entity, p.Start, p.End, len(f.Text), end)
			}
			end = p.End
			seen[p.Entity]++
			if ok := checks[p.Entity]; ok == nil || !ok(f.Text[p.Start:p.End]) {
				t.Errorf("%s: bytes %d to %d are no %s", f.Name, p.Start, p.End, p.Entity)
			}
		}
	}
	for e := range checks {
		if seen[e] == 0 {
			t.Errorf("%s was never planted", e)
		}
	}
}

func TestDensity(t *testing.T) {
	var size, planted int
	for _, f := range collect(t, 4, 4<<20) {
		size += len(f.Text)
		planted += len(f.Planted)
	}
	if size < 4<<20 || size > 4<<20+64<<10 {
		t.Errorf("%d bytes", size)
	}
	if each := size / planted; each < 2<<10 || each > 5<<10 {
		t.Errorf("one value in %d bytes", each)
	}
}

func TestShares(t *testing.T) {
	sum := 0
	for _, k := range kinds {
		sum += k.share
	}
	if sum != 100 {
		t.Errorf("the shares of the kinds add up to %d", sum)
	}
}

func TestTableIsOneTable(t *testing.T) {
	var all bytes.Buffer
	if err := Table(1, 300<<10, func(b []byte) error { all.Write(b); return nil }); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(all.String(), "\n"), "\n")
	if len(lines) < 1000 || strings.Count(all.String(), "kundenr") != 1 {
		t.Fatalf("%d lines, %d heads", len(lines), strings.Count(all.String(), "kundenr"))
	}
	for i, line := range lines {
		if got, want := strings.Count(line, ","), strings.Count(lines[0], ","); got != want {
			t.Fatalf("line %d has %d commas, not %d", i+1, got, want)
		}
	}
}

func TestSmallFilesAreSmall(t *testing.T) {
	n := 0
	if err := Small(1, 100, func(f File) error {
		if n++; len(f.Text) < 200 || len(f.Text) > 2500 {
			t.Errorf("%s has %d bytes", f.Name, len(f.Text))
		}
		return nil
	}); err != nil || n != 100 {
		t.Fatal(n, err)
	}
}

func BenchmarkCorpus(b *testing.B) {
	b.SetBytes(4 << 20)
	for b.Loop() {
		Corpus(1, 4<<20, func(File) error { return nil })
	}
}
