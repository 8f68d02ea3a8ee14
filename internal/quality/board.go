package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/entity"
)

// goal is a row of the table of accuracy: what must be reached, and what is aimed at.
type goal struct {
	row, what  string
	must, goal float64
	most       bool // the figures are upper bounds
	value      func(s *score) float64
}

func recallOf(s *score) float64  { return s.recall() }
func flaggedOf(s *score) float64 { return share(s.flagged, max(1, s.decoys)) }
func f1Of(s *score) float64      { return s.f1() }

const (
	rowNational = "national numbers"
	rowAccount  = "IBAN, card"
	rowNet      = "e-mail, IP, MAC"
	rowPhone    = "phone"
	rowPapers   = "passport, licence, plate with label"
	rowAddress  = "address"
)

var goals = []goal{
	{cprRight, "recall", .99, .999, false, recallOf},
	{cprPlain, "recall", .95, .98, false, recallOf},
	{cprImpossible, "flagged", 0, 0, true, flaggedOf},
	{cprOther, "flagged", .15, .03, true, flaggedOf},
	{rowNational, "valid found", .97, .995, false, recallOf},
	{rowNational, "invalid flagged", .02, .005, true, flaggedOf},
	{rowAccount, "recall", .99, 1, false, recallOf},
	{rowAccount, "false", .01, 0, true, flaggedOf},
	{rowNet, "F1", .97, .995, false, f1Of},
	{rowPhone, "recall", .90, .97, false, recallOf},
	{rowPhone, "flagged", .10, .03, true, flaggedOf},
	{rowPapers, "F1", .85, .95, false, f1Of},
	{rowAddress, "F1", .75, .88, false, f1Of},
}

func (g goal) state(v float64) string {
	reached := func(bar float64) bool {
		if g.most {
			return v <= bar
		}
		return v >= bar
	}
	switch {
	case reached(g.goal):
		return "goal"
	case reached(g.must):
		return "must"
	}
	return "missed"
}

// rowOf is the row in which an entity's values count.
func rowOf(e entity.Type) string {
	switch e {
	case entity.IBAN, entity.CreditCard:
		return rowAccount
	case entity.Email, entity.IPAddress, entity.MACAddress:
		return rowNet
	case entity.Phone:
		return rowPhone
	case entity.PostalAddress:
		return rowAddress
	case entity.Passport, entity.DrivingLicence, entity.VehiclePlate, entity.DKPassport, entity.DKDrivingLicence, entity.DKVehiclePlate, entity.ITPatente, entity.DEReisepass:
		return rowPapers
	}
	if info, ok := entity.Lookup(e); ok && info.Category == entity.CategoryNational {
		return rowNational
	}
	return ""
}

// write prints the board: the rows of the table of accuracy, then each entity.
func (r *result) write(w io.Writer) {
	fmt.Fprintf(w, "%-36s %-16s %8s %6s %6s  %s\n", "row", "measure", "reached", "must", "goal", "state")
	for _, g := range goals {
		v := g.value(r.row(g.row))
		fmt.Fprintf(w, "%-36s %-16s %8.4f %6.3f %6.3f  %s\n", g.row, g.what, v, g.must, g.goal, g.state(v))
	}
	fmt.Fprintf(w, "\n%-24s %9s %7s %7s %7s %7s %7s  %s\n", "entity", "precision", "recall", "F1", "strict", "values", "flagged", "false findings by what the text was")
	for _, e := range r.sorted() {
		s := r.entities[e]
		fmt.Fprintf(w, "%-24s %9.3f %7.3f %7.3f %7.3f %7d %3d/%-3d  %s\n", e, s.precision(), s.recall(), s.f1(), s.strict(), s.values, s.flagged, s.decoys, reasons(s.whatElse))
	}
}

// sorted are the entities in the order of the catalogue.
func (r *result) sorted() []entity.Type {
	var all []entity.Type
	for e := range r.entities {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b entity.Type) int {
		return cmp.Or(cmp.Compare(entity.Order(a), entity.Order(b)), strings.Compare(string(a), string(b)))
	})
	return all
}

// reasons lists counts by name, the largest first.
func reasons(counts map[string]int) string {
	var names []string
	for n := range counts {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), strings.Compare(a, b))
	})
	for i, n := range names {
		names[i] = fmt.Sprintf("%s %d", n, counts[n])
	}
	return strings.Join(names, ", ")
}
