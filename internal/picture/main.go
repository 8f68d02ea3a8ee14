// Command picture draws what a program printed on a terminal as an SVG: standard input to standard output.
//
// The one idea is that the picture in the README is the program's true output, so make pictures makes it anew:
//
//	CLICOLOR_FORCE=1 bin/datamapper scan testdata/corpus | go run ./internal/picture '$ datamapper scan testdata/corpus'
//
// It understands the colours and weights that our report uses (ECMA-48 SGR) and passes over other sequences. It promises
// the same picture from the same text.
package main

import (
	"bufio"
	"fmt"
	"html"
	"os"
	"strings"
	"unicode/utf8"
)

const (
	cellWidth  = 8.4 // of a letter, in a font of 14 pixels
	lineHeight = 20
	margin     = 18
	barHeight  = 34 // of the window's bar
)

// colors are those of the foreground, 30 to 37 and 90 to 97.
var colors = map[string]string{
	"30": "#465065", "31": "#ff8a98", "32": "#5fd3a8", "33": "#f2bd56", "34": "#8fa5ff", "35": "#bfa2ff", "36": "#7fd4e8", "37": "#eef1f7",
	"90": "#8f9aad", "91": "#ff8a98", "92": "#5fd3a8", "93": "#f2bd56", "94": "#8fa5ff", "95": "#bfa2ff", "96": "#7fd4e8", "97": "#ffffff",
}

func main() {
	var lines []string
	if len(os.Args) > 1 {
		lines = append(lines, "\x1b[90m"+os.Args[1]+"\x1b[0m", "")
	}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
	widest := 80
	for _, l := range lines {
		widest = max(widest, utf8.RuneCountInString(plain(l)))
	}
	width, height := int(float64(widest)*cellWidth)+2*margin, len(lines)*lineHeight+barHeight+2*margin
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-label="A terminal after a scan">`+"\n", width, height)
	fmt.Fprintf(out, `<rect width="%d" height="%d" rx="10" fill="#0c111b"/><circle cx="20" cy="18" r="6" fill="#e5485d"/><circle cx="40" cy="18" r="6" fill="#f2bd56"/><circle cx="60" cy="18" r="6" fill="#22a67c"/>`+"\n", width, height)
	fmt.Fprintln(out, `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#b5becd">`)
	for i, l := range lines {
		draw(out, l, barHeight+margin+i*lineHeight+10)
	}
	fmt.Fprintln(out, "</g></svg>")
}

// draw writes a line, each run of one look at its own column, so that the columns hold in any font.
func draw(out *bufio.Writer, line string, y int) {
	column, look := 0, ""
	for line != "" {
		text, rest, found := strings.Cut(line, "\x1b[")
		for text != "" { // a run without gaps at a time: viewers draw several spaces as one
			word, after, _ := strings.Cut(text, "  ")
			if n := utf8.RuneCountInString(word); strings.TrimSpace(word) != "" {
				lead := n - utf8.RuneCountInString(strings.TrimLeft(word, " "))
				word = strings.TrimSpace(word)
				fmt.Fprintf(out, `<text x="%.1f" y="%d" textLength="%.1f"%s>%s</text>`+"\n", margin+float64(column+lead)*cellWidth, y, float64(utf8.RuneCountInString(word))*cellWidth, look, html.EscapeString(word))
			}
			column += utf8.RuneCountInString(text) - utf8.RuneCountInString(after)
			text = after
		}
		if !found {
			return
		}
		code, after, ok := strings.Cut(rest, "m")
		if !ok {
			return
		}
		look = next(look, code)
		line = after
	}
}

// next is the look after a sequence of codes.
func next(look, codes string) string {
	for _, code := range strings.Split(codes, ";") {
		switch color, ok := colors[code]; {
		case ok:
			look += ` fill="` + color + `"`
		case code == "1":
			look += ` font-weight="700"`
		case code == "2":
			look += ` opacity="0.7"`
		default:
			look = ""
		}
	}
	return look
}

// plain is a line without its sequences.
func plain(line string) string {
	var b strings.Builder
	for {
		text, rest, found := strings.Cut(line, "\x1b[")
		b.WriteString(text)
		if !found {
			return b.String()
		}
		_, line, _ = strings.Cut(rest, "m")
	}
}
