// Package extract turns the bytes of an item into text that can be searched.
//
// An item is read as a tree: a mail holds attachments, an archive holds files, a document holds a body, headers, notes
// and embedded files. Each place that holds text is a part, named by the path inside the item that leads to it. A part is
// handed on in pieces, in order, so that memory stays bounded whatever the size of the item. Whatever could not be read
// is said with a reason: it is never silently empty.
//
//	outcome := extract.Read(ctx, content, extract.Hint{Name: "letter.docx"}, formats.All(), extract.DefaultLimits(),
//		func(p extract.Piece) error { fmt.Print(p.Text); return nil })
//
// It keeps three promises. Limits hold for the whole tree below one item. Trouble with one part is data, an entry of
// [Outcome.Unread], and the rest is read. Bytes of a part's text lead back to where a person finds them, by [Piece.Place].
package extract

import (
	"context"
	"errors"
	"io"
	"time"
)

// Content is the bytes of one item or member. Close releases what backs them. Reads may come from several goroutines.
type Content interface {
	io.ReaderAt
	Size() int64 // in bytes
	Close() error
}

// Hint is what the source knows about the content. It may be wrong or empty: formats look at the bytes first.
type Hint struct {
	Name    string // file name, for its extension
	MIME    string // media type as declared by a mail or a server
	Charset string // character set as declared outside the bytes, such as in a mail header
}

// Kind says what role a part plays in its document.
type Kind string

const (
	Body     Kind = "body"     // the running text
	Table    Kind = "table"    // rows and columns: a sheet, a csv file
	Margin   Kind = "margin"   // headers and footers
	Note     Kind = "note"     // footnotes, endnotes, speaker notes, comments
	Change   Kind = "change"   // tracked changes: deleted or moved text that the file still holds
	Hidden   Kind = "hidden"   // hidden sheets, slides and text
	Metadata Kind = "metadata" // document properties, mail headers, names of members
	Form     Kind = "form"     // form fields and annotations
)

// Cell is one field of a table. Start and End are byte offsets into the part's text, half open; Row and Column count from 0.
// A field lies inside one piece; one that is longer than a piece comes as several cells of the same row and column.
type Cell struct {
	Row, Column int
	Start, End  int64
}

// Piece is a run of text of one part. Pieces of a part come in order and without gaps; the parts come one after the other.
type Piece struct {
	Path    []string                  // from the item down to the part; empty for the item's own body
	Kind    Kind                      // the same for all pieces of a part
	Base    int64                     // bytes of the part's text before Text
	Text    string                    // valid UTF-8; may be retained
	Cells   []Cell                    // the fields inside Text, by position; nil unless the part is a table; valid until emit returns
	Place   func(offset int64) string // where a byte of Text is for a person: "page 3", "Sheet1!B12", "line 7"; may be retained
	Last    bool                      // no piece of this part follows
	Partial Reason                    // with Last: why the part's text ends early; empty when it is whole
}

// Reason is a fixed code for what kept something from being read.
type Reason string

const (
	Encrypted   Reason = "encrypted"   // needs a password or key
	Damaged     Reason = "damaged"     // the bytes break the format's rules
	TooLarge    Reason = "too_large"   // over a size limit before reading began
	TooDeep     Reason = "too_deep"    // nested deeper than the limit
	Unsupported Reason = "unsupported" // no reader for this format
	NeedsOCR    Reason = "needs_ocr"   // the text is in a picture
	Unreadable  Reason = "unreadable"  // the source refused the bytes
	Timeout     Reason = "timeout"     // took longer than the limit
	Limit       Reason = "limit"       // a limit was reached while reading; what was found until then is kept
)

// Unread is a place inside an item that was not read, or not to its end.
type Unread struct {
	Path   []string
	Reason Reason
	Detail string // one English line: what happened; never a value from the content
}

