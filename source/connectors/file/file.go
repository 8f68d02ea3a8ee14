// Package file is the connector for files and folders of the machine's own file systems, mounted shares included.
//
// The one idea: everything is opened relative to the folder the owner chose, one name at a time and never through a link,
// so nothing outside it can be listed or read, whatever happens to the tree meanwhile. What cannot be read is listed with
// its reason.
//
//	src, err := file.Open("Documents", file.Options{Exclude: []string{"node_modules"}})
//	cursor, err := src.Walk(ctx, "", func(item source.Item) error { fmt.Println(item.Path); return nil })
//
// Items come folder by folder, the names of a folder in byte order, what is in a sub-folder where its name stands. Memory
// does not grow with the tree. Opening never waits for a writer, and leaves access times alone where the system allows it.
//
// Who can open an item is said with care. Mode bits show what accounts of this machine may do, and the usual 0644 shows
// nothing that anybody decided; so a file that its owner alone may read is Private, and every other is unknown unless
// [Options.Shared] says that the accounts of the machine are different people. Access lists beyond mode bits are not read.
package file

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/source"
)

// DefaultDepth is how many folders deep a walk goes unless told otherwise.
const DefaultDepth = 2048

// Options say which items of a folder are read. The zero value reads all.
type Options struct {
	// Include and Exclude are patterns of github.com/bmatcuk/doublestar. One without a slash is matched against names at any
	// depth ("*.log"), one with a slash against the slash-separated path below the root ("HR/**/*.xlsx"), one that ends in a
	// slash against folders only. An item is read when it or a folder above it matches one of Include, or Include is empty,
	// and when nothing of that matches one of Exclude. A folder that is left out whole is listed as one item.
	Include, Exclude []string

	Depth  int  // folders below the root; 0 means [DefaultDepth]
	Shared bool // accounts of this machine are different people: a file that all of them can open has source.Anyone
}

// Source is one or several roots opened for scanning. It may be used from several goroutines.
type Source struct {
	roots  []root
	globs  globs
	depth  int
	shared bool
	owners owners
}

// root is a folder or a file that the owner chose.
type root struct {
	dir    dir    // the folder, or the one that holds the file
	only   string // name of the file when the root is one
	prefix string // of Path and ID: empty for a single root, else what was asked for with a slash
	real   string // absolute, links resolved
	open   bool   // every account of the machine can come this far
}

// Open opens a folder or a file for scanning. The root itself may be a link. Errors wrap those of the os package, or
// doublestar.ErrBadPattern.
func Open(path string, opt Options) (*Source, error) { return OpenAll([]string{path}, opt) }

// OpenAll opens several roots as one source. A root that lies inside another is dropped, for its items are listed there.
// With more than one root left, paths begin with the root as it was given.
func OpenAll(paths []string, opt Options) (*Source, error) {
	globs, err := newGlobs(opt.Include, opt.Exclude)
	if err != nil {
		return nil, err
	}
	s := &Source{globs: globs, depth: opt.Depth, shared: opt.Shared}
	if s.depth <= 0 {
		s.depth = DefaultDepth
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("open: %w: no path given", fs.ErrInvalid)
	}
	real := make([]string, len(paths))
	for i, p := range paths {
		if real[i], err = resolve(p); err != nil {
			return nil, fmt.Errorf("open %s: %w", p, errors.Unwrap(err))
		}
	}
	for i, p := range paths {
		if covered(real, i) {
			continue
		}
		r, err := openRootAt(real[i])
		if err != nil {
			s.Close()
			return nil, fmt.Errorf("open %s: %w", p, err)
		}
		r.prefix = prefixOf(p, r.only != "")
		r.open = opt.Shared && reachable(filepath.Dir(real[i]))
		s.roots = append(s.roots, r)
	}
	if len(s.roots) == 1 {
		s.roots[0].prefix = ""
	}
	return s, nil
}

// prefixOf is what stands before the items of one of several roots.
func prefixOf(path string, file bool) string {
	path = filepath.Clean(path)
	if file {
		if path = filepath.Dir(path); path == "." {
			return ""
		}
	}
	return strings.TrimSuffix(filepath.ToSlash(path), "/") + "/"
}

