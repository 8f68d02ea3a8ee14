package risk_test

import (
	"fmt"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
)

func ExamplePolicy_Assess() {
	var t risk.Tally
	t.Add(entity.DKCPR, "0102031234")
	t.Add(entity.IBAN, "DK5000400440116243")
	a := risk.DefaultPolicy().Assess(&t, risk.Facts{Exposure: risk.Anyone})
	fmt.Println(a.Class, a.Weight)
	for _, s := range a.Steps {
		fmt.Printf("%+d %s\n", s.Points, s.Code)
	}
	// Output:
	// high 79
	// +50 class_high
	// +4 categories
	// +25 open_to_anyone
}
