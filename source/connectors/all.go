// Package connectors is the list of connectors that ship: the code that opens one kind of location each, in a folder of
// its own below.
//
//	for _, c := range connectors.All() {
//		fmt.Println(c.Kind)
//	}
//
// A connector opens what its owner chose and nothing else, and passes the suite of package sourcetest.
package connectors

import (
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/datamapper/datamapper/source"
	"github.com/datamapper/datamapper/source/connectors/file"
)

// Connector opens one kind of location.
type Connector struct {
	Kind string // "file"
	// Open opens a location. folders are the chosen ones below it, slash-separated; none means the location itself.
	Open func(location string, folders []string) (source.Source, error)
}

// All returns every connector that ships.
func All() []Connector {
	return []Connector{
		{Kind: "file", Open: openFile},
	}
}

func openFile(location string, folders []string) (source.Source, error) {
	if len(folders) == 0 {
		return file.Open(location, file.Options{})
	}
	paths := make([]string, len(folders))
	for i, f := range folders {
		if !filepath.IsLocal(filepath.FromSlash(f)) {
			return nil, fmt.Errorf("open %s: %w: not below the location", f, fs.ErrInvalid)
		}
		paths[i] = filepath.Join(location, filepath.FromSlash(f))
	}
	return file.OpenAll(paths, file.Options{})
}
