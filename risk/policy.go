package risk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Policy says how findings become a risk. It is data, the tables of the taxonomy, and travels as JSON; a new policy needs
// no new scan. The zero Policy stands for [DefaultPolicy].
type Policy struct {
	Weight WeightPoints `json:"weight"`
	Class  ClassSteps   `json:"class"`
}

// WeightPoints are the points of the weight. All are 0..100, except ApprovedPlace, which is -100..0.
type WeightPoints struct {
	High          int `json:"high"`               // highest starting class high
	Risk          int `json:"risk"`               // highest starting class risk
	NonRisk       int `json:"none"`               // something found, non-risk
	Category      int `json:"category"`           // each further category
	CategoryMost  int `json:"category_most"`      // all further categories together, at most
	PeopleTenfold int `json:"people_tenfold"`     // for each tenfold of people: 1 gives none, 10 once, 100 twice
	SpecialPerson int `json:"special_person"`     // an identified person meets S9 or C10
	Anyone        int `json:"open_to_anyone"`     // anybody can open it
	Outside       int `json:"shared_outside"`     // people outside the organisation can open it
	Organisation  int `json:"whole_organisation"` // everybody in the organisation can open it
	OverRetention int `json:"over_retention"`     // kept longer than its rule says
	RetentionYear int `json:"retention_year"`     // each whole year beyond
	RetentionMost int `json:"retention_most"`     // all years beyond together, at most
	ApprovedPlace int `json:"approved_place"`     // stands where such data may stand; not above 0
}

// ClassSteps are the steps of the class, up by 0..2 each; ApprovedPlace goes down by -2..0.
type ClassSteps struct {
	SpecialPerson int   `json:"special_person"` // an identified person meets S9 or C10
	Shared        int   `json:"shared"`         // open to anyone or shared outside
	OverRetention int   `json:"over_retention"` // kept longer than its rule says
	ManyPeople    int   `json:"many_people"`    // People people or more
	People        int64 `json:"people"`         // how many are many, at least 1
	ApprovedPlace int   `json:"approved_place"` // stands where such data may stand
}

// DefaultPolicy is the policy of the taxonomy.
func DefaultPolicy() Policy {
	return Policy{
		Weight: WeightPoints{
			High: 50, Risk: 25, NonRisk: 5, Category: 4, CategoryMost: 16, PeopleTenfold: 10, SpecialPerson: 15,
			Anyone: 25, Outside: 15, Organisation: 8, OverRetention: 10, RetentionYear: 2, RetentionMost: 10, ApprovedPlace: -20,
		},
		Class: ClassSteps{SpecialPerson: 1, Shared: 1, OverRetention: 1, ManyPeople: 1, People: 50, ApprovedPlace: -1},
	}
}

// ParsePolicy reads a policy from JSON. What it leaves out is as in [DefaultPolicy]; names it does not know are errors.
func ParsePolicy(data []byte) (Policy, error) {
	p := DefaultPolicy()
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return Policy{}, fmt.Errorf("read policy: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Policy{}, fmt.Errorf("read policy: more than one document")
	}
	return p, p.Validate()
}

// Validate says which number of the policy is out of its range.
func (p Policy) Validate() error {
	w, c := p.Weight, p.Class
	for _, x := range []struct {
		name         string
		v, low, high int
	}{
		{"weight.high", w.High, 0, 100}, {"weight.risk", w.Risk, 0, 100}, {"weight.none", w.NonRisk, 0, 100},
		{"weight.category", w.Category, 0, 100}, {"weight.category_most", w.CategoryMost, 0, 100},
		{"weight.people_tenfold", w.PeopleTenfold, 0, 100}, {"weight.special_person", w.SpecialPerson, 0, 100},
		{"weight.open_to_anyone", w.Anyone, 0, 100}, {"weight.shared_outside", w.Outside, 0, 100}, {"weight.whole_organisation", w.Organisation, 0, 100},
		{"weight.over_retention", w.OverRetention, 0, 100}, {"weight.retention_year", w.RetentionYear, 0, 100}, {"weight.retention_most", w.RetentionMost, 0, 100},
		{"weight.approved_place", w.ApprovedPlace, -100, 0},
		{"class.special_person", c.SpecialPerson, 0, 2}, {"class.shared", c.Shared, 0, 2}, {"class.over_retention", c.OverRetention, 0, 2},
		{"class.many_people", c.ManyPeople, 0, 2}, {"class.approved_place", c.ApprovedPlace, -2, 0},
	} {
		if x.v < x.low || x.v > x.high {
			return fmt.Errorf("policy: %s is %d, must be %d to %d", x.name, x.v, x.low, x.high)
		}
	}
	if c.People < 1 {
		return fmt.Errorf("policy: class.people is %d, must be 1 or more", c.People)
	}
	if w.High < w.Risk || w.Risk < w.NonRisk {
		return fmt.Errorf("policy: weight.high, weight.risk and weight.none must not rise (%d, %d, %d)", w.High, w.Risk, w.NonRisk)
	}
	return nil
}
