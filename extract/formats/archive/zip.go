package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/zipscan"
)

// Zip reads zip files (PKWARE APPNOTE.TXT), broken ones by searching for the files inside. Everything that is a zip
// inside, such as a docx that could not be read as one, ends here too.
type Zip struct{}

// Name implements [extract.Format].
func (Zip) Name() string { return "zip" }

// Match implements [extract.Format].
func (Zip) Match(f *extract.File) bool {
	for _, start := range []string{"PK\x03\x04", "PK\x05\x06", "PK\x07\x08PK\x03\x04", "PK00PK\x03\x04"} {
		if bytes.HasPrefix(f.Head, []byte(start)) {
			return true
		}
	}
	return f.Ext() == ".zip" && bytes.Contains(f.Head, []byte("PK\x03\x04"))
}

// Read implements [extract.Format].
func (Zip) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	a, err := zipscan.Open(f.Content, f.Size(), w.Limits().Members+1)
	if err != nil {
		return zipError(err)
	}
	if a.Broken {
		w.Unread("", extract.Damaged, "the zip has no sound directory; the files found in it were read")
	}
	var all names
	for _, file := range a.Files {
		all.add(file.Name)
	}
	if err := all.write(w); err != nil {
		return err
	}
	for _, file := range a.Files {
		if err := zipMember(a, file, w); err != nil {
			return err
		}
	}
	if a.More {
		w.Unread("", extract.Limit, "more files inside than are read")
	}
	return nil
}

// zipMember reads one file inside. An error means that reading must stop.
func zipMember(a *zipscan.Archive, file zipscan.File, w *extract.Writer) error {
	r, err := a.Reader(file)
	if err != nil {
		reason := extract.Damaged
		switch err = zipError(err); {
		case errors.Is(err, extract.ErrEncrypted):
			reason = extract.Encrypted
		case errors.Is(err, extract.ErrUnsupported):
			reason = extract.Unsupported
		}
		w.Unread(file.Name, reason, err.Error())
		return w.Stopped()
	}
	defer r.Close()
	return w.UnpackMember(file.Name, &mapped{r, zipError}, max(1, file.Packed), hint(file.Name))
}

func zipError(err error) error {
	switch {
	case errors.Is(err, zipscan.ErrEncrypted):
		return fmt.Errorf("%w: the file needs a password", extract.ErrEncrypted)
	case errors.Is(err, zipscan.ErrMethod):
		return fmt.Errorf("%w: packed by a method that is not read", extract.ErrUnsupported)
	case errors.Is(err, zipscan.ErrChecksum):
		return fmt.Errorf("%w: the file does not match its checksum", extract.ErrDamaged)
	}
	return plain(err)
}
