package sandbox

import (
	"os"
	"strconv"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// self names the running program even when its file was replaced since it started.
func self() string { return "/proc/self/exe" }

// attributes has the kernel kill the child with its parent, and keeps it out of the terminal's group: an interrupt is for
// the parent, which ends its children in order.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}

// addressSpace is what a child may map, in bytes. WebAssembly code sets memory aside that it never touches, and so does Go.
const addressSpace = 3 << 30

// confine takes from the process what reading a document does not need. What it opened and loaded before stays.
// Landlock without paths and a seccomp filter belong at its end: after this point no file is opened and no socket made.
func confine() error {
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil { // no core, no debugger, /proc entry is root's
		return err
	}
	for _, limit := range []struct {
		resource int
		value    uint64
	}{
		{unix.RLIMIT_AS, addressSpace},
		{unix.RLIMIT_FSIZE, 0},
		{unix.RLIMIT_CORE, 0},
		{unix.RLIMIT_NOFILE, 32},
	} {
		if err := unix.Setrlimit(limit.resource, &unix.Rlimit{Cur: limit.value, Max: limit.value}); err != nil {
			return err
		}
	}
	return nil
}

// pledge makes the calling thread, and every process started from it, unable to gain rights by starting another program.
// The parent calls it on a thread that does nothing but start and await one child, so that the child has it from its
// first instruction on all of its threads; a running Go program could not give it to all of its own.
func pledge() error { return unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) }

// gauge tells how much memory the process has. Its file is opened before files are out of reach.
func gauge() func() int64 {
	file, err := os.Open("/proc/self/statm")
	if err != nil {
		return func() int64 { return 0 }
	}
	return func() int64 {
		b := make([]byte, 128)
		n, _ := file.ReadAt(b, 0)
		fields := strings.Fields(string(b[:n]))
		if len(fields) < 2 {
			return 0
		}
		pages, _ := strconv.ParseInt(fields[1], 10, 64)
		return pages * int64(os.Getpagesize())
	}
}

// environment is what a child gets to see of its parent's.
func environment() []string { return minimal(os.Getenv) }
