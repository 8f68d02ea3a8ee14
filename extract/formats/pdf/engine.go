package pdf

import (
	"context"
	"io"

	"github.com/datamapper/datamapper/extract"
)

// Engine reads PDF documents. Several goroutines may call it.
type Engine interface {
	// Read hands what the document holds to v: Open once, then Page for every page from r.First to the last one read, in
	// order and without gaps, then Attachment for every attached file; one call at a time, in the caller's goroutine. It
	// ends with the first error from v, unchanged, or with the cause of ctx. Other errors wrap one of the sentinels of
	// extract and are about the document: what was handed over before them stands.
	Read(ctx context.Context, c extract.Content, r Request, v Visitor) error
}

// Request says how much of a document is wanted.
type Request struct {
	First int // the first page wanted, from 1; past 1 the document was begun before, and Open is called again
	Last  int // the last page wanted
}

// Visitor takes what an engine reads.
type Visitor interface {
	Open(Document) error
	Page(Page) error
	// Attachment is called for a file inside the document. The reader is valid during the call and need not be read to its end.
	Attachment(name string, content io.Reader) error
}

// Document is what a PDF says about itself.
type Document struct {
	Pages     int        // how many it claims to have
	Info      []Property // of the document information dictionary, those with a value
	Bookmarks []string   // titles in order, at most [MaxBookmarks]
	Cut       bool       // there are more bookmarks
}

// Property is an entry of the document information, such as Title or Author.
type Property struct{ Name, Value string }

// Page is one page. Its strings are valid UTF-8.
type Page struct {
	Number int            // from 1
	Text   string         // lines end in \n; what notes show on the page is part of it
	Form   string         // values of form fields with their labels, and notes and link targets that the page does not show, a line each
	Reason extract.Reason // why Text is not the whole: [extract.NeedsOCR], [extract.Damaged], [extract.Limit]; empty when it is
}

// What a visitor may rely on.
const (
	MaxBookmarks  = 10_000
	MaxProperties = 16
	MaxPageText   = 8 << 20 // bytes of Text and of Form of one page
	MaxName       = 4 << 10 // bytes of an attachment's name, a bookmark or a property
)
