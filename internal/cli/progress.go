package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/datamapper/datamapper/report"
	"github.com/datamapper/datamapper/scan"
)

// progress shows a state to somebody. Its methods are safe to call from several goroutines.
type progress struct {
	mu       sync.Mutex
	w        io.Writer
	lang     report.Language
	root     string
	kind     progressKind
	width    int
	every    time.Duration
	shown    time.Time
	last     scan.Progress
	painted  bool
	colorful bool
}

type progressKind int

const (
	silent  progressKind = iota
	bar                  // one line, painted over
	lines                // a line now and then
	objects              // JSON, a line each
)

// newProgress chooses how to show progress: what the user asked for, else a bar on a terminal and lines elsewhere.
func (s *shell) newProgress(asked, root string) *progress {
	p := &progress{w: s.stderr, lang: s.lang, root: root, shown: time.Now()}
	width, isTerminal := terminal(s.stderr)
	switch {
	case asked == "json":
		p.kind, p.every = objects, time.Second
	case asked == "none" || s.global.Quiet:
		p.kind = silent
	case isTerminal && s.getenv("TERM") != "dumb":
		p.kind, p.every, p.width, p.colorful = bar, 100*time.Millisecond, width, s.colorful(s.stderr)
	default:
		p.kind, p.every = lines, 30*time.Second
	}
	return p
}

// show shows a state, if it is time to.
func (p *progress) show(st scan.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = st
	now := time.Now()
	if p.kind == silent || now.Sub(p.shown) < p.every {
		return
	}
	p.shown = now
	switch p.kind {
	case bar:
		fmt.Fprint(p.w, "\r"+p.bar(st)+"\x1b[K")
		p.painted = true
	case lines:
		fmt.Fprintln(p.w, p.text(st))
	case objects:
		p.object("progress", st)
	}
}

// end takes the bar away, and says the last scan.Progress to a program.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.painted {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.painted = false
	}
	if p.kind == objects {
		p.object("done", p.last)
	}
	p.kind = silent
}

func (p *progress) object(kind string, st scan.Progress) {
	record := struct {
		Kind       string   `json:"kind"` // "progress", then "done"
		Done       int64    `json:"done"`
		Total      int64    `json:"total"` // 0: not known yet
		Bytes      int64    `json:"bytes"`
		TotalBytes int64    `json:"total_bytes"`
		High       int64    `json:"high"`
		Risk       int64    `json:"risk"`
		Unread     int64    `json:"unread"`
		Seconds    float64  `json:"seconds"`
		Left       *float64 `json:"left"` // seconds; null while it cannot be told
	}{kind, st.Items, 0, st.Bytes, 0, st.High, st.Risk, st.Skipped + st.Failed, st.Elapsed.Seconds(), nil}
	if st.Counted {
		record.Total, record.TotalBytes = st.Total.Items, st.Total.Bytes
	}
	if st.Left > 0 {
		seconds := st.Left.Seconds()
		record.Left = &seconds
	}
	line, err := json.Marshal(record)
	if err == nil {
		p.w.Write(append(line, '\n'))
	}
}

func (p *progress) pick(english, danish string) string {
	if p.lang == report.Danish {
		return danish
	}
	return english
}

// text is the state in words.
func (p *progress) text(st scan.Progress) string {
	if !st.Counted {
		return fmt.Sprintf(p.pick("  %s  %s items so far   %s", "  %s  %s emner indtil nu   %s"), p.root, p.number(st.Items), p.tally(st))
	}
	left := ""
	if st.Left > 0 {
		left = "  " + fmt.Sprintf(p.pick("%s left", "%s tilbage"), clock(st.Left))
	}
	return fmt.Sprintf(p.pick("  %s  %s  %s of %s items%s   %s", "  %s  %s  %s af %s emner%s   %s"), p.root, p.percent(st), p.number(st.Items), p.number(st.Total.Items), left, p.tally(st))
}

// bar is the state as a bar, in one line of the terminal.
func (p *progress) bar(st scan.Progress) string {
	line := p.text(st)
	if st.Counted {
		const cells = 30
		half := int(st.Share * 2 * cells)
		drawn := strings.Repeat("━", half/2)
		if half%2 == 1 {
			drawn += "╸"
		}
		empty := strings.Repeat("━", cells-utf8.RuneCountInString(drawn))
		if p.colorful {
			drawn, empty = "\x1b[34m"+drawn+"\x1b[0m", "\x1b[90m"+empty+"\x1b[0m"
		} else {
			empty = strings.Repeat("─", utf8.RuneCountInString(empty))
		}
		percent := p.percent(st)
		if utf8.RuneCountInString(line)+cells+2 < p.width {
			return strings.Replace(line, "  "+percent, "  "+drawn+empty+"  "+percent, 1)
		}
	}
	if r := []rune(line); len(r) >= p.width && p.width > 1 {
		return string(r[:p.width-1])
	}
	return line
}

func (p *progress) tally(st scan.Progress) string {
	return fmt.Sprintf("▲ %s  ◆ %s  %s %s", p.number(st.High), p.number(st.Risk), p.pick("not read", "ikke læst"), p.number(st.Skipped+st.Failed))
}

func (p *progress) percent(st scan.Progress) string {
	return fmt.Sprintf(p.pick("%3.0f%%", "%3.0f %%"), 100*st.Share)
}

// number groups the digits of n by three, as the language does.
func (p *progress) number(n int64) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + p.pick(",", ".") + digits[i:]
	}
	return digits
}

// clock is a time as minutes and seconds, with hours when there are any.
func clock(d time.Duration) string {
	s := int64(d.Round(time.Second).Seconds())
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