// Outcome says how reading one item ended.
type Outcome struct {
	Format string   // of the item itself: "docx", "text"; empty when unknown
	Text   int64    // bytes of text handed on, all parts together
	Parts  int      // parts handed on
	Bodies int      // of Parts: those that are more than metadata about what was not read
	Reason Reason   // empty when everything was read; else the gravest of Unread
	Detail string   // for Reason
	Unread []Unread // what was not read, the first 100
	More   int      // how many more there were
}

// Nothing reports whether nothing could be read, or nothing but metadata: the names in a locked archive, the title of a
// scanned document.
func (o Outcome) Nothing() bool { return o.Bodies == 0 }

// Errors that a format returns for its whole file; they may be wrapped. Any other error counts as [Damaged].
//
// A format that has written nothing yet may leave the file to the next format that matches it: silently with ErrMismatch,
// which says that the file is not of its kind after all, or with a damage on record by any error that counts as Damaged.
var (
	ErrMismatch    = errors.New("not of this format")
	ErrEncrypted   = errors.New("encrypted")
	ErrDamaged     = errors.New("damaged")
	ErrUnsupported = errors.New("no reader for this format")
	ErrNeedsOCR    = errors.New("text is in a picture")
	ErrTooLarge    = errors.New("too large")
	ErrTooDeep     = errors.New("nested too deep")
	ErrLimit       = errors.New("limit reached")
	ErrTimeout     = errors.New("took too long")
	ErrUnreadable  = errors.New("source refused the bytes")
)

// Limits bound the whole tree below one item. A zero field takes its default from [DefaultLimits]; to lift a limit set it
// to a large value on purpose.
type Limits struct {
	Depth    int           // levels of nesting
	Members  int           // files inside files
	Unpacked int64         // bytes unpacked from archives and documents, all together
	Ratio    int64         // unpacked to packed, for a member over 10 MB
	Member   int64         // bytes of one member
	Text     int64         // bytes of text of a structured document (line formats stream past it)
	Pages    int           // pages of a PDF
	Time     time.Duration // for a whole item of no size; a second is added for each megabyte
}

// DefaultLimits are the limits that the scanner uses.
func DefaultLimits() Limits {
	return Limits{Depth: 10, Members: 20_000, Unpacked: 1 << 30, Ratio: 200, Member: 256 << 20, Text: 64 << 20, Pages: 5_000, Time: 20 * time.Second}
}

func (l Limits) withDefaults() Limits {
	d := DefaultLimits()
	if l.Depth == 0 {
		l.Depth = d.Depth
	}
	if l.Members == 0 {
		l.Members = d.Members
	}
	if l.Unpacked == 0 {
		l.Unpacked = d.Unpacked
	}
	if l.Ratio == 0 {
		l.Ratio = d.Ratio
	}
	if l.Member == 0 {
		l.Member = d.Member
	}
	if l.Text == 0 {
		l.Text = d.Text
	}
	if l.Pages == 0 {
		l.Pages = d.Pages
	}
	if l.Time == 0 {
		l.Time = d.Time
	}
	return l
}

// Read reads content by the first of formats that matches and hands its text to emit, one call at a time, in the caller's
// goroutine. An error from emit ends the reading; it comes back as the error. Everything else that goes wrong is in the
// Outcome: Read does not panic on any input, and it does not close content.
func Read(ctx context.Context, c Content, hint Hint, formats []Format, limits Limits, emit func(Piece) error) (Outcome, error) {
	limits = limits.withDefaults()
	ctx, cancel := context.WithTimeoutCause(ctx, limits.Time+time.Duration(c.Size()>>20)*time.Second, ErrTimeout)
	defer cancel()
	t := &tree{ctx: ctx, formats: formats, limits: limits, emit: emit}
	t.outcome.Format = t.read(c, hint, &Writer{tree: t})
	if t.stop != nil && !errors.Is(t.stop, errLimitHit) {
		return t.outcome, t.stop
	}
	return t.outcome, nil
}
