// Package ooxml reads the documents of Office since 2007: Word, Excel and PowerPoint, with or without macros, templates
// too, also when they are locked with Office's default password.
//
// The one idea: a document is a zip of XML parts that point at each other. The pointers say what a part is for; where
// they are missing or wrong its place in the zip does. So every part is read or left out on purpose, none is forgotten:
// what the program shows, and what it does not show but keeps.
//
//	extract.Read(ctx, content, extract.Hint{Name: "letter.docx"}, ooxml.Formats(), limits, emit)
//
// It promises: a date or a padded number in a sheet comes out as a person sees it; a place leads to the page, slide or
// cell; a damaged part does not hide the others; text that two parts hold for two versions of Office comes out once.
// See ECMA-376, 5th edition, parts 1 to 4.
package ooxml

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// Formats are the formats of this package.
func Formats() []extract.Format {
	return []extract.Format{
		format{"docx", "word/", "wordprocessingml", (*document).readWord},
		format{"xlsx", "xl/", "spreadsheetml", (*document).readWorkbook},
		format{"pptx", "ppt/", "presentationml", (*document).readPresentation},
		protected{},
	}
}

// format is one of the three kinds of document.
type format struct {
	name   string
	folder string // where its parts are
	media  string // what its content types are called
	read   func(*document) error
}

func (f format) Name() string { return f.name }

// zipMagic reports whether a file begins as a zip does, or as a piece of one that was written across disks.
func zipMagic(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK00PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x07\x08PK\x03\x04"))
}

// Match looks for the folder of the kind among the names in the zip.
func (f format) Match(file *extract.File) bool {
	if !zipMagic(file.Head) {
		return false
	}
	if bytes.HasPrefix(file.Head[min(30, len(file.Head)):], []byte("mimetype")) {
		return false // OpenDocument and EPUB begin with it
	}
	a, err := zipscan.Open(file, file.Size(), 4096)
	return err == nil && f.in(a)
}

// in reports whether a zip holds a document of this kind: its folder and one of the parts that every document has.
func (f format) in(a *zipscan.Archive) bool {
	folder, main := false, false
	for _, e := range a.Files {
		name := strings.ToLower(strings.TrimPrefix(e.Name, "/"))
		folder = folder || strings.HasPrefix(name, f.folder)
		switch {
		case name == "_rels/.rels", name == f.folder+"document.xml", name == f.folder+"workbook.xml", name == f.folder+"workbook.bin", name == f.folder+"presentation.xml":
			main = true
		case name == "[content_types].xml":
			main = true
			folder = folder || f.typed(a, e)
		}
	}
	return folder && main
}

// typed reports whether the list of content types names the kind: some programs put its parts into no folder.
func (f format) typed(a *zipscan.Archive, e zipscan.File) bool {
	r, err := a.Reader(e)
	if err != nil {
		return false
	}
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, 64<<10))
	return bytes.Contains(b, []byte("officedocument."+f.media+".")) && bytes.Contains(b, []byte(".main+xml"))
}

func (f format) Read(ctx context.Context, file *extract.File, w *extract.Writer) error {
	return f.readFrom(file.Content, w)
}

func (f format) readFrom(c extract.Content, w *extract.Writer) error {
	a, err := zipscan.Open(c, c.Size(), w.Limits().Members)
	if errors.Is(err, zipscan.ErrNoZip) {
		return extract.ErrMismatch
	}
	if err != nil {
		return err
	}
	d := newDocument(a, w)
	d.relationships()
	if len(d.with("officedocument")) == 0 {
		w.Unread("", extract.Damaged, "the main part of the document is missing")
	}
	if err := f.read(d); err != nil {
		return err
	}
	if err := d.rest(); err != nil {
		return err
	}
	if err := d.texts.Write(w); err != nil {
		return err
	}
	if err := d.members(); err != nil {
		return err
	}
	switch {
	case a.Broken:
		w.Unread("", extract.Damaged, "the zip is cut or its directory is lost; parts may be missing")
	case a.More:
		w.Unread("", extract.Limit, "more parts in the zip than are read")
	}
	return nil
}
