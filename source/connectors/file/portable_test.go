//go:build !linux || portable

package file

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// refusal takes all rights from paths; it says nothing of the superuser, whom nothing is refused.
type refusal struct{ at string }

func (r *refusal) refuse(path string) error { return os.Chmod(filepath.Join(r.at, path), 0) }

func (r *refusal) possible() bool { return runtime.GOOS != "windows" && os.Geteuid() != 0 }

func (r *refusal) apply(*testing.T) {}
