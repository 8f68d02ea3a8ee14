package sourcetest

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/datamapper/datamapper/source"
)

// memory is a source in memory that does as it should, but for one fault.
type memory struct {
	fault   string
	mu      sync.Mutex
	files   map[string]stored
	refused []string
	reads   []string
	writes  int
}

type stored struct{ content, version string }

func (m *memory) put(path string, content []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.writes++
	m.files[path] = stored{string(content), strconv.Itoa(m.writes)}
	return nil
}

func (m *memory) place() Place {
	return Place{
		Open:    func(*testing.T) source.Source { return m },
		Put:     func(path string, content []byte) error { return m.put("chosen/"+path, content) },
		Outside: func(path string, content []byte) error { return m.put(path, content) },
		Remove:  func(path string) error { delete(m.files, "chosen/"+path); return nil },
		Holds:   func(name string) bool { return strings.ToValidUTF8(name, "") == name },
		Refuse:  func(path string) error { m.refused = append(m.refused, path); return nil },
		Reads:   func() []string { return m.reads },
	}
}

func (m *memory) list() []source.Item {
	m.mu.Lock()
	defer m.mu.Unlock()
	var items []source.Item
	for _, key := range slices.Sorted(maps.Keys(m.files)) {
		path, inside := strings.CutPrefix(key, "chosen/")
		if m.fault == "lists what is outside" {
			inside = true
		}
		folder, _, _ := strings.Cut(path, "/")
		switch {
		case !inside || slices.Contains(m.refused, folder) && folder != path && m.fault == "hides a refused folder":
			continue
		case slices.Contains(m.refused, folder) && folder != path:
			if len(items) == 0 || items[len(items)-1].ID != folder {
				items = append(items, source.Item{ID: folder, Path: folder, Name: folder, Size: -1, Folder: true, Reason: source.Unreadable, Detail: "permission denied"})
			}
			continue
		}
		f := m.files[key]
		it := source.Item{ID: path, Path: path, Name: path[strings.LastIndexByte(path, '/')+1:], Size: int64(len(f.content)), Version: f.version, Modified: time.Unix(1, 0).UTC()}
		switch m.fault {
		case "gives one version to all":
			it.Version = "1"
		case "gives a new version each time":
			m.writes++
			it.Version = strconv.Itoa(m.writes)
		case "gives local times":
			it.Modified = time.Unix(1, 0).In(time.FixedZone("CET", 3600))
		case "names a path":
			it.Name = path
		}
		items = append(items, it)
	}
	if m.fault == "lists in another order each time" && len(items) > 1 {
		m.writes++
		items[m.writes%2], items[1-m.writes%2] = items[0], items[1]
	}
	if m.fault == "lists an item twice" {
		items = append(items, items[:min(1, len(items))]...)
	}
	return items
}

func (m *memory) Walk(ctx context.Context, from source.Cursor, visit func(source.Item) error) (source.Cursor, error) {
	after := ""
	if from != "" {
		var ok bool
		if after, ok = strings.CutPrefix(string(from), "at:"); !ok {
			return from, errors.New("not a cursor")
		}
	}
	for _, it := range m.list() {
		if it.ID <= after && m.fault != "starts over" {
			continue
		}
		if ctx.Err() != nil && m.fault != "walks on when cancelled" {
			return from, ctx.Err()
		}
		if m.fault == "moves the cursor first" {
			from = source.Cursor("at:" + it.ID)
		}
		if err := visit(it); err != nil {
			if m.fault == "swallows errors" {
				return from, nil
			}
			return from, err
		}
		from = source.Cursor("at:" + it.ID)
	}
	return from, nil
}

func (m *memory) Open(ctx context.Context, item source.Item) (source.Content, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f, ok := m.files["chosen/"+item.ID]
	if rest, up := strings.CutPrefix(item.ID, "../"); up && m.fault == "opens what is outside" {
		f, ok = m.files[rest]
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case slices.Contains(m.refused, item.ID) && m.fault == "calls refused items gone":
		return nil, source.ErrVanished
	case slices.Contains(m.refused, item.ID):
		return nil, source.ErrForbidden
	case !ok && m.fault == "opens nothing as something":
		return &bytesOf{fault: m.fault}, nil
	case !ok:
		return nil, source.ErrVanished
	}
	m.reads = append(m.reads, item.ID)
	if m.fault == "reads its neighbours" {
		m.reads = append(m.reads, "neighbour")
	}
	return &bytesOf{fault: m.fault, s: f.content}, nil
}

type bytesOf struct {
	fault  string
	s      string
	closed bool
}

func (b *bytesOf) Size() int64 { return int64(len(b.s)) }
func (b *bytesOf) Close() error {
	b.closed = b.fault != "reads after close"
	return nil
}
func (b *bytesOf) ReadAt(p []byte, off int64) (int, error) {
	if b.closed || off < 0 {
		return 0, fs.ErrClosed
	}
	n, err := strings.NewReader(b.s).ReadAt(p, off)
	if b.fault == "says nothing of the end" {
		err = nil
	}
	if b.fault == "reads short" && n > 4000 {
		return 4000, nil
	}
	return n, err
}

func TestSuitePasses(t *testing.T) {
	Run(t, func(*testing.T) Place { return (&memory{files: map[string]stored{}}).place() })
}

var faults = []string{
	"lists what is outside", "hides a refused folder", "gives one version to all", "gives a new version each time", "gives local times", "names a path",
	"lists in another order each time", "lists an item twice", "starts over", "walks on when cancelled", "moves the cursor first", "swallows errors",
	"opens what is outside", "calls refused items gone", "opens nothing as something", "reads its neighbours", "reads after close", "says nothing of the end", "reads short",
}

// TestSuiteFindsFaults runs the suite over a source with each fault, in a process of its own: it must fail.
func TestSuiteFindsFaults(t *testing.T) {
	if fault := os.Getenv("SOURCETEST_FAULT"); fault != "" {
		Run(t, func(*testing.T) Place { return (&memory{fault: fault, files: map[string]stored{}}).place() })
		return
	}
	for _, fault := range faults {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestSuiteFindsFaults$", "-test.timeout=5m")
			cmd.Env = append(os.Environ(), "SOURCETEST_FAULT="+fault)
			if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "--- FAIL") {
				t.Errorf("the suite passes a source that %s: %v", fault, err)
			}
		})
	}
}
