package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var badNumber = regexp.MustCompile(`NaN|Inf|e\+`)

// wellFormed fails unless svg is one well-formed element that carries neither script nor style.
func wellFormed(t *testing.T, svg string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v in %.300s", err, svg)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local == "script" || e.Name.Local == "style" {
			t.Errorf("holds a %s element", e.Name.Local)
		}
		for _, a := range e.Attr {
			if slices.Contains([]string{"x", "y", "width", "height", "cx", "x1", "x2", "y1", "d"}, a.Name.Local) && badNumber.MatchString(a.Value) {
				t.Errorf("%s has %s=%q", e.Name.Local, a.Name.Local, a.Value)
			}
			if (a.Name.Local == "width" || a.Name.Local == "height") && strings.HasPrefix(a.Value, "-") {
				t.Errorf("%s has %s=%q", e.Name.Local, a.Name.Local, a.Value)
			}
			if a.Name.Local == "href" && strings.HasPrefix(strings.ToLower(a.Value), "javascript") {
				t.Errorf("leads to a script: %q", a.Value)
			}
			if a.Name.Local == "style" || strings.HasPrefix(a.Name.Local, "on") {
				t.Errorf("%s has the attribute %s", e.Name.Local, a.Name.Local)
			}
		}
	}
}

func tree(sizes ...float64) []Node {
	var cells []Node
	for i, s := range sizes {
		cells = append(cells, Node{Name: fmt.Sprint("Folder ", i), Value: fmt.Sprint(s), Size: s, Heat: i % HeatSteps, Tip: fmt.Sprint("Folder ", i, "\n", s, " items")})
	}
	return []Node{{Name: "Archive", Value: "all", Size: total([]Segment{{Value: sum(sizes)}}), Members: cells}}
}

func sum(v []float64) float64 {
	s := 0.0
	for _, x := range v {
		s += size(x)
	}
	return s
}

func TestTreemap(t *testing.T) {
	for _, tt := range []struct {
		name  string
		nodes []Node
		cells int
	}{
		{"nothing", nil, 0},
		{"one", tree(5), 1},
		{"many", tree(40, 30, 20, 10, 5, 5), 6},
		{"sizes that are no sizes", tree(10, math.NaN(), -4, 0, math.Inf(1)), 1},
		{"all zero", tree(0, 0), 0},
		{"a group without cells", []Node{{Name: "Empty", Size: 4}}, 0},
		{"hostile names", []Node{{Name: `"><script>alert(1)</script>`, Size: 1, Members: []Node{{Name: "a\x00b\x1b[31m\u202e<b>", Size: 1, Tip: `'"&<>`, Href: `javascript:"x"`}}}}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			svg := Treemap(tt.nodes, Shape{730, 430, "wide"}, "Folders by risk")
			wellFormed(t, svg)
			if got := strings.Count(svg, `class="tm-c"`); got != tt.cells {
				t.Errorf("%d cells, want %d", got, tt.cells)
			}
		})
	}
}

func TestTreemapSpokenNameStartsWithWhatIsSeen(t *testing.T) {
	svg := Treemap([]Node{{Name: "Files", Size: 3, Members: []Node{{Name: "Payroll", Value: "3", Size: 3, Tip: "Payroll\n3 items", Href: "/items?loc=1"}}}}, Shape{730, 430, "wide"}, "x")
	if !strings.Contains(svg, `<a href="/items?loc=1" class="tm-c" aria-label="Payroll 3`) {
		t.Errorf("spoken name missing: %s", svg)
	}
}

func TestLayoutFillsAndDoesNotOverlap(t *testing.T) {
	box := rect{10, 20, 300, 200}
	cells := layout(largestFirst(tree(50, 30, 9, 5, 3, 2, 1)[0].Members), box)
	area := 0.0
	for i, c := range cells {
		area += c.w * c.h
		if c.x < box.x-1e-6 || c.y < box.y-1e-6 || c.x+c.w > box.x+box.w+1e-6 || c.y+c.h > box.y+box.h+1e-6 {
			t.Errorf("cell %d %+v leaves the box", i, c)
		}
		for k, o := range cells[:i] {
			if c.x+1e-6 < o.x+o.w && o.x+1e-6 < c.x+c.w && c.y+1e-6 < o.y+o.h && o.y+1e-6 < c.y+c.h {
				t.Errorf("cells %d and %d overlap", k, i)
			}
		}
	}
	if math.Abs(area-box.w*box.h) > 1 {
		t.Errorf("cells cover %.0f of %.0f", area, box.w*box.h)
	}
}

func TestHeat(t *testing.T) {
	for share, want := range map[float64]int{0: 0, 0.04: 0, 0.05: 1, 0.3: 4, 0.61: 5, 0.62: 6, 1: 6, 7: 6, -1: 0} {
		if got := Heat(share); got != want {
			t.Errorf("Heat(%v) is %d, want %d", share, got, want)
		}
	}
	if Heat(math.NaN()) != 0 {
		t.Error("no number is not cold")
	}
}

