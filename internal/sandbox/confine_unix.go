//go:build unix && !linux

package sandbox

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

func self() string { return executable() }

// attributes keeps the child out of the terminal's group: an interrupt is for the parent, which ends its children in order.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// pledge has nothing to give up here.
func pledge() error { return nil }

// confine takes from the process what reading a document does not need, as far as this system lets it.
func confine() error {
	for _, resource := range []int{unix.RLIMIT_FSIZE, unix.RLIMIT_CORE} {
		if err := unix.Setrlimit(resource, &unix.Rlimit{}); err != nil {
			return err
		}
	}
	return nil
}

// gauge does not know here how much memory the process has; children are replaced by their number of documents.
func gauge() func() int64 { return func() int64 { return 0 } }

func environment() []string { return minimal(os.Getenv) }
