package connectors

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/datamapper/datamapper/source"
)

func TestAll(t *testing.T) {
	var kinds []string
	for _, c := range All() {
		if c.Kind == "" || c.Open == nil || slices.Contains(kinds, c.Kind) {
			t.Errorf("connector %q cannot be told from the others or not be used", c.Kind)
		}
		kinds = append(kinds, c.Kind)
	}
	if !slices.IsSorted(kinds) || len(kinds) == 0 {
		t.Errorf("the list is empty or not in order: %q", kinds)
	}
}

func TestFile(t *testing.T) {
	at := t.TempDir()
	for _, p := range []string{"a/1", "b/2", "c/3"} {
		full := filepath.Join(at, p)
		if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, nil, 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name    string
		folders []string
		want    []string
		err     error
	}{
		{"all", nil, []string{"1", "2", "3"}, nil},
		{"two folders", []string{"a", "c"}, []string{"1", "3"}, nil},
		{"a folder that is missing", []string{"d"}, nil, fs.ErrNotExist},
		{"a folder elsewhere", []string{"../a"}, nil, fs.ErrInvalid},
	} {
		t.Run(test.name, func(t *testing.T) {
			src, err := openFile(at, test.folders)
			if !errors.Is(err, test.err) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if err != nil {
				return
			}
			var got []string
			if _, err := src.Walk(t.Context(), "", func(it source.Item) error { got = append(got, it.Name); return nil }); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
