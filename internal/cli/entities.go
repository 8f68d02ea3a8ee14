package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/detect/weights"
	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/report"
)

type entitiesCommand struct {
	JSON    bool   `help:"One JSON object a line."`
	Country string `help:"Only those of a country, as its code of two letters." placeholder:"CC"`
}

// entityRecord is one entity of the catalogue, in JSON.
type entityRecord struct {
	Entity   entity.Type     `json:"entity"`
	Name     string          `json:"name"`
	Category entity.Category `json:"category"`
	Law      string          `json:"law"`
	Country  string          `json:"country"`
	Risk     string          `json:"risk"`  // where its category starts: "high", "risk", "none"
	Score    float64         `json:"score"` // see [labelledScores]; 0 when not searched for
	Searched bool            `json:"searched"`
	Source   string          `json:"source"` // where the rule is published
}

// Run lists the catalogue.
func (c entitiesCommand) Run(s *shell) error {
	var list []entityRecord
	scores := labelledScores()
	for _, e := range entity.All() {
		if c.Country != "" && !strings.EqualFold(c.Country, e.Country) {
			continue
		}
		category, _ := entity.LookupCategory(e.Category)
		name := e.English
		if s.lang == report.Danish {
			name = e.Danish
		}
		score, searched := scores[e.Type]
		list = append(list, entityRecord{e.Type, name, e.Category, category.Law, e.Country, category.Class.String(), score, searched, e.Source})
	}
	if len(list) == 0 {
		return problem{fmt.Sprintf("no entity belongs to the country %q", c.Country), "Use a code such as DK; datamapper entities lists all."}
	}
	if c.JSON {
		return writeLines(s.stdout, list)
	}
	return c.table(s, list)
}

func (entitiesCommand) table(s *shell, list []entityRecord) error {
	w := tabwriter.NewWriter(s.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, s.say("ENTITY\tNAME\tCATEGORY\tLAW\tCOUNTRY\tSCORE", "ENTITET\tNAVN\tKATEGORI\tLOV\tLAND\tSCORE"))
	missing := 0
	for _, e := range list {
		score := fmt.Sprintf("%.2f", e.Score)
		if !e.Searched {
			score = "-"
			missing++
		}
		country := e.Country
		if country == "" {
			country = "-"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", e.Entity, e.Name, e.Category, e.Law, country, score)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if !s.global.Quiet {
		fmt.Fprintf(s.stdout, s.say("\n%d entities. Score: of a value with its label beside it, before its check digit, date and column are looked at.",
			"\n%d entiteter. Score: for en værdi med sit ord ved siden af, før der ses på kontrolciffer, dato og kolonne.")+"\n", len(list))
		if missing > 0 {
			fmt.Fprintf(s.stdout, s.say("%d with - are not searched for yet.", "%d med - søges der endnu ikke efter.")+"\n", missing)
		}
	}
	return nil
}

// writeLines writes each value as a line of JSON.
func writeLines[T any](w io.Writer, list []T) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	for _, v := range list {
		if err := e.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// labelledScores are the scores that the weights give a value of each entity when its label stands beside it and nothing
// else is known of it: what a check digit, a date or a column then adds or takes is in the explanation of each finding.
// Entities without a recognizer are left out.
func labelledScores() map[entity.Type]float64 {
	weight := map[[2]string]float64{}
	for _, row := range weights.All() {
		weight[[2]string{row.Entity, row.Code}] = row.Weight
	}
	of := func(e entity.Type, code detect.Code) float64 {
		if w, ok := weight[[2]string{string(e), code.String()}]; ok {
			return w
		}
		return weight[[2]string{"*", code.String()}]
	}
	scores := map[entity.Type]float64{}
	for _, r := range recognizers.All() {
		e := r.Declare().Entity
		sum := of(e, detect.Base) + of(e, detect.LabelBeside)
		scores[e] = math.Round(10_000/(1+math.Exp(-sum))) / 10_000
	}
	return scores
}
