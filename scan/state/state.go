// Package state keeps the result of a scan in a folder, so that the next one opens only what changed and the last one can
// be shown again.
//
// The one idea is a log: results are appended in the order of the walk, and the next scan reads them back in the same
// order, beside its own walk. A scan that ends gives the log an index and its final name in one step; one that is killed
// leaves the log behind, and the next scan goes on from what is in it.
//
//	store, err := state.Open(dir, state.NewKey(src.Roots(), opt, state.Trait{"detector", version}))
//	opt.Known = store.Known
//	err = store.Begin()
//	ledger, err := scan.Run(ctx, src, opt, store.Record)
//	err = store.Commit(ledger)
//	info, err := state.Last(dir, func(r scan.Result) error { fmt.Println(r.Item.Path); return nil })
//
// It promises that no value is written: places, offsets and masks only, in files that their owner alone may read. A result
// is taken over only when nothing that shapes it has changed, see [Key] and [Store.Known]. Memory is 8 bytes an item.
package state

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// The files of a folder. Each is whole or, for the running one, whole up to its last record.
const (
	lastName        = "last.scan"        // the last scan that came to its end
	interruptedName = "interrupted.scan" // what scans that did not were able to read since
	runningName     = "running.scan"     // the scan that runs, or one that was killed
	lockName        = "lock"
)

var (
	// ErrNone says that no scan came to its end in the folder yet.
	ErrNone = errors.New("no finished scan")
	// ErrBusy says that another scan uses the folder now.
	ErrBusy = errors.New("another scan uses this state")
	// ErrFormat says that a file of the folder is no state of this version.
	ErrFormat = errors.New("not a scan state of this version")
)

// Store is a state folder that one scan uses. Known is for the goroutine that walks, the other methods for the one that
// records.
type Store struct {
	dir     string
	key     Key
	lock    *os.File
	earlier []*reader // what is taken over from, the latest first
	changed []string
	log     *log
}

// Open opens a state folder for a scan under a key, and makes it when it is missing, for its owner alone. The error wraps
// [ErrBusy] while another scan uses it. A file that cannot be read is of no use and no error: its items are opened again.
func Open(dir string, key Key) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open state: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, lockName), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open state: %w", err)
	}
	s := &Store{dir: dir, key: key, lock: lock}
	if err := lockFile(lock); err != nil {
		lock.Close()
		return nil, fmt.Errorf("open state: %w", err)
	}
	if err := s.recover(); err != nil {
		s.Close()
		return nil, fmt.Errorf("open state: %w", err)
	}
	for _, name := range []string{interruptedName, lastName} {
		r, err := openReader(s.path(name))
		if err != nil {
			if name == lastName && !errors.Is(err, fs.ErrNotExist) {
				s.changed = append(s.changed, "state")
			}
			continue
		}
		if differs := key.differs(r.key); len(differs) > 0 {
			if name == lastName {
				s.changed = differs
			}
			r.close()
			continue
		}
		s.earlier = append(s.earlier, r)
	}
	return s, nil
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }

// Changed returns what differs from the last scan so that nothing of it can be taken over: names of traits, or "state"
// when its file cannot be read. It is nil when there was none, and when nothing differs.
func (s *Store) Changed() []string { return s.changed }

// Expected is about how much there will be: what the last scan listed. It is zero when that is not known.
func (s *Store) Expected() scan.Total {
	for _, r := range s.earlier {
		if r.ledger.Complete {
			return scan.Total{Items: r.ledger.Listed, Bytes: r.listed}
		}
	}
	return scan.Total{}
}

// Known returns the result of an earlier scan for an item that is as it was then; it has the form of [scan.Options.Known].
// A result is taken over when the source tells versions and this one is the same, and when reading again would end the
// same way: everything but a timeout or a refused read, inside the item too.
func (s *Store) Known(item source.Item) (scan.Result, bool) {
	if item.Version == "" || item.Reason != "" {
		return scan.Result{}, false
	}
	for _, r := range s.earlier {
		if result, ok := r.find(item); ok {
			return result, true
		}
	}
	return scan.Result{}, false
}

// Begin starts the record of a scan.
func (s *Store) Begin() (err error) {
	if s.log, err = newLog(s.path(runningName), s.key); err != nil {
		return fmt.Errorf("begin state: %w", err)
	}
	return nil
}

// Record keeps a result. It has the form that [scan.Run] wants.
func (s *Store) Record(r scan.Result) error {
	if err := s.log.append(&r); err != nil {
		return fmt.Errorf("record state: %w", err)
	}
	return nil
}

// Commit ends the record of a scan. When the ledger is complete it becomes the last scan, in one step; else what was
// recorded is kept for the next scan, and the last one stays what it was.
func (s *Store) Commit(l scan.Ledger) error {
	if err := s.commit(l); err != nil {
		return fmt.Errorf("commit state: %w", err)
	}
	return nil
}

func (s *Store) commit(l scan.Ledger) error {
	g := s.log
	s.log = nil
	if !l.Complete {
		return g.leave()
	}
	if err := g.finish(l); err != nil {
		return err
	}
	s.release()
	return s.settle(lastName)
}

// settle gives the finished running log its name, and drops what it replaces.
func (s *Store) settle(name string) error {
	if err := os.Rename(s.path(runningName), s.path(name)); err != nil {
		return err
	}
	if name == lastName {
		if err := os.Remove(s.path(interruptedName)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return syncDir(s.dir)
}

// recover takes in the log of a scan that did not come to its end.
func (s *Store) recover() error {
	g, ledger, err := resumeLog(s.path(runningName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if errors.Is(err, ErrFormat) {
		return os.Remove(s.path(runningName))
	}
	if err != nil {
		return err
	}
	if ledger.Complete { // killed between its last byte and its name
		g.close()
		return s.settle(lastName)
	}
	if old, err := openReader(s.path(interruptedName)); err == nil {
		if len(g.key.differs(old.key)) == 0 {
			err = old.each(func(body []byte) error {
				if id, ok := bodyID(body); ok && !g.has(id) {
					return g.write(body)
				}
				return nil
			})
		}
		old.close()
		if err != nil {
			g.close()
			return err
		}
	}
	if err := g.finish(ledger); err != nil {
		return err
	}
	return s.settle(interruptedName)
}

// Close lets go of the folder. A scan that was begun and not committed is kept as one that was interrupted.
func (s *Store) Close() error {
	var err error
	if s.log != nil {
		err = s.log.leave()
		s.log = nil
	}
	s.release()
	return errors.Join(err, s.lock.Close())
}

func (s *Store) release() {
	for _, r := range s.earlier {
		r.close()
	}
	s.earlier = nil
}

// Info is about a scan that is kept.
type Info struct {
	Ledger scan.Ledger
	Key    Key
}

// Last hands the results of the last scan that came to its end to visit, in the order of the walk, and returns its account.
// The error is that of visit, or wraps [ErrNone] or [ErrFormat].
func Last(dir string, visit func(scan.Result) error) (Info, error) {
	r, err := openReader(filepath.Join(dir, lastName))
	if errors.Is(err, fs.ErrNotExist) {
		err = ErrNone
	}
	if err != nil {
		return Info{}, fmt.Errorf("read state: %w", err)
	}
	defer r.close()
	info := Info{Ledger: r.ledger, Key: r.key}
	var words words
	err = r.each(func(body []byte) error {
		result, ok := words.decode(body)
		if !ok {
			return fmt.Errorf("read state: %w", ErrFormat)
		}
		return visit(result)
	})
	return info, err
}
