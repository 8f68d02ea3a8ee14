// Package vcf reads address cards (vCard 2.1, 3.0 and 4.0; RFC 2426, RFC 6350), one or a hundred thousand in a file.
//
// The one idea: a card becomes "key: value" lines in words that people use, so that a label stands beside each value
// ("Birthday: 1980-03-01", "Address: Nygade 1, 8000 Aarhus C"). What a card says twice (the parts of a name beside the
// whole, a printed address beside its parts) is written once. Pictures are handed back to extract.
//
//	formats := []extract.Format{vcf.Format{}}
//
// It promises to stream: memory does not grow with the number of cards. The place of a line is its card: "card 12".
package vcf

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/contentline"
)

// Format reads files of address cards.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "vcf" }

// Match takes files that begin with a card, in UTF-16 too.
func (Format) Match(f *extract.File) bool {
	head := bytes.TrimLeft(bytes.ReplaceAll(f.Head[:min(len(f.Head), 256)], []byte{0}, nil), "\xEF\xBB\xBF\xFF\xFE \t\r\n")
	return len(head) >= 11 && strings.EqualFold(string(head[:11]), "BEGIN:VCARD")
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	p := w.Part(extract.Body, "")
	pictures, cut := 0, false
	c := &card{}
	n := 0
	flush := func() error {
		lines := c.lines()
		if len(lines) == 0 {
			return nil
		}
		n++
		p.At(fmt.Sprintf("card %d", n))
		if n > 1 {
			lines = "\n" + lines
		}
		c.reset()
		return p.WriteString(lines)
	}
	r := contentline.NewReader(f.Reader())
	for {
		l, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("%w: %w", extract.ErrUnreadable, err)
		}
		cut = cut || l.Cut
		switch l.Name {
		case "VERSION":
			r.KeepBlank = strings.TrimSpace(l.Value) == "2.1"
		case "BEGIN", "END":
			err = flush()
		case "PHOTO", "LOGO", "SOUND":
			if _, _, ok := l.Binary(); ok {
				pictures++
				break
			}
			fallthrough
		default:
			c.add(&l)
			if c.size > maxCard { // no card: what comes is written as it comes
				err = flush()
			}
		}
		if err != nil {
			return err
		}
	}
	if err := flush(); err != nil {
		return err
	}
	if cut {
		w.Unread("", extract.Limit, "a line is longer than is read")
	}
	if pictures > 0 {
		return readPictures(f, w)
	}
	return nil
}

// readPictures goes over the file once more, since a part is one stretch of text.
func readPictures(f *extract.File, w *extract.Writer) error {
	r := contentline.NewReader(f.Reader())
	n := 0
	for {
		l, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", extract.ErrUnreadable, err)
		}
		switch l.Name {
		case "PHOTO", "LOGO", "SOUND":
			data, media, ok := l.Binary()
			if !ok {
				continue
			}
			n++
			name := fmt.Sprintf("%s %d%s", strings.ToLower(l.Name), n, extension(&l, media))
			if err := w.UnpackMember(name, data, int64(len(l.Value)), extract.Hint{Name: name, MIME: media}); err != nil {
				return err
			}
		}
	}
}

// extension is that of a picture by its media type or its type in older cards.
func extension(l *contentline.Line, media string) string {
	for _, known := range []string{"jpeg", "png", "gif", "tiff", "bmp", "heic", "wav", "ogg"} {
		if strings.HasSuffix(media, "/"+known) {
			return "." + known
		}
		for _, t := range l.Types() {
			if t == known || t == "image/"+known {
				return "." + known
			}
		}
	}
	return ""
}
