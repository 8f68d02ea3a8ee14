// Package archive reads files that hold other files, and files that are one packed file.
//
// The one idea is that an archive reads nothing itself: it unpacks each file inside under the limits of the item and hands
// the bytes back to extract, which asks again what they are. So archives nest in each other and in documents for free.
// The names of the files inside are a part of their own, "names": people write names and numbers into file names.
//
//	formats := []extract.Format{archive.Zip{}, archive.Tar{}, archive.Gzip{}, archive.Bzip2{}, archive.XZ{}, archive.Zstd{}, archive.SevenZip{}}
//
// It promises that every file inside is read or named with a reason (an encrypted one as encrypted), that no name is used
// as a path, and that no header makes it take memory: an unpacker that asks for more than 64 MiB is refused before.
package archive

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/datamapper/datamapper/extract"
)

// maxDictionary is the most memory that an unpacker may take for what it has already unpacked, in bytes.
const maxDictionary = 64 << 20

var errDictionary = fmt.Errorf("%w: unpacking needs more than %d MiB of memory", extract.ErrLimit, maxDictionary>>20)

// names gathers the names of files inside, for the part of that name.
type names struct {
	b    strings.Builder
	over bool
}

// maxNames is how much of names is kept, in bytes.
const maxNames = 4 << 20

func (n *names) add(name string) {
	if n.b.Len()+len(name) > maxNames {
		n.over = true
		return
	}
	n.b.WriteString(name)
	n.b.WriteByte('\n')
}

func (n *names) write(w *extract.Writer) error {
	if n.b.Len() == 0 {
		return nil
	}
	if n.over {
		w.Unread("names", extract.Limit, "there are more names of files than are kept")
	}
	part := w.Part(extract.Metadata, "names")
	part.Lines()
	return part.WriteString(n.b.String())
}

// hint is what is known of a file inside.
func hint(name string) extract.Hint { return extract.Hint{Name: path.Base(name)} }

// stream reads one packed file: a tar as if it were not packed, anything else as one file inside.
func stream(f *extract.File, w *extract.Writer, r io.Reader, name string) error {
	b := bufio.NewReaderSize(&counted{r: r, w: w, left: w.Limits().Unpacked}, 32<<10)
	head, _ := b.Peek(tarBlock)
	if isTar(head) {
		return readTar(b, w)
	}
	return w.UnpackMember(name, b, f.Size(), hint(name))
}

// counted bounds a stream of which parts are passed over, and ends when the reading does.
type counted struct {
	r    io.Reader
	w    *extract.Writer
	left int64
	err  error // the first one; it stays
}

func (c *counted) Read(b []byte) (n int, err error) {
	if c.err == nil {
		c.err = c.w.Stopped()
	}
	if c.err == nil && c.left <= 0 {
		c.err = fmt.Errorf("%w: unpacks to more than the item may", extract.ErrLimit)
	}
	if c.err == nil {
		n, err = c.r.Read(b)
		c.left -= int64(n)
		c.err = plain(err)
	}
	return n, c.err
}

// plain keeps the text of other packages' errors, which may quote the content, out of what people are told.
func plain(err error) error {
	switch {
	case err == nil, err == io.EOF, errors.Is(err, extract.ErrLimit), errors.Is(err, extract.ErrTimeout), errors.Is(err, extract.ErrUnsupported):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("%w: it is cut short", extract.ErrDamaged)
	}
	return fmt.Errorf("%w: it cannot be unpacked further", extract.ErrDamaged)
}

// without is the name of a packed file after unpacking: its own without the extension, or other when it has none of these.
// endings are pairs: the extension and what takes its place.
func without(name, other string, endings ...string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	for i := 0; i < len(endings); i += 2 {
		if n := len(base) - len(endings[i]); n > 0 && strings.EqualFold(base[n:], endings[i]) {
			return base[:n] + endings[i+1]
		}
	}
	if other != "" {
		return other
	}
	return "content"
}
