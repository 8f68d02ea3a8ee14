package detect

// Code names a kind of evidence; its String is what people and JSON see. What each is worth, entity by entity, is data:
// see weights.
type Code uint8

// The kinds of evidence. Recognizers add those about the value; the analyzer adds those about what stands around it.
const (
	Base         Code = iota // how rare the shape is: the log-odds before anything else is known
	Separated                // written with its usual separators
	Bare                     // digits only, where separators are usual
	CheckOK                  // its check digit is right
	CheckFail                // its check digit is wrong
	DateOK                   // the date inside it is a date
	DateBad                  // the date inside it is none under any published variant
	Format                   // follows the official form in every detail
	Prefix                   // carries its country code or fixed prefix
	Range                    // lies in a range that has been given out
	RangeBad                 // lies in a range that is not given out
	Example                  // a value from documentation, a test value or a run of one digit
	Entropy                  // as random as a secret should be
	Plain                    // as plain as a word or a placeholder
	Keyword                  // a word inside or directly at the value says so
	Place                    // a postal code and town follow
	Partner                  // the value that belongs beside it is there
	Unusual                  // a rare way of writing it
	Joined                   // a longer run of digits goes on at one end
	Continued                // another group of digits stands one space away
	Amount                   // looks like money or a measure
	Alone                    // nothing else stands in its field
	Whole                    // the text is nothing but this value
	LabelBeside              // its label stands directly before it
	LabelNear                // its label stands before it in the same line, or alone in the line above
	LabelAfter               // its label stands directly behind it
	LabelFar                 // its label stands a few lines before it
	OtherLabel               // the label of something else stands directly before it
	OtherNear                // the label of something else stands in the same line
	Header                   // its label heads the column
	OtherHeader              // the label of something else heads the column
	ColumnValid              // nearly all values of the column pass
	ColumnRandom             // the values of the column pass as often as chance would
	Overlap                  // a candidate over the same text won
	numCodes
)

var codeNames = [numCodes]string{
	"base", "separated", "bare", "check_ok", "check_fail", "date_ok", "date_bad", "format", "prefix", "range", "range_bad", "example", "entropy", "plain",
	"keyword", "place", "partner", "unusual", "joined", "continued", "amount", "alone", "whole", "label_beside", "label_near", "label_after", "label_far", "other_label", "other_near",
	"header", "other_header", "column_valid", "column_random", "overlap",
}

func (c Code) String() string { return codeNames[c] }

// Codes returns every kind of evidence.
func Codes() []Code {
	all := make([]Code, numCodes)
	for i := range all {
		all[i] = Code(i)
	}
	return all
}
