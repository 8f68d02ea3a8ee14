package pdf

import (
	"os"
	"path/filepath"
)

// cacheDir makes the folder for compiled code and reports whether it can be trusted: what lies there is run as machine
// code, so it must be a real folder of this user that nobody else can write to. An empty dir is the user's own cache.
func cacheDir(dir string) (string, bool) {
	own := ""
	if dir == "" {
		base, err := os.UserCacheDir()
		if err != nil {
			return "", false
		}
		own = filepath.Join(base, "datamapper")
		dir = filepath.Join(own, "wasm")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", false
	}
	if !closed(dir) || own != "" && !closed(own) {
		return "", false
	}
	probe, err := os.CreateTemp(dir, ".probe*")
	if err != nil {
		return "", false
	}
	probe.Close()
	return dir, os.Remove(probe.Name()) == nil
}

// closed reports whether dir is a real folder that nobody else can change.
func closed(dir string) bool {
	info, err := os.Lstat(dir)
	return err == nil && info.IsDir() && onlyMine(info)
}
