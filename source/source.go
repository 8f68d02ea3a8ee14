// Package source says what a place must be able to do once it is opened for a scan: list its items and open one.
//
// A [Source] is a location opened by its owner, limited to the folders that the owner chose. Walk lists every item it
// meets, those that cannot be opened too, each with its reason: what is not listed can never be called clean.
// Connectors stand below connectors/, one folder a kind; they hold no retry, throttle or counting code, which wrap a Source.
package source

import (
	"context"
	"errors"
	"io"
	"time"
)

// Cursor is where a walk may go on. It is opaque to everyone but the source that made it; empty means from the start.
type Cursor string

// Reason is a fixed code for why a listed item cannot be opened.
type Reason string

const (
	Special    Reason = "special"    // a link, device, socket or pipe: nothing to read by itself
	Excluded   Reason = "excluded"   // left out by the owner's choice
	Unreadable Reason = "unreadable" // the source refused to list or open it
	Vanished   Reason = "vanished"   // listed, and gone when it was to be opened
)

// Item is one thing that a source lists. The zero Reason means that it can be opened.
type Item struct {
	ID       string    // stable between walks; unique within the source
	Path     string    // for people: slash-separated, relative to what was opened
	Name     string    // last element of Path
	Size     int64     // bytes; -1 when unknown
	Modified time.Time // UTC; zero when unknown
	Version  string    // changes whenever the content may have changed; empty when the source cannot tell
	Owner    string    // who the source says it belongs to; empty when unknown
	Exposure Exposure  // who can open it
	Folder   bool      // an entry for a folder that could not be listed
	Reason   Reason    // why it cannot be opened
	Detail   string    // one English line for Reason; never content
}

// Exposure says how many can open an item. The zero value means that the source cannot tell.
type Exposure uint8

const (
	ExposureUnknown Exposure = iota
	Private                  // its owner and named people
	Organisation             // everybody in the organisation
	Outside                  // named people outside the organisation
	Anyone                   // anybody who has the link, or every account of the machine
)

// Content is the bytes of an item. Reads may come from several goroutines.
type Content interface {
	io.ReaderAt
	Size() int64 // in bytes
	Close() error
}

// Versioned is content that knows the version it has, which differs from the listed one when the item changed in between.
// An empty version says that the source cannot tell this time: the item must be read again next time.
type Versioned interface{ Version() string }

// Source lists and opens items.
type Source interface {
	// Walk calls visit for every item after the cursor, in a stable order, one call at a time in the caller's goroutine.
	// It returns the cursor after the last item visited; with an error from visit or ctx it returns that error and the
	// cursor of what was visited before. Trouble with one item or folder is an [Item] with a Reason, not an error.
	Walk(ctx context.Context, from Cursor, visit func(Item) error) (Cursor, error)
	// Open opens an item for reading; it is called from several goroutines. Errors a caller can act on are the sentinels
	// below; anything else means that the item could not be read.
	Open(ctx context.Context, item Item) (Content, error)
}

var (
	ErrVanished  = errors.New("no longer there")
	ErrForbidden = errors.New("permission denied")
	ErrSpecial   = errors.New("not a regular file")
)
