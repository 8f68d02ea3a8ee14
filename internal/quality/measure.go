package main

import (
	"strconv"
	"strings"

	"github.com/datamapper/datamapper/detect"
	"github.com/datamapper/datamapper/detect/recognizers"
	"github.com/datamapper/datamapper/entity"
)

// score counts what became of the values of one entity.
type score struct {
	values, found, exact int            // values; those a finding of the entity overlaps; those it covers byte for byte
	decoys, flagged      int            // what only looked like values
	right, wrong         int            // findings on a value; findings elsewhere
	same                 int            // right findings that cover the value byte for byte
	whatElse             map[string]int // wrong findings by what the text really was
	log                  []string       // the samples behind what was missed or wrong, when they are to be shown
}

func (s *score) precision() float64 { return share(s.right, s.right+s.wrong) }
func (s *score) recall() float64    { return share(s.found, s.values) }
func (s *score) strict() float64 {
	return harmonic(share(s.same, s.right+s.wrong), share(s.exact, s.values))
}
func (s *score) f1() float64 { return harmonic(s.precision(), s.recall()) }

// note keeps the line of a value for who asks why.
func (s *score) note(what, text string, start, end int) {
	from, to := strings.LastIndexByte(text[:start], '\n')+1, len(text)
	if from > 0 && start-from < 8 {
		from = strings.LastIndexByte(text[:from-1], '\n') + 1
	}
	if i := strings.IndexByte(text[end:], '\n'); i >= 0 {
		to = end + i
	}
	s.log = append(s.log, what+"\t"+strconv.Quote(text[from:to]))
}

func share(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// result is one measurement: by entity, and by row of the table of accuracy.
type result struct {
	entities map[entity.Type]*score
	rows     map[string]*score
}

func (r *result) of(e entity.Type) *score {
	s := r.entities[e]
	if s == nil {
		s = &score{whatElse: map[string]int{}}
		r.entities[e] = s
	}
	return s
}

func (r *result) row(name string) *score {
	s := r.rows[name]
	if s == nil {
		s = &score{}
		r.rows[name] = s
	}
	return s
}

// twins are entities of which one value may be both: the number of a Danish passport is the number of a passport, Estonian and
// Lithuanian codes have one rule, and "kontonummer 1234-1234567" is Danish as well as Swedish.
var twins = map[entity.Type][]entity.Type{
	entity.DKPassport: {entity.Passport}, entity.DEReisepass: {entity.Passport, entity.DEPersonalausweis}, entity.DEPersonalausweis: {entity.DEReisepass},
	entity.Passport: {entity.DKPassport, entity.DEReisepass}, entity.DrivingLicence: {entity.DKDrivingLicence, entity.ITPatente},
	entity.DKDrivingLicence: {entity.DrivingLicence}, entity.ITPatente: {entity.DrivingLicence}, entity.DKVehiclePlate: {entity.VehiclePlate}, entity.VehiclePlate: {entity.DKVehiclePlate},
	entity.EEIsikukood: {entity.LTAsmensKodas}, entity.LTAsmensKodas: {entity.EEIsikukood}, entity.SEBankAccount: {entity.DKBankAccount},
	entity.CZRodneCislo: {entity.SKRodneCislo}, entity.SKRodneCislo: {entity.CZRodneCislo},
	entity.VATNumber: {entity.DKCVR, entity.NOOrganisasjonsnummer, entity.FIYtunnus, entity.PTNIF, entity.PLNIP, entity.SEOrganisationsnummer, entity.GRAFM, entity.SIDavcna, entity.HROIB},
	entity.DKCVR:     {entity.VATNumber}, entity.NOOrganisasjonsnummer: {entity.VATNumber}, entity.FIYtunnus: {entity.VATNumber}, entity.PTNIF: {entity.VATNumber},
	entity.PLNIP: {entity.VATNumber}, entity.SEOrganisationsnummer: {entity.VATNumber}, entity.GRAFM: {entity.VATNumber}, entity.SIDavcna: {entity.VATNumber}, entity.HROIB: {entity.VATNumber},
	entity.ESDNI: {entity.VATNumber}, entity.ESNIE: {entity.VATNumber}, entity.IEPPS: {entity.VATNumber}, entity.CYTIC: {entity.VATNumber},
}

// counts reports whether a finding of the first entity is right on a value of the second.
func counts(found, value entity.Type) bool {
	if found == value {
		return true
	}
	for _, t := range twins[value] {
		if found == t {
			return true
		}
	}
	return false
}

// measure runs the analyzer over samples and adds to the result.
func (r *result) measure(a *detect.Analyzer, samples []sample) {
	for _, s := range samples {
		found := find(a, s)
		for _, m := range s.marks {
			r.mark(m, s.text, found)
		}
		for _, f := range found {
			r.finding(f, s.text, s.marks)
		}
	}
}

func find(a *detect.Analyzer, s sample) []detect.Finding {
	var found []detect.Finding
	d := a.Document(func(f detect.Finding) { found = append(found, f) })
	d.Add(detect.Piece{Text: s.text, Cells: s.cells, Last: true})
	d.Close()
	return found
}

func (r *result) mark(m mark, text string, found []detect.Finding) {
	if m.entity == "" {
		return
	}
	hit, exact := false, false
	for _, f := range found {
		if m.overlaps(f) && counts(f.Entity, m.entity) {
			hit = true
			exact = exact || int(f.Span.Start) == m.start && int(f.Span.End) == m.end
		}
	}
	if m.truth == "" && !hit {
		r.of(m.entity).note("missed", text, m.start, m.end)
	}
	for _, s := range []*score{r.of(m.entity), r.row(m.row)} {
		switch {
		case m.truth == "":
			s.values++
			s.found += one(hit)
			s.exact += one(exact)
		default:
			s.decoys++
			s.flagged += one(hit)
			if m.row == rowNational && !hit && s == r.row(m.row) {
				s.flagged += one(national(m, found))
			}
		}
	}
}

// national reports whether a mark was taken for the national number of any country: an invalid number of one must not
// come out as a valid one of another.
func national(m mark, found []detect.Finding) bool {
	for _, f := range found {
		if m.overlaps(f) && (f.Entity == entity.DKCPR || rowOf(f.Entity) == rowNational) {
			return true
		}
	}
	return false
}

func (r *result) finding(f detect.Finding, text string, marks []mark) {
	s := r.of(f.Entity)
	truth := "nothing"
	for _, m := range marks {
		if !m.overlaps(f) {
			continue
		}
		if m.truth == "" && counts(f.Entity, m.entity) {
			same := int(f.Span.Start) == m.start && int(f.Span.End) == m.end
			s.right++
			s.same += one(same)
			r.row(m.row).right++
			if !same {
				s.note("span of "+string(m.entity), text, m.start, m.end)
			}
			return
		}
		if truth = m.truth; truth == "" {
			truth = string(m.entity)
		}
	}
	s.wrong++
	s.whatElse[truth]++
	s.note("wrong: "+truth, text, int(f.Span.Start), int(f.Span.End))
	for _, m := range marks {
		if m.row != "" {
			r.row(m.row).wrong++
			break
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// measureAll measures the whole made-up set.
func measureAll() *result {
	a := detect.New(recognizers.All()...)
	r := &result{entities: map[entity.Type]*score{}, rows: map[string]*score{}}
	for _, k := range kinds() {
		g := newGen(string(k.entity))
		row := rowOf(k.entity)
		r.measure(a, positives(&k, g, row))
		r.measure(a, decoys(&k, g, row))
	}
	r.measure(a, cprSamples(newGen(string(entity.DKCPR))))
	r.measure(a, everyday())
	return r
}
