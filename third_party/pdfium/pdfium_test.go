package pdfium

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"strings"
	"testing"
)

// TestUnmodified holds the file to the digest written down when it was taken over.
func TestUnmodified(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(Wasm())
	got := hex.EncodeToString(sum[:])
	if !strings.Contains(string(readme), got) {
		t.Errorf("pdfium.wasm has SHA-256 %s, which README.md does not name", got)
	}
	if !strings.Contains(string(readme), Version) {
		t.Errorf("README.md does not name version %s", Version)
	}
}

// TestLicences holds that every licence the notice asks for is here.
func TestLicences(t *testing.T) {
	for _, name := range []string{"LICENSE.wrapper", "LICENSE.pdfium", "LICENSE.components"} {
		if b, err := os.ReadFile(name); err != nil || len(b) < 500 {
			t.Errorf("%s: %d bytes, %v", name, len(b), err)
		}
	}
}
