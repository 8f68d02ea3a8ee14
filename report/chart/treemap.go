package chart

import (
	"math"
	"slices"
	"strings"
)

// Node is one area of a treemap: a group, or a cell within one.
type Node struct {
	Name    string
	Value   string  // the number as people read it
	Size    float64 // the number as area
	Heat    int     // step 0..6, of a cell
	Marked  bool    // the cell carries the globe: something in it is open to anyone
	Href    string  // where the cell leads; empty for nowhere
	Tip     string  // all there is to say of the cell; lines end in "\n"
	Members []Node  // the cells of a group
}

// HeatSteps is how many steps of heat there are.
const HeatSteps = 7

// Heat is the step, 0..6, for a share of 0..1.
func Heat(share float64) int {
	for i, most := range [...]float64{0.05, 0.12, 0.20, 0.30, 0.44, 0.62} {
		if share < most {
			return i
		}
	}
	if math.IsNaN(share) {
		return 0
	}
	return HeatSteps - 1
}

// Shape is the form a treemap is drawn in. A page holds it twice, for wide and for narrow screens, and shows one.
type Shape struct {
	Width, Height float64 // in pixels; Width is the design width that labels are fitted to
	Class         string  // "wide" or "tall"
}

const (
	groupHead = 24.0 // pixels above a group's cells for its name
	groupGap  = 2.0
)

// Treemap draws groups and their cells, the largest first; area is Size and colour is Heat. The label names the whole.
func Treemap(groups []Node, s Shape, label string) string {
	var d drawing
	d.f(`<svg class="tm %s" width="100%%" height="%s" role="group" aria-label="%s">`, esc(s.Class), num(s.Height), esc(label))
	groups = largestFirst(groups)
	for i, r := range layout(groups, rect{0, 0, s.Width, s.Height}) {
		r = rect{r.x + groupGap, r.y + groupGap, r.w - 2*groupGap, r.h - 2*groupGap}
		if r.w < 3 || r.h < groupHead {
			continue
		}
		d.groupHead(groups[i], r, s.Width)
		cells := largestFirst(groups[i].Members)
		for k, c := range layout(cells, rect{r.x, r.y + groupHead, r.w, r.h - groupHead}) {
			d.cell(cells[k], rect{c.x + 1, c.y + 1, c.w - 2, c.h - 2}, s.Width)
		}
	}
	d.f(`</svg>`)
	return d.String()
}

func (d *drawing) frame(r rect, width float64) {
	d.f(`<svg x="%s" y="%s" width="%s" height="%s">`, percent(r.x/width*100), num(r.y), percent(r.w/width*100), num(r.h))
}

func (d *drawing) groupHead(g Node, r rect, width float64) {
	value := ""
	if textWidth(g.Name, 12.5)+textWidth(g.Value, 12)+20 < r.w {
		value = g.Value
	}
	d.frame(rect{r.x, r.y, r.w, groupHead}, width)
	d.f(`<text class="tm-g" x="2" y="16">%s<tspan class="tm-gv" dx="6">%s</tspan></text></svg>`, esc(fit(g.Name, r.w-2, 12.2)), esc(value))
}

func (d *drawing) cell(c Node, r rect, width float64) {
	if r.w < 3 || r.h < 3 {
		return
	}
	heat := min(max(c.Heat, 0), HeatSteps-1)
	var name, value string
	if r.h > 24 && r.w > 44 {
		room := r.w - 14
		if c.Marked {
			room -= 22
		}
		name = fit(c.Name, room, 12)
	}
	if r.h > 44 && r.w > 52 && textWidth(c.Value, 12) < r.w-14 {
		value = c.Value
	}
	d.open("tm-c", c.Href, strings.TrimSpace(name+" "+value), c.Tip)
	d.frame(r, width)
	d.f(`<rect class="h%d" width="100%%" height="100%%" rx="3"/>`, heat)
	if name != "" {
		d.f(`<text class="t%d" x="8" y="19">%s</text>`, heat, esc(name))
	}
	if value != "" {
		d.f(`<text class="t%d tm-v" x="8" y="36">%s</text>`, heat, esc(value))
	}
	if c.Marked && r.w > 22 && r.h > 22 {
		d.f(`<svg x="100%%" overflow="visible"><g class="tm-x" transform="translate(-21 6)"><circle cx="7" cy="7" r="8"/><path d="M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M1.5 7h11M7 1.5c-3.6 3.4-3.6 7.6 0 11c3.6-3.4 3.6-7.6 0-11"/></g></svg>`)
	}
	d.f(`</svg>`)
	d.shut(c.Href)
}

func largestFirst(nodes []Node) []Node {
	nodes = slices.Clone(nodes)
	slices.SortStableFunc(nodes, func(a, b Node) int {
		switch x, y := size(a.Size), size(b.Size); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return slices.DeleteFunc(nodes, func(n Node) bool { return size(n.Size) == 0 })
}

// rect is an area in pixels.
type rect struct{ x, y, w, h float64 }

// layout divides r among nodes, the largest first, by the squarified treemap (Bruls, Huizing and van Wijk, 2000): rows
// along the shorter side, each taking nodes as long as that makes its worst cell more square.
func layout(nodes []Node, r rect) []rect {
	total := 0.0
	for _, n := range nodes {
		total += size(n.Size)
	}
	if total == 0 || r.w <= 0 || r.h <= 0 {
		return nil
	}
	areas := make([]float64, len(nodes))
	for i, n := range nodes {
		areas[i] = math.Max(size(n.Size)/total*r.w*r.h, 0.01)
	}
	out := make([]rect, 0, len(nodes))
	for i := 0; i < len(areas); {
		side := math.Max(math.Min(r.w, r.h), 0.01)
		sum, end := areas[i], i+1
		for end < len(areas) && worst(sum+areas[end], areas[i], areas[end], side) <= worst(sum, areas[i], areas[end-1], side) {
			sum += areas[end]
			end++
		}
		depth := sum / side
		at := 0.0
		for _, a := range areas[i:end] {
			long := a / depth
			if r.w >= r.h {
				out = append(out, rect{r.x, r.y + at, depth, long})
			} else {
				out = append(out, rect{r.x + at, r.y, long, depth})
			}
			at += long
		}
		if r.w >= r.h {
			r.x, r.w = r.x+depth, math.Max(r.w-depth, 0)
		} else {
			r.y, r.h = r.y+depth, math.Max(r.h-depth, 0)
		}
		i = end
	}
	return out
}

// worst is the worst ratio of sides in a row of areas that sum up to sum, along a side.
func worst(sum, largest, smallest, side float64) float64 {
	return math.Max(side*side*largest/(sum*sum), sum*sum/(side*side*smallest))
}
