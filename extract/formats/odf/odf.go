// Package odf reads OpenDocument: texts, sheets, presentations and drawings, their templates, and the flat forms that are
// one XML file.
//
// The one idea: all kinds share one vocabulary, so one reader walks the XML from front to back and sends each element's
// text where it belongs: to the body, to a sheet, or beside it (notes, deleted text, headers, properties). What is hidden
// comes out too, as hidden.
//
//	extract.Read(ctx, content, extract.Hint{Name: "brev.odt"}, odf.Formats(), limits, emit)
//
// It promises that a cell is read as a person sees it and its date as a date, that a cell said to be repeated a million
// times costs no more than a few, and that a damaged part does not hide the others. See OASIS OpenDocument 1.3, parts 2
// and 3.
package odf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/aside"
	"github.com/datamapper/datamapper/extract/compound"
	"github.com/datamapper/datamapper/extract/xmlscan"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// Formats are the formats of this package.
func Formats() []extract.Format {
	return []extract.Format{
		format{"odt", []string{"text", "text-template", "text-master", "text-web"}},
		format{"ods", []string{"spreadsheet", "spreadsheet-template"}},
		format{"odp", []string{"presentation", "presentation-template"}},
		format{"odg", []string{"graphics", "graphics-template", "chart", "formula", "image", "base"}},
		format{"odf", nil}, // a package that does not say what it is
	}
}

// format is one kind of document.
type format struct {
	name  string
	types []string // what its media type ends with
}

func (f format) Name() string { return f.name }

const mediaType = "application/vnd.oasis.opendocument."

func (f format) Match(file *extract.File) bool {
	kind, ok := kindOf(file)
	if !ok {
		return false
	}
	for _, t := range f.types {
		if kind == t {
			return true
		}
	}
	return f.types == nil
}

// kindOf is what follows the common beginning of the media type, and whether the file is of this family at all.
func kindOf(f *extract.File) (kind string, ok bool) {
	head := f.Head
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		if len(head) > 38 && string(head[30:38]) == "mimetype" {
			kind, ok = mediaTypeIn(head[38:min(len(head), 38+128)])
			return kind, ok
		}
		return packageKind(f)
	}
	head = head[:min(len(head), 4096)]
	if i := bytes.Index(head, []byte("office:document")); i < 0 || bytes.IndexByte(head[:i], '<') < 0 {
		return "", false
	}
	if i := bytes.Index(head, []byte(`office:mimetype="`)); i >= 0 {
		return mediaTypeIn(head[i:])
	}
	return "", bytes.Contains(head, []byte("<office:document ")) || bytes.Contains(head, []byte("<office:document\n"))
}

// mediaTypeIn finds the media type in the bytes that should hold it.
func mediaTypeIn(b []byte) (kind string, ok bool) {
	_, rest, ok := bytes.Cut(b, []byte(mediaType))
	if !ok {
		return "", false
	}
	n := 0
	for n < len(rest) && (rest[n] >= 'a' && rest[n] <= 'z' || rest[n] == '-') {
		n++
	}
	return string(rest[:n]), true
}

// packageKind looks into a zip whose first file is not the media type, as when somebody packed it anew.
func packageKind(f *extract.File) (kind string, ok bool) {
	a, err := zipscan.Open(f, f.Size(), 4096)
	if err != nil {
		return "", false
	}
	content, manifest := false, false
	for _, e := range a.Files {
		switch e.Name {
		case "content.xml":
			content = true
		case "META-INF/manifest.xml":
			manifest = true
		case "mimetype":
			if r, err := a.Reader(e); err == nil {
				var b [128]byte
				n, _ := r.Read(b[:])
				r.Close()
				if kind, ok := mediaTypeIn(b[:n]); ok {
					return kind, true
				}
			}
		}
	}
	return "", content && manifest
}

func (f format) Read(_ context.Context, file *extract.File, w *extract.Writer) error {
	d := &document{w: w, texts: aside.New(w.Limits()), hidden: map[string]bool{}}
	if !bytes.HasPrefix(file.Head, []byte("PK")) {
		s := xmlscan.New(file.Reader())
		if err := d.read(s, ""); err != nil {
			return err
		}
		if err := s.Err(); err != nil {
			w.Unread("", extract.Damaged, "the document ends early")
		}
		return d.finish()
	}
	a, err := zipscan.Open(file, file.Size(), w.Limits().Members)
	if errors.Is(err, zipscan.ErrNoZip) {
		return extract.ErrMismatch
	}
	if err != nil {
		return err
	}
	d.zip = a
	return d.readPackage()
}

// document is one document being read.
type document struct {
	w         *extract.Writer
	zip       *zipscan.Archive
	texts     *aside.Texts
	hidden    map[string]bool // styles that hide a sheet or a slide
	encrypted map[string]bool // files in the package that are encrypted
	bodies    int             // how many were found
	members   []member        // pictures and objects of a flat document
	flatSize  int64           // bytes of them
}

type member struct {
	name string
	data []byte
}

