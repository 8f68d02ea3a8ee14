package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report/chart"
	"github.com/datamapper/datamapper/scan"
)

// tasksMost is how many things are worth doing first.
const tasksMost = 3

// tasks are the places where a little work takes away most risk, and what was not read and should have been.
func (b *pageBuilder) tasks() []pageTask {
	v := b.voice
	most := tasksMost
	if b.should > 0 {
		most--
	}
	var out []pageTask
	start, path := b.account.folders.start()
	folders := start.members(treeGroups)
	slices.SortStableFunc(folders, func(a, b *folder) int { return cmp.Compare(b.weight, a.weight) })
	for _, f := range folders {
		if len(out) == most {
			break
		}
		out = append(out, b.task(f, start, path))
	}
	if b.should > 0 {
		out = append(out, pageTask{Icon: "lock", Place: v.say("html.first.unread"), Text: v.count("html.first.unread.why", b.notRead()+total(b.account.partly)), Do: v.say("html.first.do.unlock")})
	}
	return out
}

func (b *pageBuilder) task(f, parent *folder, path string) pageTask {
	v := b.voice
	place := b.folderName(f, parent, treeGroups)
	if path != "" {
		place = visible(strings.ReplaceAll(path, "/", " › ")) + " › " + place
	}
	for len(f.subs) > 0 && !f.remainder { // down to the folder that holds nearly all of it
		next := f.largest()[0]
		if next.items[entity.High]*10 < f.items[entity.High]*9 || next.atRisk()*10 < f.atRisk()*9 {
			break
		}
		f = next
		place += " › " + visible(f.name)
	}
	t := pageTask{Icon: "folder", Place: place, Do: v.say("html.first.do.review")}
	if n := f.items[entity.High]; n > 0 {
		t.Text, t.High = v.count("html.first.high", n), v.number(n)+" "+strings.ToLower(v.say("risk.high"))
	} else {
		t.Text = v.count("html.first.risk", f.items[entity.Risk])
	}
	if f.exposed > 0 {
		t.Open, t.Do = true, v.say("html.first.do.share")
		t.Text += " " + v.count("html.first.open", f.exposed)
	}
	return t
}

// coverage is how much was read, and by reason what was not.
func (b *pageBuilder) coverage() pageCoverage {
	v, l := b.voice, b.ledger
	full, partly, unread := l.Scanned-l.Partial, l.Partial, l.Listed-l.Scanned
	out := pageCoverage{
		Percent: v.percent(l.Scanned, l.Listed),
		Bar: svg(chart.Coverage([]chart.Segment{segment(float64(full), "ok"), segment(float64(partly), "risk"), segment(float64(unread), "none")}, float64(l.Listed), 10,
			v.say("html.unread.label", "full", full, "partly", partly, "unread", unread))),
		Rows: b.reasons(0),
	}
	if l.Listed > 0 && full == l.Listed {
		out.Rows = []pageReason{{Icon: "check", Label: v.say("html.unread.all"), Count: v.number(full)}}
		return out
	}
	out.Rows = append(out.Rows, pageReason{Icon: "check", Label: v.say("html.unread.full"), Count: v.number(full)})
	return out
}

// unread lists the items that were not read, or not to their end.
func (b *pageBuilder) unread() []pageReason { return b.reasons(examplesMost) }

// reasons puts what was not read into words, with up to so many examples each.
func (b *pageBuilder) reasons(examples int) []pageReason {
	v := b.voice
	var out []pageReason
	for i, groups := range []map[scan.Reason]*group{b.account.notRead, b.account.partly} {
		for _, r := range reasons(groups) {
			g, key := groups[r], v.reasonKey(r)
			p := pageReason{Icon: reasonIcon(r), Label: v.say(key), Count: v.number(g.count), Why: v.say(key + ".why"), Do: v.say(key + ".do"), Partly: i == 1}
			for _, e := range g.examples[:min(len(g.examples), examples)] {
				p.Examples = append(p.Examples, pageExample{visible(e.path), visible(e.detail)})
			}
			if rest := g.count - int64(len(p.Examples)); rest > 0 {
				p.More = v.count("html.list.more", rest)
			}
			out = append(out, p)
		}
	}
	return out
}

func reasonIcon(r scan.Reason) string {
	switch r {
	case "encrypted", "unreadable":
		return "lock"
	case "timeout", "vanished":
		return "clock"
	case "needs_ocr":
		return "picture"
	case "unsupported", "too_large", "too_deep", "limit":
		return "file"
	case "special":
		return "link"
	case "excluded":
		return "info"
	}
	return "warning"
}

// items are the gravest items, each with its sum and what was found.
func (b *pageBuilder) items() []pageItem {
	v := b.voice
	var out []pageItem
	for _, t := range b.account.top.sorted() {
		a := t.assessment
		folder, name := "", t.path
		if i := strings.LastIndexByte(t.path, '/'); i >= 0 && i < len(t.path)-1 {
			folder, name = t.path[:i], t.path[i+1:]
		}
		p := pageItem{
			Class: a.Class.String(), Word: v.class(a.Class), Weight: a.Weight, Name: visible(name), Folder: strings.ReplaceAll(visible(folder), "/", " › "),
			Age: v.ageOf(t.modified, b.opt.Now), Why: upper(strings.Join(v.why(t, b.opt), ", ")),
		}
		if a.People > 0 {
			p.People = v.number(a.People)
		}
		for _, c := range a.Categories {
			p.Categories = append(p.Categories, upper(v.category(c)))
		}
		sum := 0
		for _, s := range a.Steps {
			sum += s.Points
			p.Steps = append(p.Steps, pageStep{signed(s.Points), v.step(s, a)})
		}
		p.Clamped = sum != a.Weight
		for _, k := range t.kinds {
			p.Kinds = append(p.Kinds, pageKind{v.entity(k.entity), k.masked, v.number(k.count), v.place(k.place)})
		}
		if t.moreKinds > 0 {
			p.MoreKinds = v.count("html.items.kinds", int64(t.moreKinds))
		}
		facts := slices.Clone(p.Categories)
		if a.People > 1 {
			facts = append(facts, v.count("people", a.People))
		}
		p.Facts = strings.Join(append(facts, p.Age, p.Why), " · ")
		if p.Age == "" {
			p.Facts = strings.Join(append(facts, p.Why), " · ")
		}
		out = append(out, p)
	}
	return out
}
