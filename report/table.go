package report

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// table is the report for a terminal. It prints nothing before the end: the gravest items stand first.
type table struct {
	w       *bufio.Writer
	opt     Options
	voice   *voice
	account *account
	should  int64 // items that should have been read, or read further
}

const tableTop = 20

func newTable(w io.Writer, opt Options) Writer {
	return &table{w: bufio.NewWriter(w), opt: opt, voice: voiceOf(opt.Language), account: newAccount(opt, tableTop)}
}

func (t *table) Item(r scan.Result) error {
	if should(r.Reason, r.Outcome, t.opt.Strict) {
		t.should++
	}
	t.account.add(r)
	return nil
}

func (t *table) Close(l scan.Ledger) error {
	if !l.Complete {
		t.line(t.opt.paint(red, t.voice.say("table.incomplete")))
		t.line("")
	}
	t.headline(l)
	t.line("")
	if t.opt.Unread {
		t.unreadItems()
	} else {
		t.items(l)
	}
	t.coverage(l)
	return t.w.Flush()
}

func (t *table) line(s string) {
	t.w.WriteString(strings.TrimRight(s, " "))
	t.w.WriteByte('\n')
}

// The colours of a terminal. What they say is always said in shape and word too.
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	yellow = "33"
)

func (o Options) paint(colour, s string) string {
	if !o.Color || colour == "" || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

func colourOf(c entity.Class) string { return [...]string{dim, yellow, red}[min(c, entity.High)] }

// headline counts the items by class and says what was not read, with the time it took at the right where there is room.
func (t *table) headline(l scan.Ledger) {
	v := t.voice
	width := 0
	var parts []string
	for c := entity.High; ; c-- {
		text := shape(c) + " " + v.class(c) + " " + v.number(t.account.classes[c])
		width += columns(text) + 3
		parts = append(parts, t.opt.paint(colourOf(c), text))
		if c == entity.NonRisk {
			break
		}
	}
	unread := v.say("unread") + " " + v.number(total(t.account.notRead))
	width += columns(unread)
	colour := ""
	if total(t.account.notRead) > 0 {
		colour = bold
	}
	head := strings.Join(append(parts, t.opt.paint(colour, unread)), "   ")
	took := v.duration(l.Took) + ", " + v.say("local")
	if room := t.opt.Width - width - columns(took); room >= 3 {
		t.line(head + strings.Repeat(" ", room) + t.opt.paint(dim, took))
		return
	}
	t.line(head)
	t.line(t.opt.paint(dim, took))
}

// row is one item as it is printed.
type row struct {
	class               entity.Class
	weight, path, count string
	people              int64
	kinds, why          []string
}

func (t *table) rowOf(i *topItem) row {
	v := t.voice
	var kinds []string
	for _, c := range i.assessment.Categories {
		kinds = append(kinds, v.category(c))
	}
	people := ""
	if i.assessment.People > 0 {
		people = v.number(i.assessment.People)
	}
	return row{i.assessment.Class, strconv.Itoa(i.assessment.Weight), visible(i.path), people, i.assessment.People, kinds, v.why(i, t.opt)}
}

func (t *table) items(l scan.Ledger) {
	list := t.account.top.sorted()
	if len(list) == 0 {
		t.paragraph(t.nothing(l))
		t.line("")
		return
	}
	rows := make([]row, len(list))
	for i, item := range list {
		rows[i] = t.rowOf(item)
	}
	if t.opt.Width < 90 {
		t.stacked(rows)
	} else {
		t.wide(rows)
	}
	t.more(list)
	t.line("")
}

// nothing says what finding nothing means here; it never says that all is clean.
func (t *table) nothing(l scan.Ledger) string {
	v := t.voice
	switch read := l.Scanned; {
	case l.Listed == 0:
		return v.say("table.nothing.listed")
	case read == 0:
		return v.say("table.none.unread")
	case t.account.withFinds > 0:
		return v.count("table.none.class", t.account.withFinds)
	case t.opt.Baseline != nil:
		return v.say("table.none.new")
	case l.Scanned == l.Listed && l.Partial == 0 && l.Complete:
		return v.count("table.none.all", read)
	default:
		return v.count("table.none.some", read)
	}
}

// wide prints one line an item. Columns take what they need; when that is too much the path gives way, but not below a
// third of the line.
func (t *table) wide(rows []row) {
	v := t.voice
	head := row{weight: v.say("column.risk"), path: v.say("column.item"), kinds: []string{v.say("column.category")}, count: v.say("column.people"), why: []string{v.say("column.why")}}
	risk, path, kinds, count, why := 5, 0, 0, 0, 0
	for _, r := range append([]row{head}, rows...) {
		risk, path, count = max(risk, columns(r.weight)), max(path, columns(r.path)), max(count, columns(r.count))
		kinds, why = max(kinds, columns(strings.Join(r.kinds, ", "))), max(why, columns(strings.Join(r.why, ", ")))
	}
	room := t.opt.Width - 2 - risk - 2 - 2 - 2 - count - 3
	if path+kinds+why > room {
		kinds = min(kinds, max(room*24/100, 12))
		why = min(why, max(room*40/100, room-kinds-path))
		path = min(path, room-kinds-why)
		kinds = max(kinds, min(room-path-why, 40))
	}
	t.line("  " + t.opt.paint(dim, pad(head.weight, risk)+"  "+pad(head.path, path)+"  "+pad(head.kinds[0], kinds)+"  "+padLeft(head.count, count)+"   "+head.why[0]))
	for _, r := range rows {
		mark := t.opt.paint(colourOf(r.class), pad(shape(r.class)+" "+r.weight, risk))
		t.line("  " + mark + "  " + pad(cutStart(r.path, path), path) + "  " + pad(listed(r.kinds, kinds, true), kinds) + "  " + padLeft(r.count, count) + "   " + t.opt.paint(dim, listed(r.why, why, false)))
	}
}

// listed joins as many of a list as fit so many columns; when some do not, the mark says how many: "CPR, health +2".
func listed(list []string, most int, mark bool) string {
	for n := len(list); n > 0; n-- {
		text, rest := strings.Join(list[:n], ", "), ""
		if n < len(list) && mark {
			rest = " +" + strconv.Itoa(len(list)-n)
		}
		if n == 1 {
			return cutEnd(text, most-columns(rest)) + rest
		}
		if columns(text+rest) <= most {
			return text + rest
		}
	}
	return ""
}

// stacked prints an item in two lines, for a narrow terminal.
func (t *table) stacked(rows []row) {
	room := max(t.opt.Width-8, 16)
	for _, r := range rows {
		t.line("  " + t.opt.paint(colourOf(r.class), pad(shape(r.class)+" "+r.weight, 5)) + " " + cutStart(r.path, room))
		facts := listed(r.kinds, room, true)
		if r.people > 0 {
			facts += " · " + t.voice.count("people", r.people)
		}
		if left := room - columns(facts) - 3; left > 12 {
			facts += " · " + listed(r.why, left, false)
		}
		t.line("        " + t.opt.paint(dim, facts))
	}
}

// more says how many items the table leaves out, and how to see them.
func (t *table) more(list []*topItem) {
	v := t.voice
	hidden := t.account.shown - int64(len(list))
	if hidden <= 0 {
		return
	}
	var high int64
	for _, i := range list {
		if i.assessment.Class == entity.High {
			high++
		}
	}
	text, flags := v.count("table.more", hidden), ""
	if rest := t.account.classes[entity.High] - high; rest > 0 {
		text, flags = v.count("table.more.high", rest), "--risk high"
	}
	how := v.say("table.more.how")
	if t.opt.State != "" {
		how = t.command(flags)
	}
	t.line("  " + t.opt.paint(dim, text+": "+how))
}

// command is what shows more of a result that was kept.
func (t *table) command(flags string) string {
	return strings.TrimRight("datamapper report --state "+shellWord(t.opt.State)+" "+flags, " ")
}

// shellWord is a word that a shell takes as it is.
func shellWord(s string) string {
	s = visible(s)
	safe := func(r rune) bool {
		return r > 0x7F || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || strings.ContainsRune("/._-~:@+,", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !safe(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
