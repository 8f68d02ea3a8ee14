// Command datamapper finds personal data in files and says what it found, and what it could not read.
//
// The one idea is that a newcomer needs one command: datamapper scan FOLDER. All of it is in internal/cli; see
// datamapper --help. It promises the exit codes that the README lists.
package main

import (
	"os"

	"github.com/datamapper/datamapper/internal/cli"
	"github.com/datamapper/datamapper/internal/sandbox"
)

func main() {
	sandbox.Child(os.Args) // does not return in a process that reads a PDF for another
	os.Exit(cli.Main())
}
