package chart

import (
	"math"
	"slices"
	"strings"
)

// Point is one moment of [Area]: a value for each layer, bottom first.
type Point struct {
	Values []float64
	Tip    string // lines end in "\n"
}

// Mark is a moment worth a line: a change of scope, a clean-up.
type Mark struct {
	At    int // index of the point
	Label string
}

// NiceMost is the least round number that is not below v: where an axis may end.
func NiceMost(v float64) float64 {
	v = size(v)
	if v == 0 {
		return 1
	}
	p := math.Pow(10, math.Floor(math.Log10(v)))
	for _, m := range []float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
		if m*p >= v {
			return m * p
		}
	}
	return 10 * p
}

// Area draws layers over time, stacked, of a height in pixels, with as many ticks on the value axis. classes colour the
// layers, bottom first. write puts a value of the axis in words. The label names the whole.
func Area(points []Point, classes []string, marks []Mark, height float64, ticks int, write func(float64) string, label string) string {
	const top = 26.0
	room := math.Max(height-top, 1)
	sums := make([]float64, len(points))
	for i, p := range points {
		for _, v := range p.Values[:min(len(p.Values), len(classes))] {
			sums[i] += size(v)
		}
	}
	most := 1.0
	if len(sums) > 0 {
		most = NiceMost(slices.Max(sums))
	}
	ticks = min(max(ticks, 1), 20)
	y := func(v float64) float64 { return top + room - v/most*room }
	steps := math.Max(float64(len(points)-1), 1)
	var d drawing
	d.f(`<svg class="area" width="100%%" height="%s" role="img" aria-label="%s">`, num(size(height)), esc(label))
	for i := range ticks + 1 {
		class := "grid"
		if i == 0 {
			class = "grid base"
		}
		at := num(y(most * float64(i) / float64(ticks)))
		d.f(`<line class="%s" x1="0" x2="100%%" y1="%s" y2="%s"/>`, class, at, at)
	}
	d.layers(points, classes, steps, height, y)
	for i := 1; i <= ticks; i++ {
		v := most * float64(i) / float64(ticks)
		d.f(`<text class="ytick" x="0" y="%s">%s</text>`, num(y(v)-5), esc(write(v)))
	}
	for _, m := range marks {
		x, anchor, dx := 100*size(float64(m.At))/steps, "start", 6.0
		if x > 70 {
			anchor, dx = "end", -6
		}
		d.f(`<line class="mark" x1="%s" x2="%s" y1="4" y2="%s"/><text class="markt" x="%s" dx="%s" y="14" text-anchor="%s">%s</text>`,
			percent(x), percent(x), num(height), percent(x), num(dx), anchor, esc(m.Label))
	}
	for i, p := range points {
		w := 100 / steps
		d.f(`<rect class="band" x="%s" width="%s" y="%s" height="%s"><title>%s</title></rect>`, percent(float64(i)*w-w/2), percent(w), num(top), num(room), esc(p.Tip))
	}
	d.f(`</svg>`)
	return d.String()
}

// layers draws the stacked areas in a box that stretches; the strokes keep their width.
func (d *drawing) layers(points []Point, classes []string, steps, height float64, y func(float64) float64) {
	if len(points) == 0 {
		return
	}
	d.f(`<svg width="100%%" height="100%%" viewBox="0 0 1000 %s" preserveAspectRatio="none">`, num(size(height)))
	low := make([]float64, len(points))
	for s, class := range classes {
		upper, lower := make([]string, len(points)), make([]string, len(points))
		for i, p := range points {
			x := num(1000 * float64(i) / steps)
			lower[len(points)-1-i] = x + " " + num(y(low[i]))
			if s < len(p.Values) {
				low[i] += size(p.Values[s])
			}
			upper[i] = x + " " + num(y(low[i]))
		}
		line := strings.Join(upper, "L")
		d.f(`<path class="a-%s" d="M%sL%sZ"/><path class="l-%s" vector-effect="non-scaling-stroke" d="M%s"/>`, esc(class), line, strings.Join(lower, "L"), esc(class), line)
	}
	d.f(`</svg>`)
}

// Spark draws the course of a number in a small box, for the eye only: the change stands beside it in words.
func Spark(values []float64, class string) string {
	if len(values) == 0 {
		return ""
	}
	low, high := math.Inf(1), 0.0
	for _, v := range values {
		low, high = math.Min(low, size(v)), math.Max(high, size(v))
	}
	steps := math.Max(float64(len(values)-1), 1)
	at := make([]string, len(values))
	for i, v := range values {
		at[i] = num(100*float64(i)/steps) + " " + num(26-(size(v)-low)/math.Max(high-low, 1e-9)*22)
	}
	line := strings.Join(at, "L")
	var d drawing
	d.f(`<svg class="spark" viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true"><path class="a-%s" d="M0 28L%sL100 28Z"/><path class="l-%s" vector-effect="non-scaling-stroke" d="M%s"/></svg>`,
		esc(class), line, esc(class), line)
	return d.String()
}
