package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// folders counts items at risk by folder, in a tree of bounded size: when it has too many nodes, the deepest level is
// given up for good and its counts stay with its parents.
type folders struct {
	root  *folder
	depth int // levels that are told apart
	nodes int
}

type folder struct {
	name      string
	items     classes // in it and below
	exposed   int64   // open to anyone, in it and below
	weight    int64   // of all items in it and below
	subs      map[string]*folder
	remainder bool // stands for what its parent holds besides its sub-folders
}

const (
	foldersMost  = 4096 // nodes
	foldersDepth = 6
)

func newFolders() *folders { return &folders{root: &folder{}, depth: foldersDepth} }

func (t *folders) add(r scan.Result) {
	class := min(r.Assessment.Class, entity.High)
	f := t.root
	f.count(class, r)
	rest := strings.Trim(r.Item.Path, "/")
	for level := 0; level < t.depth; level++ {
		name, below, ok := strings.Cut(rest, "/")
		if !ok {
			break
		}
		rest = below
		sub := f.subs[name]
		if sub == nil {
			if f.subs == nil {
				f.subs = map[string]*folder{}
			}
			sub = &folder{name: strings.Clone(name)}
			f.subs[sub.name] = sub
			t.nodes++
		}
		f = sub
		f.count(class, r)
	}
	for t.nodes > foldersMost && t.depth > 1 {
		t.depth--
		t.nodes = t.root.prune(t.depth)
	}
	if t.nodes > foldersMost {
		t.root.merge()
		t.nodes = len(t.root.subs)
	}
}

func (f *folder) count(class entity.Class, r scan.Result) {
	f.items[class]++
	f.weight += int64(r.Assessment.Weight)
	if r.Item.Exposure == source.Anyone {
		f.exposed++
	}
}

// prune cuts everything below a number of levels and returns how many nodes are left.
func (f *folder) prune(levels int) int {
	if levels == 0 {
		f.subs = nil
		return 0
	}
	n := len(f.subs)
	for _, s := range f.subs {
		n += s.prune(levels - 1)
	}
	return n
}

// merge keeps the larger half of a folder's sub-folders; the rest is its own.
func (f *folder) merge() {
	for _, s := range f.largest()[len(f.subs)/2:] {
		delete(f.subs, s.name)
	}
}

func (f *folder) atRisk() int64 { return f.items[entity.High] + f.items[entity.Risk] }

// largest are the sub-folders, those with most items at risk first.
func (f *folder) largest() []*folder {
	list := make([]*folder, 0, len(f.subs))
	for _, s := range f.subs {
		list = append(list, s)
	}
	slices.SortFunc(list, func(a, b *folder) int {
		return cmp.Or(cmp.Compare(b.atRisk(), a.atRisk()), cmp.Compare(b.items[entity.High], a.items[entity.High]), cmp.Compare(a.name, b.name))
	})
	return list
}

// members are up to most sub-folders, the largest first, and what is left as one.
func (f *folder) members(most int) []*folder {
	list := f.largest()
	if len(list) > most {
		list = list[:most]
	}
	rest := folder{items: f.items, exposed: f.exposed, weight: f.weight, remainder: true}
	for _, s := range list {
		for c := range rest.items {
			rest.items[c] -= s.items[c]
		}
		rest.exposed -= s.exposed
		rest.weight -= s.weight
	}
	if rest.atRisk() > 0 {
		list = append(list, &rest)
	}
	return list
}

// start is the first folder that branches, with its path: a chain of single folders says nothing.
func (t *folders) start() (*folder, string) {
	f, path := t.root, []string(nil)
	for len(f.subs) == 1 {
		only := f.largest()[0]
		if only.atRisk() < f.atRisk() || len(only.subs) == 0 {
			break
		}
		f = only
		path = append(path, f.name)
	}
	return f, strings.Join(path, "/")
}
