package detect

import "github.com/datamapper/datamapper/entity"

// Recognizer finds one entity. It declares once what its values look like and is then shown every piece of text of that
// shape. Implementations hold no state; they are called from several goroutines.
type Recognizer interface {
	// Declare says what the recognizer wants to be shown. It is called when an [Analyzer] is made.
	Declare() Declaration
	// Judge looks at one token that has a declared shape, and says what speaks for and against it by adding evidence to j.
	// Adding nothing leaves only the base rate. It must not keep t, j or their text.
	Judge(t *Token, j *Judgement)
}

// Declaration is what a [Recognizer] wants to be shown, and the words that stand beside its values.
type Declaration struct {
	Entity entity.Type

	// Shapes of tokens. Two kinds, told apart by their letters:
	//
	// Numbers are groups of digits, given by their lengths, with what separates them: "6-4", "2 2 2 2", "10". A
	// separator stands for its class: ' ' any single space, '-' any dash (with or without a space on either side), '.',
	// '/', '+' and '\'' themselves; '~' any one of these classes and '?' any or none ("6?4" is "64" digits as one group
	// too). A leading or trailing 'A' asks for letters directly attached there ("8A": 12345678Z); without it none may be.
	// A number may be a run of groups inside a longer one. At least seven bytes long.
	//
	// Mixed tokens are unbroken runs of ASCII letters and digits that hold both, of 4 to 64 bytes, given as runs of
	// letters L and digits D with lengths: "2L6D1L", "1L7D1L". "9X" asks for any mixture of nine; a trailing '*' for
	// anything behind: "2L2D*" is an IBAN's begin. Letters of other scripts count as L, a byte each.
	Shapes []string

	// Labels are words and phrases that stand beside such values and in the heads of their columns, lower case, in any
	// language. Between the words of a phrase any space, dash, dot or underscore may stand, or none of them if the label
	// is also declared as one word. A trailing '*' lets the last word go on: "personnummer*" holds for "personnummeret".
	// The first word has at least three letters.
	Labels []string

	// Labelled says that a token is nothing without a label: the recognizer is asked only where one of its labels stands
	// around the token, in tables, where a column may speak for it, and of a text that is nothing but the value.
	Labelled bool

	// Anchors are words like Labels, at which Judge is called with the word as a token of kind [Word], to look for a value
	// in the text around it. They count as labels too.
	Anchors []string

	// LabelAnchors is how many of Anchors, from the first, count as labels; the others only call Judge. 0 means all.
	LabelAnchors int

	// Suffixes are the ends of words, of four or more bytes, lower case, that call Judge when a single space and a digit
	// follow the word, with the word as a token of kind [Suffix]: "gade" in "Vestergade 12".
	Suffixes []string

	// Fields asks to be shown, as a token of kind [Field], every field of a table's column that one of its labels heads:
	// for values that have no shape, such as passwords.
	Fields bool

	// Signs call Judge with a token of kind [Sign] at each place where the sign stands: "@", "+" (before a digit or
	// bracket), "<<" (the first of a run), ":" (where two stand in the distances of a MAC or IPv6 address), "::" the same.
	Signs []string
}

// Kind says how a token came about.
type Kind uint8

const (
	Number Kind = iota // groups of digits
	Mixed              // letters and digits
	Word               // an anchor
	Suffix             // a word before a number
	Sign               // a sign
	Field              // a whole field of a table, without the space around it
)

// Token is a piece of text with a declared shape, within a window of the text around it.
type Token struct {
	Text       string // the window; what lies before the text's begin or behind its end is not in it
	Start, End int    // bytes of Text, half open
	Digits     []byte // the values 0..9 of the digits of a Number or Mixed token, in order
	Kind       Kind
	Shape      int  // index into Declaration.Shapes, Anchors, Suffixes or Signs, by Kind; which of them made the call
	Attached   bool // a Number with letters attached
	Separated  bool // a Number of more than one group

	document   *Document
	recognizer int
}

// Labelled reports whether the recognizer would be asked of this token if it needed a label, see [Declaration.Labelled].
// It costs little where no label is near.
func (t *Token) Labelled() bool {
	return t.document.labelled(t.recognizer, t.Start, t.End)
}

// Raw is the token's text.
func (t *Token) Raw() string { return t.Text[t.Start:t.End] }

// Before returns up to n bytes of the window before the token.
func (t *Token) Before(n int) string { return t.Text[max(0, t.Start-n):t.Start] }

// After returns up to n bytes of the window behind the token.
func (t *Token) After(n int) string { return t.Text[t.End:min(len(t.Text), t.End+n)] }

// maxEvidence is how many steps a recognizer may add; more are an error of the recognizer and are left out.
const maxEvidence = 12

type step struct {
	code       Code
	start, end int32 // in the window
}

// Judgement gathers what a recognizer has to say about one token.
type Judgement struct {
	start, end int
	steps      [maxEvidence]step
	n          int
	rejected   bool
	dropped    bool
	failed     bool // its check digit is wrong
	passed     bool // its check digit is right
}

func (j *Judgement) reset(start, end int) {
	j.start, j.end, j.n, j.rejected, j.dropped, j.failed, j.passed = start, end, 0, false, false, false, false
}

// Add adds evidence about the value itself.
func (j *Judgement) Add(c Code) { j.AddAt(c, -1, -1) }

// AddAt adds evidence that rests on other text: bytes of the token's window, half open.
func (j *Judgement) AddAt(c Code, start, end int) {
	switch c {
	case CheckFail:
		j.failed = true
	case CheckOK:
		j.passed = true
	}
	if j.n < maxEvidence {
		j.steps[j.n] = step{c, int32(start), int32(end)}
		j.n++
	}
}

// Span says that the value is other text than the token: bytes of the token's window, half open, at most 512 bytes before
// the token's start.
func (j *Judgement) Span(start, end int) { j.start, j.end = start, end }

// Reject says that the value is impossible, whatever stands around it; c says why. The candidate is kept only to explain,
// and counts against its column.
func (j *Judgement) Reject(c Code) {
	j.Add(c)
	j.rejected = true
}

// Drop says that there is no candidate here at all; nothing is left of it.
func (j *Judgement) Drop() { j.dropped = true }
