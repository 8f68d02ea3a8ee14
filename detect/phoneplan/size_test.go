package phoneplan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

func TestZZSize(t *testing.T) {
	c, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	eu := " AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH GB "
	world, nat, natMask := &machine{}, &machine{}, &machine{}
	var names []string
	for _, m := range c.Metadata {
		var pats []string
		for _, d := range []*phonenumbers.PhoneNumberDesc{m.FixedLine, m.Mobile, m.TollFree, m.PremiumRate, m.SharedCost, m.PersonalNumber, m.Voip, m.Pager, m.Uan, m.Voicemail} {
			if d != nil && d.GetNationalNumberPattern() != "" && d.GetNationalNumberPattern() != "NA" {
				pats = append(pats, d.GetNationalNumberPattern())
			}
		}
		p := strings.Join(pats, "|")
		world.add(fmt.Sprintf("%d(?:%s)", m.GetCountryCode(), p), 1)
		if strings.Contains(eu, " "+m.GetId()+" ") {
			nat.add(m.GetNationalPrefix()+"(?:"+p+")", 1)
			natMask.add(m.GetNationalPrefix()+"(?:"+p+")", len(names))
			names = append(names, m.GetId()+":"+m.GetNationalPrefix())
		}
	}
	fmt.Println(len(c.Metadata), names)
	bit := func(m []int) int {
		x := 0
		for _, v := range m {
			x |= 1 << v
		}
		return x
	}
	for _, m := range []*machine{nat, natMask, world} {
		n, a := m.states(bit)
		fmt.Print(len(n), " ")
		n, a = minimal(n, a)
		fmt.Println(len(n), len(a))
	}
}
