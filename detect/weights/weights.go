// Package weights holds what each kind of evidence is worth, entity by entity, as data: one table a country and one of
// defaults. A row is entity, code, weight (natural log-odds) and the reason for it, separated by tabs; the entity "*"
// holds for all that have no row of their own. They are set by hand with a reason each, until they are fitted.
//
// The package promises that every row has a reason and that no entity and code stand twice.
package weights

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

//go:embed *.tsv
var files embed.FS

// Row is one weight.
type Row struct {
	Entity, Code string
	Weight       float64 // natural log-odds
	Reason       string
}

// All returns every row, file by file. It panics on a malformed table, which a test finds first.
func All() []Row {
	names, err := fs.Glob(files, "*.tsv")
	if err != nil {
		panic(err)
	}
	var rows []Row
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err != nil {
			panic(err)
		}
		for i, line := range strings.Split(string(b), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) != 4 {
				panic(fmt.Sprintf("weights: %s:%d: want entity, code, weight and reason", name, i+1))
			}
			w, err := strconv.ParseFloat(f[2], 64)
			if err != nil {
				panic(fmt.Sprintf("weights: %s:%d: %v", name, i+1, err))
			}
			rows = append(rows, Row{Entity: f[0], Code: f[1], Weight: w, Reason: f[3]})
		}
	}
	return rows
}
