package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/entity"
)

// byType says which of our entities a type of the development sets stands for, and the label that an English form would
// have for it. National numbers, accounts and company numbers stand for those of their country.
var byType = map[string]struct {
	label    string
	entities []entity.Type
}{
	"EMAIL": {"E-mail", []entity.Type{entity.Email}}, "PHONE": {"Phone", []entity.Type{entity.Phone}}, "IP": {"IP address", []entity.Type{entity.IPAddress}}, "MAC": {"MAC address", []entity.Type{entity.MACAddress}},
	"IBAN": {"IBAN", []entity.Type{entity.IBAN}}, "BIC": {"BIC", []entity.Type{entity.BIC}}, "CREDIT_CARD": {"Card number", []entity.Type{entity.CreditCard}}, "CRYPTO": {"Wallet", []entity.Type{entity.CryptoWallet}},
	"ADDRESS": {"Address", []entity.Type{entity.PostalAddress}}, "AGE": {"Age", []entity.Type{entity.Age}},
	"PASSPORT":       {"Passport number", []entity.Type{entity.Passport, entity.DKPassport, entity.DEReisepass}},
	"DRIVER_LICENCE": {"Driving licence", []entity.Type{entity.DrivingLicence, entity.DKDrivingLicence, entity.ITPatente}},
	"VEHICLE_PLATE":  {"Licence plate", []entity.Type{entity.VehiclePlate, entity.DKVehiclePlate}},
	"NATIONAL_ID":    {"National ID", nil}, "TAX_ID": {"Tax number", nil}, "COMPANY_OR_VAT": {"VAT number", nil}, "BANK_ACCOUNT": {"Account number", nil},
}

// accepted are the entities that a value of a type and country may be found as; nil when none of them ships.
func accepted(shipped map[entity.Type]bool, kind, country string) []entity.Type {
	t, ok := byType[kind]
	if !ok {
		return nil
	}
	if t.entities != nil {
		return slices.DeleteFunc(slices.Clone(t.entities), func(e entity.Type) bool { return !shipped[e] })
	}
	if country == "" {
		return nil // a national number of no country
	}
	if country == "EL" {
		country = "GR"
	}
	var all []entity.Type
	for e := range shipped {
		info, _ := entity.Lookup(e)
		if info.Country != country {
			continue
		}
		switch kind {
		case "NATIONAL_ID", "TAX_ID":
			if info.Category == entity.CategoryNational || info.Category == entity.CategoryCPR {
				all = append(all, e)
			}
		case "COMPANY_OR_VAT":
			if info.Category == entity.CategoryBusiness {
				all = append(all, e)
			}
		case "BANK_ACCOUNT":
			if info.Category == entity.CategoryAccount {
				all = append(all, e)
			}
		}
	}
	if kind == "COMPANY_OR_VAT" && strings.Contains(" AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH NO EU ", " "+country+" ") {
		all = append(all, entity.VATNumber)
	}
	return all
}

// span is a value of a development set: bytes of its text, half open.
type span struct {
	Start, End int
	Type       string
}

// record is a line of a development set.
type record struct {
	Text  string
	Spans []span
	// Of the set of numbers:
	Type, Country, Value string
	Valid                bool
}

// lines calls visit for each line of a file, unpacked if its name ends in .gz.
func lines(name string, visit func(record)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 16<<20)
	for n := 1; s.Scan(); n++ {
		var rec record
		if err := json.Unmarshal(s.Bytes(), &rec); err != nil {
			return fmt.Errorf("%s: line %d: %w", filepath.Base(name), n, err)
		}
		visit(rec)
	}
	return s.Err()
}

// carriers are the three ways in which a number of the development set is tried.
var carriers = []struct{ name, text string }{{"bare", "{v}"}, {"labelled", "{l}: {v}\n"}, {"sentence", "According to the file the {l} is {v}, as noted."}}

// numbers measures the values of numbers/dev.jsonl: found and flagged, by type and country and by carrier.
func numbers(a *detect.Analyzer, shipped map[entity.Type]bool, name string) (map[string]*[3]score, error) {
	all := map[string]*[3]score{}
	err := lines(name, func(rec record) {
		ok := accepted(shipped, rec.Type, rec.Country)
		if len(ok) == 0 || strings.TrimSpace(rec.Value) == "" {
			return
		}
		key := strings.TrimSpace(rec.Type + " " + rec.Country)
		if rec.Type == "PHONE" || rec.Type == "PASSPORT" || rec.Type == "VEHICLE_PLATE" {
			key = rec.Type
		}
		if all[key] == nil {
			all[key] = &[3]score{}
		}
		for i, c := range carriers {
			s := frame(c.text, byType[rec.Type].label, rec.Value, mark{})
			hit := slices.ContainsFunc(find(a, s), func(f detect.Finding) bool { return s.marks[0].overlaps(f) && slices.Contains(ok, f.Entity) })
			sum := &all[key][i]
			if rec.Valid {
				sum.values, sum.found = sum.values+1, sum.found+one(hit)
			} else {
				sum.decoys, sum.flagged = sum.decoys+1, sum.flagged+one(hit)
			}
		}
	})
	return all, err
}

// texts measures a set of labelled texts by type: overlap precision, recall and F1. Only types that ship are counted.
func texts(a *detect.Analyzer, shipped map[entity.Type]bool, name string) (map[string]*score, error) {
	all := map[string]*score{}
	err := lines(name, func(rec record) {
		found := a.Text(rec.Text)
		for _, s := range rec.Spans {
			ok := accepted(shipped, s.Type, "")
			if len(ok) == 0 {
				continue
			}
			if all[s.Type] == nil {
				all[s.Type] = &score{}
			}
			m := mark{start: s.Start, end: s.End}
			all[s.Type].values++
			all[s.Type].found += one(slices.ContainsFunc(found, func(f detect.Finding) bool { return m.overlaps(f) && slices.Contains(ok, f.Entity) }))
		}
		for _, f := range found {
			for kind, t := range byType {
				if all[kind] == nil || !slices.Contains(t.entities, f.Entity) {
					continue
				}
				if slices.ContainsFunc(rec.Spans, func(s span) bool { return s.Type == kind && mark{start: s.Start, end: s.End}.overlaps(f) }) {
					all[kind].right++
				} else {
					all[kind].wrong++
				}
			}
		}
	})
	return all, err
}
