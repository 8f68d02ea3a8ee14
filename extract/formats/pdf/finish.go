package pdf

import (
	"errors"
	"fmt"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// finish writes the parts that follow the pages, says which pages were not read, and reads the attached files. failed is
// what ended the engine's reading early, if anything did.
func (r *reader) finish(failed error) error {
	last := min(r.document.Pages, r.w.Limits().Pages)
	if failed == nil && r.body == nil && r.page > 0 && r.scanned.count == 0 && r.broken.count == 0 && r.cut.count == 0 {
		r.body = r.w.Part(extract.Body, "") // blank: read, and nothing there
	}
	for _, write := range []func() error{r.writeForm, r.writeInfo, r.writeBookmarks} {
		if err := write(); err != nil {
			return err
		}
	}
	if err := r.unread(failed, last); err != nil {
		return err
	}
	for _, a := range r.files {
		if err := r.w.Member(a.name, a.content, extract.Hint{Name: a.name}); err != nil {
			return err
		}
	}
	return nil
}

// unread records the pages that were not read. When none was, the error is about the whole file.
func (r *reader) unread(failed error, last int) error {
	read := r.page - r.scanned.count - r.broken.count
	if failed != nil && r.page == 0 {
		return failed
	}
	if r.document.Pages == 0 && len(r.files) == 0 {
		return fmt.Errorf("%w: it has no page", extract.ErrDamaged)
	}
	if r.body == nil && len(r.files) == 0 && read == r.blank && r.scanned.count > 0 {
		r.w.Unread("", extract.NeedsOCR, fmt.Sprintf("%s of %d: the text is in a picture", r.scanned.name(), r.document.Pages))
	} else if r.scanned.count > 0 {
		r.w.Unread(r.scanned.name(), extract.NeedsOCR, "the text is in a picture")
	}
	if r.broken.count > 0 {
		if r.body == nil && r.broken.count == r.page {
			return fmt.Errorf("%w: none of its %d pages can be read", extract.ErrDamaged, r.document.Pages)
		}
		r.w.Unread(r.broken.name(), extract.Damaged, "the page breaks the rules of PDF")
	}
	if r.cut.count > 0 {
		r.w.Unread(r.cut.name(), extract.Limit, "the page needs more memory, or holds more text or more notes, than is allowed")
	}
	if r.document.Pages > last {
		over := ranges{}
		over.addRange(last+1, r.document.Pages)
		r.w.Unread(over.name(), extract.Limit, fmt.Sprintf("of %d pages the first %d are read", r.document.Pages, last))
	}
	if failed != nil {
		rest := ranges{}
		rest.addRange(min(r.page+1, last), last)
		r.w.Unread(rest.name(), reason(failed), failed.Error())
	}
	return nil
}

func reason(err error) extract.Reason {
	for _, x := range []struct {
		err    error
		reason extract.Reason
	}{{extract.ErrTimeout, extract.Timeout}, {extract.ErrLimit, extract.Limit}, {extract.ErrUnreadable, extract.Unreadable}} {
		if errors.Is(err, x.err) {
			return x.reason
		}
	}
	return extract.Damaged
}

func (r *reader) writeForm() error {
	if len(r.fields) == 0 {
		return nil
	}
	p := r.w.Part(extract.Form, "form")
	for _, page := range r.fields {
		p.At(place(page.Number))
		if err := p.WriteString(page.Form); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) writeInfo() error {
	if len(r.document.Info) == 0 {
		return nil
	}
	p := r.w.Part(extract.Metadata, "metadata")
	for _, x := range r.document.Info {
		if err := p.WriteString(x.Name + ": " + x.Value + "\n"); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) writeBookmarks() error {
	if len(r.document.Bookmarks) == 0 {
		return nil
	}
	if r.document.Cut {
		r.w.Unread("bookmarks", extract.Limit, "there are more, or they are nested deeper, than are read")
	}
	return r.w.Part(extract.Metadata, "bookmarks").WriteString(strings.Join(r.document.Bookmarks, "\n") + "\n")
}
