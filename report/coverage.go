package report

import (
	"strings"

	"github.com/datamapper/datamapper/scan"
)

// coverage ends a table: what was not read, always, and what follows from it.
func (t *table) coverage(l scan.Ledger) {
	v := t.voice
	switch {
	case total(t.account.notRead) > 0:
		t.paragraph(v.say("table.unread", "list", t.list(t.account.notRead)))
	case !l.Complete:
		t.paragraph(v.say("table.unread.stopped"))
	case l.Listed == 0:
		t.paragraph(v.say("table.unread.empty"))
	case total(t.account.partly) > 0:
		t.paragraph(v.say("table.unread.partly"))
	default:
		t.paragraph(v.say("table.unread.none"))
	}
	if total(t.account.partly) > 0 {
		t.paragraph(v.say("table.partly", "list", t.list(t.account.partly)))
	}
	if t.should > 0 {
		t.paragraph(v.count("table.should", t.should))
		if !t.opt.Unread {
			t.mend()
		}
	}
	if t.opt.Baseline != nil {
		t.paragraph(v.count("table.baseline", t.opt.Baseline.known))
	}
	if t.opt.MinScore > 0 {
		t.paragraph(v.say("table.score", "score", v.decimal(t.opt.MinScore, 2)))
	}
	if t.opt.State != "" && !t.opt.Unread && total(t.account.notRead)+total(t.account.partly) > 0 {
		t.line("  " + t.opt.paint(dim, t.command("--unread")))
	}
}

// list counts groups by reason: "12 password-protected, 2 damaged".
func (t *table) list(groups map[scan.Reason]*group) string {
	var parts []string
	for _, r := range reasons(groups) {
		parts = append(parts, t.voice.count(t.voice.reasonKey(r)+".list", groups[r].count))
	}
	return strings.Join(parts, ", ")
}

// unreadItems lists what was not read, or not to its end: what, why and what to do, then the items.
func (t *table) unreadItems() {
	v := t.voice
	for _, part := range []struct {
		title  string
		groups map[scan.Reason]*group
	}{{v.say("unread"), t.account.notRead}, {v.say("partly"), t.account.partly}} {
		for _, r := range reasons(part.groups) {
			g, key := part.groups[r], v.reasonKey(r)
			t.line("  " + t.opt.paint(bold, part.title+": "+v.count(key+".list", g.count)))
			t.paragraph(v.say(key+".why") + " " + v.say(key+".do"))
			for _, e := range g.examples {
				t.line("    " + cutStart(visible(e.path), max(t.opt.Width-4, 20)))
				if e.detail != "" {
					t.line("      " + t.opt.paint(dim, cutEnd(visible(e.detail), max(t.opt.Width-6, 20))))
				}
			}
			if rest := g.count - int64(len(g.examples)); rest > 0 {
				t.line("    " + t.opt.paint(dim, v.count("table.examples.more", rest)))
			}
			t.line("")
		}
	}
}

// mendMost is how many items are named for one reason where the report is not about them.
const mendMost = 3

// mend names the first items that should have been read, or read further, under what to do about them.
func (t *table) mend() {
	v := t.voice
	for _, r := range reasonList {
		if !should(r, scan.Failed, t.opt.Strict) {
			continue
		}
		var named []example
		var count int64
		for _, groups := range []map[scan.Reason]*group{t.account.notRead, t.account.partly} {
			if g := groups[r]; g != nil {
				named, count = append(named, g.examples...), count+g.count
			}
		}
		if count == 0 {
			continue
		}
		named = named[:min(len(named), mendMost)]
		key := v.reasonKey(r)
		t.line("")
		t.paragraph(v.say(key) + ". " + v.say(key+".do"))
		for _, e := range named {
			line := "    " + cutStart(visible(e.path), max(t.opt.Width-4, 20))
			if room := t.opt.Width - columns(line) - 2; room >= 12 {
				line += "  " + t.opt.paint(dim, cutEnd(visible(e.detail), room))
			}
			t.line(line)
		}
		if rest := count - int64(len(named)); rest > 0 {
			how := ": " + v.say("table.more.how")
			if t.opt.State != "" {
				how = "" // the command stands below
			}
			t.line("    " + t.opt.paint(dim, v.count("table.examples.more", rest)+how))
		}
	}
}

// paragraph prints text indented by two, broken between words to fit the terminal.
func (t *table) paragraph(text string) {
	room := max(t.opt.Width-2, 20)
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		n := columns(word)
		if used > 0 && used+1+n > room {
			t.line("  " + line)
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+n
	}
	if line != "" {
		t.line("  " + line)
	}
}
