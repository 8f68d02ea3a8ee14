package sandbox

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/formats/pdf"
)

func TestFrames(t *testing.T) {
	for _, size := range []int{0, 1, maxChunk, maxChunk + 1, 3 << 20} {
		var b bytes.Buffer
		payload := bytes.Repeat([]byte("x"), size)
		if err := writeFrame(&b, framePage, payload); err != nil {
			t.Fatal(err)
		}
		kind, got, err := readFrame(&b, nil, maxFrame)
		if err != nil || kind != framePage || !bytes.Equal(got, payload) || b.Len() > 0 {
			t.Errorf("%d bytes come back as %d of kind %d, %v", size, len(got), kind, err)
		}
	}
}

func TestMessages(t *testing.T) {
	about := pdf.Document{Pages: 7, Info: []pdf.Property{{Name: "Title", Value: "Ærø"}}, Bookmarks: []string{"Kapitel 1", ""}, Cut: true}
	if got, err := decodeOpen(encodeOpen(about)); err != nil || !reflect.DeepEqual(got, about) {
		t.Errorf("%+v comes back as %+v, %v", about, got, err)
	}
	for _, p := range []pdf.Page{{Number: 1, Text: "tekst", Form: "navn: Åse\n"}, {Number: 9, Reason: extract.NeedsOCR}, {Number: 2, Reason: extract.Damaged}, {Number: 3, Reason: extract.Limit, Text: "a"}} {
		if got, err := decodePage(encodePage(p)); err != nil || got != p {
			t.Errorf("%+v comes back as %+v, %v", p, got, err)
		}
	}
	for _, q := range []request{{size: 1 << 40, first: 3, last: 5000, descriptor: true}, {}} {
		if got, err := decodeRequest(q.encode()); err != nil || got != q {
			t.Errorf("%+v comes back as %+v, %v", q, got, err)
		}
	}
	for code := range ends {
		d := done{code: code, retire: code%2 == 0}
		got, err := decodeDone(d.encode())
		if err != nil || got != d || code > 0 && !errors.Is(got.err(), ends[code].err) {
			t.Errorf("%+v comes back as %+v, %v", d, got, err)
		}
		if code > 0 && codeOf(got.err()) != code {
			t.Errorf("%v has the code %d, want %d", got.err(), codeOf(got.err()), code)
		}
	}
}

// TestAttachmentFrames holds that the end of an attached file and its breaking off are told apart.
func TestAttachmentFrames(t *testing.T) {
	for _, x := range []struct {
		name string
		r    io.Reader
		want []frame
	}{
		{"whole", strings.NewReader("abc"), []frame{frameAttachment, frameBytes, frameBytes}},
		{"empty", strings.NewReader(""), []frame{frameAttachment, frameBytes}},
		{"broken at its start", iotest.ErrReader(io.ErrUnexpectedEOF), []frame{frameAttachment, frameBroken}},
		{"broken later", io.MultiReader(strings.NewReader("abc"), iotest.ErrReader(io.ErrUnexpectedEOF)), []frame{frameAttachment, frameBytes, frameBroken}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := (outgoing{&parent{out: bufio.NewWriter(&b)}}).Attachment("a.csv", x.r); err != nil {
				t.Fatal(err)
			}
			var got []frame
			for b.Len() > 0 {
				kind, _, err := readFrame(&b, nil, maxFrame)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, kind)
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("frames %v, want %v", got, x.want)
			}
		})
	}
}

// FuzzFrame holds that any bytes are a frame within its bound or an error, and that a frame written again is the same.
func FuzzFrame(f *testing.F) {
	f.Add([]byte{2, 3, 0, 0, 0, 'a', 'b', 'c'}, 10)
	f.Add([]byte{2, 0xff, 0xff, 0xff, 0xff}, 1<<20)
	f.Fuzz(func(t *testing.T, b []byte, max int) {
		max &= 1<<20 - 1
		kind, payload, err := readFrame(bytes.NewReader(b), nil, max)
		if err != nil {
			return
		}
		var again bytes.Buffer
		writeFrame(&again, kind, payload)
		if len(payload) > max || !bytes.HasPrefix(b, again.Bytes()) {
			t.Errorf("%d bytes of at most %d, written again %q", len(payload), max, again.Bytes())
		}
	})
}

// FuzzGuard holds that a visitor sees a well-behaved engine whatever a child sends: one document, its pages in order and
// within what was asked for, valid text of bounded length.
func FuzzGuard(f *testing.F) {
	join := func(frames ...[]byte) []byte { return bytes.Join(frames, nil) }
	frameOf := func(kind frame, payload []byte) []byte {
		var b bytes.Buffer
		writeFrame(&b, kind, payload)
		return b.Bytes()
	}
	open := frameOf(frameOpen, encodeOpen(pdf.Document{Pages: 3, Info: []pdf.Property{{Name: "Title", Value: "x"}}, Bookmarks: []string{"b"}}))
	one, two := frameOf(framePage, encodePage(pdf.Page{Number: 1, Text: "en"})), frameOf(framePage, encodePage(pdf.Page{Number: 2, Text: "to", Form: "f"}))
	f.Add(join(open, one, two))
	f.Add(join(open, two, one))
	f.Add(join(open, open, one, frameOf(frameAttachment, []byte{1, 'a'}), two))
	f.Fuzz(func(t *testing.T, b []byte) {
		seen := &strict{t: t}
		g := &guard{visitor: seen, next: 1, last: 2}
		for r := bytes.NewReader(b); ; {
			kind, payload, err := readFrame(r, nil, maxFrame)
			if err != nil {
				return
			}
			if kind == frameAttachment {
				err = g.attachment(payload, strings.NewReader("x"))
			} else {
				err = g.take(kind, payload)
			}
			if err != nil {
				return
			}
		}
	})
}

// strict is a visitor that fails the test when its engine breaks the rules.
type strict struct {
	t        *testing.T
	opened   bool
	attached bool
	pages    int
}

func (s *strict) text(what string, max int) {
	if !utf8.ValidString(what) || len(what) > max {
		s.t.Errorf("%d bytes of text, valid: %v", len(what), utf8.ValidString(what))
	}
}

func (s *strict) Open(d pdf.Document) error {
	if s.opened || d.Pages < 0 || len(d.Info) > pdf.MaxProperties || len(d.Bookmarks) > pdf.MaxBookmarks {
		s.t.Errorf("opened %+v", d)
	}
	for _, p := range d.Info {
		s.text(p.Name+p.Value, 6*pdf.MaxName)
	}
	for _, b := range d.Bookmarks {
		s.text(b, 3*pdf.MaxName)
	}
	s.opened = true
	return nil
}

func (s *strict) Page(p pdf.Page) error {
	if s.pages++; !s.opened || s.attached || p.Number != s.pages || p.Number > 2 {
		s.t.Errorf("page %d is the %dth", p.Number, s.pages)
	}
	s.text(p.Text, 3*pageText)
	s.text(p.Form, 3*pageText)
	return nil
}

func (s *strict) Attachment(name string, _ io.Reader) error {
	s.attached = true
	s.text(name, 4*pdf.MaxName)
	return nil
}
