package report

import (
	"html/template"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// page is what the HTML report shows, in words.
type page struct {
	Language                         Language
	Style                            template.CSS
	StyleHash                        string
	Heading, Scope                   string
	Banners                          []pageBanner
	Risk                             pageRisk
	First                            []pageTask
	FirstNone, AtRiskNone, FoundNone string
	Tiles                            []pageTile
	Where                            pageWhere
	What                             []pageBar
	Coverage                         pageCoverage
	Age                              pageAge
	Items                            []pageItem
	ItemsHow                         string
	ItemsMore                        bool
	Unread                           []pageReason
	Made                             string
}

type pageBanner struct{ Icon, Class, Title, Text string }

type pageRisk struct {
	Value        string
	Class, Word  string
	Scale        template.HTML
	Says, Unread string
}

type pageTask struct {
	Icon, Place, Text, High, Do string
	Open                        bool
}

type pageTile struct {
	Class, Icon, Label, Value, Note string
	Bar                             template.HTML
}

type pageRow struct{ Name, High, Risk string }

type pageWhere struct {
	Wide, Tall template.HTML
	Open       bool
	Rows       []pageRow
}

type pageBar struct {
	Name, Count, Tip string
	Bar              template.HTML
}

type pageCoverage struct {
	Percent string
	Bar     template.HTML
	Rows    []pageReason
}

type pageReason struct {
	Icon, Label, Count, Why, Do, More string
	Partly                            bool
	Examples                          []pageExample
}

type pageExample struct{ Path, Detail string }

type pageAge struct {
	Chart template.HTML
	Rows  []pageRow
	Old   *pageOld
}

type pageOld struct{ Count, Text string }

type pageItem struct {
	Class, Word, Name, Folder, Facts, People, Age, Why string
	Weight                                             int
	Clamped                                            bool
	Categories                                         []string
	Steps                                              []pageStep
	Kinds                                              []pageKind
	MoreKinds                                          string
}

type pageStep struct{ Points, Text string }

type pageKind struct{ Name, Masked, Count, Place string }

// pageBuilder puts an account into words.
type pageBuilder struct {
	voice   *voice
	opt     Options
	account *account
	ledger  scan.Ledger
	should  int64
}

func (b *pageBuilder) page() page {
	v := b.voice
	p := page{
		Language: b.opt.Language, Heading: b.heading(), Scope: b.scope(), Banners: b.banners(), Risk: b.risk(), First: b.tasks(),
		Tiles: b.tiles(), Where: b.where(), What: b.what(), Coverage: b.coverage(), Age: b.age(), Items: b.items(),
		Unread: b.unread(), Made: v.say("html.made", "version", b.opt.Version),
	}
	p.ItemsHow = v.count("html.items.how", b.account.shown, "shown", len(p.Items))
	p.ItemsMore = b.account.shown > int64(len(p.Items))
	p.FirstNone, p.AtRiskNone, p.FoundNone = v.say("html.first.none"), v.say("html.where.none"), v.say("html.what.none")
	if b.ledger.Scanned == 0 {
		p.FirstNone, p.AtRiskNone, p.FoundNone = v.say("html.risk.nothing.read"), v.say("html.risk.nothing.read"), v.say("html.risk.nothing.read")
	}
	if b.notRead() > 0 {
		p.FirstNone += " " + v.say("html.first.none.unread")
	}
	return p
}

func (b *pageBuilder) notRead() int64 { return total(b.account.notRead) }

func (b *pageBuilder) heading() string {
	v := b.voice
	switch n := len(b.opt.Roots); n {
	case 0:
		return v.say("html.heading.none")
	case 1:
		return v.say("html.heading", "roots", visible(b.opt.Roots[0]))
	default:
		return v.say("html.heading", "roots", v.count("html.roots.more", int64(n-1), "root", visible(b.opt.Roots[0])))
	}
}

// scope is the line that every page of figures begins with: of how much, when, how much of it was read.
func (b *pageBuilder) scope() string {
	v, l := b.voice, b.ledger
	s := v.count("html.listed", l.Listed) + " · " + v.say("html.read", "percent", v.percent(l.Scanned, l.Listed))
	if !l.Started.IsZero() {
		s += " · " + v.date(l.Started)
	}
	return s + " · " + v.duration(l.Took)
}

func (b *pageBuilder) banners() []pageBanner {
	v := b.voice
	var out []pageBanner
	if !b.ledger.Complete {
		out = append(out, pageBanner{"warning", "banner-stop", v.say("html.interrupted"), v.say("html.interrupted.why")})
	}
	if b.opt.Baseline != nil {
		out = append(out, pageBanner{"info", "banner-new", v.say("html.new"), v.count("html.new.known", b.opt.Baseline.known)})
	}
	if b.opt.MinScore > 0 {
		out = append(out, pageBanner{Icon: "info", Class: "banner-new", Text: v.say("html.score", "score", v.decimal(b.opt.MinScore, 2))})
	}
	return out
}

func (b *pageBuilder) tiles() []pageTile {
	v, a := b.voice, b.account
	var tiles []pageTile
	for c := entity.High; ; c-- {
		tiles = append(tiles, pageTile{
			Class: c.String(), Label: v.say("risk." + c.String() + ".items"), Value: v.short(a.classes[c]),
			Note: v.say("html.tile.share", "percent", v.percent(a.classes[c], b.ledger.Scanned)),
			Bar:  bar(8, float64(b.ledger.Scanned), segment(float64(a.classes[c]), c.String())),
		})
		if c == entity.NonRisk {
			break
		}
	}
	exposed := pageTile{Class: "expo", Icon: "globe", Label: v.say("html.tile.exposed"), Value: v.short(a.exposed), Note: v.say("html.tile.exposed.note")}
	if !a.knows {
		exposed.Value, exposed.Note = "–", v.say("html.tile.exposed.unknown")
	}
	return append(tiles,
		pageTile{Class: "subj", Icon: "users", Label: v.say("html.tile.people"), Value: v.short(a.people), Note: v.say("html.tile.people.note")},
		exposed)
}
