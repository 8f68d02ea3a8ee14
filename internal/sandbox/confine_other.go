//go:build !unix

package sandbox

import (
	"os"
	"syscall"
)

func self() string { return executable() }

func attributes() *syscall.SysProcAttr { return nil }

// pledge has nothing to give up here.
func pledge() error { return nil }

// confine has nothing to take away here: the child can be killed, and its memory is bounded by WebAssembly.
func confine() error { return nil }

// gauge does not know here how much memory the process has; children are replaced by their number of documents.
func gauge() func() int64 { return func() int64 { return 0 } }

func environment() []string { return append(minimal(os.Getenv), "SystemRoot="+os.Getenv("SystemRoot")) }
