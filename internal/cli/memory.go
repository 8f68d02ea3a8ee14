package cli

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/scan/state"
)

// memory is what a scan keeps with --state, and takes over from with --since. Without --state it is nil, and keeps nothing.
type memory struct {
	store *state.Store
	since bool
}

// openMemory opens the state folder of a scan with these options, if it has one.
func (s *shell) openMemory(c scanCommand, roots []string, opt scan.Options) (*memory, error) {
	if c.State == "" {
		return nil, nil
	}
	if _, err := os.Stat(c.State); c.Since && errors.Is(err, os.ErrNotExist) {
		return nil, problem{c.State + " does not exist, so there is no earlier scan to go on from", "Leave --since out the first time."}
	}
	key := state.NewKey(roots, opt, state.Trait{Name: "program", Value: build()},
		state.Trait{Name: "least score", Value: strconv.FormatFloat(c.MinScore, 'g', -1, 64)})
	store, err := state.Open(c.State, key)
	switch {
	case errors.Is(err, state.ErrBusy):
		return nil, problem{"another scan uses " + c.State, "Wait until it ends, or give this one a --state of its own."}
	case err != nil:
		return nil, problem{fmt.Sprintf("%s cannot hold the state: %v", c.State, bare(rootCause(err))), "Give --state a folder that you may write, or one that is not there yet."}
	}
	if err := store.Begin(); err != nil {
		store.Close()
		return nil, problem{fmt.Sprintf("%s cannot hold the state: %v", c.State, bare(rootCause(err))), "Give --state a folder that you may write."}
	}
	if changed := store.Changed(); c.Since && len(changed) > 0 && !s.global.Quiet {
		fmt.Fprintf(s.stderr, s.say("Everything is opened again, because this changed since the last scan: %s\n", "Alt åbnes igen, for dette er ændret siden sidste scanning: %s\n"), strings.Join(changed, ", "))
	}
	return &memory{store: store, since: c.Since}, nil
}

// apply lets a scan take over what did not change.
func (m *memory) apply(opt *scan.Options) {
	if m == nil {
		return
	}
	opt.Expected = m.store.Expected()
	if m.since {
		opt.Known = m.store.Known
	}
}

func (m *memory) record(r scan.Result) error {
	if m == nil {
		return nil
	}
	return m.trouble(m.store.Record(r))
}

// commit ends the record; a scan that did not come to its end is gone on with by the next one.
func (m *memory) commit(l scan.Ledger) error {
	if m == nil {
		return nil
	}
	return m.trouble(m.store.Commit(l))
}

func (m *memory) trouble(err error) error {
	if err != nil {
		return problem{fmt.Sprintf("the state could not be written: %v", bare(rootCause(err))), "Free some space, or give --state another folder."}
	}
	return nil
}

func (m *memory) close() {
	if m != nil {
		m.store.Close()
	}
}

// build tells one program from another, so that results of another are not taken over.
func build() string {
	if version != "" {
		return version
	}
	id := shortVersion()
	if path, err := os.Executable(); err == nil {
		if info, err := os.Stat(path); err == nil {
			id += fmt.Sprintf(" %d %d", info.Size(), info.ModTime().UnixNano())
		}
	}
	return id
}

// rootCause is the error at the bottom.
func rootCause(err error) error {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err
		}
		err = next
	}
}
