package state

import (
	"fmt"
	"testing"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
)

// BenchmarkTakeOver reads and writes the results of unchanged items, one in twenty with findings.
func BenchmarkTakeOver(b *testing.B) {
	const items = 50_000
	var results []scan.Result
	for i := range items {
		r := result(fmt.Sprintf("Documents/Projects/2024/folder%d/document number %d.txt", i/100, i), "1x.dk3v5k2m1.dk3v5k2m1.3f2a")
		if i%20 == 0 {
			r.Counts = map[entity.Type]int64{entity.DKCPR: 3}
			for j := range 3 {
				r.Findings = append(r.Findings, scan.Finding{Entity: entity.DKCPR, Category: "ID.CPR", Start: int64(j * 100), End: int64(j*100 + 11), Score: .99, Masked: "••••••-••••", Place: "line 3"})
			}
			r.Assessment = risk.Assessment{Class: entity.High, Weight: 55, People: 3, Categories: []entity.Category{"ID.CPR"}, Steps: []risk.Step{{Code: "class_high", Points: 50}}}
		}
		results = append(results, r)
	}
	dir := b.TempDir()
	save(b, dir, true, results...)
	b.ReportAllocs()
	for b.Loop() {
		s := open(b, dir, key)
		must(b, s.Begin())
		for i := range results {
			r, ok := s.Known(results[i].Item)
			if !ok {
				b.Fatal("not known")
			}
			r.Item = results[i].Item
			must(b, s.Record(r))
		}
		must(b, s.Commit(scan.Ledger{Listed: items, Scanned: items, Complete: true}))
		must(b, s.Close())
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/items, "ns/item")
}

// BenchmarkMiss asks for items that are new, which the index alone can tell.
func BenchmarkMiss(b *testing.B) {
	var results []scan.Result
	for i := range 200_000 {
		results = append(results, result(fmt.Sprint("folder/item", i), "v1"))
	}
	dir := b.TempDir()
	save(b, dir, true, results...)
	s := open(b, dir, key)
	i := 0
	for b.Loop() {
		i++
		if _, ok := s.Known(item(fmt.Sprint("folder/new", i), "v1")); ok {
			b.Fatal("known")
		}
	}
}
