package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is set by the linker, see Makefile; empty in a plain go build.
var version string

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(s *shell) error {
	_, err := fmt.Fprintf(s.stdout, "datamapper %s\n", versionText())
	return err
}

// versionText is the version, and with what and for what it was built.
func versionText() string {
	return fmt.Sprintf("%s (%s, %s/%s)", shortVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func shortVersion() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
