// Package risk turns what was found in an item into a class and a weight that a reader can add up.
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
	Steps      []Step            // the sum, line by line
}

// Step is one line of the sum: code and points.
type Step struct {
	Code   string
	Points int
}

// Tally is what an item's findings come to, gathered one by one in bounded memory. The zero Tally is empty.
type Tally struct{}

// Add counts one finding of an entity by its value's normal form.
func (t *Tally) Add(e entity.Type, normal string) {}

// Policy says how findings become a risk. It is data: a new policy needs no new scan.
type Policy struct{}

// DefaultPolicy is the policy of the taxonomy.
func DefaultPolicy() Policy { return Policy{} }

// Assess judges an item.
func (p Policy) Assess(t *Tally, f Facts) Assessment { return Assessment{} }
