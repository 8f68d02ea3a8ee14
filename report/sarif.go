package report

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
)

// sarif writes the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard, 27 March 2020). A rule is
// an entity, a result a finding, its place the part and its bytes; results stream, and what was not read stands as
// notifications of the invocation at the end. Neither values nor masks are in it: such files travel to code hosts.
type sarif struct {
	w       *bufio.Writer
	enc     *encoder
	opt     Options
	voice   *voice
	rules   map[entity.Type]int
	started bool
	results int64
	classes classes
	unread  []sarifNotification
	more    map[scan.Reason]*group // not read, past the notifications kept
}

// notificationsMost bounds the notifications held until the end; the rest is counted by reason.
const notificationsMost = 10_000

func newSARIF(w io.Writer, opt Options) Writer {
	s := &sarif{w: bufio.NewWriterSize(w, 64<<10), enc: newEncoder(), opt: opt, voice: voiceOf(opt.Language), rules: map[entity.Type]int{}, more: map[scan.Reason]*group{}}
	for i, info := range entity.All() {
		s.rules[info.Type] = i
	}
	return s
}

// start writes all that stands before the first result.
func (s *sarif) start() error {
	if s.started {
		return nil
	}
	s.started = true
	driver := struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}{"DataMapper", s.opt.Version, nil}
	for _, info := range entity.All() {
		category, _ := entity.LookupCategory(info.Category)
		driver.Rules = append(driver.Rules, sarifRule{
			ID: string(info.Type), Name: camel(string(info.Type)),
			Short:  sarifText{s.voice.entity(info.Type)},
			Full:   sarifText{s.voice.entity(info.Type) + ". " + s.voice.pick(category.English, category.Danish) + ": " + category.Law + "."},
			Config: sarifConfig{level(category.Class)},
			Properties: map[string]any{
				"category": info.Category, "law": category.Law, "country": info.Country, "tags": []string{"privacy", string(info.Category)},
			},
		})
	}
	b, err := s.enc.bytes(driver)
	if err != nil {
		return err
	}
	s.w.WriteString(`{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":`)
	s.w.Write(b)
	_, err = s.w.WriteString(`},"language":"` + string(s.opt.Language) + `","columnKind":"unicodeCodePoints","results":[`)
	return err
}

func (s *sarif) Item(r scan.Result) error {
	if err := s.start(); err != nil {
		return err
	}
	s.classes.add(r)
	if r.Reason != "" {
		s.note(r)
	}
	seen := map[string]int{}
	for _, f := range r.Findings {
		index, ok := s.rules[f.Entity]
		if !ok {
			continue
		}
		b, err := s.enc.bytes(s.result(r, f, index, seen))
		if err != nil {
			return err
		}
		if s.results++; s.results > 1 {
			s.w.WriteByte(',')
		}
		s.w.WriteByte('\n')
		if _, err := s.w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (s *sarif) result(r scan.Result, f scan.Finding, index int, seen map[string]int) sarifResult {
	name, category := s.voice.entity(f.Entity), s.voice.category(f.Category)
	message := s.voice.say("sarif.message.body", "name", name, "category", category)
	if place := s.voice.place(placeOf(f)); place != "" {
		message = s.voice.say("sarif.message", "name", name, "place", place, "category", category)
	}
	location := sarifLocation{Physical: sarifPhysical{sarifArtifact{uri(r.Item.Path)}, &sarifRegion{f.Start, f.End - f.Start}}}
	if f.Part != "" {
		location.Logical = []sarifLogical{{valid(f.Part), "resource"}}
	}
	like := string(f.Entity) + "\n" + f.Part
	seen[like]++
	sum := sha256.Sum256([]byte(r.Item.Path + "\n" + like + "\n" + strconv.Itoa(seen[like])))
	info, _ := entity.LookupCategory(f.Category)
	out := sarifResult{
		RuleID: string(f.Entity), RuleIndex: index, Level: level(info.Class), Message: sarifText{message},
		Locations: []sarifLocation{location}, Fingerprints: map[string]string{"occurrence/v1": hex.EncodeToString(sum[:16])},
		Rank:       score(f.Score) * 100,
		Properties: map[string]any{"category": f.Category, "score": score(f.Score), "risk": r.Assessment.Class.String(), "weight": r.Assessment.Weight},
	}
	if f.Place != "" {
		out.Properties["place"] = valid(f.Place)
	}
	return out
}

// note keeps what was not read for the end.
func (s *sarif) note(r scan.Result) {
	if len(s.unread) >= notificationsMost {
		if s.more[r.Reason] == nil {
			s.more[r.Reason] = &group{}
		}
		s.more[r.Reason].count++
		return
	}
	key, kind := s.voice.reasonKey(r.Reason), "sarif.unread"
	if r.Outcome == scan.Scanned {
		kind = "sarif.partly"
	}
	n := sarifNotification{Level: "note", Message: sarifText{s.voice.say(kind, "reason", s.voice.say(key), "why", s.voice.say(key+".why"), "do", s.voice.say(key+".do"))}}
	if should(r.Reason, r.Outcome, s.opt.Strict) {
		n.Level = "warning"
	}
	n.Descriptor.ID = string(r.Reason)
	n.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: sarifArtifact{uri(r.Item.Path)}}}}
	s.unread = append(s.unread, n)
}

func (s *sarif) Close(l scan.Ledger) error {
	if err := s.start(); err != nil {
		return err
	}
	for _, r := range reasons(s.more) {
		n := sarifNotification{Level: "warning", Message: sarifText{s.voice.count("sarif.more", s.more[r].count, "reason", s.voice.say(s.voice.reasonKey(r)))}}
		n.Descriptor.ID = string(r)
		s.unread = append(s.unread, n)
	}
	if !l.Complete {
		n := sarifNotification{Level: "error", Message: sarifText{s.voice.say("sarif.interrupted")}}
		n.Descriptor.ID = "interrupted"
		s.unread = append(s.unread, n)
	}
	invocation := struct {
		Successful    bool                `json:"executionSuccessful"`
		Start         string              `json:"startTimeUtc,omitempty"`
		End           string              `json:"endTimeUtc,omitempty"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}{l.Complete, stamp(l.Started), "", slices.Concat([]sarifNotification{}, s.unread)}
	if !l.Started.IsZero() {
		invocation.End = stamp(l.Started.Add(l.Took.Round(time.Second)))
	}
	b, err := s.enc.bytes(invocation)
	if err != nil {
		return err
	}
	s.w.WriteString("\n],\"invocations\":[")
	s.w.Write(b)
	s.w.WriteString(`],"properties":`)
	b, err = s.enc.bytes(summaryOf(l, s.classes, s.opt))
	if err != nil {
		return err
	}
	s.w.Write(b)
	s.w.WriteString("}]}\n")
	return s.w.Flush()
}

func level(c entity.Class) string {
	return [...]string{"note", "warning", "error"}[min(c, entity.High)]
}

// uri is a path as a relative reference (RFC 3986), each element escaped.
func uri(path string) string {
	elements := strings.Split(strings.TrimLeft(path, "/"), "/")
	for i, e := range elements {
		elements[i] = url.PathEscape(e)
		if i == 0 { // a colon in the first element would end a scheme
			elements[i] = strings.ReplaceAll(elements[i], ":", "%3A")
		}
	}
	return strings.Join(elements, "/")
}

// camel writes a name of snake case as SARIF names rules: DkCpr.
func camel(s string) string {
	var b strings.Builder
	for _, word := range strings.Split(s, "_") {
		b.WriteString(upper(word))
	}
	return b.String()
}
