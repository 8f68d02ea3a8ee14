package risk

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

// finds adds n findings of an entity, each of another person.
type finds struct {
	entity entity.Type
	n      int
}

func tallyOf(list ...finds) *Tally {
	t := &Tally{}
	for _, f := range list {
		for i := range f.n {
			t.Add(f.entity, fmt.Sprint("value ", i))
		}
	}
	return t
}

func TestClassAndWeight(t *testing.T) {
	for _, tt := range []struct {
		name   string
		finds  []finds
		facts  Facts
		class  entity.Class
		weight int
		people int64
	}{
		{"nothing found", nil, Facts{}, entity.NonRisk, 0, 0},
		{"nothing found, open to anyone, far over retention", nil, Facts{Exposure: Anyone, YearsOver: 20}, entity.NonRisk, 0, 0},
		{"contact starts non-risk", []finds{{entity.Email, 1}}, Facts{}, entity.NonRisk, 5, 1},
		{"account starts risk", []finds{{entity.IBAN, 1}}, Facts{}, entity.Risk, 25, 0},
		{"civil number starts high", []finds{{entity.DKCPR, 1}}, Facts{}, entity.High, 50, 1},
		{"other national number starts high", []finds{{entity.SEPersonnummer, 1}}, Facts{}, entity.High, 50, 1},
		{"identity papers start high and tell people apart", []finds{{entity.Passport, 2}}, Facts{}, entity.High, 53, 2},
		{"card starts high, tells nobody apart", []finds{{entity.CreditCard, 7}}, Facts{}, entity.High, 50, 0},
		{"password starts high", []finds{{entity.Password, 1}}, Facts{}, entity.High, 50, 0},

		{"one further category", []finds{{entity.DKCPR, 1}, {entity.IBAN, 1}}, Facts{}, entity.High, 54, 1},
		{"four further categories", []finds{{entity.DKCPR, 1}, {entity.IBAN, 1}, {entity.Email, 1}, {entity.IPAddress, 1}, {entity.CreditCard, 1}}, Facts{}, entity.High, 66, 1},
		{"five further categories weigh as four", []finds{{entity.DKCPR, 1}, {entity.IBAN, 1}, {entity.Email, 1}, {entity.IPAddress, 1}, {entity.CreditCard, 1}, {entity.Password, 1}}, Facts{}, entity.High, 66, 1},
		{"two entities of one category are one category", []finds{{entity.Email, 1}, {entity.Phone, 1}}, Facts{}, entity.NonRisk, 5, 1},

		{"company number alone", []finds{{entity.DKCVR, 3}}, Facts{}, entity.NonRisk, 5, 0},
		{"company number open to anyone stays non-risk", []finds{{entity.DKCVR, 3}}, Facts{Exposure: Anyone, YearsOver: 9}, entity.NonRisk, 5, 0},
		{"company number is no further category", []finds{{entity.DKCPR, 1}, {entity.DKCVR, 1}}, Facts{}, entity.High, 50, 1},

		{"health without a person", []finds{{entity.Health, 1}}, Facts{}, entity.Risk, 25, 0},
		{"health and a mail address is no identified person", []finds{{entity.Health, 1}, {entity.Email, 1}}, Facts{}, entity.Risk, 29, 1},
		{"health and a name", []finds{{entity.Health, 1}, {entity.Person, 1}}, Facts{}, entity.High, 44, 1},
		{"health and a number, clamped class", []finds{{entity.Health, 1}, {entity.DKCPR, 1}}, Facts{}, entity.High, 69, 1},
		{"criminal matter and a name", []finds{{entity.CriminalMatter, 1}, {entity.Person, 1}}, Facts{}, entity.High, 44, 1},
		{"social matter and a name is no special category", []finds{{entity.SocialMatter, 1}, {entity.Person, 1}}, Facts{}, entity.Risk, 29, 1},
		{"two special categories step up once", []finds{{entity.Health, 1}, {entity.TradeUnion, 1}, {entity.Person, 1}}, Facts{}, entity.High, 48, 1},

		{"private", []finds{{entity.IBAN, 1}}, Facts{Exposure: Private}, entity.Risk, 25, 0},
		{"whole organisation weighs, no step", []finds{{entity.IBAN, 1}}, Facts{Exposure: Organisation}, entity.Risk, 33, 0},
		{"shared outside", []finds{{entity.IBAN, 1}}, Facts{Exposure: Outside}, entity.High, 40, 0},
		{"open to anyone", []finds{{entity.IBAN, 1}}, Facts{Exposure: Anyone}, entity.High, 50, 0},
		{"contact open to anyone", []finds{{entity.Email, 1}}, Facts{Exposure: Anyone}, entity.Risk, 30, 1},
		{"an exposure this package does not know", []finds{{entity.IBAN, 1}}, Facts{Exposure: 200}, entity.Risk, 25, 0},

		{"within retention", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 0}, entity.Risk, 25, 0},
		{"a day over", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 0.003}, entity.High, 35, 0},
		{"almost a year over", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 0.999}, entity.High, 35, 0},
		{"a year over", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 1}, entity.High, 37, 0},
		{"four years over", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 4.2}, entity.High, 43, 0},
		{"five years over", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 5}, entity.High, 45, 0},
		{"forty years over weighs as five", []finds{{entity.IBAN, 1}}, Facts{YearsOver: 40}, entity.High, 45, 0},
		{"years that are no number", []finds{{entity.IBAN, 1}}, Facts{YearsOver: math.NaN()}, entity.Risk, 25, 0},
		{"endless years", []finds{{entity.IBAN, 1}}, Facts{YearsOver: math.Inf(1)}, entity.High, 45, 0},
		{"negative years", []finds{{entity.IBAN, 1}}, Facts{YearsOver: -3}, entity.Risk, 25, 0},

		{"49 people", []finds{{entity.Email, 49}}, Facts{}, entity.NonRisk, 22, 49},
		{"50 people", []finds{{entity.Email, 50}}, Facts{}, entity.Risk, 22, 50},
		{"10 people", []finds{{entity.Email, 10}}, Facts{}, entity.NonRisk, 15, 10},
		{"2 people", []finds{{entity.Email, 2}}, Facts{}, entity.NonRisk, 8, 2},
		{"1,204 people", []finds{{entity.DKCPR, 1204}}, Facts{}, entity.High, 81, 1204},

		{"approved place steps down", []finds{{entity.DKCPR, 1}}, Facts{ApprovedPlace: true}, entity.Risk, 30, 1},
		{"approved place does not go below", []finds{{entity.Email, 1}}, Facts{ApprovedPlace: true}, entity.NonRisk, 0, 1},
		{"steps are added before the clamp", []finds{{entity.DKCPR, 1}}, Facts{ApprovedPlace: true, YearsOver: 1, Exposure: Anyone}, entity.High, 67, 1},
		{"approved place takes one of two steps up", []finds{{entity.Email, 60}}, Facts{ApprovedPlace: true, Exposure: Anyone}, entity.Risk, 28, 60},
		{"everything at once is 100", []finds{{entity.DKCPR, 1000}, {entity.Health, 1}, {entity.IBAN, 1}, {entity.Email, 1}, {entity.CreditCard, 1}}, Facts{Exposure: Anyone, YearsOver: 9}, entity.High, 100, 1000},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := DefaultPolicy().Assess(tallyOf(tt.finds...), tt.facts)
			if a.Class != tt.class || a.Weight != tt.weight || a.People != tt.people {
				t.Errorf("got %v %d, %d people; want %v %d, %d people (steps %v, class %v)", a.Class, a.Weight, a.People, tt.class, tt.weight, tt.people, a.Steps, a.ClassSteps)
			}
			checkSums(t, a)
		})
	}
}