// readPackage reads the XML files of the package, then the files inside it.
func (d *document) readPackage() error {
	d.readManifest()
	var rest []zipscan.File
	for _, f := range d.zip.Files {
		base := path.Base(f.Name)
		switch {
		case d.encrypted["content.xml"] || d.encrypted["encrypted-package"]:
			return fmt.Errorf("%w: the document needs a password", extract.ErrEncrypted)
		case d.encrypted[f.Name]:
			d.w.Unread(f.Name, extract.Encrypted, "the part needs a password")
		case base == "content.xml" || base == "styles.xml" || base == "meta.xml":
			name := path.Dir(f.Name)
			if name == "." {
				name = ""
			}
			if err := d.xml(f, name); err != nil {
				return err
			}
		case !dull(f.Name):
			rest = append(rest, f)
		}
	}
	if err := d.finish(); err != nil {
		return err
	}
	for _, f := range rest {
		if err := d.member(f); err != nil {
			return err
		}
	}
	if err := d.texts.Write(d.w); err != nil { // of macros
		return err
	}
	if d.zip.Broken {
		d.w.Unread("", extract.Damaged, "the zip is cut or its directory is lost; parts may be missing")
	}
	if d.zip.More {
		d.w.Unread("", extract.Limit, "more files in the package than are read")
	}
	return d.w.Stopped()
}

// dull are the files in which nobody writes: settings, and pictures of what is read anyway.
func dull(name string) bool {
	switch path.Base(name) {
	case "mimetype", "settings.xml", "manifest.rdf", "layout-cache", "current.xml", "accelerator", "script-lb.xml", "dialog-lb.xml", "script-lc.xml", "dialog-lc.xml":
		return true
	}
	for _, prefix := range []string{"META-INF/", "Configurations2/", "Thumbnails/", "ObjectReplacements/", "Pictures/TablePreview"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// readManifest reads which files are encrypted. See OpenDocument 1.3 part 2, section 4.4.
func (d *document) readManifest() {
	d.encrypted = map[string]bool{}
	for _, f := range d.zip.Files {
		if f.Name != "META-INF/manifest.xml" {
			continue
		}
		d.scan(f, func(s *xmlscan.Scanner) error {
			name := ""
			for t := s.Next(); t != xmlscan.EOF; t = s.Next() {
				if t != xmlscan.Start {
					continue
				}
				switch string(s.Local()) {
				case "file-entry":
					name = string(s.Attr("full-path"))
				case "encryption-data":
					d.encrypted[name] = true
				}
			}
			return nil
		})
	}
}

// xml reads one XML file of the package.
func (d *document) xml(f zipscan.File, name string) error {
	return d.scan(f, func(s *xmlscan.Scanner) error { return d.read(s, name) })
}

// scan opens a file for read. Trouble with the file is recorded; an error means that reading must stop.
func (d *document) scan(f zipscan.File, read func(*xmlscan.Scanner) error) error {
	r, err := d.zip.Reader(f)
	if err != nil {
		return d.trouble(f.Name, err)
	}
	defer r.Close()
	s := xmlscan.New(d.w.Stream(r, f.Packed))
	if err := read(s); err != nil {
		return err
	}
	if err := s.Err(); err != nil {
		return d.trouble(f.Name, err)
	}
	return d.w.Stopped()
}

// trouble records that a file was not read, or not to its end.
func (d *document) trouble(name string, err error) error {
	if stop := d.w.Stopped(); stop != nil {
		return stop
	}
	reason, detail := extract.Damaged, "the part breaks off"
	switch {
	case errors.Is(err, zipscan.ErrEncrypted):
		reason, detail = extract.Encrypted, "the part is encrypted inside the zip"
	case errors.Is(err, zipscan.ErrMethod):
		reason, detail = extract.Unsupported, "the part is packed by a method that is not read yet"
	case errors.Is(err, extract.ErrLimit):
		reason, detail = extract.Limit, err.Error()
	case errors.Is(err, extract.ErrTooLarge):
		reason, detail = extract.TooLarge, err.Error()
	case errors.Is(err, extract.ErrUnreadable):
		reason, detail = extract.Unreadable, "the source refused the bytes"
	}
	d.w.Unread(name, reason, detail)
	return nil
}

// member hands on a file inside the package: a picture, an object of another program, the source of a macro.
func (d *document) member(f zipscan.File) error {
	if path.Ext(f.Name) == ".xml" || path.Ext(f.Name) == ".xlb" || path.Ext(f.Name) == ".rdf" {
		return d.xml(f, f.Name)
	}
	r, err := d.zip.Reader(f)
	if err != nil {
		return d.trouble(f.Name, err)
	}
	defer r.Close()
	if path.Ext(f.Name) != "" {
		return d.w.UnpackMember(f.Name, r, f.Packed, extract.Hint{Name: path.Base(f.Name)})
	}
	c, err := d.w.Unpack(r, f.Packed)
	if err != nil {
		return d.trouble(f.Name, err)
	}
	if cut := extract.Cut(c); cut != nil {
		d.trouble(f.Name, cut)
	}
	return compound.WriteObject(d.w, f.Name, c)
}

// finish hands on what was gathered beside the body.
func (d *document) finish() error {
	if d.bodies == 0 {
		d.w.Unread("", extract.Damaged, "the main part of the document is missing")
	}
	if err := d.texts.Write(d.w); err != nil {
		return err
	}
	for _, m := range d.members {
		if err := compound.WriteObject(d.w, m.name, extract.Memory(m.data)); err != nil {
			return err
		}
	}
	return d.w.Stopped()
}
