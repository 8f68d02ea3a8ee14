//go:build !darwin && !windows && (!linux || portable)

package file

import (
	"io/fs"
	"syscall"
)

// openFlags keep opening from waiting for a writer of a pipe.
const openFlags = syscall.O_NONBLOCK

func systemFacts(fs.FileInfo, *facts) {}
