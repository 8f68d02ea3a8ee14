//go:build !linux || portable

package file

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/datamapper/datamapper/source"
)

// dir is an open folder. [os.Root] keeps everything below it; links inside it, which Root would follow, are refused by
// looking at each name before and after it is opened. Build with the tag portable to test this on Linux.
type dir struct{ root *os.Root }

func openRoot(path string) (dir, error) {
	r, err := os.OpenRoot(path)
	return dir{r}, err
}

func (d dir) close() { d.root.Close() }

// folder opens a folder below d, name by name.
func (d dir) folder(rel string) (dir, facts, error) {
	at := d
	for {
		first, rest, more := strings.Cut(rel, "/")
		next, info, err := at.step(first)
		if at != d {
			at.close()
		}
		if err != nil {
			return dir{}, facts{}, err
		}
		if !more {
			return next, factsOf(info), nil
		}
		at, rel = next, rest
	}
}

func (d dir) step(name string) (dir, fs.FileInfo, error) {
	before, err := d.root.Lstat(name)
	if err != nil {
		return dir{}, nil, err
	}
	if !before.IsDir() {
		return dir{}, nil, source.ErrSpecial
	}
	r, err := d.root.OpenRoot(name)
	if err != nil {
		return dir{}, nil, err
	}
	after, err := r.Stat(".")
	if err == nil && !os.SameFile(before, after) {
		err = source.ErrSpecial
	}
	if err != nil {
		r.Close()
		return dir{}, nil, err
	}
	return dir{r}, after, nil
}

// facts looks at a name in d.
func (d dir) facts(name string) (facts, error) {
	info, err := d.root.Lstat(name)
	if err != nil {
		return facts{}, err
	}
	return factsOf(info), nil
}

func factsOf(info fs.FileInfo) facts {
	f := facts{kind: kindOf(info.Mode()), size: info.Size(), modified: info.ModTime().UnixNano(), perm: uint32(info.Mode().Perm()), uid: -1, blocks: -1}
	switch m := info.Mode(); {
	case m&fs.ModeNamedPipe != 0:
		f.what = "a pipe"
	case m&fs.ModeSocket != 0:
		f.what = "a socket"
	case m&fs.ModeDevice != 0:
		f.what = "a device"
	default:
		f.what = "not a regular file"
	}
	systemFacts(info, &f)
	return f
}

func kindOf(m fs.FileMode) kind {
	switch {
	case m.IsRegular():
		return regular
	case m.IsDir():
		return folder
	case m&fs.ModeSymlink != 0:
		return link
	}
	return special
}

// names hands on the names in d.
func (d dir) names(take func([]byte, kind)) error {
	f, err := d.root.Open(".")
	if err != nil {
		return err
	}
	defer f.Close()
	for {
		entries, err := f.ReadDir(1024)
		for _, e := range entries {
			take([]byte(e.Name()), kindOf(e.Type()))
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// pseudo reports whether d shows the system's state; only Linux mounts such folders beside stored files.
func (d dir) pseudo() bool { return false }

// file opens a regular file below d.
func (d dir) file(rel string) (handle, facts, error) {
	at := d
	if i := strings.LastIndexByte(rel, '/'); i >= 0 {
		in, _, err := d.folder(rel[:i])
		if err != nil {
			return handle{}, facts{}, err
		}
		defer in.close()
		at, rel = in, rel[i+1:]
	}
	before, err := at.root.Lstat(rel)
	if err != nil {
		return handle{}, facts{}, err
	}
	if f := factsOf(before); f.kind != regular || f.online {
		return handle{}, f, source.ErrSpecial
	}
	file, err := at.root.OpenFile(rel, os.O_RDONLY|openFlags, 0)
	if err != nil {
		return handle{}, facts{}, err
	}
	after, err := file.Stat()
	if err == nil && !after.Mode().IsRegular() {
		err = source.ErrSpecial
	}
	if err == nil && !os.SameFile(before, after) {
		// Replaced or turned into a link since: what the name stands for now must be this very file.
		if now, lerr := at.root.Lstat(rel); lerr != nil || !os.SameFile(now, after) {
			err = source.ErrSpecial
		}
	}
	if err != nil {
		file.Close()
		return handle{}, facts{}, err
	}
	return handle{file}, factsOf(after), nil
}

// handle is an open regular file.
type handle struct{ file *os.File }

func (h handle) close() error { return h.file.Close() }

func (h handle) readAt(p []byte, off int64) (int, error) { return h.file.ReadAt(p, off) }

// data knows of no holes here: everything is stored.
func (h handle) data(off int64) (from, to int64, err error) { return 0, 0, errors.ErrUnsupported }
