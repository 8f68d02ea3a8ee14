//go:build !linux

package sandbox

import "os"

// executable is the path of the running program.
func executable() string {
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}
