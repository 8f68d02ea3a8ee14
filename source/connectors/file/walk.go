package file

import (
	"context"
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"time"

	"github.com/datamapper/datamapper/source"
)

// openFolders is how many folders of a path are held open at once; those further up are opened again when the walk
// comes back to them.
const openFolders = 64

// walker is one walk over a source.
type walker struct {
	src    *Source
	ctx    context.Context
	visit  func(source.Item) error
	base   *root
	path   []byte   // prefix and path below the root of what is looked at
	frames []*frame // the folders from the root down
	depth  int
	last   string // ID of the last item visited
	uid    int64  // of the owner looked up last
	owner  string
}

// frame is one folder that the walk is in. Frames are used again.
type frame struct {
	dir      dir
	names    names
	dev, ino uint64
	path     int  // length of walker.path for this folder
	way      bool // every account can come this far
	included bool // an include pattern takes in all below
	shut     bool // dir was closed to save descriptors
}

// root walks one root, after the path below it that a cursor named.
func (w *walker) root(r *root, after []string) error {
	w.base, w.path, w.depth, w.uid = r, append(w.path[:0], r.prefix...), 0, -1
	if r.only != "" {
		if len(after) > 0 {
			return w.ctx.Err()
		}
		w.path = append(w.path, r.only...)
		f, err := r.dir.facts(r.only)
		if err != nil {
			return w.trouble(err, false)
		}
		return w.item(&f, r.open, len(w.src.globs.include) == 0)
	}
	d, f, err := r.dir.folder(".")
	if err != nil {
		return w.trouble(err, true)
	}
	return w.folder(d, &f, r.open, len(w.src.globs.include) == 0, after)
}

// folder walks an open folder and closes it.
func (w *walker) folder(d dir, f *facts, way, included bool, after []string) error {
	if w.depth == len(w.frames) {
		w.frames = append(w.frames, &frame{})
	}
	fr := w.frames[w.depth]
	fr.dir, fr.dev, fr.ino, fr.path, fr.shut = d, f.dev, f.ino, len(w.path), false
	fr.way, fr.included = way && f.perm&0o001 != 0, included
	if w.depth >= openFolders {
		w.frames[w.depth-openFolders].close()
	}
	w.depth++
	defer func() { w.depth--; fr.close(); fr.names.drop() }()

	var from []byte
	equal := len(after) > 1
	if len(after) > 0 {
		from = []byte(after[0])
	}
	for {
		fr.names.reset(from, equal)
		err := w.reopen(fr)
		if err == nil {
			err = fr.dir.names(fr.names.take)
		}
		fr.names.sort()
		for i := range fr.names.at {
			if err := w.ctx.Err(); err != nil {
				return err
			}
			var inner []string
			if equal && len(after) > 1 && string(fr.names.name(i)) == after[0] {
				inner = after[1:]
			}
			if err := w.entry(fr, i, inner); err != nil {
				return err
			}
		}
		w.path = w.path[:fr.path]
		if err != nil {
			return w.trouble(err, true)
		}
		if from = fr.names.bound; from == nil {
			return w.ctx.Err()
		}
		equal = false
	}
}

func (fr *frame) close() {
	if !fr.shut {
		fr.shut = true
		fr.dir.close()
	}
}

// errMoved says that another folder stands where one was being listed.
var errMoved = errors.New("the folder was moved while it was listed")

func (w *walker) reopen(fr *frame) error {
	if !fr.shut {
		return nil
	}
	rel := strings.TrimSuffix(string(w.path[len(w.base.prefix):fr.path]), "/")
	if rel == "" {
		rel = "."
	}
	d, f, err := w.base.dir.folder(rel)
	if err != nil {
		return err
	}
	if f.dev != fr.dev || f.ino != fr.ino {
		d.close()
		return errMoved
	}
	fr.dir, fr.shut = d, false
	return nil
}

