package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// account is what a report for people keeps of a scan: roll-ups and the gravest items, of a size that does not grow with
// the number of items.
type account struct {
	opt        Options
	classes    classes
	withFinds  int64 // items read that hold findings
	shown      int64 // of those, at or above Options.MinClass
	categories map[entity.Category]*classes
	ages       [len(ageBorders) + 2]classes // by age of the item, the last of unknown age; with findings only
	exposed    int64                        // items with findings that anybody can open
	knows      bool                         // the source said of some item who can open it
	people     int64                        // most people in one item
	folders    *folders
	top        topItems               // of Options.MinClass and above
	gravest    topItems               // those that risk as a whole is counted from
	notRead    map[scan.Reason]*group // skipped and failed
	partly     map[scan.Reason]*group // read in part
}

// ageBorders are the years at which one age group ends and the next begins.
var ageBorders = [...]int{1, 2, 5, 10}

// group is what was not read for one reason, with the first few as examples.
type group struct {
	count    int64
	examples []example
}

type example struct{ path, detail string }

// examplesMost is how many items are named for one reason.
const examplesMost = 50

func newAccount(opt Options, top int) *account {
	if opt.Top > 0 {
		top = opt.Top
	}
	return &account{
		opt: opt, categories: map[entity.Category]*classes{}, folders: newFolders(),
		top: topItems{most: top}, gravest: topItems{most: 10},
		notRead: map[scan.Reason]*group{}, partly: map[scan.Reason]*group{},
	}
}

func (a *account) add(r scan.Result) {
	a.classes.add(r)
	switch {
	case r.Outcome != scan.Scanned:
		a.note(a.notRead, r)
		return
	case r.Reason != "":
		a.note(a.partly, r)
	}
	a.knows = a.knows || r.Item.Exposure != source.ExposureUnknown
	if found(r) == 0 {
		return
	}
	class := min(r.Assessment.Class, entity.High)
	a.withFinds++
	a.people = max(a.people, r.Assessment.People)
	if r.Item.Exposure == source.Anyone {
		a.exposed++
	}
	for _, c := range r.Assessment.Categories {
		if a.categories[c] == nil {
			a.categories[c] = &classes{}
		}
		a.categories[c][class]++
	}
	a.ages[a.ageGroup(r.Item.Modified)][class]++
	if class > entity.NonRisk {
		a.folders.add(r)
	}
	a.gravest.offer(r)
	if class >= a.opt.MinClass {
		a.shown++
		a.top.offer(r)
	}
}

func (a *account) note(groups map[scan.Reason]*group, r scan.Result) {
	g := groups[r.Reason]
	if g == nil {
		g = &group{}
		groups[r.Reason] = g
	}
	most := examplesMost
	if a.opt.Unread {
		most = max(most, a.opt.Top)
	}
	if g.count++; len(g.examples) < most {
		g.examples = append(g.examples, example{strings.Clone(r.Item.Path), strings.Clone(r.Detail)})
	}
}

func (a *account) ageGroup(modified time.Time) int {
	if modified.IsZero() {
		return len(a.ages) - 1
	}
	y := years(modified, a.opt.Now)
	for i, border := range ageBorders {
		if y < border {
			return i
		}
	}
	return len(ageBorders)
}

// atRisk is how many items are of class high or risk.
func (a *account) atRisk() int64 { return a.classes[entity.High] + a.classes[entity.Risk] }

// reasons are the reasons of groups, in the order in which they are reported.
func reasons(groups map[scan.Reason]*group) []scan.Reason {
	list := make([]scan.Reason, 0, len(groups))
	for r := range groups {
		list = append(list, r)
	}
	slices.SortFunc(list, func(a, b scan.Reason) int {
		return cmp.Or(cmp.Compare(reasonOrder(a), reasonOrder(b)), cmp.Compare(a, b))
	})
	return list
}

func total(groups map[scan.Reason]*group) int64 {
	var n int64
	for _, g := range groups {
		n += g.count
	}
	return n
}
