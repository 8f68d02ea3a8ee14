package risk

import (
	"math"
	"slices"

	"github.com/datamapper/datamapper/entity"
)

// Assess judges an item. Without findings it is non-risk and weighs nothing, whoever can open it. What identifies
// businesses only is no personal data: such an item keeps the points of a finding, and no other line applies to it.
func (p Policy) Assess(t *Tally, f Facts) Assessment {
	if p == (Policy{}) {
		p = DefaultPolicy()
	}
	a := Assessment{People: t.People(), Categories: t.categories()}
	if len(a.Categories) == 0 {
		return a
	}
	personal := slices.DeleteFunc(slices.Clone(a.Categories), func(c entity.Category) bool { return c == entity.CategoryBusiness })
	start := highest(personal)
	special := t.identified() && slices.ContainsFunc(personal, isSpecial)

	weight := sum{}
	weight.add(startCode(start), [...]int{p.Weight.NonRisk, p.Weight.Risk, p.Weight.High}[start])
	class := sum{steps: []Step{{startCode(start), int(start)}}, total: int(start)}
	if len(personal) > 0 {
		p.addWeight(&weight, f, len(personal)-1, a.People, special)
		p.addClass(&class, f, a.People, special)
	}
	a.Steps, a.ClassSteps = weight.steps, class.steps
	a.Weight = min(max(weight.total, 0), 100)
	a.Class = entity.Class(min(max(class.total, int(entity.NonRisk)), int(entity.High)))
	return a
}

func (p Policy) addWeight(s *sum, f Facts, further int, people int64, special bool) {
	w := p.Weight
	s.add(StepCategories, min(w.Category*further, w.CategoryMost))
	if people > 1 {
		s.add(StepPeople, int(math.Round(float64(w.PeopleTenfold)*math.Log10(float64(people)))))
	}
	if special {
		s.add(StepSpecial, w.SpecialPerson)
	}
	switch f.Exposure {
	case Anyone:
		s.add(StepAnyone, w.Anyone)
	case Outside:
		s.add(StepOutside, w.Outside)
	case Organisation:
		s.add(StepOrganisation, w.Organisation)
	}
	if f.YearsOver > 0 {
		beyond := math.Min(math.Floor(f.YearsOver)*float64(w.RetentionYear), float64(w.RetentionMost))
		if w.RetentionYear == 0 {
			beyond = 0
		}
		s.add(StepRetention, w.OverRetention+int(beyond))
	}
	if f.ApprovedPlace {
		s.add(StepApproved, w.ApprovedPlace)
	}
}

func (p Policy) addClass(s *sum, f Facts, people int64, special bool) {
	c := p.Class
	if special {
		s.add(StepSpecial, c.SpecialPerson)
	}
	switch f.Exposure {
	case Anyone:
		s.add(StepAnyone, c.Shared)
	case Outside:
		s.add(StepOutside, c.Shared)
	}
	if f.YearsOver > 0 {
		s.add(StepRetention, c.OverRetention)
	}
	if people >= c.People {
		s.add(StepManyPeople, c.ManyPeople)
	}
	if f.ApprovedPlace {
		s.add(StepApproved, c.ApprovedPlace)
	}
}

// sum adds up steps; those of no points are no line.
type sum struct {
	steps []Step
	total int
}

func (s *sum) add(code string, points int) {
	if points != 0 {
		s.steps = append(s.steps, Step{code, points})
		s.total += points
	}
}

func highest(categories []entity.Category) entity.Class {
	class := entity.NonRisk
	for _, c := range categories {
		if info, ok := entity.LookupCategory(c); ok {
			class = max(class, min(info.Class, entity.High))
		}
	}
	return class
}

func startCode(c entity.Class) string {
	return [...]string{StepNonRisk, StepRisk, StepHigh}[c]
}

// isSpecial reports whether a category is special (Art. 9) or criminal (Art. 10).
func isSpecial(c entity.Category) bool {
	info, _ := entity.LookupCategory(c)
	return info.Special || info.Criminal
}
