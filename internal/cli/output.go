package cli

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where a report goes: standard output, or a file that appears whole or not at all. A report names people's
// documents, so a new file is its owner's alone.
type output struct {
	*bufio.Writer
	file   *os.File // nil for standard output
	target string
}

// create opens the output; "" and "-" mean standard output.
func (s *shell) create(target string) (*output, error) {
	if target == "" || target == "-" {
		return &output{Writer: bufio.NewWriterSize(s.stdout, 64<<10)}, nil
	}
	mode := fs.FileMode(0o600)
	if info, err := os.Stat(target); err == nil {
		if info.IsDir() {
			return nil, problem{"--output " + target + " is a folder", "Give the name of a file, such as " + filepath.Join(target, "report.html") + "."}
		}
		if !info.Mode().IsRegular() { // a pipe or device cannot appear whole
			f, err := os.OpenFile(target, os.O_WRONLY, 0)
			if err != nil {
				return nil, cannotWrite(target, err)
			}
			return &output{Writer: bufio.NewWriterSize(f, 64<<10), file: f}, nil
		}
		mode = info.Mode().Perm()
	}
	if real, err := filepath.EvalSymlinks(target); err == nil {
		target = real // replace what a link points to, not the link
	}
	f, err := os.CreateTemp(filepath.Dir(target), "."+filepath.Base(target)+".*.part")
	if err != nil {
		return nil, cannotWrite(target, err)
	}
	if err := f.Chmod(mode); err != nil {
		f.Close()
		os.Remove(f.Name())
		return nil, cannotWrite(target, err)
	}
	return &output{Writer: bufio.NewWriterSize(f, 64<<10), file: f, target: target}, nil
}

// temporary is the file that stands in for the target while it is written; "" when there is none.
func (o *output) temporary() string {
	if o.target == "" {
		return ""
	}
	return o.file.Name()
}

// commit ends the output and makes the file appear.
func (o *output) commit() error {
	err := o.Flush()
	if o.file == nil {
		return err
	}
	if o.target != "" && err == nil {
		err = o.file.Sync()
	}
	if cerr := o.file.Close(); err == nil {
		err = cerr
	}
	if o.target == "" {
		return err
	}
	if err == nil {
		err = os.Rename(o.file.Name(), o.target)
	}
	if err != nil {
		os.Remove(o.file.Name())
		return cannotWrite(o.target, err)
	}
	o.target = ""
	return nil
}

// discard drops a file that was not committed; after commit it does nothing.
func (o *output) discard() {
	if o.file != nil && o.target != "" {
		o.file.Close()
		os.Remove(o.file.Name())
		o.target = ""
	}
}

func cannotWrite(target string, err error) error {
	return problem{fmt.Sprintf("cannot write %s: %v", target, bare(err)), "Choose another place with --output, or leave it out to print the report."}
}

// bare is an error without the path and operation that the message names already.
func bare(err error) error {
	for {
		switch e := err.(type) {
		case *fs.PathError:
			err = e.Err
		case *os.LinkError:
			err = e.Err
		default:
			return err
		}
	}
}

var _ io.Writer = (*output)(nil)