// entry deals with one name of a folder; after is where to go on inside it when a cursor lies there.
func (w *walker) entry(fr *frame, i int, after []string) error {
	name := fr.names.name(i)
	w.path = append(w.path[:fr.path], name...)
	defer func() { w.path = w.path[:fr.path] }()
	if err := w.reopen(fr); err != nil {
		return w.trouble(err, false)
	}
	k := fr.names.at[i].kind
	if k == folder {
		return w.enter(fr, string(name), after)
	}
	f, err := fr.dir.facts(string(name))
	switch {
	case err != nil && after == nil:
		return w.trouble(err, false)
	case f.kind == folder:
		return w.enter(fr, string(name), after)
	case after != nil: // it was a folder when the cursor was made
		return nil
	}
	return w.item(&f, fr.way, fr.included)
}

// enter walks a sub-folder, or lists it as one item when it is left out or cannot be walked.
func (w *walker) enter(fr *frame, name string, after []string) error {
	included := fr.included
	if w.src.globs.any() {
		why, out, in := w.src.globs.folder(string(w.path[len(w.base.prefix):]), name, included)
		if out {
			return w.emit(source.Item{Folder: true, Size: -1, Reason: source.Excluded, Detail: why})
		}
		included = in
	}
	if w.depth > w.src.depth {
		return w.emit(source.Item{Folder: true, Size: -1, Reason: source.Unreadable,
			Detail: "nested more than " + strconv.Itoa(w.src.depth) + " folders deep"})
	}
	d, f, err := fr.dir.folder(name)
	if err != nil {
		return w.trouble(err, true)
	}
	for _, up := range w.frames[:w.depth] {
		if f.ino != 0 && up.ino == f.ino && up.dev == f.dev {
			d.close()
			return w.emit(source.Item{Folder: true, Size: -1, Reason: source.Special, Detail: "a mount of a folder that holds it"})
		}
	}
	if f.dev != fr.dev && d.pseudo() {
		d.close()
		return w.emit(source.Item{Folder: true, Size: -1, Reason: source.Special, Detail: "a view into the running system, no stored files"})
	}
	w.path = append(w.path, '/')
	return w.folder(d, &f, fr.way, included, after)
}

// item lists what is not a folder.
func (w *walker) item(f *facts, way, included bool) error {
	item := source.Item{Size: f.size, Modified: time.Unix(0, f.modified).UTC(), Version: f.version(), Exposure: f.exposure(w.src.shared, way)}
	if f.uid != w.uid {
		w.uid, w.owner = f.uid, w.src.owners.name(f.uid)
	}
	item.Owner = w.owner
	switch {
	case f.kind == link:
		item.Reason, item.Detail, item.Size = source.Special, "a link; what it points to is not followed", -1
	case f.kind != regular:
		item.Reason, item.Detail, item.Size = source.Special, f.what, -1
	case f.online:
		item.Reason, item.Detail = source.Special, "kept online only; reading it would fetch it"
	}
	if w.src.globs.any() {
		rel := string(w.path[len(w.base.prefix):])
		why, out := w.src.globs.file(rel, rel[strings.LastIndexByte(rel, '/')+1:], included)
		if out {
			item.Reason, item.Detail = source.Excluded, why
		}
	}
	return w.emit(item)
}

// trouble lists a name that could not be looked at.
func (w *walker) trouble(err error, folder bool) error {
	item := source.Item{Folder: folder, Size: -1, Reason: source.Unreadable, Detail: describe(err)}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		item.Reason, item.Detail = source.Vanished, "gone before it was looked at"
	case errors.Is(err, source.ErrSpecial):
		item.Reason, item.Detail = source.Special, "no longer a folder"
	}
	return w.emit(item)
}

func (w *walker) emit(item source.Item) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	path := w.path
	if n := len(path); item.Folder && n > 0 && path[n-1] == '/' && n > len(w.base.prefix) {
		path = path[:n-1]
	}
	item.ID = string(path)
	if item.Folder && len(path) == len(w.base.prefix) {
		item.ID = string(path) + rootItem
	}
	item.Path = forPeople(item.ID)
	item.Name = item.Path[strings.LastIndexByte(item.Path, '/')+1:]
	if err := w.visit(item); err != nil {
		return err
	}
	w.last = item.ID
	return nil
}

// describe says in one line why something could not be read, without its path.
func describe(err error) string {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	if errors.Is(err, fs.ErrPermission) {
		return "permission denied"
	}
	return err.Error()
}
