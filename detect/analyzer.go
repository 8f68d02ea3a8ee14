package detect

// Options of an [Analyzer]. The zero value is what the scanner uses.
type Options struct {
	MinScore float64 // least score of a finding that is kept; 0 means [DefaultMinScore]
	Explain  bool    // hand out rejected candidates too, all with their evidence
}

// DefaultMinScore is the least score of a finding that is kept unless told otherwise.
const DefaultMinScore = 0.5

// Recognizer finds one entity.
type Recognizer interface{}

// Analyzer finds entities in text. It holds no text, does not change, and may be used from several goroutines.
type Analyzer struct{ opt Options }

// New makes an analyzer of the recognizers with the default options. It panics when two declare the same entity.
func New(recognizers ...Recognizer) *Analyzer { return NewWith(Options{}, recognizers...) }

// NewWith is [New] with options.
func NewWith(opt Options, recognizers ...Recognizer) *Analyzer { return &Analyzer{opt: opt} }

// Text finds entities in one text.
func (a *Analyzer) Text(text string) []Finding { return nil }

// Document is the state of searching one item. It is for one goroutine.
type Document struct{}

// Document starts an item. visit is called in the goroutine of Add and Close, for each finding once it can no longer
// change: by part, start, the longer first, then entity.
func (a *Analyzer) Document(visit func(Finding)) *Document { return &Document{} }

// Add takes the next piece.
func (d *Document) Add(p Piece) {}

// Close hands out what is left. The document must not be used after it.
func (d *Document) Close() {}
