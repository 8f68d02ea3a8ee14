package cli

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats"
	"github.com/datamapper/datamapper/internal/sandbox"
	"github.com/datamapper/datamapper/source"
	"github.com/datamapper/datamapper/source/connectors/file"
)

// openPaths opens what the user named, all or nothing: a misspelt path must not look like an empty one.
func openPaths(paths, include, exclude []string) (*file.Source, error) {
	for _, p := range paths {
		if p == "" {
			return nil, problem{"a path is empty", "Name a file or a folder; . is the current one."}
		}
	}
	src, err := file.OpenAll(paths, file.Options{Include: include, Exclude: exclude})
	if err == nil {
		return src, nil
	}
	path := strings.TrimPrefix(strings.TrimSuffix(err.Error(), ": "+bare(errors.Unwrap(err)).Error()), "open ")
	switch {
	case errors.Is(err, doublestar.ErrBadPattern):
		return nil, problem{"a pattern of --include or --exclude cannot be read", `Patterns are such as "*.log", "HR/**/*.xlsx" or "node_modules/"; quote them.`}
	case path == "-":
		return nil, problem{"there is no file called -", "To search text from standard input use: datamapper detect"}
	case errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR):
		return nil, problem{path + " does not exist", "Check the spelling; put quotes round a path with spaces."}
	case errors.Is(err, fs.ErrPermission):
		return nil, problem{path + " may not be read: permission denied", "Run as a user who may read it."}
	}
	return nil, problem{err.Error(), ""}
}

// readers are the formats that ship, PDF in processes of its own. Call end when the last file is read.
func (s *shell) readers() (list []extract.Format, end func()) {
	pool := sandbox.New(sandbox.Options{})
	return formats.AllWith(formats.Options{PDF: pool}), func() { pool.Close() }
}

// without is a source that does not list what the program itself writes: a scan of a folder must not meet its own report
// half written, nor its own memory.
type without struct {
	*file.Source
	own []string // absolute paths, links resolved, of files and folders
}

// leaveOut hides the paths from a source; empty ones count nothing.
func leaveOut(src *file.Source, paths ...string) source.Source {
	w := without{Source: src}
	for _, p := range paths {
		if p == "" {
			continue
		}
		abs, err := filepath.Abs(p)
		if err != nil {
			continue
		}
		if real, err := filepath.EvalSymlinks(abs); err == nil {
			abs = real
		}
		w.own = append(w.own, abs)
	}
	if len(w.own) == 0 {
		return src
	}
	return w
}

// Walk implements [source.Source].
func (w without) Walk(ctx context.Context, from source.Cursor, visit func(source.Item) error) (source.Cursor, error) {
	return w.Source.Walk(ctx, from, func(item source.Item) error {
		if w.hides(item) {
			return nil
		}
		return visit(item)
	})
}

// hides looks below every root: with several the item's path begins with the root as it was given.
func (w without) hides(item source.Item) bool {
	for _, own := range w.own {
		for _, root := range w.Roots() {
			rel, err := filepath.Rel(root, own)
			if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
				continue
			}
			rel = filepath.ToSlash(rel)
			if len(w.Roots()) > 1 {
				if item.Name == filepath.Base(own) && strings.HasSuffix(item.Path, "/"+rel) || strings.Contains(item.Path, "/"+rel+"/") {
					return true
				}
			} else if item.Path == rel || strings.HasPrefix(item.Path, rel+"/") {
				return true
			}
		}
	}
	return false
}
