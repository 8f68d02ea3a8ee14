// Package image knows pictures and says that the text in them was not read.
//
// The one idea: a picture is found by its first bytes, and its header says how large it is. A picture that is under 200
// pixels both ways is decoration, an icon or a line: it counts as read, with nothing in it. Any other may be a scanned
// page or a photo of a card, so it is reported until it can be read. Windows metafiles are drawings that hold their text as
// text: that is read.
//
//	extract.Read(ctx, content, extract.Hint{Name: "scan.png"}, image.Formats(), limits, emit)
//	// Outcome.Reason: needs_ocr; Detail: "a picture of 1200x800 pixels; text in pictures is not read yet"
//
// It promises never to decode a picture: only headers are looked at, and the records of a drawing.
package image

import (
	"context"
	"fmt"

	"github.com/datamapper/datamapper/extract"
)

// decoration is the size in pixels under which a picture, in width and height both, can hold no text worth reading.
const decoration = 200

// Formats are the kinds of picture that are known.
func Formats() []extract.Format {
	return []extract.Format{
		format{"png", isPNG, sizePNG},
		format{"jpeg", isJPEG, sizeJPEG},
		format{"gif", isGIF, sizeGIF},
		format{"bmp", isBMP, sizeBMP},
		format{"tiff", isTIFF, sizeTIFF},
		format{"webp", isWebP, sizeWebP},
		format{"heic", isHEIC, sizeHEIC},
		format{"jpeg 2000", isJPEG2000, sizeJPEG2000},
		format{"psd", isPSD, sizePSD},
		metafile{"emf", isEMF, (*drawing).readEMF},
		metafile{"wmf", isWMF, (*drawing).readWMF},
	}
}

// format is one kind of picture.
type format struct {
	name  string
	match func(head []byte) bool
	size  func(f *extract.File) (width, height int) // in pixels, 0 when the header does not say
}

func (f format) Name() string { return f.name }

func (f format) Match(file *extract.File) bool { return f.match(file.Head) }

// Read says that the picture was not read, unless it is decoration.
func (f format) Read(_ context.Context, file *extract.File, w *extract.Writer) error {
	switch width, height := f.size(file); {
	case width <= 0 || height <= 0:
		return notRead("a picture of unknown size; text in pictures is not read yet")
	case width < decoration && height < decoration:
		w.Part(extract.Body, "")
		return w.Stopped()
	default:
		return notRead(fmt.Sprintf("a picture of %dx%d pixels; text in pictures is not read yet", width, height))
	}
}

// notRead is the line that says what was not read.
type notRead string

func (e notRead) Error() string { return string(e) }

func (notRead) Unwrap() error { return extract.ErrNeedsOCR }
