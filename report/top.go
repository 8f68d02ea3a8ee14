package report

import (
	"cmp"
	"container/heap"
	"slices"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// topItem is what is kept of an item that may be shown.
type topItem struct {
	path       string
	assessment risk.Assessment
	exposure   source.Exposure
	modified   time.Time
	reason     scan.Reason
	found      int64
	place      string // of the first finding
	kinds      []kind
	moreKinds  int
	name       bool // a person's name was found
}

// kind is what was found of one entity: how often, and the first one as an example.
type kind struct {
	entity   entity.Type
	category entity.Category
	count    int64
	masked   string
	place    string
	score    float64 // the highest
}

// kindsMost is how many entities of one item are told apart.
const kindsMost = 12

// graver reports whether a stands before b.
func graver(a, b *topItem) bool {
	return cmp.Or(
		cmp.Compare(b.assessment.Class, a.assessment.Class), cmp.Compare(b.assessment.Weight, a.assessment.Weight),
		cmp.Compare(b.assessment.People, a.assessment.People), cmp.Compare(b.found, a.found), cmp.Compare(a.path, b.path),
	) < 0
}

// topItems keeps the gravest items. It is a heap with the least grave at its root.
type topItems struct {
	most  int
	items []*topItem
}

func (t *topItems) Len() int           { return len(t.items) }
func (t *topItems) Less(i, j int) bool { return graver(t.items[j], t.items[i]) }
func (t *topItems) Swap(i, j int)      { t.items[i], t.items[j] = t.items[j], t.items[i] }
func (t *topItems) Push(x any)         { t.items = append(t.items, x.(*topItem)) }
func (t *topItems) Pop() any {
	last := t.items[len(t.items)-1]
	t.items = t.items[:len(t.items)-1]
	return last
}

func (t *topItems) offer(r scan.Result) {
	bare := &topItem{path: r.Item.Path, assessment: r.Assessment, found: found(r)}
	if len(t.items) >= t.most && (t.most == 0 || !graver(bare, t.items[0])) {
		return
	}
	heap.Push(t, topItemOf(r))
	if len(t.items) > t.most {
		heap.Pop(t)
	}
}

// sorted are the items, the gravest first.
func (t *topItems) sorted() []*topItem {
	list := slices.Clone(t.items)
	slices.SortFunc(list, func(a, b *topItem) int {
		if graver(a, b) {
			return -1
		}
		return 1
	})
	return list
}

func topItemOf(r scan.Result) *topItem {
	t := &topItem{
		path: strings.Clone(r.Item.Path), assessment: r.Assessment, exposure: r.Item.Exposure, modified: r.Item.Modified,
		reason: r.Reason, found: found(r),
	}
	t.assessment.Steps = slices.Clone(r.Assessment.Steps)
	t.assessment.ClassSteps = slices.Clone(r.Assessment.ClassSteps)
	t.assessment.Categories = slices.Clone(r.Assessment.Categories)
	byEntity := map[entity.Type]*kind{}
	var list []*kind
	for _, f := range r.Findings {
		k := byEntity[f.Entity]
		if k == nil {
			k = &kind{entity: f.Entity, category: f.Category, masked: strings.Clone(f.Masked), place: strings.Clone(placeOf(f))}
			byEntity[f.Entity] = k
			list = append(list, k)
		}
		k.count++
		k.score = max(k.score, f.Score)
	}
	if len(r.Findings) > 0 {
		t.place = strings.Clone(placeOf(r.Findings[0]))
	}
	for e, n := range r.Counts {
		if k := byEntity[e]; k != nil {
			k.count = max(k.count, n)
		} else if info, ok := entity.Lookup(e); ok {
			list = append(list, &kind{entity: e, category: info.Category, count: n})
		}
	}
	rank := categoryRank()
	slices.SortFunc(list, func(a, b *kind) int {
		return cmp.Or(cmp.Compare(rank[a.category], rank[b.category]), cmp.Compare(b.count, a.count), cmp.Compare(a.entity, b.entity))
	})
	for _, k := range list {
		t.name = t.name || k.entity == entity.Person
		if len(t.kinds) < kindsMost {
			t.kinds = append(t.kinds, *k)
		} else {
			t.moreKinds++
		}
	}
	return t
}

// placeOf is where a finding stands: the part inside the item, and the place in it.
func placeOf(f scan.Finding) string {
	switch part := partName(f.Part); {
	case part == "":
		return f.Place
	case f.Place == "":
		return part
	default:
		return part + ", " + f.Place
	}
}

// partName is the path of a part as people read it, see [scan.PartPath]: "letter.zip › page.txt".
func partName(part string) string {
	elements := strings.Split(part, "/")
	for i, e := range elements {
		elements[i] = strings.NewReplacer("%2F", "/", "%25", "%").Replace(e)
	}
	return strings.Join(elements, " › ")
}

// categoryRank is the place of each category, the gravest first.
func categoryRank() map[entity.Category]int {
	rank := map[entity.Category]int{}
	for i, info := range entity.Categories() {
		rank[info.Code] = i
	}
	return rank
}
