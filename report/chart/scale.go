package chart

import "math"

// Band is a stretch of a [Scale]: where it ends, 0..100, and the class that colours it.
type Band struct {
	End   float64
	Class string
}

// Scale draws where a value of 0..100 stands among bands, and where it stood before; a negative before is none.
func Scale(value, before float64, bands []Band, label string) string {
	var d drawing
	d.f(`<svg class="scale" width="100%%" height="30" role="img" aria-label="%s">`, esc(label))
	at := 0.0
	for i, b := range bands {
		end := onScale(b.End)
		w := end - at
		if i < len(bands)-1 {
			w -= 0.6
		}
		if w > 0 {
			d.f(`<rect class="s-%s" x="%s" width="%s" y="11" height="8" rx="3"/>`, esc(b.Class), percent(at), percent(w))
		}
		at = math.Max(at, end)
	}
	v := onScale(value)
	if before >= 0 {
		b := onScale(before)
		d.f(`<circle class="prev" cx="%s" cy="15" r="4.5"/>`, percent(b))
		if math.Abs(b-v) > 3 {
			d.f(`<line class="trail" x1="%s" x2="%s" y1="15" y2="15"/>`, percent(math.Min(v, b)+1.6), percent(math.Max(v, b)-1.4))
		}
	}
	d.f(`<circle class="now" cx="%s" cy="15" r="8"/></svg>`, percent(v))
	return d.String()
}

func onScale(v float64) float64 { return math.Min(size(v), 100) }