// resolve makes a path absolute and follows its links. Its error is a *fs.PathError.
func resolve(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", &fs.PathError{Op: "open", Path: path, Err: err}
	}
	real, err := filepath.EvalSymlinks(abs)
	if err == nil || errors.As(err, new(*fs.PathError)) {
		return real, err
	}
	return "", &fs.PathError{Op: "open", Path: path, Err: err}
}

// covered reports whether paths[i] is another of paths or lies inside one.
func covered(paths []string, i int) bool {
	for j, other := range paths {
		if paths[i] == other {
			if j < i {
				return true
			}
			continue
		}
		if strings.HasPrefix(paths[i], strings.TrimSuffix(other, string(filepath.Separator))+string(filepath.Separator)) {
			return true
		}
	}
	return false
}

func openRootAt(real string) (root, error) {
	info, err := os.Lstat(real)
	if err != nil {
		return root{}, errors.Unwrap(err)
	}
	r := root{real: real}
	folder := real
	if !info.IsDir() {
		folder, r.only = filepath.Dir(real), filepath.Base(real)
	}
	r.dir, err = openRoot(folder)
	return r, err
}

// reachable reports whether every account of the machine may pass through a folder and all above it.
func reachable(folder string) bool {
	for {
		info, err := os.Stat(folder)
		if err != nil || info.Mode().Perm()&0o001 == 0 {
			return false
		}
		up := filepath.Dir(folder)
		if up == folder {
			return true
		}
		folder = up
	}
}

// Roots are the absolute paths that were opened, links resolved: what makes an item's ID unique on this machine.
func (s *Source) Roots() []string {
	var paths []string
	for _, r := range s.roots {
		paths = append(paths, r.real)
	}
	return paths
}

// Close releases the roots. The source must not be used after it.
func (s *Source) Close() error {
	for _, r := range s.roots {
		r.dir.close()
	}
	s.roots = nil
	return nil
}

// Walk implements [source.Source].
func (s *Source) Walk(ctx context.Context, from source.Cursor, visit func(source.Item) error) (source.Cursor, error) {
	first, after, err := s.parse(from)
	if err != nil {
		return from, err
	}
	w := &walker{src: s, ctx: ctx, visit: visit}
	for i := first; i < len(s.roots); i++ {
		w.last = ""
		err := w.root(&s.roots[i], after)
		if w.last != "" {
			from = cursorOf(i, w.last[len(s.roots[i].prefix):])
		}
		if err != nil {
			return from, err
		}
		after = nil
	}
	return from, nil
}

// rootItem stands for a root that could not be listed, or not to its end: the last item of that root.
const rootItem = "."

// A cursor is the number of the root and the path below it of the last item visited, which need not be UTF-8.
func cursorOf(root int, rel string) source.Cursor {
	return source.Cursor(strconv.Itoa(root) + "." + base64.RawURLEncoding.EncodeToString([]byte(rel)))
}

func (s *Source) parse(c source.Cursor) (root int, after []string, err error) {
	if c == "" {
		return 0, nil, nil
	}
	number, rest, ok := strings.Cut(string(c), ".")
	root, err = strconv.Atoi(number)
	rel, berr := base64.RawURLEncoding.DecodeString(rest)
	if !ok || err != nil || berr != nil || root < 0 || root >= len(s.roots) {
		return 0, nil, fmt.Errorf("walk: %w: not a cursor of this source", fs.ErrInvalid)
	}
	if string(rel) == rootItem {
		return root + 1, nil, nil
	}
	return root, strings.Split(string(rel), "/"), nil
}

// locate finds the root of an item and its path below it.
func (s *Source) locate(id string) (found *root, rel string, ok bool) {
	for i := range s.roots {
		r := &s.roots[i]
		below, inside := strings.CutPrefix(id, r.prefix)
		if inside && (r.only == "" || r.only == below) && (found == nil || len(r.prefix) > len(found.prefix)) {
			found, rel = r, below
		}
	}
	return found, rel, found != nil && !slices.ContainsFunc(strings.Split(rel, "/"), foreign)
}

// foreign reports whether a name could lead elsewhere.
func foreign(name string) bool {
	return name == "" || name == "." || name == ".." || strings.ContainsRune(name, 0) || strings.ContainsRune(name, filepath.Separator)
}
