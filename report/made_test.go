package report

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/datamapper/datamapper/entity"
	"github.com/datamapper/datamapper/risk"
	"github.com/datamapper/datamapper/scan"
	"github.com/datamapper/datamapper/source"
)

// now is when the made-up reports are written.
var now = time.Date(2026, time.November, 7, 14, 2, 0, 0, time.UTC)

// madeItem is one made-up item.
type madeItem struct {
	path     string
	age      int // years
	exposure source.Exposure
	over     float64
	finds    []madeFind
	outcome  scan.Outcome
	reason   scan.Reason
	detail   string
}

type madeFind struct {
	entity entity.Type
	n      int
	masked string
	place  string
	part   string
}

func (m madeItem) result() scan.Result {
	r := scan.Result{
		Item:    source.Item{ID: m.path, Path: m.path, Size: 4100, Modified: now.AddDate(-m.age, -1, 0), Exposure: m.exposure},
		Outcome: scan.Scanned, Reason: m.reason, Detail: m.detail, Format: "xlsx", Text: 3000, Counts: map[entity.Type]int64{},
	}
	if m.outcome != "" {
		r.Outcome = m.outcome
		return r
	}
	var tally risk.Tally
	at := int64(0)
	for _, f := range m.finds {
		info, _ := entity.Lookup(f.entity)
		r.Counts[f.entity] += int64(f.n)
		for i := range f.n {
			tally.Add(f.entity, fmt.Sprint(i))
			if i < 3 {
				r.Findings = append(r.Findings, scan.Finding{Entity: f.entity, Category: info.Category, Part: f.part, Start: at, End: at + 11, Score: 0.98765432, Masked: f.masked, Place: f.place})
				at += 20
			}
		}
	}
	r.Assessment = risk.DefaultPolicy().Assess(&tally, risk.Facts{Exposure: risk.Exposure(m.exposure), YearsOver: m.over})
	return r
}

// ledgerOf is the ledger of results.
func ledgerOf(results []scan.Result) scan.Ledger {
	l := scan.Ledger{Started: now.Add(-2 * time.Minute), Took: 108 * time.Second, Complete: true, Reasons: map[scan.Reason]int64{}}
	for _, r := range results {
		l.Listed++
		switch r.Outcome {
		case scan.Scanned:
			l.Scanned++
			if r.Reason != "" {
				l.Partial++
			}
		case scan.Skipped:
			l.Skipped++
		default:
			l.Failed++
		}
		if r.Reason != "" {
			l.Reasons[r.Reason]++
		}
		l.Bytes += r.Item.Size
		l.Text += r.Text
	}
	return l
}

// made is a made-up scan with something of everything.
func made() []scan.Result {
	const cpr, mail, name = "01••••-••••", "m•••@firma.example", "M••• S•••"
	items := []madeItem{
		{path: "Løn/2017/lønsedler_alle.xlsx", age: 9, exposure: source.Anyone, over: 4, finds: []madeFind{{entity.DKCPR, 1204, cpr, "Ark1!B2", ""}, {entity.Person, 1204, name, "Ark1!A2", ""}, {entity.DKBankAccount, 1198, "•••• ••••••08", "Ark1!C2", ""}, {entity.Pay, 1204, "•••", "Ark1!D2", ""}}},
		{path: "HR/Sygefravær 2019-2021.xlsx", age: 5, finds: []madeFind{{entity.DKCPR, 612, cpr, "Fravær!A2", ""}, {entity.Health, 340, "••••", "Fravær!D2", ""}, {entity.Person, 612, name, "Fravær!B2", ""}}},
		{path: "HR/Sager/Straffeattest chauffør.pdf", age: 6, finds: []madeFind{{entity.CriminalMatter, 2, "••••", "page 1", ""}, {entity.Person, 1, name, "page 1", ""}}},
		{path: "Scan-in/pas 0381.zip", age: 7, finds: []madeFind{{entity.Passport, 1, "•••••••", "line 3", "pas.txt"}}, reason: "encrypted", detail: "1 file needs a password"},
		{path: "IT/adgang.txt", age: 0, exposure: source.Organisation, finds: []madeFind{{entity.Password, 2, "••••••••", "line 4", ""}}},
		{path: "Kunder/Kundeliste Q3 eksport.csv", age: 1, exposure: source.Outside, finds: []madeFind{{entity.Email, 812, mail, "line 2", ""}, {entity.Phone, 803, "••••••42", "line 2", ""}}},
		{path: "Kunder/Betaling/kontonumre.docx", age: 3, finds: []madeFind{{entity.IBAN, 4, "DK•• •••• •••• 43", "page 2", ""}}},
		{path: "Kunder/leverandører.csv", age: 2, finds: []madeFind{{entity.DKCVR, 40, "••••••12", "line 2", ""}}},
		{path: "Fælles/telefonliste.docx", age: 12, finds: []madeFind{{entity.Phone, 31, "••••••42", "page 1", ""}, {entity.Email, 1, mail, "page 1", ""}}},
		{path: "Fælles/menu uge 12.txt"}, {path: "Fælles/logo.svg"},
		{path: "HR/Sager/lukket.docx", outcome: scan.Failed, reason: "encrypted", detail: "needs a password"},
		{path: "HR/Sager/lukket 2.xlsx", outcome: scan.Failed, reason: "encrypted", detail: "needs a password"},
		{path: "Arkiv/gammel.doc", outcome: scan.Skipped, reason: "unsupported", detail: "no reader for this kind of file"},
		{path: "Arkiv/backup.img", outcome: scan.Failed, reason: "too_large", detail: "9000000000 bytes"},
		{path: "Arkiv/brudt.pdf", outcome: scan.Failed, reason: "damaged", detail: "no pages"},
		{path: "Scan-in/side 1.png", outcome: scan.Skipped, reason: "needs_ocr", detail: "text is in a picture"},
		{path: "node_modules", outcome: scan.Skipped, reason: "excluded", detail: "left out by --exclude"},
	}
	var out []scan.Result
	for _, m := range items {
		out = append(out, m.result())
	}
	out[3].Unread = []scan.Unread{{Part: "pas/lukket.pdf", Reason: "encrypted", Detail: "needs a password"}}
	return out
}

// write makes a report of results.
func write(t testing.TB, f Format, opt Options, results []scan.Result, ledger scan.Ledger) string {
	t.Helper()
	if opt.Now.IsZero() {
		opt.Now = now
	}
	var out bytes.Buffer
	w, err := New(&out, f, opt)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Item(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(ledger); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
