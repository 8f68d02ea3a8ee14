package detect

import (
	"fmt"
	"math"
	"sync"

	"github.com/datamapper/datamapper/detect/weights"
	"github.com/datamapper/datamapper/entity"
)

// Options of an [Analyzer]. The zero value is what the scanner uses.
type Options struct {
	MinScore float64 // least score of a finding that is kept; 0 means [DefaultMinScore]
	Explain  bool    // hand out rejected candidates too, all with their evidence
}

// DefaultMinScore is the least score of a finding that is kept unless told otherwise.
const DefaultMinScore = 0.5

// Analyzer finds entities in text. It holds no text, does not change, and may be used from several goroutines.
type Analyzer struct {
	opt         Options
	least       float64 // log-odds of the least score
	recognizers []rule
	numbers     numberTable
	mixed       mixedTable
	words       dictionary
	suffixes    suffixSet
	signs       []signUse
	scratch     *sync.Pool // of *Document, for their buffers
}

// rule is a recognizer with what was made of its declaration.
type rule struct {
	Recognizer
	entity   entity.Type
	order    int
	weight   [numCodes]float64
	labelled bool
	fields   bool
	hope     float64 // the most that what stands around a value can add
}

// New makes an analyzer of the recognizers with the default options. It panics on a declaration that cannot be read and
// when two declare the same entity: both are programmers' faults that a test of the list finds first.
func New(recognizers ...Recognizer) *Analyzer { return NewWith(Options{}, recognizers...) }

// NewWith is [New] with options.
func NewWith(opt Options, recognizers ...Recognizer) *Analyzer {
	if opt.MinScore == 0 {
		opt.MinScore = DefaultMinScore
	}
	a := &Analyzer{opt: opt, least: math.Log(opt.MinScore / (1 - opt.MinScore))}
	a.scratch = &sync.Pool{New: func() any { return newDocument(a) }}
	byEntity, defaults := loadWeights()
	seen := map[entity.Type]bool{}
	if len(recognizers) > len(recognizerSet{})*64 {
		panic("detect: too many recognizers")
	}
	for i, r := range recognizers {
		decl := r.Declare()
		if seen[decl.Entity] {
			panic(fmt.Sprintf("detect: two recognizers declare %s", decl.Entity))
		}
		seen[decl.Entity] = true
		rule := rule{Recognizer: r, entity: decl.Entity, order: entity.Order(decl.Entity), weight: defaults, labelled: decl.Labelled, fields: decl.Fields}
		for c, w := range byEntity[decl.Entity] {
			rule.weight[c] = w
		}
		w := &rule.weight
		rule.hope = max(0, w[LabelBeside], w[LabelNear], w[LabelFar]) + max(0, w[LabelAfter]) + max(0, w[Header]) + max(0, w[ColumnValid]) + max(0, w[Alone], w[Whole])
		a.recognizers = append(a.recognizers, rule)
		a.declare(i, decl)
	}
	for _, phrase := range otherLabels {
		a.words.labels[a.words.find(phrase)].named = true
	}
	a.words.build()
	return a
}

// signUse is a recognizer that wants to be called at a sign, and which of its signs this is.
type signUse struct {
	sign              string
	recognizer, index int
}

func (a *Analyzer) declare(i int, decl Declaration) {
	for n, s := range decl.Shapes {
		if isNumberShape(s) {
			a.numbers.declare(s, i, n)
		} else {
			a.mixed.declare(s, i, n)
		}
	}
	for _, l := range decl.Labels {
		label := &a.words.labels[a.words.find(l)]
		label.supports.add(i)
		label.named = true
	}
	for n, s := range decl.Anchors {
		l := &a.words.labels[a.words.find(s)]
		if decl.LabelAnchors == 0 || n < decl.LabelAnchors {
			l.supports.add(i)
			l.named = true
		}
		l.anchors = append(l.anchors, anchorUse{i, n})
	}
	for n, s := range decl.Suffixes {
		a.suffixes.add(s, i, n)
	}
	for n, s := range decl.Signs {
		switch s {
		case "@", "+", "<<", ":", "::":
			a.signs = append(a.signs, signUse{s, i, n})
		default:
			panic(fmt.Sprintf("detect: %s declares the sign %q, which nothing looks for", decl.Entity, s))
		}
	}
}

// loadWeights reads the weights; a row for a code or entity that does not exist is a fault in the table.
func loadWeights() (byEntity map[entity.Type]map[Code]float64, defaults [numCodes]float64) {
	codes := map[string]Code{}
	for _, c := range Codes() {
		codes[c.String()] = c
	}
	byEntity = map[entity.Type]map[Code]float64{}
	for _, row := range weights.All() {
		c, ok := codes[row.Code]
		if !ok {
			panic("detect: weights for the unknown code " + row.Code)
		}
		if row.Entity == "*" {
			defaults[c] = row.Weight
			continue
		}
		t := entity.Type(row.Entity)
		if byEntity[t] == nil {
			byEntity[t] = map[Code]float64{}
		}
		byEntity[t][c] = row.Weight
	}
	return byEntity, defaults
}

// Text finds entities in one text: those kept, or with [Options.Explain] all candidates.
func (a *Analyzer) Text(text string) []Finding {
	var found []Finding
	d := a.Document(func(f Finding) { found = append(found, f) })
	d.Add(Piece{Text: text, Last: true})
	d.Close()
	return found
}

// Document starts an item. visit is called in the goroutine of Add and Close, for each finding once it can no longer
// change: by part, start, the longer first, then entity.
func (a *Analyzer) Document(visit func(Finding)) *Document {
	d := a.scratch.Get().(*Document)
	d.visit = visit
	return d
}

// sigmoid turns log-odds into a score.
func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }
