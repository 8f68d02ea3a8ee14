package risk

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

func TestPolicyRoundTrip(t *testing.T) {
	data, err := json.Marshal(DefaultPolicy())
	if err != nil {
		t.Fatal(err)
	}
	got, err := ParsePolicy(data)
	if err != nil || got != DefaultPolicy() {
		t.Errorf("after a round trip: %+v, %v", got, err)
	}
}

func TestParsePolicy(t *testing.T) {
	for _, tt := range []struct {
		name, json, err string
	}{
		{"empty object keeps the defaults", `{}`, ""},
		{"one number changed", `{"weight":{"open_to_anyone":40}}`, ""},
		{"points over 100", `{"weight":{"high":101}}`, "weight.high"},
		{"points below 0", `{"weight":{"category":-1}}`, "weight.category"},
		{"approved place that raises", `{"weight":{"approved_place":5}}`, "weight.approved_place"},
		{"class that jumps", `{"class":{"shared":3}}`, "class.shared"},
		{"many people are none", `{"class":{"people":0}}`, "class.people"},
		{"risk above high", `{"weight":{"high":20}}`, "must not rise"},
		{"a name nobody knows", `{"weight":{"sharing":1}}`, "sharing"},
		{"no number", `{"weight":{"high":"50"}}`, "read policy"},
		{"two documents", `{}{}`, "more than one"},
		{"cut short", `{"weight":`, "read policy"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParsePolicy([]byte(tt.json))
			if (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
				t.Errorf("error %v, want one with %q", err, tt.err)
			}
		})
	}
}

func TestPolicyIsObeyed(t *testing.T) {
	p, err := ParsePolicy([]byte(`{"weight":{"high":60,"risk":30,"open_to_anyone":40,"retention_year":0},"class":{"people":3,"shared":0}}`))
	if err != nil {
		t.Fatal(err)
	}
	a := p.Assess(tallyOf(finds{entity.Email, 3}), Facts{Exposure: Anyone, YearsOver: 7})
	if a.Class != entity.High || a.Weight != 5+5+40+10 {
		t.Errorf("%v %d, steps %v, class %v", a.Class, a.Weight, a.Steps, a.ClassSteps)
	}
}

func FuzzParsePolicy(f *testing.F) {
	f.Add([]byte(`{"weight":{"high":60},"class":{"people":3}}`))
	f.Add([]byte(`{}`))
	f.Add([]byte(`{"weight":{"approved_place":-100}}`))
	tally := tallyOf(finds{entity.DKCPR, 80}, finds{entity.Health, 1}, finds{entity.IBAN, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ParsePolicy(data)
		if err != nil {
			return
		}
		for _, facts := range []Facts{{}, {Exposure: Anyone, YearsOver: 30, ApprovedPlace: true}} {
			a := p.Assess(tally, facts)
			if a.Weight < 0 || a.Weight > 100 || a.Class > entity.High {
				t.Fatalf("policy %+v gives class %d, weight %d", p, a.Class, a.Weight)
			}
			checkSums(t, a)
		}
	})
}