// checkSums verifies what every assessment promises: lines in order whose points come to the weight and the class.
func checkSums(t *testing.T, a Assessment) {
	t.Helper()
	order := map[string]int{}
	for i, code := range StepCodes() {
		order[code] = i
	}
	for name, steps := range map[string][]Step{"weight": a.Steps, "class": a.ClassSteps} {
		last, total := -1, 0
		for _, s := range steps {
			if i, known := order[s.Code]; !known || i <= last {
				t.Errorf("%s: step %q is unknown or out of order in %v", name, s.Code, steps)
			} else {
				last = i
			}
			total += s.Points
		}
		want := a.Weight
		most := 100
		if name == "class" {
			want, most = int(a.Class), int(entity.High)
		}
		if min(max(total, 0), most) != want {
			t.Errorf("%s: steps %v come to %d, said is %d", name, steps, total, want)
		}
	}
}

func TestCategoriesGravestFirst(t *testing.T) {
	a := DefaultPolicy().Assess(tallyOf(finds{entity.DKCVR, 1}, finds{entity.Email, 1}, finds{entity.Health, 1}, finds{entity.DKCPR, 1}), Facts{})
	want := []entity.Category{entity.CategoryCPR, entity.CategoryHealth, entity.CategoryContact, entity.CategoryBusiness}
	if !reflect.DeepEqual(a.Categories, want) {
		t.Errorf("categories %v, want %v", a.Categories, want)
	}
}

func TestEveryEntityHasAClass(t *testing.T) {
	for _, info := range entity.All() {
		a := DefaultPolicy().Assess(tallyOf(finds{info.Type, 1}), Facts{})
		category, ok := entity.LookupCategory(info.Category)
		if !ok || a.Class != category.Class {
			t.Errorf("%s: class %v, its category %s starts at %v", info.Type, a.Class, info.Category, category.Class)
		}
		if want := map[entity.Class]int{entity.High: 50, entity.Risk: 25, entity.NonRisk: 5}[category.Class]; a.Weight != want {
			t.Errorf("%s: weight %d, want %d", info.Type, a.Weight, want)
		}
	}
}

func TestZeroPolicyIsTheDefault(t *testing.T) {
	tally := tallyOf(finds{entity.DKCPR, 60}, finds{entity.Health, 1})
	facts := Facts{Exposure: Outside, YearsOver: 2}
	if got, want := (Policy{}).Assess(tally, facts), DefaultPolicy().Assess(tally, facts); !reflect.DeepEqual(got, want) {
		t.Errorf("zero policy gives %+v, default %+v", got, want)
	}
}

func TestNilTally(t *testing.T) {
	if a := DefaultPolicy().Assess(nil, Facts{Exposure: Anyone}); a.Weight != 0 || a.Class != entity.NonRisk || a.People != 0 {
		t.Errorf("nil tally: %+v", a)
	}
}
