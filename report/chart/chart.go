// Package chart draws charts as SVG, on the server and without any script.
//
// The one idea: horizontal measures are percentages and vertical ones pixels, so a chart takes the width it is given and
// its text never scales. Colours are classes only, from [CSS], so that one drawing serves light, dark, print and forced
// colours, under a content security policy that allows neither script nor style attributes. Every mark has a spoken name
// that starts with the text seen on it, and is a link when it is given an address.
//
//	svg := chart.Bar([]chart.Segment{{Value: 12, Class: "high"}, {Value: 30, Class: "risk"}}, 60, 8)
//
// The package is pure. Any text may be given: it is escaped, and the result is always well-formed. Numbers that are
// negative or no numbers count as 0.
package chart

import (
	_ "embed"
	"fmt"
	"html"
	"math"
	"strconv"
	"strings"
	"unicode"
)

//go:embed chart.css
var css string

// CSS is the style that the drawings rest on. It uses the colour tokens of the page that it is put in.
func CSS() string { return css }

// drawing is an SVG being written.
type drawing struct{ strings.Builder }

func (d *drawing) f(format string, a ...any) { fmt.Fprintf(&d.Builder, format, a...) }

// esc makes text safe between tags and in quoted attributes, in HTML and in XML: XML knows no control characters.
func esc(s string) string {
	s = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF' {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return html.EscapeString(s)
}

// num writes a number with at most three decimals.
func num(v float64) string {
	s := strconv.FormatFloat(v, 'f', 3, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

func percent(v float64) string { return num(v) + "%" }

// size is v as something that can be drawn: 0 when it is negative or no number.
func size(v float64) float64 {
	if !(v > 0) {
		return 0
	}
	return math.Min(v, 1e15)
}

// link is an address that a mark may lead to: a relative one, or one of the web. Any other leads nowhere.
func link(href string) string {
	if i := strings.IndexAny(href, ":/?#"); i >= 0 && href[i] == ':' {
		if scheme := strings.ToLower(href[:i]); scheme != "http" && scheme != "https" {
			return ""
		}
	}
	return href
}

// open begins a mark: a link when it has an address, else a picture of its own. Its spoken name starts with what is seen.
func (d *drawing) open(class, href, seen, tip string) {
	spoken := strings.ReplaceAll(tip, "\n", ", ")
	switch {
	case seen == "" || strings.HasPrefix(spoken, seen):
	case spoken == "":
		spoken = seen
	default:
		spoken = seen + ": " + spoken
	}
	if href = link(href); href != "" {
		d.f(`<a href="%s" class="%s" aria-label="%s">`, esc(href), class, esc(spoken))
	} else {
		d.f(`<g class="%s" role="img" aria-label="%s">`, class, esc(spoken))
	}
	if tip != "" {
		d.f(`<title>%s</title>`, esc(tip))
	}
}

func (d *drawing) shut(href string) {
	if link(href) != "" {
		d.f(`</a>`)
	} else {
		d.f(`</g>`)
	}
}

// textWidth is about how wide text is, in pixels, at a font size.
func textWidth(s string, px float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case r >= 0x1100 && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r >= 0x1F000:
			w += 1.05
		case unicode.Is(unicode.Mn, r):
		default:
			w += 0.57
		}
	}
	return w * px
}

// fit cuts text to a width in pixels, to four letters or more; what is shorter than that is dropped.
func fit(s string, width, px float64) string {
	if textWidth(s, px) <= width {
		return s
	}
	runes := []rune(s)
	keep, w := 0, textWidth("…", px)
	for keep < len(runes) {
		if w += textWidth(string(runes[keep]), px); w > width {
			break
		}
		keep++
	}
	if keep < 4 {
		return ""
	}
	return strings.TrimSpace(string(runes[:keep])) + "…"
}
