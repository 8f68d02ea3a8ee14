package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// reasonList is every reason there is, in the order in which they are reported: what a person can mend first.
var reasonList = [...]scan.Reason{
	scan.Reason(extract.Encrypted), scan.Reason(extract.TooLarge), scan.Reason(extract.Damaged), scan.Reason(extract.TooDeep),
	scan.Reason(extract.Limit), scan.Reason(extract.Timeout), scan.Reason(source.Unreadable), scan.Reason(extract.NeedsOCR),
	scan.Reason(extract.Unsupported), scan.Reason(source.Vanished), scan.Reason(source.Special), scan.Reason(source.Excluded),
}

func reasonOrder(r scan.Reason) int {
	if i := slices.Index(reasonList[:], r); i >= 0 {
		return i
	}
	return len(reasonList)
}

// reasonKey is the key of a reason's messages; a code without words is another reason.
func (v *voice) reasonKey(r scan.Reason) string {
	if key := "reason." + string(r); v.has(key) {
		return key
	}
	return "reason.unknown"
}

// should reports whether what was not read for a reason should have been: kinds without a reader and what the user left
// out count only when one is strict.
func should(r scan.Reason, o scan.Outcome, strict bool) bool {
	switch r {
	case "", scan.Reason(source.Vanished), scan.Reason(source.Special):
		return false
	case scan.Reason(extract.Unsupported), scan.Reason(extract.NeedsOCR), scan.Reason(source.Excluded):
		return strict
	}
	return o == scan.Failed || o == scan.Scanned
}

// category is a category in a word or two.
func (v *voice) category(c entity.Category) string {
	if key := "category." + string(c); v.has(key) {
		return v.say(key)
	}
	return string(c)
}

// upper writes the first letter large.
func upper(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// entity is the name of an entity for people.
func (v *voice) entity(t entity.Type) string {
	info, ok := entity.Lookup(t)
	if !ok {
		return string(t)
	}
	return v.pick(info.English, info.Danish)
}

// class is the name of a class.
func (v *voice) class(c entity.Class) string { return v.say("risk." + c.String()) }

// shape is the sign that stands for a class, so that colour never stands alone.
func shape(c entity.Class) string { return [...]string{"○", "◆", "▲"}[min(c, entity.High)] }

var counted = regexp.MustCompile(`^([a-z]+) (\d{1,9})$`)

// place is where a finding stands, in the language of the report where its words are known: "page 3", "row 2, column B".
func (v *voice) place(s string) string {
	parts := strings.Split(s, ", ")
	for i, p := range parts {
		if name, ok := strings.CutPrefix(p, "column "); ok {
			parts[i] = v.say("place.column", "name", name)
		} else if m := counted.FindStringSubmatch(p); m != nil && v.has("place."+m[1]) {
			n, _ := strconv.Atoi(m[2])
			parts[i] = v.say("place."+m[1], "n", n)
		}
	}
	return visible(strings.Join(parts, ", "))
}

// step is a line of a sum in words.
func (v *voice) step(s risk.Step, a risk.Assessment) string {
	key := "step." + s.Code
	switch {
	case s.Code == risk.StepPeople:
		return v.count(key, a.People)
	case s.Code == risk.StepCategories:
		further := int64(len(a.Categories)) - 1
		if slices.Contains(a.Categories, entity.CategoryBusiness) {
			further--
		}
		return v.count(key, further)
	case v.has(key):
		return v.say(key)
	}
	return s.Code
}

// why says in a few words what makes an item stand out, the gravest first, at most three.
func (v *voice) why(t *topItem, opt Options) []string {
	var out []string
	say := func(key string, args ...any) { out = append(out, v.say(key, args...)) }
	for _, s := range t.assessment.Steps {
		switch s.Code {
		case risk.StepAnyone:
			say("why.anyone")
		case risk.StepOutside:
			say("why.outside")
		case risk.StepOrganisation:
			say("why.organisation")
		case risk.StepSpecial:
			say("why." + specialKind(t.assessment.Categories) + "." + t.identity())
		case risk.StepRetention:
			say("why.retention")
		}
	}
	if slices.Contains(t.assessment.Categories, entity.CategorySecret) {
		say("why.secret")
	}
	if y := years(t.modified, opt.Now); y >= 5 {
		out = append(out, v.count("why.old", int64(y)))
	}
	if slices.ContainsFunc(t.assessment.ClassSteps, func(s risk.Step) bool { return s.Code == risk.StepManyPeople }) {
		say("why.people")
	}
	if t.reason != "" {
		say("why.cut")
	}
	if len(out) < 2 {
		if t.place != "" {
			out = append(out, v.count("why.found.at", t.found, "place", v.place(t.place)))
		} else {
			out = append(out, v.count("why.found", t.found))
		}
	}
	return out[:min(len(out), 3)]
}

// specialKind tells the special categories from criminal matters, which the law keeps apart.
func specialKind(categories []entity.Category) string {
	for _, c := range categories {
		if info, _ := entity.LookupCategory(c); info.Special {
			return "special"
		}
	}
	return "criminal"
}

func (t *topItem) identity() string {
	if t.name {
		return "name"
	}
	return "number"
}
