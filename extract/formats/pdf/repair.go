package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// trailer makes what a file without one lacks, to be appended to it: a trailer (ISO 32000-2, 7.5.5) for the catalogue that
// stands in the file, or, where a file was cut before its catalogue, a catalogue of the pages that are there. It returns
// nil when there is nothing to go by. PDFium then rebuilds the table of objects by itself. With pages the catalogue in the
// file is passed over, because it leads to none.
func trailer(file []byte, pages bool) []byte {
	if bytes.Contains(file, []byte("/Encrypt")) {
		return nil // strings and streams are sealed by a dictionary that only the lost trailer names
	}
	if catalogs := objectsOf(file, "Catalog"); len(catalogs) > 0 && !pages {
		return closing(catalogs[len(catalogs)-1])
	}
	kids := objectsOf(file, "Page")
	if len(kids) == 0 {
		return nil
	}
	tree := reference{number: highest(file) + 1}
	catalog := reference{number: tree.number + 1}
	b := fmt.Appendf(nil, "\nendobj\n%d 0 obj\n<</Type/Pages/Count %d/Kids[", tree.number, len(kids))
	for _, kid := range kids {
		b = fmt.Appendf(b, "%d %d R\n", kid.number, kid.generation)
	}
	b = fmt.Appendf(b, "]>>\nendobj\n%d 0 obj\n<</Type/Catalog/Pages %d 0 R>>\nendobj", catalog.number, tree.number)
	return append(b, closing(catalog)...)
}

// reference names an object of the file.
type reference struct{ number, generation int }

func closing(root reference) []byte {
	return fmt.Appendf(nil, "\ntrailer\n<</Root %d %d R>>\nstartxref\n0\n%%%%EOF\n", root.number, root.generation)
}

// objectsOf returns the objects whose dictionary says that they are of the type, in the file's order.
func objectsOf(file []byte, name string) (found []reference) {
	at := typed(file, 0, name)
	for range 4 * maxRescued {
		if at < 0 || len(found) == maxRescued {
			break
		}
		if r, ok := objectAt(file, at); ok {
			found = append(found, r)
		}
		at = typed(file, at+1, name)
	}
	return found
}

// highest is the highest object number in the file.
func highest(file []byte) int {
	top := 0
	for at := 0; ; at++ {
		next := bytes.Index(file[at:], []byte(" obj"))
		if next < 0 {
			return top
		}
		at += next
		if r, ok := objectNumber(file, at); ok {
			top = max(top, r.number)
		}
	}
}

const (
	maxRescued      = 5000
	maxObjectNumber = 4 << 20 // PDFium's own bound
	objectReach     = 4096    // bytes between an object's start and its type
)

// typed finds the next "/Type /NAME" from at on, or -1.
func typed(file []byte, at int, name string) int {
	for {
		i := bytes.Index(file[at:], []byte("/Type"))
		if i < 0 {
			return -1
		}
		at += i
		rest := bytes.TrimLeft(file[at+len("/Type"):min(at+64, len(file))], " \t\r\n\x00\f")
		if len(rest) > len(name)+1 && rest[0] == '/' && string(rest[1:len(name)+1]) == name && !isNameByte(rest[len(name)+1]) {
			return at
		}
		at += len("/Type")
	}
}

func isNameByte(c byte) bool { return !bytes.ContainsRune([]byte("\x00\t\n\f\r ()<>[]{}/%"), rune(c)) }

// objectAt returns the object that the byte at stands in.
func objectAt(file []byte, at int) (reference, bool) {
	from := max(0, at-objectReach)
	i := bytes.LastIndex(file[from:at], []byte(" obj"))
	if i < 0 || bytes.Contains(file[from+i:at], []byte("endobj")) || bytes.Contains(file[from+i:at], []byte("stream")) {
		return reference{}, false
	}
	return objectNumber(file, from+i)
}

// objectNumber reads the "12 0" before the " obj" at the given byte.
func objectNumber(file []byte, at int) (reference, bool) {
	i := at
	digits := func() int {
		end := i
		for i > 0 && end-i < 8 && file[i-1] >= '0' && file[i-1] <= '9' {
			i--
		}
		n, err := strconv.Atoi(string(file[i:end]))
		if err != nil {
			return -1
		}
		return n
	}
	generation := digits()
	space := i
	for i > 0 && space-i < 8 && bytes.IndexByte([]byte(" \t\r\n"), file[i-1]) >= 0 {
		i--
	}
	if i == space || generation < 0 || generation >= 1<<16 {
		return reference{}, false
	}
	number := digits()
	return reference{number, generation}, number > 0 && number < maxObjectNumber
}
