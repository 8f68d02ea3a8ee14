// Package risk turns what was found in an item into a class and a weight that a reader can add up.
//
// The one idea is arithmetic in the open: a [Tally] counts what was found, a [Policy] is the table of points, and an
// [Assessment] carries every line of both sums, so that a person can check it with a pencil.
//
//	var t risk.Tally
//	t.Add(entity.DKCPR, "0102031234")
//	a := risk.DefaultPolicy().Assess(&t, risk.Facts{Exposure: risk.Anyone})
//	fmt.Println(a.Class, a.Weight) // high 75: the class 50, open to anyone 25
//
// The package is pure: the same findings and facts give the same assessment. A Tally holds no value, only counts and
// hashes, and its size does not grow with the number of findings. A new policy needs no new scan.
package risk

import "github.com/datamapper/datamapper/entity"

// Facts are what is known of an item besides its findings.
type Facts struct {
	Exposure      Exposure // who can open it
	YearsOver     float64  // years over its retention time; 0 when within it or when none is set
	ApprovedPlace bool     // it stands where such data may stand
}

// Exposure says how many can open an item.
type Exposure uint8

const (
	ExposureUnknown Exposure = iota
	Private
	Organisation
	Outside
	Anyone
)

// Assessment is the risk of one item under a policy.
type Assessment struct {
	Class      entity.Class
	Weight     int               // 0..100, the clamped sum of Steps
	People     int64             // distinct people, by the most frequent identifying entity
	Categories []entity.Category // of the findings, the gravest first
	Steps      []Step            // the sum of the weight, line by line, in the order of the step codes; lines of no points are left out
	ClassSteps []Step            // the sum of the class: where it starts (0 non-risk, 1 risk, 2 high), then each step up or down
}

// Step is one line of a sum: code and points.
type Step struct {
	Code   string
	Points int
}

// The codes of steps, in the order in which they are added up.
const (
	StepHigh         = "class_high"         // the highest starting class among the findings is high
	StepRisk         = "class_risk"         // it is risk
	StepNonRisk      = "class_none"         // it is non-risk, and something was found
	StepCategories   = "categories"         // further categories
	StepPeople       = "people"             // how many people it is about
	StepSpecial      = "special_person"     // an identified person meets special-category or criminal data
	StepAnyone       = "open_to_anyone"     // anybody can open it
	StepOutside      = "shared_outside"     // people outside the organisation can open it
	StepOrganisation = "whole_organisation" // everybody in the organisation can open it
	StepRetention    = "over_retention"     // it is kept longer than its rule says
	StepManyPeople   = "many_people"        // as many people as make a step up in class
	StepApproved     = "approved_place"     // it stands where such data may stand
)

// StepCodes are all codes of steps, in order.
func StepCodes() []string {
	return []string{StepHigh, StepRisk, StepNonRisk, StepCategories, StepPeople, StepSpecial, StepAnyone, StepOutside, StepOrganisation, StepRetention, StepManyPeople, StepApproved}
}
