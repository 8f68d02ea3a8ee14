package report

import (
	"fmt"
	"math/rand/v2"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// large calls visit with n made-up results, like those of a company's file server; the same ones each time.
func large(n int, visit func(scan.Result)) {
	r := rand.New(rand.NewPCG(1, 2))
	groups := []struct {
		name   string
		subs   []string
		share  float64 // of items with findings
		high   float64 // of those
		weight int
	}{
		{"HR", []string{"Løn", "Personalesager", "Sygefravær", "Ansøgninger", "MUS", "Kontrakter", "Arkiv 2009–2016"}, .6, .6, 6},
		{"Økonomi", []string{"Bilag", "Debitorer", "Kreditorer", "Budget", "Revision"}, .3, .25, 10},
		{"Kundeservice", []string{"Sager", "Klager", "Eksport", "Breve"}, .35, .12, 12},
		{"Fælles", []string{"Kantine", "Ferieplan", "Telefonlister", "Arrangementer"}, .08, .1, 9},
		{"Projekter", []string{"Nordhavn", "Biogas", "Ledningsnet", "IT-skifte", "Solceller", "Vindpark"}, .03, .05, 25},
		{"Scan-in", []string{"2015", "2016", "2017", "2018"}, .7, .8, 2},
		{"Direktion", []string{"Bestyrelse", "Referater"}, .2, .3, 2},
		{"IT", []string{"Drift", "Adgang"}, .06, .5, 4},
	}
	sum := 0
	for _, g := range groups {
		sum += g.weight
	}
	reasons := []scan.Reason{"encrypted", "needs_ocr", "needs_ocr", "unsupported", "damaged", "too_large", "unreadable", "timeout"}
	high := []entity.Type{entity.DKCPR, entity.Passport, entity.Password, entity.CreditCard}
	risk := []entity.Type{entity.IBAN, entity.Health, entity.EmploymentMatter, entity.TradeUnion, entity.DKBankAccount, entity.CriminalMatter}
	for i := range n {
		pick := r.IntN(sum)
		g := groups[0]
		for _, x := range groups {
			if pick -= x.weight; pick < 0 {
				g = x
				break
			}
		}
		m := madeItem{path: fmt.Sprintf("%s/%s/dokument %d.docx", g.name, g.subs[int(float64(len(g.subs))*r.Float64()*r.Float64())], i), age: int(14 * r.Float64() * r.Float64()), exposure: source.Private}
		switch x := r.Float64(); {
		case x < .02:
			m.outcome, m.reason, m.detail = scan.Failed, reasons[r.IntN(len(reasons))], "made up"
			if m.reason == "needs_ocr" || m.reason == "unsupported" {
				m.outcome = scan.Skipped
			}
		case x < g.share:
			if r.Float64() < .03 && g.name != "Direktion" {
				m.exposure = source.Anyone
			}
			few := func() int { return 1 + int(3/(0.02+r.Float64())/4) }
			m.finds = append(m.finds, madeFind{entity.Email, few(), "m•••@firma.example", "line 3", ""})
			if r.Float64() < g.high {
				m.finds = append(m.finds, madeFind{high[int(4*r.Float64()*r.Float64())], few(), "01••••-••••", "page 1", ""})
			} else if r.Float64() < .6 {
				m.finds = append(m.finds, madeFind{risk[r.IntN(len(risk))], few(), "••••", "page 2", ""})
			}
			if r.Float64() < .01 {
				m.reason = "limit"
			}
		}
		visit(m.result())
	}
}
