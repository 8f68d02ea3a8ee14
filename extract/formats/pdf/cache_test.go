//go:build unix

package pdf

import (
	"os"
	"path/filepath"
	"testing"
)

// TestCacheDir holds that machine code is kept only where nobody else can put some.
func TestCacheDir(t *testing.T) {
	base := t.TempDir()
	at := func(name string) string { return filepath.Join(base, name) }
	for _, x := range []struct {
		name string
		make func() error
		want bool
	}{
		{"not there yet", func() error { return nil }, true},
		{"mine", func() error { return os.Mkdir(at("mine"), 0o700) }, true},
		{"open to all", func() error { os.Mkdir(at("open to all"), 0o700); return os.Chmod(at("open to all"), 0o777) }, false},
		{"open to the group", func() error {
			os.Mkdir(at("open to the group"), 0o700)
			return os.Chmod(at("open to the group"), 0o770)
		}, false},
		{"a link", func() error { return os.Symlink(at("mine"), at("a link")) }, false},
		{"a file", func() error { return os.WriteFile(at("a file"), nil, 0o600) }, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			if err := x.make(); err != nil {
				t.Fatal(err)
			}
			if _, got := cacheDir(at(x.name)); got != x.want {
				t.Errorf("used: %v", got)
			}
		})
	}
	t.Run("user's own", func(t *testing.T) {
		t.Setenv("HOME", base)
		t.Setenv("XDG_CACHE_HOME", at("cache"))
		cache, err := os.UserCacheDir()
		if err != nil {
			t.Fatal(err)
		}
		own := filepath.Join(cache, "datamapper")
		os.MkdirAll(own, 0o700)
		if _, got := cacheDir(""); !got {
			t.Error("not used")
		}
		os.Chmod(own, 0o777)
		if _, got := cacheDir(""); got {
			t.Error("used though others can replace it")
		}
	})
}
