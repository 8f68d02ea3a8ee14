package report

import (
	"fmt"
	"html/template"
	"math"
	"strconv"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report/chart"
)

func segment(value float64, class string) chart.Segment {
	return chart.Segment{Value: value, Class: class}
}

// svg marks a drawing as HTML: package chart has escaped what is in it.
func svg(s string) template.HTML { return template.HTML(s) }

func bar(height, most float64, segments ...chart.Segment) template.HTML {
	return svg(chart.Bar(segments, most, height))
}

// Where risk as a whole becomes medium and high.
const (
	mediumFrom = 25
	highFrom   = 50
)

// risk is half the weight of the gravest item, a quarter of the next, and so on: one more item never lowers it, and it
// stays within 100.
func (b *pageBuilder) risk() pageRisk {
	v, a := b.voice, b.account
	value, share := 0.0, 0.5
	for _, i := range a.gravest.sorted() {
		value += float64(i.assessment.Weight) * share
		share /= 2
	}
	n := int(math.Round(value))
	r := pageRisk{Class: "ok", Word: v.say("html.low"), Value: strconv.Itoa(n)}
	switch {
	case b.ledger.Scanned == 0:
		r.Class, r.Word, r.Value = "none", v.say("html.unknown"), "–"
	case n >= highFrom:
		r.Class, r.Word = "high", v.say("html.high")
	case n >= mediumFrom:
		r.Class, r.Word = "risk", v.say("html.medium")
	}
	if b.ledger.Scanned > 0 {
		bands := []chart.Band{{End: mediumFrom, Class: "ok"}, {End: highFrom, Class: "risk"}, {End: 100, Class: "high"}}
		r.Scale = svg(chart.Scale(float64(n), -1, bands, v.say("html.scale", "n", n, "word", r.Word)))
	}
	switch {
	case a.classes[entity.High] > 0:
		r.Says = v.count("html.risk.high", a.classes[entity.High])
	case a.classes[entity.Risk] > 0:
		r.Says = v.count("html.risk.some", a.classes[entity.Risk])
	case a.withFinds > 0:
		r.Says = v.count("html.risk.contact", a.withFinds)
	case b.opt.Baseline != nil:
		r.Says = v.say("table.none.new")
	case b.ledger.Listed == 0:
		r.Says = v.say("table.nothing.listed")
	case b.ledger.Scanned == 0:
		r.Says = v.say("html.risk.nothing.read")
	default:
		r.Says = v.say("html.risk.nothing")
	}
	if n := b.notRead(); n > 0 {
		r.Unread = v.count("html.risk.unread", n)
	}
	return r
}

// what counts the items with findings by category; an item may have several.
func (b *pageBuilder) what() []pageBar {
	v := b.voice
	most := int64(0)
	for _, c := range b.account.categories {
		most = max(most, c.sum())
	}
	var out []pageBar
	for _, info := range entity.Categories() {
		c := b.account.categories[info.Code]
		if c == nil {
			continue
		}
		out = append(out, pageBar{
			Name: v.pick(info.English, info.Danish), Count: v.number(c.sum()),
			Tip: fmt.Sprintf("%s (%s %s, %s %s, %s %s)", v.number(c.sum()), v.say("risk.high"), v.number(c[entity.High]), v.say("risk.risk"), v.number(c[entity.Risk]), v.say("risk.none"), v.number(c[entity.NonRisk])),
			Bar: bar(8, float64(most), segment(float64(c[entity.High]), "high"), segment(float64(c[entity.Risk]), "risk"), segment(float64(c[entity.NonRisk]), "none")),
		})
	}
	return out
}

// age counts the items at risk by the years since they were changed.
func (b *pageBuilder) age() pageAge {
	v := b.voice
	var out pageAge
	var columns []chart.Column
	var old int64
	any := false
	for i, c := range b.account.ages {
		atRisk := c[entity.High] + c[entity.Risk]
		any = any || atRisk > 0
		if i == len(b.account.ages)-1 && atRisk == 0 {
			continue
		}
		label := v.say(fmt.Sprint("html.age.", i))
		if i == 3 || i == 4 {
			old += atRisk
		}
		out.Rows = append(out.Rows, pageRow{label, v.number(c[entity.High]), v.number(c[entity.Risk])})
		columns = append(columns, chart.Column{
			Label: label, Total: v.short(atRisk), Tip: v.say("html.age.tip", "label", label, "high", c[entity.High], "risk", c[entity.Risk]),
			Segments: []chart.Segment{segment(float64(c[entity.High]), "high"), segment(float64(c[entity.Risk]), "risk")},
		})
	}
	if !any {
		return pageAge{}
	}
	out.Chart = svg(chart.Columns(columns, 340, -1, "", v.say("html.age.how")))
	if old > 0 {
		out.Old = &pageOld{v.number(old), v.count("html.age.old", old)}
	}
	return out
}

// The number of groups, and of cells in one, that a treemap tells apart.
const (
	treeGroups = 8
	treeCells  = 8
)

// where is the treemap of folders, in its two shapes, and the same as rows.
func (b *pageBuilder) where() pageWhere {
	v := b.voice
	start, path := b.account.folders.start()
	if start.atRisk() == 0 {
		return pageWhere{}
	}
	var out pageWhere
	var groups []chart.Node
	for _, g := range start.members(treeGroups) {
		name := b.folderName(g, start, treeGroups)
		node := chart.Node{Name: name, Value: v.short(g.atRisk()), Size: float64(g.atRisk())}
		cells := g.members(treeCells)
		if g.remainder {
			cells = []*folder{g}
		}
		for _, c := range cells {
			cell := b.folderName(c, g, treeCells)
			share := float64(c.items[entity.High]) / float64(max(c.atRisk(), 1))
			tip := "html.where.tip"
			if c.exposed > 0 {
				tip, out.Open = "html.where.tip.open", true
			}
			node.Members = append(node.Members, chart.Node{
				Name: cell, Value: v.short(c.atRisk()), Size: float64(c.atRisk()), Heat: chart.Heat(share), Marked: c.exposed > 0,
				Tip: v.say(tip, "name", cell, "items", v.count("items", c.atRisk()), "percent", v.percent(c.items[entity.High], c.atRisk())),
			})
			full := name
			if !g.remainder && c != g {
				full += " › " + cell
			}
			out.Rows = append(out.Rows, pageRow{full, v.number(c.items[entity.High]), v.number(c.items[entity.Risk])})
		}
		groups = append(groups, node)
	}
	label := v.say("html.where.label")
	if path != "" {
		label += ": " + visible(path)
	}
	out.Wide = svg(chart.Treemap(groups, chart.Shape{Width: 780, Height: 430, Class: "wide"}, label))
	out.Tall = svg(chart.Treemap(groups, chart.Shape{Width: 330, Height: 620, Class: "tall"}, label))
	return out
}

// folderName names a folder, or what its parent holds besides those that are named.
func (b *pageBuilder) folderName(f, parent *folder, most int) string {
	switch {
	case !f.remainder:
		return visible(f.name)
	case len(parent.subs) > most:
		return b.voice.say("html.where.others")
	}
	return b.voice.say("html.where.here")
}
