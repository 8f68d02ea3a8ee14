package risk

import (
	"fmt"
	"math"
	"runtime"
	"testing"

	"github.com/datamapper/datamapper/entity"
)

func TestPeople(t *testing.T) {
	for _, tt := range []struct {
		name string
		add  func(*Tally)
		want int64
	}{
		{"nobody", func(t *Tally) { t.Add(entity.IBAN, "a") }, 0},
		{"doubles count once", func(t *Tally) { t.Add(entity.DKCPR, "a"); t.Add(entity.DKCPR, "a"); t.Add(entity.DKCPR, "b") }, 2},
		{"a number goes before mail addresses", func(t *Tally) { many(t, entity.Email, 9); t.Add(entity.DKCPR, "a") }, 1},
		{"a mail address goes before names", func(t *Tally) { many(t, entity.Person, 9); many(t, entity.Email, 3) }, 3},
		{"names when there is nothing better", func(t *Tally) { many(t, entity.Person, 9); many(t, entity.Phone, 30) }, 9},
		{"the number with the most findings", func(t *Tally) { many(t, entity.DKCPR, 3); many(t, entity.SEPersonnummer, 5) }, 5},
		{"most findings, not most people", func(t *Tally) {
			for range 9 {
				t.Add(entity.DKCPR, "the same")
			}
			many(t, entity.SEPersonnummer, 5)
		}, 1},
		{"as many findings: the one with more people", func(t *Tally) { t.Add(entity.DKCPR, "a"); t.Add(entity.DKCPR, "a"); many(t, entity.SEPersonnummer, 2) }, 2},
		{"an entity outside the catalogue", func(t *Tally) { many(t, "xx_number", 9) }, 0},
		{"company numbers are nobody", func(t *Tally) { many(t, entity.DKCVR, 9) }, 0},
		{"as many as are counted exactly", func(t *Tally) { many(t, entity.DKCPR, exactMost) }, exactMost},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var tally Tally
			tt.add(&tally)
			if got := tally.People(); got != tt.want {
				t.Errorf("%d people, want %d", got, tt.want)
			}
		})
	}
}

func many(t *Tally, e entity.Type, n int) {
	for i := range n {
		t.Add(e, fmt.Sprintf("%010d", i))
	}
}

func TestDistinctEstimate(t *testing.T) {
	var d distinct
	next := 0
	for _, n := range []int{exactMost + 1, 5_000, 10_000, 50_000, 200_000, 1_000_000} {
		for ; next < n; next++ {
			d.add(fmt.Sprintf("%010d", next))
			if next%3 == 0 {
				d.add(fmt.Sprintf("%010d", next/3)) // doubles must not count
			}
		}
		got := d.count()
		if off := math.Abs(float64(got)-float64(n)) / float64(n); off > 0.025 {
			t.Errorf("%d different values are estimated as %d, %.1f %% off", n, got, 100*off)
		}
	}
}

func TestTallySameAnswerInAnyOrder(t *testing.T) {
	var forth, back Tally
	const n = 20_000
	for i := range n {
		forth.Add(entity.DKCPR, fmt.Sprint(i))
		back.Add(entity.DKCPR, fmt.Sprint(n-1-i))
	}
	if forth.People() != back.People() {
		t.Errorf("%d people one way, %d the other", forth.People(), back.People())
	}
}

func TestTallyMemoryIsBounded(t *testing.T) {
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	var tally Tally
	many(&tally, entity.DKCPR, 500_000)
	for i := range 100_000 {
		tally.Add(entity.Type(fmt.Sprint("unknown_", i)), "x")
	}
	if grown := int64(heap()) - int64(before); grown > 1<<20 {
		t.Errorf("a tally of half a million people takes %d bytes", grown)
	}
	runtime.KeepAlive(&tally)
}
