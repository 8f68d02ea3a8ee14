//go:build unix

package state

import (
	"os"

	"golang.org/x/sys/unix"
)

// lockFile takes the file for this process; the system gives it back when the process ends, however it ends.
func lockFile(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == unix.EWOULDBLOCK {
		return ErrBusy
	}
	return err
}
