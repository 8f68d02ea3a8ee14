//go:build unix

package pdf

import (
	"io/fs"
	"os"
	"syscall"
)

// onlyMine reports whether this user owns the file and nobody else may write to it.
func onlyMine(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid() && info.Mode().Perm()&0o022 == 0
}
