package mail

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

// uuBegin returns the file name of a line that begins a uuencoded file: "begin 644 letter.doc" (POSIX, uuencode).
func uuBegin(line []byte) (name string, ok bool) {
	rest, ok := bytes.CutPrefix(line, []byte("begin "))
	if !ok || len(rest) < 5 {
		return "", false
	}
	mode, file, ok := bytes.Cut(rest, []byte(" "))
	if !ok || len(mode) < 3 || len(mode) > 4 || len(bytes.Trim(mode, "01234567")) > 0 {
		return "", false
	}
	name = strings.TrimSpace(string(file))
	return name, name != ""
}

// uuLine reports whether a line is one of data: its first letter counts its bytes.
func uuLine(line []byte) bool {
	if len(line) == 0 || line[0] <= ' ' || line[0] > '`' {
		return false
	}
	letters := (int(line[0]-' ')&63 + 2) / 3 * 4
	return letters > 0 && len(line) >= letters-3 && len(line) <= letters+3
}

// uuencoded reports whether a line is part of a uuencoded file. A line that begins one waits for the next.
func (t *prose) uuencoded(line []byte) bool {
	if t.begin != nil {
		if uuLine(line) {
			t.begin, t.inFile = nil, true
			t.files++
			return true
		}
		t.release()
	}
	if t.inFile {
		if string(line) == "end" {
			t.inFile = false
			return true
		}
		if uuLine(line) || len(line) == 0 || string(line) == "`" || string(line) == " " {
			return true
		}
		t.inFile = false // broke off
		return false
	}
	if len(line) > 0 && line[0] == 'b' {
		if _, ok := uuBegin(line); ok {
			t.begin = bytes.Clone(line)
			return true
		}
	}
	return false
}

// release writes the line that waits: it begins no file.
func (t *prose) release() {
	if t.begin != nil {
		t.buf = append(append(t.buf, t.begin...), '\n')
		t.begin = nil
	}
}

// uuFiles calls visit with each uuencoded file in a text. It reads on where visit stopped.
func uuFiles(r io.Reader, visit func(name string, r io.Reader) error) error {
	b := bufio.NewReaderSize(r, 16<<10)
	for {
		line, err := b.ReadSlice('\n')
		if name, ok := uuBegin(bytes.TrimRight(line, "\r\n")); ok && err == nil {
			if next, _ := b.Peek(64); uuLine(firstLine(next)) {
				if err := visit(name, &uuReader{b: b}); err != nil {
					return err
				}
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil && err != bufio.ErrBufferFull {
			return err
		}
	}
}

func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		b = b[:i]
	}
	return bytes.TrimRight(b, "\r")
}

// uuReader decodes the lines of one file up to its end, or to the first line that is none.
type uuReader struct {
	b    *bufio.Reader
	out  []byte
	room [64]byte
	done bool
}

func (u *uuReader) Read(p []byte) (int, error) {
	for len(u.out) == 0 {
		if u.done {
			return 0, io.EOF
		}
		head, _ := u.b.Peek(80)
		line := firstLine(head)
		if !uuLine(line) || string(line) == "end" {
			u.done = true
			continue
		}
		u.out = u.decode(line)
		if _, err := u.b.ReadSlice('\n'); err != nil {
			u.done = true
		}
	}
	n := copy(p, u.out)
	u.out = u.out[n:]
	return n, nil
}

func (u *uuReader) decode(line []byte) []byte {
	n := int(line[0]-' ') & 63
	out := u.room[:0]
	for line = line[1:]; len(out) < n; {
		var group [4]byte
		line = line[copy(group[:], line):]
		for i, c := range group {
			if c >= ' ' {
				group[i] = (c - ' ') & 63
			}
		}
		out = append(out, group[0]<<2|group[1]>>4, group[1]<<4|group[2]>>2, group[2]<<6|group[3])
	}
	return out[:n]
}
