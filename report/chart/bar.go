package chart

import "math"

// Segment is one stretch of a bar or column: how much, and the class that colours it, such as "high", "risk", "none", "ok".
type Segment struct {
	Value float64
	Class string
}

// Bar draws a horizontal stacked bar of a height in pixels; most is the value that fills it. It says nothing to a screen
// reader: the numbers stand beside it.
func Bar(segments []Segment, most, height float64) string {
	var d drawing
	d.f(`<svg class="bar" width="100%%" height="%s" aria-hidden="true"><rect class="track" width="100%%" height="100%%" rx="3"/>`, num(size(height)))
	d.segments(segments, most)
	d.f(`</svg>`)
	return d.String()
}

// Coverage draws a bar that has something to say of itself, such as how much was read.
func Coverage(segments []Segment, most, height float64, label string) string {
	var d drawing
	d.f(`<svg class="bar coverage" width="100%%" height="%s" role="img" aria-label="%s"><rect class="track" width="100%%" height="100%%" rx="3"/>`, num(size(height)), esc(label))
	d.segments(segments, most)
	d.f(`</svg>`)
	return d.String()
}

func (d *drawing) segments(segments []Segment, most float64) {
	at := 0.0
	for _, s := range segments {
		if size(most) == 0 {
			return
		}
		w := math.Min(size(s.Value)/most*100, 100-at)
		if w <= 0 {
			continue
		}
		d.f(`<rect class="f-%s" x="%s" width="%s" height="100%%" rx="2"/>`, esc(s.Class), percent(at), percent(math.Max(w, 0.4)))
		if at > 0 {
			d.f(`<rect class="gap" x="%s" width="2" height="100%%" transform="translate(-1 0)"/>`, percent(at))
		}
		at += w
	}
}

// Column is one column of [Columns].
type Column struct {
	Label    string // below it
	Total    string // above it
	Tip      string // lines end in "\n"
	Href     string // where it leads; empty for nowhere
	Segments []Segment
}

// Columns draws stacked columns, bottom first, of a height in pixels. From the column ruleFrom on stands the rule zone
// with its label; -1 is no rule. The label names the whole.
func Columns(columns []Column, height float64, ruleFrom int, ruleLabel, label string) string {
	const top, bottom = 44.0, 26.0
	most := 0.0
	for _, c := range columns {
		most = math.Max(most, total(c.Segments))
	}
	room := math.Max(height-top-bottom, 1)
	step := 100 / math.Max(float64(len(columns)), 1)
	var d drawing
	d.f(`<svg class="cols" width="100%%" height="%s" role="group" aria-label="%s">`, num(size(height)), esc(label))
	if ruleFrom >= 0 && ruleFrom < len(columns) {
		x := step * float64(ruleFrom)
		d.f(`<rect class="rule-bg" x="%s" y="0" width="%s" height="%s" rx="4"/><text class="rule-t" x="100%%" dx="-8" y="17" text-anchor="end">%s</text>`,
			percent(x), percent(100-x), num(height-bottom+2), esc(ruleLabel))
	}
	for i, c := range columns {
		left := step * float64(i)
		d.open("col", c.Href, c.Total+" "+c.Label, c.Tip)
		d.f(`<rect class="hit" x="%s" width="%s" y="%s" height="%s"/>`, percent(left), percent(step), num(top-20), num(room+20))
		y := top + room
		for k, s := range c.Segments {
			if size(s.Value) == 0 || most == 0 {
				continue
			}
			h := size(s.Value) / most * room
			gap := 0.0
			if k < len(c.Segments)-1 && h > 4 {
				gap = 2
			}
			d.f(`<rect class="f-%s" x="%s" width="%s" y="%s" height="%s" rx="2"/>`, esc(s.Class), percent(left+step*0.18), percent(step*0.64), num(y-h), num(math.Max(h-gap, 1)))
			y -= h
		}
		d.f(`<text class="ct" x="%s" y="%s" text-anchor="middle">%s</text><text class="cl" x="%s" y="%s" text-anchor="middle">%s</text>`,
			percent(left+step/2), num(y-7), esc(c.Total), percent(left+step/2), num(height-8), esc(c.Label))
		d.shut(c.Href)
	}
	d.f(`<line class="grid base" x1="0" x2="100%%" y1="%s" y2="%s"/></svg>`, num(top+room), num(top+room))
	return d.String()
}

func total(segments []Segment) float64 {
	sum := 0.0
	for _, s := range segments {
		sum += size(s.Value)
	}
	return sum
}
