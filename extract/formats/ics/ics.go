// Package ics reads calendars: iCalendar (.ics, RFC 5545) and the older vCalendar (.vcs).
//
// The one idea: an event becomes "key: value" lines in words that people use, so that a label stands beside each value
// ("Attendee: Mette Holm <mette@eksempel.dk>"). What programs write for programs (time zones, identifiers, rules, states)
// is left out, and so is what an event says twice: the HTML form of its description, the same text in its alarm. Files
// inside events are handed back to extract.
//
//	formats := []extract.Format{ics.Format{}}
//
// It promises to stream: memory does not grow with the number of events. The place of a line is its entry: "entry 12".
package ics

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/datamapper/datamapper/extract"
	"github.com/datamapper/datamapper/extract/contentline"
)

// Format reads calendars.
type Format struct{}

// Name implements [extract.Format].
func (Format) Name() string { return "ics" }

// Match takes files that begin with a calendar.
func (Format) Match(f *extract.File) bool {
	head := bytes.TrimLeft(bytes.ReplaceAll(f.Head[:min(len(f.Head), 256)], []byte{0}, nil), "\xEF\xBB\xBF\xFF\xFE \t\r\n")
	return len(head) >= 15 && strings.EqualFold(string(head[:15]), "BEGIN:VCALENDAR")
}

// Read implements [extract.Format].
func (Format) Read(_ context.Context, f *extract.File, w *extract.Writer) error {
	c := &calendar{part: w.Part(extract.Body, "")}
	cut := false
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
		if l.Name == "VERSION" {
			r.KeepBlank = strings.TrimSpace(l.Value) == "1.0"
		}
		if err := c.line(&l); err != nil {
			return err
		}
	}
	if err := c.flush(); err != nil {
		return err
	}
	if cut {
		w.Unread("", extract.Limit, "a line is longer than is read")
	}
	if c.files > 0 {
		return readFiles(f, w)
	}
	return nil
}

// readFiles goes over the calendar once more for the files inside it, since a part is one stretch of text.
func readFiles(f *extract.File, w *extract.Writer) error {
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
		if l.Name != "ATTACH" && l.Name != "IMAGE" {
			continue
		}
		data, media, ok := l.Binary()
		if !ok {
			continue
		}
		n++
		name := fileName(&l)
		if name == "" {
			name = fmt.Sprintf("attachment %d", n)
		}
		if err := w.UnpackMember(name, data, int64(len(l.Value)), extract.Hint{Name: name, MIME: media}); err != nil {
			return err
		}
	}
}

func fileName(l *contentline.Line) string {
	for _, param := range []string{"FILENAME", "X-FILENAME", "X-APPLE-FILENAME", "X-ORACLE-FILENAME"} {
		if name := l.Param(param); name != "" {
			if i := strings.LastIndexAny(name, `/\`); i >= 0 {
				name = name[i+1:]
			}
			return strings.TrimSpace(name)
		}
	}
	return ""
}
