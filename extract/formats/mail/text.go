package mail

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
)

// gather is how much text is held before it is handed on, in bytes.
const gather = 32 << 10

// prose writes the lines of plain-text bodies into a part: soft line breaks are undone (RFC 3676), line ends are "\n",
// files that are uuencoded between the lines and OpenPGP armour are left out and remembered.
type prose struct {
	part      *extract.Part
	buf       []byte
	flowed    bool // of the entity: format=flowed
	joined    bool // of the entity: delsp=yes
	soft      bool // the line before ends in a soft break
	depth     int  // its quote depth
	inside    bool // inside a line longer than the reader's buffer
	armour    armour
	encrypted bool
	begin     []byte // a line that may begin a uuencoded file: the next one tells
	inFile    bool   // inside a uuencoded file
	files     int    // uuencoded files seen
}

// copy writes one entity's decoded text.
func (t *prose) copy(r io.Reader, e *entity) error {
	t.flowed, t.joined, t.soft, t.inFile, t.armour = e.flowed, e.joined, false, false, 0
	err := lines(r, int(min(e.end-e.start, bufferSize)), func(line []byte, whole bool) error {
		t.line(line, whole)
		if len(t.buf) >= gather {
			return t.flush(false)
		}
		return nil
	})
	t.release()
	if t.soft || t.inside {
		t.buf = append(t.buf, '\n')
	}
	t.inside = false
	if ferr := t.flush(true); err == nil {
		err = ferr
	}
	return err
}

// lines calls visit for each line of r without its end, through a buffer of room bytes. A long line comes in runs; whole is false for all but its last.
func lines(r io.Reader, room int, visit func(line []byte, whole bool) error) error {
	b := bufio.NewReaderSize(r, room)
	for {
		line, err := b.ReadSlice('\n')
		whole := err != bufio.ErrBufferFull
		if whole && err != nil && err != io.EOF {
			return err
		}
		if len(line) > 0 {
			if whole {
				line = bytes.TrimRight(line, "\r\n")
			}
			if verr := visit(line, whole); verr != nil {
				return verr
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

func (t *prose) line(line []byte, whole bool) {
	if t.inside || !whole {
		t.inside = !whole
		t.release()
		t.buf = append(t.buf, line...)
		if whole {
			t.buf = append(t.buf, '\n')
		}
		return
	}
	if t.armour.hides(line) {
		t.encrypted = t.encrypted || t.armour == armourMessage
		return
	}
	if t.uuencoded(line) {
		return
	}
	if t.flowed {
		t.flow(line)
		return
	}
	t.buf = append(append(t.buf, line...), '\n')
}

// flow writes a line of format=flowed. The line end is written with the line after a soft break.
func (t *prose) flow(line []byte) {
	text := bytes.TrimLeft(line, ">")
	depth := len(line) - len(text)
	text = bytes.TrimPrefix(text, []byte(" ")) // stuffed
	signature := string(text) == "-- "
	if t.soft && (depth != t.depth || signature) {
		t.buf = append(t.buf, '\n')
		t.soft = false
	}
	if t.soft || depth == 0 {
		t.buf = append(t.buf, text...)
	} else {
		t.buf = append(t.buf, line...)
	}
	t.depth = depth
	t.soft = !signature && len(text) > 0 && text[len(text)-1] == ' '
	switch {
	case !t.soft:
		t.buf = append(t.buf, '\n')
	case t.joined:
		t.buf = t.buf[:len(t.buf)-1]
	}
}

// flush hands on what is gathered, in whole characters.
func (t *prose) flush(all bool) error {
	n := len(t.buf)
	for i := 1; !all && i <= min(utf8.UTFMax, n); i++ {
		if utf8.RuneStart(t.buf[n-i]) {
			if !utf8.FullRune(t.buf[n-i:]) {
				n -= i
			}
			break
		}
	}
	err := t.part.WriteString(string(t.buf[:n]))
	t.buf = append(t.buf[:0], t.buf[n:]...)
	return err
}

// armour tells whether lines belong to OpenPGP armour (RFC 9580, section 6): a message is encrypted, a signature says
// nothing. Keys are left to be found.
type armour int

const (
	armourMessage   armour = 1
	armourSignature armour = 2
)

func (a *armour) hides(line []byte) bool {
	if *a == 0 {
		switch string(bytes.TrimRight(bytes.TrimLeft(line, "> "), " ")) {
		case "-----BEGIN PGP MESSAGE-----":
			*a = armourMessage
		case "-----BEGIN PGP SIGNATURE-----":
			*a = armourSignature
		}
		return *a != 0
	}
	line = bytes.TrimSpace(bytes.TrimLeft(line, "> "))
	if bytes.HasPrefix(line, []byte("-----END PGP ")) {
		*a = 0
		return true
	}
	i := bytes.IndexByte(line, ' ')
	if i < 0 || i > 0 && line[i-1] == ':' { // a header such as "Version: 2"
		return true
	}
	*a = 0 // words: the armour broke off
	return false
}