func TestBars(t *testing.T) {
	for _, tt := range []struct {
		name     string
		segments []Segment
		most     float64
		marks    int
	}{
		{"none", nil, 10, 0},
		{"two", []Segment{{3, "high"}, {4, "risk"}}, 10, 2},
		{"nothing to fill", []Segment{{3, "high"}}, 0, 0},
		{"more than fits", []Segment{{30, "high"}, {4, "risk"}}, 10, 1},
		{"no numbers", []Segment{{math.NaN(), "high"}, {-1, "risk"}, {2, "none"}}, 10, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, svg := range []string{Bar(tt.segments, tt.most, 8), Coverage(tt.segments, tt.most, 8, `97 % "read"`)} {
				wellFormed(t, svg)
				if got := strings.Count(svg, `class="f-`); got != tt.marks {
					t.Errorf("%d segments, want %d: %s", got, tt.marks, svg)
				}
			}
		})
	}
}

func TestOthersAreWellFormed(t *testing.T) {
	columns := []Column{{"< 1 year", "12", "a & b\nc", "", []Segment{{3, "high"}, {9, "risk"}}}, {"older", "0", "", "/x", nil}}
	points := []Point{{[]float64{1, 2}, "week 1"}, {[]float64{math.NaN(), 5, 9}, "<"}, {nil, ""}}
	write := func(v float64) string { return fmt.Sprint(v) }
	for name, svg := range map[string]string{
		"columns":          Columns(columns, 300, 1, "Over the rule", "By age"),
		"columns, no rule": Columns(columns, 300, -1, "", "By age"),
		"columns, none":    Columns(nil, 300, 3, "x", "By age"),
		"scale":            Scale(61, 70, []Band{{25, "ok"}, {50, "risk"}, {100, "high"}}, "61 of 100"),
		"scale, no past":   Scale(math.NaN(), -1, []Band{{100, "ok"}, {50, "risk"}}, "?"),
		"area":             Area(points, []string{"high", "risk"}, []Mark{{1, "Clean-up"}, {2, "<b>"}}, 300, 4, write, "Over time"),
		"area, none":       Area(nil, []string{"high"}, nil, 300, 0, write, "Over time"),
		"spark":            Spark([]float64{1, math.Inf(1), 3}, "high"),
		"spark of one":     Spark([]float64{1}, "high"),
	} {
		t.Run(name, func(t *testing.T) { wellFormed(t, svg) })
	}
}

func TestFit(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width float64
		want  string
	}{{"Payroll", 100, "Payroll"}, {"Personnel files", 60, "Personn…"}, {"Personnel", 20, ""}, {"個人情報管理台帳", 70, "個人情報管…"}} {
		if got := fit(tt.text, tt.width, 12); got != tt.want {
			t.Errorf("fit(%q, %v) is %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestNiceMost(t *testing.T) {
	for v, want := range map[float64]float64{0: 1, 7: 8, 10: 10, 11: 15, 68_500: 80_000, -3: 1} {
		if got := NiceMost(v); got != want {
			t.Errorf("NiceMost(%v) is %v, want %v", v, got, want)
		}
	}
}

// Every class that a drawing uses has its colour.
func TestClassesHaveColours(t *testing.T) {
	for _, class := range []string{"f-high", "f-risk", "f-none", "f-ok", "h0", "h6", "t0", "t6", "s-ok", "s-risk", "s-high", "a-high", "l-risk", "tm-g", "rule-bg", "track"} {
		if !strings.Contains(CSS(), "."+class) {
			t.Errorf("no style for .%s", class)
		}
	}
}

func FuzzTreemap(f *testing.F) {
	f.Add("Payroll", "12", 3.0, 4.0, 0.5, 5)
	f.Add("<a href='x'>\x00", "]]>", -1.0, 1e300, 2.0, -9)
	f.Fuzz(func(t *testing.T, name, tip string, a, b, c float64, heat int) {
		nodes := []Node{
			{Name: name, Value: tip, Size: a, Members: []Node{{Name: name, Size: b, Heat: heat, Tip: tip, Marked: true}, {Name: tip, Size: c, Href: name}}},
			{Name: tip, Size: c, Members: []Node{{Name: name, Size: a, Value: name}}},
		}
		svg := Treemap(nodes, Shape{730, 430, "wide"}, name)
		wellFormed(t, svg)
		if svg != Treemap(nodes, Shape{730, 430, "wide"}, name) {
			t.Fatal("not the same twice")
		}
		wellFormed(t, Columns([]Column{{name, tip, name, tip, []Segment{{a, "high"}, {b, "risk"}}}}, 200, heat, tip, name))
		wellFormed(t, Scale(a, b, []Band{{c, "ok"}}, tip))
	})
}
